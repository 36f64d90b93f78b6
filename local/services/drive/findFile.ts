/** Getting a file by its id as a person sees it. */
import type { LocalFile, LocalState } from '../../account/state.ts';
import { canSee } from './access.ts';
import { fileNotFound } from './driveErrors.ts';

/** The file, also under the alias `root`. @throws ServiceError 404 when it is not there or not visible. */
export function findFile(state: LocalState, id: string, user: string): LocalFile {
  const file = state.files[id === 'root' ? state.rootId : id];
  if (!file || !canSee(state, file, user)) throw fileNotFound(id);
  return file;
}
