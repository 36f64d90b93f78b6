/**
 * The hourly tick: goes on with a job that is under way, and sends tomorrow's call at its hour. With nothing to do it
 * makes at most three calls.
 */
import { CALL_TABS, callPlan, DAILY_CALL } from '../calls/sendDailyCall.ts';
import { AppError } from '../jobs/appError.ts';
import { HEARTBEAT_KEY, heartbeatText, RENEW_MS, readHeartbeat } from '../jobs/heartbeat.ts';
import { LEDGER_KEY, SLICE_MS } from '../jobs/job.ts';
import { readLedger } from '../jobs/ledger.ts';
import type { DateText, Workspace } from '../jobs/workspace.ts';
import { DATA_TABS, dataFromWorkbook, type ProductionData } from '../production/productionData.ts';
import { PRODUCTION_KEY, readProduction } from '../production/productionState.ts';
import { addDays } from '../schedule/dates.ts';
import { publishedOn } from '../schedule/event.ts';
import { minutesFromTime } from '../workbook/cellDates.ts';
import { outboxTab } from '../workbook/tabSpecs.ts';
import { Workbook } from '../workbook/workbook.ts';
import type { JobReport } from './browserCalls.ts';
import { continueBody, sendCallBody } from './jobCalls.ts';
import { NO_REPORT, runJob } from './runJob.ts';

export function tick(ws: Workspace): JobReport {
  const properties = ws.properties.all();
  const heartbeat = readHeartbeat(properties[HEARTBEAT_KEY]);
  const { ledger } = readLedger(properties[LEDGER_KEY]);
  const due = ledger.state === 'running' ? 'job' : dueCall(ws, properties);
  const nowMs = ws.clock.epochMs();
  if (due === null) {
    if (nowMs - heartbeat.lastRunMs >= RENEW_MS) {
      ws.properties.set(HEARTBEAT_KEY, heartbeatText({ ...heartbeat, lastRunMs: nowMs, lastSuccessMs: nowMs }));
    }
    return { ...NO_REPORT, message: 'Nothing was due.' };
  }
  const report = runJob(ws, SLICE_MS, null, (job, fresh) => {
    // Another run may have done it while this one waited for the lock.
    const running = job.present.state === 'running';
    if (running) return continueBody(job, fresh);
    const still = due === 'job' ? dueCall(ws, fresh) : due;
    return still === null
      ? { ...NO_REPORT, message: 'It has been done by another run.' }
      : sendCallBody({ date: still, hash: '', partial: false })(job, fresh);
  });
  const success = ['done', 'nothing', 'more', 'busy'].includes(report.state);
  ws.properties.set(
    HEARTBEAT_KEY,
    heartbeatText({ ...heartbeat, lastRunMs: nowMs, lastSuccessMs: success ? nowMs : heartbeat.lastSuccessMs }),
  );
  return report;
}

/** The date whose call should go out now, from one read; `null` when none is due. */
function dueCall(ws: Workspace, properties: Record<string, string>): DateText | null {
  const state = readProduction(properties[PRODUCTION_KEY]);
  if (state === null) return null;
  try {
    const workbook = Workbook.read(ws, state.workbookId, [...DATA_TABS, ...CALL_TABS]);
    const data = dataFromWorkbook(workbook);
    const now = ws.clock.now(data.settings.timeZone);
    const outbox = workbook.records(outboxTab, []);
    return (
      callDatesAt(data, now).find((date) => {
        // Once it has been issued or cancelled, changes go out only when a person says so.
        const own = outbox.filter((row) => row.Kind === DAILY_CALL && row.Date === date);
        if (own.some((row) => row.State !== 'Pending' && row.State !== 'Sending')) return false;
        return callPlan({ ws, workbook, data }, date).mail.toSend.length > 0 || own.length > 0;
      }) ?? null
    );
  } catch (error) {
    // A tab that is gone or a zone that is none: said at the next opening, by health.
    if (error instanceof AppError && ['missing-tab', 'missing-column', 'bad-input'].includes(error.code)) return null;
    throw error;
  }
}

/**
 * The days whose calls are due at this moment: today's, if it has not begun and was not sent last night (it becomes
 * Missed when it is too late), and tomorrow's from the set hour on.
 */
export function callDatesAt(
  data: Pick<ProductionData, 'settings' | 'events'>,
  now: { date: DateText; time: string },
): DateText[] {
  const minute = minutesFromTime(now.time) ?? 0;
  const sendMinute = minutesFromTime(data.settings.callSendTime) ?? 0;
  const firstToday = publishedOn(data.events, now.date)[0];
  const dates: DateText[] = [];
  if (firstToday !== undefined && minute < firstToday.startMinute) dates.push(now.date);
  const tomorrow = addDays(now.date, 1);
  if (minute >= sendMinute && publishedOn(data.events, tomorrow).length > 0) dates.push(tomorrow);
  return dates;
}
