/** What setting up is given, and what it shows first. */
import type { InputFile } from '../../jobs/inputFile.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import type { Problem } from '../../port/appError.ts';
import type { AskedOfTable } from '../imports/importTypes.ts';
import type { LessonsShown } from '../lessons/lessonTypes.ts';

export interface SetUpRequest {
  files: InputFile[];
  /** Settings of the Production tab that win over the files', by setting name. */
  settings: Record<string, string>;
}

/** What setting up would make, or everything that is wrong with what was given. */
export interface SetUpPreview {
  /** What one answer settles, with the file that it is about. */
  questions: (AskedOfTable & { file: string })[];
  problems: Problem[];
  notices: Problem[];
  title: string;
  folders: number;
  /** Rows that would be added, by tab. */
  rows: { tab: string; count: number }[];
  /** What the workbook has of an earlier production. */
  lessons: LessonsShown;
}

/** What bringing an earlier workbook up to date would change. */
export interface UpdatePreview {
  /** The version that made the workbook, and Callboard's own; `''` where it is not known. */
  from: string;
  to: string;
  /** False where there is nothing to bring up to date. */
  isEarlier: boolean;
  lines: string[];
  /** Any of these and nothing is changed. */
  problems: Problem[];
}

/** What the browser asks of setting up. */
export interface SetUpRequests {
  /** Everything that is wrong, or what would be made; changes nothing. */
  previewSetUp(request: SetUpRequest): SetUpPreview;
  /** Keeps the wizard's settings over closing, less what is personal; returns what was kept. Empty: forgets them. */
  saveDraft(request: { settings: Record<string, string> }): Record<string, string>;
  setUp(request: SetUpRequest): JobOutcome;
  /** Fills the tab Folders from a usual layout, or from the one that the production has, unless it has rows; shows it. */
  startFolders(request: { from: string }): JobOutcome;
  /** What `setUp` without files would change in a workbook of an earlier version; changes nothing. */
  previewUpdate(): UpdatePreview;
}
