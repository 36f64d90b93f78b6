/**
 * The outbox: every message is a row, and what becomes of the rows that an interrupted run left behind. After a crash the
 * message in flight is the only one that nobody can be sure of: it becomes Unconfirmed, and only a person sends it again.
 */
import type { CellValue, DateText, Message, Moment } from '../port/workspace.ts';
import { serialFromDate } from '../values/cellDates.ts';
import type { RowChange } from '../workbook/changeRows.ts';
import { cellFromText } from '../workbook/readRecords.ts';
import type { TabRecord } from '../workbook/tabSpec.ts';
import { outboxTab } from '../workbook/tabs/office.ts';
import type { Workbook } from '../workbook/workbook.ts';

export const IN_FLIGHT_KEY = 'outbox.inFlight';
/** What that property holds before the first message. */
export const NONE_IN_FLIGHT = 'none';
/** Holds a new value as soon as somebody has asked to stop what is being sent. */
export const STOP_KEY = 'outbox.stop';
/** States of a message that has not gone out, as far as anybody knows. */
export const NOT_SENT: readonly string[] = ['', 'Pending', 'Cancelled'];
/** Stands in Detail from the claim until it is known what became of the message. */
const ON_ITS_WAY = 'It is on its way.';
const RESEND = 'Resend was chosen.';
const MARKED = 'Marked as sent by hand.';

export type OutboxRecord = TabRecord<typeof outboxTab>;

export interface OutboxMessage {
  /** Kind, date, revision, recipient and content fingerprint: the same message always has the same key. */
  key: string;
  kind: string;
  date: DateText;
  revision: number;
  message: Message;
  /** What it tells, as far as the next issue is compared with it. */
  told?: string;
}

/** What became of one row that an interrupted run left as Sending, or whose state somebody typed. */
export interface Settled {
  key: string;
  state: 'Sent' | 'Unconfirmed' | 'Pending';
  detail: string;
}

/**
 * True for a row that reads as if its message had not gone out, though it was tried or claimed: somebody typed the state.
 * A claim empties Attempted, and only what became of the message fills it again.
 */
export function isTyped({ State, Attempted, Detail }: OutboxRecord): boolean {
  if (State === 'Sending') return Attempted !== '';
  if (!NOT_SENT.includes(State) || (State === 'Pending' && Detail === RESEND)) return false;
  return Attempted !== '' || Detail === ON_ITS_WAY || Detail === MARKED;
}

/** Those rows; not a copy of one that tells what became of the message. */
function typedRows(rows: readonly OutboxRecord[]): OutboxRecord[] {
  const tells = (row: OutboxRecord) => !NOT_SENT.includes(row.State) && !isTyped(row);
  return rows.filter((row) => isTyped(row) && !rows.some((other) => other.Key === row.Key && tells(other)));
}

/**
 * What became of the rows that an interrupted run left as Sending: messages go out in the order of their keys, so
 * those before the one in flight went out, that one is uncertain, and those after it never started. Where the property
 * is missing or damaged all of them are uncertain. So is every message whose state was typed: that sends nothing again.
 * @param inFlight what the property of that name holds
 */
export function settleInterrupted(rows: readonly OutboxRecord[], inFlight: string | undefined): Settled[] {
  const typed = typedRows(rows);
  const sending = rows
    .filter((row) => row.State === 'Sending' && !isTyped(row))
    .sort((a, b) => compareKeys(a.Key, b.Key));
  const known = isInFlightKnown(rows, inFlight);
  // A message in flight that is not among these belongs to an earlier chunk: none of these had begun.
  const begun = sending.some((row) => row.Key === inFlight);
  const settled = sending.map((row): Settled => {
    if (!known || row.Key === inFlight) {
      return {
        key: row.Key,
        state: 'Unconfirmed',
        detail:
          'The run was interrupted while this message was going out. Ask whether it came, then choose Resend or Mark as sent.',
      };
    }
    const went = begun && compareKeys(row.Key, inFlight ?? '') < 0;
    return { key: row.Key, state: went ? 'Sent' : 'Pending', detail: '' };
  });
  return [...settled, ...typed.map(({ Key }): Settled => ({ key: Key, state: 'Unconfirmed', detail: TYPED }))];
}

