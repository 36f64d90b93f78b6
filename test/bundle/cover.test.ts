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
  for (const text of ['Read this first', 'Kettle', 'SL prop table', 'GO']) expect(page).toContain(text);
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
