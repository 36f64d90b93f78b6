/** Folders of a company's own layout that lie outside Confidential in Drive although the layout counts on it. */
import { type Problem, unlessGone } from '../../port/appError.ts';
import type { ReadOnlyWorkspace } from '../../port/workspace.ts';
import { layoutOf } from '../../production/layoutOf.ts';
import { folderKeyFor } from '../../settings/folderLayouts.ts';
import { foldersTab } from '../../workbook/tabs/folders.ts';
import type { KnownProduction } from './knownProduction.ts';

/**
 * The folder of incident reports, where it is there and open to whoever can open something else. A call for each folder that
 * people have made around it. */
export function misplacedFolders(ws: ReadOnlyWorkspace, { state, tagged, fresh }: KnownProduction): Problem[] {
  if (fresh || state.ownLayout === undefined) return [];
  const layout = layoutOf(state);
  const confidential = state.folders[folderKeyFor(layout, 'confidential')];
  const byId = new Map(tagged.map((file) => [file.id, file]));
  const incidents = byId.get(state.folders[folderKeyFor(layout, 'incidentReports')] ?? '');
  if (incidents === undefined || incidents.trashed) return [];
  const seen = new Set<string>();
  for (let file: typeof incidents | undefined = incidents; file !== undefined && !seen.has(file.id); ) {
    if (file.id === confidential || file.inheritedPermissionsDisabled) return [];
    seen.add(file.id);
    const parentId: string | null = file.parentId;
    file =
      parentId === null ? undefined : (byId.get(parentId) ?? unlessGone(() => ws.drive.get(parentId)) ?? undefined);
  }
  const message = `The folder “${incidents.name}” is outside Confidential in Drive. Move it in there, then set up again.`;
  return [{ tab: foldersTab.name, column: 'Callboard puts here', message }];
}
