import type { JobOutcome } from '../../jobs/outcome.ts';
import type { MailPreview } from '../../mail/mailPreviewTypes.ts';

/** What the browser asks of rehearsal reports. */
export interface ReportRequests {
  /** Numbered rehearsal reports (Docs) for the rehearsals of a date (`''`: today). */
  makeReport(request: { date: string }): JobOutcome;
  /** A date's reports (`''`: today) as they would be mailed to the report list. */
  previewReport(request: { date: string }): MailPreview;
  sendReport(request: { date: string; hash: string; partial: boolean }): JobOutcome;
}
