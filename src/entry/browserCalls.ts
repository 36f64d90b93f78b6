/**
 * The functions that the sidebar (and the local command) may call, as one interface: names, arguments and results are
 * strings and plain JSON only, because that is all that Google carries across.
 */
import type { ArchivePreview, ArchiveStatus } from '../features/archive/archiveTypes.ts';
import type { CalendarView } from '../features/calendar/calendarTypes.ts';
import type { CallChanges, CallChoiceAsked, CallPreview } from '../features/calls/callTypes.ts';
import type { CompanyCheck } from '../features/companyCheck/companyTypes.ts';
import type { FillAsked, FillPreview } from '../features/fillSchedule/fillTypes.ts';
import type { HandOverChoiceAsked, HandOverPreview } from '../features/handOver/handOverTypes.ts';
import type { ImportAsked, ImportPreview } from '../features/imports/importTypes.ts';
import type { SetUpPreview, SetUpRequest } from '../features/setUp/setUpTypes.ts';
import type { SharingView } from '../features/sharing/sharingTypes.ts';
import type { JobReport } from '../jobs/report.ts';
import type { MailPreview } from '../mail/mailPreviewTypes.ts';
import type { Health } from './today/healthTypes.ts';
import type { Today } from './today/todayTypes.ts';

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
