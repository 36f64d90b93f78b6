/**
 * A company's own folder layout from the rows of the tab Folders, with everything that is wrong with them. A folder keeps
 * its key whatever it is renamed to; the Confidential folder is always closed, and nothing else goes into it.
 */
import type { Problem } from '../port/appError.ts';
import { shortened } from '../values/text.ts';
import { EVERY_FOLDER_USE, FOLDER_USES, type FolderUse, LATER_USES } from '../workbook/folderUses.ts';
import { confidentialProblems } from './confidentialFolders.ts';
import { keysGiven } from './folderKeys.ts';
import { type FolderLayout, folderPlan, type LayoutFolder, ROOT_KEY } from './folderLayouts.ts';
import { type FolderNode, folderNodes, topDown } from './folderNodes.ts';
import { wideName } from './folderPath.ts';
import { at, type FolderRow } from './folderRow.ts';
import { ownLayoutOf } from './packedLayout.ts';

/** More are for people alone: they make them in Drive. */
export const MOST_FOLDERS = 80;

export interface OwnLayout {
  layout: FolderLayout;
  /** The key of each row, in the order of the rows that could be read. */
  keys: { row: FolderRow; key: string }[];
  /** Any of these and the layout is not to be used. */
  problems: Problem[];
  notices: Problem[];
}

/**
 * @param made the layout that the production's tree was made from; `null` where there is no tree yet
 * @param used keys that folders have or had, so that none is given twice
 */
export function ownLayout(
  rows: readonly FolderRow[],
  made: FolderLayout | null,
  used: Iterable<string> = [],
): OwnLayout {
  const problems: Problem[] = [];
  if (rows.length > MOST_FOLDERS) {
    const over = rows[MOST_FOLDERS] as FolderRow;
    const message = `${rows.length} folders are more than Callboard looks after: ${MOST_FOLDERS} at most. Take out those that only people use, and make them in Drive.`;
    problems.push(at(over, 'Folder', message));
  }
  const nodes = folderNodes(rows, problems);
  const uses = new Map(rows.map((row) => [row, usesOf(row, problems)]));
  for (const node of nodes) node.uses = uses.get(node.row) ?? [];
  const keys = keysGiven(nodes, made, used, problems);
  for (const node of nodes) node.key = keys.get(node) ?? '';
  const notices = made === null ? [] : changedFolders(nodes, made, problems);
  problems.push(...useProblems(uses), ...confidentialProblems(nodes, made));
  return {
    layout: ownLayoutOf(topDown(nodes, null).map(folderOf(nodes))),
    keys: nodes.map(({ row, key }) => ({ row, key })),
    problems: problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    notices,
  };
}

function folderOf(nodes: readonly FolderNode[]): (node: FolderNode) => LayoutFolder {
  return (node) => ({
    key: node.key,
    name: node.name,
    about: node.row['What belongs there'],
    ...(node.uses.length > 0 ? { uses: node.uses } : {}),
    ...(node.closed ? { restricted: true } : {}),
    folders: topDown(nodes, node).map(folderOf(nodes)),
  });
}

const BY_WORDS: ReadonlyMap<string, FolderUse> = new Map(
  EVERY_FOLDER_USE.map((use) => [wideName(FOLDER_USES[use]), use] as const),
);

function usesOf(row: FolderRow, problems: Problem[]): FolderUse[] {
  const uses = new Set<FolderUse>();
  for (const words of row['Callboard puts here']) {
    const use = BY_WORDS.get(wideName(words));
    if (use !== undefined) uses.add(use);
    else {
      const message = `Callboard makes nothing called “${shortened(words)}”. Choose from the list, with ; between several: ${Object.values(FOLDER_USES).join(', ')}.`;
      problems.push(at(row, 'Callboard puts here', message));
    }
  }
  return [...uses];
}

/** Everything that Callboard makes has one folder. A row whose path cannot be read counts: that is said already. */
function useProblems(uses: ReadonlyMap<FolderRow, readonly FolderUse[]>): Problem[] {
  const first = new Map<FolderUse, FolderRow>();
  const problems: Problem[] = [];
  for (const [row, own] of uses) {
    for (const use of own) {
      const other = first.get(use);
      if (other === undefined) first.set(use, row);
      else {
        const message = `${FOLDER_USES[use]}: also chosen for “${shortened(other.Folder)}” in row ${other.rowNumber}. Choose one folder for it.`;
        problems.push(at(row, 'Callboard puts here', message));
      }
    }
  }
  const missing = EVERY_FOLDER_USE.filter((use) => !first.has(use) && !LATER_USES.includes(use));
  const [somewhere] = uses.keys();
  if (missing.length > 0 && somewhere !== undefined) {
    const message = `No folder has: ${missing.map((use) => FOLDER_USES[use]).join(', ')}. Choose each beside one folder.`;
    problems.push(at(somewhere, 'Callboard puts here', message));
  }
  return problems;
}

/** Callboard moves and renames no folder that people work in. */
function changedFolders(nodes: readonly FolderNode[], made: FolderLayout, problems: Problem[]): Problem[] {
  const before = new Map(folderPlan(made, '', '').map((one) => [one.key, one]));
  const notices: Problem[] = [];
  for (const { row, key, name, above, closed } of nodes) {
    const was = before.get(key);
    if (was === undefined) continue;
    if (was.parentKey !== (above?.key ?? ROOT_KEY)) {
      const home = before.get(was.parentKey ?? ROOT_KEY);
      const inside = home === undefined || home.key === ROOT_KEY ? 'at the top' : `in “${home.name}”`;
      const message = `This folder was made ${inside}, and Callboard moves no folder. Put it back there in this tab; in Drive you may move it as you like.`;
      problems.push(at(row, 'Folder', message));
    } else if (was.name !== name) {
      notices.push(
        at(row, 'Folder', `It was made as “${was.name}”. Callboard renames no folder: rename it in Drive too.`),
      );
    }
    if (closed !== was.restricted) {
      const message = closed
        ? 'The folder is there and still open. Check Sharing to close it.'
        : 'The folder is there and stays closed. To open it, change its sharing settings in Drive.';
      notices.push(at(row, 'Closed', message));
    }
  }
  return notices;
}
