/** The tabs as setting up finds them, and as they will be. */
import type { SheetValues, SpreadsheetInfo } from '../../port/workspace.ts';
import type { ProductionData } from '../../production/productionData.ts';
import { foldedText } from '../../values/text.ts';
import type { IsLeftOut } from '../../workbook/askedColumns.ts';
import { renamed } from '../../workbook/earlierShape.ts';
import { type IdMarks, knownIds } from '../../workbook/idMarks.ts';
import { type Table, tableFrom } from '../../workbook/table.ts';
import { type TabSpec, titleOf } from '../../workbook/tabSpec.ts';
import { PRODUCTION_TABS } from '../../workbook/tabSpecs.ts';
import { guardiansTab } from '../../workbook/tabs/company.ts';
import { outboxTab } from '../../workbook/tabs/office.ts';
import { archiveTab } from '../archive/plan/archiveTabs.ts';
import { isLeftOutOfArchive } from '../archive/plan/keptTabs.ts';
import type { CsvTable } from '../imports/csvTable.ts';

/** Callboard's tabs that are there, by name, with their columns as this version calls them. */
export function existingTables(values: readonly SheetValues[], marks: IdMarks = new Map()): Map<string, Table> {
  const tables = new Map<string, Table>();
  for (const spec of PRODUCTION_TABS) {
    const found = values.find((value) => value.sheetId === spec.sheetId);
    if (found === undefined) continue;
    const table = renamed(tableFrom(spec, found));
    table.knownIds = () => knownIds(spec, marks, tables.values());
    tables.set(spec.name, table);
  }
  return tables;
}

/**
 * The columns that Callboard itself has left out: an archive keeps few, and setting up makes the others again once it was
 * restored. After that every column that is gone was taken out by somebody.
 */
export function leftOutOf({ sheets }: Pick<SpreadsheetInfo, 'sheets'>): IsLeftOut {
  const has = (spec: TabSpec) => sheets.some(({ sheetId }) => sheetId === spec.sheetId);
  return has(archiveTab) && !has(guardiansTab) && !has(outboxTab) ? isLeftOutOfArchive : () => false;
}

/** A tab that is about to be made: headers only. */
export function emptyTable(spec: TabSpec): Table {
  return tableFrom(spec, { title: titleOf(spec), rows: [spec.columns.map((column) => column.header)] });
}

/** The table once its missing columns are back, where `missingColumnRequests` puts them. */
export function withColumns(table: Table, sceneHeaders: readonly string[]): Table {
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
export function scenesOfFile(file: CsvTable | undefined, data: ProductionData): string[] {
  const headers = (file?.table.otherColumns ?? []).map((column) => column.header);
  const known = new Set(headers.map(foldedText));
  return [...headers, ...data.breakdown.scenes.filter((scene) => !known.has(foldedText(scene)))];
}
