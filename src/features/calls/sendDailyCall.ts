/** The daily call: previewed, made into a Doc, and sent through the outbox. */

import { KEPT_FOR_NOTICE, quotaLeftWords, roomFor, seenNote } from '../../mail/dayAllowance.ts';
import { withoutPerson } from '../../mail/mailPlan.ts';
import { IN_FLIGHT_KEY, newOutboxRow, STOP_KEY, stateByKey, stateChange } from '../../mail/outbox.ts';
import { type SendResult, STOPPED_BY_HAND, sendMessages, WAITS_FOR_QUOTA } from '../../mail/sendMessages.ts';
import { ensureDoc } from '../../papers/ensureDoc.ts';
import { type IssuedRecord, issuedRecord, namesDoc } from '../../papers/issued.ts';
import { paperFolder, paperKey } from '../../papers/paperKinds.ts';
import { AppError } from '../../port/appError.ts';
import type { DateText, DriveFile } from '../../port/workspace.ts';
import type { Production, ProductionInHand } from '../../production/production.ts';
import { serialFromDate } from '../../values/cellDates.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import { docCells, docLinkOf } from '../../workbook/docLinks.ts';
import { outboxTab, reportsTab } from '../../workbook/tabs/office.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { callDocument } from './callDocument.tsx';
import type { CallChoice } from './callDrafts.ts';
import { callIssues } from './callIssue.ts';
import { mailNotices, noticePlan } from './callNotice.ts';
import {
  type CallPlan,
  callPlan,
  choiceOf,
  DAILY_CALL,
  DEADLINE_MINUTES,
  issueNumber,
  minutesUntilFirstCall,
  usualChoice,
} from './callPlan.ts';
import { leftOutPlans, noticeChanges, sayWhatIsDue } from './dueNotices.ts';
import { fitting } from './earliestFirst.ts';
import { ISSUED_KEY, issuedText } from './issuedCalls.ts';
import { minutesUntilNext, missed, missedAndUnsaid, outdatedChanges, withoutLate } from './missedCalls.ts';
import { quotaNotice } from './quotaNotice.ts';
import type { SendCallResult } from './sendCallResult.ts';
import { changedNotice, heldNotice } from './waitingNotices.ts';

export { type CallPlan, callPlan, DAILY_CALL, DEADLINE_MINUTES, minutesUntilFirstCall } from './callPlan.ts';

export const CALL_TABS = [reportsTab, outboxTab] as const;
/** The job's name in the ledger. */
export const DAILY_CALL_KIND = 'dailyCall' as const;

export interface SendCallRequest {
  date: DateText;
  /** What was previewed; `''` when nobody did (the hourly tick). */
  hash: string;
  partial: boolean;
  /** True when the person has looked at the hours that look wrong, and wants them sent. */
  confirmed?: boolean;
  /** What the person chose; the production's usual choice if nobody did. */
  choice?: CallChoice;
}

/**
 * Sends the call's messages that have not gone out, and keeps the Doc in Daily Calls in step. Where nobody has previewed
 * it, the stage manager is mailed why it does not go out, or whom it does not reach.
 * @throws AppError `quota` before anything is changed, when not all fit and `partial` is false.
 */
