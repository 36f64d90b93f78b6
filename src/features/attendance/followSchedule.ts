/**
 * How rows of Attendance follow a schedule that has changed since they were made. What people typed or marked stays, a row is
 * never taken away, and nobody counts as no longer called for something that cannot be read.
 */
import type { Person } from '../../company/people.ts';
import type { Problem } from '../../port/appError.ts';
import type { DateText } from '../../port/workspace.ts';
import type { ProductionData } from '../../production/productionData.ts';
import { type DayEvent, type DayPlan, dayPlan } from '../../schedule/dayPlan.ts';
import { doubtfulOn } from '../../schedule/doubtfulRows.ts';
import type { CallEvent } from '../../schedule/event.ts';
import { withoutUncleared } from '../../schedule/withoutUncleared.ts';
import { counted } from '../../values/counted.ts';
import { addDays, dateInShort } from '../../values/dates.ts';
import { foldedText } from '../../values/text.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import type { Table } from '../../workbook/table.ts';
import type { TabRecord } from '../../workbook/tabSpec.ts';
import { attendanceTab } from '../../workbook/tabs/rehearsal.ts';
import { followedRow, isMarked, type RowIs } from './followedRow.ts';

type AttendanceRecord = TabRecord<typeof attendanceTab>;

export interface Followed {
  changes: RowChange[];
  /** Rows whose call, day or name is another now. */
  moved: number;
  /** Rows of people who are no longer called. */
  uncalled: number;
  problems: Problem[];
}

/** The rows of the day's events, and those that were made for the day when an event of another day or a cancelled one was on it. */
export function followSchedule(
  data: ProductionData,
  table: Table<typeof attendanceTab>,
  records: readonly AttendanceRecord[],
  date: DateText,
): Followed {
  const followed: Followed = { changes: [], moved: 0, uncalled: 0, problems: [] };
  const plans = new Map<DateText, DayPlan>();
  const planOn = (day: DateText) => {
    const plan = plans.get(day) ?? withoutUncleared(dayPlan(data, day), data.cleared?.(day));
    plans.set(day, plan);
    return plan;
  };
  for (const rows of rowsByEvent(records).values()) {
    const id = rows[0]?.['Event ID'] ?? '';
    const events = data.events.filter((one) => foldedText(one.id) === foldedText(id));
    const [event] = events;
    if (events.length > 1 || (event?.date !== date && !rows.some((row) => row.Date === date))) continue;
    if (event === undefined || event.status === 'Draft') {
      const open = rows.filter((row) => row.Date === date && !isMarked(table, row));
      if (open.length > 0) followed.problems.push(noEvent(table, open, id, event));
      continue;
    }
    const plan = planOn(event.date);
    const day = plan.events.find((one) => one.event === event);
    followRows(followed, data, table, rows, event, day, isSure(data, plan));
  }
  return followed;
}

function followRows(
  followed: Followed,
  data: ProductionData,
  table: Table<typeof attendanceTab>,
  rows: readonly AttendanceRecord[],
  event: CallEvent,
  day: DayEvent | undefined,
  sure: boolean,
): void {
  const called = new Map<Person, RowIs>();
  for (const { person } of day?.away ?? []) called.set(person, { is: 'away', minute: event.startMinute });
  for (const { person, callMinute } of day?.called ?? []) called.set(person, { is: 'called', minute: callMinute });
  const gone: RowIs = { is: event.status === 'Cancelled' ? 'cancelled' : 'uncalled' };
  const unsure: AttendanceRecord[] = [];
  for (const row of rows) {
    const alike = rows.filter((one) => foldedText(one['Person ID']) === foldedText(row['Person ID']));
    const people = data.company.people.filter(({ id }) => foldedText(id) === foldedText(row['Person ID']));
    const [person] = people;
    // Whose row it is nobody knows: then it stays as it is, and the person is looked for.
    if (alike.length > 1 || people.length !== 1 || person === undefined || person.stopped !== '') continue;
    const wanted = called.get(person) ?? gone;
    const values = followedRow(table, row, event, person, wanted);
    if (values === null) continue;
    if (wanted.is === 'uncalled' && !sure) {
      unsure.push(row);
      continue;
    }
    if (wanted.is === 'uncalled' || wanted.is === 'cancelled') followed.uncalled++;
    else followed.moved++;
    const key = { 'Event ID': row['Event ID'], 'Person ID': row['Person ID'] };
    followed.changes.push({ tab: attendanceTab, mode: 'update', values: { ...key, ...values } });
  }
  const before = rows.filter((row) => row.Date !== '' && row.Date !== event.date && isMarked(table, row));
  if (before.length > 0) followed.problems.push(signedInBefore(table, before, event));
  if (unsure.length > 0) followed.problems.push(notSure(table, unsure, event));
}

function rowsByEvent(records: readonly AttendanceRecord[]): Map<string, AttendanceRecord[]> {
  const rows = new Map<string, AttendanceRecord[]>();
  for (const record of records) {
    const key = foldedText(record['Event ID']);
    rows.set(key, [...(rows.get(key) ?? []), record]);
  }
  return rows;
}

/** False where something that cannot be read may keep somebody from being called on that day. */
function isSure(data: ProductionData, plan: DayPlan): boolean {
  const { date } = plan;
  const holds = data.problems.some(
    ({ stops, stopsOn }) =>
      stops === 'call' && (stopsOn === undefined || (stopsOn.from <= addDays(date, 1) && stopsOn.to >= date)),
  );
  return !holds && plan.problems.length === 0 && doubtfulOn(data.doubtful, date).length === 0;
}

function noEvent(
  { title }: Table,
  rows: readonly AttendanceRecord[],
  id: string,
  event: CallEvent | undefined,
): Problem {
  const expected = counted(rows.length, 'person is', 'people are');
  return {
    ...{ tab: title, row: rows[0]?.rowNumber ?? 1, column: 'Event ID' },
    message:
      event === undefined
        ? `${expected} expected for ${id}, which is not in Schedule or cannot be read there. Fix it there; if it was taken out on purpose, delete these rows.`
        : `${expected} expected for ${id}, which is a draft now. Publish it, or set its Status to Cancelled.`,
  };
}

function signedInBefore({ title }: Table, rows: readonly AttendanceRecord[], event: CallEvent): Problem {
  const was = dateInShort(rows[0]?.Date ?? event.date);
  return {
    ...{ tab: title, row: rows[0]?.rowNumber ?? 1, column: 'Date' },
    message: `${counted(rows.length, 'person was', 'people were')} marked for ${event.id} on ${was}, before it moved to ${dateInShort(event.date)}. These rows stay as they are. Give the new day a row of its own in Schedule, so that everybody can sign in again.`,
  };
}

function notSure({ title }: Table, rows: readonly AttendanceRecord[], event: CallEvent): Problem {
  return {
    ...{ tab: title, row: rows[0]?.rowNumber ?? 1, column: 'Person ID' },
    message: `${counted(rows.length, 'person', 'people')} may be no longer called for ${event.id}. They stay expected, because something about the call of ${dateInShort(event.date)} cannot be read. Fix that, then make the sign-in sheets again.`,
  };
}
