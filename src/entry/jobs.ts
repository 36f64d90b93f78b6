/** How each kind of job is gone on with, from what its ledger says of it. A kind that is missing here does not compile. */

import { continueRestore } from '../features/archive/archivedRequests.ts';
import { continueArchive } from '../features/archive/archiveRequests.ts';
import { signInBody } from '../features/attendance/attendanceRequests.ts';
import { doorPapersBody } from '../features/attendance/papers/doorPaperRequests.ts';
import { hoursRecordsBody } from '../features/attendance/summary/hoursRequests.ts';
import { latenessBody } from '../features/attendance/summary/latenessRequests.ts';
import { summaryBody } from '../features/attendance/summary/summaryRequests.ts';
import { auditionsBody } from '../features/auditions/auditionRequests.ts';
import { blockingBody } from '../features/blocking/blockingRequests.ts';
import { calendarBody } from '../features/calendar/calendarRequests.ts';
import { sendCallBody } from '../features/calls/callRequests.ts';
import { companySchedulesBody } from '../features/companySchedules/companyScheduleRequests.ts';
import { contactSheetsBody } from '../features/contactSheets/contactSheetRequests.ts';
import { packetBody } from '../features/cover/coverRequests.ts';
import { deckPapersBody, sendDeckPagesBody } from '../features/deckPapers/deckPaperRequests.ts';
import { continueHandOver } from '../features/handOver/handOverRequests.ts';
import { incidentsBody, tellIncidentBody } from '../features/incidents/incidentRequests.ts';
import { lineNotesBody, sendLineNotesBody } from '../features/lineNotes/lineNoteRequests.ts';
import { meetingBody } from '../features/meetings/meetingRequests.ts';
import { reportBody, type SendReportRequest, sendReportBody } from '../features/reports/reportRequests.ts';
import { runTimesBody } from '../features/reports/showRequests.ts';
import { scriptChangesBody, sendScriptChangesBody } from '../features/scriptChanges/scriptChangeRequests.ts';
import { cueCardsBody, scriptCountsBody } from '../features/scriptReading/scriptReadingRequests.ts';
import { reflectionsBody } from '../features/season/seasonRequests.ts';
import { setUpBody } from '../features/setUp/setUpRequests.ts';
import { continueSharing } from '../features/sharing/sharingRequests.ts';
import { bibleBody } from '../features/showBible/bibleRequests.ts';
import type { Body } from '../jobs/body.ts';
import type { JobKind } from '../jobs/jobKinds.ts';
import type { SendRequest } from '../mail/sendRequest.ts';

/** @param params as the job began with them */
type GoOn = (params: Readonly<Record<string, string>>) => Body;

const JOBS = {
  setUp: () => setUpBody({ files: [], settings: {} }),
  signIn: ({ date = '' }) => signInBody(date),
  doorPapers: ({ what = '', date = '' }) => doorPapersBody(what, date),
  hoursRecords: ({ person = '' }) => hoursRecordsBody(person),
  latenessNote: () => latenessBody,
  attendanceSummary: () => summaryBody,
  report: ({ date = '', overwrites }) => reportBody(date, overwrites === 'yes'),
  runTimes: () => runTimesBody,
  dailyCall: (params) => sendCallBody(sendRequest(params)),
  sendReport: (params) => sendReportBody({ ...sendRequest(params), ...reportChoice(params) }),
  lineNotes: ({ date = '' }) => lineNotesBody(date),
  sendLineNotes: (params) => sendLineNotesBody({ ...sendRequest(params), perfect: params.perfect === 'yes' }),
  scriptChanges: () => scriptChangesBody,
  sendScriptChanges: (params) => sendScriptChangesBody(sendRequest(params)),
  deckPapers: ({ papers = '', emergency }) => deckPapersBody({ papers, emergency: emergency === 'yes' }),
  sendDeckPages: (params) => sendDeckPagesBody({ ...sendRequest(params), emergency: params.emergency === 'yes' }),
  incidents: () => incidentsBody,
  tellIncident: ({ number = '', hash = '', partial }) =>
    tellIncidentBody({ number: Number(number), hash, partial: partial === 'yes' }),
  meeting: ({ date = '', overwrites }) => meetingBody(date, overwrites === 'yes'),
  coverPacket: ({ event = '', track = '', person = '' }) => packetBody({ eventId: event, track, person }),
  blocking: () => blockingBody,
  showBible: () => bibleBody,
  // Done within one run, or not at all.
  fillSchedule: null,
  rehearsalOrder: null,
  import: null,
  readScript: null,
  cueCards: ({ person = '' }) => cueCardsBody(person),
  scriptCounts: () => scriptCountsBody,
  calendar: () => calendarBody(''),
  sharing: () => continueSharing,
  contactSheets: () => contactSheetsBody,
  companySchedules: ({ date = '' }) => companySchedulesBody(date),
  auditions: () => auditionsBody,
  archive: () => continueArchive,
  restore: () => continueRestore,
  reflections: () => reflectionsBody,
  handOver: () => continueHandOver,
} satisfies Record<JobKind, GoOn | null>;

const GO_ON: ReadonlyMap<string, GoOn | null> = new Map(Object.entries(JOBS));

/** `null` for a kind that is not gone on with. */
export function goOnWith(kind: string, params: Readonly<Record<string, string>>): Body | null {
  return GO_ON.get(kind)?.(params) ?? null;
}

/** Which of a day's reports, and who lets it go. */
function reportChoice({ kind, eventId, approvedBy }: Readonly<Record<string, string>>): Partial<SendReportRequest> {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(eventId === undefined ? {} : { eventId }),
    ...(approvedBy === undefined ? {} : { approvedBy }),
  };
}

function sendRequest({ date = '', hash = '', partial }: Readonly<Record<string, string>>): SendRequest {
  return { date, hash, partial: partial === 'yes' };
}
