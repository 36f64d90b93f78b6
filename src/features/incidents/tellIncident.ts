/** Tells the readers of incident reports that one was filed or changed: each by a message of their own, through the Outbox. */
import { type MessageDraft, mailPlan } from '../../mail/mailPlan.ts';
import { type MailingSent, type PlannedMailing, sendPlanned } from '../../mail/sendPlanned.ts';
import { PAPER_KINDS } from '../../papers/paperKinds.ts';
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

/**
 * The notices of one report as the workbooks stand. A reader who is added later gets theirs, and nobody else another. One call.
 * @throws AppError where the Confidential workbook cannot be opened
 */
export function incidentMailPlan(
  { ws, state, workbook, data }: Pick<Production, 'ws' | 'state' | 'workbook' | 'data'>,
  number: number,
): PlannedMailing {
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
  const plan = (drafts: MessageDraft[], nothing: string): PlannedMailing => ({
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

/** Sends what was previewed. @throws AppError `quota` before anything is changed */
export function tellIncident(
  production: ProductionInHand,
  { number, hash, partial }: { number: number; hash: string; partial: boolean },
): MailingSent {
  const params = { number: String(number), hash, partial: partial ? 'yes' : 'no' };
  const words = { goes: 'The notice goes', changed: 'The report was changed', was: 'this was' };
  return sendPlanned(production, incidentMailPlan(production, number), {
    ...{ start: { kind: 'tellIncident', params }, hash, partial, words },
  });
}
