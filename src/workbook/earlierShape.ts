/**
 * How a workbook of an earlier version becomes one of this: columns that have another name now, and cells whose two facts have a
 * column each now. Nothing is taken out: a column that nobody reads any more stays where it is.
 */
import type { Problem } from '../port/appError.ts';
import type { SheetInfo, SheetRequest, SheetValues } from '../port/workspace.ts';
import { foldedText } from '../values/text.ts';
import { missingPickColumns } from './buildWorkbook.ts';
import type { RowChange } from './changeRows.ts';
import { addressRows } from './docLinks.ts';
import { type PickColumn, pickedFrom } from './pickLists.ts';
import { cellOf, cellText, keyOf, type Table } from './table.ts';
import type { TabSpec } from './tabSpec.ts';
import { SIDES } from './tabs/deck.ts';

/** By tab: what columns were called before 0.2. */
const RENAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Prop moves': { 'Prop ID': 'Prop', Enters: 'Enters by', Exits: 'Exits by' },
  Presets: { Position: 'Place' },
};

/** By tab: columns in which who and side stood together before 0.2, as in “Egeus, SL”, and where the side goes. */
const PARTED: Readonly<Record<string, readonly (readonly [both: string, side: string])[]>> = {
  'Prop moves': [
    ['Enters by', 'Enters side'],
    ['Exits by', 'Exits side'],
  ],
};

/** By tab: columns that came with 0.2 and later, so that no earlier workbook has lost them. */
const ADDED: Readonly<Record<string, readonly string[]>> = {
  Production: ['What it does', 'Group'],
  People: ['Goes home alone', 'Released', 'Room', 'Chaperone group', 'Headshot', 'Headshot consent'],
  Guardians: ['Collection word'],
  Attendance: ['Released', 'Pick-up', 'Pick-up by', 'Pick-up given by', 'Marked by', 'Marked at'],
  Notes: ['Urgency'],
  'Prop moves': ['Enters side', 'Exits side'],
  Presets: ['Prop', 'When', 'How'],
  'Quick changes': ['Page out', 'Page in'],
  'Run sheet': ['Seq', 'Cue kind', 'Side'],
  Cues: ['Scene', 'Sequence', 'Called by', 'Operator'],
  Reports: ['Issued', 'Approved by', 'Said', 'File ID'],
  Incidents: [
    ...['First aid by', 'Reported by', 'Guardian told', 'Guardian told at', 'Could continue', 'Officer told'],
    ...['Sent where', 'Closed', 'No', 'Doc', 'Revision', 'From note', 'File ID'],
  ],
};

/** True for a column that a workbook of an earlier version never had. */
export function isNewColumn(tab: TabSpec, header: string): boolean {
  return ADDED[tab.name]?.includes(header) === true;
}

export interface Renaming {
  from: string;
  to: string;
  /** From 0. */
  columnIndex: number;
}

/**
 * Headers of an earlier version whose columns have another name now, and no column of that name yet. Of two columns of one name
 * nobody knows which is meant: then the one of the new name is asked for.
 */
export function renamings(table: Table): Renaming[] {
  const names = Object.entries(RENAMED[table.spec.name] ?? {});
  return table.otherColumns.flatMap(({ header, index }) => {
    const to = names.find(([from]) => foldedText(from) === foldedText(header))?.[1];
    const isOnly = table.otherColumns.filter((one) => foldedText(one.header) === foldedText(header)).length === 1;
    return to !== undefined && isOnly && table.missing.includes(to) ? [{ from: header, to, columnIndex: index }] : [];
  });
}

/** The table once its headers have the names of this version. */
export function renamed<T extends TabSpec>(table: Table<T>): Table<T> {
  const changes = renamings(table);
  if (changes.length === 0) return table;
  const columnIndex = new Map(table.columnIndex);
  for (const { to, columnIndex: index } of changes) columnIndex.set(to, index);
  const taken = new Set(changes.map((one) => one.columnIndex));
  const given = new Set(changes.map(({ to }) => to));
  return {
    ...table,
    columnIndex,
    otherColumns: table.otherColumns.filter(({ index }) => !taken.has(index)),
    missing: table.missing.filter((header) => !given.has(header)),
  };
}

/**
 * Requests that give headers their new names. Each looks for the old name in the row of headers, so that no cell is lost where
 * somebody puts in a row or a column meanwhile; then it is done again.
 * @param values the tab as it was read, because only what is written as in its cell is found
 */
