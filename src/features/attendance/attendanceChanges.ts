/** What follows from the times typed into Attendance: `x` becomes now, and In against Call makes Present or Late. */
import type { Moment } from '../../port/workspace.ts';
import { minutesFromTime } from '../../values/cellDates.ts';
import { daysBetween } from '../../values/dates.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import { cellOf, cellText, keyOf, type Table } from '../../workbook/table.ts';
import type { TabRecord } from '../../workbook/tabSpec.ts';
import { attendanceTab } from '../../workbook/tabs/rehearsal.ts';
import { markTimesText, readMarkTimes } from './door/markTimes.ts';

const MINUTES_A_DAY = 1440;

/** Nobody comes longer before their call: 4:20 typed for a call at 16:00 is the afternoon, and makes nobody punctual. */
const EARLIEST_MINUTES = 6 * 60;

/** Statuses that Callboard set itself and may change; any other was chosen by a person and stays. */
const OWN_STATUSES: readonly string[] = ['', 'Expected', 'Present', 'Late'];

/** The cells to set. `second`: of the minute. `lateAfterMinutes`: so many minutes after the call still count as on time. */
export function attendanceChanges(
  table: Table<typeof attendanceTab>,
  records: readonly TabRecord<typeof attendanceTab>[],
  lateAfterMinutes: number,
  now: Moment & { second: number },
): RowChange[] {
  // Two rows of one event and one id are two people's until somebody has put the id right.
  const seen = new Map<string, number>();
  const byRow = new Map(records.map((record) => [record.rowNumber, record]));
  return table.rows.flatMap((row): RowChange[] => {
    const record = byRow.get(row.rowIndex + 1);
    const occurrence = seen.get(keyOf(table, row)) ?? 0;
    seen.set(keyOf(table, row), occurrence + 1);
    if (record === undefined) return [];
    const key = { 'Event ID': record['Event ID'], 'Person ID': record['Person ID'] };
    const nowMinute = minutesOfEvent(record.Date, now);
    const marked = (header: 'In' | 'Out') =>
      cellText(cellOf(table, row, header))
        .trim()
        .toLowerCase() === 'x';
    const inMinute = marked('In') ? nowMinute : minutesFromTime(record.In);
    const values: RowChange['values'] = {
      ...(marked('In') ? { In: nowMinute / MINUTES_A_DAY } : {}),
      ...(marked('Out') ? { Out: nowMinute / MINUTES_A_DAY } : {}),
    };
    const headers = (['In', 'Out'] as const).filter(marked);
    if (headers.length > 0) {
      // So that a mark which waited on a phone at the door does not take its place.
      const mark = { second: nowMinute * 60 + now.second, takenBack: false };
      const times = Object.fromEntries(headers.map((header) => [header, mark]));
      values['Marked at'] = markTimesText({ ...readMarkTimes(record['Marked at']), ...times });
      values['Marked by'] = 'Sheet';
    }
    const callMinute = minutesFromTime(record.Call);
    // A status in words of somebody's own is not read, and stays.
    const status = cellText(cellOf(table, row, 'Status')).trim();
    const isOwn = OWN_STATUSES.includes(record.Status) && (status === '' || record.Status !== '');
    if (isOwn) Object.assign(values, arrival(callMinute, inMinute, lateAfterMinutes));
    return Object.keys(values).length === 0
      ? []
      : [
          {
            ...{ tab: attendanceTab, mode: 'update', values: { ...key, ...values } },
            ...(occurrence === 0 ? {} : { occurrence }),
          },
        ];
  });
}

/** Status and Minutes late of somebody who came; `null` where the time cannot be meant, or somebody else chose the status. */
export function arrival(
  callMinute: number | null,
  inMinute: number | null,
  lateAfterMinutes: number,
): { Status: 'Present' | 'Late'; 'Minutes late': number | null } | null {
  if (inMinute === null || callMinute === null || callMinute - inMinute > EARLIEST_MINUTES) return null;
  const late = Math.max(0, inMinute - callMinute);
  return late > lateAfterMinutes
    ? { Status: 'Late', 'Minutes late': late }
    : { Status: 'Present', 'Minutes late': null };
}

/** Minutes after midnight of the event's date: past 1440 in the small hours of the next day. */
function minutesOfEvent(date: string, now: Moment): number {
  const minute = minutesFromTime(now.time) ?? 0;
  return date !== '' && daysBetween(date, now.date) === 1 && minute < 720 ? minute + MINUTES_A_DAY : minute;
}
