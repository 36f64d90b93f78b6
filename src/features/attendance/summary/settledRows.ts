/**
 * What the rows of Attendance amount to, one by one: who was called, came, was late, excused or absent, and how long they were
 * there. The status that somebody chose goes before the times; what cannot be read is said, and counts for nobody.
 */
import type { Person } from '../../../company/people.ts';
import type { DateText } from '../../../port/workspace.ts';
import { type DayData, type DayEvent, dayPlan } from '../../../schedule/dayPlan.ts';
import type { CallEvent } from '../../../schedule/event.ts';
import type { Settings } from '../../../settings/settings.ts';
import { minutesFromTime } from '../../../values/cellDates.ts';
import { foldedText } from '../../../values/text.ts';
import type { Window } from '../../../values/windows.ts';
import { cellOf, cellText, type Table, type TableRow } from '../../../workbook/table.ts';
import type { TabRecord } from '../../../workbook/tabSpec.ts';
import type { attendanceTab } from '../../../workbook/tabs/rehearsal.ts';
import { arrival } from '../attendanceChanges.ts';
import { isConflictNote, isWithdrawn } from '../followedRow.ts';
import { type Stay, stayOf, type TimeCell } from './stay.ts';

type AttendanceTable = Table<typeof attendanceTab>;
type AttendanceRecord = TabRecord<typeof attendanceTab>;

export type SummaryData = Omit<DayData, 'settings'> & {
  settings: Pick<Settings, 'crewEarlyMinutes' | 'lateAfterMinutes'>;
};

export interface SettledRow {
  /** As the row has it; `''` where it is blank: nobody knows whose row it is. */
  personId: string;
  /** Left out where nobody in People has the id, or several have. */
  person: Person | undefined;
  name: string;
  /** Left out where Schedule has no such event, or several. */
  event: CallEvent | undefined;
  /** The day on which it was; `''` where nobody knows. */
  date: DateText;
  rowNumber: number;
  isCalled: boolean;
  /** When they were called; `null` where that cannot be told. Empty for who was not called. */
  called: readonly Window[] | null;
  cameIn: TimeCell;
  out: TimeCell;
  came: boolean;
  late: boolean;
  /** `null` where they were not late, or nobody knows how much. */
  minutesLate: number | null;
  leftEarly: boolean;
  excused: boolean;
  /** Excused for a conflict that they had told of; what it is is nobody’s business here. */
  hasConflict: boolean;
  absent: boolean;
  /** When they were there; `null` for who did not come. */
  stay: Stay | null;
  /** Two or more rows have this event and this person: until somebody puts that right none of them counts. */
  isDoubled: boolean;
  /** Absent or Excused is chosen, and a time is typed. */
  isContradictory: boolean;
  /** Headers of its cells that cannot be read. */
  unread: readonly string[];
}

/** Statuses that say by themselves that somebody came, and those that say that they did not. */
const CAME: readonly string[] = ['Present', 'Late', 'Left early'];
const STAYED_AWAY: readonly string[] = ['Excused', 'Absent'];
/** Statuses of somebody who was called; Present may be anybody who came by. */
const CALLED: readonly string[] = ['Expected', 'Late', 'Excused', 'Absent'];
const LOOKED_AT = ['Status', 'In', 'Out', 'Call', 'Date', 'Minutes late'] as const;

/** In the order of the tab. Each row is looked at once. */
export function settledRows(
  data: SummaryData,
  table: AttendanceTable,
  records: readonly AttendanceRecord[],
): SettledRow[] {
  const rowOf = new Map(table.rows.map((row) => [row.rowIndex + 1, row]));
  const events = grouped(data.events, ({ id }) => id);
  const people = grouped(data.company.people, ({ id }) => id);
  const callOf = callsOf(data);
  const pairs = grouped(records, pairOf);
  return records.map((record) => {
    const [event, ...otherEvents] = events.get(foldedText(record['Event ID'])) ?? [];
    const [person, ...others] = people.get(foldedText(record['Person ID'])) ?? [];
    const isNamed = record['Person ID'] !== '' && record['Event ID'] !== '';
    return settledRow(
      record,
      rowOf.get(record.rowNumber),
      table,
      record['Event ID'] === '' || otherEvents.length > 0 ? undefined : event,
      record['Person ID'] === '' || others.length > 0 ? undefined : person,
      isNamed && (pairs.get(foldedText(pairOf(record)))?.length ?? 0) > 1,
      data.settings.lateAfterMinutes,
      callOf,
    );
  });
}

