/**
 * Every function that Google may call by name, and nothing else. These names are stored by Google (triggers, menu
 * items, browser calls), so they never change. Nothing is asked of any service while this loads.
 */
import type { GlobalClass, GlobalClasses } from './entry/access/globalClasses.ts';
import { forPage } from './entry/access/pageKey.ts';
import type { BrowserRequests, TriggersAsked } from './entry/browserRequests.ts';
import type { CardEvent } from './entry/cards/cardEvent.ts';
import type { ActionResponse, Card } from './entry/cards/cardParts.ts';
import * as cards from './entry/cards/cards.ts';
import { doorPage, type WebEvent } from './entry/doorPage.ts';
import * as jobs from './entry/goOn.ts';
import { buildMenu, type OpenEvent } from './entry/menu.ts';
import { tellHealth, tellOutcome, touchScreen } from './entry/menuActions.ts';
import { openRoster as showRoster } from './entry/openRoster.ts';
import { type ScriptInShort, readScriptText as scriptText } from './entry/scriptText.ts';
import { openSidebar } from './entry/sidebar.ts';
import { type ClockEvent, tick as runTick } from './entry/tick.ts';
import { health as healthNow } from './entry/today/health.ts';
import type { Health } from './entry/today/healthTypes.ts';
import { hideFirstSteps as hideSteps } from './entry/today/hideFirstSteps.ts';
import { repairTriggers as repair } from './entry/today/installTriggers.ts';
import { getToday as today } from './entry/today/today.ts';
import type { Today } from './entry/today/todayTypes.ts';
import { type EditEvent, whenEdited as runWhenEdited } from './entry/whenEdited.ts';
import * as approvals from './features/archive/approveRecords.ts';
import * as archived from './features/archive/archivedRequests.ts';
import { previewArchive as archivePreview } from './features/archive/archivePreview.ts';
import * as archives from './features/archive/archiveRequests.ts';
import type { ApprovalAsked, ArchivePreview, ArchiveStatus } from './features/archive/archiveTypes.ts';
import * as attendance from './features/attendance/attendanceRequests.ts';
import type { DoorPapers } from './features/attendance/attendanceTypes.ts';
import * as doorLinks from './features/attendance/door/doorLinks.ts';
import type { DoorLinkAsked, DoorOutcome } from './features/attendance/door/doorLinkTypes.ts';
import * as door from './features/attendance/door/doorRequests.ts';
import type {
  DoorAnswer,
  DoorRequests,
  MarksAsked,
  UnlockAnswer,
  UnlockAsked,
  WordAnswer,
  WordAsked,
} from './features/attendance/door/doorTypes.ts';
import * as roster from './features/attendance/door/rosterRequests.ts';
import type { RosterMarksAsked, RosterOpened, RosterWordAsked } from './features/attendance/door/rosterTypes.ts';
import * as doorStaff from './features/attendance/door/staffRequests.ts';
import * as doorPapers from './features/attendance/papers/doorPaperRequests.ts';
import * as hoursRecords from './features/attendance/summary/hoursRequests.ts';
import * as summaries from './features/attendance/summary/summaryRequests.ts';
import * as auditions from './features/auditions/auditionRequests.ts';
import * as blocking from './features/blocking/blockingRequests.ts';
import type { BlockingOutcome } from './features/blocking/blockingTypes.ts';
import * as calendar from './features/calendar/calendarRequests.ts';
import type { CalendarView } from './features/calendar/calendarTypes.ts';
import * as callPreviews from './features/calls/callPreviews.ts';
import * as sends from './features/calls/callRequests.ts';
import type { CallChanges, CallChoiceAsked, CallPreview, TestCallAsked } from './features/calls/callTypes.ts';
import * as outbox from './features/calls/outboxRequests.ts';
import * as testCalls from './features/calls/testCall.ts';
import * as company from './features/companyCheck/companyRequests.ts';
import type { CompanyCheck } from './features/companyCheck/companyTypes.ts';
import * as companySchedules from './features/companySchedules/companyScheduleRequests.ts';
import type { SchedulePreview } from './features/companySchedules/companyScheduleTypes.ts';
import * as contactSheets from './features/contactSheets/contactSheetRequests.ts';
import * as cover from './features/cover/coverRequests.ts';
import type { CoverOutcome, PacketAsked, PacketOutcome } from './features/cover/coverTypes.ts';
import * as deckPapers from './features/deckPapers/deckPaperRequests.ts';
import type {
  DeckOutcome,
  DeckPagesSend,
  DeckPapersAsked,
  HandNoteAsked,
  HandNoteDone,
  PrintedOutcome,
} from './features/deckPapers/deckPaperTypes.ts';
import * as filing from './features/filing/filingRequests.ts';
import type { DocumentsOutcome, LooseFilesOutcome, MoveAsked, MoveOutcome } from './features/filing/filingTypes.ts';
import * as schedule from './features/fillSchedule/fillRequests.ts';
import type { FillAsked, FillPreview } from './features/fillSchedule/fillTypes.ts';
import * as handOvers from './features/handOver/handOverRequests.ts';
import type { HandOverChoiceAsked, HandOverPreview } from './features/handOver/handOverTypes.ts';
import * as imports from './features/imports/importRequests.ts';
import type { ImportAsked, ImportPreview } from './features/imports/importTypes.ts';
import * as incidents from './features/incidents/incidentRequests.ts';
import type { IncidentNoticeAsked, IncidentsOutcome } from './features/incidents/incidentTypes.ts';
import * as lessons from './features/lessons/lessonRequests.ts';
import * as lineNotes from './features/lineNotes/lineNoteRequests.ts';
import type {
  LineNoteAsked,
  LineNotesOutcome,
  LineNotesPreview,
  LineNotesSend,
} from './features/lineNotes/lineNoteTypes.ts';
import * as meetings from './features/meetings/meetingRequests.ts';
import type { MeetingsOutcome } from './features/meetings/meetingTypes.ts';
import type { DoorPropRequests } from './features/propCheck/doorPropTypes.ts';
import type { PropRequests, PropsAnswer, PropsAsked, PropsOutcome } from './features/propCheck/propCheckTypes.ts';
import * as props from './features/propCheck/propRequests.ts';
import { propsShown as propsLooked } from './features/propCheck/propsShown.ts';
import * as order from './features/rehearsalOrder/orderRequests.ts';
import type {
  OrderAsked,
  OrderChoices,
  OrderPlace,
  OrderPreview,
  TonightShown,
} from './features/rehearsalOrder/orderTypes.ts';
import * as tonight from './features/rehearsalOrder/tonightRequests.ts';
import * as doorNoted from './features/reports/notes/doorNoteRequests.ts';
import type {
  DoorNoteAsked,
  DoorNoteRequests,
  DoorNotesAnswer,
  DoorNotesAsked,
} from './features/reports/notes/doorNoteTypes.ts';
import * as notes from './features/reports/notes/noteRequests.ts';
import type { NoteAsked, NotesOutcome } from './features/reports/notes/noteTypes.ts';
import * as reports from './features/reports/reportRequests.ts';
import type { ReportChoice, ReportPreview, ShowAsked, ShowOutcome } from './features/reports/reportTypes.ts';
import * as shows from './features/reports/showRequests.ts';
import * as timings from './features/reports/timings/timingRequests.ts';
import type { MomentAsked, TimesOutcome } from './features/reports/timings/timingTypes.ts';
import * as scriptChanges from './features/scriptChanges/scriptChangeRequests.ts';
import type { ScriptPagesOutcome } from './features/scriptChanges/scriptChangeTypes.ts';
import * as scriptReading from './features/scriptReading/scriptReadingRequests.ts';
import type {
  CardsShown,
  ScriptAsked,
  ScriptFileOutcome,
  ScriptKept,
  ScriptPreview,
} from './features/scriptReading/scriptTypes.ts';
import * as season from './features/season/seasonRequests.ts';
import { previewUpdate as updatePreview } from './features/setUp/previewUpdate.ts';
import * as settingUp from './features/setUp/setUpRequests.ts';
import type { SetUpPreview, SetUpRequest, UpdatePreview } from './features/setUp/setUpTypes.ts';
import { startFolders as startOwnFolders } from './features/setUp/startFolders.ts';
import * as wizard from './features/setUp/wizardRequests.ts';
import * as sharing from './features/sharing/sharingRequests.ts';
import type { SharingView } from './features/sharing/sharingTypes.ts';
import * as bible from './features/showBible/bibleRequests.ts';
import type { BibleOutcome } from './features/showBible/bibleTypes.ts';
import * as cells from './features/tabs/goTo.ts';
import * as tabs from './features/tabs/tabRequests.ts';
import type { CellAsked, TabShown, WentTo } from './features/tabs/tabTypes.ts';
import { googleCardWorkspace, googleDoorWorkspace, googleWorkspace } from './google/googleWorkspace.ts';
import { CARD_CALLS_MS, SLICE_MS } from './jobs/job.ts';
import type { JobOutcome } from './jobs/outcome.ts';
import type { MailPreview } from './mail/mailPreviewTypes.ts';
import type { Workspace } from './port/workspace.ts';
import type { MenuFunction, Panel } from './production/panels.ts';
import type { ScriptSource } from './script/script.ts';

