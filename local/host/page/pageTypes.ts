/** What crosses between the page and its server, as JSON. Moments are epoch ms; `shown` texts are in the production's zone. */
import type { Problem } from '../../../src/port/appError.ts';
import type { FaultKind } from '../../account/faults.ts';
import type { CardActionJson, CardJson } from '../../services/cards/cardJson.ts';
import type { RecordedAlert, RecordedMenu } from '../../services/uiRecord.ts';
import type { Step } from '../summary.ts';

/** Somebody whose eyes the page can look through. */
export interface Person {
  email: string;
  label: string;
  group: 'Stage manager' | 'Team' | 'Cast' | 'Guardians' | 'Others';
}

export interface Clock {
  nowMs: number;
  zone: string;
  /** `2027-03-05` and `18:00` in the zone. */
  date: string;
  time: string;
  shown: string;
}

export interface Overview {
  /** Counts up with every change. */
  version: number;
  me: string;
  people: Person[];
  clock: Clock;
  /** The production's title, or that of an archived one where nothing else is there. */
  title: string;
  /** The workbook that the script is opened in, if the person may see it. */
  workbookId: string | null;
  /** The workbooks of archived productions that the person may see. */
  archives: { id: string; name: string }[];
  /** The steps of the day that the command ran, for the stage manager; none for an empty account. */
  steps: Step[];
  problems: Problem[];
  mailCount: number;
  /** Why the files on disk are not up to date, or empty. */
  trouble: string;
}

export interface DriveFile {
  id: string;
  name: string;
  kind: 'folder' | 'document' | 'spreadsheet' | 'file';
  mimeType: string;
  /** The folder it is in; null for what a person sees without its folder. */
  parentId: string | null;
  modified: string;
  /** Access from the folders above ends here. */
  restricted: boolean;
  locked: boolean;
  revision: number;
  /** Everybody who may open it, strongest first. */
  access: { who: string; role: string; inherited: boolean }[];
  canShare: boolean;
  /** A workbook in which Callboard's menu is. */
  hasScript: boolean;
}

export interface DriveView {
  rootName: string;
  files: DriveFile[];
}

/** How a cell looks; every part is left out where it is ordinary. */
export interface Look {
  background?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  align?: 'left' | 'center' | 'right';
  wrap?: boolean;
}

export interface CellView {
  /** As a person reads it. */
  text: string;
  /** The address that its text opens. */
  link?: string;
  /** What editing begins with, where that is something else. */
  typed?: string;
  /** Place in `looks`. */
  look?: number;
  /** Place in `lists`. */
  list?: number;
  note?: string;
  /** Says whose cell it is; editing it warns first. */
  warning?: string;
  /** This person may not edit it. */
  shut?: true;
}

export interface ColumnView {
  letters: string;
  width: number;
  hidden: boolean;
  /** The frozen header, if the tab has one frozen row at least. */
  header: CellView | null;
}

export interface TabView {
  spreadsheetId: string;
  sheetId: number;
  title: string;
  canEdit: boolean;
  frozenColumns: number;
  columns: ColumnView[];
  /** `rowIndex` counts from 0; the frozen header is not among them. */
  rows: { rowIndex: number; cells: CellView[] }[];
  looks: Look[];
  /** What the drop-downs offer. */
  lists: { choices: string[]; strict: boolean }[];
}

export interface SpreadsheetView {
  id: string;
  name: string;
  tabs: { sheetId: number; title: string; color: string | null }[];
  tab: TabView | null;
}

export type TabChange =
  | { kind: 'sort'; header: string; descending: boolean }
  | { kind: 'insertRow'; rowIndex: number }
  | { kind: 'deleteRow'; rowIndex: number }
  | { kind: 'insertColumn'; before: string; header: string }
  | { kind: 'deleteColumn'; header: string }
  | { kind: 'hideColumn'; header: string }
  | { kind: 'moveColumn'; header: string; columnIndex: number }
  | { kind: 'renameTab'; title: string }
  | { kind: 'addTab'; title: string }
  | { kind: 'deleteTab' };

/** One firing of a trigger, in words. */
export interface Firing {
  handler: string;
  owner: string;
  at: string;
  /** The message of the job that it ran, or the error with which it ended. */
  result: string;
  failed: boolean;
  calls: number;
  modelledMs: number;
}

export interface MailLine {
  number: number;
  subject: string;
  sent: string;
  from: string;
  to: string[];
  cc: string[];
  /** Everybody for the sender; for a receiver, only their own address. */
  bcc: string[];
  /** Of the message's row in the Outbox; for the sender only. */
  key: string;
  state: string;
}

export interface MailView {
  /** Every address that mail reached, for the sender. */
  boxes: { email: string; count: number }[];
  /** Newest first. */
  mails: MailLine[];
}

export interface MailDetail extends MailLine {
  replyTo: string;
  text: string;
  hasHtml: boolean;
  attachments: { name: string; mimeType: string; bytes: number }[];
}

export interface RunLine {
  run: number;
  name: string;
  source: string;
  user: string;
  at: string;
  calls: number;
  modelledMs: number;
  error: string;
  byMethod: Record<string, number>;
}

export interface Activity {
  calls: number;
  modelledMs: number;
  byMethod: Record<string, number>;
  /** The newest first, at most a hundred. */
  runs: RunLine[];
  firings: Firing[];
  triggers: { handler: string; kind: string; owner: string; next: string; disabled: boolean }[];
  armed: { inCalls: number; kind: FaultKind }[];
}

/** How a call of the script ended: a value, or the text that Google shows. */
export type ScriptAnswer =
  | { ok: true; value: unknown; selected: SelectedCell | null; dialog: ShownDialog | null }
  | { ok: false; message: string };

/** A dialog that the script has opened; sizes in pixels. */
export interface ShownDialog {
  title: string;
  width: number;
  height: number;
  /** The sheet beside it can be used meanwhile. */
  modeless: boolean;
}

/** A cell that the script has selected for the person who looks, from 0. */
export interface SelectedCell {
  sheetId: number;
  row: number;
  column: number;
}

/** What a card function answered. */
export type CardAnswer = { ok: true; value: CardJson | CardActionJson | null } | { ok: false; message: string };

/** What a run put on the screen. */
export interface ScreenChange {
  menus: RecordedMenu[];
  alerts: RecordedAlert[];
  /** The last one's page is at `/frame/dialog`. */
  dialogs: ShownDialog[];
  /** The sidebar's title, if one is open; its page is at `/frame/sidebar`. */
  sidebar: string | null;
  /** True when this run opened the sidebar. */
  shownSidebar: boolean;
  error: string;
}

/** An action's answer: what fired because of it, or why it was refused. */
export type Done = { ok: true; fired: Firing[] } | { ok: false; message: string };
