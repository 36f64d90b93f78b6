/**
 * Where the documents of the Reports tab are. A person reads a title that opens the Doc; Callboard goes by its id, which stands
 * last in the row. Rows of an earlier version, and workbooks without that column, hold the address in the title's place.
 */
import type { CellValue, DateText, DriveFile } from '../port/workspace.ts';
import { dateFromSerial } from '../values/cellDates.ts';
import { dateInShort } from '../values/dates.ts';
import type { RowChange } from './changeRows.ts';
import { docAddress } from './docAddress.ts';
import { cellOf, cellText, keyOf, type Table, type TableRow } from './table.ts';
import type { TabRecord, TabSpec } from './tabSpec.ts';
import { reportsTab } from './tabs/office.ts';

/** An address as Drive gave it for a Doc, with nothing in it that its id does not say. */
const PLAIN_ADDRESS = /^https:\/\/docs\.google\.com\/document\/d\/([\w-]+)\/edit(?:\?usp=(?:drivesdk|sharing))?$/;

/** Where a row says that its Doc is: an address, or `''` where nobody knows. */
export function docLinkOf(record: Pick<TabRecord<typeof reportsTab>, 'Doc' | 'File ID'> | undefined): string {
  if (record === undefined) return '';
  return docAddress(record['File ID']) || (/^https?:\/\//.test(record.Doc) ? record.Doc : '');
}

/** The id in an address of Google's; `''` where there is none. */
export function docIdIn(address: string): string {
  return /\/d\/([\w-]+)/.exec(address)?.[1] ?? '';
}

/** @example docTitle({ report: 'Rehearsal report', number: 12, date: '2027-03-05' }) // 'Rehearsal report 12, Fri 5 Mar' */
export function docTitle({ report, number, date }: { report: string; number: number | null; date: DateText }): string {
  return `${report}${number === null ? '' : ` ${number}`}${date === '' ? '' : `, ${dateInShort(date)}`}`;
}

/** The cells that say where a Doc is. In a workbook without the column of ids only its address can. */
export function docCells(
  table: Pick<Table, 'columnIndex'>,
  key: Parameters<typeof docTitle>[0],
  file: Pick<DriveFile, 'id' | 'link'>,
): Record<string, CellValue> {
  const hasIds = table.columnIndex.has('File ID') && docAddress(file.id) !== '';
  return hasIds ? { Doc: docTitle(key), 'File ID': file.id } : { Doc: file.link };
}

/** Rows that hold an address which their title could open. */
export function addressRows(table: Table): TableRow[] {
  if (table.spec.name !== reportsTab.name) return [];
  return table.rows.filter(
    (row) =>
      PLAIN_ADDRESS.test(cellText(cellOf(table, row, 'Doc'))) && cellText(cellOf(table, row, 'File ID')).trim() === '',
  );
}

/** Changes that give these rows their titles and ids; none while there is no column for the ids. */
export function titledRows(table: Table): RowChange[] {
  if (!table.columnIndex.has('File ID')) return [];
  const wanted = new Set(addressRows(table));
  const seen = new Map<string, number>();
  return table.rows.flatMap((row): RowChange[] => {
    const key = keyOf(table, row);
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    if (!wanted.has(row) || key === '') return [];
    const spec: TabSpec = table.spec;
    const own = Object.fromEntries(spec.key.map((header) => [header, cellOf(table, row, header)]));
    const [number, day] = [cellOf(table, row, 'No'), cellOf(table, row, 'Date')];
    const title = docTitle({
      report: cellText(cellOf(table, row, 'Report')),
      number: typeof number === 'number' ? number : null,
      date: (typeof day === 'number' ? dateFromSerial(day) : null) ?? '',
    });
    const values = { Doc: title, 'File ID': docIdIn(cellText(cellOf(table, row, 'Doc'))) };
    return title === '' ? [] : [{ tab: spec, mode: 'update', values: { ...own, ...values }, occurrence }];
  });
}
