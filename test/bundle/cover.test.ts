/** Tonight's cover through the bundle: who can take over, the packet looked at and made. */
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import { fileNamed } from '../support/archivedProduction.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

function withTracks() {
  const account = setUpAccount(SMALL, { now: '2027-03-05T09:00', log: false });
  const call = callsOf(account);
  const book = workbookOf(account);
  const add = (tab: string, set: Record<string, string>) => appendRow(book, { tab, set });
  add('Run sheet', {
    Scene: '1',
    Page: '2',
    Action: 'Set',
    Item: 'Kettle',
    Who: 'Dev Shah',
    'Cue or moment': 'Lights up',
  });
  add('Presets', { Location: 'SL prop table', Item: 'Kettle' });
  add('Tracks', { Person: 'Ben Okafor', Track: 'Dev Shah', Watched: '2027-03-01' });
  add('Notes', { Note: 'The kettle sticks', Departments: 'Props', Date: '2027-03-04' });
  add('Notes', { Note: 'Nobody may know', Departments: 'Props', Date: '2027-03-04', Restricted: 'Yes' });
  return { account, call, book };
}

it('says who can take which track of the next event, and what speaks against it', () => {
  const { call, book } = withTracks();
  const { covers } = call('coversShown', { eventId: '' });
  expect(covers?.eventId).toBe('E001');
  const track = covers?.tracks.find(({ title }) => title === 'Dev Shah, backstage');
  expect(track?.duties).toEqual(['1 move']);
  expect(track?.candidates.map(({ name, words, isReady }) => [name, words, isReady])).toEqual([
    ['Ben Okafor', 'Watched Mon 1 Mar', false],
  ]);
  appendRow(book, { tab: 'Conflicts', set: { Person: 'Ben Okafor', 'From date': '2027-03-05', Status: 'Approved' } });
  const later = call('coversShown', { eventId: 'E001' }).covers?.tracks.find(({ key }) => key === track?.key);
  expect(later?.candidates[0]?.against).toContain('has said that they cannot come');
});

it('makes the packet of a track, with its moves, places and open notes, and nothing that is withheld', () => {
  const { call, account, book } = withTracks();
  const track =
    call('coversShown', { eventId: '' }).covers?.tracks.find(({ key }) => key.startsWith('deck/'))?.key ?? '';
  const { page, title } = call('packetShown', { eventId: 'E001', track, person: 'P002' });
  expect(title).toContain('Cover packet: Dev');
  for (const text of ['Read this first', 'Kettle', 'SL prop table', 'GO', 'Fri 5 Mar']) expect(page).toContain(text);
  expect(page).not.toContain('not issued');
  expect(page).not.toMatch(/Nobody may know|Rosa|jin\.park/);
  const done = finished(call, call('makePacket', { eventId: 'E001', track, person: 'P002' }));
  expect(done.links[0]?.name).toContain('Ben Okafor');
  const doc = fileNamed(account, `Cover packet 2027-03-05 P002 for ${track}`);
  expect(doc.name).not.toMatch(/Okafor|Shah/);
  // An actor sees what is for them; somebody of the staff what is open.
  expect(page).not.toContain('The kettle sticks');
  editCells(book, { tab: 'People', where: { 'Person ID': 'P002' }, set: { Group: 'Staff' } });
  expect(call('packetShown', { eventId: 'E001', track, person: 'P002' }).page).toContain('The kettle sticks');
  expect(account.state.mails).toEqual([]);
});

it('shows an actor the notes that are for them, and none that could be for somebody else of that name', () => {
  const { call, book } = withTracks();
  const note = (For: string, Note: string) =>
    appendRow(book, { tab: 'Notes', set: { For, Note, Departments: 'Acting', Date: '2027-03-04' } });
  note('Ben', 'Louder on page 3');
  note('P002; Cleo Park', 'Wait for the bell');
  const page = () => call('packetShown', { eventId: 'E001', track: 'deck/P004', person: 'P002' }).page;
  expect(page()).toContain('Louder on page 3');
  expect(page()).toContain('Wait for the bell');
  appendRow(book, { tab: 'People', set: { 'Person ID': 'P090', Name: 'Ben Quill', Group: 'Cast', Active: 'Yes' } });
  expect(page()).not.toContain('Louder on page 3');
  expect(page()).toContain('Wait for the bell');
});

it('says on its first page what speaks against whoever takes over, also of somebody who has learnt nothing of it', () => {
  const { call, book } = withTracks();
  const page = () => call('packetShown', { eventId: 'E001', track: 'deck/P004', person: 'P001' }).page;
  expect(page()).not.toContain('they cannot come');
  appendRow(book, { tab: 'Conflicts', set: { Person: 'P001', 'From date': '2027-03-05', Status: 'Approved' } });
  expect(page()).toContain('has said that they cannot come');
});

