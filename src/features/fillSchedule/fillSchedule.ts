/**
 * Fill the schedule: repeat an event every week, move it, or cancel it. Worked out from the tab as it stands, so that
 * doing it again finds nothing to do, and looked at before it is done.
 */
import type { Problem } from '../../port/appError.ts';
import type { CellValue, DateText, TimeText } from '../../port/workspace.ts';
import { endAfter } from '../../schedule/event.ts';
import { workLines } from '../../schedule/workLines.ts';
import {
  minutesFromTime,
  serialFromDate,
  serialFromTime,
  timeFromMinutes,
  timeFromSerial,
} from '../../values/cellDates.ts';
import { addDays, dateInShort, daysBetween } from '../../values/dates.ts';
import { foldedText } from '../../values/text.ts';
import { dateInCell } from '../../values/typedDate.ts';
import { cellLengthProblem } from '../../workbook/cellLimit.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import { idMaker } from '../../workbook/newRows.ts';
import { cellOf, cellText, type Table, type TableRow } from '../../workbook/table.ts';
import { scheduleTab } from '../../workbook/tabs/schedule.ts';

export type FillRequest =
  | { action: 'repeat'; eventId: string; until: DateText; skip: readonly DateText[]; status: 'Draft' | 'Published' }
  | { action: 'move'; eventId: string; date: DateText; start: TimeText; end: TimeText; location: string | null }
  | { action: 'cancel'; eventId: string }
  | { action: 'publish'; eventId: ''; events: readonly string[] };

export interface FillPlan {
  changes: RowChange[];
  /** What would be done, a line a row. */
  lines: string[];
  /** Days that are left as they are, and why. */
  left: string[];
  problems: Problem[];
}

const MOST_WEEKS = 60;

export function fillPlan(table: Table<typeof scheduleTab>, request: FillRequest): FillPlan {
  const plan: FillPlan = { changes: [], lines: [], left: [], problems: [] };
  if (request.action === 'publish') return published(table, request.events, plan);
  const row = theRow(table, request.eventId, plan.problems);
  if (row === null) return plan;
  const where = (column: string) => ({ tab: table.title, row: row.rowIndex + 1, column });
  const date = dateInCell(cellOf(table, row, 'Date'));
  if (date === null)
    return {
      ...plan,
      problems: [{ ...where('Date'), message: 'The event has no date that can be read. Fix it in Schedule.' }],
    };
  if (request.action === 'cancel') return cancelled(table, row, plan);
  if (request.action === 'move') return moved(table, row, date, request, plan);
  if (request.until <= date) {
    return { ...plan, problems: [{ message: `The last day, ${request.until}, is not after the event on ${date}.` }] };
  }
  if (daysBetween(date, request.until) > MOST_WEEKS * 7) {
    return { ...plan, problems: [{ message: `That is more than ${MOST_WEEKS} weeks. Choose an earlier last day.` }] };
  }
  return repeated(table, row, date, request, plan);
}

/** The one row of an id; `null` where there is none or several, which is added to the problems. */
function theRow(table: Table<typeof scheduleTab>, eventId: string, problems: Problem[]): TableRow | null {
  const rows = table.rows.filter((row) => idOf(table, row) === foldedText(eventId) && eventId !== '');
  const row = rows[0];
  if (row !== undefined && rows.length === 1) return row;
  const message =
    row === undefined
      ? `There is no event ${eventId || 'without an id'} in Schedule. Choose one of those there.`
      : `${eventId} is the id of ${rows.length} events. Clear one of them, and Callboard gives it a new id.`;
  problems.push({ tab: table.title, column: 'Event ID', message });
  return null;
}

function published(table: Table<typeof scheduleTab>, events: readonly string[], plan: FillPlan): FillPlan {
  for (const eventId of new Set(events.map(foldedText))) {
    const row = theRow(table, eventId, plan.problems);
    if (row === null) continue;
    const values = valuesOf(table, row);
    const date = dateInCell(values.Date ?? null);
    const status = foldedText(cellText(values.Status));
    const what = `${date === null ? '' : `${dateInShort(date)}: `}${describe(values)}`;
    if (status === 'published' || status === 'cancelled') plan.left.push(`${what} is ${status} already`);
    else if (date === null) {
      const where = { tab: table.title, row: row.rowIndex + 1, column: 'Date' };
      plan.problems.push({ ...where, message: 'The event has no date that can be read. Fix it in Schedule.' });
    } else {
      plan.changes.push(rowChange(values, { Status: 'Published' }));
      plan.lines.push(`${what} is published`);
    }
  }
  return plan;
}

function repeated(
  table: Table<typeof scheduleTab>,
  row: TableRow,
  first: DateText,
  request: Extract<FillRequest, { action: 'repeat' }>,
  plan: FillPlan,
): FillPlan {
  const values = valuesOf(table, row);
  const nextId = idMaker(
    scheduleTab.idPrefix,
    table.rows.map((one) => cellText(cellOf(table, one, 'Event ID'))),
    table.knownIds?.(),
  );
  const sameAs = (one: TableRow, date: DateText) =>
    dateInCell(cellOf(table, one, 'Date')) === date &&
    ['Start', 'Type', 'Location', 'Work'].every(
      (header) => cellText(cellOf(table, one, header)) === cellText(values[header]),
    );
  for (let date = addDays(first, 7); date <= request.until; date = addDays(date, 7)) {
    const there = table.rows.find((one) => sameAs(one, date));
    if (request.skip.includes(date)) plan.left.push(`${dateInShort(date)} is left out.`);
    else if (there !== undefined) plan.left.push(`${dateInShort(date)} is there already (row ${there.rowIndex + 1}).`);
    else {
      const id = nextId();
      plan.changes.push({
        tab: scheduleTab,
        mode: 'add',
        values: { ...values, 'Event ID': id, Date: serialFromDate(date), Status: request.status },
      });
      plan.lines.push(`${dateInShort(date)}: ${describe(values)}, as ${id}, ${request.status}`);
    }
  }
  return plan;
}

