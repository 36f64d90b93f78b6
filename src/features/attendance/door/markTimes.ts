/**
 * When In and Out of a row were last marked, to the second, as the column Marked at keeps it: the last mark counts, whichever
 * arrives last.
 */

export type Marked = 'In' | 'Out';

export interface MarkTime {
  /** Seconds after midnight of the event's day. */
  second: number;
  /** True when that mark took one back: its cell is empty since. */
  takenBack: boolean;
}

export type MarkTimes = Partial<Record<Marked, MarkTime>>;

const ONE = /(In|Out) (\d{1,2}):(\d{2}):(\d{2})( taken back)?/g;

/** @example readMarkTimes('In 15:58:03; Out 18:02:10 taken back') */
export function readMarkTimes(text: string): MarkTimes {
  const times: MarkTimes = {};
  for (const [, marked, hours, minutes, seconds, back] of text.matchAll(ONE)) {
    const second = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
    times[marked as Marked] = { second, takenBack: back !== undefined };
  }
  return times;
}

export function markTimesText(times: MarkTimes): string {
  return (['In', 'Out'] as const)
    .flatMap((marked) => {
      const time = times[marked];
      if (time === undefined) return [];
      const [hours, minutes, seconds] = [time.second / 3600, (time.second / 60) % 60, time.second % 60].map(Math.floor);
      const two = (part = 0) => String(part).padStart(2, '0');
      return [`${marked} ${two(hours)}:${two(minutes)}:${two(seconds)}${time.takenBack ? ' taken back' : ''}`];
    })
    .join('; ');
}
