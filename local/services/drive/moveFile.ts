/** What `addParents` and `removeParents` do: a file has exactly one parent, so the two come together. */
import type { LocalFile, LocalState } from '../../account/state.ts';
import type { RunContext } from '../runContext.ts';
import { parentOf } from './access.ts';
import { folderFor } from './createFile.ts';
import { forbidden } from './driveErrors.ts';
import type { Json } from './fileResource.ts';

/** Moves a file. @throws ServiceError when it would have no parent, or more than one, or be inside itself. */
export function moveFile(context: RunContext, file: LocalFile, params: Json): void {
  const { state } = context;
  const added = idsIn(state, params.addParents);
  const removed = idsIn(state, params.removeParents);
  if (added.length === 0 && removed.length === 0) return;
  for (const id of removed) {
    if (!file.parents.includes(id))
      throw forbidden('cannotRemoveParent', `The folder ${id} is not a parent of this file.`);
  }
  const parents = [...new Set([...file.parents.filter((id) => !removed.includes(id)), ...added])];
  if (parents.length === 0) throw forbidden('cannotRemoveLastParent', 'A file must have a parent.');
  if (parents.length > 1) throw forbidden('cannotAddParent', 'Increasing the number of parents is not allowed.');
  const target = folderFor(context, parents);
  for (let at: LocalFile | undefined = target; at; at = parentOf(state, at)) {
    if (at.id === file.id) throw forbidden('cyclicParent', 'A folder cannot be moved into itself.');
  }
  for (const id of removed) folderFor(context, [id]);
  file.parents = [target.id];
}

function idsIn(state: LocalState, list: unknown): string[] {
  if (typeof list !== 'string') return [];
  const ids = list.split(',').map((id) => id.trim());
  return ids.filter((id) => id !== '').map((id) => (id === 'root' ? state.rootId : id));
}
