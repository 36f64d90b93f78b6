/**
 * Timed lines that stayed behind when their event was moved: everybody would be offered the hours of before. Lines that fall
 * outside the event are named by the schedule; these still lie within it and are known by what was told.
 */
import type { Problem } from '../../port/appError.ts';
import { minuteText, windowsText } from '../../values/windows.ts';
import type { DailyCall } from './dailyCall.ts';
import { eventKey, type SentCall, type SentRow } from './sentCalls.ts';

/** @param rows what was told of any date */
export function movedLines(call: Pick<DailyCall, 'plan' | 'ownCalls'>, rows: readonly SentRow[]): Problem[] {
  return call.plan.events.flatMap(({ event, lines }): Problem[] => {
    if (lines.length === 0) return [];
    const was = lastSentOf(rows, eventKey(event)).find((told) => told.event.from !== event.startMinute);
    if (was === undefined) return [];
    const stayed = lastSentOf(rows, eventKey(event)).some((told) => told.personId === '' || hasStayed(told, call));
    if (!stayed) return [];
    return [
      {
        ...event.place,
        row: event.rowNumber,
        column: 'Work',
        message: `People were told ${minuteText(was.event.from)}, and the event now begins at ${minuteText(event.startMinute)}, but its timed lines are as they were. Type their new times.`,
      },
    ];
  });
}

/** What was said last of an event, of each person; the later message wins, whatever day it was about. */
function lastSentOf(rows: readonly SentRow[], eventId: string): SentCall[] {
  const last = new Map<string, SentCall>();
  for (const row of [...rows].sort((a, b) => (a.attempted < b.attempted ? -1 : a.attempted > b.attempted ? 1 : 0))) {
    for (const told of row.calls) if (told.eventId === eventId) last.set(told.personId, told);
  }
  return [...last.values()];
}

/** True for somebody whose own hours within the event are the very same although the event begins at another time. */
function hasStayed(told: SentCall, { ownCalls }: Pick<DailyCall, 'ownCalls'>): boolean {
  const before = windowsText(told.windows);
  if (before === windowsText([told.event])) return false;
  for (const [person, calls] of ownCalls) {
    if (person.id !== told.personId) continue;
    const now = calls.find((one) => eventKey(one.event) === told.eventId);
    if (now !== undefined && now.event.startMinute !== told.event.from && windowsText(now.windows) === before)
      return true;
  }
  return false;
}
