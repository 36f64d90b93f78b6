import type { JobOutcome } from '../../jobs/outcome.ts';
import type { MailPreview } from '../../mail/mailPreviewTypes.ts';
import type { PERFORMANCE_TYPES } from '../../workbook/tabs/rehearsal.ts';

/** One of a day's reports; of both left out, its first. */
export interface ReportChoice {
  /** `rehearsal`, `tech` or `performance`. */
  kind?: string;
  /** Of a performance. */
  eventId?: string;
}

export interface DayReport extends Required<ReportChoice> {
  /** `Performance report, 7:00 pm` */
  words: string;
}

/** `reports`: those that the day calls for, in its order. */
export interface ReportPreview extends MailPreview {
  reports: DayReport[];
}

/** One of Performances' Type. */
export type PerformanceType = (typeof PERFORMANCE_TYPES)[number];

export interface ShowAsked {
  eventId: string;
  /** Preview, Opening, Regular, Closing, Special; `''`: as the dates say. */
  type: string;
  /** Digits; `''` where nobody counted. */
  houseCount: string;
  latecomers: string;
  response: string;
  /** Of a tech. */
  reached: string;
}

/** `show` is there when it is done. */
export interface ShowOutcome extends JobOutcome {
  show: ShowAsked | null;
}

/** What the browser asks of reports. */
export interface ReportRequests {
  /** Numbered reports (Docs) of a date (`''`: today): of its rehearsals, of its tech, of each performance. `overwrites`: also
   * those in which somebody has written. */
  makeReport(request: { date: string; overwrites?: boolean }): JobOutcome;
  /** One of a date's reports (`''`: today) as it would be mailed to its readers. */
  previewReport(request: { date: string } & ReportChoice): ReportPreview;
  /** `approvedBy`: an adult, where it is not the stage manager who sends. */
  sendReport(request: { date: string; hash: string; partial: boolean; approvedBy?: string } & ReportChoice): JobOutcome;
  /** What is known of a performance or a tech besides its times. Changes nothing. */
  performanceOf(request: { eventId: string }): ShowOutcome;
  /** The tab Run times with its chart. */
  makeRunTimes(): JobOutcome;
  /** House count, latecomers and so on, typed once. */
  savePerformance(request: ShowAsked): ShowOutcome;
}
