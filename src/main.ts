/**
 * Every function that Google may call by name, and nothing else. These names are stored by Google (triggers, menu
 * items, browser calls), so they never change. Nothing is asked of any service while this loads.
 */
import type { BrowserRequests, TriggersAsked } from './entry/browserRequests.ts';
import type { CardEvent } from './entry/cards/cardEvent.ts';
import type { ActionResponse, Card } from './entry/cards/cardParts.ts';
import * as cards from './entry/cards/cards.ts';
import * as jobs from './entry/goOn.ts';
import { buildMenu, type OpenEvent } from './entry/menu.ts';
import { tellHealth, tellOutcome } from './entry/menuActions.ts';
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
import * as auditions from './features/auditions/auditionRequests.ts';
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
import * as schedule from './features/fillSchedule/fillRequests.ts';
import type { FillAsked, FillPreview } from './features/fillSchedule/fillTypes.ts';
import * as handOvers from './features/handOver/handOverRequests.ts';
import type { HandOverChoiceAsked, HandOverPreview } from './features/handOver/handOverTypes.ts';
import * as imports from './features/imports/importRequests.ts';
import type { ImportAsked, ImportPreview } from './features/imports/importTypes.ts';
import * as lessons from './features/lessons/lessonRequests.ts';
import * as reports from './features/reports/reportRequests.ts';
import * as season from './features/season/seasonRequests.ts';
import { previewUpdate as updatePreview } from './features/setUp/previewUpdate.ts';
import * as settingUp from './features/setUp/setUpRequests.ts';
import type { SetUpPreview, SetUpRequest, UpdatePreview } from './features/setUp/setUpTypes.ts';
import { startFolders as startOwnFolders } from './features/setUp/startFolders.ts';
import * as wizard from './features/setUp/wizardRequests.ts';
import * as sharing from './features/sharing/sharingRequests.ts';
import type { SharingView } from './features/sharing/sharingTypes.ts';
import * as cells from './features/tabs/goTo.ts';
import * as tabs from './features/tabs/tabRequests.ts';
import type { CellAsked, TabShown, WentTo } from './features/tabs/tabTypes.ts';
import { googleCardWorkspace, googleWorkspace } from './google/googleWorkspace.ts';
import { askOnce } from './jobs/askConsent.ts';
import { CARD_CALLS_MS, SLICE_MS } from './jobs/job.ts';
import type { JobOutcome } from './jobs/outcome.ts';
import type { MailPreview } from './mail/mailPreviewTypes.ts';
import type { MenuFunction, Panel } from './production/panels.ts';

const workspace = () => googleWorkspace(SLICE_MS);

