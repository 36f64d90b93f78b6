/** Fills Outbox, Attendance and Reports as they are after a season of call days like the one that has just been gone through. */
import { serialFromDate } from '../../src/values/cellDates.ts';
import { addDays } from '../../src/values/dates.ts';
import type { LocalAccount } from '../account/localAccount.ts';
import type { LocalCell, LocalSheet } from '../account/state.ts';
import { productionWorkbook } from '../host/readTab.ts';

/** Which rows of each tab stand for a day: those that name it. */
const GROWING = ['Reports', 'Attendance', 'Outbox'] as const;

/**
 * Puts the rows of a day once more for each of the days before it, above them and in the order of the days, as they came to be.
 * @param events the id of the event of each day, by date
 */
export function addSeason(account: LocalAccount, day: string, days: number, events: ReadonlyMap<string, string>): void {
  const workbook = productionWorkbook(account.state);
  if (!workbook) throw new Error('The production has not been set up');
  for (const title of GROWING) {
    const sheet = workbook.sheets.find(({ properties }) => properties.title === title);
    if (sheet === undefined) throw new Error(`There is no tab ${title}`);
    const pattern = sheet.rows.slice(1).filter((row) => row.some((cell) => hasContent(cell)));
    const before = Array.from({ length: days }, (_, at) => addDays(day, at - days)).flatMap((date) =>
      pattern.map((row) => row.map((cell) => moved(cell, { date, day, events }))),
    );
    sheet.rows = [...sheet.rows.slice(0, 1), ...before, ...pattern];
    grow(sheet);
  }
}

function hasContent(cell: LocalCell | null | undefined): boolean {
  return cell?.userEnteredValue !== undefined;
}

/** A cell as it would say the same of another day. */
function moved(
  cell: LocalCell | null,
  { date, day, events }: { date: string; day: string; events: ReadonlyMap<string, string> },
): LocalCell | null {
  const value = cell?.userEnteredValue;
  if (!cell || value === undefined) return cell;
  if (value.numberValue === serialFromDate(day)) {
    return { ...cell, userEnteredValue: { numberValue: serialFromDate(date) ?? 0 } };
  }
  const [was, is] = [events.get(day), events.get(date)];
  if (value.stringValue === undefined || was === undefined || is === undefined) return cell;
  const by = new Map([
    [day, date],
    [addDays(day, -1), addDays(date, -1)],
    [was, is],
  ]);
  const text = value.stringValue.replace(/\d{4}-\d\d-\d\d|\bE\d+\b/g, (found) => by.get(found) ?? found);
  return { ...cell, userEnteredValue: { stringValue: text } };
}

function grow({ properties: { gridProperties }, rows }: LocalSheet): void {
  gridProperties.rowCount = Math.max(gridProperties.rowCount, rows.length + 100);
}
