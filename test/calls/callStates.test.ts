/** What becomes of a call that is late, cannot be understood, goes to a list, or goes to everybody again. */
import { callPlan } from '../../src/calls/callPlan.ts';
import { CALL_TABS, sendDailyCall } from '../../src/calls/sendDailyCall.ts';
import type { CellValue } from '../../src/jobs/workspace.ts';
import { outboxTab, productionTab, scheduleTab } from '../../src/workbook/tabSpecs.ts';
import { filesIn } from '../builders/fixture.ts';
import { type Account, newAccount, opened, setUp } from '../builders/setUp.ts';

const DATE = '2027-03-06';

function account(): Account {
  const one = newAccount();
  setUp(one, filesIn('test/fixtures/small'));
  return one;
}

function edit(one: Account, sheetId: number, key: string, header: string, value: CellValue): void {
  const [headers = [], ...rows] = one.sheets.rowsOf(sheetId);
  const row = rows.find((cells) => cells[0] === key);
  if (row === undefined) throw new Error(`There is no row ${key}`);
  row[headers.indexOf(header)] = value;
}

const send = (one: Account, choice = { toAll: false, toList: false }, date = DATE) => {
  const { mail } = callPlan(opened(one, CALL_TABS), date, choice);
  return sendDailyCall(opened(one, CALL_TABS), { date, hash: mail.hash, partial: false, choice });
};
const bySelf = (one: Account, date = DATE) => sendDailyCall(opened(one, CALL_TABS), { date, hash: '', partial: false });
const states = (one: Account) =>
  opened(one, CALL_TABS)
    .workbook.records(outboxTab, [])
    .map((row) => row.State);

test('less than two hours before the first call nothing goes out by itself: it is Missed', () => {
  const one = account();
  edit(one, scheduleTab.sheetId, 'E001', 'Start', 19 / 24);
  edit(one, scheduleTab.sheetId, 'E001', 'End', 20 / 24);
  expect(bySelf(one, '2027-03-05').state).toBe('missed');
  expect(one.ws.sent).toEqual([]);
  expect(new Set(states(one))).toEqual(new Set(['Missed']));
});

test('a person may send a late call knowingly', () => {
  const one = account();
  edit(one, scheduleTab.sheetId, 'E001', 'Start', 19 / 24);
  edit(one, scheduleTab.sheetId, 'E001', 'End', 20 / 24);
  expect(send(one, undefined, '2027-03-05').state).toBe('done');
});

test('what cannot be understood holds the call, the stage manager is told once, and a person may send the rest', () => {
  const one = account();
  edit(one, scheduleTab.sheetId, 'E002', 'Also called', 'Nobody in particular');
  expect(bySelf(one).state).toBe('held');
  expect(bySelf(one).state).toBe('held');
  expect(one.ws.sent.map(({ to }) => to)).toEqual([['ana.reyes@example.org']]);
  expect(one.ws.sent[0]?.text).toContain('Nobody in particular');
  const before = one.ws.sent.length;
  expect(send(one).state).toBe('done');
  expect(one.ws.sent.length).toBeGreaterThan(before);
});

test('a day without a published event has nothing to send', () => {
  const one = account();
  expect(send(one, undefined, '2027-03-09').state).toBe('nothing');
  expect(bySelf(one, '2027-03-09').state).toBe('nothing');
});

test('to all goes to everybody once more, and then no further', () => {
  const one = account();
  send(one);
  const first = one.ws.sent.length;
  edit(one, scheduleTab.sheetId, 'E002', 'Also called', null);
  const all = { toAll: true, toList: false };
  send(one, all);
  expect(one.ws.sent.length).toBeGreaterThan(first + 1);
  const second = one.ws.sent.length;
  expect(send(one, all).state).toBe('nothing');
  expect(send(one).state).toBe('nothing');
  expect(one.ws.sent).toHaveLength(second);
});

test('to the list is one message without anybody’s own call', () => {
  const one = account();
  const list = { toAll: false, toList: true };
  expect(send(one, list).state).toBe('nothing');
  edit(one, productionTab.sheetId, 'Call list address', 'Value', 'list@example.org');
  expect(send(one, list).state).toBe('done');
  expect(one.ws.sent.map(({ to }) => to)).toEqual([['list@example.org']]);
  expect(one.ws.sent[0]?.html).not.toContain('Your call');
  expect(send(one, list).state).toBe('nothing');
});

test('a changed time is marked in words, with what it was', () => {
  const one = account();
  send(one);
  const before = one.ws.sent.length;
  edit(one, scheduleTab.sheetId, 'E002', 'Work', null);
  edit(one, scheduleTab.sheetId, 'E002', 'Start', 11 / 24);
  edit(one, scheduleTab.sheetId, 'E002', 'End', 13 / 24);
  send(one);
  const [news] = one.ws.sent.slice(before);
  expect(news?.subject).toContain('revision 2');
  expect(news?.text).toContain('CHANGED');
  expect(news?.text).toContain('10:00 am');
});
