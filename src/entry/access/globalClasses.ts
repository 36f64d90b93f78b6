/**
 * Who may call each function of `src/main.ts`. Whoever has the link of the web app can call all of them by name, with the
 * stage manager's authorisation, so each proves by itself that it was called by whom it is for.
 */

/**
 * `door`: anybody; it is the web app itself, and looks at the token of the link. `page`: a sidebar that a person opened from
 * the menu, by its key. `menu`: touches the screen before anything else, and a stranger has none. `trigger`: the event has the
 * id of a trigger of ours. `card`: shows what it was told; what it does needs a parameter that a card of ours has signed.
 */
export type GlobalClass = 'door' | 'page' | 'menu' | 'trigger' | 'card';

export interface GlobalClasses {
  onOpen: 'menu';
  onInstall: 'menu';
  showSidebar: 'menu';
  showCall: 'menu';
  showSchedule: 'menu';
  showAttendance: 'menu';
  showReports: 'menu';
  showDeck: 'menu';
  showCompany: 'menu';
  showSharing: 'menu';
  showStrike: 'menu';
  showSettings: 'menu';
  menuSignIn: 'menu';
  menuReport: 'menu';
  menuRepairTriggers: 'menu';
  menuHealth: 'menu';
  tick: 'trigger';
  whenEdited: 'trigger';
  doGet: 'door';
  doorRoster: 'door';
  doorMarks: 'door';
  doorUnlock: 'door';
  doorWord: 'door';
  doorNotes: 'door';
  doorNote: 'door';
  doorProps: 'door';
  cardHome: 'card';
  cardSelected: 'card';
  cardOpen: 'card';
  cardSetUp: 'card';
}
