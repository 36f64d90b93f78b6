/** What becomes of a call that is late, cannot be understood, goes to a list, goes to everybody again, or is stopped. */
import { callOutline, callPlan, choiceOf } from '../../../src/features/calls/callPlan.ts';
import {
  CALL_TABS,
  DAILY_CALL,
  type SendCallRequest,
  sendDailyCall,
} from '../../../src/features/calls/sendDailyCall.ts';
import { LEDGER_KEY } from '../../../src/jobs/job.ts';
import { readLedger } from '../../../src/jobs/ledger.ts';
import { IN_FLIGHT_KEY, settleOutbox } from '../../../src/mail/outbox.ts';
import type { CellValue } from '../../../src/port/workspace.ts';
import type { ProductionInHand } from '../../../src/production/production.ts';
import { outboxTab, productionTab } from '../../../src/workbook/tabs/office.ts';
import { scheduleTab } from '../../../src/workbook/tabs/schedule.ts';
import { filesIn } from '../../builders/fixture.ts';
import type { MemoryOptions } from '../../builders/memoryWorkspace.ts';
import { type Account, newAccount, opened, setUp } from '../../builders/setUp.ts';

const DATE = '2027-03-06';

function account(options: Pick<MemoryOptions, 'quota' | 'onSend'> = {}): Account {
  const one = newAccount(options);
  setUp(one, filesIn('test/fixtures/small'));
  return one;
}

function edit(one: Account, sheetId: number, key: string, header: string, value: CellValue): void {
  const [headers = [], ...rows] = one.sheets.rowsOf(sheetId);
  const row = rows.find((cells) => cells.includes(key));
  if (row === undefined) throw new Error(`There is no row ${key}`);
  row[headers.indexOf(header)] = value;
}

const send = (one: Account, choice = { toAll: false, toList: false }, date = DATE) => {
  const { mail } = callPlan(opened(one, CALL_TABS), date, choice);
  return sendDailyCall(opened(one, CALL_TABS), { date, hash: mail.hash, partial: false, choice });
};
const bySelf = (one: Account, date = DATE) => sendDailyCall(opened(one, CALL_TABS), { date, hash: '', partial: false });
const outbox = (one: Account) => opened(one, CALL_TABS).workbook.records(outboxTab, []);
/** Of the call's own messages. */
const states = (one: Account) =>
  outbox(one)
    .filter((row) => row.Kind === DAILY_CALL)
    .map((row) => row.State);
/** What the stage manager was mailed about the call, by its kind. */
const notices = (one: Account) =>
  outbox(one)
    .filter((row) => row.Kind !== DAILY_CALL)
    .map((row) => `${row.Kind}: ${row.State}`);

test('less than two hours before the first call nothing goes out by itself: it is Missed', () => {
  const one = account();
  edit(one, scheduleTab.sheetId, 'E001', 'Start', 19 / 24);
  edit(one, scheduleTab.sheetId, 'E001', 'End', 20 / 24);
  expect(bySelf(one, '2027-03-05').state).toBe('missed');
  expect(one.ws.sent.map(({ subject }) => subject)).toEqual([
    'The call for Friday 5 March 2027 was not sent: Tiny Play',
  ]);
  expect(one.ws.sent[0]?.text).toContain(
    'Phone these people:\n- Ben Okafor: ben.okafor@example.org\n- Cleo Park: rosa.park@example.org\n',
  );
  expect(new Set(states(one))).toEqual(new Set(['Missed']));
  expect(notices(one)).toEqual(['Call missed: Sent']);
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
  expect(news?.subject).toMatch(/^CHANGED: Sat 6 March, /);
  expect(news?.text).toContain('revision 2');
  expect(news?.text).toContain('CHANGED');
  expect(news?.text).toContain('10:00 am');
});

