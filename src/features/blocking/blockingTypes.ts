/** What the sidebar asks of blocking: plain JSON. */
import type { JobOutcome } from '../../jobs/outcome.ts';
import type { Problem } from '../../port/appError.ts';

export interface BlockingShown {
  /** `12 notes on 3 pages`; `no note`. */
  words: string;
  /** HTML of its own, to look at and print; `''` where nothing is noted. */
  page: string;
  problems: Problem[];
}

export interface BlockingOutcome extends JobOutcome {
  blocking: BlockingShown | null;
}

export interface BlockingRequests {
  /** The blocking as its page would show it. Changes nothing. */
  blockingShown(): BlockingOutcome;
  /** The same as a Doc; numbers that were left blank are filled in. */
  makeBlocking(): JobOutcome;
}
