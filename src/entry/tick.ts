/**
 * The hourly tick: goes on with a job that is under way, catches up with edits that had to wait, and sends tomorrow's
 * call at its hour. With nothing to do it makes at most three calls.
 */
import { calendarBody } from '../features/calendar/calendarRequests.ts';
import { CALENDAR_KEY, readCalendar } from '../features/calendar/updateCalendar.ts';
import { sendCallBody } from '../features/calls/callRequests.ts';
import { lookForCalls } from '../features/calls/lookForCalls.ts';
import { PAST_KEY, pastGlance } from '../features/calls/pastCalls.ts';
import { CALL_TABS } from '../features/calls/sendDailyCall.ts';
import { bibleBody } from '../features/showBible/bibleRequests.ts';
import { BIBLE_KEY } from '../features/showBible/makeBible.ts';
import { HOW_TO_ALLOW } from '../jobs/askConsent.ts';
import { beatText, HEARTBEAT_KEY, type Heartbeat, heartbeatFrom, isRetired, RENEW_MS } from '../jobs/heartbeat.ts';
import { type Job, LEDGER_KEY, SLICE_MS } from '../jobs/job.ts';
import { jobFacts } from '../jobs/jobKinds.ts';
import { readLedger } from '../jobs/ledger.ts';
import type { JobOutcome } from '../jobs/outcome.ts';
import { failure, NO_OUTCOME, runJob } from '../jobs/runJob.ts';
import { openForSending } from '../mail/openForMail.ts';
import { IN_FLIGHT_KEY, settlement } from '../mail/outbox.ts';
import { AppError } from '../port/appError.ts';
import type { DateText, ReadOnlyWorkspace, Workspace } from '../port/workspace.ts';
import { dayOutline } from '../production/dayOutline.ts';
import { ownProduction } from '../production/production.ts';
import { DATA_TABS, dataFromWorkbook } from '../production/productionData.ts';
import { PRODUCTION_KEY, readProduction } from '../production/productionState.ts';
import { neededSheets, needsMark, TABS_KEY, type TabNeeds, tabNeeds } from '../production/tabsShown.ts';
import { zonedData } from '../production/zonedData.ts';
import { dateInFull } from '../values/dates.ts';
import { showRequests } from '../workbook/shownTabs.ts';
import { outboxTab } from '../workbook/tabs/office.ts';
import { scenesTab } from '../workbook/tabs/schedule.ts';
import { Workbook } from '../workbook/workbook.ts';
import { isOwnTrigger, type TriggerUid } from './access/ownTriggers.ts';
import { continueBody } from './goOn.ts';
import { standBy } from './standBy.ts';
import { isCutOff, tellCutOff } from './tellCutOff.ts';
import { isTrouble, LOOK_TROUBLE_KEY, SEND_TROUBLE_KEY, tellTrouble, troubleMark } from './tellTrouble.ts';
import { NEEDED_TO_SEND } from './unableToSend.ts';
import { catchUpWithEdits, editsWait } from './whenEdited.ts';

/** What Google says of a clock trigger's run, as far as it is used. */
export interface ClockEvent {
  triggerUid?: TriggerUid;
}

const SUCCESSES: readonly JobOutcome['state'][] = ['done', 'nothing', 'more', 'busy'];

/** Never throws: nobody would see it. */
export function tick(ws: Workspace, event: ClockEvent | undefined): JobOutcome {
  try {
    const properties = ws.properties.all();
    if (!isOwnTrigger(ws, properties, event?.triggerUid))
      return { ...NO_OUTCOME, message: 'These automatic calls are not this workbook’s.' };
    const heartbeat = heartbeatFrom(properties);
    if (isRetired(heartbeat, event?.triggerUid)) return standBy(ws, properties, heartbeat);
    const waits =
      isUnderWay(properties) || editsWait(properties) || somethingIsDue(ws, properties, lookAtCalls(ws, properties));
    if (!waits) {
      const nowMs = ws.clock.epochMs();
      if (nowMs - heartbeat.lastRunMs >= RENEW_MS) beat(ws, heartbeat, nowMs, true);
      return { ...NO_OUTCOME, message: 'Nothing was due.' };
    }
    const outcome = notAllowed(ws) ?? runJob(ws, SLICE_MS, 'tick', work);
    beat(ws, heartbeat, ws.clock.epochMs(), SUCCESSES.includes(outcome.state));
    return outcome;
  } catch (error) {
    return failure(error, null, null);
  }
}

