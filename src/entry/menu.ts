/** The menu. It is built under every AuthMode, so it asks nothing of any service but the menu's own. */

/** Item and the function it calls; a line of dashes between groups. */
const ITEMS: readonly (readonly [string, string] | null)[] = [
  ['Open Callboard', 'showSidebar'],
  null,
  ['Make today’s sign-in', 'menuSignIn'],
  ['Make today’s rehearsal report', 'menuReport'],
  null,
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
