/** Which tabs are shown: a new workbook starts with eight, and the others come when they are needed. */
import type { SheetRequest } from '../port/workspace.ts';
import { phaseNumber } from '../values/phases.ts';
import type { WorkbookTab } from './tabSpec.ts';

export interface Needs {
  /** The production's phase; one of the company's own shows no tab of a phase. */
  phase: string;
  hasScenes: boolean;
  /** Names of tabs that rows are put into. */
  filled: ReadonlySet<string>;
}

/** True when a tab is shown because of what the production needs; nobody has to show it themselves then. */
export function isNeeded(tab: WorkbookTab, { phase, hasScenes, filled }: Needs): boolean {
  if (tab.shown === 'start' || filled.has(tab.name)) return true;
  if (tab.shown === 'first scene') return hasScenes;
  return tab.shown === 'phase' && phaseNumber(phase) >= phaseNumber(tab.from);
}

/** Requests that show these tabs, where they stand. */
export function showRequests(sheetIds: readonly number[]): SheetRequest[] {
  return sheetIds.map((sheetId) => ({
    updateSheetProperties: { properties: { sheetId, hidden: false }, fields: 'hidden' },
  }));
}
