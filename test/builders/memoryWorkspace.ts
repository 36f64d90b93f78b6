/** A whole `Workspace` in memory: sheets, properties, mail and a clock that moves by itself; the rest only if given. */
import { createHash } from 'node:crypto';
import { AppError } from '../../src/port/appError.ts';
import type { Calendars, Drive, Message, Moment, Sharing, Workspace } from '../../src/port/workspace.ts';
import { minutesFromTime, timeFromMinutes } from '../../src/values/cellDates.ts';
import { addDays } from '../../src/values/dates.ts';
import { MemorySheets } from './memorySheets.ts';

export const NOW = { date: '2027-03-05', time: '18:00' };

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export interface MemoryWorkspace extends Workspace {
  spreadsheets: MemorySheets;
  stored: Record<string, string>;
  sent: Message[];
  /** Called before every service call with its number (from 0); may throw. */
  onCall: (call: number, name: string) => void;
  /** Moves the clock on. */
  wait: (ms: number) => void;
}

export interface MemoryOptions {
  sheets?: MemorySheets;
  drive?: Drive;
  sharing?: Sharing;
  calendars?: Calendars;
  quota?: number;
  /** How far the clock moves with each look at it. */
  tickMs?: number;
  /** What sending does instead of taking the message. */
  onSend?: (message: Message) => void;
}

export function memoryWorkspace(options: MemoryOptions = {}): MemoryWorkspace {
  const spreadsheets = options.sheets ?? new MemorySheets([]);
  const stored: Record<string, string> = {};
  const sent: Message[] = [];
  let calls = 0;
  let nowMs = 0;
  const counted = (name: string) => {
    ws.onCall(calls++, name);
  };
  const ws: MemoryWorkspace = {
    ...absent<Workspace>(),
    spreadsheets,
    stored,
    sent,
    onCall: () => {},
    wait: (ms) => {
      nowMs += ms;
    },
    clock: {
      epochMs: () => {
        nowMs += options.tickMs ?? 0;
        return nowMs;
      },
      now: (zone) => {
        if (!zone.includes('/')) throw new AppError('bad-input', `“${zone}” is not a time zone.`);
        return momentAt(nowMs);
      },
      momentAt: (epochMs) => momentAt(epochMs),
      sleep: () => {},
    },
    lock: { take: () => true },
    properties: {
      all: () => ({ ...stored }),
      set: (key, value) => {
        counted('property');
        stored[key] = value;
      },
      setMany: (values) => {
        counted('properties');
        Object.assign(stored, values);
      },
      remove: (key) => {
        delete stored[key];
      },
    },
    drive: options.drive ?? absent<Drive>(),
    sharing: options.sharing ?? absent<Sharing>(),
    calendars: options.calendars ?? absent<Calendars>(),
    mail: {
      remainingQuota: () => options.quota ?? 1500,
      send: (message) => {
        counted('mail');
        options.onSend?.(message);
        sent.push(message);
        counted('mail sent');
      },
    },
    triggers: { list: () => [], createHourly: () => {}, createOnEdit: () => {}, remove: () => {} },
    script: {
      properties: { all: () => ({}), set: () => {}, setMany: () => {}, remove: () => {} },
      lock: { take: () => true },
      webAppAddress: () => '',
    },
    session: { effectiveEmail: () => 'sm@example.org' },
    consent: { missing: () => [], ask: () => {} },
    hash: sha256,
    sign: (text, secret) => sha256(`${secret} ${text}`),
    newSecret: () => 'c0ffee'.repeat(10),
  };
  const update = spreadsheets.update.bind(spreadsheets);
  spreadsheets.update = (...args) => {
    counted('write');
    const read = update(...args);
    counted('written');
    return read;
  };
  return ws;
}

/** What the clock shows that long after `NOW`, in every zone alike. */
function momentAt(ms: number): Moment {
  const minutes = (minutesFromTime(NOW.time) ?? 0) + Math.floor(ms / 60_000);
  const days = Math.floor(minutes / 1440);
  return { date: addDays(NOW.date, days), time: timeFromMinutes(minutes - days * 1440) };
}

/** What a test does not need is not there, and says so when it is used. */
function absent<T extends object>(): T {
  return new Proxy({} as T, {
    get: (_, name) => () => {
      throw new Error(`${String(name)} is not there`);
    },
  });
}
