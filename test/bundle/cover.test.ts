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
