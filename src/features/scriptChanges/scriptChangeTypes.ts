/** What the sidebar asks of script changes: plain JSON. */
import type { JobOutcome } from '../../jobs/outcome.ts';
import type { MailPreview } from '../../mail/mailPreviewTypes.ts';
import type { Problem } from '../../port/appError.ts';

export interface ShownScriptPage {
  page: string;
  /** `v4, Mon 22 Feb`; without a version only the day. */
  version: string;
  changes: number;
  /** Who holds a script and has not got it as it is now, by name. */
  without: string[];
}

export interface ScriptPagesShown {
  /** Pages that were changed, in the order of the script. */
  pages: ShownScriptPage[];
  /** Who holds a script, by name. */
  holders: string[];
  problems: Problem[];
}

export interface ScriptPagesOutcome extends JobOutcome {
  scriptPages: ScriptPagesShown | null;
}

export interface ScriptChangeRequests {
  /** Which page is current, and who has not got it. Changes nothing. */
  scriptPagesShown(): ScriptPagesOutcome;
  /** The sheet of current pages and changes, as a Doc. */
  makeScriptChanges(): JobOutcome;
  previewScriptChanges(): MailPreview;
  sendScriptChanges(request: { date: string; hash: string; partial: boolean }): JobOutcome;
}
