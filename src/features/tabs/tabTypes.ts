/** The workbook's tabs as the sidebar shows them. */
import type { JobOutcome } from '../../jobs/outcome.ts';

export interface TabShown {
  /** What Callboard calls it. */
  name: string;
  /** What the person calls it now. */
  title: string;
  isShown: boolean;
}

/** What the browser asks of tabs. */
export interface TabRequests {
  /** Callboard's tabs in the workbook, in their order there; changes nothing. */
  getTabs(): TabShown[];
  /** Shows a tab that is hidden, by Callboard's name for it. */
  unhideTab(request: { name: string }): JobOutcome;
}
