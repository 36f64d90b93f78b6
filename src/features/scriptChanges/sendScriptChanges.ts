/**
 * Script changes by e-mail to those who hold a script and lack a page as it is now. Who was sent one is written under Issued to
 * once the mailing is over; should that be cut off, the Outbox tells, and it is written with the next mailing or list.
 */
import { nameInCell } from '../../company/nameInCell.ts';
import type { Person } from '../../company/people.ts';
import { envelopesFor, leftOutProblem } from '../../company/recipients.ts';
import { LEDGER_KEY } from '../../jobs/job.ts';
import { readLedger } from '../../jobs/ledger.ts';
import { type MailPlan, type MessageDraft, mailPlan } from '../../mail/mailPlan.ts';
import { stateByKey } from '../../mail/outbox.ts';
import { type MailingSent, type PlannedMailing, sendPlanned, several } from '../../mail/sendPlanned.ts';
import { PAPER_KINDS } from '../../papers/paperKinds.ts';
import type { Production, ProductionInHand } from '../../production/production.ts';
import { dateInShort } from '../../values/dates.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import { cellOf } from '../../workbook/table.ts';
import { outboxTab } from '../../workbook/tabs/office.ts';
import { scriptChangesTab, scriptsTab } from '../../workbook/tabs/script.ts';
import { scriptChangesDocument, scriptChangesText } from './scriptChangesDocument.tsx';
import { scriptHolders } from './scriptHolders.ts';
import { lastDay, missingOn, type ScriptChange, type ScriptLog, scriptLog } from './scriptPages.ts';

export const SCRIPT_TABS = [scriptChangesTab, scriptsTab] as const;
export const SEND_SCRIPT_TABS = [...SCRIPT_TABS, outboxTab] as const;

interface Told {
  people: Person[];
  changes: ScriptChange[];
}

export interface ScriptMailing extends PlannedMailing {
  log: ScriptLog;
  holders: Person[];
  /** By message key: whom it tells of which changes. */
  tells: ReadonlyMap<string, Told>;
}

/** The messages as the workbook stands. Makes no service call. */
export function scriptMailing(production: Pick<Production, 'ws' | 'workbook' | 'data'>): ScriptMailing {
  const { ws, workbook, data } = production;
  const { company, settings } = data;
  const log = scriptLog(company, workbook.table(scriptChangesTab));
  const { holders, problems: holderProblems } = scriptHolders(company, workbook.table(scriptsTab));
  const problems = [...log.problems, ...holderProblems];
  const changesFor = (person: Person) => log.pages.flatMap((page) => missingOn(page, person));
  const lacking = holders.filter((person) => changesFor(person).length > 0);
  const { envelopes, unreachable, leftOut } = envelopesFor(lacking, company, settings);
  problems.push(
    ...unreachable.map(({ person, reason }) => ({
      tab: 'People',
      message: `${person.name} gets no script changes: ${reason}.`,
    })),
    ...leftOut.map(leftOutProblem),
  );
  const told: Told[] = [];
  const drafts = envelopes.map(({ to, bcc, people, why }): MessageDraft => {
    const changes = [...new Set(people.flatMap(changesFor))];
    told.push({ people, changes });
    const isNew = (change: ScriptChange) => changes.includes(change);
    const says = changes.map((one) => [one.page, one.scene, one.old, one.new, one.version, one.date]);
    return {
      recipients: [to, ...bcc],
      tells: JSON.stringify(says),
      people: people.map(({ name }) => name),
      why: why.replace(/^called\b/, 'holds a script'),
      message: (revision) => ({
        to: [to],
        ...(bcc.length > 0 ? { bcc } : {}),
        subject: `${settings.title}: script changes up to ${dateInShort(lastDay(log.pages))}${revision > 1 ? ` (revision ${revision})` : ''}`,
        html: scriptChangesDocument(settings, log.pages, isNew, ''),
        text: scriptChangesText(settings, log.pages, isNew),
        senderName: settings.stageManager || settings.title,
        replyTo: settings.replyTo,
      }),
    };
  });
  // The day of the last change, not of sending: what was sent yesterday is the same message today.
  const kind = {
    ...{ name: PAPER_KINDS.scriptChanges.name, prefix: PAPER_KINDS.scriptChanges.key },
    date: lastDay(log.pages),
  };
  const mail = mailPlan(ws, kind, workbook.records(outboxTab, []), drafts);
  const tells = new Map(mail.all.flatMap(({ key }, at) => (told[at] === undefined ? [] : [[key, told[at]] as const])));
  return { log, holders, mail, tells, problems, nothing: whyNothing(log, holders, drafts.length) };
}

