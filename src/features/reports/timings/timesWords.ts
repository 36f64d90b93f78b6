/** Times of an event in words. */
import type { CallEvent } from '../../../schedule/event.ts';
import { timeFromMinutes } from '../../../values/cellDates.ts';
import { clockTime } from '../../../values/dates.ts';
import type { EventTimes } from './timesOf.ts';
import type { Times } from './timingTypes.ts';

export function timesWords(event: Pick<CallEvent, 'eventType' | 'start' | 'end'>, times: EventTimes): Times {
  return {
    event: `${event.eventType.name}, ${clockTime(event.start)} to ${clockTime(event.end)}`,
    moments: times.moments.map(({ name, planned, actual, hold, reason }) => ({
      name,
      planned: minuteWords(planned),
      actual: minuteWords(actual),
      late: hold === 0 ? '' : lengthWords(hold),
      reason,
    })),
    next: nextOf(times),
    sums: sumsOf(times),
    hint: times.moments.some(({ name, planned }) => name === 'Act I up' && planned === null)
      ? 'Type when Act I should go up: under Change, or as “curtain 19:00” into Work in Schedule. The half, places and holds follow from it.'
      : '',
    unclear: times.unclear,
  };
}

/** What they come to; nothing of what is not known. */
export function sumsOf({ acts, intervals, runMinutes, showMinutes, workedMinutes, breaks }: EventTimes): string[] {
  return [
    ...acts.map(({ name, minutes }) => `${name} ${lengthWords(minutes)}`),
    ...intervals.map((minutes) => `Interval ${lengthWords(minutes)}`),
    ...(runMinutes === null ? [] : [`Run time ${lengthWords(runMinutes)}`]),
    ...(showMinutes === null ? [] : [`Show time ${lengthWords(showMinutes)}`]),
    ...(workedMinutes === null
      ? []
      : [`Worked ${lengthWords(workedMinutes)}${breaks.length === 0 ? '' : ' without breaks'}`]),
  ];
}

/** The first one after the last that is stamped: what was passed over is not asked for again. */
function nextOf({ moments }: EventTimes): string {
  const last = moments.reduce((at, { actual }, index) => (actual === null ? at : index), -1);
  return moments[last + 1]?.name ?? '';
}

/** @example minuteWords(1510) // '1:10 am' */
export function minuteWords(minute: number | null): string {
  return minute === null ? '' : clockTime(timeFromMinutes(minute));
}

/** @example lengthWords(112) // '1 h 52 min' */
export function lengthWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes % 60} min`;
}
