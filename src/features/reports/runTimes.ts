/** Run times over the run: how long each performance was, and how far one is from the others. */
import type { Production } from '../../production/production.ts';
import type { CallEvent } from '../../schedule/event.ts';
import { eventTimes } from './timings/eventTimes.ts';
import type { EventTimes } from './timings/timesOf.ts';
import { lengthWords } from './timings/timesWords.ts';

type Read = Pick<Production, 'workbook' | 'data'>;

export interface RunTime {
  event: CallEvent;
  /** Minutes. */
  runMinutes: number;
  showMinutes: number;
  /** The longest, in minutes; 0 where nothing was late. */
  hold: number;
  why: string;
}

/** Performances that were not cancelled and whose run time is known, in their order. */
export function runTimes(read: Read): RunTime[] {
  return read.data.events
    .filter(({ id, status, eventType }) => id !== '' && status === 'Published' && eventType.behavesAs === 'Show')
    .sort(byTime)
    .flatMap((event): RunTime[] => {
      const { runMinutes, showMinutes, moments } = eventTimes(read, event);
      if (runMinutes === null || showMinutes === null) return [];
      const longest = moments.reduce((most, one) => (one.hold > most.hold ? one : most), NO_HOLD);
      return [{ event, runMinutes, showMinutes, hold: longest.hold, why: longest.reason }];
    });
}

const NO_HOLD: Pick<EventTimes['moments'][number], 'hold' | 'reason'> = { hold: 0, reason: '' };

/**
 * How far a performance is from the average of those before it, in words; `''` where that is within the limit, or nobody knows.
 * @param limit in minutes; 0 says nothing
 * @example driftWords(all, event, 5) // '6 min longer than the average of 3 performances (1 h 41 min)'
 */
export function driftWords(all: readonly RunTime[], event: CallEvent, limit: number): string {
  const own = all.find((one) => one.event.id === event.id);
  const before = all.filter((one) => byTime(one.event, event) < 0);
  if (own === undefined || before.length === 0 || limit === 0) return '';
  const average = Math.round(before.reduce((sum, { runMinutes }) => sum + runMinutes, 0) / before.length);
  const drift = own.runMinutes - average;
  if (Math.abs(drift) <= limit) return '';
  const than = before.length === 1 ? 'the one before' : `the average of ${before.length} performances`;
  return `${lengthWords(Math.abs(drift))} ${drift > 0 ? 'longer' : 'shorter'} than ${than} (${lengthWords(average)})`;
}

function byTime(one: CallEvent, other: CallEvent): number {
  return one.date === other.date ? one.startMinute - other.startMinute : one.date < other.date ? -1 : 1;
}