const TYPED =
  'Its State was changed by hand after it was tried. Ask whether it came, then choose Resend or Mark as sent.';

/** A damaged property names no row, so it is never taken for "nothing had begun". */
export function isInFlightKnown(rows: readonly OutboxRecord[], inFlight: string | undefined): boolean {
  return inFlight === NONE_IN_FLIGHT || rows.some((row) => row.Key === inFlight);
}

/**
 * Writes down what became of messages that an interrupted run left as Sending. Only under the lock: otherwise they are
 * perhaps going out right now. No call when there are none.
 */
export function settleOutbox(workbook: Workbook, inFlight: string | undefined, now: Moment): void {
  workbook.change(settlement(workbook.records(outboxTab, []), inFlight, now));
}

/** The same as changes, for those who only look. */
export function settlement(rows: readonly OutboxRecord[], inFlight: string | undefined, now: Moment): RowChange[] {
  return settleInterrupted(rows, inFlight).map(({ key, state, detail }) =>
    stateChange(key, state, state === 'Pending' ? '' : momentText(now), detail),
  );
}

/** `2027-03-05 18:00` */
export function momentText(now: Moment): string {
  return `${now.date} ${now.time}`;
}

/** The order in which messages go out. */
export function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A row's change of state, with the moment it was tried. */
export function stateChange(key: string, state: string, attempted: string, detail: string): RowChange {
  return {
    tab: outboxTab,
    mode: 'update',
    values: { Key: key, State: state, ...(attempted === '' ? {} : { Attempted: attempted }), Detail: detail || null },
  };
}

/**
 * The state of every message by its key. A person may have copied a row: then one that was begun counts, and not the
 * copy that would be sent again.
 */
export function stateByKey(rows: readonly OutboxRecord[]): Map<string, string> {
  const states = new Map<string, string>();
  for (const row of rows) {
    const other = states.get(row.Key);
    if (other === undefined || NOT_SENT.includes(other)) states.set(row.Key, row.State);
  }
  return states;
}

/** A person has asked and knows that it did not come: it may go out once more. */
export function resendChange(key: string): RowChange {
  return { tab: outboxTab, mode: 'update', values: { Key: key, State: 'Pending', Attempted: null, Detail: RESEND } };
}

/** A person has asked and knows that it came. */
export function markedChange(key: string): RowChange {
  return stateChange(key, 'Sent', '', MARKED);
}

/** The row of a message that is about to go out. */
export function claimedRow(message: OutboxMessage): RowChange {
  const { values, ...change } = newOutboxRow(message, 'Sending', ON_ITS_WAY);
  return { ...change, values: { ...values, Attempted: null } };
}

/** A message's whole row: should a person have deleted it meanwhile, it is there again and the message not sent anew. */
export function newOutboxRow(message: OutboxMessage, state: string, detail = '', attempted = ''): RowChange {
  return {
    tab: outboxTab,
    mode: 'put',
    values: {
      Key: message.key,
      Kind: message.kind,
      Date: serialFromDate(message.date),
      Revision: message.revision,
      To: recipientText(message.message),
      State: state,
      ...(attempted === '' ? {} : { Attempted: attempted }),
      ...(message.told === undefined ? {} : { Told: message.told }),
      Detail: detail === '' ? null : detail,
    },
  };
}

/** Hidden copies are counted, not named: the tab can be read by more people than the message. */
function recipientText(message: Message): CellValue {
  const hidden = message.bcc?.length ?? 0;
  const shown = [...message.to, ...(message.cc ?? [])].join(', ');
  return cellFromText(
    { header: 'To', kind: 'text', help: '', width: 0 },
    hidden > 0 ? `${shown} (+${hidden} hidden)` : shown,
  );
}
