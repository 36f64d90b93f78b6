/** The requests that build a workbook's tabs or bring missing tabs and columns back: one `batchUpdate`. */
import type { CellValue, SheetInfo, SheetRequest } from '../port/workspace.ts';
import { rgb } from './color.ts';
import { type PickColumn, pickedFrom } from './pickLists.ts';
import { statusRules } from './statusColors.ts';
import type { Table } from './table.ts';
import type { ColumnSpec, TabSpec } from './tabSpec.ts';

/** Rows that a new tab starts with. */
const NEW_TAB_ROWS = 1000;
/** Columns that a new tab has to spare for a person's own. */
const SPARE_COLUMNS = 4;
const SCENE_COLUMN_WIDTH = 60;

/** A tab as it should come to be: its spec, and further headers (the Breakdown's scenes). */
export interface TabPlan {
  spec: TabSpec;
  moreHeaders: string[];
}

/**
 * Requests that make a new tab with headers, formats, drop-downs, protection and filters, at a place among the tabs.
 * @param look hidden until somebody needs it; the title where it is not the tab's name
 */
export function newTabRequests(
  plan: TabPlan,
  index: number,
  look: { hidden?: boolean; title?: string } = {},
): SheetRequest[] {
  const { spec } = plan;
  const { hidden = false, title = spec.name } = look;
  const columns = columnsOf(plan);
  const grid = {
    rowCount: NEW_TAB_ROWS,
    columnCount: columns.length + SPARE_COLUMNS,
    frozenRowCount: 1,
    ...(spec.frozenColumns === undefined ? {} : { frozenColumnCount: spec.frozenColumns }),
  };
  return [
    {
      addSheet: {
        properties: {
          sheetId: spec.sheetId,
          title,
          index,
          ...(hidden ? { hidden } : {}),
          gridProperties: grid,
          tabColorStyle: { rgbColor: rgb(spec.color) },
        },
      },
    },
    headerCells(spec.sheetId, 0, 0, columns),
    ...columns.flatMap((column, at) => columnRequests(spec, at, column, NEW_TAB_ROWS)),
    ...statusRules(spec, columns),
    {
      setBasicFilter: {
        filter: {
          range: { sheetId: spec.sheetId, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: columns.length },
        },
      },
    },
    ...viewRequests(spec, { headerRowIndex: 0, width: columns.length }, (header) =>
      columns.findIndex((column) => column.header === header),
    ),
  ];
}

/** The request for the filter view of a tab that is there and lacks it; none for any other. */
export function missingViewRequests(table: Table, sheet: SheetInfo): SheetRequest[] {
  const { spec, headerRowIndex, columnIndex } = table;
  if (spec.view === undefined || sheet.filterViews.includes(spec.view.id)) return [];
  return viewRequests(spec, { headerRowIndex, width: sheet.columnCount }, (header) => columnIndex.get(header) ?? -1);
}

/**
 * @param indexOf from 0; -1 for a column that is not there
 * Relative days are heeded by filters (Sheets API reference, ConditionValue).
 */
function viewRequests(
  { sheetId, view }: TabSpec,
  { headerRowIndex, width }: { headerRowIndex: number; width: number },
  indexOf: (header: string) => number,
): SheetRequest[] {
  const day = view === undefined ? -1 : indexOf(view.day);
  if (view === undefined || day < 0) return [];
  const sorted = view.sortBy.map(indexOf).filter((index) => index >= 0);
  const condition = { type: 'DATE_AFTER', values: [{ relativeDate: 'YESTERDAY' }] };
  const filter = {
    filterViewId: view.id,
    title: view.title,
    range: { sheetId, startRowIndex: headerRowIndex, startColumnIndex: 0, endColumnIndex: width },
    sortSpecs: sorted.map((dimensionIndex) => ({ dimensionIndex, sortOrder: 'ASCENDING' })),
    filterSpecs: [{ columnIndex: day, filterCriteria: { condition } }],
  };
  return [{ addFilterView: { filter } }];
}

/** The columns of a new tab that show another tab's list. */
export function newPickColumns(plan: TabPlan): PickColumn[] {
  const { sheetId } = plan.spec;
  return picking(columnsOf(plan).map((column, index) => ({ sheetId, index, rowCount: NEW_TAB_ROWS, column })));
}

function picking(columns: readonly PickColumn[]): PickColumn[] {
  return columns.filter(({ column }) => pickedFrom(column) !== undefined);
}

/**
 * Requests that bring back the columns that a person deleted or a newer version brings, to the right of what is there. They are put
 * in between, so that a column which somebody else puts in meanwhile makes none of them fall onto another one.
 */
export function missingColumnRequests(table: Table, moreHeaders: string[], sheet: SheetInfo): SheetRequest[] {
  const { first, columns } = missingColumns(table, moreHeaders);
  if (columns.length === 0) return [];
  const { sheetId } = sheet;
  const requests: SheetRequest[] = [];
  // Behind the last column none can be put in.
  if (first >= sheet.columnCount) {
    requests.push({ appendDimension: { sheetId, dimension: 'COLUMNS', length: first + 1 - sheet.columnCount } });
  }
  const range = { sheetId, dimension: 'COLUMNS', startIndex: first, endIndex: first + columns.length };
  requests.push({ insertDimension: { range, inheritFromBefore: false } });
  requests.push(headerCells(sheetId, table.headerRowIndex, first, columns));
  columns.forEach((column, at) => {
    requests.push(...columnRequests(table.spec, first + at, column, sheet.rowCount));
  });
  return requests;
}

