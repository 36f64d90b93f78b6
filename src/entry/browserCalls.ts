/**
 * The functions that the sidebar (and the local command) may call, as one interface: names, arguments and results are
 * strings and plain JSON only, because that is all that Google carries across.
 */
import type { ArchivePreview, ArchiveStatus } from '../features/archive/archiveTypes.ts';
import type { CompanyCheck } from '../features/companyCheck/companyTypes.ts';
import type { HandOverChoiceAsked, HandOverPreview } from '../features/handOver/handOverTypes.ts';
import type { AskedOfTable, ImportAsked, ImportPreview, TableAnswers } from '../features/imports/importTypes.ts';
import type { LessonsShown } from '../features/lessons/lessonTypes.ts';
import type { SharingView } from '../features/sharing/sharingTypes.ts';
import type { Problem } from '../port/appError.ts';
import type { Today } from './today/todayTypes.ts';

export type JobKind =
  | 'setUp'
  | 'signIn'
  | 'dailyCall'
  | 'report'
  | 'sendReport'
  | 'fillSchedule'
  | 'calendar'
  | 'sharing'
  | 'archive'
  | 'restore'
  | 'reflections'
  | 'handOver'
  | 'import'
  | 'contactSheets'
  | 'auditions';

export interface JobReport {
  job: JobKind | null;
  /**
   * `more`: the time slice is used up, call `continueJob`. `refused`: nothing was changed, `problems` says why.
   * `stopped`: something went wrong on the way; what was done stays done, and the job can be continued.
   * `nothing`: there was nothing to do.
   */
  state: 'done' | 'more' | 'refused' | 'stopped' | 'busy' | 'cancelled' | 'nothing';
  /** Steps finished and steps in all. */
  done: number;
  total: number;
  /** What happened, in plain words. */
  message: string;
  /** What did not change, where something went wrong. */
  unchanged: string;
  /** What to do next, where there is something to do. */
  toDo: string;
  /** Things worth knowing that stopped nothing, or, when refused, everything that is wrong. */
  problems: Problem[];
}

export interface InputFile extends TableAnswers {
  /** `people.csv` fills the tab People. */
  name: string;
  text: string;
  /** True for what was pasted; else it was read from a file. */
  pasted?: boolean;
}

export interface SetUpRequest {
  files: InputFile[];
  /** Settings of the Production tab that win over the files', by setting name. */
  settings: Record<string, string>;
}

/** What setting up would make, or everything that is wrong with what was given. */
export interface SetUpPreview {
  /** What one answer settles, with the file that it is about. */
  questions: (AskedOfTable & { file: string })[];
  problems: Problem[];
  notices: Problem[];
  title: string;
  folders: number;
  /** Rows that would be added, by tab. */
  rows: { tab: string; count: number }[];
  /** What the workbook has of an earlier production. */
  lessons: LessonsShown;
}

export interface MessagePreview {
  /** The outbox key. */
  key: string;
  to: string[];
  bcc: string[];
  /** The people it is for, by name. */
  people: string[];
  subject: string;
  html: string;
  text: string;
  /** Why these addresses: "guardian of Ana and Ben". */
  why: string;
}

/** What would be mailed, to be looked at before it is. */
export interface MailPreview {
  date: string;
  /** Fingerprint of the messages; only what this stands for is sent. */
  hash: string;
  messages: MessagePreview[];
  recipients: number;
  quotaLeft: number;
  problems: Problem[];
  /** Why nothing would be sent, or empty. */
  nothing: string;
}

/** What `Fill the schedule` is asked to do with one event. */
export interface FillAsked {
  action: 'repeat' | 'move' | 'cancel';
  eventId: string;
  /** For `repeat`: every week after the event's own day up to this date, but not on the days in `skip`. */
  until?: string;
  skip?: string[];
  /** For `repeat`: true publishes the new events at once; otherwise they are drafts. */
  publish?: boolean;
  /** For `move`; what is left out or empty stays as it is. */
  date?: string;
  start?: string;
  end?: string;
  location?: string;
}

