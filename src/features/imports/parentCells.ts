/** Parents who stand beside their child in a people table (“Parent 1 email”), as rows of their own. */
import { visibleText } from '../../values/text.ts';
import type { ColumnUse } from './importColumns.ts';
import type { ParentPart } from './importHeaders.ts';

export interface ParentCells {
  /** The child's row in the file, from 0. */
  rowIndex: number;
  name: string;
  email: string;
  phone: string;
  /** What the file calls the columns. */
  headers: { name: string; email: string; phone: string };
}

/** One entry for each parent of each row that says anything. */
export function parentCells(
  uses: readonly ColumnUse[],
  headers: readonly string[],
  rows: readonly string[][],
  headerAt: number,
): ParentCells[] {
  const columns = new Map<string, Map<ParentPart, number>>();
  uses.forEach((use, at) => {
    if (use.kind !== 'parent') return;
    const parts = columns.get(use.parent) ?? new Map<ParentPart, number>();
    if (!parts.has(use.part)) parts.set(use.part, at);
    columns.set(use.parent, parts);
  });
  return rows.flatMap((row, rowIndex) => {
    if (rowIndex <= headerAt) return [];
    return [...columns.values()].flatMap((parts): ParentCells[] => {
      const at = (part: ParentPart) => parts.get(part) ?? -1;
      const cell = (part: ParentPart) => (row[at(part)] ?? '').trim();
      const parted = [cell('First name'), cell('Last name')].filter((one) => one !== '').join(' ');
      // Untrimmed: a line break at the end of an address is named, not mended.
      const email = visibleText(row[at('Email')] ?? '');
      const one = {
        name: cell('Name') || parted,
        email: email.trim() === '' ? '' : email,
        phone: visibleText(cell('Phone')),
      };
      if (one.name === '' && one.email === '' && one.phone === '') return [];
      const header = (...wanted: ParentPart[]) => headers[wanted.map(at).find((index) => index >= 0) ?? -1] ?? '';
      const named = { name: header('Name', 'First name'), email: header('Email'), phone: header('Phone') };
      return [{ rowIndex, ...one, headers: named }];
    });
  });
}
