/** A small account by hand: My Drive with what a test puts into it. */
import type { LocalCell, LocalFile, LocalMail, LocalSheet, LocalState } from '../../../local/account/state.ts';

export const FOLDER = 'application/vnd.google-apps.folder';
export const DOC = 'application/vnd.google-apps.document';
export const SHEET = 'application/vnd.google-apps.spreadsheet';

export function smallState(files: Partial<LocalFile>[] = [], mails: LocalMail[] = []): LocalState {
  return {
    version: 2,
    scriptId: 'script1',
    otherScripts: {},
    nowMs: Date.UTC(2027, 2, 5, 23),
    scriptTimeZone: 'America/New_York',
    me: 'sm@example.org',
    consumerAccount: true,
    rootId: 'root-folder',
    activeSpreadsheetId: null,
    files: Object.fromEntries([{ id: 'root-folder', name: 'My Drive', parents: [] }, ...files].map(fileEntry)),
    spreadsheets: {},
    calendars: {},
    mails,
    properties: { script: {}, document: {}, user: {} },
    triggers: [],
    usage: {},
    reservedIds: [],
    sequence: 1,
  };
}

function fileEntry(file: Partial<LocalFile>, index: number): [string, LocalFile] {
  const id = file.id ?? `f${index}`;
  const createdTime = new Date(Date.UTC(2027, 2, 5, 12, 0, index)).toISOString();
  const whole: LocalFile = {
    id,
    name: 'Untitled',
    mimeType: FOLDER,
    parents: ['root-folder'],
    trashed: false,
    appProperties: {},
    properties: {},
    createdTime,
    modifiedTime: createdTime,
    ownerEmail: 'sm@example.org',
    permissions: [],
    inheritedPermissionsDisabled: false,
    contentRestrictions: [],
    revision: 1,
    searchableFrom: 0,
    ...file,
  };
  return [id, whole];
}

export function docContent(html: string): NonNullable<LocalFile['content']> {
  return { mimeType: 'text/html', data: html, encoding: 'utf8' };
}

export function smallMail(more: Partial<LocalMail> = {}): LocalMail {
  return {
    number: 1,
    sentAtMs: Date.UTC(2027, 2, 5, 23, 1, 2),
    from: 'sm@example.org',
    to: ['ana@example.org'],
    cc: [],
    bcc: [],
    subject: 'Call for Saturday',
    html: '<p>Be there at <b>16:00</b>.</p>',
    text: 'Be there at 16:00.',
    attachments: [],
    ...more,
  };
}

/** A tab from rows of cells; strings, numbers and booleans stand for cells without a format. */
export function smallSheet(
  title: string,
  rows: (LocalCell | string | number | boolean | null)[][],
  more: Partial<LocalSheet> = {},
  properties: Partial<LocalSheet['properties']> = {},
): LocalSheet {
  return {
    properties: { sheetId: 7, title, index: 0, gridProperties: { rowCount: 100, columnCount: 6 }, ...properties },
    rows: rows.map((row) => row.map(cellOf)),
    rowMetadata: [],
    columnMetadata: [],
    protectedRanges: [],
    conditionalFormats: [],
    ...more,
  };
}

function cellOf(value: LocalCell | string | number | boolean | null): LocalCell | null {
  if (typeof value === 'string') return { userEnteredValue: { stringValue: value } };
  if (typeof value === 'number') return { userEnteredValue: { numberValue: value } };
  if (typeof value === 'boolean') return { userEnteredValue: { boolValue: value } };
  return value;
}

export function withWorkbook(state: LocalState, id: string, sheets: LocalSheet[]): LocalState {
  const properties = { title: state.files[id]?.name ?? '', locale: 'en_US', timeZone: state.scriptTimeZone };
  state.spreadsheets[id] = { spreadsheetId: id, properties, sheets, namedRanges: [] };
  return state;
}