export function renameRequests(table: Table, sheet: SheetInfo, { rows }: Pick<SheetValues, 'rows'>): SheetRequest[] {
  return renamings(table).map(({ from, to, columnIndex }) => ({
    findReplace: {
      find: cellText(rows[table.headerRowIndex]?.[columnIndex]) || from,
      replacement: to,
      matchCase: true,
      matchEntireCell: true,
      range: {
        sheetId: sheet.sheetId,
        startRowIndex: table.headerRowIndex,
        endRowIndex: table.headerRowIndex + 1,
        startColumnIndex: 0,
        endColumnIndex: sheet.columnCount,
      },
    },
  }));
}

/** Headers that did not take their new names, as where a formula makes them. */
export function notRenamed(table: Table): Problem[] {
  return renamings(table).map(({ from, to }) => ({
    tab: table.title,
    row: table.headerRowIndex + 1,
    column: from,
    message: `The column ${from} is called ${to} now. Type “${to}” into its header.`,
  }));
}

/** Changes that put the side of “Egeus, SL” into its own column, where that one is empty; everything else stays whole. */
export function partedRows(table: Table): RowChange[] {
  const pairs = PARTED[table.spec.name] ?? [];
  const seen = new Map<string, number>();
  return table.rows.flatMap((row): RowChange[] => {
    const key = keyOf(table, row);
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    const values = Object.fromEntries(
      pairs.flatMap(([both, side]) => {
        const parts = /^(.*\S)\s*,\s*(\w+)$/.exec(cellText(cellOf(table, row, both)).trim());
        const found = SIDES.find((one) => foldedText(one) === foldedText(parts?.[2] ?? ''));
        const isFree = cellText(cellOf(table, row, side)) === '';
        return found === undefined || !isFree
          ? []
          : [
              [both, parts?.[1] ?? ''],
              [side, found],
            ];
      }),
    );
    if (Object.keys(values).length === 0 || key === '') return [];
    const own = Object.fromEntries(table.spec.key.map((header) => [header, cellOf(table, row, header)]));
    return [{ tab: table.spec, mode: 'update', values: { ...own, ...values }, occurrence }];
  });
}

/** Requests for columns that hold something else now: pages were numbers before 0.2, and 12-13 would become a date. */
export function formatRequests(table: Table, sheet: SheetInfo): SheetRequest[] {
  return table.spec.columns.flatMap(({ kind, header }): SheetRequest[] => {
    const index = table.columnIndex.get(header);
    if (kind !== 'page' || index === undefined || sheet.rowCount <= table.headerRowIndex + 1) return [];
    return [
      {
        repeatCell: {
          range: {
            sheetId: sheet.sheetId,
            startRowIndex: table.headerRowIndex + 1,
            endRowIndex: sheet.rowCount,
            startColumnIndex: index,
            endColumnIndex: index + 1,
          },
          cell: { userEnteredFormat: { numberFormat: { type: 'TEXT' }, horizontalAlignment: 'LEFT' } },
          fields: 'userEnteredFormat(numberFormat,horizontalAlignment)',
        },
      },
    ];
  });
}

/** The columns that show another tab's list now: those that are there, and those that are added. */
export function updatedPickColumns(table: Table, sheet: SheetInfo): PickColumn[] {
  const { sheetId, rowCount } = sheet;
  const present = table.spec.columns.flatMap((column): PickColumn[] => {
    const index = table.columnIndex.get(column.header);
    return index === undefined || pickedFrom(column) === undefined ? [] : [{ sheetId, index, rowCount, column }];
  });
  return [...present, ...missingPickColumns(table, sheet)];
}

/** What an update does to a tab, a line each; none where nothing changes. */
export function updateLines(table: Table): string[] {
  const now = renamed(table);
  const parted = partedRows(now).length;
  const addresses = addressRows(now).length;
  return [
    ...renamings(table).map(({ from, to }) => `${table.title}: the column ${from} is called ${to}.`),
    ...(now.missing.length > 0 ? [`${table.title}: new columns ${now.missing.join(', ')}, on the right.`] : []),
    ...(parted > 0
      ? [`${table.title}: the side of ${parted === 1 ? 'one row' : `${parted} rows`} gets its own cell.`]
      : []),
    ...(addresses > 0
      ? [
          `${table.title}: ${addresses === 1 ? 'one address becomes a title that opens' : `${addresses} addresses become titles that open`} the Doc.`,
        ]
      : []),
  ];
}
