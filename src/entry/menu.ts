/** The menu. It is built under every AuthMode, so it asks nothing of any service but the menu's own. */

/** Google names an add-on's menu after the script project, which people call as they like. */
const MENU = 'Callboard';

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

/** What Google says of the opening, as far as it is used. */
export interface OpenEvent {
  authMode?: unknown;
}

/**
 * A menu of the name Callboard, whatever the script project is called. Google shows one only of a script that is in the
 * spreadsheet; an add-on has the add-on menu, and whether it may have another nobody says: so the same is in that one.
 */
export function buildMenu(event?: OpenEvent): void {
  const ui = SpreadsheetApp.getUi();
  // Only an add-on runs without any authorisation.
  if (String(event?.authMode) !== 'NONE') filled(ui.createMenu(MENU)).addToUi();
  filled(ui.createAddonMenu()).addToUi();
}

function filled(menu: GoogleAppsScript.Base.Menu): GoogleAppsScript.Base.Menu {
  for (const item of ITEMS) {
    if (item === null) menu.addSeparator();
    else menu.addItem(item[0], item[1]);
  }
  return menu;
}
