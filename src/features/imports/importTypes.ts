/** Imports as the sidebar and the wizard ask for them: plain JSON. */
import type { TableAnswers } from '../../jobs/inputFile.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import type { Problem } from '../../port/appError.ts';

export interface ImportAsked extends TableAnswers {
  tab: string;
  text: string;
  /** True for what was read from a file; else it was pasted. */
  isFile?: boolean;
}

/** A question about a whole table. */
export interface AskedOfTable {
  what: 'dates' | 'group';
  question: string;
  choices: { value: string; label: string }[];
}

export interface ImportPreview {
  tab: string;
  /** Fingerprint of the changes; only what this stands for is carried out. Empty when nothing can be. */
  hash: string;
  added: number;
  changed: number;
  /** Rows that say what the workbook says already. */
  leftAlone: number;
  /** The first two hundred rows that are added or changed, with the cells that are written. */
  rows: {
    tab: string;
    /** In the table that is imported; the first row is 1. */
    row: number;
    what: 'added' | 'changed';
    name: string;
    cells: { column: string; from: string; to: string }[];
  }[];
  /** What one answer settles for all rows; until then nothing is imported. */
  questions: AskedOfTable[];
  /** What has to be put right first; with any of these nothing is imported. */
  problems: Problem[];
  notices: Problem[];
  /** Why nothing would be imported, or empty. */
  nothing: string;
}

/** What the browser asks of imports. */
export interface ImportRequests {
  /** A CSV text or a pasted table as it would change a tab (by the tab's name). */
  previewImport(request: ImportAsked): ImportPreview;
  /** Carries out exactly what was previewed. */
  applyImport(request: ImportAsked & { hash: string }): JobOutcome;
}
