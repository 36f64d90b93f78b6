/** Dates and times as a spreadsheet takes them, not as they were meant: cases 21 to 23. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, setUpAccount, workbookOf } from '../support/bundle.ts';
import { caseFolder, caseTest } from '../support/sharedCases.ts';

/** The base production with automatic calls on. */
function base(now: string): LocalAccount {
  const account = setUpAccount(caseFolder('base'), { now });
  callsOf(account)('repairTriggers');
  return account;
}

function edit(account: LocalAccount, tab: string, set: Record<string, string>, where?: Record<string, string>) {
  const edited = { tab, set };
  if (where === undefined) appendRow(workbookOf(account), { ...edited, year: 2026 });
  else editCells(workbookOf(account), { ...edited, where });
}

const hours = (count: number) => count * 3_600_000;
const messages = (problems: readonly { message: string }[]) => problems.map(({ message }) => message).join('\n');

caseTest(
  '21-date-without-year',
  'a date whose year a spreadsheet put there is said on Today and stops the calls',
  () => {
    const account = base('2026-12-10T12:00');
    const call = callsOf(account);
    const typed = { Date: '1/23', Start: '16:00', End: '18:00', Type: 'Rehearsal', Scenes: '1.1', Status: 'Published' };
    edit(account, 'Schedule', typed);
    const said = messages(call('getToday').attention.flatMap(({ problems }) => problems));
    expect(said).toContain('Rehearsal on Friday 23 January 2026 is 374 days before First rehearsal');
    const preview = call('previewCall', { date: '2027-03-06' });
    expect(messages(preview.problems)).toContain('Friday 23 January 2026');
    expect(preview.sendsAt).toContain('does not go out by itself');
    // On the evening before the next rehearsal the stage manager alone is mailed, with the row.
    const later = base('2027-03-05T17:30');
    edit(later, 'Schedule', typed);
    later.moveClockTo(later.state.nowMs + hours(2));
    expect(later.state.mails.map(({ to }) => to)).toEqual([['rosa.delgado@example.org']]);
    expect(later.state.mails[0]?.html).toContain('23 January 2026');
  },
);

caseTest('22-date-with-time', 'a date with a time in its cell counts as that date', () => {
  const account = base('2027-03-05T12:00');
  const call = callsOf(account);
  const before = call('previewCall', { date: '2027-03-06' });
  edit(account, 'Schedule', { Date: '3/6/2027 10:00:00' }, { 'Event ID': 'E002' });
  const after = call('previewCall', { date: '2027-03-06' });
  expect(after.problems).toEqual([]);
  expect(after.messages.map(({ to }) => to)).toEqual(before.messages.map(({ to }) => to));
  edit(account, 'Conflicts', { Person: 'P003', 'From date': '3/8/2027 9:00', Status: 'Approved' });
  const conflict = call('previewCall', { date: '2027-03-08' });
  expect(conflict.problems).toEqual([]);
  expect(conflict.conflicts.join()).toContain('Ana Silva: away');
});

caseTest('23-four-is-am', 'children are not called to 4 in the morning by itself; the stage manager is asked', () => {
  const account = base('2027-03-05T17:30');
  const call = callsOf(account);
  edit(account, 'Schedule', { Start: '4:00', End: '6:30' }, { 'Event ID': 'E002' });
  const preview = call('previewCall', { date: '2027-03-06' });
  expect(messages(preview.problems)).toContain('Rehearsal begins at 4:00 am, and 4 under-18s are called');
  expect(messages(call('getToday').attention.flatMap(({ problems }) => problems))).toContain('If you mean 16:00');
  account.moveClockTo(account.state.nowMs + hours(2));
  expect(account.state.mails.map(({ to }) => to)).toEqual([['rosa.delgado@example.org']]);
  expect(account.state.mails[0]?.html).toContain('16:00');
  // Put right, it goes out within the hour.
  edit(account, 'Schedule', { Start: '16:00', End: '18:30' }, { 'Event ID': 'E002' });
  account.moveClockTo(account.state.nowMs + hours(2));
  expect(account.state.mails.length).toBeGreaterThan(3);
});
