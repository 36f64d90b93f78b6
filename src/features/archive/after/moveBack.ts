/** Puts the production folder back under its old name and into its old place; access from above comes back last. */
import { unlessGone } from '../../../port/appError.ts';
import type { FileChange, SharedFile, Workspace } from '../../../port/workspace.ts';
import type { Fence } from '../../../production/fence.ts';
import type { TreeFile } from '../../../production/sharedTree.ts';
import type { ArchiveFacts } from '../plan/begunArchive.ts';

/** Each part only if it is still to do. What cannot be done is said in `lost`. Returns true. */
export function moveBack(
  { fence, tree, facts }: { fence: Fence; tree: readonly TreeFile[]; facts: ArchiveFacts },
  lost: string[],
): true {
  const { ws } = fence;
  const root = tree[0];
  if (root === undefined) return true;
  const change = (isToDo: boolean, what: FileChange) => {
    if (isToDo) ws.drive.update(root.id, what);
  };
  const name = facts['Name before'] || root.name;
  change(root.name !== name, { name });
  const parent = facts['Parent before'] ?? '';
  const place = parent === '' || root.parentId === parent ? null : placeBefore(ws, parent);
  if (typeof place === 'string') {
    // Whoever can open the archive folder is not to come in from there.
    lost.push(
      `${place}, so it stays in the archive folder. Whoever can open that folder cannot open this one. Move it in Drive, then share it from above again.`,
    );
    return true;
  }
  if (place !== null) {
    fence.admit(place.id);
    change(true, { moveTo: { from: root.parentId, to: place.id } });
  }
  const limited = facts['Limited before'] !== 'No';
  change(root.inheritedPermissionsDisabled !== limited, { inheritedPermissionsDisabled: limited });
  return true;
}

/** The folder that the production lay in, or why it cannot go back there. */
function placeBefore({ sharing }: Workspace, id: string): SharedFile | string {
  const folder = unlessGone(() => sharing.file(id));
  if (folder === null) return 'The folder that held the production is gone';
  if (folder.trashed) return 'The folder that held the production is in the bin';
  return folder.mayEdit ? folder : `You may not put anything into “${folder.name}”, which held the production`;
}
