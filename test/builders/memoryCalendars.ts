/** Calendars in memory, all of them Callboard's own; an id that was taken out is never free again. */
import { AppError } from '../../src/port/appError.ts';
import type { CalendarEntry, Calendars } from '../../src/port/workspace.ts';

interface MemoryCalendar {
  summary: string;
  timeZone: string;
  entries: Map<string, CalendarEntry & { cancelled: boolean }>;
}

export interface MemoryCalendars extends Calendars {
  calendars: Map<string, MemoryCalendar>;
  /** How many calls were made of each member. */
  calls: Record<string, number>;
  /** Called with each member before its effect (`false`) and after it (`true`); may throw. */
  onCall: (name: string, done: boolean) => void;
}

export function memoryCalendars(): MemoryCalendars {
  const calendars: MemoryCalendars['calendars'] = new Map();
  const calendar = (id: string): MemoryCalendar => {
    const found = calendars.get(id);
    if (found === undefined) throw new AppError('not-found', `There is no calendar ${id}`);
    return found;
  };
  const called = <T>(name: string, effect: () => T): T => {
    memory.calls[name] = (memory.calls[name] ?? 0) + 1;
    memory.onCall(name, false);
    const result = effect();
    memory.onCall(name, true);
    return result;
  };
  let made = 0;
  const memory: MemoryCalendars = {
    calendars,
    calls: {},
    onCall: () => {},
    create: (summary, timeZone) =>
      called('create', () => {
        const id = `calendar${++made}`;
        calendars.set(id, { summary, timeZone, entries: new Map() });
        return id;
      }),
    exists: (id) => called('exists', () => calendars.has(id)),
    entries: (id) => called('entries', () => [...calendar(id).entries.values()]),
    put: (id, entry) =>
      called('put', () => {
        const { entries } = calendar(id);
        if (entries.get(entry.id)?.cancelled) throw new AppError('refused', `${entry.id} was deleted`);
        entries.set(entry.id, { ...entry, cancelled: false });
      }),
    remove: (id, entryId) =>
      called('remove', () => {
        const entry = calendar(id).entries.get(entryId);
        if (entry !== undefined) entry.cancelled = true;
      }),
    removeCalendar: (id) =>
      called('removeCalendar', () => {
        calendars.delete(id);
      }),
    sharingPage: (id) => `https://calendar.google.com/${id}`,
  };
  return memory;
}