export function sendDailyCall(production: ProductionInHand, request: SendCallRequest): SendCallResult {
  const { job, ws, state, workbook, data } = production;
  const { date, hash, partial } = request;
  const before = job.present;
  const resuming =
    before.state === 'running' &&
    before.kind === DAILY_CALL_KIND &&
    before.params.date === date &&
    before.hash === hash;
  const usual = usualChoice(data);
  const choice = resuming ? choiceOf(before.params, usual) : (request.choice ?? usual);
  const plan = callPlan(production, date, choice);
  const { call, problems } = plan;
  const byItself = hash === '';
  const planned = byItself ? withoutPerson(plan.mail) : plan.mail;
  const none: SendCallResult = { state: 'nothing', date, send: null, messages: 0, problems };
  // What waits for quota after a part has gone out is late by its own people's call, not by the day's first.
  const inParts = byItself && data.settings.earliestFirst;
  const mail = inParts && planned.tried ? withoutLate(production, plan, planned) : planned;
  const isRest = inParts && planned.tried && mail.toSend.length > 0;
  const left = isRest ? minutesUntilNext(production, plan, mail) : minutesUntilFirstCall(production, call);
  const tooLate = left !== null && left < DEADLINE_MINUTES;
  // A person may send a late call knowingly; it still ends when the first call has come.
  const late = resuming ? (before.params.late ?? 'no') : tooLate && !byItself ? 'yes' : 'no';
  const start = {
    kind: DAILY_CALL_KIND,
    params: {
      date,
      hash,
      partial: partial ? 'yes' : 'no',
      late,
      to: choice.toAll ? 'all' : 'changed',
      via: choice.toList ? 'list' : 'each',
    },
  };
  if (!byItself && hash !== mail.hash) {
    if (resuming) giveUp(production, plan);
    return { ...none, state: 'changed' };
  }
  if (!byItself && !resuming && plan.looksWrong.length > 0 && request.confirmed !== true) {
    return { ...none, state: 'unlooked', problems: plan.looksWrong };
  }
  if (mail.toSend.length === 0 && !resuming) {
    return byItself && sayWhatIsDue(production, plan) ? { ...none, state: 'held' } : none;
  }
  const waits = mail.toSend.length > 0;
  if (waits && tooLate && (late === 'no' || (resuming && (left ?? 0) < 0))) {
    missed(production, plan, mail);
    if (resuming) job.finish();
    return { ...none, state: 'missed', messages: mail.toSend.length };
  }
  if (waits && byItself && problems.length > 0) {
    mailNotices(production, [noticePlan(production, heldNotice(data, date, problems))]);
    return { ...none, state: 'held' };
  }
  const unsaid = isRest ? missedAndUnsaid(production, plan) : [];
  const quotaLeft = ws.mail.remainingQuota();
  const room = roomFor(quotaLeft);
  const isTooMany = mail.recipients > room;
  const { fits, left: waiting } =
    isTooMany && (partial || inParts) ? fitting(plan, mail.toSend, room) : { fits: mail.toSend, left: [] };
  if (isTooMany && !partial && (!inParts || fits.length === 0)) {
    if (byItself || resuming) {
      mailNotices(production, [
        ...unsaid,
        noticePlan(production, quotaNotice(production, plan, mail.toSend, { quotaLeft, mostLeft: quotaLeft })),
      ]);
      return { ...none, state: 'tooMany', messages: mail.toSend.length };
    }
    throw new AppError(
      'quota',
      `The call goes to ${mail.recipients} addresses, but Google lets you mail only ${quotaLeftWords(quotaLeft)}.`,
    );
  }
  const seen = byItself ? seenNote(production.properties, quotaLeft) : {};
  job.begin({ ...start, making: [paperKey('dailyCall', date)], hash }, seen);
  const issued = issuedRecord(workbook.records(reportsTab, []), DAILY_CALL, date, '');
  const doc = ensureDoc(job, ws, state, {
    key: paperKey('dailyCall', date),
    name: `Daily Call ${date}`,
    folderId: paperFolder(state, 'dailyCall'),
    html: callDocument(callIssues(data, call, plan.sent)(issueNumber(plan.mail), '')),
    link: docLinkOf(issued),
    isListed: issued !== undefined,
  });
  const docRow = docChange(workbook, issued, date, doc.file, issueNumber(plan.mail));
  const said = [...unsaid, ...(byItself && waiting.length === 0 ? leftOutPlans(production, plan) : [])];
  // Only these: of all that have not gone out, some were cancelled by a person and wait for one.
  const sent = sendMessages(job, workbook, fits, {
    now: production.now,
    inFlight: production.properties[IN_FLIGHT_KEY],
    stop: production.properties[STOP_KEY],
    quotaLeft,
    kept: KEPT_FOR_NOTICE,
    partial,
    also: [
      ...docRow,
      ...outdatedChanges(mail),
      ...waiting.map((one) => newOutboxRow(one, 'Pending', WAITS_FOR_QUOTA)),
      ...noticeChanges(production, date, said),
    ],
    whenDone: waiting.length > 0 ? [] : [sentChange(production, date)],
    note: {
      key: ISSUED_KEY,
      before: production.properties[ISSUED_KEY],
      after: issuedText(production.properties[ISSUED_KEY], date, issueNumber(plan.mail), production.now),
    },
  });
  const send = withWaiting(sent, waiting.length);
  job.made(paperKey('dailyCall', date));
  if (send.state === 'done') mailNotices(production, said);
  if (send.state === 'done') job.finish();
  else if (send.state === 'stopped') {
    workbook.change([
      ...waiting.map(({ key }) => stateChange(key, 'Cancelled', '', STOPPED_BY_HAND)),
      ...noticeChanges(production, date, []),
    ]);
    job.cancel();
  } else job.save();
  if (byItself && send.state === 'quota') {
    const states = stateByKey(workbook.records(outboxTab, []));
    const untold = mail.toSend.filter(({ key }) => states.get(key) === 'Pending');
    mailNotices(production, [
      ...unsaid,
      noticePlan(production, quotaNotice(production, plan, untold, { quotaLeft: 0, mostLeft: quotaLeft })),
    ]);
  }
  return { state: send.state, date, send, messages: mail.toSend.length, problems };
}

/** The row of Reports that says where the Doc is and which issue it shows. */
function docChange(
  workbook: Pick<Workbook, 'table'>,
  issued: IssuedRecord | undefined,
  date: DateText,
  file: DriveFile,
  revision: number,
): RowChange[] {
  if (namesDoc(issued, file) && issued?.Revision === revision) return [];
  const key = { Report: DAILY_CALL, 'Event ID': null, Date: serialFromDate(date) };
  const cells = docCells(workbook.table(reportsTab), { report: DAILY_CALL, number: null, date }, file);
  return [{ tab: reportsTab, mode: 'put', values: { ...key, ...cells, Revision: revision } }];
}

function sentChange(production: Production, date: DateText): RowChange {
  return {
    tab: reportsTab,
    mode: 'update',
    values: {
      Report: DAILY_CALL,
      'Event ID': null,
      Date: serialFromDate(date),
      Sent: `${production.now.date} ${production.now.time}`,
    },
  };
}

/** What was seen is not what would be sent any more: nobody else gets it, and the stage manager is told who has not. */
function giveUp(production: ProductionInHand, plan: CallPlan): void {
  const { job, workbook, data } = production;
  const { mail, call } = plan;
  const why = 'The workbook was changed while the call was going out. Preview it again.';
  const keys = [...mail.outdated, ...mail.toSend.map((one) => one.key)];
  const said = mail.toSend.length === 0 ? [] : [noticePlan(production, changedNotice(data, plan))];
  workbook.change([
    ...keys.map((key) => stateChange(key, 'Cancelled', '', why)),
    ...noticeChanges(production, call.date, said),
  ]);
  mailNotices(production, said);
  job.finish();
}

/** The same with what had no place in the day's allowance from the start. */
function withWaiting(sent: SendResult, waiting: number): SendResult {
  const state = sent.state === 'done' && waiting > 0 ? 'quota' : sent.state;
  return { ...sent, state, pending: sent.pending + waiting };
}
