/** The company's check as the sidebar shows it. */
import type { Problem } from '../../port/appError.ts';

export interface CompanyCheck {
  /** The day whose events were looked at for clearances. */
  date: string;
  /**
   * Adults without a current clearance who are called with minors on the date, and events with minors and fewer than
   * two cleared adults. No detail of a clearance is ever here.
   */
  clearances: Problem[];
  /** What the rules for the hours of children say of the date, and licences that end soon: verdicts, never how old somebody is. */
  children: Problem[];
  /** Open tasks of the checklists up to the present phase, and whatever is overdue. `row` is the row in Checklists. */
  tasks: {
    row: number;
    phase: string;
    role: string;
    task: string;
    owner: string;
    due: string;
    overdue: boolean;
  }[];
  /** Who is missing how much: the owner or, where there is none, the role. */
  missing: { who: string; open: number; overdue: number }[];
  /** People who cannot be reached, minors whom nobody may collect, addresses that several have. */
  people: Problem[];
  /** Why something could not be checked. */
  problems: Problem[];
}

/** What the browser asks of the company. */
export interface CompanyRequests {
  /** Open tasks, clearances for the events of a date (`''`: tomorrow), and who cannot be reached. Changes nothing. */
  checkCompany(request: { date: string }): CompanyCheck;
}
