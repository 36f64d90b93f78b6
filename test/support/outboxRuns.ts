import { Job, SLICE_MS } from '../../src/jobs/job.ts';
import { NO_LEDGER } from '../../src/jobs/ledger.ts';
import { IN_FLIGHT_KEY, NONE_IN_FLIGHT, type OutboxMessage, STOP_KEY, settleOutbox } from '../../src/mail/outbox.ts';
import { type SendOptions, type SendResult, sendMessages } from '../../src/mail/sendMessages.ts';
import type { Message } from '../../src/port/workspace.ts';
import { outboxTab } from '../../src/workbook/tabs/office.ts';
import { Workbook } from '../../src/workbook/workbook.ts';
import { MemorySheets } from '../builders/memorySheets.ts';
import { type MemoryOptions, type MemoryWorkspace, memoryWorkspace, NOW } from '../builders/memoryWorkspace.ts';

export class Killed extends Error {}

export const HEADERS = outboxTab.columns.map((column) => column.header);
export const two = (number: number) => String(number).padStart(2, '0');

export function messageTo(...to: string[]): Message {
  return { to, subject: 'Call', html: '<p>Call</p>', text: 'Call', senderName: 'Stage manager' };
}

export function messages(count: number): OutboxMessage[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `call/2027-03-06/r1/${two(index)}/x`,
    kind: 'Daily call',
    date: '2027-03-06',
    revision: 1,
    message: messageTo(`p${two(index)}@example.org`),
  }));
}

export function outboxAccount(options: Omit<MemoryOptions, 'sheets'> = {}): MemoryWorkspace {
  const sheets = new MemorySheets([{ sheetId: outboxTab.sheetId, title: 'Outbox', rows: [HEADERS] }]);
  const ws = memoryWorkspace({ ...options, sheets });
  ws.stored[IN_FLIGHT_KEY] = NONE_IN_FLIGHT;
  return ws;
}

export function opened(ws: MemoryWorkspace): Workbook {
  return Workbook.read(ws, 'workbook', [outboxTab]);
}

/** A run as the jobs do it: first what an interrupted one left is settled, then the rest is sent. */
export function run(ws: MemoryWorkspace, all: readonly OutboxMessage[], more: Partial<SendOptions> = {}): SendResult {
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
export function states(ws: MemoryWorkspace): Record<string, string> {
  const records = opened(ws).records(outboxTab, []);
  expect(new Set(records.map((row) => row.Key)).size).toBe(records.length);
  return Object.fromEntries(records.map((row) => [row.Key, row.State]));
}

export function count(ws: MemoryWorkspace, state: string): number {
  return Object.values(states(ws)).filter((one) => one === state).length;
}

export const sentTo = (ws: MemoryWorkspace) => ws.sent.map(({ to }) => to[0]).sort();

/** Kills the run at its call of this number; false when it had no such call. */
export function killedAt(ws: MemoryWorkspace, call: number, act: () => void): boolean {
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

export function eachKill(check: (kill: (ws: MemoryWorkspace, act: () => void) => boolean) => void): number {
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