describe('a call that was stopped after its second message', () => {
  const choice = { toAll: false, toList: false };

  /** What was asked for stays in the ledger, and who has been claimed in the Outbox. */
  function stopped(date = DATE, start = 10 / 24): { one: Account; request: SendCallRequest } {
    let sent = 0;
    const one = account({
      onSend: () => {
        if (++sent === 3) throw new Error('the run was ended');
      },
    });
    edit(one, scheduleTab.sheetId, 'E001', 'Start', start);
    edit(one, scheduleTab.sheetId, 'E001', 'End', start + 1 / 24);
    edit(one, scheduleTab.sheetId, 'E001', 'Also called', 'Full company');
    const { mail } = callPlan(opened(one, CALL_TABS), date, choice);
    const request = { date, hash: mail.hash, partial: false, choice };
    expect(() => sendDailyCall(opened(one, CALL_TABS), request)).toThrow('the run was ended');
    return { one, request };
  }
  /** The next run, which settles first what the last one left. */
  function resumed(one: Account): ProductionInHand {
    const production = opened(one, CALL_TABS);
    settleOutbox(production.workbook, production.properties[IN_FLIGHT_KEY], production.now);
    return production;
  }
  const isRunning = (one: Account) => readLedger(one.ws.stored[LEDGER_KEY]).ledger.state === 'running';

  test('is given up when the schedule was changed meanwhile, and says so in the Outbox', () => {
    const { one, request } = stopped();
    edit(one, scheduleTab.sheetId, 'E002', 'Start', 11 / 24);
    edit(one, scheduleTab.sheetId, 'E002', 'Work', null);
    const before = one.ws.sent.length;
    expect(sendDailyCall(resumed(one), request).state).toBe('changed');
    expect(one.ws.sent.slice(before).map(({ subject }) => subject)).toEqual([
      'The call for Saturday 6 March 2027 stopped half way: Tiny Play',
    ]);
    expect(notices(one)).toEqual(['Call stopped: Sent']);
    expect(states(one).sort()).toEqual(['Cancelled', 'Cancelled', 'Sent', 'Sent', 'Unconfirmed']);
    expect(isRunning(one)).toBe(false);
  });

  test('is missed when the first call has come before it goes on', () => {
    const { one, request } = stopped();
    one.ws.wait(17 * 3_600_000);
    const before = one.ws.sent.length;
    expect(sendDailyCall(resumed(one), request).state).toBe('missed');
    expect(one.ws.sent.slice(before).map(({ to }) => to)).toEqual([['ana.reyes@example.org']]);
    expect(notices(one)).toEqual(['Call missed: Sent']);
    expect(states(one).sort()).toEqual(['Missed', 'Missed', 'Sent', 'Sent', 'Unconfirmed']);
    expect(isRunning(one)).toBe(false);
  });

  test('goes on though it was late when a person sent it, until the first call has come', () => {
    const late = () => stopped('2027-03-05', 19 / 24);
    const inTime = late();
    expect(sendDailyCall(resumed(inTime.one), inTime.request).state).toBe('done');
    expect(states(inTime.one).sort()).toEqual(['Sent', 'Sent', 'Sent', 'Sent', 'Unconfirmed']);
    const { one, request } = late();
    one.ws.wait(61 * 60_000);
    expect(sendDailyCall(resumed(one), request).state).toBe('missed');
    expect(states(one).sort()).toEqual(['Missed', 'Missed', 'Sent', 'Sent', 'Unconfirmed']);
  });
});

describe('more addresses than Google allows today', () => {
  test('send nothing and say both numbers, unless a part of them is asked for', () => {
    const one = account({ quota: 2 });
    const updates = one.sheets.updates.length;
    expect(() => send(one)).toThrow(
      'The call goes to 5 addresses, but Google lets you mail only 2 more today, 1 of them kept',
    );
    expect([one.ws.sent.length, one.sheets.updates.length]).toEqual([0, updates]);
    const { mail } = callPlan(opened(one, CALL_TABS), DATE);
    const result = sendDailyCall(opened(one, CALL_TABS), { date: DATE, hash: mail.hash, partial: true });
    expect(result).toMatchObject({ state: 'quota', send: { sent: 1, pending: 4 } });
    expect(states(one).sort()).toEqual(['Pending', 'Pending', 'Pending', 'Pending', 'Sent']);
  });
});

test('calls go to each, and that is said, while the company list has no address', () => {
  const one = account();
  edit(one, productionTab.sheetId, 'Call messages', 'Value', 'Company list address');
  const plan = callPlan(opened(one, CALL_TABS), DATE);
  expect(plan.choice).toEqual({ toAll: false, toList: false });
  expect(plan.mail.toSend).toHaveLength(5);
  expect(plan.doubts.map(({ message }) => message)).toContain(
    'Call messages is set to the company list, but Call list address is empty. Calls go to each family instead.',
  );
  edit(one, productionTab.sheetId, 'Call list address', 'Value', 'list@example.org');
  expect(callPlan(opened(one, CALL_TABS), DATE)).toMatchObject({ choice: { toList: true }, doubts: [] });
});

test('counted for Today, a call has as many messages as there will be, and none of them is written', () => {
  const one = account();
  const outline = callOutline(opened(one, CALL_TABS), DATE).mail;
  const { mail } = callPlan(opened(one, CALL_TABS), DATE);
  expect([outline.toSend.length, outline.recipients]).toEqual([mail.toSend.length, mail.recipients]);
  expect(outline.toSend.map(({ message }) => message.html).join('')).toBe('');
  expect(outline.hash).not.toBe(mail.hash);
});

test.each([
  [
    { to: 'all', via: 'list' },
    { toAll: true, toList: true },
  ],
  [
    { to: 'changed', via: 'each' },
    { toAll: false, toList: false },
  ],
  [{}, { toAll: false, toList: true }],
])('a job that was begun with %j goes on as %j', (params, choice) => {
  expect(choiceOf(params, { toAll: false, toList: true })).toEqual(choice);
});
