/**
 * Everything that the local account remembers, as plain JSON: the stand-in for one person's Google account and
 * what it shares with others. Services change it, `local/files` writes it out as real files.
 */

import type { ReadingId } from '../readings.ts';

export interface LocalPermission {
  id: string;
  type: 'user' | 'group' | 'domain' | 'anyone';
  role: 'owner' | 'organizer' | 'fileOrganizer' | 'writer' | 'commenter' | 'reader';
  emailAddress?: string;
  domain?: string;
  allowFileDiscovery?: boolean;
  /** RFC 3339, UTC: when the access ends by itself. Set by people in Drive, never by the script. */
  expirationTime?: string;
  /** True when this person was asked to own the file and has not answered. */
  pendingOwner?: boolean;
}

export interface LocalFile {
  id: string;
  name: string;
  mimeType: string;
  /** At most one; empty for the root of My Drive itself. */
  parents: string[];
  trashed: boolean;
  /** By the script that wrote them: every Apps Script project is an app of its own, and sees no other's. */
  appProperties: Record<string, Record<string, string>>;
  /** Seen by every app. */
  properties: Record<string, string>;
  description?: string;
  /** RFC 3339, UTC. */
  createdTime: string;
  modifiedTime: string;
  ownerEmail: string;
  /** Direct permissions only; inherited ones are worked out from the parents. */
  permissions: LocalPermission[];
  inheritedPermissionsDisabled: boolean;
  /** False where only the owner may say who can open it, which its owner chooses in Drive. */
  writersCanShare?: boolean;
  /** What Drive still shows of the access before the last change. */
  accessShown?: Pick<LocalFile, 'permissions' | 'inheritedPermissionsDisabled'> & { untilMs: number };
  /** Set on the folder that is the top of a shared drive. */
  driveId?: string;
  contentRestrictions: { readOnly: boolean; reason?: string }[];
  /** For Docs: the HTML it was made from. For uploads: text, or base64 when `encoding` says so. */
  content?: { mimeType: string; data: string; encoding: 'utf8' | 'base64' };
  /** How many times the content was replaced; 1 when new. */
  revision: number;
  /** When a search by name or full text first finds it under its present name (epoch ms). */
  searchableFrom: number;
  /** The same of a search by properties, where that lags as well. */
  marksSearchableFrom?: number;
}

/** Google's CellData, as far as it is kept: only what was entered, never what is computed. */
export interface LocalCell {
  userEnteredValue?: { stringValue?: string; numberValue?: number; boolValue?: boolean; formulaValue?: string };
  /** What its formula came to, if that is an error; of other formulas nothing is worked out here. */
  errorValue?: { type: string; message: string };
  userEnteredFormat?: Record<string, unknown>;
  note?: string;
  dataValidation?: Record<string, unknown>;
  textFormatRuns?: unknown[];
}

export interface LocalDimension {
  pixelSize?: number;
  hiddenByUser?: boolean;
}

export interface LocalSheet {
  /** Google's SheetProperties: sheetId, title, index, gridProperties {rowCount, columnCount, frozenRowCount, …}, tabColorStyle, hidden. */
  properties: {
    sheetId: number;
    title: string;
    index: number;
    hidden?: boolean;
    gridProperties: {
      rowCount: number;
      columnCount: number;
      frozenRowCount?: number;
      frozenColumnCount?: number;
      hideGridlines?: boolean;
    };
    [more: string]: unknown;
  };
  /** Sparse on purpose: `rows[r]?.[c]`; missing means an empty cell. */
  rows: (LocalCell | null)[][];
  rowMetadata: (LocalDimension | null)[];
  columnMetadata: (LocalDimension | null)[];
  /** Google's own JSON for each. */
  protectedRanges: Record<string, unknown>[];
  conditionalFormats: Record<string, unknown>[];
  basicFilter?: Record<string, unknown>;
  /** Charts that lie on the sheet, in Google's own JSON; left out where there is none. */
  charts?: Record<string, unknown>[];
  filterViews?: Record<string, unknown>[];
}

export interface LocalSpreadsheet {
  spreadsheetId: string;
  properties: { title: string; locale: string; timeZone: string };
  sheets: LocalSheet[];
  namedRanges: Record<string, unknown>[];
}

export interface LocalMail {
  /** Counts from 1 in the order of sending. */
  number: number;
  sentAtMs: number;
  from: string;
  to: string[];
  cc: string[];
  bcc: string[];
  subject: string;
  html: string;
  text: string;
  senderName?: string;
  replyTo?: string;
  attachments: { name: string; mimeType: string; base64: string }[];
  /** What the document property `outbox.inFlight` said when this was sent: the key of its outbox row. */
  inFlight?: string;
}

export interface LocalTrigger {
  id: string;
  handler: string;
  kind: 'clock' | 'edit' | 'other';
  everyHours?: number;
  /** The document it belongs to. */
  documentId: string;
  /** Whose authorisation and quota it runs on. */
  ownerEmail: string;
  createdAtMs: number;
  lastRunMs?: number;
  disabled: boolean;
}

export interface LocalState {
  version: 2;
  /** The script project that runs: its OAuth client, its properties and its triggers. */
  scriptId: string;
  /** `bound`, unless it is set: a script inside the active spreadsheet. `published`: an add-on in every spreadsheet. */
  installation?: 'bound' | 'published';
  /** Where the web app of the script is; it is not deployed unless it is set. */
  webAppUrl?: string;
  /** What the script project is called; nobody has named it unless it is set. */
  projectName?: string;
  /** Other script projects of this person, put away with what is theirs. */
  otherScripts: Record<string, Pick<LocalState, 'properties' | 'triggers'>>;
  /** Simulated now, UTC. Moves on by the modelled time of each call. */
  nowMs: number;
  scriptTimeZone: string;
  /** Who runs the script: the authorising stage manager. */
  me: string;
  consumerAccount: boolean;
  rootId: string;
  /** The spreadsheet that the script is bound to or opened in. */
  activeSpreadsheetId: string | null;
  files: Record<string, LocalFile>;
  spreadsheets: Record<string, LocalSpreadsheet>;
  /** Google Calendars by id, with their events by id, in Google's own JSON. */
  calendars: Record<string, { calendar: Record<string, unknown>; events: Record<string, Record<string, unknown>> }>;
  mails: LocalMail[];
  /** `document` by spreadsheet id, `user` by e-mail address. */
  properties: {
    script: Record<string, string>;
    document: Record<string, Record<string, string>>;
    user: Record<string, Record<string, string>>;
  };
  triggers: LocalTrigger[];
  /** Per e-mail address: when the 24 hours began, and what was used since. */
  usage: Record<string, { sinceMs: number; mailRecipients: number; triggerMs: number; filesMade: number }>;
  /** The readings of Google that are taken the other way here; see local/readings.ts. */
  otherwise?: ReadingId[];
  /** How long Drive shows access as it was before a change; not at all unless it is set. */
  accessLagMs?: number;
  /** Scopes whose box a person left unticked, by their address, without the part that is the same in all. */
  untickedScopes?: Record<string, string[]>;
  /** Addresses that have no Google account: sharing with them without a mail fails. */
  withoutGoogleAccount?: string[];
  /** True when this account's storage is full: no file can be made, and no content replaced. */
  storageFull?: boolean;
  /** Ids handed out by files.generateIds and not used yet. */
  reservedIds: string[];
  /** For ids that are the same in every run: counts up. */
  sequence: number;
}