export interface FillPreview {
  /** Fingerprint of the changes; only what this stands for is carried out. Empty when nothing can be. */
  hash: string;
  /** What would be done, a line a row. */
  lines: string[];
  /** Days that are left as they are, and why. */
  left: string[];
  /** Who cannot come on the new days, and places that are taken. */
  warnings: string[];
  problems: Problem[];
  /** Why nothing would be done, or empty. */
  nothing: string;
}

export interface CalendarView {
  there: boolean;
  /** True when a calendar may have been made and lost: `updateCalendar` wants its id, or `new`, as the answer. */
  unsure: boolean;
  /** The page of Google Calendar where its owner shares it. */
  sharingPage: string;
  /** Why it cannot be said, or empty. */
  problem: string;
}

export interface CallPreview extends MailPreview {
  /** Counts from 1 for each date. */
  revision: number;
  /** Called, but declared unavailable: left out, and said. */
  conflicts: string[];
  /** Called, but nobody can be mailed. */
  unreachable: string[];
  /** What can be rehearsed in spite of the conflicts, and what cannot. */
  rehearsable: string[];
  /** Places, people, breaks and hours to look at; they stop nothing. */
  warnings: string[];
  /** What changed since the issue that this one replaces. */
  changes: string[];
  /** The revision that this one replaces; 0 when nothing has gone out yet. */
  replaces: number;
  /** When it goes out by itself, or why it does not. */
  sendsAt: string;
  /** Why it does not go out by itself: somebody could be missing from it. */
  holds: Problem[];
  /** Of these, what makes the hours look wrong: sending it asks for `confirmed`. */
  looksWrong: Problem[];
  /** The company's list address, if there is one to choose. */
  listAddress: string;
  choice: CallChoiceAsked;
  /** The whole call as a page to print. */
  page: string;
}

export interface CallChoiceAsked {
  /** `all`: also to those for whom nothing changed. */
  to: 'changed' | 'all';
  /** `list`: one message to the company's list address instead of one to each. */
  via: 'each' | 'list';
}

/** What changed in a call since it went out. */
export interface CallChanges {
  date: string;
  /** The issue that went out last; 0 when none has. */
  revision: number;
  /** Whose calls changed and how, in words. */
  changes: string[];
  /** How many messages a re-issue would be. */
  messages: number;
  /** Why it cannot be said, or empty. */
  problem: string;
}

export interface Health {
  setUp: boolean;
  /** Set when this workbook is a copy of another production's. */
  copied: boolean;
  triggersInstalled: boolean;
  /** Whether anybody's triggers send the calls, as far as can be told. */
  goesOut: boolean;
  triggers: { handler: string; kind: string }[];
  /** Who installed them, as far as is known. */
  owner: string;
  /** Whose the production folder is, if it is not the stage manager's. */
  folderOwner: string;
  lastRun: string;
  lastSuccess: string;
  /** When the next call is due, in words. */
  next: string;
  quotaLeft: number;
  /** Whose triggers work now, to be asked about before this person's take their place; `null` when nothing is asked. */
  takeOver: { trigger: string; owner: string; question: string } | null;
  warnings: string[];
}

/** `replacing`: the `trigger` of `Health.takeOver` that was asked about; `''` at first. */
export interface TriggersAsked {
  replacing: string;
}

