/** Which calls each authorisation mode allows (docs/google.md, Who may call what). */
import type { RunContext } from './runContext.ts';
import { ServiceError } from './serviceError.ts';
import { textFor } from './texts.ts';

const WITHOUT_AUTHORISATION = new Set([
  'SpreadsheetApp.getUi',
  'Ui.createMenu',
  'Ui.createAddonMenu',
  'Session.getActiveUserLocale',
]);
const KINDS_WITHOUT_AUTHORISATION = new Set([
  'Menu',
  'Logger',
  'Utilities',
  'Blob',
  'HtmlService',
  'HtmlOutput',
  'CardService',
]);

const LIMITED = new Set(['SpreadsheetApp.getActiveSpreadsheet']);
const LIMITED_KINDS = new Set([
  'Spreadsheet',
  'Range',
  'Sheet',
  'PropertiesService',
  'Properties',
  'LockService',
  'Lock',
  'Session',
  'User',
]);

/** @throws ServiceError when the run's authorisation mode does not reach this member. */
export function authorise(context: RunContext, kind: string, member: string): void {
  if (context.authMode === 'FULL') return;
  const name = `${kind}.${member}`;
  if (WITHOUT_AUTHORISATION.has(name) || KINDS_WITHOUT_AUTHORISATION.has(kind)) return;
  if (context.authMode === 'LIMITED' && (LIMITED.has(name) || LIMITED_KINDS.has(kind))) return;
  throw new ServiceError(textFor(context.locale, 'notAuthorised', name));
}