function whyNothing(log: ScriptLog, holders: readonly Person[], messages: number): string {
  if (log.pages.length === 0) return 'There are no script changes yet.';
  if (holders.length === 0) return 'Nobody holds a script. Type who has which copy into the Scripts tab.';
  return messages > 0 ? '' : 'Nobody is to be sent a page: see below, or everybody has it.';
}

/** What Issued to has to say of messages that went out; nothing where it says so. */
export function issuedChanges(
  { workbook, data }: Pick<Production, 'workbook' | 'data'>,
  { mail, tells }: Pick<ScriptMailing, 'tells'> & { mail: Pick<MailPlan, 'all'> },
): RowChange[] {
  const stateOf = stateByKey(workbook.records(outboxTab, []));
  const table = workbook.table(scriptChangesTab);
  const own = mail.all.flatMap(({ key }) => {
    const told = tells.get(key);
    return told === undefined ? [] : [{ ...told, isSent: stateOf.get(key) === 'Sent' }];
  });
  // While one of two guardians still waits for it, the child has not got it.
  const waiting = new Set(own.filter(({ isSent }) => !isSent).flatMap(({ people }) => people));
  const added = new Map<ScriptChange, Set<Person>>();
  for (const { people, changes, isSent } of own) {
    if (!isSent) continue;
    const reached = people.filter((person) => !waiting.has(person));
    for (const change of changes) added.set(change, new Set([...(added.get(change) ?? []), ...reached]));
  }
  return [...added].flatMap(([change, people]): RowChange[] => {
    const fresh = [...people].filter((person) => !change.has.includes(person));
    const names = fresh.map((person) => nameInCell(data.company, person)).filter((name) => name !== '');
    if (names.length === 0) return [];
    const { row, occurrence } = change;
    return [
      {
        ...{ tab: scriptChangesTab, mode: 'update', ...(occurrence > 0 ? { occurrence } : {}) },
        values: {
          Date: cellOf(table, row, 'Date'),
          Page: cellOf(table, row, 'Page'),
          Old: cellOf(table, row, 'Old'),
          'Issued to': [change.issuedTo, ...names].filter(Boolean).join('; '),
        },
      },
    ];
  });
}

/**
 * What messages of an earlier mailing have to say under Issued to: one that was cut off, or was marked as sent. Nothing while
 * a mailing is under way, which goes on as it was planned.
 */
export function earlierIssues(production: Pick<Production, 'ws' | 'workbook' | 'data' | 'properties'>): RowChange[] {
  const { kind, state } = readLedger(production.properties[LEDGER_KEY]).ledger;
  if (kind === 'sendScriptChanges' && state === 'running') return [];
  return issuedChanges(production, scriptMailing(production));
}

/** Sends what was previewed, and writes down who has it. @throws AppError `quota` before anything is changed. */
export function sendScriptChanges(
  production: ProductionInHand,
  { hash, partial }: { hash: string; partial: boolean },
): MailingSent {
  const earlier = earlierIssues(production);
  if (earlier.length > 0) production.workbook.change(earlier);
  const mailing = scriptMailing(production);
  const start = { kind: 'sendScriptChanges' as const, params: { hash, partial: partial ? 'yes' : 'no' } };
  return sendPlanned(production, mailing, {
    ...{ start, hash, partial, words: several('The script changes') },
    whenDone: () => issuedChanges(production, mailing),
  });
}
