/** What setting up will do: every tab that is made or mended and every row that is added, or everything that is wrong. */
import { retentionStartRows } from '../archive/retentionClasses.ts';
import type { Problem } from '../jobs/appError.ts';
import type { SheetValues, SpreadsheetInfo } from '../jobs/workspace.ts';
import type { RowChange } from '../workbook/changeRows.ts';
import { type CsvTable, csvTable } from '../workbook/csvTable.ts';
import { newRows } from '../workbook/newRows.ts';
import { readRecords } from '../workbook/readRecords.ts';
import { cellOf, cellText, foldedText, keyOf, type Table, tableFrom } from '../workbook/table.ts';
import { fileNameOf, type TabSpec } from '../workbook/tabSpec.ts';
import {
  breakdownTab,
  checklistsTab,
  guardiansTab,
  PRODUCTION_TABS,
  peopleTab,
  productionTab,
  retentionTab,
  sharingTab,
} from '../workbook/tabSpecs.ts';
import { DATA_TABS, type ProductionData, productionData, type TabSource } from './productionData.ts';
import { settingChanges, settingSources } from './settingSources.ts';
import { SETTINGS } from './settings.ts';
import { sharingStartRows } from './sharingDefaults.ts';
import { checklistStartRows, guardiansOfPeople } from './startRows.ts';

export interface InputFile {
  name: string;
  text: string;
}

export interface SetUpInput {
  files: readonly InputFile[];
  /** By setting name; these win over the files'. */
  settings: Readonly<Record<string, string>>;
}

export interface SetUpPlan {
  data: ProductionData;
  /** The tabs as they will be before rows are added, existing or new. */
  tables: Map<string, Table>;
  /** The Breakdown's scene columns that should be there. */
  sceneHeaders: string[];
  changes: RowChange[];
  /** How many rows that people will see as new. */
  rowsAdded: number;
  /** Any of these and nothing is built. */
  refusals: Problem[];
  /** Worth saying; they stop nothing. */
  notices: Problem[];
}

/** Plans from the input and from the workbook as it stands. */
export function setUpPlan(input: SetUpInput, info: SpreadsheetInfo, values: readonly SheetValues[]): SetUpPlan {
  const notices: Problem[] = [];
  const refusals: Problem[] = [...titleProblems(info)];
  const existing = existingTables(values);
  const files = new Map<string, CsvTable>();
  for (const file of input.files) {
    const spec = PRODUCTION_TABS.find((tab) => fileNameOf(tab) === file.name.toLowerCase());
    if (spec === undefined) {
      notices.push({
        file: file.name,
        message: `No tab is filled from a file of this name; it was skipped. Names are ${PRODUCTION_TABS.map(fileNameOf).join(', ')}.`,
      });
      continue;
    }
    const read = csvTable(spec, file.name, file.text);
    files.set(spec.name, read);
    refusals.push(...read.problems);
    notices.push(...read.notices);
  }
  refusals.push(...missingFileProblems(input, files, existing));
  const beside = guardiansOfPeople(files.get(peopleTab.name), files.get(guardiansTab.name), existing);
  if (beside.file !== null) files.set(guardiansTab.name, beside.file);
  refusals.push(...beside.problems);
  notices.push(...beside.notices);
  const brokenFiles = new Set(refusals.map((problem) => problem.file).filter((name) => name !== undefined));
  const settingTables = settingSources(existing.get(productionTab.name), files.get(productionTab.name), input.settings);
  const added = new Map(
    [...files].map(([name, file]): [string, RowChange[]] => [
      name,
      newRows(file.table, existing.get(name) ?? emptyTable(file.table.spec)),
    ]),
  );
  const data = productionData((spec) => {
    if (spec.name === productionTab.name) return settingTables;
    const sources: TabSource[] = [];
    const table = existing.get(spec.name);
    if (table !== undefined) sources.push({ table, place: { tab: table.title } });
    const file = files.get(spec.name);
    if (file !== undefined) {
      const keep = onlyNew(file.table, existing.get(spec.name));
      // Guardians beside their children stand in the file of people.
      const from = file === beside.file ? peopleTab : spec;
      sources.push({ table: keep, place: { file: fileNameOf(from) } });
    }
    return sources;
  });
  for (const problem of [...data.problems, ...otherFileProblems(files, existing)]) {
    const ofMissingFile = problem.tab === productionTab.name && brokenFiles.has(fileNameOf(productionTab));
    if (ofMissingFile) continue;
    if (problem.file === undefined && problem.tab !== productionTab.name) notices.push(problem);
    else if (!causedByBrokenFile(problem, brokenFiles)) refusals.push(problem);
  }
  const sceneHeaders = scenesOfFile(files.get(breakdownTab.name), data);
  const tables = new Map(
    PRODUCTION_TABS.map((spec): [string, Table] => {
      const table = existing.get(spec.name) ?? emptyTable(spec);
      return [spec.name, spec.sceneColumns ? withColumns(table, sceneHeaders) : withColumns(table, [])];
    }),
  );
  const changes = [
    ...settingChanges(settingTables, existing.get(productionTab.name)),
    ...[...added].filter(([name]) => name !== productionTab.name).flatMap(([, rows]) => rows),
    // Only into a new tab: a row that a person took out stays out.
    ...(existing.has(sharingTab.name) || files.has(sharingTab.name) ? [] : sharingStartRows(data.settings.layout)),
    ...(existing.has(retentionTab.name) || files.has(retentionTab.name) ? [] : retentionStartRows()),
    ...(existing.has(checklistsTab.name) ? [] : checklistStartRows(files.get(checklistsTab.name)?.table)),
  ];
  const rowsAdded = [...added].reduce((sum, [name, rows]) => sum + (name === productionTab.name ? 0 : rows.length), 0);
  return { data, tables, sceneHeaders, changes, rowsAdded, refusals: inTabOrder(refusals), notices };
}

