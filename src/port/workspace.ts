/**
 * What Callboard needs from the outside world, in plain terms. Features are handed a `Workspace`; only `src/google`
 * knows which Google service stands behind each member.
 */

/** A calendar date `2027-03-05`, always in the production's zone. */
export type DateText = string;
/** A time of day `18:30`; hours above 23 (`25:10`) mean after midnight on the same working day. */
export type TimeText = string;

/** A cell's stored value, as written and read without any conversion. Absent cells are `null`. */
export type CellValue = string | number | boolean | null;

export interface Moment {
  date: DateText;
  time: TimeText;
}

export interface Clock {
  /** Milliseconds since 1970 in UTC; for budgets and ages only, never for dates. */
  epochMs(): number;
  /** Now in an IANA zone. @throws AppError `bad-input` if the zone is unknown. */
  now(zone: string): Moment;
  /** What the clock shows in an IANA zone at an instant. @throws AppError `bad-input` if the zone is unknown. */
  momentAt(epochMs: number, zone: string): Moment;
  sleep(ms: number): void;
}

export interface Lock {
  /** True when this run now holds the production's lock; it is released when the run ends. */
  take(waitMs: number): boolean;
}

/** Small strings kept with the workbook. Keep each below 8 KB. */
export interface PropertyStore {
  all(): Record<string, string>;
  set(key: string, value: string): void;
  /** Sets several in one call and leaves the others alone. */
  setMany(values: Record<string, string>): void;
  remove(key: string): void;
}

/** Small texts that may be forgotten at any time, and cost no daily allowance. */
export interface Cache {
  /** `null` where nothing is kept, or nothing can be read. */
  get(key: string): string | null;
  /** What cannot be kept is forgotten. */
  put(key: string, value: string, seconds: number): void;
}

export interface SheetInfo {
  sheetId: number;
  title: string;
  rowCount: number;
  columnCount: number;
  hidden: boolean;
  /** False for a chart that is a tab of its own: there is nothing to read. */
  hasCells: boolean;
  /** The ids of the charts that lie on it. */
  charts: number[];
  /** The ids of its filter views. */
  filterViews: number[];
}

export interface SpreadsheetInfo {
  id: string;
  title: string;
  timeZone: string;
  sheets: SheetInfo[];
}

/** One request of Sheets' `batchUpdate`, in Google's own JSON. */
export type SheetRequest = Record<string, unknown>;

/** Some rows of a sheet, from 0. `to` is the one after the last; left out where they reach to the bottom. */
export interface RowSpan {
  from: number;
  to?: number;
}

/** A sheet of which only some rows are read, and of the others at most some columns. */
export interface SheetRows {
  sheetId: number;
  rows: readonly RowSpan[];
  /** Columns, from 0, that are read in every row. */
  columns?: readonly number[];
}

/** A sheet's filled cells, from the first row; trailing empty rows and cells are left out. */
export interface SheetValues {
  sheetId: number;
  title: string;
  rows: CellValue[][];
  /** Which rows were read, where not all were; of the others only columns that were asked for are here. */
  rowsRead?: readonly RowSpan[];
  /** True for a tab that is not there, which a workbook may lack: it counts as empty, and nothing can be written to it. */
  isGone?: true;
}

export interface Spreadsheets {
  /** The workbook that Callboard was opened in, or `null` where there is none (Drive's side panel). */
  activeId(): string | null;
  describe(id: string): SpreadsheetInfo;
  /**
   * Reads sheets by their ids in one call. Dates and times are serial numbers, or texts as their cells show them.
   * @throws AppError `missing-tab` if one does not exist, or has not so many rows or columns.
   */
  read(id: string, sheets: readonly (number | SheetRows)[], dates?: 'asShown'): SheetValues[];
  /**
   * Applies all requests or none, and returns the sheets named in `readBack` as they are right after the write,
   * from the same call. Of a sheet of which some rows are asked for, all may be returned.
   */
  update(id: string, requests: readonly SheetRequest[], readBack?: readonly (number | SheetRows)[]): SheetValues[];
  /**
   * Selects a cell of the workbook that Callboard was opened in, for the person who looks at it; nothing in it changes.
   * Positions count from 0. @throws AppError `missing-tab` when the sheet is gone
   */
  select(sheetId: number, cell: { rowIndex: number; columnIndex: number }): void;
  /** Makes a new spreadsheet file in a folder and returns its id. Not idempotent. */
  create(title: string, folderId: string, marks: Record<string, string>): string;
}

