/** The archived production's folder: renamed, shut but for its keepers, and moved to where the company's archive is. */
import { AppError } from '../../../port/appError.ts';
import type { Workspace } from '../../../port/workspace.ts';
import { folderId } from '../../../production/productionState.ts';
import { ROOT_KEY } from '../../../settings/folderLayouts.ts';
import type { Work } from '../plan/archiveView.ts';
import type { ArchiveFacts } from '../plan/begunArchive.ts';
import { yearFolder } from '../plan/companyArchive.ts';

/** Renamed, limited to those it is shared with, and moved; each part only if it is still to do. Returns keepers who stay outside. */
export function moveAway({ production, fence }: Work, facts: ArchiveFacts): string[] {
  const { state, data } = production;
  const { ws } = fence;
  const root = ws.drive.get(folderId(state, ROOT_KEY));
  const before = facts['Parent before'] ?? '';
  const year = yearFolder(
    fence,
    data.settings.archiveFolder,
    before === '' ? (root.parentId ?? '') : before,
    data.settings.year,
  );
  const shut = data.settings.archiveKeepers.filter((address) => !letIn(ws, root.id, address));
  const name = `${facts['Name before'] ?? root.name} (archived)`;
  if (root.name !== name || !root.inheritedPermissionsDisabled) {
    ws.drive.update(root.id, { name, inheritedPermissionsDisabled: true });
  }
  if (root.parentId !== year) ws.drive.update(root.id, { moveTo: { from: root.parentId, to: year } });
  return shut;
}

/** False for an address that Google would only invite with a mail. */
function letIn(ws: Workspace, rootId: string, address: string): boolean {
  try {
    ws.sharing.grant(rootId, { type: 'user', who: address }, 'reader');
    return true;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'refused') throw error;
    return false;
  }
}
