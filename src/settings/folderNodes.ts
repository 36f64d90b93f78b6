/** The rows of the tab Folders as a tree. */
import type { Problem } from '../port/appError.ts';
import { nearestTo } from '../values/nearestText.ts';
import { foldedText } from '../values/text.ts';
import type { FolderUse } from '../workbook/folderUses.ts';
import { folderPath, widePath } from './folderPath.ts';
import { at, type FolderRow } from './folderRow.ts';

export interface FolderNode {
  row: FolderRow;
  name: string;
  /** As Sharing names it: `4 - Rehearsals/Daily Calls`. */
  path: string;
  /** The folder that it is in; `null` at the top. */
  above: FolderNode | null;
  closed: boolean;
  uses: readonly FolderUse[];
  key: string;
}

/** What Sharing calls the workbook: no folder's name. */
const WORKBOOK = 'workbook';

/** A node a row, without those whose path cannot be read, stands there twice or leads nowhere; all that is a problem. */
export function folderNodes(rows: readonly FolderRow[], problems: Problem[]): FolderNode[] {
  const byPath = new Map<string, { names: string[]; row: FolderRow }>();
  const alike = new Map<string, FolderRow>();
  for (const row of rows) {
    const read = folderPath(row.Folder);
    if ('problem' in read) {
      problems.push(at(row, 'Folder', read.problem));
      continue;
    }
    const { names } = read;
    const path = pathOf(names);
    const same = byPath.get(path);
    const near = alike.get(widePath(names));
    if (path === WORKBOOK)
      problems.push(at(row, 'Folder', 'Workbook is what Sharing calls the workbook. Give the folder another name.'));
    else if (same !== undefined)
      problems.push(at(row, 'Folder', `Row ${same.row.rowNumber} is the same folder. Take one of them out.`));
    else if (near !== undefined)
      problems.push(
        at(
          row,
          'Folder',
          `It looks like “${near.Folder}” in row ${near.rowNumber}. Give one of them another name, or take it out.`,
        ),
      );
    else {
      byPath.set(path, { names, row });
      alike.set(widePath(names), row);
    }
  }
  const made = new Map<string, FolderNode>();
  const nearest = nearestTo([...byPath.values()].map(({ row }) => row.Folder));
  // Folders above come first, wherever their rows stand.
  for (const [path, { names, row }] of [...byPath].sort((a, b) => a[1].names.length - b[1].names.length)) {
    const above = names.length === 1 ? null : made.get(pathOf(names.slice(0, -1)));
    if (above === undefined) {
      const wanted = names.slice(0, -1).join(' / ');
      const hasRow = byPath.has(pathOf(names.slice(0, -1)));
      const meant = nearest(wanted);
      // One whose own folder above is missing has been named.
      if (!hasRow)
        problems.push(
          at(
            row,
            'Folder',
            `There is no row for “${wanted}”. ${meant === undefined ? 'Add one' : `Did you mean “${meant}”? Add a row`}, or fix this one.`,
          ),
        );
      continue;
    }
    made.set(path, {
      row,
      name: names[names.length - 1] ?? '',
      path: names.join('/'),
      above,
      closed: row.Closed === 'Yes',
      uses: [],
      key: '',
    });
  }
  const order = new Map(rows.map((row, index) => [row, index]));
  return [...made.values()].sort((a, b) => (order.get(a.row) ?? 0) - (order.get(b.row) ?? 0));
}

/** The folders right inside one, in the order of their rows. */
export function topDown(nodes: readonly FolderNode[], above: FolderNode | null): FolderNode[] {
  return nodes.filter((node) => node.above === above);
}

/** True for a folder and everything inside it. */
export function isInside(node: FolderNode, folder: FolderNode): boolean {
  for (let one: FolderNode | null = node; one !== null; one = one.above) if (one === folder) return true;
  return false;
}

function pathOf(names: readonly string[]): string {
  return names.map(foldedText).join('/');
}