function moved(
  table: Table<typeof scheduleTab>,
  row: TableRow,
  date: DateText,
  request: Extract<FillRequest, { action: 'move' }>,
  plan: FillPlan,
): FillPlan {
  const values = valuesOf(table, row);
  const wanted: Record<string, CellValue> = {
    Date: serialFromDate(request.date || date),
    Start: request.start === '' ? (values.Start ?? null) : serialFromTime(request.start),
    End: request.end === '' ? (values.End ?? null) : serialFromTime(request.end),
    Location: request.location === null ? (values.Location ?? null) : request.location.trim() || null,
  };
  const wrong = (['Date', 'Start', 'End'] as const).filter(
    (header) => wanted[header] === null && values[header] !== null,
  );
  if (wrong.length > 0) {
    const problems = wrong.map((column) => ({ column, message: `The new ${column.toLowerCase()} cannot be read.` }));
    return { ...plan, problems };
  }
  const [start, end] = [minutesFrom(wanted.Start ?? null), minutesFrom(wanted.End ?? null)];
  // Whichever of the two stays counts as well; a row that is wrong already may still move to another day.
  const isRetimed = request.start !== '' || request.end !== '';
  if (isRetimed && start !== null && end !== null && endAfter(start, end) === null) {
    const message = `The event would end at ${timeFromMinutes(end)}, which is not after ${timeFromMinutes(start)}. If it ends after midnight, type the hour past 24, for example 25:10.`;
    return { ...plan, problems: [{ column: 'End', message }] };
  }
  const tooLong = cellLengthProblem(cellText(wanted.Location));
  if (tooLong !== '') return { ...plan, problems: [{ column: 'Location', message: tooLong }] };
  const changed = Object.entries(wanted).filter(([header, value]) => (values[header] ?? null) !== value);
  if (changed.length === 0) return { ...plan, left: ['It is there already.'] };
  const to = [
    request.date && request.date !== date ? dateInShort(request.date) : '',
    request.start || request.end ? `${request.start || 'the same start'} to ${request.end || 'the same end'}` : '',
    request.location ? request.location : '',
  ].filter((part) => part !== '');
  plan.left.push(...linesLeft(values, wanted.Start ?? null));
  plan.changes.push(rowChange(values, Object.fromEntries(changed)));
  plan.lines.push(`${dateInShort(date)}: ${describe(values)} moves to ${to.join(', ')}`);
  return plan;
}

/** Timed lines name their hours, and are not moved with the event. */
function linesLeft(values: Record<string, CellValue>, newStart: CellValue): string[] {
  const [start, end] = [minutesFrom(values.Start ?? null), minutesFrom(values.End ?? null)];
  if (start === null || end === null || minutesFrom(newStart) === start) return [];
  const event = { work: cellText(values.Work), startMinute: start, endMinute: endAfter(start, end) ?? end };
  const { lines } = workLines({ ...event, start: timeFromMinutes(start), end: timeFromMinutes(end) });
  return lines.length === 0 ? [] : ['The timed lines in Work keep their times. Type the new ones.'];
}

function cancelled(table: Table<typeof scheduleTab>, row: TableRow, plan: FillPlan): FillPlan {
  const values = valuesOf(table, row);
  if (foldedText(cellText(values.Status)) === 'cancelled') return { ...plan, left: ['It is cancelled already.'] };
  const date = dateInCell(values.Date ?? null);
  plan.changes.push(rowChange(values, { Status: 'Cancelled' }));
  plan.lines.push(`${date === null ? '' : `${dateInShort(date)}: `}${describe(values)} is cancelled`);
  return plan;
}

function rowChange(values: Record<string, CellValue>, change: Record<string, CellValue>): RowChange {
  return { tab: scheduleTab, mode: 'update', values: { 'Event ID': values['Event ID'] ?? null, ...change } };
}

/** The row's own cells, exactly as they stand. */
function valuesOf(table: Table<typeof scheduleTab>, row: TableRow): Record<string, CellValue> {
  return Object.fromEntries(scheduleTab.columns.map(({ header }) => [header, cellOf(table, row, header)]));
}

function describe(values: Record<string, CellValue>): string {
  return [cellText(values.Type), cellText(values.Work)].filter((part) => part !== '').join(', ');
}

function idOf(table: Table<typeof scheduleTab>, row: TableRow): string {
  return foldedText(cellText(cellOf(table, row, 'Event ID')));
}

/** Minutes after midnight, of a time as a cell holds it or as it was typed. */
function minutesFrom(cell: CellValue): number | null {
  return minutesFromTime(typeof cell === 'number' ? (timeFromSerial(cell) ?? '') : cellText(cell));
}
