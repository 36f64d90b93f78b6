/** What the sidebar asks of line notes: plain JSON. */
import type { JobOutcome } from '../../jobs/outcome.ts';
import type { MailPreview } from '../../mail/mailPreviewTypes.ts';
import type { Problem } from '../../port/appError.ts';

/** A line note as somebody types it. */
export interface LineNoteAsked {
  /** Of this entry and no other, so that one that is sent twice is kept once. */
  entry: string;
  date: string;
  /** A name or Person ID. */
  person: string;
  page: string;
  line: string;
  asSaid: string;
  /** A code in full, as the tab has it. */
  code: string;
}

export interface ShownLineNote {
  person: string;
  page: string;
  line: string;
  asSaid: string;
  code: string;
  /** `again: Mon 1 Mar`; `''` where it is noted for the first time. */
  again: string;
}

export interface LineNotesShown {
  date: string;
  /** Who may be noted, cast first, as the picker shows them. */
  people: { value: string; name: string }[];
  /** Every code, with the key that types it or `''`. */
  keys: { key: string; code: string }[];
  /** Of the day, the last first; not more than fit. */
  notes: ShownLineNote[];
  /** All of the day. */
  count: number;
  /** What cannot be read, and which keys count then. */
  problems: Problem[];
}

/** `lineNotes` is there when it is done. */
export interface LineNotesOutcome extends JobOutcome {
  lineNotes: LineNotesShown | null;
}

/** For the stage manager alone: what keeps coming back, over the run. */
export interface LineNoteSummary {
  /** All notes that can be read. */
  count: number;
  /** The most frequent first. */
  codes: { code: string; count: number }[];
  people: { name: string; count: number; repeats: number; codes: string }[];
  /** The most frequent first, pages alike in their order. */
  pages: { page: string; count: number; who: string }[];
  /** Called on the day, and nothing was noted. */
  perfect: string[];
}

export interface LineNotesPreview extends MailPreview {
  /** `null` where the workbook cannot be read. */
  summary: LineNoteSummary | null;
}

export interface LineNotesSend {
  date: string;
  hash: string;
  partial: boolean;
  /** Also tell those of whom nothing was noted. */
  perfect: boolean;
}

export interface LineNoteRequests {
  /** Who, which keys, what was noted on a date (`''`: today). Changes nothing. */
  lineNotesShown(request: { date: string }): LineNotesOutcome;
  /** One more; the same entry is kept once. */
  addLineNote(request: LineNoteAsked): LineNotesOutcome;
  /** A sheet for each actor of a date (`''`: today) and the summary of the run, as Docs. */
  makeLineNotes(request: { date: string }): JobOutcome;
  previewLineNotes(request: { date: string; perfect: boolean }): LineNotesPreview;
  sendLineNotes(request: LineNotesSend): JobOutcome;
}