function settledRow(
  record: AttendanceRecord,
  row: TableRow | undefined,
  table: AttendanceTable,
  event: CallEvent | undefined,
  person: Person | undefined,
  isDoubled: boolean,
  lateAfterMinutes: number,
  callOf: CallOf,
): SettledRow {
  const typed = (header: (typeof LOOKED_AT)[number]) =>
    row === undefined ? '' : cellText(cellOf(table, row, header)).trim();
  const isRead = (header: (typeof LOOKED_AT)[number]) => record[header] !== '' && record[header] !== null;
  const timeCell = (header: 'In' | 'Out'): TimeCell => ({
    isTyped: typed(header) !== '',
    minute: minutesFromTime(record[header]),
  });
  const [cameIn, out] = [timeCell('In'), timeCell('Out')];
  const callMinute = minutesFromTime(record.Call);
  const hasTimes = cameIn.isTyped || out.isTyped;
  const isAway = STAYED_AWAY.includes(record.Status);
  const came = CAME.includes(record.Status) || (!isAway && hasTimes);
  const isOn = event?.status !== 'Cancelled';
  // Whoever took the time away left the status: only a schedule that changed takes the call away with it.
  const hasCall = typed('Call') !== '' || (CALLED.includes(record.Status) && !isWithdrawn(record.Note));
  const isCalled = isOn && hasCall;
  const byTime = arrival(callMinute, cameIn.minute, lateAfterMinutes);
  const late =
    isCalled && (record.Status === 'Late' || (came && record.Status !== 'Present' && byTime?.Status === 'Late'));
  const date = record.Date || event?.date || '';
  const isMoved = event !== undefined && date !== event.date;
  return {
    personId: record['Person ID'],
    person,
    name: record.Name || person?.name || record['Person ID'],
    event,
    date,
    rowNumber: record.rowNumber,
    isCalled,
    called: !isCalled
      ? []
      : event === undefined || isMoved || callMinute === null
        ? null
        : callOf(event, person, callMinute),
    ...{ cameIn, out, came, late },
    minutesLate: late ? minutesLateOf(record['Minutes late'], callMinute, cameIn.minute) : null,
    leftEarly: record.Status === 'Left early',
    excused: isCalled && record.Status === 'Excused',
    hasConflict: record.Status === 'Excused' && isConflictNote(record.Note),
    absent: isCalled && record.Status === 'Absent',
    stay: came
      ? stayOf(cameIn, out, callMinute ?? event?.startMinute ?? null, isMoved ? null : (event?.endMinute ?? null))
      : null,
    isDoubled,
    isContradictory: isAway && hasTimes,
    unread: LOOKED_AT.filter((header) => typed(header) !== '' && !isRead(header)),
  };
}

/** What stands there, as far as it can be meant; else from Call to In. */
function minutesLateOf(typed: number | null, callMinute: number | null, inMinute: number | null): number | null {
  if (typed !== null && typed >= 0 && typed <= 1440) return typed;
  return callMinute !== null && inMinute !== null && inMinute > callMinute ? inMinute - callMinute : null;
}

type CallOf = (event: CallEvent, person: Person | undefined, callMinute: number) => Window[];

/**
 * When somebody is called: for the parts of the event that Schedule names, where it still calls them at the time that the row
 * has; else from then to the end. Each day is worked out once.
 */
function callsOf(data: SummaryData): CallOf {
  const days = new Map<DateText, Map<CallEvent, Map<Person, DayEvent['called'][number]>>>();
  return (event, person, callMinute) => {
    const whole = callMinute < event.endMinute ? [{ from: callMinute, to: event.endMinute }] : [];
    if (person === undefined) return whole;
    const day = days.get(event.date) ?? calledOn(data, event.date);
    days.set(event.date, day);
    const call = day.get(event)?.get(person);
    return call !== undefined && call.callMinute === callMinute ? call.windows : whole;
  };
}

function calledOn(data: SummaryData, date: DateText): Map<CallEvent, Map<Person, DayEvent['called'][number]>> {
  return new Map(
    dayPlan(data, date).events.map(({ event, called }) => [event, new Map(called.map((one) => [one.person, one]))]),
  );
}

function pairOf(record: AttendanceRecord): string {
  return `${record['Event ID']}\u0000${record['Person ID']}`;
}

function grouped<T>(list: readonly T[], wordOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = foldedText(wordOf(one));
    const same = groups.get(key);
    if (same === undefined) groups.set(key, [one]);
    else same.push(one);
  }
  return groups;
}
