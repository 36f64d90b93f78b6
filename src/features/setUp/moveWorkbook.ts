import { AppError } from '../../port/appError.ts';
import type { DriveFile } from '../../port/workspace.ts';
import type { Fence } from '../../production/fence.ts';
import { folderId, type ProductionState, TAG_PRODUCTION, tagsOf } from '../../production/productionState.ts';
import { isEarlier, TAG_VERSION, VERSION, workbookVersion } from '../../production/version.ts';
import { ROOT_KEY } from '../../settings/folderLayouts.ts';

/**
 * Into the tree, marked and named in one change; a workbook that is marked already stays where and what it is, and only says
 * which version it is of now.
 */
export function moveWorkbook(
  ws: Fence['ws'],
  before: { file: DriveFile; state: ProductionState },
  title: string,
): void {
  const { state } = before;
  const root = folderId(state, ROOT_KEY);
  const move = (file: DriveFile) => {
    if (file.marks[TAG_PRODUCTION] === state.id) {
      const version = workbookVersion(file);
      // One of a newer version stays marked as such, and so named: this one cannot bring it to its shape.
      if (version !== VERSION && !isEarlier(VERSION, version))
        ws.drive.update(file.id, { marks: { [TAG_VERSION]: VERSION } });
      return;
    }
    ws.drive.update(file.id, {
      name: `${title}: Callboard`,
      marks: { ...tagsOf(state.id, 'workbook', 'workbook'), [TAG_VERSION]: VERSION },
      ...(file.parentId === root ? {} : { moveTo: { from: file.parentId, to: root } }),
    });
  };
  try {
    move(before.file);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'transient') throw error;
    // The error may have come after the move.
    move(ws.drive.get(before.file.id));
  }
}