/** What an import would do to a tab, to be looked at before it is done. */
export interface BrowserCalls {
  /** What is on, who is called, what is about to be sent, what needs attention. Changes nothing. */
  getToday(): Today;
  /** Everything that is wrong, or what would be made; changes nothing. */
  previewSetUp(request: SetUpRequest): SetUpPreview;
  /** Keeps the wizard's settings over closing, less what is personal; returns what was kept. Empty: forgets them. */
  saveDraft(request: { settings: Record<string, string> }): Record<string, string>;
  setUp(request: SetUpRequest): JobReport;
  /** Sign-in for the published events of a date (`''`: today). */
  makeSignIn(request: { date: string }): JobReport;
  /** The daily call for a date (`''`: tomorrow), as it would be sent. */
  previewCall(request: { date: string } & Partial<CallChoiceAsked>): CallPreview;
  /** What repeating, moving or cancelling an event would do. Three calls. */
  previewFill(request: FillAsked): FillPreview;
  applyFill(request: FillAsked & { hash: string }): JobReport;
  calendarView(): CalendarView;
  /** Makes the production's calendar, or changes what differs from the published schedule. */
  updateCalendar(request: { answer: string }): JobReport;
  removeCalendar(): JobReport;
  /** What changed in a date's call (`''`: tomorrow's) since it went out. Three calls. */
  callChanges(request: { date: string }): CallChanges;
  /**
   * Sends exactly what was previewed. `partial`: send what the quota allows now, the rest when there is more. `confirmed`:
   * the person has looked at what `looksWrong` names, without which that is refused.
   */
  sendCall(
    request: { date: string; hash: string; partial: boolean; confirmed?: boolean } & Partial<CallChoiceAsked>,
  ): JobReport;
  /** Numbered rehearsal reports (Docs) for the rehearsals of a date (`''`: today). */
  makeReport(request: { date: string }): JobReport;
  /** A date's reports (`''`: today) as they would be mailed to the report list. */
  previewReport(request: { date: string }): MailPreview;
  sendReport(request: { date: string; hash: string; partial: boolean }): JobReport;
  continueJob(): JobReport;
  cancelJob(): JobReport;
  /** Ends what is being sent after a few more messages, whoever sends it; the rest is Cancelled. */
  stopSending(): JobReport;
  health(): Health;
  /**
   * Installs or repairs the two triggers; the only place that makes any. Refused for an account that could not send, and
   * asked about first where somebody else's work.
   */
  repairTriggers(asked?: TriggersAsked): Health;
  resend(request: { key: string }): JobReport;
  markAsSent(request: { key: string }): JobReport;
  /** Who can open what, who should, and what applying would change. Changes nothing. */
  checkSharing(): SharingView;
  /** Makes exactly the changes that were shown. */
  applySharing(request: { hash: string }): JobReport;
  /** Takes back what the last click changed. */
  undoSharing(): JobReport;
  /** Everything that archiving the production would do. Changes nothing. */
  previewArchive(): ArchivePreview;
  /** Archives what was shown. `title` is typed to confirm; `reason` is needed while the strike list is not empty. */
  archive(request: { hash: string; title: string; reason: string }): JobReport;
  /** Whether the open workbook is an archived production's, and which kept records fall due. */
  archiveStatus(): ArchiveStatus;
  /** Opens an archived production again, from the workbook that stayed of it; or undoes an archive that was given up. */
  restoreArchive(): JobReport;
  /** Deletes a kept record whose time has passed. */
  endKeptRecord(request: { className: string }): JobReport;
  /** Keeps a record for so many years more, from today; `approvedBy` is the adult who decided it. */
  keepRecordLonger(request: { className: string; years: string; approvedBy: string }): JobReport;
  /** Two short forms in the Reflections folder; those that are there are left alone. */
  makeReflections(): JobReport;
  /** One row in the tab Lessons; `department` and `nextTime` may be `''`. The same lesson again is no second row. */
  addLesson(request: { lesson: string; department: string; nextTime: string }): JobReport;
  /** What making another adult (name or Person ID) the stage manager would do. Changes nothing. */
  previewHandOver(request: HandOverChoiceAsked): HandOverPreview;
  /** Hands over as it was shown. */
  handOver(request: HandOverChoiceAsked & { hash: string }): JobReport;
  /** From an archived production's workbook: a new one without anybody's personal data. */
  startNextSeason(request: { title: string; year: string }): JobReport;
  /** A CSV text or a pasted table as it would change a tab (by the tab's name). */
  previewImport(request: ImportAsked): ImportPreview;
  /** The contact sheets for team, cast and crew, made or issued again in place. */
  makeContactSheets(): JobReport;
  /** Sign-in sheets and the form for published auditions, the callback list, and the cast list. */
  makeAuditions(): JobReport;
  /** Open tasks, clearances for the events of a date (`''`: tomorrow), and who cannot be reached. Changes nothing. */
  checkCompany(request: { date: string }): CompanyCheck;
  /** Carries out exactly what was previewed. */
  applyImport(request: ImportAsked & { hash: string }): JobReport;
}
