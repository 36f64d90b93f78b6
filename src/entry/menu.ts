/** The menu. It is built under every AuthMode, so it asks nothing of any service but the menu's own. */
import { PANEL_LIST } from '../production/panels.ts';

/** Google names an add-on's menu after the script project, which people call as they like. */
const MENU = 'Callboard';

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
  for (const { menu: items, beginsGroup } of PANEL_LIST) {
    if (beginsGroup) menu.addSeparator();
    for (const [text, calls] of items) menu.addItem(text, calls);
  }
  return menu;
}
