import type { JobOutcome } from '../../jobs/outcome.ts';

/** What the browser asks of auditions. */
export interface AuditionRequests {
  /** Sign-in sheets and the form for published auditions, the callback list, and the cast list. */
  makeAuditions(): JobOutcome;
}
