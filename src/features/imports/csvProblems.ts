/** What is wrong with a table as a table, before its cells are read, and what of it is left out. */
import type { Problem } from '../../port/appError.ts';
import { foldedText } from '../../values/text.ts';
import { SCENE_EATEN } from '../../workbook/doubledRows.ts';
import type { TabSpec } from '../../workbook/tabSpec.ts';
import { yesOrNo } from '../../workbook/yesOrNo.ts';
import type { ColumnUse } from './importColumns.ts';

/** Quotation marks that do not go in pairs. */
export function quoteProblems(
  file: string,
  headers: readonly string[],
  brokenQuotes: readonly number[],
  rows: readonly string[][],
): Problem[] {
  return brokenQuotes.map((rowIndex) => ({
    file,
    row: rowIndex + 1,
    column: headers[(rows[rowIndex] ?? []).length - 1] ?? '',
    message:
      'A quotation mark opens here and does not close, or closes in the wrong place. Put the whole cell in quotes and double the quotes inside it.',
  }));
}

const WHAT_TO_DO: ReadonlyMap<string, string> = new Map([
  [',', 'Put a cell that holds a comma in quotes.'],
  [';', 'Put a cell that holds a semicolon in quotes.'],
]);

/** Rows with more cells than there are headers. */
export function widthProblems(
  file: string,
  headers: readonly string[],
  rows: readonly string[][],
  headerAt: number,
  delimiter: string,
): Problem[] {
  const todo = WHAT_TO_DO.get(delimiter) ?? 'Give each column a header, or empty the cells beside the table.';
  return rows.flatMap((row, index) => {
    const extra = row.slice(headers.length).some((cell) => cell.trim() !== '');
    if (index <= headerAt || !extra) return [];
    const message = `The row has ${row.length} cells, but there are ${headers.length} headers. ${todo}`;
    return [{ file, row: index + 1, message }];
  });
}

/** Two columns that both could be meant: one of them would be lost, or taken for somebody else's. */
export function doubtfulColumns(
  spec: TabSpec,
  file: string,
  headers: readonly string[],
  uses: readonly ColumnUse[],
  rows: readonly string[][],
  headerAt: number,
): Problem[] {
  const where = (at: number) => ({ file, row: headerAt + 1, column: headers[at] ?? '' });
  const scenes = new Map<string, string>();
  return uses.flatMap((use, at): Problem[] => {
    const header = headers[at] ?? '';
    if (use.kind === 'whose') {
      const message = `“${header}” comes after a parent’s name, so it could be the parent’s or the child’s. Rename it, for example Parent ${use.header.toLowerCase()} or Student ${use.header.toLowerCase()}.`;
      return [{ ...where(at), message }];
    }
    if (use.kind === 'protects') {
      const says = rows.findIndex((row, index) => index > headerAt && saysMore(row[at]));
      if (says < 0) return [];
      const message = `“${header}” may say who must not be contacted (row ${says + 1}), and Callboard has no such column. Type Yes under No contact in Guardians for each such adult, then leave the column out here.`;
      return [{ ...where(at), message }];
    }
    if (use.kind === 'twice') {
      const differs = rows.findIndex(
        (row, index) =>
          index > headerAt && blank(row[at]) !== '' && foldedText(row[at] ?? '') !== foldedText(row[use.first] ?? ''),
      );
      if (differs < 0) return [];
      const message = `There are two columns “${header}”, and they differ in row ${differs + 1}. Keep one of them, or rename the other.`;
      return [{ ...where(at), message }];
    }
    if (!spec.sceneColumns || use.kind !== 'unknown' || header === '') return [];
    const earlier = scenes.get(foldedText(header));
    scenes.set(foldedText(header), header);
    if (earlier === undefined) return [];
    const message = `There are two columns for scene ${earlier}. ${SCENE_EATEN}`;
    return [{ ...where(at), message }];
  });
}

/** Neither empty nor a clear No. */
function saysMore(cell: string | undefined): boolean {
  return blank(cell) !== '' && yesOrNo(cell ?? null) !== 'No';
}

export function blank(cell: string | undefined): string {
  return (cell ?? '').trim();
}

/** Columns that are left out, and why. */
export function skippedNotices(
  spec: TabSpec,
  file: string,
  headerAt: number,
  headers: readonly string[],
  uses: readonly ColumnUse[],
): Problem[] {
  return uses.flatMap((use, at) => {
    const header = headers[at] ?? '';
    const where = { file, row: headerAt + 1, column: header };
    if (use.kind === 'refused') return [{ ...where, message: `${use.reason}; “${header}” was skipped.` }];
    if (use.kind === 'twice')
      return [{ ...where, message: `There are two columns “${header}”; the second was skipped.` }];
    if ((use.kind !== 'unknown' && use.kind !== 'protects') || header === '' || spec.sceneColumns) return [];
    return [{ ...where, message: `The ${spec.name} tab has no column “${header}”; it was skipped.` }];
  });
}
