/** What the sidebar asks of the times of an event: plain JSON, times in words. */
import type { JobOutcome } from '../../../jobs/outcome.ts';

export interface ShownMoment {
  name: string;
  /** `7:00 pm`; `''` where nothing says so. */
  planned: string;
  actual: string;
  /** `4 min`; `''` for what was on time. */
  late: string;
  reason: string;
}

export interface Times {
  /** `Performance, 7:00 pm to 9:30 pm` */
  event: string;
  moments: ShownMoment[];
  /** The name of the moment that comes next; `''` when all are stamped. */
  next: string;
  /** What they come to, in words: `Run time 1 h 52 min`. */
  sums: string[];
  /** What to type so that more can be worked out; `''` where nothing is missing. */
  hint: string;
  /** What does not fit together or cannot be read. */
  unclear: string[];
}

/** `times` is there when it is done. */
export interface TimesOutcome extends JobOutcome {
  times: Times | null;
}

export interface MomentAsked {
  eventId: string;
  moment: string;
  /** Now, less so many milliseconds since the tap; a time as typed (`19:04`); or `''`: it was not at all. Left out: as it was. */
  at?: { agoMs: number } | { time: string };
  /** When it should be, as typed; `''`: nobody says so. Left out: as it was. */
  planned?: string;
  /** Why it was late. Left out: as it was. */
  reason?: string;
}

export interface TimingRequests {
  /** The moments of an event, which are stamped and which come next. Changes nothing. */
  timesShown(request: { eventId: string }): TimesOutcome;
  /** Stamps a moment, corrects one, or says why it was late. */
  stampMoment(request: MomentAsked): TimesOutcome;
}
