import type { JobOutcome } from '../../jobs/outcome.ts';

/** What the browser asks of contact sheets. */
export interface ContactSheetRequests {
  /** The contact sheets for team, cast and crew, made or issued again in place. */
  makeContactSheets(): JobOutcome;
}