export interface DriveFile {
  id: string;
  name: string;
  mimeType: string;
  parentId: string | null;
  trashed: boolean;
  /** By name; any app can read them, so they hold kinds and fingerprints and nothing about anybody. */
  marks: Record<string, string>;
  link: string;
  inheritedPermissionsDisabled: boolean;
  /** There Google does not say with the files who can open them. */
  inSharedDrive: boolean;
  /** When its content was changed last, in Google's form (`2027-03-05T18:00:00.000Z`); `''` where Google does not say. */
  modified: string;
}

export const FOLDER_TYPE = 'application/vnd.google-apps.folder';
export const DOC_TYPE = 'application/vnd.google-apps.document';
export const SHEET_TYPE = 'application/vnd.google-apps.spreadsheet';

export interface NewFolder {
  id: string;
  name: string;
  /** `null` is the top of My Drive. */
  parentId: string | null;
  marks: Record<string, string>;
  /** What people see beside its name; left out: nothing. */
  description?: string;
  /** True makes a limited-access folder: what its parent lets people see does not reach into it. */
  restricted: boolean;
}

export interface NewDoc {
  name: string;
  folderId: string;
  html: string;
  marks: Record<string, string>;
}

export interface Drive {
  reserveIds(count: number): string[];
  /** Makes a folder with an id from `reserveIds`; making it again is no error and makes no twin. */
  createFolder(folder: NewFolder): void;
  /** @throws AppError `not-found` when it does not exist or cannot be seen. */
  get(id: string): DriveFile;
  /** Everything in these folders (at most `MOST_FOLDERS_A_LIST`) that is not in the bin, in full. One call for 1,000 files. */
  list(...folderIds: string[]): DriveFile[];
  /** Everything not in the bin that carries this mark, in any folder. */
  listTagged(key: string, value: string): DriveFile[];
  /** Makes a Google Doc from HTML. Not idempotent. */
  createDoc(doc: NewDoc): DriveFile;
  /** Replaces a Google Doc's content, and its name and marks; its id and link stay. Idempotent. */
  updateDoc(id: string, html: string, change: Pick<FileChange, 'name' | 'marks'>): DriveFile;
  /** Changes name, marks, bin, place, lock or inheritance; idempotent unless it moves. */
  update(id: string, change: FileChange): DriveFile;
  /** Makes a PDF of a Doc or spreadsheet as a new, locked file in a folder. Not idempotent. */
  createPdf(pdf: NewPdf): DriveFile;
  /** Uploads a text as a new file. Not idempotent. */
  createText(file: NewText): DriveFile;
  /** Replaces the text of an uploaded file. Idempotent. */
  updateText(id: string, mimeType: string, text: string): DriveFile;
  /** The words of an uploaded text file, as UTF-8. */
  text(id: string): string;
  /**
   * The words of a Google Doc, a paragraph a line.
   * @throws AppError `no-text` where Google does not hand them out
   */
  docText(id: string): string;
  /** Makes a Google Doc from a copy of a file (.docx, .pdf, .txt, a Doc): the file itself stays as it is. Not idempotent. */
  copyAsDoc(copy: NewCopy): DriveFile;
  /** Removes a file or folder for good, past the bin, with all that is inside; no error when it is gone already. */
  remove(id: string): void;
}

export interface FileChange {
  name?: string;
  /** What somebody has written about the file or folder. */
  description?: string;
  marks?: Record<string, string>;
  moveTo?: { from: string | null; to: string };
  trashed?: boolean;
  /** Why nobody may change the content from now on; `null` lets it be changed again. Not for folders. */
  locked?: string | null;
  /** For folders only: true ends what their parent lets people see. */
  inheritedPermissionsDisabled?: boolean;
}

export interface NewPdf {
  /** The Doc or spreadsheet that is turned into a PDF. */
  sourceId: string;
  name: string;
  folderId: string;
  marks: Record<string, string>;
  /** Why it is locked. */
  locked: string;
}

export interface NewText {
  name: string;
  folderId: string;
  mimeType: string;
  text: string;
  marks: Record<string, string>;
}

export interface NewCopy {
  /** May lie anywhere: it is only read. */
  sourceId: string;
  name: string;
  folderId: string;
  marks: Record<string, string>;
}

export type GrantRole = 'owner' | 'organizer' | 'fileOrganizer' | 'writer' | 'commenter' | 'reader';

/** The roles that Callboard gives; never ownership. */
export type GivenRole = 'reader' | 'commenter' | 'writer';

