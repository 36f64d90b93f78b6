/** Moves one file from the top folder of the production into one of its folders, or back; asks first where more could open it. */
import { AppError, unlessGone } from '../../port/appError.ts';
import { FOLDER_TYPE, type SharedFile } from '../../port/workspace.ts';
import type { ProductionInHand } from '../../production/production.ts';
import { folderId, TAG_KIND, TAG_PRODUCTION } from '../../production/productionState.ts';
import { ROOT_KEY } from '../../settings/folderLayouts.ts';
import { foldersToChoose, isLoose, whyStays } from './looseFiles.ts';
import { readerLines, stillShared, widerReaders } from './widerReaders.ts';

export interface Moved {
  asks: { seen: string; lines: string[] } | null;
  message: string;
}

const GONE = 'This file is not there any more. Look again.';

/**
 * Doing it again moves nothing. Three calls, and one more to move.
 * @param asked `seen`: the answer to what was asked about
 * @throws AppError `bad-input` for what does not lie there or may not be moved: nothing is changed then
 */
export function moveLooseFile(
  { ws, state, data }: ProductionInHand,
  asked: { id: string; folderKey: string; back: boolean; seen: string },
): Moved {
  const chosen = foldersToChoose(state).find(({ key }) => key === asked.folderKey);
  if (chosen === undefined) throw new AppError('bad-input', 'Choose a folder of the production.');
  const top = folderId(state, ROOT_KEY);
  const own = folderId(state, chosen.key);
  const [from, to] = asked.back ? [own, top] : [top, own];
  const where = asked.back ? 'the top folder' : chosen.path;
  const file = asked.id === '' ? null : unlessGone(() => ws.sharing.file(asked.id));
  // What lies elsewhere is not spoken of, whatever it is.
  if (file === null || file.trashed || (file.parentId !== from && file.parentId !== to)) {
    throw new AppError('bad-input', GONE);
  }
  const isHeart = [state.workbookId, state.confidentialWorkbookId, ...Object.values(state.folders)].includes(file.id);
  const isPaper = file.marks[TAG_PRODUCTION] === state.id && file.marks[TAG_KIND] === 'doc';
  if (isHeart || (asked.back && isPaper)) throw new AppError('bad-input', 'Callboard’s own files stay where they are.');
  if (file.parentId === to) return { asks: null, message: `“${file.name}” is in ${where}.` };
  if (!asked.back && !isLoose(state, file))
    throw new AppError('bad-input', 'Callboard’s own files stay where they are.');
  const stays = whyStays(file);
  if (stays !== '') throw new AppError('bad-input', `“${file.name}” stays where it is. ${stays}`);
  const folder = ws.sharing.file(to);
  if (folder.trashed || folder.mimeType !== FOLDER_TYPE) {
    throw new AppError('bad-input', 'That folder is in the bin. In Settings, choose Put back what is missing.');
  }
  const keep = [ws.session.effectiveEmail(), data.settings.stageManagerEmail].filter((one) => one !== '');
  const wider = widerReaders(file, folder, keep);
  const lines = readerLines(wider, data.company);
  const seen = ws.hash(
    JSON.stringify([file.id, to, lines, wider.grants.map(({ type, who, role }) => [type, who, role])]),
  );
  if (lines.length > 0 && asked.seen !== seen) {
    return { asks: { seen, lines }, message: `“${file.name}” is not moved yet.` };
  }
  move(ws, file, from, to);
  const still = folder.inheritedPermissionsDisabled ? stillShared(file, folder, keep) : [];
  const shared = still.length === 0 ? '' : ` It is still shared by itself with ${still.join(', ')}: end that in Drive.`;
  return { asks: null, message: `“${file.name}” is in ${where} now.${shared}` };
}

function move(ws: ProductionInHand['ws'], file: SharedFile, from: string, to: string): void {
  try {
    ws.drive.update(file.id, { moveTo: { from, to } });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'not-allowed' || error.code === 'refused') {
      const whose = file.owner === '' ? 'somebody else' : file.owner;
      throw new AppError(
        'bad-input',
        `“${file.name}” belongs to ${whose}, and Google does not let you move it. Ask them.`,
      );
    }
    if (error.code !== 'transient') throw error;
    // The error may have come after the move.
    const { parentId } = ws.drive.get(file.id);
    if (parentId === to) return;
    if (parentId !== from) throw error;
    ws.drive.update(file.id, { moveTo: { from, to } });
  }
}
