/** An event that is moved and whose timed lines are not: nobody is offered the old hours without a look. */
import { callPlan } from '../../../src/features/calls/callPlan.ts';
import { CALL_TABS, type SendCallRequest, sendDailyCall } from '../../../src/features/calls/sendDailyCall.ts';
import type { CellValue } from '../../../src/port/workspace.ts';
import { scheduleTab } from '../../../src/workbook/tabs/schedule.ts';
import { filesIn } from '../../builders/fixture.ts';
import { type Account, newAccount, opened, setUp } from '../../builders/setUp.ts';

const DATE = '2027-03-06';
const LINES = '10:00-11:00 Scene 1; 11:00-12:00 Scene 2';
const hour = (value: number) => value / 24;

/** The small production, whose rehearsal on Saturday from 10 to 12 has these two lines. */
function account(): Account {
  const one = newAccount();
  setUp(one, filesIn('test/fixtures/small'));
  edit(one, { Work: LINES, End: hour(14) });
  return one;
}

function edit(one: Account, typed: Record<string, CellValue>): void {
  const [headers = [], ...rows] = one.sheets.rowsOf(scheduleTab.sheetId);
  const row = rows.find((cells) => cells.includes('E002'));
  for (const [header, value] of Object.entries(typed)) if (row) row[headers.indexOf(header)] = value;
}

const plan = (one: Account, date = DATE) => callPlan(opened(one, CALL_TABS), date);

function send(one: Account, more: Partial<SendCallRequest> = {}) {
  const { mail } = plan(one, more.date);
  return sendDailyCall(opened(one, CALL_TABS), { date: DATE, hash: mail.hash, partial: false, ...more });
}

const lookedAt = (one: Account, date = DATE) => plan(one, date).looksWrong.map(({ row, column }) => `${row} ${column}`);

test.each([
  ['all of them fall outside', { Start: hour(14), End: hour(16) }, 2],
  ['one of them falls outside', { Start: hour(11), End: hour(15) }, 1],
])('lines that stayed behind are asked about: %s', (_what, typed, count) => {
  const one = account();
  edit(one, typed);
  expect(lookedAt(one)).toHaveLength(count);
  expect(sendDailyCall(opened(one, CALL_TABS), { date: DATE, hash: '', partial: false }).state).toBe('held');
  const before = one.ws.sent.length;
  expect(send(one).state).toBe('unlooked');
  expect(one.ws.sent).toHaveLength(before);
  expect(send(one, { confirmed: true }).state).toBe('done');
});

test('lines that still lie within an event that was told for another hour are asked about', () => {
  const one = account();
  send(one);
  edit(one, { Start: hour(9.5) });
  expect(lookedAt(one)).toEqual(['3 Work']);
  expect(plan(one).looksWrong[0]?.message).toContain('told 10:00 am, and the event now begins at 9:30 am');
  expect(send(one).state).toBe('unlooked');
  expect(send(one, { confirmed: true }).state).toBe('done');
});

test('moved with the event, they are nothing to ask about', () => {
  const one = account();
  send(one);
  edit(one, { Start: hour(11), End: hour(15), Work: '11:00-12:00 Scene 1; 12:00-1:00 Scene 2' });
  expect(lookedAt(one)).toEqual([]);
  expect(send(one).state).toBe('done');
});

test('nor where only the end or the place of the event has changed', () => {
  const one = account();
  send(one);
  edit(one, { End: hour(15), Location: 'Roof' });
  expect(lookedAt(one)).toEqual([]);
});

test('an event that was told for one day and moved to another hour of the next is asked about there', () => {
  const one = account();
  send(one);
  edit(one, { Date: 46453, Start: hour(9.5) });
  expect(lookedAt(one, '2027-03-07')).toEqual(['3 Work']);
  expect(sendDailyCall(opened(one, CALL_TABS), { date: '2027-03-07', hash: '', partial: false }).state).toBe('held');
});
