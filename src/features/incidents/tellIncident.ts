/** Tells the readers of incident reports that one was filed or changed: each by a message of their own, through the Outbox. */
import { KEPT_FOR_NOTICE, quotaLeftWords, roomFor } from '../../mail/dayAllowance.ts';
import { type MailPlan, type MessageDraft, mailPlan } from '../../mail/mailPlan.ts';
import { IN_FLIGHT_KEY, STOP_KEY, stateChange } from '../../mail/outbox.ts';
import { type SendResult, sendMessages } from '../../mail/sendMessages.ts';
import { PAPER_KINDS } from '../../papers/paperKinds.ts';
import { AppError, type Problem } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import type { Production, ProductionInHand } from '../../production/production.ts';
import { foldedAddress } from '../../values/emailAddress.ts';
import { docLinkOf } from '../../workbook/docLinks.ts';
import { outboxTab } from '../../workbook/tabs/office.ts';
import { incidentNotice } from './incidentNotice.tsx';
import { hasOwnFolder, incidentsOf, openIncidents } from './incidentWorkbook.ts';

export const TELL_TABS = [outboxTab] as const;

/** Settings that the notice goes by. */
const SETTINGS = ['Incident readers', 'Reply to', 'Stage manager email'] as const;

export interface IncidentMailPlan {
  mail: MailPlan;
  /** Why nothing would be sent, or `''`. */
  nothing: string;
  problems: Problem[];
}

/**
 * The notices of one report as the workbooks stand. A reader who is added later gets theirs, and nobody else another. One call.
 * @throws AppError where the Confidential workbook cannot be opened
 */
export function incidentMailPlan(
  { ws, state, workbook, data }: Pick<Production, 'ws' | 'state' | 'workbook' | 'data'>,
  number: number,
): IncidentMailPlan {
  const { settings } = data;
  const rows = workbook.records(outboxTab, []);
  const prefix = `incident-${number}`;
  // Read-only: what would write is not called.
  const { incidents } = incidentsOf(openIncidents(ws as Workspace, state));
  const incident = incidents.find(({ No, Revision }) => No === number && Revision !== null);
  const link = docLinkOf(incident);
  // A date that is corrected afterwards makes no other message of it.
  const known = rows.find(({ Key }) => Key.startsWith(`${prefix}/`))?.Key.split('/')[1];
  const date = known ?? incident?.Date ?? '';
  const problems = data.problems.filter(({ message }) => SETTINGS.some((name) => message.startsWith(`${name}: `)));
  const plan = (drafts: MessageDraft[], nothing: string): IncidentMailPlan => ({
    mail: mailPlan(ws, { name: PAPER_KINDS.incidentReport.name, prefix, date }, rows, drafts),
    nothing,
    problems,
  });
  if (incident === undefined || link === '') return plan([], 'This incident report is not there. Make it first.');
  if (!hasOwnFolder(state)) {
    return plan(
      [],
      'Incident reports have no folder of their own, so only Confidential readers can open them. In the Folders tab, add one inside the Confidential folder.',
    );
  }
  const readers = [...new Map(settings.incidentReaders.map((one) => [foldedAddress(one), one])).values()];
  if (readers.length === 0) {
    const isNamed = problems.some(({ message }) => message.startsWith('Incident readers: '));
    const none = isNamed
      ? 'Nobody among the Incident readers may be mailed.'
      : 'The setting Incident readers is empty.';
    return plan([], none);
  }
  const notice = { number, revision: incident.Revision ?? 1, link };
  return plan(
    readers.map(
      (to): MessageDraft => ({
        recipients: [to],
        tells: `${number}/${notice.revision}`,
        people: ['Incident reader'],
        why: 'in the setting Incident readers',
        message: () => incidentNotice(settings, notice, to),
      }),
    ),
    '',
  );
}

export interface IncidentTold {
  state: SendResult['state'] | 'nothing' | 'changed';
  send: SendResult | null;
  nothing: string;
  problems: Problem[];
}

/** Sends what was previewed. @throws AppError `quota` before anything is changed */
export function tellIncident(
  production: ProductionInHand,
  { number, hash, partial }: { number: number; hash: string; partial: boolean },
): IncidentTold {
  const { job, ws, workbook } = production;
  const { mail, nothing, problems } = incidentMailPlan(production, number);
  const none: IncidentTold = { state: 'nothing', send: null, nothing, problems };
  const params = { number: String(number), hash, partial: partial ? 'yes' : 'no' };
  const start = { kind: 'tellIncident' as const, params };
  const resuming = job.isUnderWay(start);
  if (hash !== mail.hash) {
    if (resuming) {
      const keys = [...mail.outdated, ...mail.toSend.map((one) => one.key)];
      workbook.change(
        keys.map((key) => stateChange(key, 'Cancelled', '', 'The report was changed while this was going out.')),
      );
      job.finish();
    }
    return nothing === '' || resuming ? { ...none, state: 'changed' } : none;
  }
  if (mail.toSend.length === 0 && !resuming) return none;
  const quotaLeft = ws.mail.remainingQuota();
  if (mail.recipients > roomFor(quotaLeft) && !partial) {
    throw new AppError(
      'quota',
      `The notice goes to ${mail.recipients} addresses, but Google lets you mail only ${quotaLeftWords(quotaLeft)}.`,
    );
  }
  job.begin({ ...start, hash });
  const send = sendMessages(job, workbook, mail.all, {
    now: production.now,
    inFlight: production.properties[IN_FLIGHT_KEY],
    stop: production.properties[STOP_KEY],
    quotaLeft,
    kept: KEPT_FOR_NOTICE,
    partial,
    also: mail.outdated.map((key) => stateChange(key, 'Cancelled', '', 'The report was changed before this went out.')),
    whenDone: [],
  });
  if (send.state === 'done') job.finish();
  else if (send.state === 'stopped') job.cancel();
  else job.save();
  return { state: send.state, send, nothing: '', problems };
}
