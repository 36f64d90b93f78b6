/** What the sidebar asks of the Show Bible: plain JSON. */
import type { JobOutcome } from '../../jobs/outcome.ts';

export interface BibleOutcome extends JobOutcome {
  /** HTML of its own, to look at and print; `''` where nobody could look. */
  page: string;
}

export interface BibleRequests {
  /** The book as it would be compiled now. Changes nothing. */
  bibleShown(): BibleOutcome;
  /** Compiles it; from then on it is compiled anew with each day’s call. */
  makeBible(): JobOutcome;
}
