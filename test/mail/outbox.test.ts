/** Never twice, never lost: the outbox through crashes at every call, errors, quotas and people's edits. */
import fc from 'fast-check';
import { Job, SLICE_MS } from '../../src/jobs/job.ts';
import { NO_LEDGER } from '../../src/jobs/ledger.ts';
import {
  IN_FLIGHT_KEY,
  NONE_IN_FLIGHT,
  type OutboxMessage,
  STOP_KEY,
  settleOutbox,
  stateChange,
} from '../../src/mail/outbox.ts';
import { CHUNK, type SendOptions, type SendResult, sendMessages } from '../../src/mail/sendMessages.ts';
import { AppError } from '../../src/port/appError.ts';
import type { Message } from '../../src/port/workspace.ts';
import { outboxTab } from '../../src/workbook/tabs/office.ts';
import { Workbook } from '../../src/workbook/workbook.ts';
import { MemorySheets } from '../builders/memorySheets.ts';
import { type MemoryOptions, type MemoryWorkspace, memoryWorkspace, NOW } from '../builders/memoryWorkspace.ts';

class Killed extends Error {}

const HEADERS = outboxTab.columns.map((column) => column.header);
const two = (number: number) => String(number).padStart(2, '0');

function messageTo(...to: string[]): Message {
  return { to, subject: 'Call', html: '<p>Call</p>', text: 'Call', senderName: 'Stage manager' };
}

function messages(count: number): OutboxMessage[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `call/2027-03-06/r1/${two(index)}/x`,
    kind: 'Daily call',
    date: '2027-03-06',
    revision: 1,
    message: messageTo(`p${two(index)}@example.org`),
  }));
}

function outboxAccount(options: Omit<MemoryOptions, 'sheets'> = {}): MemoryWorkspace {
  const sheets = new MemorySheets([{ sheetId: outboxTab.sheetId, title: 'Outbox', rows: [HEADERS] }]);
  const ws = memoryWorkspace({ ...options, sheets });
  ws.stored[IN_FLIGHT_KEY] = NONE_IN_FLIGHT;
  return ws;
}

function opened(ws: MemoryWorkspace): Workbook {
  return Workbook.read(ws, 'workbook', [outboxTab]);
}

/** A run as the jobs do it: first what an interrupted one left is settled, then the rest is sent. */
function run(ws: MemoryWorkspace, all: readonly OutboxMessage[], more: Partial<SendOptions> = {}): SendResult {
  const workbook = opened(ws);
  settleOutbox(workbook, ws.stored[IN_FLIGHT_KEY], NOW);
  const job = new Job(ws, NO_LEDGER, true, SLICE_MS);
  return sendMessages(job, workbook, all, {
    now: NOW,
    inFlight: ws.stored[IN_FLIGHT_KEY],
    stop: ws.stored[STOP_KEY],
    quotaLeft: ws.mail.remainingQuota(),
    kept: 0,
    partial: false,
    also: [],
    whenDone: [],
    ...more,
  });
}

/** The state of every row by its key. */
function states(ws: MemoryWorkspace): Record<string, string> {
  const records = opened(ws).records(outboxTab, []);
  expect(new Set(records.map((row) => row.Key)).size).toBe(records.length);
  return Object.fromEntries(records.map((row) => [row.Key, row.State]));
}

function count(ws: MemoryWorkspace, state: string): number {
  return Object.values(states(ws)).filter((one) => one === state).length;
}

const sentTo = (ws: MemoryWorkspace) => ws.sent.map(({ to }) => to[0]).sort();

/** Kills the run at its call of this number; false when it had no such call. */
function killedAt(ws: MemoryWorkspace, call: number, act: () => void): boolean {
  let calls = 0;
  ws.onCall = () => {
    if (calls++ === call) throw new Killed();
  };
  try {
    act();
    return false;
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    return true;
  } finally {
    ws.onCall = () => {};
  }
}

function eachKill(check: (kill: (ws: MemoryWorkspace, act: () => void) => boolean) => void): number {
  let kills = 0;
  for (let call = 0; ; call++) {
    let killed = false;
    check((ws, act) => {
      killed = killedAt(ws, call, act);
      return killed;
    });
    if (!killed) return kills;
    kills++;
  }
}

test('a chunk is claimed in one write and confirmed in one, and every message has its property', () => {
  const ws = outboxAccount();
  const calls: string[] = [];
  ws.onCall = (_, name) => calls.push(name);
  const all = messages(CHUNK + 3);
  expect(run(ws, all)).toEqual({ state: 'done', sent: CHUNK + 3, pending: 0, unconfirmed: 0, failed: 0 });
  expect(calls.filter((name) => name === 'write')).toHaveLength(3);
  expect(calls.filter((name) => name === 'property')).toHaveLength(CHUNK + 3);
  expect(count(ws, 'Sent')).toBe(CHUNK + 3);
  expect(run(ws, all)).toMatchObject({ state: 'done', sent: 0 });
  expect(ws.sent).toHaveLength(CHUNK + 3);
});

