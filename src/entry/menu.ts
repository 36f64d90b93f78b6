/** The menu. It is built under every AuthMode, so it asks nothing of any service but the menu's own. */

/** Item and the function it calls; a line of dashes between groups. */
const ITEMS: readonly (readonly [string, string] | null)[] = [
  ['Open Callboard', 'showSidebar'],
  null,
  ['Preview and send the call …', 'showCall'],
  ['Schedule …', 'showSchedule'],
  ['Make today’s sign-in', 'menuSignIn'],
  ['Attendance …', 'showAttendance'],
  ['Make today’s rehearsal report', 'menuReport'],
  ['Preview and send the report …', 'showReports'],
  null,
  ['Deck …', 'showDeck'],
  ['Company …', 'showCompany'],
  ['Sharing …', 'showSharing'],
  ['Strike …', 'showStrike'],
  null,
  ['Settings …', 'showSettings'],
  ['Install or repair triggers', 'menuRepairTriggers'],
  ['Health', 'menuHealth'],
];

export function buildMenu(): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const item of ITEMS) {
    if (item === null) menu.addSeparator();
    else menu.addItem(item[0], item[1]);
  }
  menu.addToUi();
}
