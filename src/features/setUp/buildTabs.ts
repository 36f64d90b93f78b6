/** Builds or mends a workbook's tabs and adds rows to them, so that doing it again changes nothing. */
import { AppError, problemLine } from '../../port/appError.ts';
import type { SheetRequest, SheetValues, SpreadsheetInfo, Workspace } from '../../port/workspace.ts';
import { askedColumnProblems, type IsLeftOut } from '../../workbook/askedColumns.ts';
import {
  missingColumnRequests,
  missingPickColumns,
  missingViewRequests,
  newPickColumns,
  newTabRequests,
} from '../../workbook/buildWorkbook.ts';
import { changedTables, type RowChange } from '../../workbook/changeRows.ts';
import { titledRows } from '../../workbook/docLinks.ts';
import {
  formatRequests,
  isNewColumn,
  notRenamed,
  partedRows,
  renamed,
  renameRequests,
  updatedPickColumns,
} from '../../workbook/earlierShape.ts';
import { type PickColumn, pickListRequests } from '../../workbook/pickLists.ts';
import { rowRequests, tabWrites } from '../../workbook/rowRequests.ts';
import { type Table, tableFrom } from '../../workbook/table.ts';
import { type TabSpec, titleOf } from '../../workbook/tabSpec.ts';
import { productionTab } from '../../workbook/tabs/office.ts';
import { Workbook } from '../../workbook/workbook.ts';
import { settingChoiceRequests } from './settingChoices.ts';
import { emptyTable, leftOutOf, withColumns } from './setUpTables.ts';

const MOST_ATTEMPTS = 4;

export interface TabsToBuild {
  specs: readonly TabSpec[];
  /** The Breakdown's scene columns. */
  sceneHeaders: readonly string[];
  changes: readonly RowChange[];
  /** True for a workbook that Callboard has not touched before: the empty sheet it came with is taken away. */
  fresh: boolean;
  /** Of a tab that is to be made: true where it is shown at once. Left out: all are. */
  isShown?: (spec: TabSpec) => boolean;
  /** The place of the first of them among all tabs; 0 if left out. */
  firstIndex?: number;
  /** True for a workbook of an earlier version, which becomes one of this. */
  isEarlier?: boolean;
}

/**
 * Makes the workbook have these tabs, columns and rows: one call where everything is new, none where nothing is to do.
 * `info` and `values` are the workbook as just read.
 * @throws AppError `missing-column` where an empty column must not stand for one that is gone.
 */
export function buildTabs(
  ws: Workspace,
  workbookId: string,
  build: TabsToBuild,
  info: SpreadsheetInfo,
  values: readonly SheetValues[],
): void {
  let nowInfo = info;
  let nowValues = values;
  let isUpdated = build.isEarlier !== true;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const structure = structureRequests(build, !isUpdated, nowInfo, nowValues);
    const made = build.specs.filter((spec) => !nowInfo.sheets.some((sheet) => sheet.sheetId === spec.sheetId));
    if (structure.length === 0) {
      const workbook = Workbook.from(ws, workbookId, build.specs, [...nowValues]);
      workbook.change([...build.changes, ...(build.isEarlier === true ? updatedRows(workbook, build.specs) : [])]);
      return;
    }
    try {
      // A tab comes with its rows: once it is there, rows that are not in it were taken out.
      ws.spreadsheets.update(workbookId, [...structure, ...newRowRequests(build, made)]);
      isUpdated = true;
      if (made.length === build.specs.length) return;
    } catch (error) {
      // A server error may have come after the write: look what is there now.
      if (!(error instanceof AppError) || error.code !== 'transient') throw error;
    }
    nowInfo = ws.spreadsheets.describe(workbookId);
    nowValues = ws.spreadsheets.read(
      workbookId,
      nowInfo.sheets.map((sheet) => sheet.sheetId),
    );
  }
  const problems = tablesOf(build.specs, nowValues).flatMap(notRenamed);
  if (problems[0] !== undefined) throw new AppError('missing-column', problemLine(problems[0]), { problems });
  throw new AppError('transient', 'Google kept failing while Callboard built the workbook.');
}

