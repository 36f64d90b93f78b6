/** Documents, and files that lie loose, as the sidebar asks for them. */
import { flagArgument, textArgument } from '../../jobs/checkArguments.ts';
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { failure, NO_OUTCOME, runJob } from '../../jobs/runJob.ts';
import type { Workspace } from '../../port/workspace.ts';
import { lookAtProduction, openProduction } from '../../production/production.ts';
import { folderId } from '../../production/productionState.ts';
import { ROOT_KEY } from '../../settings/folderLayouts.ts';
import { phaseOn } from '../../settings/phaseOn.ts';
import { reportsTab } from '../../workbook/tabs/office.ts';
import { documentGroups } from './documentGroups.ts';
import type { DocumentsOutcome, LooseFilesOutcome, MoveAsked, MoveOutcome } from './filingTypes.ts';
import { foldersToChoose, looseFiles as looseIn } from './looseFiles.ts';
import { type Moved, moveLooseFile as moveOne } from './moveLooseFile.ts';

/** Three calls, none of them to Drive. */
export function documentsShown(ws: Workspace): DocumentsOutcome {
  try {
    const { state, workbook } = lookAtProduction(ws, [reportsTab]);
    return { ...NO_OUTCOME, state: 'done', ...documentGroups(state, workbook.records(reportsTab, [])) };
  } catch (error) {
    return { ...failure(error, null, null), groups: null, more: 0 };
  }
}

/** Four calls, and one for who looks. */
export function looseFiles(ws: Workspace): LooseFilesOutcome {
  try {
    const { ws: fenced, state, data, now } = lookAtProduction(ws, []);
    const phase = phaseOn(data.settings, now.date);
    const inTop = fenced.sharing.inFolders([folderId(state, ROOT_KEY)]);
    const files = looseIn(state, inTop, { phase, me: fenced.session.effectiveEmail() });
    return { ...NO_OUTCOME, state: 'done', files, folders: foldersToChoose(state) };
  } catch (error) {
    return { ...failure(error, null, null), files: null, folders: [] };
  }
}

export function moveLooseFile(ws: Workspace, request: MoveAsked): MoveOutcome {
  let moved: Moved | null = null;
  const outcome = runJob(ws, SLICE_MS, 'filing', (job, properties): JobOutcome => {
    moved = moveOne(openProduction(job, properties, []), {
      ...{ id: textArgument(request?.id), folderKey: textArgument(request?.folderKey) },
      ...{ back: flagArgument(request?.back), seen: textArgument(request?.seen) },
    });
    return { ...NO_OUTCOME, state: 'done', message: moved.message };
  });
  const { asks = null } = (moved ?? {}) as Partial<Moved>;
  return { ...outcome, asks, isMoved: moved !== null && asks === null };
}
