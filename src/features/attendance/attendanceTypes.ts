import type { JobOutcome } from '../../jobs/outcome.ts';

/** What the browser asks of sign-in. */
export interface AttendanceRequests {
  /** Sign-in for the published events of a date (`''`: today). */
  makeSignIn(request: { date: string }): JobOutcome;
}