test('killed at any call and run again, at most one message is unconfirmed, none goes twice and none is lost', () => {
  const all = messages(CHUNK + 3);
  const kills = eachKill((kill) => {
    const ws = outboxAccount();
    kill(ws, () => run(ws, all));
    expect(run(ws, all).state).toBe('done');
    const sent = sentTo(ws);
    expect(new Set(sent).size).toBe(sent.length);
    expect(count(ws, 'Unconfirmed')).toBeLessThanOrEqual(1);
    expect(count(ws, 'Unconfirmed') + count(ws, 'Sent')).toBe(all.length);
    expect(sent.length).toBeGreaterThanOrEqual(count(ws, 'Sent'));
  });
  expect(kills).toBeGreaterThan(70);
});

test('killed twice, the same holds for each kill', () => {
  const all = messages(4);
  eachKill((killFirst) => {
    eachKill((kill) => {
      const ws = outboxAccount();
      killFirst(ws, () => run(ws, all));
      const killed = kill(ws, () => run(ws, all));
      run(ws, all);
      const sent = sentTo(ws);
      expect(new Set(sent).size).toBe(sent.length);
      expect(count(ws, 'Unconfirmed')).toBeLessThanOrEqual(2);
      expect(count(ws, 'Unconfirmed') + count(ws, 'Sent')).toBe(all.length);
      return killed;
    });
  });
});

test('a message that a person resends after a crash is no reason to take others for sent', () => {
  const all = messages(4);
  const last = all[3]?.key ?? '';
  eachKill((kill) => {
    const ws = outboxAccount();
    // The last message crashed; a person resends it, and the schedule brings a message before it.
    run(ws, all.slice(1, 3));
    killedAt(ws, 4, () => run(ws, all.slice(3)));
    run(ws, []);
    expect(states(ws)[last]).toBe('Unconfirmed');
    opened(ws).change([stateChange(last, 'Pending', '', 'Resend was chosen.')]);
    const before = sentTo(ws);
    kill(ws, () => run(ws, [...all.slice(0, 1), ...all.slice(3)]));
    run(ws, all);
    const sent = [...sentTo(ws)];
    for (const address of before) sent.splice(sent.indexOf(address), 1);
    for (const [key, state] of Object.entries(states(ws))) {
      const address = all.find((one) => one.key === key)?.message.to[0];
      if (state === 'Sent') expect([...before, ...sent]).toContain(address);
    }
    expect(sent.filter((address) => address === 'p00@example.org').length).toBeLessThanOrEqual(1);
  });
});

test('without its property, or with one that names no row, every message that was going out is uncertain', () => {
  const all = messages(3);
  for (const damage of [undefined, 'call/2027-03-06/r1/zz']) {
    const ws = outboxAccount();
    killedAt(ws, 6, () => run(ws, all));
    if (damage === undefined) delete ws.stored[IN_FLIGHT_KEY];
    else ws.stored[IN_FLIGHT_KEY] = damage;
    run(ws, all);
    expect(count(ws, 'Unconfirmed')).toBe(3);
    expect(count(ws, 'Sent')).toBe(0);
  }
});

test('nothing goes and nothing is written when not all fit into the quota', () => {
  const ws = outboxAccount({ quota: 2 });
  expect(() => run(ws, messages(3))).toThrow('go to 3 addresses, but Google lets you mail only 2 more today');
  expect(ws.spreadsheets.updates).toEqual([]);
});

test('with part allowed, what fits goes and the rest is Pending', () => {
  const ws = outboxAccount({ quota: 2 });
  expect(run(ws, messages(3), { partial: true })).toMatchObject({ state: 'quota', sent: 2, pending: 1 });
  expect(Object.values(states(ws))).toEqual(['Sent', 'Sent', 'Pending']);
});

test('everybody that a message reaches counts against the quota', () => {
  const ws = outboxAccount({ quota: 3 });
  const [one] = messages(1);
  if (one === undefined) throw new Error('There is a message');
  const household = { ...messageTo('a@example.org'), cc: ['b@example.org'], bcc: ['c@example.org', 'd@example.org'] };
  expect(() => run(ws, [{ ...one, message: household }])).toThrow('go to 4 addresses');
  run(ws, [{ ...one, message: { ...household, bcc: ['c@example.org'] } }]);
  expect(opened(ws).records(outboxTab, [])[0]?.To).toBe('a@example.org, b@example.org (+1 hidden)');
});

test('time that is up stops between messages, and the rest is Pending', () => {
  const ws = outboxAccount({ tickMs: SLICE_MS / 4 });
  const result = run(ws, messages(6));
  expect(result).toMatchObject({ state: 'more', sent: 3, pending: 3 });
  expect(count(ws, 'Pending')).toBe(3);
});

