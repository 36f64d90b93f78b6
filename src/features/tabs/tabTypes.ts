/** The workbook's tabs as the sidebar shows them. */
import type { JobOutcome } from '../../jobs/outcome.ts';

export interface TabShown {
  /** What Callboard calls it. */
  name: string;
  /** What the person calls it now. */
  title: string;
  isShown: boolean;
}

/** A cell as a problem names it. */
export interface CellAsked {
  tab: string;
  /** Counts from 1 as people see it. */
  row?: number;
  column?: string;
}

export interface WentTo {
  there: boolean;
  /** Why it cannot be gone to, and what to do; `''` where it is selected. */
  message: string;
}

/** What the browser asks of tabs. */
export interface TabRequests {
  /** Callboard's tabs in the workbook, in their order there; changes nothing. */
  getTabs(): TabShown[];
  /** Shows a tab that is hidden, by Callboard's name for it. */
  unhideTab(request: { name: string }): JobOutcome;
  /** Selects the cell that a problem names; a tab of Callboard’s that is hidden is shown first. */
  goTo(request: CellAsked): WentTo;
}