/** Whom a file is shared with: a person, a Google group, everybody of a domain, or anyone who has the link. */
export interface Grantee {
  type: 'user' | 'group' | 'domain' | 'anyone';
  /** The address of a user or group, the name of a domain, `''` for anyone. */
  who: string;
}

export interface Grant extends Grantee {
  id: string;
  /** What it amounts to, from the file itself and from the folders above. */
  role: GrantRole;
  /** What was given on the file itself; `null` if it comes from a folder above only. */
  directRole: GrantRole | null;
  /** True for somebody who was asked to own the file and has not answered. */
  askedToOwn: boolean;
  /** True for access that Google ends by itself on a day. */
  isTemporary: boolean;
}

/**
 * What Google did when a file was to change hands. `consent`: the new owner has to be asked, and has to accept;
 * `otherOrganisation`: it never goes to an account outside; `refused`: this file does not, for another reason.
 */
export type OwnershipAnswer = 'given' | 'consent' | 'otherOrganisation' | 'refused';

/** A file with everything that says who can open it and what may be done with it. */
export interface SharedFile extends DriveFile {
  owner: string;
  /** Empty where Google does not let this person see them. */
  grants: Grant[];
  mayShare: boolean;
  mayEdit: boolean;
  /** For good, past the bin. */
  mayDelete: boolean;
  locked: boolean;
  /** What whoever locked it said; `''` when it is not locked. */
  lockReason: string;
  /** What somebody has written about it; mostly `''`. */
  description: string;
  /** In bytes; `null` for folders, and where Google does not tell. */
  size: number | null;
  /** MD5, where Google gives one; `''` elsewhere. */
  checksum: string;
  /** RFC 3339, UTC. */
  modified: string;
}

/**
 * Who can open what. Permissions change one at a time, and nobody is mailed about it; only of ownership Google tells the
 * new owner itself, and that cannot be switched off.
 */
export interface Sharing {
  file(id: string): SharedFile;
  /** Everything in these folders (at most `MOST_FOLDERS_A_LIST`); what is in the bin only where it is asked for. */
  inFolders(folderIds: readonly string[], look?: { withBin: boolean }): SharedFile[];
  /**
   * Gives access; again is no error. Ownership is never given here, but by `giveOwnership`.
   * @throws AppError `refused` for an address without a Google account, which Google only invites with a mail.
   */
  grant(fileId: string, grantee: Grantee, role: GivenRole): void;
  changeRole(fileId: string, grantId: string, role: GivenRole): void;
  /**
   * Makes somebody who may edit a file its owner, by the id of their grant (the same on every file); who owned it may
   * edit it from then on. It is the file's own: what is in a folder keeps its owner. Asked again afterwards it is
   * `refused`, because the file is no longer this person's: read back who owns it.
   */
  giveOwnership(fileId: string, grantId: string): OwnershipAnswer;
  /** Asks somebody who may edit a file to own it; nothing changes until they accept in Drive. False when refused. */
  askToOwn(fileId: string, grantId: string): boolean;
  /** Ends access that was given on the file itself; no error when it has ended already. */
  revoke(fileId: string, grantId: string): void;
}

/** A query names each folder; more would make it too long. */
export const MOST_FOLDERS_A_LIST = 20;

export interface Message {
  to: string[];
  cc?: string[];
  bcc?: string[];
  subject: string;
  html: string;
  text: string;
  senderName: string;
  replyTo?: string;
  attachments?: { name: string; mimeType: string; text: string }[];
}

export interface Mail {
  /** Recipients that may still be mailed today. */
  remainingQuota(): number;
  /** Sends one message. There is no receipt: after an error nobody can tell whether it went out. */
  send(message: Message): void;
}

export interface TriggerInfo {
  id: string;
  handler: string;
  kind: 'clock' | 'edit' | 'other';
}

export interface Triggers {
  /** This person's triggers for this workbook; another person's cannot be seen. */
  list(): TriggerInfo[];
  createHourly(handler: string): void;
  createOnEdit(handler: string, workbookId: string): void;
  remove(id: string): void;
}

/** An event of a Google calendar, in floating times of its zone. */
export interface CalendarEntry {
  /** Chosen by Callboard: lower-case letters a to v and digits, 5 or more. */
  id: string;
  summary: string;
  description: string;
  location: string;
  start: Moment;
  end: Moment;
  timeZone: string;
  /** Which event of the schedule it stands for; private to Callboard. */
  eventId: string;
  /** Fingerprint of everything above, so that an unchanged entry is not written again. */
  content: string;
}