const workspace = () => googleWorkspace(SLICE_MS);

/** For a menu item: a stranger behind the web app's link has no screen. @throws Error in a run without one */
function menu(): Workspace {
  touchScreen();
  return workspace();
}

/** For a page that a person opened: `key` is the one that it was given. */
const page = (key: string) => forPage(workspace(), key);

function open(panel: Panel): void {
  openSidebar(menu(), panel);
}

// Simple triggers and the menu.
export function onOpen(event?: OpenEvent): void {
  buildMenu(event);
}
export function onInstall(event?: OpenEvent): void {
  buildMenu(event);
}
export function showSidebar(): void {
  open('today');
}
export function showCall(): void {
  open('call');
}
export function showSchedule(): void {
  open('schedule');
}
export function showAttendance(): void {
  open('attendance');
}
export function showReports(): void {
  open('reports');
}
export function showDeck(): void {
  open('deck');
}
export function showCompany(): void {
  open('company');
}
export function showSharing(): void {
  open('sharing');
}
export function showStrike(): void {
  open('strike');
}
export function showSettings(): void {
  open('settings');
}
export function menuSignIn(): void {
  tellOutcome(attendance.makeSignIn(menu(), { date: '' }));
}
export function menuReport(): void {
  tellOutcome(reports.makeReport(menu(), { date: '' }));
}
export function menuRepairTriggers(): void {
  const ws = menu();
  ws.consent.ask();
  tellHealth(repair(ws));
}
export function menuHealth(): void {
  tellHealth(healthNow(menu()));
}

