import type { JobOutcome } from '../../jobs/outcome.ts';

/** What the browser asks of the next season. */
export interface SeasonRequests {
  /** Two short forms in the Reflections folder; those that are there are left alone. */
  makeReflections(): JobOutcome;
  /** From an archived production's workbook: a new one without anybody's personal data. */
  startNextSeason(request: { title: string; year: string }): JobOutcome;
}
