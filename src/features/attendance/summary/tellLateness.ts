/** Mails the stage manager who has been late so often, through the Outbox. */
import type { Job } from '../../../jobs/job.ts';
import { KEPT_FOR_NOTICE } from '../../../mail/dayAllowance.ts';
import { openForSending } from '../../../mail/openForMail.ts';
import { IN_FLIGHT_KEY, STOP_KEY } from '../../../mail/outbox.ts';
import { type SendResult, sendMessages } from '../../../mail/sendMessages.ts';
import { AppError, type Problem } from '../../../port/appError.ts';
import type { ProductionInHand } from '../../../production/production.ts';
import { stageManagerAddress } from '../../../production/stageManagerAddress.ts';
import { outboxTab } from '../../../workbook/tabs/office.ts';
import { attendanceTab } from '../../../workbook/tabs/rehearsal.ts';
import type { AttendanceSummary } from './attendanceSummary.ts';
import { latenessPlan, oftenLate } from './latenessPlan.ts';
import { summaryOf } from './makeSummary.ts';

export const LATENESS_TABS = [attendanceTab, outboxTab] as const;

export type LatenessTold = Pick<SendResult, 'state' | 'sent'> | { state: 'nothing'; sent: 0 };

/**
 * Tells of those whom nobody was told of yet. The production must have been opened with `LATENESS_TABS` and its outbox settled.
 * @throws AppError `busy` while other messages go out, `not-consented`
 */
export function tellLateness(production: ProductionInHand): LatenessTold {
  const { job, ws, data, workbook, properties, now } = production;
  const { settings } = data;
  const late = oftenLate(summaryOf(production, []).summary.people, settings);
  const to = stageManagerAddress(ws, data);
  if (to === '') {
    throw new AppError('bad-input', 'The setting Stage manager email names nobody who may be mailed. Type an address.');
  }
  const { messages, outdated } = latenessPlan(ws, late, settings, workbook.records(outboxTab, []), to, now.date);
  const start = { kind: 'latenessNote' as const, params: {} };
  if (messages.length + outdated.length === 0 && !job.isUnderWay(start)) return { state: 'nothing', sent: 0 };
  job.begin(start);
  const send = sendMessages(job, workbook, messages, {
    now,
    inFlight: properties[IN_FLIGHT_KEY],
    stop: properties[STOP_KEY],
    quotaLeft: ws.mail.remainingQuota(),
    kept: KEPT_FOR_NOTICE,
    partial: true,
    also: outdated,
    whenDone: [],
  });
  if (send.state === 'done') job.finish();
  else if (send.state === 'stopped') job.cancel();
  else job.save();
  return { state: send.state, sent: send.sent };
}

/**
 * After a job that has read Attendance, once that is at its end: looks whether there is somebody to tell of. What goes wrong is
 * said, and takes nothing from that job. No call where there is nobody.
 */
export function tellLatenessAfter(
  job: Job,
  production: ProductionInHand,
  summary: AttendanceSummary,
): { problems: Problem[]; sent: number } {
  if (job.timeIsUp() || oftenLate(summary.people, production.data.settings).length === 0)
    return { problems: [], sent: 0 };
  try {
    const { sent } = tellLateness(openForSending(job, job.ws.properties.all(), LATENESS_TABS));
    return { problems: [], sent };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // The next report looks again.
    if (error.code === 'busy') return { problems: [], sent: 0 };
    return { problems: [{ message: `You were not mailed who is often late. ${error.message}` }], sent: 0 };
  }
}
