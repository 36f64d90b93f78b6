/** The note about lateness, through the built bundle: to the stage manager alone, once for each person and number. */
import type { LocalAccount } from '../../local/account/localAccount.ts';
import { readTab } from '../../local/host/readTab.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const DAY = '2027-03-05';
const DAYS = ['2027-03-01', '2027-03-02', '2027-03-03', '2027-03-04'];

function account(setting?: string): LocalAccount {
  const one = setUpAccount(SMALL, { now: `${DAY}T15:00` });
  if (setting !== undefined) {
    const where = { Setting: 'Note after so many late' };
    editCells(workbookOf(one), { tab: 'Production', where, set: { Value: setting } });
  }
  return one;
}

/** One more day on which somebody came at 16:20. */
function late(one: LocalAccount, id: string, name: string, day: string): void {
  const times = { Call: '16:00', In: '16:20', Out: '18:00', Status: 'Late', 'Minutes late': '20', Note: 'dentist' };
  const set = { 'Event ID': `E9${DAYS.indexOf(day)}`, Date: day, 'Person ID': id, Name: name, ...times };
  appendRow(workbookOf(one), { tab: 'Attendance', set });
}

function report(one: LocalAccount) {
  const call = callsOf(one);
  return finished(call, call('makeReport', { date: DAY }));
}

const mails = (one: LocalAccount) => one.state.mails.map(({ to, cc, bcc, subject }) => [...to, ...cc, ...bcc, subject]);
const CLEO = ['ana.reyes@example.org', 'Tiny Play: Cleo Park has been late 3 times'];

it('goes with the report to the stage manager and nobody else, with no reason, and once', () => {
  const one = account();
  for (const day of DAYS.slice(0, 2)) late(one, 'P003', 'Cleo Park', day);
  report(one);
  expect(mails(one)).toEqual([]);
  late(one, 'P003', 'Cleo Park', '2027-03-03');
  expect(report(one).problems).toEqual([]);
  expect(mails(one)).toEqual([CLEO]);
  const [mail] = one.state.mails;
  expect(mail?.text).toContain('Cleo Park: 3 times. Mon 1 Mar (20 min), Tue 2 Mar (20 min), Wed 3 Mar (20 min)');
  expect(`${mail?.html}${mail?.text}`).not.toMatch(/dentist|07700/);
  report(one);
  late(one, 'P003', 'Cleo Park', '2027-03-04');
  report(one);
  expect(mails(one)).toEqual([CLEO]);
});

it('is not sent again when a row is corrected and somebody is late once more', () => {
  const one = account();
  for (const day of DAYS.slice(0, 3)) late(one, 'P003', 'Cleo Park', day);
  report(one);
  const where = { 'Event ID': 'E92', 'Person ID': 'P003' };
  editCells(workbookOf(one), { tab: 'Attendance', where, set: { Status: 'Present' } });
  report(one);
  late(one, 'P003', 'Cleo Park', '2027-03-04');
  report(one);
  expect(mails(one)).toEqual([CLEO]);
});

it('goes with the summary as well, and names everybody at once', () => {
  const one = account('2');
  for (const day of DAYS.slice(0, 2)) {
    late(one, 'P003', 'Cleo Park', day);
    late(one, 'P004', 'Dev Shah', day);
  }
  const call = callsOf(one);
  finished(call, call('makeAttendanceSummary'));
  expect(mails(one)).toEqual([['ana.reyes@example.org', 'Tiny Play: 2 people have been late 2 times']]);
  expect(readTab(workbookOf(one), 'Outbox')).toMatchObject([
    { Kind: 'Lateness note', To: 'ana.reyes@example.org', State: 'Sent' },
  ]);
  // The Outbox names nobody.
  expect(JSON.stringify(readTab(workbookOf(one), 'Outbox'))).not.toMatch(/Cleo|Dev|P00/);
});

it.each([
  ['0', 0],
  ['3', 1],
  ['', 1],
  // Nobody can tell what is meant: three, as it was, and Health says so.
  ['often', 1],
  ['-1', 1],
])('with “%s” for the setting, three times late make %i notes', (setting, count) => {
  const one = account(setting);
  for (const day of DAYS.slice(0, 3)) late(one, 'P003', 'Cleo Park', day);
  report(one);
  expect(mails(one)).toHaveLength(count);
  const said = callsOf(one)('health').warnings.some((text) => text.includes('Note after so many late'));
  expect(said).toBe(['often', '-1'].includes(setting));
});

it('waits where Google allows no more mail, and the report is made all the same', () => {
  const one = account();
  for (const day of DAYS.slice(0, 3)) late(one, 'P003', 'Cleo Park', day);
  const usage = one.state.usage[one.state.me] ?? {
    sinceMs: one.state.nowMs,
    mailRecipients: 0,
    triggerMs: 0,
    filesMade: 0,
  };
  one.state.usage[one.state.me] = { ...usage, mailRecipients: 100_000 };
  expect(report(one).message).toContain('is made');
  expect(mails(one)).toEqual([]);
  one.state.nowMs += 25 * 3_600_000;
  report(one);
  expect(mails(one)).toEqual([CLEO]);
});
