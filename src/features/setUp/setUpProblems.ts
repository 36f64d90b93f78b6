/** What is wrong with the files and the workbook that a production is to be set up from. */
import type { Problem } from '../../port/appError.ts';
import type { SpreadsheetInfo } from '../../port/workspace.ts';
import { DATA_TABS } from '../../production/productionData.ts';
import { SETTINGS } from '../../settings/settingSpecs.ts';
import { foldedText } from '../../values/text.ts';
import { askedColumnProblems, type IsLeftOut } from '../../workbook/askedColumns.ts';
import { cellLengthProblem } from '../../workbook/cellLimit.ts';
import { doubledColumnProblems, rowsAboveProblems } from '../../workbook/headerProblems.ts';
import { onlyNew } from '../../workbook/newRows.ts';
import { readRecords } from '../../workbook/readRecords.ts';
import { cellOf, cellText, keyOf, type Table } from '../../workbook/table.ts';
import { fileNameOf, type TabSpec, titleOf } from '../../workbook/tabSpec.ts';
import { PRODUCTION_TABS } from '../../workbook/tabSpecs.ts';
import { peopleTab } from '../../workbook/tabs/company.ts';
import { productionTab } from '../../workbook/tabs/office.ts';
import type { CsvTable } from '../imports/csvTable.ts';
import type { SetUpInput } from './setUpInput.ts';

/** What is wrong in the files of tabs that a day's data is not read from, such as notes and props. */
export function otherFileProblems(
  files: ReadonlyMap<string, CsvTable>,
  existing: ReadonlyMap<string, Table>,
): Problem[] {
  const read = new Set<string>(DATA_TABS.map((spec) => spec.name));
  return [...files].flatMap(([name, { table }]) => {
    if (read.has(name)) return [];
    const place = { file: fileNameOf(table.spec) };
    return [...readRecords(onlyNew(table, existing.get(name)), place).problems, ...sameIdProblems(table, place)];
  });
}

/** Cells and headers of the files that no cell of a workbook holds; found before anything is built. */
export function longCellProblems(files: ReadonlyMap<string, CsvTable>): Problem[] {
  return [...files.values()].flatMap(({ table }) => {
    const place = { file: fileNameOf(table.spec) };
    const headers = [...table.columnIndex].map(([header, index]) => ({ header, index }));
    const columns = [...headers, ...table.otherColumns];
    const inHeaders = table.otherColumns.flatMap(({ header }) => {
      const message = cellLengthProblem(header);
      return message === '' ? [] : [{ ...place, row: table.headerRowIndex + 1, message }];
    });
    const inRows = table.rows.flatMap((row) =>
      columns.flatMap(({ header, index }): Problem[] => {
        const message = cellLengthProblem(cellText(row.cells[index]));
        return message === '' ? [] : [{ ...place, row: row.rowIndex + 1, column: header, message }];
      }),
    );
    return [...inHeaders, ...inRows];
  });
}

function sameIdProblems(table: Table, place: { file: string }): Problem[] {
  const [idHeader = ''] = table.spec.key;
  const first = new Map<string, number>();
  return table.rows.flatMap((row): Problem[] => {
    const id = table.spec.idPrefix === undefined ? '' : keyOf(table, row);
    const earlier = first.get(id);
    if (id === '' || earlier === undefined) {
      first.set(id, row.rowIndex + 1);
      return [];
    }
    const message = `${cellText(cellOf(table, row, idHeader))} is also the id of row ${earlier}. Give one of them another id.`;
    return [{ ...place, row: row.rowIndex + 1, column: idHeader, message }];
  });
}

/** Files without which a folder of files is no production. */
export function missingFileProblems(
  input: SetUpInput,
  files: ReadonlyMap<string, unknown>,
  existing: ReadonlyMap<string, unknown>,
): Problem[] {
  if (input.files.length === 0) return [];
  const lacking = (spec: TabSpec) => !files.has(spec.name) && !existing.has(spec.name);
  const settingsGiven = Object.keys(input.settings).length > 0;
  return [
    ...(lacking(productionTab) && !settingsGiven
      ? [
          {
            file: fileNameOf(productionTab),
            message: `The file is missing. It needs the headers Setting and Value, and at least the settings ${SETTINGS.filter(
              (setting) => setting.required,
            )
              .map((setting) => setting.name)
              .join(', ')}.`,
          },
        ]
      : []),
    ...(lacking(peopleTab)
      ? [
          {
            file: fileNameOf(peopleTab),
            message: 'The file is missing. It needs a row for each person, with at least the headers Name and Group.',
          },
        ]
      : []),
  ];
}

/** A tab of a name that we need but did not make is in the way. */
export function titleProblems(info: SpreadsheetInfo): Problem[] {
  return PRODUCTION_TABS.filter((spec) =>
    info.sheets.some(
      (sheet) => sheet.sheetId !== spec.sheetId && foldedText(sheet.title) === foldedText(titleOf(spec)),
    ),
  )
    .filter((spec) => !info.sheets.some((sheet) => sheet.sheetId === spec.sheetId))
    .map((spec) => ({
      tab: titleOf(spec),
      message: `There is already a tab “${titleOf(spec)}” that Callboard did not make. Rename it, then set up again; nothing in it is touched.`,
    }));
}

/** Tabs that are there and to which nothing may be added before a person has said which column is which. */
export function builtTabProblems(tables: readonly Table[], isLeftOut?: IsLeftOut, isNew?: IsLeftOut): Problem[] {
  return tables.flatMap((table) => [
    ...askedColumnProblems(table, isLeftOut, isNew),
    ...doubledColumnProblems(table),
    ...rowsAboveProblems(table),
  ]);
}

/** References into a file that could not be read would only repeat its one problem many times. */
export function causedByBrokenFile(problem: Problem, broken: ReadonlySet<string>): boolean {
  const refersToBroken = problem.refersTo !== undefined && broken.has(fileNameOf({ name: problem.refersTo }));
  return refersToBroken || (problem.file !== undefined && broken.has(problem.file));
}

/** In the order of the tabs that the files fill, and of their rows. */
export function inTabOrder(problems: readonly Problem[]): Problem[] {
  const order = (problem: Problem) => PRODUCTION_TABS.findIndex((spec) => fileNameOf(spec) === problem.file);
  return problems
    .map((problem, index) => ({ problem, index }))
    .sort(
      (a, b) => order(a.problem) - order(b.problem) || (a.problem.row ?? 0) - (b.problem.row ?? 0) || a.index - b.index,
    )
    .map(({ problem }) => problem);
}
