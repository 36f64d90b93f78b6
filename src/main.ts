/**
 * Every function that Google may call by name, and nothing else. These names are stored by Google (triggers, menu
 * items, browser calls), so they never change. Nothing is asked of any service while this loads.
 */
import type { BrowserCalls, TriggersAsked } from './entry/browserCalls.ts';
import type { CardEvent } from './entry/cards/cardEvent.ts';
import type { ActionResponse, Card } from './entry/cards/cardParts.ts';
import * as cards from './entry/cards/cards.ts';
import * as jobs from './entry/goOn.ts';
import { buildMenu, type OpenEvent } from './entry/menu.ts';
import { tellHealth, tellReport } from './entry/menuActions.ts';
import type { Panel } from './entry/panels.ts';
import { openSidebar } from './entry/sidebar.ts';
import { type ClockEvent, tick as runTick } from './entry/tick.ts';
import { health as healthNow } from './entry/today/health.ts';
import type { Health } from './entry/today/healthTypes.ts';
import { repairTriggers as repair } from './entry/today/installTriggers.ts';
import { getToday as today } from './entry/today/today.ts';
import type { Today } from './entry/today/todayTypes.ts';
import { type EditEvent, whenEdited as runWhenEdited } from './entry/whenEdited.ts';
import * as archives from './features/archive/archiveCalls.ts';
import * as archived from './features/archive/archivedCalls.ts';
import { previewArchive as archivePreview } from './features/archive/archivePreview.ts';
import type { ArchivePreview, ArchiveStatus } from './features/archive/archiveTypes.ts';
import * as attendance from './features/attendance/attendanceCalls.ts';
import * as auditions from './features/auditions/auditionCalls.ts';
import * as calendar from './features/calendar/calendarCalls.ts';
import type { CalendarView } from './features/calendar/calendarTypes.ts';
import * as callPreviews from './features/calls/callPreviews.ts';
import type { CallChanges, CallChoiceAsked, CallPreview } from './features/calls/callTypes.ts';
import * as outbox from './features/calls/outboxCalls.ts';
import * as sends from './features/calls/sendCalls.ts';
import * as company from './features/companyCheck/companyCalls.ts';
import type { CompanyCheck } from './features/companyCheck/companyTypes.ts';
import * as contactSheets from './features/contactSheets/contactSheetCalls.ts';
import type { FillAsked, FillPreview } from './features/fillSchedule/fillTypes.ts';
import * as schedule from './features/fillSchedule/scheduleCalls.ts';
import * as handOvers from './features/handOver/handOverCalls.ts';
import type { HandOverChoiceAsked, HandOverPreview } from './features/handOver/handOverTypes.ts';
import * as imports from './features/imports/importCalls.ts';
import type { ImportAsked, ImportPreview } from './features/imports/importTypes.ts';
import * as lessons from './features/lessons/lessonCalls.ts';
import * as reports from './features/reports/reportCalls.ts';
import * as season from './features/season/seasonCalls.ts';
import * as settingUp from './features/setUp/setUpCalls.ts';
import type { SetUpPreview, SetUpRequest } from './features/setUp/setUpTypes.ts';
import * as wizard from './features/setUp/wizardCalls.ts';
import * as sharing from './features/sharing/sharingCalls.ts';
import type { SharingView } from './features/sharing/sharingTypes.ts';
import { googleCardWorkspace, googleWorkspace } from './google/googleWorkspace.ts';
import { askOnce } from './jobs/askConsent.ts';
import { CARD_CALLS_MS, SLICE_MS } from './jobs/job.ts';
import type { JobReport } from './jobs/report.ts';
import type { MailPreview } from './mail/mailPreviewTypes.ts';

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
  tellReport(attendance.makeSignIn(workspace(), { date: '' }));
}
export function menuReport(): void {
  tellReport(reports.makeReport(workspace(), { date: '' }));
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
export function tick(event: ClockEvent): JobReport {
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

// What the sidebar calls: exactly `BrowserCalls`.
export function getToday(): Today {
  return today(workspace());
}
export function previewSetUp(request: SetUpRequest): SetUpPreview {
  return wizard.previewSetUp(workspace(), request);
}
export function saveDraft(request: { settings: Record<string, string> }): Record<string, string> {
  return wizard.saveDraft(workspace(), request);
}
export function setUp(request: SetUpRequest): JobReport {
  return settingUp.setUp(workspace(), request);
}
export function makeSignIn(request: { date: string }): JobReport {
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
export function applyFill(request: FillAsked & { hash: string }): JobReport {
  return schedule.applyFill(workspace(), request);
}
export function calendarView(): CalendarView {
  return calendar.calendarView(workspace());
}
export function updateCalendar(request: { answer: string }): JobReport {
  return calendar.updateCalendar(workspace(), request);
}
export function removeCalendar(): JobReport {
  return calendar.removeCalendar(workspace());
}
export function sendCall(
  request: { date: string; hash: string; partial: boolean; confirmed?: boolean } & Partial<CallChoiceAsked>,
): JobReport {
  return sends.sendCall(workspace(), request);
}
export function makeReport(request: { date: string }): JobReport {
  return reports.makeReport(workspace(), request);
}
export function previewReport(request: { date: string }): MailPreview {
  return reports.previewReport(workspace(), request);
}
export function sendReport(request: { date: string; hash: string; partial: boolean }): JobReport {
  return reports.sendReport(workspace(), request);
}
export function continueJob(): JobReport {
  return jobs.continueJob(workspace());
}
export function cancelJob(): JobReport {
  return jobs.cancelJob(workspace());
}
export function stopSending(): JobReport {
  return jobs.stopSending(workspace());
}
export function health(): Health {
  return healthNow(workspace());
}
export function repairTriggers(asked?: TriggersAsked): Health {
  return repair(workspace(), asked);
}
export function resend(request: { key: string }): JobReport {
  return outbox.resend(workspace(), request);
}
export function markAsSent(request: { key: string }): JobReport {
  return outbox.markAsSent(workspace(), request);
}
export function checkSharing(): SharingView {
  return sharing.checkSharing(workspace());
}
export function applySharing(request: { hash: string }): JobReport {
  return sharing.applySharingNow(workspace(), request);
}
export function undoSharing(): JobReport {
  return sharing.undoSharingNow(workspace());
}
export function previewArchive(): ArchivePreview {
  return archivePreview(workspace());
}
export function archive(request: { hash: string; title: string; reason: string }): JobReport {
  return archives.archive(workspace(), request);
}
export function archiveStatus(): ArchiveStatus {
  return archived.archiveStatus(workspace());
}
export function restoreArchive(): JobReport {
  return archived.restoreArchive(workspace());
}
export function endKeptRecord(request: { className: string }): JobReport {
  return archived.endKeptRecord(workspace(), request);
}
export function keepRecordLonger(request: { className: string; years: string; approvedBy: string }): JobReport {
  return archived.keepRecordLonger(workspace(), request);
}
export function makeReflections(): JobReport {
  return season.makeReflections(workspace());
}
export function addLesson(request: { lesson: string; department: string; nextTime: string }): JobReport {
  return lessons.addLesson(workspace(), request);
}
export function previewHandOver(request: HandOverChoiceAsked): HandOverPreview {
  return handOvers.previewHandOver(workspace(), request);
}
export function handOver(request: HandOverChoiceAsked & { hash: string }): JobReport {
  return handOvers.handOver(workspace(), request);
}
export function startNextSeason(request: { title: string; year: string }): JobReport {
  return season.startNextSeason(workspace(), request);
}
export function previewImport(request: ImportAsked): ImportPreview {
  return imports.previewImport(workspace(), request);
}
export function makeContactSheets(): JobReport {
  return contactSheets.makeContactSheets(workspace());
}
export function makeAuditions(): JobReport {
  return auditions.makeAuditions(workspace());
}
export function checkCompany(request: { date: string }): CompanyCheck {
  return company.checkCompany(workspace(), request);
}
export function applyImport(request: ImportAsked & { hash: string }): JobReport {
  return imports.applyImport(workspace(), request);
}

type Holds<Truth extends true> = Truth;
/** Fails to compile when a browser call is missing here or has another shape. */
export type CheckedBrowserCalls = Holds<typeof import('./main.ts') extends BrowserCalls ? true : false>;
