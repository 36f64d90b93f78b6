/** Opens the sidebar: one page with everything in it, at one of its panels. */
import { askOnce } from '../jobs/askConsent.ts';
import type { Workspace } from '../port/workspace.ts';
import type { Panel } from '../production/panels.ts';
import { newPageKey } from './access/pageKey.ts';

/** A person has clicked, so what was left out can be asked for. Two calls when nothing is missing. */
export function openSidebar(ws: Workspace, panel: Panel): void {
  askOnce(ws);
  const page = HtmlService.createHtmlOutputFromFile('sidebar').getContent();
  const opened = page.replace('data-panel="today"', `data-panel="${panel}" data-key="${newPageKey(ws)}"`);
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(opened).setTitle('Callboard'));
}
