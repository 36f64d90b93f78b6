/** The roster in the workbook: the door's page beside the sheet, without a link and without a web app. */
import { pageKeyOf } from '../../local/host/requestsOf.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import type { DoorMark } from '../../src/features/attendance/door/doorTypes.ts';
import { ADDRESS, atTheDoor, mark, open, states } from '../support/atTheDoor.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';
import { closed } from '../support/closedProduction.ts';

const NOW = '2027-03-05T15:50';
const asked = { eventId: 'E001' };

/** No link was ever made. */
function inTheWorkbook() {
  const account = setUpAccount(SMALL, { now: NOW });
  const call = callsOf(account);
  finished(call, call('makeSignIn', { date: '' }));
  const send = (marks: DoorMark[]) => call('rosterMarks', { ...asked, device: 'Workbook 1', marks });
  return { account, call, send };
}

it('shows the door’s page beside the sheet, with the key of a page and no link', () => {
  const { account, call } = inTheWorkbook();
  expect(call('openRoster', asked)).toEqual({ shown: true, message: '' });
  const [dialog] = account.ui.dialogs;
  expect(dialog).toMatchObject({ title: 'Sign people in and out', modeless: true, width: 400 });
  expect(dialog?.html).toContain('data-token="" data-key="');
  expect(dialog?.html).toContain(`data-event="${encodeURIComponent('"E001"')}"`);
  expect(account.state.properties.script).toEqual({});
});

it('carries an Event ID that somebody typed, whatever stands in it', () => {
  const { account, call } = inTheWorkbook();
  const eventId = '"><script>E\u{1F3AD}\uD800</script>';
  expect(call('openRoster', { eventId }).shown).toBe(true);
  const [, carried = ''] = /data-event="([^"]*)"/.exec(account.ui.dialogs.at(-1)?.html ?? '') ?? [];
  expect(JSON.parse(decodeURIComponent(carried))).toBe(eventId);
});

it.each([
  ['no event', { eventId: '' }, 'Choose an event.'],
  ['nothing', undefined, 'Choose an event.'],
])('says so for %s', (_, request, message) => {
  const { call } = inTheWorkbook();
  expect(call('openRoster', request as never)).toEqual({ shown: false, message });
  expect(call('rosterShown', request as never)).toMatchObject({
    state: 'busy',
    message: expect.stringContaining(message),
  });
});

it('says so for an event that is not in the schedule any more, and in a workbook that is not set up', () => {
  const { account, call } = inTheWorkbook();
  expect(call('rosterShown', { eventId: 'E999' })).toMatchObject({
    state: 'busy',
    message: expect.stringContaining('The event is not in the schedule any more.'),
  });
  account.state.properties.document = Object.fromEntries(
    Object.entries(account.state.properties.document).map(([id, all]) => [
      id,
      Object.fromEntries(Object.entries(all as Record<string, string>).filter(([name]) => name === 'pageSecret')),
    ]),
  ) as never;
  expect(call('openRoster', asked).message).toContain('not been set up');
});

it('marks people in and out as the door does, and a mark that comes twice is one', () => {
  const { account, call, send } = inTheWorkbook();
  const tapped = mark('P002', 'in', account.state.nowMs);
  expect(open(send([tapped])).answers).toMatchObject([{ result: 'done' }]);
  expect(open(send([tapped])).answers).toMatchObject([{ result: 'done' }]);
  expect(states(call('rosterShown', asked)).P002).toBe('in');
});

it('and the door see one list, and both write down what they heard first', () => {
  const door = atTheDoor();
  const at = door.account.state.nowMs;
  door.call('rosterMarks', { ...asked, device: 'Workbook 1', marks: [mark('P002', 'in', at + 2_000)] });
  door.account.state.nowMs += 60_000;
  // Tapped earlier, arrived later.
  const answer = open(door.send([mark('P002', 'in', at), mark('P003', 'in', at)]));
  expect(answer.answers).toMatchObject([{ result: 'old' }, { result: 'done' }]);
  expect(states(door.call('rosterShown', asked))).toMatchObject({ P002: 'in', P003: 'in' });
  const note = String(door.row('P002')?.Note);
  expect([note.includes('Workbook 1'), note.includes('Door 1')]).toEqual([true, true]);
});

