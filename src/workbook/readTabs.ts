/** Whole tabs as they stand, and which of them is gone. */
import { AppError } from '../port/appError.ts';
import type { ReadOnlyWorkspace, SheetValues } from '../port/workspace.ts';
import { type Table, tableFrom } from './table.ts';
import type { TabSpec } from './tabSpec.ts';

/**
 * Google says that a tab is gone, not which: one call more finds out, and another reads the rest where only such are gone that
 * a workbook may lack. These count as empty.
 * @throws AppError `missing-tab` that names every other tab that is gone
 */
export function readTabs(
  ws: Pick<ReadOnlyWorkspace, 'spreadsheets'>,
  id: string,
  specs: readonly TabSpec[],
): SheetValues[] {
  try {
    return ws.spreadsheets.read(
      id,
      specs.map((spec) => spec.sheetId),
    );
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'missing-tab') throw error;
    const present = new Set(ws.spreadsheets.describe(id).sheets.map(({ sheetId }) => sheetId));
    const gone = specs.filter(({ sheetId }) => !present.has(sheetId));
    const problems = gone
      .filter(({ optional }) => optional !== true)
      .map(({ name }) => ({ tab: name, message: missingTabMessage(name) }));
    if (gone.length === 0) throw error;
    if (problems[0] === undefined) {
      const there = specs.filter(({ sheetId }) => present.has(sheetId)).map(({ sheetId }) => sheetId);
      return [...ws.spreadsheets.read(id, there), ...gone.map(emptySheet)];
    }
    throw new AppError('missing-tab', problems[0].message, { problems });
  }
}

/** A tab that is not there, as if it held nothing but its headers. */
function emptySheet({ sheetId, name, columns }: TabSpec): SheetValues {
  return { sheetId, title: name, rows: [columns.map(({ header }) => header)], isGone: true };
}

export function missingTabMessage(name: string): string {
  return `The ${name} tab is not there any more. Choose Put back what is missing to bring it back; look for what it held under File, Version history.`;
}

/** By name. @throws AppError `missing-tab` for one that was not read */
export function tablesFrom(specs: readonly TabSpec[], values: readonly SheetValues[]): Map<string, Table> {
  const bySheet = new Map(values.map((value) => [value.sheetId, value]));
  return new Map(
    specs.map((spec) => {
      const value = bySheet.get(spec.sheetId);
      if (value === undefined) throw new AppError('missing-tab', missingTabMessage(spec.name));
      return [spec.name, tableFrom(spec, value)];
    }),
  );
}