// Installed triggers.
export function tick(event: ClockEvent): JobOutcome {
  return runTick(workspace(), event);
}
export function whenEdited(event: EditEvent): void {
  runWhenEdited(workspace(), event);
}

// Cards in the side panels of Drive and Sheets (appsscript.json names them).
export function cardHome(event: CardEvent): Card {
  return cards.homeCard(googleCardWorkspace(CARD_CALLS_MS), event);
}
export function cardSelected(event: CardEvent): Card {
  return cards.selectedCard(googleCardWorkspace(CARD_CALLS_MS), event);
}
export function cardOpen(event: CardEvent): ActionResponse {
  return cards.openCard(googleCardWorkspace(CARD_CALLS_MS), event);
}
export function cardSetUp(event: CardEvent): ActionResponse {
  return cards.setUpClicked(googleCardWorkspace(CARD_CALLS_MS), event);
}

// The web app: the door's page behind a link, and what that page asks.
export function doGet(event: WebEvent): GoogleAppsScript.HTML.HtmlOutput {
  return doorPage(googleDoorWorkspace(SLICE_MS), event);
}
export function doorRoster(request: { token: string }): DoorAnswer {
  return door.doorRoster(googleDoorWorkspace(SLICE_MS), request);
}
export function doorMarks(request: MarksAsked): DoorAnswer {
  return door.doorMarks(googleDoorWorkspace(SLICE_MS), request);
}
export function doorUnlock(request: UnlockAsked): UnlockAnswer {
  return doorStaff.doorUnlock(googleDoorWorkspace(SLICE_MS), request);
}
export function doorWord(request: WordAsked): WordAnswer {
  return doorStaff.doorWord(googleDoorWorkspace(SLICE_MS), request);
}
export function doorNotes(request: DoorNotesAsked): DoorNotesAnswer {
  return doorNoted.doorNotes(googleDoorWorkspace(SLICE_MS), request);
}
export function doorProps(request: PropsAsked): PropsAnswer {
  return props.doorProps(googleDoorWorkspace(SLICE_MS), request);
}
export function doorNote(request: DoorNoteAsked): DoorNotesAnswer {
  return doorNoted.doorNote(googleDoorWorkspace(SLICE_MS), request);
}

