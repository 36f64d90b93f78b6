/** The advanced services, which are there only if the manifest switches them on. */
import { AppError } from '../port/appError.ts';

export function driveFiles(): NonNullable<typeof Drive>['Files'] {
  return present(typeof Drive === 'undefined' ? undefined : Drive, 'Drive').Files;
}

/** Drive's export answers with what the typings do not tell. */
export function exportFile(id: string, mimeType: string, options: { alt: 'media' }): unknown {
  const files = driveFiles() as unknown as {
    export(fileId: string, mimeType: string, optionalArgs: { alt: 'media' }): unknown;
  };
  return files.export(id, mimeType, options);
}

export function drivePermissions(): NonNullable<NonNullable<typeof Drive>['Permissions']> {
  return present(typeof Drive === 'undefined' ? undefined : Drive, 'Drive').Permissions;
}

/** Sheets' batchUpdate also takes `fields` as a last argument, as every advanced method does; the typings lack it. */
type BatchUpdate = (
  resource: GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest,
  spreadsheetId: string,
  optionalArgs?: { fields: string },
) => GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse;

export function spreadsheets(): NonNullable<typeof Sheets>['Spreadsheets'] & { batchUpdate: BatchUpdate } {
  return present(typeof Sheets === 'undefined' ? undefined : Sheets, 'Sheets').Spreadsheets as NonNullable<
    typeof Sheets
  >['Spreadsheets'] & { batchUpdate: BatchUpdate };
}

export function calendarService(): NonNullable<typeof Calendar> {
  return present(typeof Calendar === 'undefined' ? undefined : Calendar, 'Calendar');
}

function present<T>(service: T | undefined, name: string): T {
  if (service === undefined) {
    throw new AppError('refused', `The ${name} service is off for this script. Ask whoever installed Callboard.`);
  }
  return service;
}
