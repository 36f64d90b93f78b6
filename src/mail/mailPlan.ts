/**
 * Which messages of a kind and date are still to go out, from the outbox and from what the workbook says now. A message
 * is known by its recipient and by a fingerprint of what it tells them, so the same news never goes out twice, and
 * changed news is a new revision.
 */
import type { DateText, Message, Workspace } from '../port/workspace.ts';
import { recipientCount } from './messageLimits.ts';
import { NOT_SENT, type OutboxMessage, type OutboxRecord, stateByKey } from './outbox.ts';

export interface MessageDraft {
  /** Every address it goes to, shown and hidden; tells recipients apart. */
  recipients: string[];
  /** Whose it is, where one address gets a message for each of several people: tells these apart. */
  about?: string;
  /** What it tells them: when this changes, it is news. Not the whole text, which may name a revision. */
  tells: string;
  /** What is kept in the Outbox of what it tells, to compare the next issue with; no text, only what counts as news. */
  told?: string;
  /** The key of the row that has told them exactly this already, where the fingerprint alone does not show it. */
  toldBy?: string;
  message(revision: number): Message;
  /** For the preview. */
  people: string[];
  why: string;
}

export interface PlannedMessage extends OutboxMessage {
  people: string[];
  why: string;
}

export interface MailPlan {
  /** Every message of this kind and date, sent or not. */
  all: PlannedMessage[];
  /** Those that have not gone out, in a stable order. */
  toSend: PlannedMessage[];
  /** The revision that new messages get; counts from 1. */
  revision: number;
  recipients: number;
  /**
   * Those of them that may go out without a person: all while none was tried; afterwards only what waits, and the first
   * message of somebody for whom an earlier text of it still waits.
   */
  bySelf: PlannedMessage[];
  /** True once any message of this kind and date was tried, or decided about by anybody. */
  tried: boolean;
  /** Fingerprint of everything that is or was to be sent: what was previewed. Attachments say the same once more. */
  hash: string;
  /** Keys that wait in the outbox although the workbook says something else by now. */
  outdated: string[];
}

/** Neither sent nor decided about by anybody. */
const WAITING: readonly string[] = ['Pending', 'Sending'];

/** @param kind `issued`: the highest revision that is known of besides the rows */
export function mailPlan(
  ws: Pick<Workspace, 'hash'>,
  kind: { name: string; prefix: string; date: DateText; issued?: number },
  rows: readonly OutboxRecord[],
  drafts: readonly MessageDraft[],
): MailPlan {
  const prefix = `${kind.prefix}/${kind.date}/`;
  const own = rows.filter((row) => row.Key.startsWith(prefix));
  const begun = own.filter((row) => !NOT_SENT.includes(row.State));
  const identified = drafts.map((draft) => ({
    draft,
    tail: `${recipientMark(ws, [...draft.recipients, ...(draft.about === undefined ? [] : [draft.about])])}/${ws.hash(draft.tells).slice(0, 8)}`,
  }));
  const rowFor = rowsByTail(own);
  const highest = Math.max(kind.issued ?? 0, ...begun.map((row) => row.Revision ?? 0));
  // An issue that is still going out keeps its number, unless there is news for somebody whom it has reached already.
  const told = new Set(begun.map((row) => markOfKey(row.Key)));
  const newsForTold = identified.some(
    ({ draft, tail }) => rowFor(tail, draft.toldBy) === undefined && told.has(tail.split('/')[0] ?? ''),
  );
  const waiting = own.find((row) => row.State === 'Pending' && (row.Revision ?? 0) >= highest);
  const revision = newsForTold ? highest + 1 : (waiting?.Revision ?? highest + 1);
  const all = identified.map(({ draft, tail }): PlannedMessage => {
    const row = rowFor(tail, draft.toldBy);
    const number = row?.Revision ?? revision;
    return {
      key: row?.Key ?? `${prefix}r${revision}/${tail}`,
      kind: kind.name,
      date: kind.date,
      revision: number,
      message: draft.message(number),
      ...(draft.told === undefined ? {} : { told: draft.told }),
      people: draft.people,
      why: draft.why,
    };
  });
  const stateOf = stateByKey(own);
  const toSend = all.filter((one) => NOT_SENT.includes(stateOf.get(one.key) ?? ''));
  const wanted = new Set(all.map((one) => one.key));
  const tried = own.some((row) => !WAITING.includes(row.State));
  const outdated = own.filter((row) => row.State === 'Pending' && !wanted.has(row.Key)).map((row) => row.Key);
  // A run was cut off and the workbook changed since then: who was told nothing yet still gets the first message.
  const untold = new Set(outdated.map(markOfKey).filter((mark) => !told.has(mark)));
  const mayGo = ({ key }: PlannedMessage) =>
    stateOf.get(key) === 'Pending' || (!stateOf.has(key) && untold.has(markOfKey(key)));
  return {
    all,
    toSend,
    bySelf: tried ? toSend.filter(mayGo) : toSend,
    tried,
    revision,
    recipients: toSend.reduce((sum, one) => sum + recipientCount(one.message), 0),
    hash: ws.hash(JSON.stringify(all.map(({ key, message }) => [key, { ...message, attachments: [] }]).sort(byFirst))),
    outdated,
  };
}

/**
 * Finds the row of a message: the one that is said to have told it; else the last of the same recipients and news that has
 * gone out; else the last of them at all.
 */
function rowsByTail(own: readonly OutboxRecord[]): (tail: string, toldBy?: string) => OutboxRecord | undefined {
  const byKey = new Map([...own].reverse().map((row) => [row.Key, row]));
  const byTail = new Map<string, OutboxRecord>();
  for (const row of own) {
    const tail = row.Key.split('/').slice(3).join('/');
    const before = byTail.get(tail);
    const isSent = !NOT_SENT.includes(row.State);
    if (before === undefined || isSent || NOT_SENT.includes(before.State)) byTail.set(tail, row);
  }
  return (tail, toldBy) => (toldBy === undefined ? undefined : byKey.get(toldBy)) ?? byTail.get(tail);
}

/** What recipients are told apart by in a key: the fourth part of `call/2027-03-06/r1/…/…`. */
export function recipientMark(ws: Pick<Workspace, 'hash'>, recipients: readonly string[]): string {
  return ws
    .hash(
      [...recipients]
        .map((one) => one.toLowerCase())
        .sort()
        .join(' '),
    )
    .slice(0, 10);
}

/** The part of a key that stands for the recipients. */
export function markOfKey(key: string): string {
  return key.split('/')[3] ?? '';
}

function byFirst(a: readonly unknown[], b: readonly unknown[]): number {
  return String(a[0]) < String(b[0]) ? -1 : 1;
}

/** The plan of a run that nobody asked for: what was cancelled, or is news after a send, waits for a person. */
export function withoutPerson(mail: MailPlan): MailPlan {
  const recipients = mail.bySelf.reduce((sum, one) => sum + recipientCount(one.message), 0);
  return { ...mail, toSend: mail.bySelf, recipients };
}
