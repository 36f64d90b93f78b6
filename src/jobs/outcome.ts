/** What a job says of itself: how far it is, what happened, and what to do next. */
import type { Problem } from '../port/appError.ts';
import type { JobKind } from './jobKinds.ts';

/** Something in Drive that a person may want to open. */
export interface MadeLink {
  /** What it is, never “Open Doc”. */
  name: string;
  link: string;
}

export interface JobOutcome {
  job: JobKind | null;
  /**
   * `more`: the time slice is used up, call `continueJob`. `refused`: nothing was changed, `problems` says why.
   * `stopped`: something went wrong on the way; what was done stays done, and the job can be continued.
   * `nothing`: there was nothing to do.
   */
  state: 'done' | 'more' | 'refused' | 'stopped' | 'busy' | 'cancelled' | 'nothing';
  /** Steps finished and steps in all. */
  done: number;
  total: number;
  /** What happened, in plain words. */
  message: string;
  /** What did not change, where something went wrong. */
  unchanged: string;
  /** What to do next, where there is something to do. */
  toDo: string;
  /** What was made or is there, by what it is called: “Sign-in sheet, Fri 5 Mar, 4:00 pm”. */
  links: MadeLink[];
  /** Things worth knowing that stopped nothing, or, when refused, everything that is wrong. */
  problems: Problem[];
}
