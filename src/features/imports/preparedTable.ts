/**
 * What is done to every table before it is compared with the workbook, whether it is imported or a production is set up
 * from it: names turned round, rows about one person put together, and what the dates tell said.
 */
import type { Problem } from '../../port/appError.ts';
import { nameKey } from '../../values/names.ts';
import { foldedText } from '../../values/text.ts';
import type { Table } from '../../workbook/table.ts';
import type { TabSpec } from '../../workbook/tabSpec.ts';
import type { ColumnDates } from './columnDates.ts';
import type { CsvTable } from './csvTable.ts';
import { onePerson } from './onePerson.ts';
import type { ParentCells } from './parentCells.ts';
import { turnedNames, withTurnedNames } from './turnedNames.ts';

type Place = Pick<Problem, 'tab' | 'file'>;

export interface Prepared<T extends TabSpec = TabSpec> {
  file: CsvTable<T>;
  problems: Problem[];
  notices: Problem[];
}

/** Parents stay with the row that their child's rows were put into. */
export function preparedTable<T extends TabSpec>(file: CsvTable<T>, place: Place): Prepared<T> {
  const turned = withTurnedNames(file.table, place, file.headerOf);
  const parents = parentsTurned(file.parents, place);
  const families = new Map<number, string>();
  for (const { rowIndex, name, email } of parents.parents) {
    families.set(rowIndex, `${families.get(rowIndex) ?? ''}\n${nameKey(name)} ${foldedText(email)}`);
  }
  const joined = onePerson(turned.table, place, (one, other) => families.get(one) === families.get(other));
  const inFile = (one: Problem): Problem => ({
    ...one,
    column: file.headerOf.get(one.column ?? '') ?? one.column ?? '',
  });
  const dates = dateLines(file.dates, place, file.headerOf);
  return {
    file: {
      ...file,
      table: joined.table as Table<T>,
      parents: parents.parents.map((one) => ({
        ...one,
        rowIndex: joined.mergedInto.get(one.rowIndex) ?? one.rowIndex,
      })),
    },
    problems: [...dates.problems, ...turned.problems, ...parents.problems],
    notices: [...dates.notices, ...turned.notices, ...parents.notices, ...joined.notices.map(inFile)],
  };
}

function parentsTurned(
  parents: readonly ParentCells[],
  place: Place,
): { parents: ParentCells[]; problems: Problem[]; notices: Problem[] } {
  const columns = [...new Set(parents.map((one) => one.headers.name))];
  const names = new Map<ParentCells, string>();
  const read = columns.map((column) => {
    const own = parents.filter((one) => one.headers.name === column);
    const turned = turnedNames(own, place, column);
    for (const [at, one] of own.entries()) names.set(one, turned.names[at] ?? one.name);
    return turned;
  });
  return {
    parents: parents.map((one) => ({ ...one, name: names.get(one) ?? one.name })),
    problems: read.flatMap((one) => one.problems),
    notices: read.flatMap((one) => one.notices),
  };
}

function dateLines(
  dates: ColumnDates,
  place: Place,
  headerOf: ReadonlyMap<string, string>,
): { problems: Problem[]; notices: Problem[] } {
  const { told, contrary, open, orders } = dates;
  const where = ({ rowIndex, header }: { rowIndex: number; header: string }) => ({
    ...place,
    row: rowIndex + 1,
    column: headerOf.get(header) ?? header,
  });
  const notices: Problem[] = [];
  const problems: Problem[] = [];
  if (told !== null && orders.others !== null) {
    const [first] = orders.others.split(' ');
    const message = `“${told.text.trim()}” has the ${first} first, so all dates in the table are read with the ${first} first.`;
    notices.push({ ...where(told), message });
  }
  if (contrary !== null && open.length > 0) {
    const [dayFirst, monthFirst] = contrary;
    const message = `“${dayFirst.text.trim()}” (row ${dayFirst.rowIndex + 1}) has the day first and “${monthFirst.text.trim()}” (row ${monthFirst.rowIndex + 1}) the month, so “${open[0]?.text.trim()}” could be either. Type dates as year-month-day.`;
    problems.push({ ...where(monthFirst), message });
  }
  return { problems, notices };
}
