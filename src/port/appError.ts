/** The one error that Callboard throws on purpose: a code to act on, and words for the person. */

import type { DateText } from './workspace.ts';

export type ErrorCode =
  /** What was typed or imported cannot be used; `problems` says where. */
  | 'bad-input'
  /** The page that asks was opened too long ago, or by nobody. */
  | 'old-page'
  /** Somebody else's run holds the lock; nothing was changed. */
  | 'busy'
  /** The workbook has not been set up, or is a copy of one that was. */
  | 'not-set-up'
  | 'missing-tab'
  | 'missing-column'
  | 'not-found'
  /** Google says this person may not do it, or the authorisation is gone. */
  | 'not-allowed'
  /** The person has left the box of a permission unticked: it was certainly not done, and trying again is of no use. */
  | 'not-consented'
  /** A daily allowance is used up. */
  | 'quota'
  /** The Google storage of whoever runs this is full, or the folder is. */
  | 'no-room'
  /** Google failed in passing; trying again later may work. */
  | 'transient'
  /** Google refused the request for good. */
  | 'refused'
  /** Google does not hand out the words of a document. */
  | 'no-text'
  /** An id outside the production was about to be written to. */
  | 'outside-production';

/** To whoever looks at a page whose key is too old. */
export const OLD_PAGE = 'Callboard was opened too long ago. Close it, and open it again from the menu.';

export interface Problem {
  /** The tab's name, where the trouble is in the workbook. */
  tab?: string;
  /** The file's name, where the trouble is in an imported file. */
  file?: string;
  /** Counts from 1 as people see it; the header is row 1. */
  row?: number;
  column?: string;
  /** What the row is of, as `message` may quote it, where the same is often wrong with many rows. */
  about?: string;
  /** What is wrong and what to do, in the user's words. */
  message: string;
  /** The tab in which something that is named here was looked for and not found. */
  refersTo?: string;
  /** Somebody may be left out of a call, or a call may reach somebody it must not: the automatic call waits. */
  stops?: 'call';
  /** Only the calls of these days wait for it, the last one included. */
  stopsOn?: { from: DateText; to: DateText };
}

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly problems: Problem[];
  /** True when the request may have had its effect although it failed. */
  readonly uncertain: boolean;

  constructor(code: ErrorCode, message: string, more: { problems?: Problem[]; uncertain?: boolean } = {}) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.problems = more.problems ?? [];
    this.uncertain = more.uncertain ?? false;
  }
}

/** What a look finds; `null` where that is not there, or cannot be seen. @throws whatever else goes wrong */
export function unlessGone<T>(look: () => T): T | null {
  try {
    return look();
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return null;
    throw error;
  }
}

/** One line for a problem: where it is, then what to do. */
export function problemLine(problem: Problem): string {
  const where = placeWords(problem);
  return where === '' ? problem.message : `${where}: ${problem.message}`;
}

/** @example placeWords({ tab: 'People', row: 3, column: 'Minor', … }) // 'People, row 3, column Minor' */
export function placeWords({ file, tab, row, column }: Problem): string {
  const parts = [
    file ?? tab,
    row === undefined ? undefined : `row ${row}`,
    column === undefined ? undefined : `column ${column}`,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}