/** A person has clicked, so what was left out can be asked for. */
function open(panel: Panel): void {
  askOnce(workspace());
  openSidebar(panel);
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
  tellOutcome(attendance.makeSignIn(workspace(), { date: '' }));
}
export function menuReport(): void {
  tellOutcome(reports.makeReport(workspace(), { date: '' }));
}
export function menuRepairTriggers(): void {
  const ws = workspace();
  ws.consent.ask();
  tellHealth(repair(ws));
}
export function menuHealth(): void {
  tellHealth(healthNow(workspace()));
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

// What the sidebar calls: exactly `BrowserRequests`.
export function getToday(): Today {
  return today(workspace());
}
export function previewSetUp(request: SetUpRequest): SetUpPreview {
  return wizard.previewSetUp(workspace(), request);
}
export function saveDraft(request: { settings: Record<string, string> }): Record<string, string> {
  return wizard.saveDraft(workspace(), request);
}
export function setUp(request: SetUpRequest): JobOutcome {
  return settingUp.setUp(workspace(), request);
}
export function makeSignIn(request: { date: string }): JobOutcome {
  return attendance.makeSignIn(workspace(), request);
}
export function previewCall(request: { date: string } & Partial<CallChoiceAsked>): CallPreview {
  return callPreviews.previewCall(workspace(), request);
}
export function callChanges(request: { date: string }): CallChanges {
  return callPreviews.callChangesOf(workspace(), request);
}
export function previewFill(request: FillAsked): FillPreview {
  return schedule.previewFill(workspace(), request);
}
export function applyFill(request: FillAsked & { hash: string }): JobOutcome {
  return schedule.applyFill(workspace(), request);
}
export function calendarView(): CalendarView {
  return calendar.calendarView(workspace());
}
export function updateCalendar(request: { answer: string }): JobOutcome {
  return calendar.updateCalendar(workspace(), request);
}
export function removeCalendar(): JobOutcome {
  return calendar.removeCalendar(workspace());
}
export function sendCall(
  request: { date: string; hash: string; partial: boolean; confirmed?: boolean } & Partial<CallChoiceAsked>,
): JobOutcome {
  return sends.sendCall(workspace(), request);
}
export function makeReport(request: { date: string }): JobOutcome {
  return reports.makeReport(workspace(), request);
}
export function previewReport(request: { date: string }): MailPreview {
  return reports.previewReport(workspace(), request);
}
export function sendReport(request: { date: string; hash: string; partial: boolean }): JobOutcome {
  return reports.sendReport(workspace(), request);
}
export function hideFirstSteps(): JobOutcome {
  return hideSteps(workspace());
}
export function continueJob(): JobOutcome {
  return jobs.continueJob(workspace());
}
export function cancelJob(): JobOutcome {
  return jobs.cancelJob(workspace());
}
export function stopSending(): JobOutcome {
  return jobs.stopSending(workspace());
}
export function health(): Health {
  return healthNow(workspace());
}
export function repairTriggers(asked?: TriggersAsked): Health {
  return repair(workspace(), asked);
}
export function sendTestCall(request: TestCallAsked): JobOutcome {
  return testCalls.sendTestCall(workspace(), request);
}
export function resend(request: { key: string }): JobOutcome {
  return outbox.resend(workspace(), request);
}
export function markAsSent(request: { key: string }): JobOutcome {
  return outbox.markAsSent(workspace(), request);
}
export function checkSharing(): SharingView {
  return sharing.checkSharing(workspace());
}
export function applySharing(request: { hash: string }): JobOutcome {
  return sharing.applySharingNow(workspace(), request);
}
export function letAssistantIn(request: { id: string; hash: string }): JobOutcome {
  return sharing.letAssistantIn(workspace(), request);
}
export function undoSharing(): JobOutcome {
  return sharing.undoSharingNow(workspace());
}
export function previewArchive(): ArchivePreview {
  return archivePreview(workspace());
}
export function approveRecords(request: ApprovalAsked): JobOutcome {
  return approvals.approveRecords(workspace(), request);
}
export function archive(request: { hash: string; title: string; reason: string }): JobOutcome {
  return archives.archive(workspace(), request);
}
export function archiveStatus(): ArchiveStatus {
  return archived.archiveStatus(workspace());
}
export function restoreArchive(): JobOutcome {
  return archived.restoreArchive(workspace());
}
export function endKeptRecord(request: { className: string }): JobOutcome {
  return archived.endKeptRecord(workspace(), request);
}
export function keepRecordLonger(request: { className: string; years: string; approvedBy: string }): JobOutcome {
  return archived.keepRecordLonger(workspace(), request);
}
export function makeReflections(): JobOutcome {
  return season.makeReflections(workspace());
}
export function startFolders(request: { from: string }): JobOutcome {
  return startOwnFolders(workspace(), request);
}
export function previewUpdate(): UpdatePreview {
  return updatePreview(workspace());
}
export function getTabs(): TabShown[] {
  return tabs.getTabs(workspace());
}
export function unhideTab(request: { name: string }): JobOutcome {
  return tabs.unhideTab(workspace(), request);
}
export function goTo(request: CellAsked): WentTo {
  return cells.goTo(workspace(), request);
}
export function addLesson(request: { lesson: string; department: string; nextTime: string }): JobOutcome {
  return lessons.addLesson(workspace(), request);
}
export function previewHandOver(request: HandOverChoiceAsked): HandOverPreview {
  return handOvers.previewHandOver(workspace(), request);
}
export function handOver(request: HandOverChoiceAsked & { hash: string }): JobOutcome {
  return handOvers.handOver(workspace(), request);
}
export function startNextSeason(request: { title: string; year: string }): JobOutcome {
  return season.startNextSeason(workspace(), request);
}
export function previewImport(request: ImportAsked): ImportPreview {
  return imports.previewImport(workspace(), request);
}
export function makeContactSheets(): JobOutcome {
  return contactSheets.makeContactSheets(workspace());
}
export function previewSchedule(request: { date: string; span: string }): SchedulePreview {
  return companySchedules.previewSchedule(workspace(), request);
}
export function makeSchedules(request: { date: string }): JobOutcome {
  return companySchedules.makeSchedules(workspace(), request);
}
export function makeAuditions(): JobOutcome {
  return auditions.makeAuditions(workspace());
}
export function checkCompany(request: { date: string }): CompanyCheck {
  return company.checkCompany(workspace(), request);
}
export function applyImport(request: ImportAsked & { hash: string }): JobOutcome {
  return imports.applyImport(workspace(), request);
}

type Main = typeof import('./main.ts');
type Has<Functions, All extends Functions> = All;
/** Does not compile, and names it, when a request of the sidebar is missing here or has another shape. */
export type CheckedRequests = Has<BrowserRequests, Main>;
/** Does not compile, and names it, when a function that a menu item calls is missing here. */
export type CheckedMenu = Has<Record<MenuFunction, () => void>, Main>;