/** The columns that `missingColumnRequests` brings back and that show another tab's list. */
export function missingPickColumns(table: Table, sheet: SheetInfo): PickColumn[] {
  const { first, columns } = missingColumns(table, []);
  const { sheetId, rowCount } = sheet;
  return picking(columns.map((column, at) => ({ sheetId, index: first + at, rowCount, column })));
}

/** What is missing, and where it goes: to the right of everything that is there. */
function missingColumns(table: Table, moreHeaders: readonly string[]): { first: number; columns: ColumnSpec[] } {
  const known = new Set(table.otherColumns.map((column) => column.header));
  const columns: ColumnSpec[] = [
    ...table.spec.columns.filter((column) => table.missing.includes(column.header)),
    ...moreHeaders.filter((header) => !known.has(header)).map(sceneColumn),
  ];
  const used = [...table.columnIndex.values(), ...table.otherColumns.map((column) => column.index)];
  const widest = Math.max(-1, ...used, ...table.rows.map((row) => row.cells.length - 1));
  return { first: widest + 1, columns };
}

function columnsOf(plan: TabPlan): ColumnSpec[] {
  return [...plan.spec.columns, ...plan.moreHeaders.map(sceneColumn)];
}

function sceneColumn(header: string): ColumnSpec {
  return {
    header,
    kind: 'choice',
    choices: ['x', 'v', 's'],
    unclear: '',
    help: 'x on, v voice only, s silent, blank off.',
    width: SCENE_COLUMN_WIDTH,
  };
}

function headerCells(sheetId: number, rowIndex: number, columnIndex: number, columns: ColumnSpec[]): SheetRequest {
  return {
    updateCells: {
      start: { sheetId, rowIndex, columnIndex },
      rows: [
        {
          values: columns.map((column) => ({
            userEnteredValue: { stringValue: column.header },
            note: noteOf(column),
            userEnteredFormat: {
              numberFormat: { type: 'TEXT' },
              textFormat: { bold: true, foregroundColorStyle: { rgbColor: rgb('1F2933') } },
              backgroundColorStyle: { rgbColor: rgb(column.generated ? 'D9DEE4' : 'E8EEF0') },
              verticalAlignment: 'MIDDLE',
              wrapStrategy: 'WRAP',
            },
          })),
        },
      ],
      fields: 'userEnteredValue,note,userEnteredFormat',
    },
  };
}

function noteOf(column: ColumnSpec): string {
  return `${column.help}${column.required && !column.generated ? ' Required.' : ''}`;
}

function columnRequests(
  { sheetId, oneLine }: TabSpec,
  index: number,
  column: ColumnSpec,
  rowCount: number,
): SheetRequest[] {
  const range = {
    sheetId,
    startRowIndex: 1,
    endRowIndex: rowCount,
    startColumnIndex: index,
    endColumnIndex: index + 1,
  };
  const requests: SheetRequest[] = [
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
        properties: { pixelSize: column.width },
        fields: 'pixelSize',
      },
    },
    {
      repeatCell: {
        range,
        cell: {
          userEnteredFormat: {
            numberFormat: numberFormat(column),
            wrapStrategy: oneLine === true ? 'CLIP' : 'WRAP',
            verticalAlignment: 'TOP',
            horizontalAlignment: column.kind === 'number' ? 'RIGHT' : 'LEFT',
            ...(column.generated ? { textFormat: { foregroundColorStyle: { rgbColor: rgb('52606D') } } } : {}),
          },
        },
        fields: `userEnteredFormat(numberFormat,wrapStrategy,verticalAlignment,horizontalAlignment${column.generated ? ',textFormat' : ''})`,
      },
    },
  ];
  const choices = column.kind === 'yesNo' ? ['Yes', 'No'] : column.kind === 'choice' ? column.choices : column.suggests;
  if (choices !== undefined) {
    requests.push({
      setDataValidation: {
        range,
        rule: {
          condition: { type: 'ONE_OF_LIST', values: choices.map((userEnteredValue) => ({ userEnteredValue })) },
          showCustomUi: true,
          strict: false,
          inputMessage: column.help,
        },
      },
    });
  }
  if (column.generated) {
    requests.push({
      addProtectedRange: {
        protectedRange: { range, description: `${column.header}: filled in by Callboard`, warningOnly: true },
      },
    });
  }
  return requests;
}

/** Text stays what was typed (`1.1` is a scene, not a number); dates and times show as people read them. */
function numberFormat(column: ColumnSpec): { type: string; pattern?: string } {
  switch (column.kind) {
    case 'date':
      return { type: 'DATE', pattern: 'ddd d mmm yyyy' };
    case 'time':
      return { type: 'TIME', pattern: '[hh]:mm' };
    case 'number':
      return { type: 'NUMBER', pattern: '0.##' };
    default:
      return { type: 'TEXT' };
  }
}

/** The cell data that stores a value exactly: text as text, whatever it looks like. */
export function cellData(value: CellValue): Record<string, unknown> {
  if (value === null || value === '') return {};
  if (typeof value === 'number') return { userEnteredValue: { numberValue: value } };
  if (typeof value === 'boolean') return { userEnteredValue: { boolValue: value } };
  return { userEnteredValue: { stringValue: value } };
}
