/**
 * Past days' messages of the daily call are history: whoever only looks takes of these rows of the Outbox their Date and State and no
 * more. Where they stand is remembered with each call that goes out, for which everything is read, and is believed only
 * while Date and State of each of these rows are as they were: once somebody has sorted, put in, deleted or typed over, all of the
 * Outbox is read. A day is read as a whole or not at all. Nothing is ever sent by a reading that left something out.
 */
import { isTyped, type OutboxRecord } from '../../mail/outbox.ts';
import { PAPER_KINDS } from '../../papers/paperKinds.ts';
import type { DateText, ReadOnlyWorkspace } from '../../port/workspace.ts';
import { dateFromSerial, serialFromDate } from '../../values/cellDates.ts';
import { addDays } from '../../values/dates.ts';
import { foldedText } from '../../values/text.ts';
import { dateInCell } from '../../values/typedDate.ts';
import { cellOf, cellText, type Table, type TableRow } from '../../workbook/table.ts';
import { outboxTab } from '../../workbook/tabs/office.ts';
import { scheduleTab } from '../../workbook/tabs/schedule.ts';
import type { Glance, ReadWorkbook } from '../../workbook/workbook.ts';
import { type Hash, markOf, rowsBetween, spansOf } from './rowSpans.ts';
import { readTold } from './sentCalls.ts';

const DAILY_CALL = PAPER_KINDS.dailyCall.name;

/** The property that says where they stand. */
export const PAST_KEY = 'outbox.past';

/** Nothing more comes of a message that is in one of these, once its day is over. */
const OVER: readonly string[] = ['Sent', 'Missed', 'Cancelled'];
/** Yesterday’s calls are looked at still, and today is another day elsewhere. */
const DAYS_KEPT = 2;
/** Of a property’s 9 KB. */
const MOST_CHARACTERS = 8_000;
const MOST_SPANS = 300;
const DAY_MS = 86_400_000;
/** The serial number of 1970-01-01. */
const EPOCH_SERIAL = 25_569;

interface Past {
  /** All of it is about days before this one, as a serial number. */
  before: number;
  /** Columns, from 0, of Date and State. */
  columns: [date: number, state: number];
  /** First row and the one after the last, from 0. */
  spans: [from: number, to: number][];
  /** Fingerprint of Date and State in these rows. */
  mark: string;
  /** Ids of the events that these messages told of. */
  told: string[];
}

/** What is to be remembered, from an Outbox of which everything was read; `null` where that is nothing, or too much. */
export function pastText(ws: Hash, workbook: ReadWorkbook, today: DateText): string | null {
  const table = workbook.table(outboxTab);
  const [date, state] = [table.columnIndex.get('Date'), table.columnIndex.get('State')];
  const before = serialFromDate(addDays(today, -DAYS_KEPT));
  if (table.glanced !== undefined || date === undefined || state === undefined || before === null) return null;
  const records = new Map(workbook.records(outboxTab, []).map((row) => [row.rowNumber - 1, row]));
  const days = pastDays(table, records, before, toldFrom(workbook, before));
  const past = table.rows.filter((row) => days.has(dayOf(records.get(row.rowIndex)) ?? ''));
  const spans = spansOf(past.map(({ rowIndex }) => rowIndex));
  if (spans.length === 0 || spans.length > MOST_SPANS) return null;
  const told = [...new Set([...days.values()].flatMap((ids) => [...ids]))].sort();
  const text = JSON.stringify({ before, columns: [date, state], spans, mark: markOf(ws, [date, state], past), told });
  return text.length > MOST_CHARACTERS ? null : text;
}

/**
 * The past days and the events that their messages told of. No day of which anything may still come, nor one whose events stand on,
 * or were told of, another day that is not past: what was said of these is compared with.
 * @param live ids of events that are to come; grows by those of days that are not past
 */
function pastDays(
  table: Table<typeof outboxTab>,
  records: ReadonlyMap<number, OutboxRecord>,
  before: number,
  live: Set<string>,
): Map<DateText, Set<string>> {
  const days = new Map<DateText, Set<string>>();
  const open = new Set<DateText>();
  for (const row of table.rows) {
    const about = daysAbout(table, row);
    const record = records.get(row.rowIndex);
    const day = dayOf(record);
    if (record !== undefined && day !== null && isOver(table, row, record, before)) {
      const ids = days.get(day) ?? new Set();
      for (const id of idsTold(record.Told)) ids.add(id);
      days.set(day, ids);
      continue;
    }
    for (const one of about) open.add(one);
    for (const id of idsTold(cellText(cellOf(table, row, 'Told')))) live.add(id);
  }
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const [day, ids] of days) {
      if (!open.has(day) && ![...ids].some((id) => live.has(id))) continue;
      for (const id of ids) live.add(id);
      days.delete(day);
      isSettled = false;
    }
  }
  return days;
}

/**
 * The days that a row of the Outbox is about, as far as it may matter to their calls: by its key and by its date. A notice that waits
 * is about what became of the call.
 */
