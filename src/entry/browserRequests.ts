/**
 * The functions that the sidebar (and the local command) may call, as one interface: names, arguments and results are
 * strings and plain JSON only, because that is all that Google carries across.
 */
import type { ArchiveRequests } from '../features/archive/archiveTypes.ts';
import type { AttendanceRequests } from '../features/attendance/attendanceTypes.ts';
import type { DoorLinkRequests } from '../features/attendance/door/doorLinkTypes.ts';
import type { RosterRequests } from '../features/attendance/door/rosterTypes.ts';
import type { AuditionRequests } from '../features/auditions/auditionTypes.ts';
import type { BlockingRequests } from '../features/blocking/blockingTypes.ts';
import type { CalendarRequests } from '../features/calendar/calendarTypes.ts';
import type { CallRequests } from '../features/calls/callTypes.ts';
import type { CompanyRequests } from '../features/companyCheck/companyTypes.ts';
import type { CompanyScheduleRequests } from '../features/companySchedules/companyScheduleTypes.ts';
import type { ContactSheetRequests } from '../features/contactSheets/contactSheetTypes.ts';
import type { CoverRequests } from '../features/cover/coverTypes.ts';
import type { DeckPaperRequests } from '../features/deckPapers/deckPaperTypes.ts';
import type { FilingRequests } from '../features/filing/filingTypes.ts';
import type { FillRequests } from '../features/fillSchedule/fillTypes.ts';
import type { HandOverRequests } from '../features/handOver/handOverTypes.ts';
import type { ImportRequests } from '../features/imports/importTypes.ts';
import type { IncidentRequests } from '../features/incidents/incidentTypes.ts';
import type { LessonRequests } from '../features/lessons/lessonTypes.ts';
import type { LineNoteRequests } from '../features/lineNotes/lineNoteTypes.ts';
import type { MeetingRequests } from '../features/meetings/meetingTypes.ts';
import type { PropRequests } from '../features/propCheck/propCheckTypes.ts';
import type { OrderRequests } from '../features/rehearsalOrder/orderTypes.ts';
import type { NoteRequests } from '../features/reports/notes/noteTypes.ts';
import type { RosterNoteRequests } from '../features/reports/notes/rosterNoteTypes.ts';
import type { ReportRequests } from '../features/reports/reportTypes.ts';
import type { TimingRequests } from '../features/reports/timings/timingTypes.ts';
import type { ScriptChangeRequests } from '../features/scriptChanges/scriptChangeTypes.ts';
import type { ScriptReadingRequests } from '../features/scriptReading/scriptTypes.ts';
import type { SeasonRequests } from '../features/season/seasonTypes.ts';
import type { SetUpRequests } from '../features/setUp/setUpTypes.ts';
import type { SharingRequests } from '../features/sharing/sharingTypes.ts';
import type { BibleRequests } from '../features/showBible/bibleTypes.ts';
import type { TabRequests } from '../features/tabs/tabTypes.ts';
import type { JobOutcome } from '../jobs/outcome.ts';
import type { ScriptSource } from '../script/script.ts';
import type { ScriptInShort } from './scriptText.ts';
import type { Health } from './today/healthTypes.ts';
import type { Today } from './today/todayTypes.ts';

/** `replacing`: the `trigger` of `Health.takeOver` that was asked about; `''` at first. */
export interface TriggersAsked {
  replacing: string;
}

export interface BrowserRequests
  extends SetUpRequests,
    AttendanceRequests,
    DoorLinkRequests,
    RosterRequests,
    CallRequests,
    FillRequests,
    OrderRequests,
    CalendarRequests,
    ReportRequests,
    NoteRequests,
    RosterNoteRequests,
    PropRequests,
    IncidentRequests,
    MeetingRequests,
    TimingRequests,
    LineNoteRequests,
    ScriptChangeRequests,
    DeckPaperRequests,
    ScriptReadingRequests,
    BlockingRequests,
    CoverRequests,
    BibleRequests,
    SharingRequests,
    FilingRequests,
    ArchiveRequests,
    LessonRequests,
    HandOverRequests,
    SeasonRequests,
    ImportRequests,
    ContactSheetRequests,
    CompanyScheduleRequests,
    AuditionRequests,
    CompanyRequests,
    TabRequests {
  /** What is on, who is called, what is about to be sent, what needs attention. Changes nothing. */
  getToday(): Today;
  /** A script’s text to scenes and who is on when. Keeps nothing. */
  readScriptText(request: ScriptSource): ScriptInShort;
  /** Shows the first steps no more. */
  hideFirstSteps(): JobOutcome;
  continueJob(): JobOutcome;
  cancelJob(): JobOutcome;
  /** Ends what is being sent after a few more messages, whoever sends it; the rest is Cancelled. */
  stopSending(): JobOutcome;
  health(): Health;
  /**
   * Installs or repairs the two triggers; the only place that makes any. Refused for an account that could not send, and
   * asked about first where somebody else's work.
   */
  repairTriggers(asked?: TriggersAsked): Health;
}