/** What is wrong in the files of tabs that a day's data is not read from, such as notes and props. */
function otherFileProblems(files: ReadonlyMap<string, CsvTable>, existing: ReadonlyMap<string, Table>): Problem[] {
  const read = new Set<string>(DATA_TABS.map((spec) => spec.name));
  return [...files].flatMap(([name, { table }]) => {
    if (read.has(name)) return [];
    const place = { file: fileNameOf(table.spec) };
    return [...readRecords(onlyNew(table, existing.get(name)), place).problems, ...sameIdProblems(table, place)];
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
function missingFileProblems(
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
            message: `The file is missing. It has the headers Setting and Value, and at least the settings ${SETTINGS.filter(
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
            message: 'The file is missing. It has a row for each person, with at least the headers Name and Group.',
          },
        ]
      : []),
  ];
}

/** A tab of a name that we need but did not make is in the way. */
function titleProblems(info: SpreadsheetInfo): Problem[] {
  return PRODUCTION_TABS.filter((spec) =>
    info.sheets.some((sheet) => sheet.sheetId !== spec.sheetId && foldedText(sheet.title) === foldedText(spec.name)),
  )
    .filter((spec) => !info.sheets.some((sheet) => sheet.sheetId === spec.sheetId))
    .map((spec) => ({
      tab: spec.name,
      message: `There is a tab “${spec.name}” already that Callboard did not make. Rename it, then set up again; nothing in it is touched.`,
    }));
}

function existingTables(values: readonly SheetValues[]): Map<string, Table> {
  const tables = new Map<string, Table>();
  for (const spec of PRODUCTION_TABS) {
    const found = values.find((value) => value.sheetId === spec.sheetId);
    if (found !== undefined) tables.set(spec.name, tableFrom(spec, found));
  }
  return tables;
}

/** A tab that is about to be made: headers only. */
export function emptyTable(spec: TabSpec): Table {
  return tableFrom(spec, { title: spec.name, rows: [spec.columns.map((column) => column.header)] });
}

/** The table once its missing columns are back, where `missingColumnRequests` puts them. */
function withColumns(table: Table, sceneHeaders: readonly string[]): Table {
  const used = [...table.columnIndex.values(), ...table.otherColumns.map((column) => column.index)];
  let next = Math.max(-1, ...used, ...table.rows.map((row) => row.cells.length - 1)) + 1;
  const columnIndex = new Map(table.columnIndex);
  for (const column of table.spec.columns) {
    if (!columnIndex.has(column.header)) columnIndex.set(column.header, next++);
  }
  const otherColumns = [...table.otherColumns];
  for (const header of sceneHeaders) {
    if (!otherColumns.some((column) => foldedText(column.header) === foldedText(header))) {
      otherColumns.push({ header, index: next++ });
    }
  }
  return { ...table, columnIndex, otherColumns };
}

/** The Breakdown's scenes: the file's columns in their order, then scenes that have none yet. */
function scenesOfFile(file: CsvTable | undefined, data: ProductionData): string[] {
  const headers = (file?.table.otherColumns ?? []).map((column) => column.header);
  const known = new Set(headers.map(foldedText));
  return [...headers, ...data.breakdown.scenes.filter((scene) => !known.has(foldedText(scene)))];
}

function onlyNew(table: Table, existing: Table | undefined): Table {
  if (existing === undefined) return table;
  const fresh = new Set(newRowIndexes(table, existing));
  return { ...table, rows: table.rows.filter((row) => fresh.has(row.rowIndex)) };
}

function newRowIndexes(table: Table, existing: Table): number[] {
  return table.rows.filter((row) => newRows({ ...table, rows: [row] }, existing).length > 0).map((row) => row.rowIndex);
}

/** References into a file that could not be read would only repeat its one problem many times. */
function causedByBrokenFile(problem: Problem, broken: ReadonlySet<string>): boolean {
  const refersToBroken = problem.refersTo !== undefined && broken.has(fileNameOf({ name: problem.refersTo }));
  return refersToBroken || (problem.file !== undefined && broken.has(problem.file));
}

/** In the order of the tabs that the files fill, and of their rows. */
function inTabOrder(problems: readonly Problem[]): Problem[] {
  const order = (problem: Problem) => PRODUCTION_TABS.findIndex((spec) => fileNameOf(spec) === problem.file);
  return problems
    .map((problem, index) => ({ problem, index }))
    .sort(
      (a, b) => order(a.problem) - order(b.problem) || (a.problem.row ?? 0) - (b.problem.row ?? 0) || a.index - b.index,
    )
    .map(({ problem }) => problem);
}
