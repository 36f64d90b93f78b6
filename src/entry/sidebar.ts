/** Opens the sidebar: one page with everything in it, at one of its panels. */
import type { Panel } from '../production/panels.ts';

export function openSidebar(panel: Panel): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').getContent();
  const opened = page.replace('data-panel="today"', `data-panel="${panel}"`);
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(opened).setTitle('Callboard'));
}
