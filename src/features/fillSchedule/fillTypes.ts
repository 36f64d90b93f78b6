/** What filling the schedule is asked for, and what it shows first. */
import type { JobOutcome } from '../../jobs/outcome.ts';
import type { Problem } from '../../port/appError.ts';

/** What `Fill the schedule` is asked to do with one event, or with several drafts. */
export interface FillAsked {
  action: 'repeat' | 'move' | 'cancel' | 'publish';
  eventId: string;
  /** For `publish`: the drafts that are published; `eventId` says nothing then. */
  events?: string[];
  /** For `repeat`: every week after the event's own day up to this date, but not on the days in `skip`. */
  until?: string;
  skip?: string[];
  /** For `repeat`: true publishes the new events at once; otherwise they are drafts. */
  publish?: boolean;
  /** For `move`; what is left out or empty stays as it is. */
  date?: string;
  start?: string;
  end?: string;
  location?: string;
}

export interface FillPreview {
  /** Fingerprint of the changes; only what this stands for is carried out. Empty when nothing can be. */
  hash: string;
  /** What would be done, a line a row. */
  lines: string[];
  /** Days that are left as they are, and why. */
  left: string[];
  /** Who cannot come on the new days, and places that are taken. */
  warnings: string[];
  problems: Problem[];
  /** Why nothing would be done, or empty. */
  nothing: string;
}

/** What the browser asks of the schedule. */
export interface FillRequests {
  /** What repeating, moving or cancelling an event, or publishing drafts, would do. Three calls. */
  previewFill(request: FillAsked): FillPreview;
  applyFill(request: FillAsked & { hash: string }): JobOutcome;
}
