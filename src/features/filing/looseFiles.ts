/** What people have put into the top folder of the production by hand, each with a proposed place. */
import { PAPER_KINDS, type PaperKind } from '../../papers/paperKinds.ts';
import { FOLDER_TYPE, type SharedFile } from '../../port/workspace.ts';
import { layoutOf } from '../../production/layoutOf.ts';
import {
  isOfAnother,
  type ProductionState,
  TAG_KEY,
  TAG_KIND,
  TAG_PRODUCTION,
} from '../../production/productionState.ts';
import { folderKeyFor, folderPaths, ROOT_KEY } from '../../settings/folderLayouts.ts';
import { foldedAddress } from '../../values/emailAddress.ts';
import type { LooseFile } from './filingTypes.ts';
import { proposedFolder } from './proposedFolder.ts';

/** Every folder that a file may go into and that was made, in the order of the tree. */
export function foldersToChoose(state: ProductionState): { key: string; path: string }[] {
  return folderPaths(layoutOf(state)).flatMap(({ key, path }) => (key in state.folders ? [{ key, path }] : []));
}

/**
 * @param inTop everything that lies directly in the top folder
 * @param me the address of who looks
 */
export function looseFiles(
  state: ProductionState,
  inTop: readonly SharedFile[],
  { phase, me }: { phase: string; me: string },
): LooseFile[] {
  const layout = layoutOf(state);
  return inTop
    .filter((file) => isLoose(state, file))
    .map((file): LooseFile => {
      const { id, name, link, owner } = file;
      const proposed = proposedFolder(name, layout, phase);
      const folderKey = placeOfPaper(state, file) ?? proposed.folderKey;
      return {
        ...{ id, name, link, stays: whyStays(file), soundsConfidential: proposed.soundsConfidential },
        owner: owner === '' || foldedAddress(owner) === foldedAddress(me) ? '' : owner,
        folderKey: folderKey in state.folders ? folderKey : '',
      };
    });
}

/** True for what Callboard has not put into the top folder: a file of a person, or a paper that somebody took out of its folder. */
export function isLoose(state: ProductionState, file: SharedFile): boolean {
  const isOwnPlace = [state.workbookId, state.confidentialWorkbookId, ...Object.values(state.folders)].includes(
    file.id,
  );
  if (isOwnPlace || file.trashed || isOfAnother(state, file)) return false;
  if (file.marks[TAG_PRODUCTION] !== state.id) return true;
  // A copy that somebody made of a workbook carries its marks.
  if (file.marks[TAG_KIND] !== 'doc') return !['archive', 'kept'].includes(file.marks[TAG_KIND] ?? '');
  return placeOfPaper(state, file) !== ROOT_KEY;
}

/** The folder of one of Callboard's own papers; `undefined` for any other file. */
function placeOfPaper(state: ProductionState, { marks }: SharedFile): string | undefined {
  if (marks[TAG_PRODUCTION] !== state.id || marks[TAG_KIND] !== 'doc') return undefined;
  const key = marks[TAG_KEY] ?? '';
  const kind = Object.values<PaperKind>(PAPER_KINDS).find((one) => key === one.key || key.startsWith(`${one.key}/`));
  return kind === undefined ? ROOT_KEY : folderKeyFor(layoutOf(state), kind.folder);
}

/** Why a file cannot be moved from here, for the person who looks; `''` where it can. */
export function whyStays({ mimeType, mayEdit, owner, locked }: SharedFile): string {
  if (mimeType === FOLDER_TYPE) return 'A folder. Callboard moves none: move it in Drive.';
  if (locked) return 'It is locked.';
  return mayEdit ? '' : `It belongs to ${owner || 'somebody else'}, who lets you only see it. Ask them to move it.`;
}