function tablesOf(specs: readonly TabSpec[], values: readonly SheetValues[]): Table[] {
  return specs.flatMap((spec) =>
    values.filter(({ sheetId }) => sheetId === spec.sheetId).map((one) => tableFrom(spec, one)),
  );
}

/** @param updates true where what an earlier version made is still to be brought up to date */
function structureRequests(
  build: TabsToBuild,
  updates: boolean,
  info: SpreadsheetInfo,
  values: readonly SheetValues[],
): SheetRequest[] {
  const requests: SheetRequest[] = [];
  const picks: PickColumn[] = [];
  const tables = new Map<string, Table>();
  const others = info.sheets.filter((sheet) => !build.specs.some((spec) => spec.sheetId === sheet.sheetId));
  build.specs.forEach((spec, index) => {
    const sheet = info.sheets.find((one) => one.sheetId === spec.sheetId);
    const moreHeaders = spec.sceneColumns ? [...build.sceneHeaders] : [];
    if (sheet === undefined) {
      requests.push(
        ...newTabRequests({ spec, moreHeaders }, (build.firstIndex ?? 0) + index, {
          hidden: build.isShown?.(spec) === false,
          title: titleOf(spec),
        }),
      );
      picks.push(...newPickColumns({ spec, moreHeaders }));
      tables.set(spec.name, emptyTable(spec));
      return;
    }
    const value = values.find((one) => one.sheetId === spec.sheetId) ?? { title: sheet.title, rows: [] };
    const before = tableFrom(spec, value);
    const table = renamed(before);
    refuseAsked(table, leftOutOf(info), build.isEarlier === true);
    requests.push(...renameRequests(before, sheet, value), ...(updates ? formatRequests(table, sheet) : []));
    if (updates && spec === productionTab) requests.push(...settingChoiceRequests(table));
    requests.push(...missingColumnRequests(table, moreHeaders, sheet));
    requests.push(...missingViewRequests(table, sheet));
    picks.push(...(updates ? updatedPickColumns(table, sheet) : missingPickColumns(table, sheet)));
    tables.set(spec.name, withColumns(table, moreHeaders));
  });
  requests.push(...pickListRequests(picks, tables));
  const startSheet = others[0];
  const startIsEmpty = values.every((value) => value.sheetId !== startSheet?.sheetId || value.rows.length === 0);
  if (build.fresh && others.length === 1 && startSheet !== undefined && startIsEmpty && requests.length > 0) {
    requests.push({ deleteSheet: { sheetId: startSheet.sheetId } });
  }
  return requests;
}

/** A column may have been renamed since it was looked at what is to be built. */
function refuseAsked(table: Table, isLeftOut: IsLeftOut, isEarlier: boolean): void {
  const problems = askedColumnProblems(table, isLeftOut, isEarlier ? isNewColumn : undefined);
  if (problems[0] !== undefined) throw new AppError('missing-column', problemLine(problems[0]), { problems });
}

/** What rows of an earlier version say otherwise now. */
function updatedRows(workbook: Workbook, specs: readonly TabSpec[]): RowChange[] {
  return specs.flatMap((spec) => [...partedRows(workbook.table(spec)), ...titledRows(workbook.table(spec))]);
}

/** The rows of tabs that are made. */
function newRowRequests(build: TabsToBuild, made: readonly TabSpec[]): SheetRequest[] {
  const tables = newTables(made, build.sceneHeaders);
  const wanted = changedTables(tables, build.changes);
  const settings = wanted.get(productionTab.name);
  return [
    ...rowRequests(tabWrites(tables, wanted)),
    // Added rows stand below the headers, in their order.
    ...(settings === undefined
      ? []
      : settingChoiceRequests({
          ...settings,
          rows: settings.rows.map(({ cells }, at) => ({ rowIndex: settings.headerRowIndex + 1 + at, cells })),
        })),
  ];
}

function newTables(specs: readonly TabSpec[], sceneHeaders: readonly string[]): Map<string, Table> {
  return new Map(
    specs.map((spec): [string, Table] => {
      const more = spec.sceneColumns ? sceneHeaders : [];
      const rows = [[...spec.columns.map((column) => column.header), ...more]];
      return [spec.name, tableFrom(spec, { title: titleOf(spec), rows })];
    }),
  );
}
