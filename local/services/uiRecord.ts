/** What the script has put on the user's screen, for tests and for the local page. */

export interface RecordedMenu {
  title: string;
  /** True for a submenu of Extensions. */
  addOn: boolean;
  items: RecordedMenuItem[];
}

export type RecordedMenuItem =
  | { kind: 'item'; caption: string; handler: string }
  | { kind: 'separator' }
  | { kind: 'menu'; menu: RecordedMenu };

export interface RecordedPage {
  title: string;
  html: string;
  width: number | null;
  height: number | null;
  /** Of a dialog: the sheet beside it can be used meanwhile. */
  modeless?: true;
}

export interface RecordedAlert {
  title: string | null;
  prompt: string;
  buttons: string;
}

export interface UiRecord {
  /** A menu that is added again under its title replaces the old one. */
  menus: RecordedMenu[];
  sidebar: RecordedPage | null;
  dialogs: RecordedPage[];
  alerts: RecordedAlert[];
  /** The cell that the script has selected last, from 0; nothing in a workbook's own state changes by it. */
  selected: { spreadsheetId: string; sheetId: number; row: number; column: number } | null;
  /** How often Google has asked for permissions that were left out. */
  consentAsked: number;
  /** The button that the person presses on an alert. */
  answer: (alert: RecordedAlert) => 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
}

/** An empty screen; the person closes every alert that asks something. */
export function emptyUi(): UiRecord {
  return {
    menus: [],
    sidebar: null,
    dialogs: [],
    alerts: [],
    selected: null,
    consentAsked: 0,
    answer: (alert) => (alert.buttons === 'OK' ? 'OK' : 'CLOSE'),
  };
}
