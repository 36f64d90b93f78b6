/**
 * The hourly tick: goes on with a job that is under way, catches up with edits that had to wait, and sends tomorrow's
 * call at its hour. With nothing to do it makes at most three calls.
 */
import { callDatesAt } from '../calls/nextCall.ts';
import { CALL_TABS, callPlan } from '../calls/sendDailyCall.ts';
import { AppError } from '../jobs/appError.ts';
import { beatText, HEARTBEAT_KEY, type Heartbeat, heartbeatFrom, isRetired, RENEW_MS } from '../jobs/heartbeat.ts';
import { type Job, LEDGER_KEY, SENDING_KINDS, SLICE_MS } from '../jobs/job.ts';
import { readLedger } from '../jobs/ledger.ts';
import { withoutPerson } from '../jobs/mailPlan.ts';
import { IN_FLIGHT_KEY, settlement } from '../jobs/outbox.ts';
import type { DateText, Workspace } from '../jobs/workspace.ts';
import { DATA_TABS, dataFromWorkbook } from '../production/productionData.ts';
import { PRODUCTION_KEY, readProduction } from '../production/productionState.ts';
import { zonedData } from '../production/zonedData.ts';
import { CALENDAR_KEY, readCalendar } from '../schedule/updateCalendar.ts';
import { outboxTab } from '../workbook/tabSpecs.ts';
import { Workbook } from '../workbook/workbook.ts';
import type { JobReport } from './browserCalls.ts';
import { calendarBody } from './calendarCalls.ts';
import { continueBody } from './jobCalls.ts';
import { failure, NO_REPORT, runJob } from './runJob.ts';
import { openForSending, sendCallBody } from './sendCalls.ts';
import { catchUpWithEdits, editsWait } from './whenEdited.ts';

/** What Google says of a clock trigger's run, as far as it is used. */
export interface ClockEvent {
  triggerUid?: string;
}

const SUCCESSES: readonly JobReport['state'][] = ['done', 'nothing', 'more', 'busy'];

/** Never throws: nobody would see it. */
export function tick(ws: Workspace, event: ClockEvent | undefined): JobReport {
  try {
    const properties = ws.properties.all();
    const heartbeat = heartbeatFrom(properties);
    if (isRetired(heartbeat, event?.triggerUid)) {
      return { ...NO_REPORT, message: 'Another hourly trigger has taken over.' };
    }
    const waits = isUnderWay(properties) || editsWait(properties) || somethingIsDue(lookAtCalls(ws, properties));
    if (!waits) {
      const nowMs = ws.clock.epochMs();
      if (nowMs - heartbeat.lastRunMs >= RENEW_MS) beat(ws, heartbeat, nowMs, true);
      return { ...NO_REPORT, message: 'Nothing was due.' };
    }
    const report = runJob(ws, SLICE_MS, null, work);
    beat(ws, heartbeat, ws.clock.epochMs(), SUCCESSES.includes(report.state));
    return report;
  } catch (error) {
    return failure(error, null, null);
  }
}

function beat(ws: Workspace, before: Heartbeat, nowMs: number, success: boolean): void {
  const lastSuccessMs = success ? nowMs : before.lastSuccessMs;
  ws.properties.set(HEARTBEAT_KEY, beatText({ lastRunMs: nowMs, lastSuccessMs }));
}

function isUnderWay(properties: Readonly<Record<string, string>>): boolean {
  return readLedger(properties[LEDGER_KEY]).ledger.state === 'running';
}

/** Under the lock, one after the other while there is time. Whatever was found due before may be done by now. */
function work(job: Job, properties: Record<string, string>): JobReport {
  const begun = job.present.state === 'running' ? goOn(job, properties) : NO_REPORT;
  if (begun.state === 'more' || job.timeIsUp()) return begun;
  const caughtUp = editsWait(properties) && catchUpWithEdits(job, properties);
  const now = begun === NO_REPORT && !caughtUp ? properties : job.ws.properties.all();
  const { date, interrupted } = lookAtCalls(job.ws, now);
  if (interrupted) openForSending(job, now, [outboxTab]);
  if (date !== null) {
    const sent = sendCallBody({ date, hash: '', partial: false })(job, now);
    if (sent.state === 'done' && !job.timeIsUp()) keepCalendar(job, now);
    return sent;
  }
  return begun === NO_REPORT ? { ...NO_REPORT, message: 'It has been done by another run.' } : begun;
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

/** A job that cannot go on must not keep tomorrow's call from going out, unless it is one that sends. */
function goOn(job: Job, properties: Record<string, string>): JobReport {
  const { kind } = job.present;
  try {
    return continueBody(job, properties);
  } catch (error) {
    if (!(error instanceof AppError) || SENDING_KINDS.includes(kind)) throw error;
    return failure(error, null, job);
  }
}

interface CallsDue {
  /** The date whose call should go out now; `null` when none is due. */
  date: DateText | null;
  /** True when messages stand as Sending: somebody sends them right now or, under the lock, was interrupted. */
  interrupted: boolean;
}

const NONE_DUE: CallsDue = { date: null, interrupted: false };

function somethingIsDue({ date, interrupted }: CallsDue): boolean {
  return date !== null || interrupted;
}

/** From one read. */
function lookAtCalls(ws: Workspace, properties: Readonly<Record<string, string>>): CallsDue {
  const state = readProduction(properties[PRODUCTION_KEY]);
  if (state === null) return NONE_DUE;
  try {
    const workbook = Workbook.read(ws, state.workbookId, [...DATA_TABS, ...CALL_TABS]);
    const { data, now } = zonedData(ws, dataFromWorkbook(workbook));
    const outbox = workbook.records(outboxTab, []);
    const interrupted = outbox.some((row) => row.State === 'Sending');
    if (interrupted) workbook.assume(settlement(outbox, properties[IN_FLIGHT_KEY], now));
    // Once it has been issued or cancelled, changes go out only when a person says so.
    const date = callDatesAt(data, now).find(
      (one) => withoutPerson(callPlan({ ws, workbook, data }, one).mail).toSend.length > 0,
    );
    return { date: date ?? null, interrupted };
  } catch (error) {
    // A tab that is gone or a zone that is none: said at the next opening, by health.
    if (error instanceof AppError && ['missing-tab', 'missing-column', 'bad-input'].includes(error.code))
      return NONE_DUE;
    throw error;
  }
}