it('says of nobody on paper that they are under 18 or have no check, and all of it to whoever hands the packet out', () => {
  const { call, book } = withTracks();
  const asked = (person: string) => ({ eventId: 'E001', track: 'deck/P004', person });
  const add = (tab: string, set: Record<string, string>) => appendRow(book, { tab, set });
  add('Run sheet', { Scene: '1', Page: '2', Action: 'Fly', Item: 'Cloth', Who: 'Dev Shah' });
  add('Quick changes', { Person: 'P003', 'From scene': '1', 'To scene': '2', Dresser: 'Dev Shah' });
  add('People', { 'Person ID': 'P090', Name: 'Lou Bell', Group: 'Crew', Active: 'Yes', Minor: 'Yes' });
  add('People', { 'Person ID': 'P091', Name: 'Kim Lund', Group: 'Crew', Active: 'Yes', Minor: 'No' });
  const words = ({ problems }: { problems: readonly { message: string }[] }) =>
    problems.map(({ message }) => message).join('\n');
  for (const [person, said] of [
    ['P090', 'Lou Bell is under 18, and “fly” is not for under-18s.'],
    ['P091', 'Kim Lund helps under-18s change costume'],
  ] as const) {
    const { page, problems } = call('packetShown', asked(person));
    expect(page).toContain('has to ask the stage manager first');
    expect(page.replace(/<[^>]*>/g, ' ')).not.toMatch(/under.18|current check/);
    expect(words({ problems })).toContain(said);
    expect(words(finished(call, call('makePacket', asked(person))))).toContain(said);
  }
});

it('shows the crew no open note that names somebody under 18, and nobody a list of telephone numbers whose group nobody typed', () => {
  const { call, book } = withTracks();
  const note = (Note: string) =>
    appendRow(book, { tab: 'Notes', set: { Note, Departments: 'Props', Date: '2027-03-04' } });
  note('Lou’s mum is late again');
  note('The bench wobbles');
  const one = { Active: 'Yes', Email: 'kim@example.org', Phone: '+1 212 555 0199', Share: 'Email and phone' };
  const add = (set: Record<string, string>) => appendRow(book, { tab: 'People', set: { ...one, ...set } });
  add({ 'Person ID': 'P090', Name: 'Lou Bell', Group: 'Cast', Minor: 'Yes' });
  add({ 'Person ID': 'P091', Name: 'Kim Lund', Group: 'Crew', Minor: 'No' });
  const page = () => call('packetShown', { eventId: 'E001', track: 'deck/P004', person: 'P091' }).page;
  const group = (Group: string) => editCells(book, { tab: 'People', where: { 'Person ID': 'P091' }, set: { Group } });
  for (const [name, notes] of [
    ['Crew', ['The bench wobbles']],
    ['Volunteer', ['The bench wobbles']],
    ['Staff', ['The bench wobbles', 'mum is late']],
    ['', []],
  ] as const) {
    group(name);
    for (const words of ['The bench wobbles', 'mum is late']) {
      expect([name, page().includes(words)]).toEqual([name, notes.some((one) => one === words)]);
    }
  }
  expect(page()).not.toMatch(/212 555|@example\.org/);
});

it('shortens the name of whoever signed for what somebody has learnt', () => {
  const { call, book } = withTracks();
  editCells(book, { tab: 'Tracks', where: { Person: 'Ben Okafor' }, set: { 'Signed by': 'Ana Reyes' } });
  editCells(book, {
    tab: 'Production',
    where: { Setting: 'Names in calls' },
    set: { Value: 'First name and initial' },
  });
  const { page } = call('packetShown', { eventId: 'E001', track: 'deck/P004', person: 'P002' });
  expect(page).toContain('signed by Ana R');
  expect(page).not.toContain('signed by Ana Reyes');
});

it.each([
  ['a track that is gone', { eventId: 'E001', track: 'deck/P999', person: 'P002' }, 'not in this show any more'],
  ['nobody', { eventId: 'E001', track: 'calls', person: '' }, 'Choose who takes over'],
  ['an event that is over', { eventId: 'E999', track: 'calls', person: 'P002' }, 'Publish one'],
  ['nonsense', { eventId: {}, track: [], person: 7 } as never, ''],
])('makes none for %s, and says so', (_, asked, words) => {
  const { call } = withTracks();
  const outcome = call('makePacket', asked);
  expect(outcome.state).toBe('refused');
  expect(outcome.message).toContain(words);
  expect(call('packetShown', asked)).toMatchObject({ page: '', message: outcome.message });
});
