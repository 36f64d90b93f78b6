/**
 * Which permission each service call needs: one that the manifest declares and the person has ticked. From the methods'
 * pages in Google's discovery documents and in the Apps Script reference, as far as Callboard's scopes go.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunContext } from './runContext.ts';
import { ServiceError } from './serviceError.ts';
import { textFor } from './texts.ts';

const START = 'https://www.googleapis.com/auth/';

/** The first entry that matches counts; any of its scopes will do. Calls that match none need none. */
const NEEDED: readonly [pattern: RegExp, scopes: readonly string[]][] = [
  [/^drive\.files\.(get|list)$/, ['drive', 'drive.readonly', 'drive.metadata', 'drive.metadata.readonly']],
  [/^drive\./, ['drive']],
  [
    /^sheets\.spreadsheets\.(get|values\.(get|batchGet))/,
    ['drive', 'drive.readonly', 'spreadsheets', 'spreadsheets.readonly'],
  ],
  [/^sheets\./, ['drive', 'spreadsheets']],
  [/^calendar\.calendars\./, ['calendar', 'calendar.calendars', 'calendar.app.created']],
  [/^calendar\.events\./, ['calendar', 'calendar.events', 'calendar.app.created']],
  [/^MailApp\./, ['script.send_mail']],
  [/^DriveApp\./, ['drive', 'drive.readonly']],
  [
    /^SpreadsheetApp\.(getActiveSpreadsheet|Spreadsheet\.getSheets|Range)/,
    ['spreadsheets.currentonly', 'spreadsheets'],
  ],
  [/^SpreadsheetApp\.show/, ['script.container.ui']],
  [/^ScriptApp\.(getProjectTriggers|newTrigger|deleteTrigger)$/, ['script.scriptapp']],
  [/^Session\.get(Effective|Active)User$/, ['userinfo.email']],
];

/** The scopes that the bundle's manifest declares; `null` where it has none, as in tests of single services. */
function declared(bundleDir: string): string[] | null {
  const file = join(bundleDir, 'appsscript.json');
  const known = manifests.get(file);
  if (known !== undefined) return known;
  const scopes = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { oauthScopes?: string[] }).oauthScopes
    : null;
  const list = scopes?.map((scope) => scope.replace(START, '')) ?? null;
  manifests.set(file, list);
  return list;
}

const manifests = new Map<string, string[] | null>();

/** The scopes that this person has allowed this script, by their addresses. */
export function allowedScopes({ bundleDir, state, user }: RunContext): string[] {
  const left = state.untickedScopes?.[user] ?? [];
  return (declared(bundleDir) ?? []).filter((scope) => !left.includes(scope)).map((scope) => START + scope);
}

/** True while a box is unticked. */
export function isScopeMissing(context: RunContext): boolean {
  return allowedScopes(context).length < (declared(context.bundleDir) ?? []).length;
}

/** @throws ServiceError, without a status, when the call needs a scope that is not declared or not ticked. */
export function requireScope(context: RunContext, method: string): void {
  const scopes = NEEDED.find(([pattern]) => pattern.test(method))?.[1];
  if (scopes === undefined || declared(context.bundleDir) === null || context.authMode !== 'FULL') return;
  const allowed = allowedScopes(context);
  if (scopes.some((scope) => allowed.includes(START + scope))) return;
  const needed = scopes.map((scope) => START + scope).join(' || ');
  throw new ServiceError(textFor(context.locale, 'scopeMissing', method, needed));
}
