import type { JobOutcome } from '../../jobs/outcome.ts';
import type { Problem } from '../../port/appError.ts';

/** A schedule as it would be issued. */
export interface SchedulePreview {
  /** Called what a link to it would be called. */
  title: string;
  /** The whole of it; `''` where it cannot be shown. */
  page: string;
  problems: Problem[];
}

/** What the browser asks of the company's schedules. */
export interface CompanyScheduleRequests {
  /** The week's or the month's schedule of a date (`''`: today), as the company would see it. Three calls. */
  previewSchedule(request: { date: string; span: string }): SchedulePreview;
  /** The schedules of the week and the month of a date (`''`: today), made or issued again in place. */
  makeSchedules(request: { date: string }): JobOutcome;
}
