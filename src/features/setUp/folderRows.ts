/** A layout as rows of the tab Folders, so that people change it instead of typing it. */
import { FOLDER_CONTENTS } from '../../settings/folderContents.ts';
import type { FolderLayout, LayoutFolder } from '../../settings/folderLayouts.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import { FOLDER_USES } from '../../workbook/folderUses.ts';
import { foldersTab } from '../../workbook/tabs/folders.ts';

export function folderRows({ folders }: FolderLayout): RowChange[] {
  const visit = (inside: readonly LayoutFolder[], above: string): RowChange[] =>
    inside.flatMap((one): RowChange[] => {
      const path = `${above}${one.name}`;
      const values = {
        Folder: path,
        'What belongs there': one.about ?? FOLDER_CONTENTS.get(one.key) ?? '',
        'Callboard puts here': (one.uses ?? []).map((use) => FOLDER_USES[use]).join('; '),
        Closed: one.restricted === true ? 'Yes' : '',
        'Folder ID': one.key,
      };
      return [{ tab: foldersTab, mode: 'add', values }, ...visit(one.folders ?? [], `${path} / `)];
    });
  return visit(folders, '');
}