test('an error at sending leaves that one unconfirmed, two in a row stop the run', () => {
  let tries = 0;
  const ws = outboxAccount({
    onSend: () => {
      tries++;
      if ([2, 4, 5].includes(tries)) throw new AppError('transient', 'Service unavailable', { uncertain: true });
    },
  });
  expect(run(ws, messages(8))).toMatchObject({ state: 'errors', sent: 2, unconfirmed: 3, pending: 3 });
  expect(Object.values(states(ws))).toEqual([
    'Sent',
    'Unconfirmed',
    'Sent',
    'Unconfirmed',
    'Unconfirmed',
    'Pending',
    'Pending',
    'Pending',
  ]);
});

test('killed at any call after an error, the message of the error is never taken for sent', () => {
  const all = messages(4);
  eachKill((kill) => {
    let tries = 0;
    let failed: string | undefined;
    const ws = outboxAccount({
      onSend: ({ to }) => {
        if (++tries !== 2) return;
        failed = all.find((one) => one.message.to[0] === to[0])?.key;
        throw new AppError('transient', 'Service unavailable', { uncertain: true });
      },
    });
    kill(ws, () => run(ws, all));
    run(ws, all);
    expect(states(ws)[failed ?? '']).toBe('Unconfirmed');
    expect(count(ws, 'Sent') + count(ws, 'Unconfirmed')).toBe(4);
    expect(new Set(sentTo(ws)).size).toBe(ws.sent.length);
  });
});

test('what a person decided stays: neither cancelled by us nor sent again', () => {
  const ws = outboxAccount();
  const all = messages(4);
  run(ws, all.slice(0, 2));
  opened(ws).change([
    stateChange(all[0]?.key ?? '', 'Failed', '', ''),
    stateChange(all[1]?.key ?? '', 'Missed', '', ''),
  ]);
  expect(run(ws, all).sent).toBe(2);
  expect(ws.sent).toHaveLength(4);
});

test('an outbox row that is there twice counts as sent when one of the two is', () => {
  const ws = outboxAccount();
  const all = messages(2);
  run(ws, all);
  const rows = ws.spreadsheets.rowsOf(outboxTab.sheetId);
  const copy = [...(rows[1] ?? [])];
  copy[HEADERS.indexOf('State')] = 'Pending';
  rows.push(copy);
  run(ws, all);
  expect(ws.sent).toHaveLength(2);
});

test('a row that a person deletes while its message goes out is there again, as sent', () => {
  const ws = outboxAccount();
  const all = messages(2);
  ws.spreadsheets.meanwhile = (number) => {
    if (number === 1) ws.spreadsheets.rowsOf(outboxTab.sheetId).splice(1, 1);
  };
  run(ws, all);
  ws.spreadsheets.meanwhile = () => {};
  run(ws, all);
  expect(ws.sent).toHaveLength(2);
  expect(count(ws, 'Sent')).toBe(2);
});

test('a message that Google would certainly refuse is Failed and not tried', () => {
  const ws = outboxAccount();
  const [one, other] = messages(2);
  if (one === undefined || other === undefined) throw new Error('There are two messages');
  const result = run(ws, [{ ...one, message: messageTo('not an address') }, other]);
  expect(result).toMatchObject({ sent: 1, failed: 1 });
  expect(Object.values(states(ws)).sort()).toEqual(['Failed', 'Sent']);
});

test('whatever states somebody types over messages that went out, none of them goes out again', () => {
  const all = messages(5);
  const typed = fc.constantFrom('', 'Pending', 'Sending', 'Cancelled', 'Sent', 'Unconfirmed', 'sent!', 'x');
  fc.assert(
    fc.property(fc.array(typed, { minLength: 5, maxLength: 5 }), fc.boolean(), (states, twice) => {
      const ws = outboxAccount();
      run(ws, all);
      const [headers = [], ...rows] = ws.spreadsheets.rowsOf(outboxTab.sheetId);
      rows.forEach((row, at) => {
        row[headers.indexOf('State')] = states[at] ?? '';
      });
      run(ws, all);
      if (twice) run(ws, all);
      expect(ws.sent).toHaveLength(5);
    }),
  );
});

test('nor what somebody types while a run is at work that ends before it can say what went out', () => {
  const all = messages(4);
  for (const state of ['Pending', '', 'Cancelled']) {
    eachKill((kill) => {
      const ws = outboxAccount();
      kill(ws, () => run(ws, all));
      const [headers = [], ...rows] = ws.spreadsheets.rowsOf(outboxTab.sheetId);
      for (const row of rows) if (row[headers.indexOf('State')] === 'Sending') row[headers.indexOf('State')] = state;
      run(ws, all);
      run(ws, all);
      const sent = sentTo(ws);
      expect(new Set(sent).size).toBe(sent.length);
    });
  }
});

test('a stop that is asked for while a run sends ends it after a few more, with the rest Cancelled', () => {
  const all = messages(CHUNK + 3);
  const ws = outboxAccount({
    onSend: () => {
      if (ws.sent.length === 6) ws.stored[STOP_KEY] = 'now';
    },
  });
  expect(run(ws, all)).toMatchObject({ state: 'stopped', sent: 9, pending: CHUNK + 3 - 9 });
  expect(count(ws, 'Cancelled')).toBe(CHUNK + 3 - 9);
  expect(count(ws, 'Sending')).toBe(0);
});
