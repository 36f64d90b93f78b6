/**
 * What the Sharing tab says, one record a folder and group, whichever shape the tab has: the groups across, as workbooks are
 * made now, or a row each, as they were before 0.2.
 */
import type { Problem } from '../../port/appError.ts';
import { foldedText } from '../../values/text.ts';
import { readRecords } from '../../workbook/readRecords.ts';
import { cellText, type Table } from '../../workbook/table.ts';
import type { TabRecord } from '../../workbook/tabSpec.ts';
import { GROUPS } from '../../workbook/tabs/company.ts';
import { type SHARING_MAY, sharingRowsTab, type sharingTab } from '../../workbook/tabs/office.ts';

export interface SharingRecord {
  Folder: string;
  /** A group, a role, a person or an address. */
  Group: string;
  May: (typeof SHARING_MAY)[number];
  rowNumber: number;
  place: Pick<Problem, 'tab' | 'file'>;
  /** The column that the group was typed in. */
  column: string;
}

type FolderRecord = TabRecord<typeof sharingTab>;

/** True for a tab with a row a folder and group. */
export function hasRowAGroup(table: Table): boolean {
  return table.spec.key.length === sharingRowsTab.key.length;
}

/** Reads the tab; what is wrong with it is added to `problems`, and gives nobody anything. */
export function sharingRecords(table: Table, problems: Problem[]): SharingRecord[] {
  if (hasRowAGroup(table)) {
    const read = readRecords(table as unknown as Table<typeof sharingRowsTab>, { tab: table.title });
    problems.push(...read.problems);
    return read.records.map((record) => ({ ...record, May: record.May || 'No', column: 'Group' }));
  }
  const read = readRecords(table as unknown as Table<typeof sharingTab>, { tab: table.title });
  problems.push(...read.problems, ...doubledFolders(read.records), ...strangeColumns(table));
  return read.records.flatMap(recordsOfFolder);
}

function recordsOfFolder(record: FolderRecord): SharingRecord[] {
  const { Folder, rowNumber, place } = record;
  const one = (Group: string, May: SharingRecord['May'], column = Group): SharingRecord => {
    return { Folder, Group, May, rowNumber, place, column };
  };
  return [
    ...GROUPS.flatMap((group) => (record[group] === '' ? [] : [one(group, record[group])])),
    ...record['Also see'].map((who) => one(who, 'See', 'Also see')),
    ...record['Also edit'].map((who) => one(who, 'Edit', 'Also edit')),
  ];
}

/** Of two rows of one folder somebody may have emptied one, and meant both. */
function doubledFolders(records: readonly FolderRecord[]): Problem[] {
  const first = new Map<string, number>();
  return records.flatMap(({ Folder, rowNumber, place }): Problem[] => {
    const earlier = first.get(foldedText(Folder));
    if (earlier === undefined) {
      first.set(foldedText(Folder), rowNumber);
      return [];
    }
    const message = `“${Folder}” is already in row ${earlier}. Keep one of the two rows.`;
    return [{ ...place, row: rowNumber, column: 'Folder', message }];
  });
}

/** A column of somebody’s own may hold anything but what looks like access and gives none. */
function strangeColumns(table: Table): Problem[] {
  return table.otherColumns.flatMap(({ header, index }): Problem[] => {
    const row = table.rows.find(({ cells }) => ['see', 'edit'].includes(foldedText(cellText(cells[index]).trim())));
    if (row === undefined) return [];
    const message = `“${header}” is not a group, so this gives nobody access. Type the people under Also see or Also edit.`;
    return [{ tab: table.title, row: row.rowIndex + 1, column: header, message }];
  });
}