/** An entry as it is found; a cancelled one keeps its id for ever. */
export interface FoundEntry {
  id: string;
  eventId: string;
  content: string;
  cancelled: boolean;
}

/** Calendars that Callboard made itself; Google lets it see no others. */
export interface Calendars {
  /** Makes a calendar and returns its id. Not idempotent, and one that was made cannot be looked for. */
  create(summary: string, timeZone: string): string;
  /** True when the calendar is there and is Callboard's own. */
  exists(calendarId: string): boolean;
  /** Every entry that Callboard made, cancelled ones too. */
  entries(calendarId: string): FoundEntry[];
  /** Makes an entry, or sets it if its id is there. Idempotent. @throws AppError `refused` for a cancelled id. */
  put(calendarId: string, entry: CalendarEntry): void;
  /** Takes an entry away; one that is gone is no error. */
  remove(calendarId: string, entryId: string): void;
  /** Takes the whole calendar away; one that is gone is no error. */
  removeCalendar(calendarId: string): void;
  /** The page of Google Calendar where its owner shares it. Makes no call. */
  sharingPage(calendarId: string): string;
}

export interface Session {
  /** The address that the run acts as; empty where Google does not tell. */
  effectiveEmail(): string;
}

/** What a person allows Callboard to do, box by box. */
export type Permission =
  | 'files'
  | 'openSpreadsheet'
  | 'sidebar'
  | 'mail'
  | 'triggers'
  | 'address'
  | 'selection'
  | 'zone'
  | 'calendar';

/** What the person has allowed Callboard to do: Google lets each be left out. */
export interface Consent {
  /** What was left out, with what it is for in words that follow on “Callboard may not”. Asks nobody. */
  missing(): { permission: Permission; words: string }[];
  /** Lets Google ask for what is missing; then the run ends. Only where a person has clicked. */
  ask(): void;
}

/**
 * How Callboard came here. `bound`: a script inside one spreadsheet, which no other spreadsheet has. `published`: an add-on,
 * which every spreadsheet of whoever has installed it has.
 */
export type Installation = 'bound' | 'published';

/** What the web app may use: its properties, lock and cache are the script's. */
export interface DoorWorkspace extends Workspace {
  cache: Cache;
}

/**
 * What a card may use. In a bound script the document's properties, lock and triggers are those of the one spreadsheet that
 * it is in, whatever the card is about: so a card has none of them, and nothing that asks for a `Workspace` takes this one.
 */
export interface CardWorkspace extends Pick<Workspace, 'clock' | 'drive' | 'session' | 'hash' | 'sign' | 'newSecret'> {
  /** `activeId` is there only in Sheets, and not surely. */
  spreadsheets: Spreadsheets;
  /** Kept with the person and this script, and with no document. */
  personal: Pick<Workspace, 'lock' | 'properties'>;
  /** Whether spreadsheets that a card in Drive makes have Callboard in them. */
  installation(): Installation;
}

/** The part of a workspace by which nothing changes: all that whoever only looks is handed. */
export interface ReadOnlyWorkspace {
  clock: Clock;
  properties: Pick<PropertyStore, 'all'>;
  spreadsheets: Pick<Spreadsheets, 'activeId' | 'describe' | 'read'>;
  drive: Pick<Drive, 'get' | 'list' | 'listTagged' | 'text' | 'docText'>;
  sharing: Pick<Sharing, 'file' | 'inFolders'>;
  mail: Pick<Mail, 'remainingQuota'>;
  triggers: Pick<Triggers, 'list'>;
  calendars: Pick<Calendars, 'exists' | 'entries' | 'sharingPage'>;
  session: Session;
  consent: Pick<Consent, 'missing'>;
  hash(text: string): string;
  sign(text: string, secret: string): string;
}

export interface Workspace {
  clock: Clock;
  lock: Lock;
  properties: PropertyStore;
  /** Kept with the script, where its web app reaches it too. Only where the script is in one workbook is it that one's. */
  script: { properties: PropertyStore; lock: Lock; webAppAddress(): string };
  spreadsheets: Spreadsheets;
  drive: Drive;
  sharing: Sharing;
  mail: Mail;
  triggers: Triggers;
  calendars: Calendars;
  session: Session;
  consent: Consent;
  /** A short stable fingerprint (SHA-256 in hex) of a text. Makes no service call. */
  hash(text: string): string;
  /** A signature (HMAC-SHA-256 in hex) that only who knows the secret can make. Makes no service call. */
  sign(text: string, secret: string): string;
  /** A text that nobody can guess: 64 hexadecimal digits. Makes no service call. */
  newSecret(): string;
}
