/** The rows that a new Sharing tab starts with; what counts afterwards is what the tab says. */
import { type FolderLayout, folderPaths, OWN_LAYOUT } from '../../settings/folderLayouts.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import { sharingTab } from '../../workbook/tabs/office.ts';
import { ownRules } from './ownRules.ts';
import { SHARING_RULES } from './sharingRules.ts';

/** The rows that a new Sharing tab starts with, one a folder. */
export function sharingStartRows(layout: FolderLayout): RowChange[] {
  const paths = new Map(folderPaths(layout).map(({ key, path }) => [key, path]));
  const rows = new Map<string, Record<string, string>>();
  for (const [key, groups, may] of layout.name === OWN_LAYOUT ? ownRules(layout) : (SHARING_RULES[layout.name] ?? [])) {
    const cells = Object.fromEntries(groups.map((group) => [group, may]));
    rows.set(key, { ...rows.get(key), ...cells });
  }
  return [...rows].map(([key, cells]) => ({
    tab: sharingTab,
    mode: 'add',
    values: { Folder: paths.get(key) ?? key, ...cells },
  }));
}