/** Where a box was left unticked nothing is begun: what is due stays due, and Health says what to do. */
function notAllowed(ws: ReadOnlyWorkspace): JobOutcome | null {
  const [missing] = ws.consent.missing().filter(({ permission }) => NEEDED_TO_SEND.includes(permission));
  return missing === undefined
    ? null
    : { ...NO_OUTCOME, state: 'refused', message: `Callboard may not ${missing.words}.`, toDo: HOW_TO_ALLOW };
}

function beat(ws: Workspace, before: Heartbeat, nowMs: number, success: boolean): void {
  const lastSuccessMs = success ? nowMs : before.lastSuccessMs;
  ws.properties.set(HEARTBEAT_KEY, beatText({ lastRunMs: nowMs, lastSuccessMs }));
}

function isUnderWay(properties: Readonly<Record<string, string>>): boolean {
  return readLedger(properties[LEDGER_KEY]).ledger.state === 'running';
}

/** Under the lock, one after the other while there is time. Whatever was found due before may be done by now. */
function work(job: Job, properties: Record<string, string>): JobOutcome {
  const begun = job.present.state === 'running' ? goOn(job, properties) : NO_OUTCOME;
  // What is written while the production is being archived would be lost, and what is mailed would be too late.
  if (begun.state === 'more' || job.timeIsUp() || jobFacts(job.alone() ?? '').closes) return begun;
  const caughtUp = editsWait(properties) && catchUpWithEdits(job, properties);
  const now = begun === NO_OUTCOME && !caughtUp ? properties : job.ws.properties.all();
  const { dates, interrupted, needs, trouble } = lookAtCalls(job.ws, now);
  if (trouble !== null) {
    tellTrouble(job.ws, now, trouble, { key: LOOK_TROUBLE_KEY, about: '' });
    return begun === NO_OUTCOME ? failure(trouble, null, job) : begun;
  }
  if (now[LOOK_TROUBLE_KEY] !== undefined) job.ws.properties.remove(LOOK_TROUBLE_KEY);
  if (interrupted) openForSending(job, now, [outboxTab]);
  const outcomes: JobOutcome[] = [];
  for (const date of dates) {
    if (job.timeIsUp()) break;
    outcomes.push(sendOne(job, outcomes.length === 0 ? now : job.ws.properties.all(), date));
    if (outcomes[outcomes.length - 1]?.state === 'more') break;
  }
  const isSent = outcomes.some((one) => one.state === 'done');
  if (isSent && now[SEND_TROUBLE_KEY] !== undefined) job.ws.properties.remove(SEND_TROUBLE_KEY);
  if (isSent && !job.timeIsUp()) keepCalendar(job, now);
  if (isSent && !job.timeIsUp()) keepBible(job, now);
  if (needs !== null && tabsWait(now, needs) && !job.timeIsUp()) showNeeded(job, now, needs);
  const telling = outcomes.find((one) => !SUCCESSES.includes(one.state)) ?? outcomes[outcomes.length - 1];
  return telling ?? (begun === NO_OUTCOME ? { ...NO_OUTCOME, message: 'Another run has already done it.' } : begun);
}

/** With a new phase, or the first scene, the tabs that it needs come; none goes. Three calls. */
function showNeeded(job: Job, properties: Record<string, string>, needs: TabNeeds): void {
  const { ws } = job;
  try {
    const { workbookId } = ownProduction(ws, properties);
    const needed = new Set(neededSheets(needs));
    const hidden = ws.spreadsheets
      .describe(workbookId)
      .sheets.filter(({ hidden, sheetId }) => hidden && needed.has(sheetId));
    if (hidden.length > 0) ws.spreadsheets.update(workbookId, showRequests(hidden.map(({ sheetId }) => sheetId)));
    ws.properties.set(TABS_KEY, needsMark(needs));
  } catch (error) {
    // The calls have gone out, and the next tick looks again.
    if (!(error instanceof AppError)) throw error;
  }
}

