/** The drafts that an order becomes in Schedule: an event for each room and day, with a timed line for each piece. */

import type { Person } from '../../company/people.ts';
import { firstName } from '../../company/shownName.ts';
import type { Problem } from '../../port/appError.ts';
import type { CellValue } from '../../port/workspace.ts';
import type { ProductionData } from '../../production/productionData.ts';
import { calledFor } from '../../schedule/called.ts';
import type { CallEvent } from '../../schedule/event.ts';
import type { EventType } from '../../schedule/eventTypes.ts';
import { serialFromDate, serialFromTime, timeFromMinutes } from '../../values/cellDates.ts';
import { dateInShort } from '../../values/dates.ts';
import { dateInCell } from '../../values/typedDate.ts';
import { mergedWindows, type Window } from '../../values/windows.ts';
import { cellLengthProblem } from '../../workbook/cellLimit.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import { idMaker } from '../../workbook/newRows.ts';
import { cellOf, cellText, type Table } from '../../workbook/table.ts';
import { scheduleTab } from '../../workbook/tabs/schedule.ts';
import type { OrderPieceRead } from './orderOfDay.ts';

/** A piece in its place, with its people. */
export interface PiecePlaced extends Window {
  date: string;
  room: string;
  piece: OrderPieceRead;
}

export interface OrderRows {
  changes: RowChange[];
  /** Events that are there already. */
  there: number;
  /** The events as they will be, published: for warnings. */
  events: CallEvent[];
  problems: Problem[];
}

export function orderRows(
  data: ProductionData,
  table: Table<typeof scheduleTab>,
  placed: readonly PiecePlaced[],
  type: EventType,
): OrderRows {
  const rows: OrderRows = { changes: [], there: 0, events: [], problems: [] };
  const nextId = idMaker(
    scheduleTab.idPrefix,
    table.rows.map((row) => cellText(cellOf(table, row, 'Event ID'))),
    table.knownIds?.(),
  );
  const keys = [...new Set(placed.map(({ date, room }) => JSON.stringify([date, room])))];
  for (const key of keys) {
    const own = placed.filter(({ date, room }) => JSON.stringify([date, room]) === key).sort((a, b) => a.from - b.from);
    const event = eventOf(data, own, type, rows.problems);
    if (event === null) continue;
    rows.events.push(event);
    const values: Record<string, CellValue> = {
      Date: serialFromDate(event.date),
      Start: serialFromTime(event.start),
      End: serialFromTime(event.end),
      Type: type.name,
      Location: event.location || null,
      Work: event.work,
      Status: 'Draft',
    };
    const isThere = table.rows.some(
      (row) =>
        dateInCell(cellOf(table, row, 'Date')) === event.date &&
        ['Start', 'Type', 'Location', 'Work'].every(
          (header) => cellText(cellOf(table, row, header)) === cellText(values[header]),
        ),
    );
    if (isThere) rows.there++;
    else rows.changes.push({ tab: scheduleTab, mode: 'add', values: { 'Event ID': nextId(), ...values } });
  }
  return rows;
}

/** `null` where the lines would call others than the pieces have; that is a problem. */
function eventOf(
  data: ProductionData,
  own: readonly PiecePlaced[],
  type: EventType,
  problems: Problem[],
): CallEvent | null {
  const [first, last] = [own[0], own[own.length - 1]];
  if (first === undefined || last === undefined) return null;
  const lines: string[] = [];
  for (const [at, one] of own.entries()) {
    const before = own[at - 1];
    if (before !== undefined && one.from > before.to)
      lines.push(`${timesText({ from: before.to, to: one.from })} Break`);
    const text = textsFor(one.piece).find((words) =>
      callsExactly(data, eventWith(one, [`${timesText(one)} ${words}`], one, type), [one]),
    );
    if (text === undefined) {
      const message = `Scene ${one.piece.scene}: no timed line calls exactly those who are needed. Type the event yourself.`;
      problems.push({ message });
      return null;
    }
    lines.push(`${timesText(one)} ${text}`);
  }
  const event = eventWith(first, lines, { from: first.from, to: last.to }, type);
  const tooLong = cellLengthProblem(event.work);
  if (tooLong !== '') problems.push({ message: tooLong });
  else if (callsExactly(data, event, own)) return event;
  else problems.push({ message: `${dateInShort(event.date)}: the lines would not call exactly those who are needed.` });
  return null;
}

/** Ways to write a piece, the shortest first. */
function textsFor({ scene, leads, left }: OrderPieceRead): string[] {
  const names = (people: readonly Person[], nameOf: (person: Person) => string) => people.map(nameOf).join(', ');
  return [(person: Person) => (person.minor ? firstName(person) : person.name), ({ id }: Person) => id].flatMap(
    (nameOf) =>
      [`Scene ${scene}`, scene].flatMap((what) => {
        const led = leads.length === 0 ? what : `${what}, ${names(leads, nameOf)}`;
        return left.length === 0
          ? [led]
          : [`${led} except ${left.map(nameOf).join(' and ')}`, `${led} except ${names(left, nameOf)}`];
      }),
  );
}

function eventWith(
  { date, room }: PiecePlaced,
  lines: readonly string[],
  { from, to }: Window,
  type: EventType,
): CallEvent {
  return {
    id: '',
    date,
    start: timeFromMinutes(from),
    end: timeFromMinutes(to),
    startMinute: from,
    endMinute: to,
    eventType: type,
    location: room,
    work: lines.join('; '),
    scenes: [],
    scenesAreNumbers: false,
    alsoCalled: [],
    notCalled: [],
    notes: '',
    status: 'Published',
    rowNumber: 0,
    place: {},
  };
}

/** True if the event calls everybody for their pieces, and nobody for more. */
function callsExactly(data: ProductionData, event: CallEvent, own: readonly PiecePlaced[]): boolean {
  const wanted = new Map<Person, Window[]>();
  for (const { from, to, piece } of own) {
    for (const person of [...piece.cast, ...piece.leads]) {
      wanted.set(person, [...(wanted.get(person) ?? []), { from, to }]);
    }
  }
  const { called, problems, missing } = calledFor(event, data.company, data.breakdown);
  const shown = (windows: readonly Window[]) => JSON.stringify(mergedWindows(windows));
  return (
    problems.length === 0 &&
    missing.length === 0 &&
    called.length === wanted.size &&
    called.every(({ person, windows }) => shown(windows) === shown(wanted.get(person) ?? []))
  );
}

function timesText({ from, to }: Window): string {
  return `${timeFromMinutes(from)}-${timeFromMinutes(to)}`;
}
