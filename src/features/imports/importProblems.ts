/** What can be wrong with an import besides what the rules of its tab see, and in what order it is said. */
import { nameProblem, personNamed } from '../../company/company.ts';
import type { Company } from '../../company/people.ts';
import { type Problem, problemLine } from '../../port/appError.ts';
import { addressProblem, isEmailAddress } from '../../values/emailAddress.ts';
import { foldedText } from '../../values/text.ts';
import { cellLengthProblem } from '../../workbook/cellLimit.ts';
import { readRecords } from '../../workbook/readRecords.ts';
import { cellText, type Table } from '../../workbook/table.ts';
import type { TabSpec } from '../../workbook/tabSpec.ts';
import type { CsvTable } from './csvTable.ts';
import { type ImportedRow, tableOfRows } from './importedRows.ts';

/** How a problem names the table that is imported. */
export const YOUR_TABLE = 'your table';

/** A column that a new row cannot do without; rows that are there already can. */
export function missingHeaderProblems(
  file: CsvTable,
  rows: readonly ImportedRow[],
  into: Table,
  place: Pick<Problem, 'tab' | 'file'>,
): Problem[] {
  const row = file.table.headerRowIndex + 1;
  const anyNew = rows.some((one) => one.what === 'added');
  const missing = anyNew
    ? file.missingRequired
    : file.missingRequired.filter((header) => into.spec.key.includes(header));
  return [
    ...missing.map((column) => ({
      ...place,
      row,
      column,
      message: `There is no column “${column}”, and new rows need it. Add it; its header may be in any place and case.`,
    })),
  ];
}

/** Scenes of a breakdown that have no column yet, and headers that are no scene at all. */
export function sceneColumnsFor(
  file: CsvTable,
  into: Table,
  scenes: readonly string[],
  place: Pick<Problem, 'tab' | 'file'>,
): { added: string[]; problems: Problem[] } {
  const has = (names: readonly string[], header: string) => names.some((one) => foldedText(one) === foldedText(header));
  const columns = into.otherColumns.map((one) => one.header);
  const headers = (into.spec.sceneColumns ? file.table.otherColumns : []).map((one) => one.header);
  const unknown = headers.filter((header) => !has(columns, header));
  return {
    added: unknown.filter((header) => has(scenes, header)),
    problems: unknown
      .filter((header) => !has(scenes, header))
      .map((header) => ({
        ...place,
        row: file.table.headerRowIndex + 1,
        column: header,
        message: `There is no scene “${header}” in Scenes. Add it there first, or leave the column out.`,
      })),
  };
}

/** What the rules of the tab would not see: line breaks that would be trimmed, texts too long, keys that are blank. */
export function cellProblems(
  spec: TabSpec,
  file: CsvTable,
  rows: readonly ImportedRow[],
  place: Pick<Problem, 'tab' | 'file'>,
): Problem[] {
  return rows.flatMap((row) => {
    const where = (column: string) => ({
      ...place,
      row: row.rowIndex + 1,
      column: file.headerOf.get(column) ?? column,
    });
    const problems: Problem[] = [];
    for (const { column, to } of row.cells) {
      const text = cellText(to);
      if (/email$/i.test(column) && (/[\r\n]/.test(text) || !isEmailAddress(text.trim()))) {
        problems.push({ ...where(column), message: addressProblem(text) });
      }
      const tooLong = cellLengthProblem(text);
      if (tooLong !== '') problems.push({ ...where(column), message: tooLong });
    }
    const blankKeys = spec.columns.filter(
      (column) => column.generated && column.required && cellText(row.values[column.header]).trim() === '',
    );
    problems.push(...blankKeys.map(({ header }) => ({ ...where(header), message: `${header} is empty.` })));
    return problems;
  });
}

/** The same rules for the tabs that a day does not need. */
export function otherTabProblems(
  spec: TabSpec,
  rows: readonly ImportedRow[],
  place: Pick<Problem, 'tab' | 'file'>,
  company: Company,
): Problem[] {
  const table = tableOfRows(spec, spec.name, rows);
  const people = spec.columns.filter((column) => column.kind === 'person');
  return [
    ...readRecords(table, place).problems,
    ...rows.flatMap((row) =>
      people.flatMap(({ header }): Problem[] => {
        const name = cellText(row.values[header]).trim();
        const found = personNamed(company, name);
        if (name === '' || found.length === 1) return [];
        return [{ ...place, row: row.rowIndex + 1, column: header, message: nameProblem(name, found) }];
      }),
    ),
  ];
}

/** Ids of the file that are not those of the workbook. */
export function otherIdNotices(
  file: CsvTable,
  rows: readonly ImportedRow[],
  place: Pick<Problem, 'tab' | 'file'>,
): Problem[] {
  const { table } = file;
  const at = table.spec.idPrefix === undefined ? undefined : table.columnIndex.get(table.spec.key[0] ?? '');
  if (at === undefined) return [];
  const given = new Map(table.rows.map((row) => [row.rowIndex, cellText(row.cells[at]).trim()]));
  return rows.flatMap((row) => {
    const id = given.get(row.rowIndex) ?? '';
    if (id === '' || foldedText(id) === foldedText(row.id)) return [];
    return [
      {
        ...place,
        row: row.rowIndex + 1,
        column: table.spec.key[0] ?? '',
        message: `${id} is ${row.id} in the workbook, by name and email; ${row.id} stays.`,
      },
    ];
  });
}

/** One message a cell: a rule of the import and one of the tab may see the same. */
export function uniqueProblems(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = problemLine(problem);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** As they stand in the file: by row, then by column. */
export function inFileOrder(problems: readonly Problem[], file: CsvTable): Problem[] {
  const headers = [...file.headerOf.values()];
  const column = (problem: Problem) => {
    const at = headers.indexOf(problem.column ?? '');
    return at < 0 ? headers.length : at;
  };
  return problems
    .map((problem, index) => ({ problem, index }))
    .sort(
      (a, b) =>
        (a.problem.row ?? 0) - (b.problem.row ?? 0) || column(a.problem) - column(b.problem) || a.index - b.index,
    )
    .map(({ problem }) => problem);
}
