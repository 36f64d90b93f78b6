/** Opens the sidebar: one page with everything in it. */

export function openSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Callboard'));
}
