/** Opens the sidebar: one page with everything in it, at one of its panels. */

/** The sidebar's panels, in their order. */
export const PANELS = ['today', 'call', 'attendance', 'reports', 'deck', 'company', 'strike', 'settings'] as const;
export type Panel = (typeof PANELS)[number];

export function openSidebar(panel: Panel): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').getContent();
  const opened = page.replace('data-panel="today"', `data-panel="${panel}"`);
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(opened).setTitle('Callboard'));
}
