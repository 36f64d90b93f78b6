/** The times of an event as the workbook has them. */
import type { Problem } from '../../../port/appError.ts';
import type { Production } from '../../../production/production.ts';
import type { CallEvent } from '../../../schedule/event.ts';
import { minutesFromTime } from '../../../values/cellDates.ts';
import { foldedText } from '../../../values/text.ts';
import { cellOf, cellText } from '../../../workbook/table.ts';
import { timingsTab } from '../../../workbook/tabs/rehearsal.ts';
import { type Moment, momentsOf } from './momentsOf.ts';
import { showPlan } from './showPlan.ts';
import { type EventTimes, type TimingRow, timesOf } from './timesOf.ts';

type Read = Pick<Production, 'workbook' | 'data'>;

export function eventTimes(read: Read, event: CallEvent, problems: Problem[] = []): EventTimes {
  const rows = timingRows(read, event, problems);
  return timesOf(event, momentsOfEvent(read, event, rows), rows);
}

/** What happens in an event, by its type and by the acts that the scenes name. */
export function momentsOfEvent({ data }: Pick<Read, 'data'>, event: CallEvent, rows: readonly TimingRow[]): Moment[] {
  const acts = new Set(
    [...data.breakdown.about.values()].map(({ act }) => foldedText(act)).filter((act) => act !== ''),
  );
  return momentsOf(event, acts.size, data.settings.showLeads, showPlan(event, rows));
}

/** The rows of an event, which has an ID of its own. */
export function timingRows({ workbook }: Pick<Read, 'workbook'>, event: CallEvent, problems: Problem[]): TimingRow[] {
  const table = workbook.table(timingsTab);
  const byRow = new Map(table.rows.map((row) => [row.rowIndex + 1, row]));
  return workbook
    .records(timingsTab, problems)
    .filter((record) => event.id !== '' && foldedText(record['Event ID']) === foldedText(event.id))
    .map((record) => {
      const row = byRow.get(record.rowNumber);
      const isTyped = (header: 'Planned' | 'Actual') =>
        row !== undefined && cellText(cellOf(table, row, header)).trim() !== '';
      const unread = (['Planned', 'Actual'] as const).filter((header) => record[header] === '' && isTyped(header));
      return {
        moment: record.Moment,
        planned: minutesFromTime(record.Planned),
        actual: minutesFromTime(record.Actual),
        reason: record.Reason,
        unread,
      };
    });
}