/** A call that cannot be sent must not keep another day's from going out, and is said. */
function sendOne(job: Job, properties: Record<string, string>, date: DateText): JobOutcome {
  try {
    return sendCallBody({ date, hash: '', partial: false })(job, properties);
  } catch (error) {
    if (!isTrouble(error)) throw error;
    tellTrouble(job.ws, properties, error, { key: SEND_TROUBLE_KEY, about: dateInFull(date) });
    return failure(error, null, job);
  }
}

/** Once a day, with the call: the calendar that somebody has asked for follows the schedule. */
function keepCalendar(job: Job, properties: Record<string, string>): void {
  if (readCalendar(properties[CALENDAR_KEY]).id === '') return;
  try {
    calendarBody('')(job, properties);
  } catch (error) {
    // The call is out. What is left of the calendar is gone on with, or put right the next time.
    if (!(error instanceof AppError)) throw error;
  }
}

/** With the call: the Show Bible that somebody has asked for lists what has been issued since. */
function keepBible(job: Job, properties: Record<string, string>): void {
  if (properties[BIBLE_KEY] === undefined) return;
  try {
    bibleBody(job, properties);
  } catch (error) {
    // The call is out, and the book is compiled anew with the next one.
    if (!(error instanceof AppError)) throw error;
  }
}

/** A job that cannot go on must not keep tomorrow's call from going out, unless it is one that sends. */
function goOn(job: Job, properties: Record<string, string>): JobOutcome {
  const { kind } = job.present;
  try {
    const outcome = continueBody(job, properties);
    if (isCutOff(kind, outcome)) tellCutOff(job.ws, properties, kind, outcome);
    return outcome;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (jobFacts(kind).sends) {
      if (!isTrouble(error)) throw error;
      const { date = '' } = job.present.params;
      tellTrouble(job.ws, properties, error, { key: SEND_TROUBLE_KEY, about: date === '' ? '' : dateInFull(date) });
    }
    return failure(error, null, job);
  }
}

interface CallsDue {
  /** The dates about whose calls there is something to do now. */
  dates: DateText[];
  /** True when messages stand as Sending: somebody sends them right now or, under the lock, was interrupted. */
  interrupted: boolean;
  /** What tabs are needed now; `null` where nobody could look. */
  needs: TabNeeds | null;
  /** What keeps the calls from being looked at, and does not pass by itself: no call goes out. */
  trouble: AppError | null;
}

const NONE_DUE: CallsDue = { dates: [], interrupted: false, needs: null, trouble: null };

function somethingIsDue(
  ws: ReadOnlyWorkspace,
  properties: Readonly<Record<string, string>>,
  { dates, interrupted, needs, trouble }: CallsDue,
): boolean {
  const said = properties[LOOK_TROUBLE_KEY];
  const news = trouble === null ? said !== undefined : said !== troubleMark(ws, trouble);
  return dates.length > 0 || interrupted || news || tabsWait(properties, needs);
}

function tabsWait(properties: Readonly<Record<string, string>>, needs: TabNeeds | null): boolean {
  return needs !== null && properties[TABS_KEY] !== needsMark(needs);
}

/** From one read. */
function lookAtCalls(ws: Workspace, properties: Readonly<Record<string, string>>): CallsDue {
  const state = readProduction(properties[PRODUCTION_KEY]);
  if (state === null) return NONE_DUE;
  try {
    const tabs = [...DATA_TABS, ...CALL_TABS];
    const workbook = Workbook.read(ws, state.workbookId, tabs, null, pastGlance(ws, properties[PAST_KEY]));
    const { data: outline, now } = zonedData(ws, dayOutline(workbook));
    const settled = settlement(workbook.records(outboxTab, []), properties[IN_FLIGHT_KEY], now);
    workbook.assume(settled);
    const dates = lookForCalls(
      { ws, workbook, properties: { ...properties }, now, outline },
      heartbeatFrom(properties),
      () => zonedData(ws, dataFromWorkbook(workbook)).data,
    );
    const hasScenes = workbook.table(scenesTab).rows.length > 0;
    return {
      dates,
      interrupted: settled.length > 0,
      needs: tabNeeds(outline.settings, hasScenes, now.date),
      trouble: null,
    };
  } catch (error) {
    if (!isTrouble(error)) throw error;
    // While a production is archived or restored, tabs come and go.
    const { ledger } = readLedger(properties[LEDGER_KEY]);
    return ledger.state === 'running' && jobFacts(ledger.kind).closes ? NONE_DUE : { ...NONE_DUE, trouble: error };
  }
}
