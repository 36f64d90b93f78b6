/**
 * The permissions that the manifest asks for, each with what it is for: a person may leave its box unticked, and then every
 * call that needs it fails. A test holds the list to appsscript.json.
 */
import type { Permission } from '../port/workspace.ts';

export type Scope =
  | 'drive'
  | 'spreadsheets.currentonly'
  | 'script.container.ui'
  | 'script.send_mail'
  | 'script.scriptapp'
  | 'userinfo.email'
  | 'drive.addons.metadata.readonly'
  | 'script.locale'
  | 'calendar.app.created';

export const SCOPES: Readonly<Record<Scope, { permission: Permission; words: string }>> = {
  drive: { permission: 'files', words: 'make the production’s folders and files, and look after them' },
  'spreadsheets.currentonly': { permission: 'openSpreadsheet', words: 'know which spreadsheet is open' },
  'script.container.ui': { permission: 'sidebar', words: 'show its sidebar' },
  'script.send_mail': { permission: 'mail', words: 'send calls and reports as you' },
  'script.scriptapp': { permission: 'triggers', words: 'turn on automatic calls' },
  'userinfo.email': { permission: 'address', words: 'know your address, and so who sends the calls' },
  'drive.addons.metadata.readonly': { permission: 'selection', words: 'know which folder you have selected in Drive' },
  'script.locale': { permission: 'zone', words: 'know your time zone in Drive' },
  'calendar.app.created': { permission: 'calendar', words: 'keep a calendar of the production’s events' },
};

export const SCOPE_START = 'https://www.googleapis.com/auth/';
