/** A fresh account: an empty My Drive, and in it the spreadsheet that the script is opened in. */
import { permissionId } from '../services/drive/access.ts';
import { newSpreadsheet } from '../services/sheets/newSpreadsheet.ts';
import type { LocalFile, LocalState } from './state.ts';

export interface NewAccount {
  nowMs: number;
  me: string;
  scriptTimeZone: string;
  consumerAccount?: boolean;
  installation?: LocalState['installation'];
  projectName?: string;
}

/** The root of My Drive, in every new account. */
export const ROOT_ID = '0ALocalMyDrivePVA';
/** The script project that a new account begins with. */
export const FIRST_SCRIPT_ID = 'script1';
/** The spreadsheet that a new account begins with. */
export const FIRST_SPREADSHEET_ID = '1LocalUntitledSpreadsheet0000000000000000000';

export function newState(account: NewAccount): LocalState {
  const { nowMs, me, scriptTimeZone, consumerAccount = true } = account;
  const title = 'Untitled spreadsheet';
  return {
    version: 2,
    scriptId: FIRST_SCRIPT_ID,
    otherScripts: {},
    ...(account.installation === undefined ? {} : { installation: account.installation }),
    ...(account.projectName === undefined ? {} : { projectName: account.projectName }),
    nowMs,
    scriptTimeZone,
    me,
    consumerAccount,
    rootId: ROOT_ID,
    activeSpreadsheetId: FIRST_SPREADSHEET_ID,
    files: {
      [ROOT_ID]: fileOf(account, ROOT_ID, 'My Drive', 'application/vnd.google-apps.folder', []),
      [FIRST_SPREADSHEET_ID]: fileOf(account, FIRST_SPREADSHEET_ID, title, 'application/vnd.google-apps.spreadsheet', [
        ROOT_ID,
      ]),
    },
    spreadsheets: { [FIRST_SPREADSHEET_ID]: newSpreadsheet(FIRST_SPREADSHEET_ID, title, scriptTimeZone) },
    calendars: {},
    mails: [],
    properties: { script: {}, document: {}, user: {} },
    triggers: [],
    usage: {},
    reservedIds: [],
    sequence: 0,
  };
}

function fileOf({ nowMs, me }: NewAccount, id: string, name: string, mimeType: string, parents: string[]): LocalFile {
  const created = new Date(nowMs).toISOString();
  return {
    id,
    name,
    mimeType,
    parents,
    trashed: false,
    appProperties: {},
    properties: {},
    createdTime: created,
    modifiedTime: created,
    ownerEmail: me,
    permissions: [
      { id: permissionId({ type: 'user', emailAddress: me }), type: 'user', role: 'owner', emailAddress: me },
    ],
    inheritedPermissionsDisabled: false,
    contentRestrictions: [],
    revision: 1,
    searchableFrom: nowMs,
  };
}
