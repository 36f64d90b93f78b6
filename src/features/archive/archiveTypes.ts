/** Archiving as the sidebar shows it. */
import type { JobOutcome } from '../../jobs/outcome.ts';
import type { Problem } from '../../port/appError.ts';

export interface ArchivePreview {
  /** Fingerprint of the plan; only what this stands for is done. */
  hash: string;
  /** What has to be typed to confirm. */
  title: string;
  /** What should be settled before, kinds together and what is overdue first; archiving in spite of it needs a reason. */
  strike: { kind: string; what: string; ask: string; overdue?: true }[];
  /** What a person should look into before, since Callboard cannot; it keeps nothing from being archived. */
  look: { what: string; why: string; names: string[] }[];
  /** What happens, with how many and which files. `what`: keep, snapshot, lock, delete, copy. */
  steps: { what: string; count: number; files: string[] }[];
  /** What happens besides: the folder, messages, triggers, the calendar. */
  closing: string[];
  /** Columns that go with the old workbook, whatever Retention says, by tab. */
  leftBehind: string[];
  /** How long it takes, in words. */
  time: string;
  /** What becomes of each kind of record, in words, and who approved it. */
  records: { className: string; what: string; approvedBy: string }[];
  /** The tab Retention, a kind of record each, as it stands. */
  retention: RecordView[];
  /** Fingerprint of it, for whoever approves. */
  retentionSeen: string;
  /** Whose access ends. */
  accessEnds: string[];
  keepers: string[];
  cannot: string[];
  /** True when an attempt that was given up has left something; it can be undone, or archived again. */
  leftOver: boolean;
  /** Anything here has to be settled before anything can be archived. */
  problems: Problem[];
}

/** One kind of record as the tab Retention has it. */
export interface RecordView {
  className: string;
  /** What belongs to it. */
  holds: string;
  /** `''` while nothing is chosen. */
  action: string;
  years: string;
  handTo: string;
  approvedBy: string;
}

/** What is to become of one kind of record. `years` counts for Keep until, `handTo` for Hand over. */
export type RecordAsked = Pick<RecordView, 'className' | 'action' | 'years' | 'handTo'>;

/** One adult’s decision about all the kinds that were shown. */
export interface ApprovalAsked {
  records: RecordAsked[];
  /** An adult in People, by name or Person ID. */
  approvedBy: string;
  /** `retentionSeen` of what was looked at. */
  seen: string;
}

/** What an archived production's workbook says of itself. */
export interface ArchiveStatus {
  archived: boolean;
  /** True while the archive has not ended: then `message` says where to go on, and nothing can be done here. */
  half: boolean;
  title: string;
  on: string;
  /** Kept records, with what became of each in words; `due` when their last day has passed. */
  records: { className: string; what: string; due: boolean }[];
  /** Kinds of record that are to be kept, and of which there was nothing. */
  nothing: string[];
  /** Kinds of record that are deleted. */
  deleted: string[];
  /** For a banner. */
  message: string;
}

/** What the browser asks of the archive. */
export interface ArchiveRequests {
  /** Everything that archiving the production would do. Changes nothing. */
  previewArchive(): ArchivePreview;
  /** Writes into the tab Retention what an adult decided about all the kinds that were shown, at once. */
  approveRecords(request: ApprovalAsked): JobOutcome;
  /** Archives what was shown. `title` is typed to confirm; `reason` is needed while the strike list is not empty. */
  archive(request: { hash: string; title: string; reason: string }): JobOutcome;
  /** Whether the open workbook is an archived production's, and which kept records fall due. */
  archiveStatus(): ArchiveStatus;
  /** Opens an archived production again, from the workbook that stayed of it; or undoes an archive that was given up. */
  restoreArchive(): JobOutcome;
  /** Deletes a kept record whose time has passed. */
  endKeptRecord(request: { className: string }): JobOutcome;
  /** Keeps a record for so many years more, from today; `approvedBy` is the adult who decided it. */
  keepRecordLonger(request: { className: string; years: string; approvedBy: string }): JobOutcome;
}