// What the sidebar calls: exactly `BrowserRequests`, each with the key of its page before its arguments.
export function getToday(key: string): Today {
  return today(page(key));
}
export function previewSetUp(key: string, request: SetUpRequest): SetUpPreview {
  return wizard.previewSetUp(page(key), request);
}
export function saveDraft(key: string, request: { settings: Record<string, string> }): Record<string, string> {
  return wizard.saveDraft(page(key), request);
}
export function setUp(key: string, request: SetUpRequest): JobOutcome {
  return settingUp.setUp(page(key), request);
}
export function makeSignIn(key: string, request: { date: string }): JobOutcome {
  return attendance.makeSignIn(page(key), request);
}
export function openDoor(key: string, request: DoorLinkAsked): DoorOutcome {
  return doorLinks.openDoor(page(key), request);
}
export function closeDoor(key: string): JobOutcome {
  return doorLinks.closeDoor(page(key));
}
export function openRoster(key: string, request: { eventId: string }): RosterOpened {
  return showRoster(page(key), request);
}
export function rosterShown(key: string, request: { eventId: string }): DoorAnswer {
  return roster.rosterShown(page(key), request);
}
export function rosterMarks(key: string, request: RosterMarksAsked): DoorAnswer {
  return roster.rosterMarks(page(key), request);
}
export function rosterWord(key: string, request: RosterWordAsked): WordAnswer {
  return roster.rosterWord(page(key), request);
}
export function rosterStaff(key: string, request: { eventId: string }): UnlockAnswer {
  return roster.rosterStaff(page(key), request);
}
export function rosterNotes(key: string, request: { eventId: string }): DoorNotesAnswer {
  return doorNoted.rosterNotes(page(key), request);
}
export function rosterNote(
  key: string,
  request: Pick<DoorNoteAsked, 'typed' | 'mark'> & { eventId: string },
): DoorNotesAnswer {
  return doorNoted.rosterNote(page(key), request);
}
export function rosterProps(key: string, request: Parameters<PropRequests['rosterProps']>[0]): PropsAnswer {
  return props.rosterProps(page(key), request);
}
export function propsShown(key: string, request: { eventId: string }): PropsOutcome {
  return propsLooked(page(key), request);
}
export function makeDoorPapers(key: string, request: { what: DoorPapers; date: string }): JobOutcome {
  return doorPapers.makeDoorPapers(page(key), request);
}
export function makeHoursRecords(key: string, request: { person: string }): JobOutcome {
  return hoursRecords.makeHoursRecords(page(key), request);
}
export function makeAttendanceSummary(key: string): JobOutcome {
  return summaries.makeAttendanceSummary(page(key));
}
export function previewCall(key: string, request: { date: string } & Partial<CallChoiceAsked>): CallPreview {
  return callPreviews.previewCall(page(key), request);
}
export function callChanges(key: string, request: { date: string }): CallChanges {
  return callPreviews.callChangesOf(page(key), request);
}
export function previewFill(key: string, request: FillAsked): FillPreview {
  return schedule.previewFill(page(key), request);
}
export function applyFill(key: string, request: FillAsked & { hash: string }): JobOutcome {
  return schedule.applyFill(page(key), request);
}
export function orderChoices(key: string): OrderChoices {
  return order.orderChoices(page(key));
}
export function previewOrder(key: string, request: OrderAsked): OrderPreview {
  return order.previewOrder(page(key), request);
}
export function applyOrder(key: string, request: OrderAsked & { places: OrderPlace[]; hash: string }): JobOutcome {
  return order.applyOrder(page(key), request);
}
export function tonightShown(key: string, request: { eventId: string }): TonightShown {
  return tonight.tonightShown(page(key), request);
}
export function calendarView(key: string): CalendarView {
  return calendar.calendarView(page(key));
}
export function updateCalendar(key: string, request: { answer: string }): JobOutcome {
  return calendar.updateCalendar(page(key), request);
}
export function removeCalendar(key: string): JobOutcome {
  return calendar.removeCalendar(page(key));
}
export function sendCall(
  key: string,
  request: { date: string; hash: string; partial: boolean; confirmed?: boolean } & Partial<CallChoiceAsked>,
): JobOutcome {
  return sends.sendCall(page(key), request);
}
export function documentsShown(key: string): DocumentsOutcome {
  return filing.documentsShown(page(key));
}
export function looseFiles(key: string): LooseFilesOutcome {
  return filing.looseFiles(page(key));
}
export function moveLooseFile(key: string, request: MoveAsked): MoveOutcome {
  return filing.moveLooseFile(page(key), request);
}
export function makeReport(key: string, request: { date: string; overwrites?: boolean }): JobOutcome {
  return reports.makeReport(page(key), request);
}
export function previewReport(key: string, request: { date: string } & ReportChoice): ReportPreview {
  return reports.previewReport(page(key), request);
}
export function sendReport(key: string, request: reports.SendReportRequest): JobOutcome {
  return reports.sendReport(page(key), request);
}
export function performanceOf(key: string, request: { eventId: string }): ShowOutcome {
  return shows.performanceOf(page(key), request);
}
export function makeRunTimes(key: string): JobOutcome {
  return shows.makeRunTimes(page(key));
}
export function savePerformance(key: string, request: ShowAsked): ShowOutcome {
  return shows.savePerformance(page(key), request);
}
export function timesShown(key: string, request: { eventId: string }): TimesOutcome {
  return timings.timesShown(page(key), request);
}
export function stampMoment(key: string, request: MomentAsked): TimesOutcome {
  return timings.stampMoment(page(key), request);
}
export function notesOpen(key: string): NotesOutcome {
  return notes.notesOpen(page(key));
}
export function addNote(key: string, request: NoteAsked): NotesOutcome {
  return notes.addNote(page(key), request);
}
export function noteDone(key: string, request: { id: string; done: boolean }): NotesOutcome {
  return notes.noteDone(page(key), request);
}
export function lineNotesShown(key: string, request: { date: string }): LineNotesOutcome {
  return lineNotes.lineNotesShown(page(key), request);
}
export function addLineNote(key: string, request: LineNoteAsked): LineNotesOutcome {
  return lineNotes.addLineNote(page(key), request);
}
export function makeLineNotes(key: string, request: { date: string }): JobOutcome {
  return lineNotes.makeLineNotes(page(key), request);
}
export function previewLineNotes(key: string, request: { date: string; perfect: boolean }): LineNotesPreview {
  return lineNotes.previewLineNotes(page(key), request);
}
export function sendLineNotes(key: string, request: LineNotesSend): JobOutcome {
  return lineNotes.sendLineNotes(page(key), request);
}
export function scriptPagesShown(key: string): ScriptPagesOutcome {
  return scriptChanges.scriptPagesShown(page(key));
}
export function makeScriptChanges(key: string): JobOutcome {
  return scriptChanges.makeScriptChanges(page(key));
}
export function previewScriptChanges(key: string): MailPreview {
  return scriptChanges.previewScriptChanges(page(key));
}
export function sendScriptChanges(key: string, request: { date: string; hash: string; partial: boolean }): JobOutcome {
  return scriptChanges.sendScriptChanges(page(key), request);
}
export function coversShown(key: string, request: { eventId: string }): CoverOutcome {
  return cover.coversShown(page(key), request);
}
export function packetShown(key: string, request: PacketAsked): PacketOutcome {
  return cover.packetShown(page(key), request);
}
export function makePacket(key: string, request: PacketAsked): JobOutcome {
  return cover.makePacket(page(key), request);
}
export function blockingShown(key: string): BlockingOutcome {
  return blocking.blockingShown(page(key));
}
export function makeBlocking(key: string): JobOutcome {
  return blocking.makeBlocking(page(key));
}
export function bibleShown(key: string): BibleOutcome {
  return bible.bibleShown(page(key));
}
export function makeBible(key: string): JobOutcome {
  return bible.makeBible(page(key));
}
export function deckShown(key: string): DeckOutcome {
  return deckPapers.deckShown(page(key));
}
export function deckPaper(key: string, request: { name: string; emergency: boolean }): PrintedOutcome {
  return deckPapers.deckPaper(page(key), request);
}
export function makeDeckPapers(key: string, request: DeckPapersAsked): JobOutcome {
  return deckPapers.makeDeckPapers(page(key), request);
}
export function previewDeckPages(key: string, request: { emergency: boolean }): MailPreview {
  return deckPapers.previewDeckPages(page(key), request);
}
export function sendDeckPages(key: string, request: DeckPagesSend): JobOutcome {
  return deckPapers.sendDeckPages(page(key), request);
}
export function addHandNote(key: string, request: HandNoteAsked): DeckOutcome {
  return deckPapers.addHandNote(page(key), request);
}
export function handNoteDone(key: string, request: HandNoteDone): DeckOutcome {
  return deckPapers.handNoteDone(page(key), request);
}
export function scriptFromDrive(key: string, request: { link: string }): ScriptFileOutcome {
  return scriptReading.scriptFromDrive(page(key), request);
}
export function previewScript(key: string, request: ScriptAsked): ScriptPreview {
  return scriptReading.previewScript(page(key), request);
}
export function readScript(key: string, request: ScriptAsked & { hash: string }): JobOutcome {
  return scriptReading.readScript(page(key), request);
}
export function scriptKept(key: string): ScriptKept {
  return scriptReading.scriptKept(page(key));
}
export function cueCardsShown(key: string, request: { character: string }): CardsShown {
  return scriptReading.cueCardsShown(page(key), request);
}
export function makeCueCards(key: string, request: { person: string }): JobOutcome {
  return scriptReading.makeCueCards(page(key), request);
}
export function makeScriptCounts(key: string): JobOutcome {
  return scriptReading.makeScriptCounts(page(key));
}
export function incidentsShown(key: string): IncidentsOutcome {
  return incidents.incidentsShown(page(key));
}
export function moveToIncidents(key: string, request: { noteId: string }): IncidentsOutcome {
  return incidents.moveToIncidents(page(key), request);
}
export function makeIncidents(key: string): JobOutcome {
  return incidents.makeIncidents(page(key));
}
export function previewIncidentNotice(key: string, request: { number: number }): MailPreview {
  return incidents.previewIncidentNotice(page(key), request);
}
export function tellIncident(key: string, request: IncidentNoticeAsked): JobOutcome {
  return incidents.tellIncident(page(key), request);
}
export function meetingsShown(key: string): MeetingsOutcome {
  return meetings.meetingsShown(page(key));
}
export function makeMeeting(key: string, request: { date: string; overwrites?: boolean }): JobOutcome {
  return meetings.makeMeeting(page(key), request);
}
export function hideFirstSteps(key: string): JobOutcome {
  return hideSteps(page(key));
}
export function continueJob(key: string): JobOutcome {
  return jobs.continueJob(page(key));
}
export function cancelJob(key: string): JobOutcome {
  return jobs.cancelJob(page(key));
}
export function stopSending(key: string): JobOutcome {
  return jobs.stopSending(page(key));
}
export function health(key: string): Health {
  return healthNow(page(key));
}
export function repairTriggers(key: string, asked?: TriggersAsked): Health {
  return repair(page(key), asked);
}
export function sendTestCall(key: string, request: TestCallAsked): JobOutcome {
  return testCalls.sendTestCall(page(key), request);
}
export function resend(key: string, request: { key: string }): JobOutcome {
  return outbox.resend(page(key), request);
}
export function markAsSent(key: string, request: { key: string }): JobOutcome {
  return outbox.markAsSent(page(key), request);
}
export function checkSharing(key: string): SharingView {
  return sharing.checkSharing(page(key));
}
export function applySharing(key: string, request: { hash: string }): JobOutcome {
  return sharing.applySharingNow(page(key), request);
}
export function letAssistantIn(key: string, request: { id: string; hash: string }): JobOutcome {
  return sharing.letAssistantIn(page(key), request);
}
export function undoSharing(key: string): JobOutcome {
  return sharing.undoSharingNow(page(key));
}
export function previewArchive(key: string): ArchivePreview {
  return archivePreview(page(key));
}
export function approveRecords(key: string, request: ApprovalAsked): JobOutcome {
  return approvals.approveRecords(page(key), request);
}
export function archive(key: string, request: { hash: string; title: string; reason: string }): JobOutcome {
  return archives.archive(page(key), request);
}
export function archiveStatus(key: string): ArchiveStatus {
  return archived.archiveStatus(page(key));
}
export function restoreArchive(key: string): JobOutcome {
  return archived.restoreArchive(page(key));
}
export function endKeptRecord(key: string, request: { className: string }): JobOutcome {
  return archived.endKeptRecord(page(key), request);
}
export function keepRecordLonger(
  key: string,
  request: { className: string; years: string; approvedBy: string },
): JobOutcome {
  return archived.keepRecordLonger(page(key), request);
}
export function makeReflections(key: string): JobOutcome {
  return season.makeReflections(page(key));
}
export function startFolders(key: string, request: { from: string }): JobOutcome {
  return startOwnFolders(page(key), request);
}
export function previewUpdate(key: string): UpdatePreview {
  return updatePreview(page(key));
}
export function getTabs(key: string): TabShown[] {
  return tabs.getTabs(page(key));
}
export function unhideTab(key: string, request: { name: string }): JobOutcome {
  return tabs.unhideTab(page(key), request);
}
export function goTo(key: string, request: CellAsked): WentTo {
  return cells.goTo(page(key), request);
}
export function addLesson(key: string, request: { lesson: string; department: string; nextTime: string }): JobOutcome {
  return lessons.addLesson(page(key), request);
}
export function previewHandOver(key: string, request: HandOverChoiceAsked): HandOverPreview {
  return handOvers.previewHandOver(page(key), request);
}
export function handOver(key: string, request: HandOverChoiceAsked & { hash: string }): JobOutcome {
  return handOvers.handOver(page(key), request);
}
export function startNextSeason(key: string, request: { title: string; year: string }): JobOutcome {
  return season.startNextSeason(page(key), request);
}
export function previewImport(key: string, request: ImportAsked): ImportPreview {
  return imports.previewImport(page(key), request);
}
export function makeContactSheets(key: string): JobOutcome {
  return contactSheets.makeContactSheets(page(key));
}
export function previewSchedule(key: string, request: { date: string; span: string }): SchedulePreview {
  return companySchedules.previewSchedule(page(key), request);
}
export function makeSchedules(key: string, request: { date: string }): JobOutcome {
  return companySchedules.makeSchedules(page(key), request);
}
export function makeAuditions(key: string): JobOutcome {
  return auditions.makeAuditions(page(key));
}
export function checkCompany(key: string, request: { date: string }): CompanyCheck {
  return company.checkCompany(page(key), request);
}
export function readScriptText(key: string, request: ScriptSource): ScriptInShort {
  return scriptText(page(key), request);
}
export function applyImport(key: string, request: ImportAsked & { hash: string }): JobOutcome {
  return imports.applyImport(page(key), request);
}

type Main = typeof import('./main.ts');
type Has<Functions, All extends Functions> = All;
type WithKey<Requests extends { [Name in keyof Requests]: (...args: never) => unknown }> = {
  [Name in keyof Requests]: (key: string, ...args: Parameters<Requests[Name]>) => ReturnType<Requests[Name]>;
};
/** Does not compile, and names it, when a request of the sidebar is missing here or has another shape. */
export type CheckedRequests = Has<WithKey<BrowserRequests>, Main>;
/** Does not compile, and names it, when a function that a menu item calls is missing here. */
export type CheckedMenu = Has<Record<MenuFunction, () => void>, Main>;
/** Does not compile, and names it, when something that the door's page asks is missing here or has another shape. */
export type CheckedDoor = Has<DoorRequests & DoorNoteRequests & DoorPropRequests, Main>;
/** Does not compile, and names it, when nobody has said who may call a function. */
export type CheckedClasses = Has<Record<Exclude<keyof Main, keyof BrowserRequests>, GlobalClass>, GlobalClasses>;
/** And when a function is named there that is not here. */
export type CheckedNames = Has<Record<keyof GlobalClasses, unknown>, Main>;