function daysAbout(table: Table<typeof outboxTab>, row: TableRow): DateText[] {
  const text = (header: string) => cellText(cellOf(table, row, header)).trim();
  const isOfCall = text('Key').startsWith('call/') || text('Kind') === DAILY_CALL;
  if (!isOfCall && foldedText(text('State')) !== 'pending') return [];
  return [text('Key').split('/')[1] ?? '', dateInCell(cellOf(table, row, 'Date')) ?? ''];
}

/** The day by a message’s key; `null` for what is no message of a call. */
function dayOf(record: Pick<OutboxRecord, 'Key'> | undefined): DateText | null {
  return /^call\/(\d{4}-\d\d-\d\d)\/r\d+\//.exec(record?.Key ?? '')?.[1] ?? null;
}

function isOver(table: Table<typeof outboxTab>, row: TableRow, record: OutboxRecord, before: number): boolean {
  const serial = cellOf(table, row, 'Date');
  const isPast = typeof serial === 'number' && serial < before && dateFromSerial(serial) === dayOf(record);
  // As it stands in the cell: what is typed otherwise is read by those who read all.
  return (
    isPast && OVER.includes(cellText(cellOf(table, row, 'State'))) && record.Kind === DAILY_CALL && !isTyped(record)
  );
}

function idsTold(told: string): string[] {
  return readTold(told)?.calls.map(({ eventId }) => foldedText(eventId)) ?? [];
}

/** Events that are to come or whose day cannot be read. */
function toldFrom(workbook: ReadWorkbook, before: number): Set<string> {
  const table = workbook.table(scheduleTab);
  const coming = table.rows.filter((row) => {
    const serial = serialFromDate(dateInCell(cellOf(table, row, 'Date')) ?? '');
    return serial === null || serial >= before;
  });
  return new Set(coming.map((row) => foldedText(cellText(cellOf(table, row, 'Event ID')))));
}

function readPast(text: string | undefined): Past | null {
  try {
    const read = JSON.parse(text ?? '') as Past;
    const isSpan = (span: unknown) => Array.isArray(span) && span.length === 2 && span.every(Number.isSafeInteger);
    const isRead =
      Number.isSafeInteger(read.before) && read.columns.every(Number.isSafeInteger) && read.columns.length === 2;
    return isRead && read.spans.length > 0 && read.spans.every(isSpan) && Array.isArray(read.told) ? read : null;
  } catch {
    return null;
  }
}

/**
 * How the Outbox is read by whoever only looks; `null` where all of it is read.
 * @param text what the property holds
 * @param date the day that is asked about, where it is one
 */
export function pastGlance(
  ws: Hash & Pick<ReadOnlyWorkspace, 'clock'>,
  text: string | undefined,
  date: DateText = '',
): Glance | null {
  const past = readPast(text);
  if (past === null) return null;
  // Nowhere is it an earlier day than the one before Greenwich’s.
  const today = Math.floor(ws.clock.epochMs() / DAY_MS) + EPOCH_SERIAL;
  const asked = date === '' ? today : serialFromDate(date);
  if (past.before >= today || asked === null || asked < past.before) return null;
  return {
    part: { sheetId: outboxTab.sheetId, rows: rowsBetween(past.spans), columns: past.columns },
    fits: (workbook) => isAsItWas(ws, workbook, past),
  };
}

function isAsItWas(ws: Hash, workbook: ReadWorkbook, { before, columns, mark, told }: Past): boolean {
  const table = workbook.table(outboxTab);
  const glanced = table.glanced ?? [];
  if (table.columnIndex.get('Date') !== columns[0] || table.columnIndex.get('State') !== columns[1]) return false;
  if (table.headerRowIndex >= (glanced[0]?.rowIndex ?? 0) || markOf(ws, columns, glanced) !== mark) return false;
  const ids = new Set(told);
  if ([...toldFrom(workbook, before)].some((id) => ids.has(id))) return false;
  const days = new Set(pastCalls(workbook).map((row) => row.Date));
  return table.rows.every((row) => {
    // A run is sending, or was interrupted: which message was in flight may stand in any row.
    if (foldedText(cellText(cellOf(table, row, 'State'))) === 'sending') return false;
    if (daysAbout(table, row).some((day) => days.has(day))) return false;
    return !idsTold(cellText(cellOf(table, row, 'Told'))).some((id) => ids.has(id));
  });
}

/** What is known of a day’s messages of the call that were not read. */
export type PastCall = Pick<OutboxRecord, 'Key' | 'Kind' | 'Date' | 'State'>;

/** One of each day and state; none where all of the Outbox was read. */
export function pastCalls(workbook: Pick<ReadWorkbook, 'table'>): PastCall[] {
  const table = workbook.table(outboxTab);
  const known = new Map<string, PastCall>();
  for (const row of table.glanced ?? []) {
    const day = dateInCell(cellOf(table, row, 'Date'));
    const state = cellText(cellOf(table, row, 'State'));
    if (day === null) continue;
    known.set(`${day} ${state}`, {
      Key: `call/${day}/`,
      Kind: DAILY_CALL,
      Date: day,
      State: OVER.includes(state) ? (state as PastCall['State']) : '',
    });
  }
  return [...known.values()];
}