it('releases a child to an adult who may collect, and to nobody who must not be contacted', () => {
  const { account, call, send } = inTheWorkbook();
  editCells(workbookOf(account), {
    ...{ tab: 'Guardians', where: { 'Guardian ID': 'G002' }, set: { 'No contact': 'Yes' } },
  });
  const staff = call('rosterStaff', asked);
  if (staff.state !== 'unlocked') throw new Error(staff.message);
  expect(JSON.stringify(staff.people)).not.toContain('Jin');
  const at = account.state.nowMs;
  const with1 = (release: DoorMark['release'] & object) => open(send([mark('P003', 'out', at, { release })])).answers;
  expect(open(send([mark('P003', 'in', at - 1_000), mark('P003', 'out', at)])).answers[1]?.result).toBe('refused');
  expect(with1({ by: 'permission', name: 'park, JIN', givenBy: 'Rosa' })).toMatchObject([{ result: 'refused' }]);
  expect(account.state.mails.map(({ to }) => to)).toContainEqual(['ana.reyes@example.org']);
  expect(with1({ by: 'adult', guardianId: 'G001' })).toMatchObject([{ result: 'done' }]);
});

it('has the stage manager told of a pick-up that is typed with a barred name, and of what could not be mailed before', () => {
  const { account, call, send } = inTheWorkbook();
  const put = (tab: string, where: Record<string, string>, set: Record<string, string>) =>
    editCells(workbookOf(account), { tab, where, set });
  put('Guardians', { 'Guardian ID': 'G002' }, { 'No contact': 'Yes' });
  put('Attendance', { 'Person ID': 'P003' }, { 'Pick-up': '17:30', 'Pick-up by': 'Jin Park' });
  call('rosterStaff', asked);
  call('rosterStaff', asked);
  expect(account.state.mails).toHaveLength(1);
  expect(account.state.mails[0]?.text).toContain('The early pick-up that is typed in Attendance for Cleo Park');
  account.faults.arm({ call: 1, kind: 'permanent', method: 'MailApp.sendEmail' });
  const release = { by: 'other', name: 'Mei Lin', reason: 'Rosa is ill' } as const;
  expect(open(send([mark('P003', 'out', account.state.nowMs, { release })])).answers).toMatchObject([
    { result: 'done' },
  ]);
  expect(account.state.mails).toHaveLength(1);
  call('rosterShown', asked);
  expect(account.state.mails.map(({ text }) => text)).toEqual([
    expect.anything(),
    expect.stringContaining('left with Mei Lin'),
  ]);
});

it('is there for somebody who may edit the workbook, under their own name', () => {
  const { account } = inTheWorkbook();
  const answer = account.run('rosterShown', [pageKeyOf(account), asked], { source: 'browser' });
  expect(answer).toMatchObject({ state: 'open' });
});

it('waits while another device writes', () => {
  const { account, call, send } = inTheWorkbook();
  let answer: unknown;
  account.beforeCall = ({ method }) => {
    if (!method.startsWith('sheets.')) return;
    account.beforeCall = null;
    answer = callsOf(account)('rosterMarks', { ...asked, device: 'Workbook 2', marks: [mark('P003', 'in', NOW_MS)] });
  };
  const NOW_MS = account.state.nowMs;
  open(send([mark('P002', 'in', NOW_MS)]));
  expect(answer).toMatchObject({ state: 'busy', message: expect.stringContaining('Another device') });
  expect(states(call('rosterShown', asked))).toMatchObject({ P002: 'in', P003: 'expected' });
});

it('marks nobody while the production is being archived, and says so', () => {
  const { account, call } = closed();
  const { hash, title } = call('previewArchive');
  account.faults.arm({ call: 60, kind: 'kill' });
  expect(() => call('archive', { hash, title, reason: 'The venue closes' })).toThrow();
  account.faults.disarm();
  const before = JSON.stringify(account.state.spreadsheets);
  const marks = [mark('P002', 'in', account.state.nowMs)];
  expect(call('rosterMarks', { ...asked, device: 'Workbook 1', marks })).toEqual({
    state: 'busy',
    message: 'The production is being archived. Use the paper sheet.',
  });
  expect(JSON.stringify(account.state.spreadsheets)).toBe(before);
});

it('is named by health among the ways to sign people in, the door only once it has a link', () => {
  const { call } = inTheWorkbook();
  expect(call('health').signIn).toContain('The door’s page has no link yet');
  call('openDoor', { eventId: 'E001', address: ADDRESS, word: '' });
  expect(call('health').signIn).toMatch(/^The door’s page, the list beside the sheet/);
});

it('is offered for the events of today that are published, after midnight also for those of last night', () => {
  const { account, call } = inTheWorkbook();
  expect(call('getToday').signIn).toEqual([{ id: 'E001', words: 'Fri 5 Mar, 4:00 pm, Rehearsal (E001)' }]);
  account.state.nowMs += 9 * 3_600_000;
  expect(call('getToday').signIn.map(({ id }) => id)).toEqual(['E001', 'E002']);
  account.state.nowMs += 6 * 3_600_000;
  expect(call('getToday').signIn.map(({ id }) => id)).toEqual(['E002']);
});
