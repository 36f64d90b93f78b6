/**
 * What has been typed into the wizard. It lives in this browser tab's session storage, so that closing the sidebar loses
 * nothing, and without what is personal also in the workbook, so that it can be taken up on another day.
 */

import type { InputFile } from '../../jobs/inputFile.ts';
import { askServer } from '../bridge.ts';
import type { TypedTable } from '../tables.ts';

export interface Draft {
  /** Counts from 0. */
  step: number;
  /** By setting name. */
  settings: Record<string, string>;
  tables: TypedTable[];
}

const KEY = 'callboard.wizard';

/** This session's draft, or else what the workbook kept. */
export function readDraft(kept: Record<string, string>): Draft {
  const { step, ...settings } = kept;
  const fromWorkbook: Draft = { step: Number(step ?? 0) || 0, settings, tables: [] };
  try {
    const text = sessionStorage.getItem(KEY);
    return text === null ? fromWorkbook : { ...fromWorkbook, ...(JSON.parse(text) as Partial<Draft>) };
  } catch {
    // Storage can be switched off; then the workbook's draft has to do.
    return fromWorkbook;
  }
}

/** Keeps the draft in this browser tab. */
export function keepDraft(draft: Draft): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(draft));
  } catch {
    // Full or switched off: what is typed is still on the screen.
  }
}

/** Keeps it in the workbook as well. Not being able to is no reason to stop anybody. */
export function keepInWorkbook(draft: Draft): void {
  askServer('saveDraft', { settings: { ...draft.settings, step: String(draft.step) } }).catch(() => {});
}

export function forgetDraft(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
  askServer('saveDraft', { settings: {} }).catch(() => {});
}

/** The tables as the files that setting up takes: `people.csv` fills People. */
export function filesFrom(tables: readonly TypedTable[]): InputFile[] {
  return tables
    .filter((table) => table.text.trim() !== '')
    .map(({ tab, file, text, dates = '', group = '' }) => ({
      name: fileOf(tab),
      text,
      pasted: file === '',
      dates,
      group,
    }));
}

/** @example fileOf('Line notes') // 'line-notes.csv' */
export function fileOf(tab: string): string {
  return `${tab.toLowerCase().replace(/ /g, '-')}.csv`;
}
