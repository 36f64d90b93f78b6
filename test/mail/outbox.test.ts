/** Never twice, never lost: the outbox through errors, quotas and people's edits. */
import fc from 'fast-check';
import { SLICE_MS } from '../../src/jobs/job.ts';
import { IN_FLIGHT_KEY, STOP_KEY, stateChange } from '../../src/mail/outbox.ts';
import { CHUNK } from '../../src/mail/sendMessages.ts';
import { AppError } from '../../src/port/appError.ts';
import { outboxTab } from '../../src/workbook/tabs/office.ts';

import {
  count,
  eachKill,
  HEADERS,
  killedAt,
  messages,
  messageTo,
  opened,
  outboxAccount,
  run,
  sentTo,
  states,
} from '../support/outboxRuns.ts';

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
