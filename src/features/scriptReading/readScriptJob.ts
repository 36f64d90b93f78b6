/** Filling the tabs from a script: what was previewed, or nothing. The rows are one change; what is kept comes after them. */

import type { Problem } from '../../port/appError.ts';
import type { ProductionInHand } from '../../production/production.ts';
import { showRequests } from '../../workbook/shownTabs.ts';
import { PRODUCTION_TABS } from '../../workbook/tabSpecs.ts';
import { breakdownTab } from '../../workbook/tabs/schedule.ts';
import { withSceneColumns } from '../imports/sceneColumns.ts';
import { plannedScript, SCRIPT_TABS } from './plannedScript.ts';
import { readKeptFile, writeKeptFile } from './scriptFile.ts';
import type { ScriptAsked } from './scriptTypes.ts';

export interface ScriptRead {
  state: 'done' | 'nothing' | 'refused' | 'changed';
  added: number;
  changed: number;
  problems: Problem[];
}

/**
 * Needs no ledger: the rows hold or they do not, and where a run ends before the rest, doing it again does the rest. What is
 * kept comes last: it says what is in the tabs.
 */
export function fillFromScript(production: ProductionInHand, asked: ScriptAsked, hash: string): ScriptRead {
  const file = readKeptFile(production);
  const { fill, toKeep, hash: now } = plannedScript(production, asked, file.kept);
  const count = (what: string) => fill.rows.filter((row) => row.what === what).length;
  const none: ScriptRead = { state: 'refused', added: 0, changed: 0, problems: fill.problems };
  if (fill.problems.length > 0) return none;
  if (fill.changes.length === 0 && toKeep === null) return { ...none, state: 'nothing' };
  if (now !== hash) return { ...none, state: 'changed' };
  if (fill.changes.length > 0) {
    const workbook = withSceneColumns(production, breakdownTab, fill.newColumns, SCRIPT_TABS);
    // Before the rows: once they are there, a run that goes on finds nothing to do.
    showFilled(production, new Set(fill.changes.map(({ tab }) => tab.name)));
    workbook.change(fill.changes);
  }
  if (toKeep !== null) writeKeptFile(production, file, toKeep);
  return { ...none, state: 'done', added: count('added'), changed: count('changed') };
}

/** Tabs that are hidden until they are needed come with their first rows. One call. */
function showFilled({ ws, workbook }: ProductionInHand, filled: ReadonlySet<string>): void {
  const hidden = PRODUCTION_TABS.filter(({ name, shown }) => filled.has(name) && shown !== 'start');
  if (hidden.length > 0) ws.spreadsheets.update(workbook.id, showRequests(hidden.map(({ sheetId }) => sheetId)));
}
