/** What happens to every file: deleted, closed to others, locked, kept as a PDF as well, given to whoever takes the record. */
import { docName } from '../../../papers/ensureDoc.ts';
import { AppError } from '../../../port/appError.ts';
import { FOLDER_TYPE } from '../../../port/workspace.ts';
import { folderId } from '../../../production/productionState.ts';
import { ROOT_KEY } from '../../../settings/folderLayouts.ts';
import { archiveTags, LOCK_REASON, pdfKey } from '../plan/archiveKeys.ts';
import { archiveFolderOf, type FilePlan, goes, isPending } from '../plan/archivePlan.ts';
import { ours, type Work } from '../plan/archiveView.ts';
import { clearFolder } from '../plan/folderNames.ts';

export interface Treated {
  /** `more`: time is up. `nothing`: there was nothing to do. */
  state: 'more' | 'some' | 'nothing';
  /** How many files were treated in full. */
  files: number;
}

/** Deletes, ends access, locks, and makes PDFs. */
export function treatFiles(work: Work, plans: readonly FilePlan[]): Treated {
  const deleted = plans.filter(goes).reverse();
  // What lies inside goes before what it lies in; what stays, afterwards.
  const inOrder = [...deleted, ...plans.filter((plan) => !goes(plan))];
  let files = 0;
  const pending = inOrder.filter(isPending);
  for (const plan of pending) {
    const outcome = treatOrSay(work, plans, plan);
    if (outcome === 'time is up') return { state: 'more', files };
    if (outcome === 'done') files++;
  }
  return { state: pending.length === 0 ? 'nothing' : 'some', files };
}

/** A file that Google does not let be changed keeps nobody from the others; one that is gone needs nothing. */
function treatOrSay(work: Work, plans: readonly FilePlan[], plan: FilePlan): 'done' | 'refused' | 'time is up' {
  try {
    return treat(work, plans, plan) ? 'done' : 'time is up';
  } catch (error) {
    if (!(error instanceof AppError) || !['not-allowed', 'refused', 'not-found'].includes(error.code)) throw error;
    // When the authorisation is gone nothing is allowed any more, and this throws.
    work.fence.ws.sharing.file(folderId(work.state, ROOT_KEY));
    work.refusals.set(plan.file.id, (work.refusals.get(plan.file.id) ?? 0) + 1);
    return 'refused';
  }
}

/** False when time was up before all of it was done. */
function treat(work: Work, plans: readonly FilePlan[], plan: FilePlan): boolean {
  const { job } = work.production;
  const { ws } = work.fence;
  const { file } = plan;
  if (job.timeIsUp()) return false;
  if (goes(plan)) {
    // Somebody may have put something into it since: then it is looked at again.
    const isEmpty = file.mimeType !== FOLDER_TYPE || ws.sharing.inFolders([file.id], { withBin: true }).length === 0;
    if (isEmpty) ws.drive.remove(file.id);
    return true;
  }
  for (const { id } of plan.toRevoke) {
    if (job.timeIsUp()) return false;
    ws.sharing.revoke(file.id, id);
  }
  if (job.timeIsUp()) return false;
  clearFolder(ws, file, plan.plainName);
  if (plan.toLimit) ws.drive.update(file.id, { inheritedPermissionsDisabled: true });
  if (plan.toLock) ws.drive.update(file.id, { locked: LOCK_REASON });
  if (plan.snapshot && !plan.hasPdf) {
    if (job.timeIsUp()) return false;
    makePdf(work, plans, file);
  }
  if (plan.toGive !== '') ws.sharing.grant(file.id, { type: 'user', who: plan.toGive }, 'reader');
  return true;
}

function makePdf({ fence, state, attempt }: Work, plans: readonly FilePlan[], file: FilePlan['file']): void {
  const { ws } = fence;
  const stale = ours(plans, pdfKey(file.id));
  if (stale !== undefined) ws.drive.remove(stale.id);
  ws.drive.createPdf({
    sourceId: file.id,
    name: `${docName(file.name)}.pdf`,
    folderId: archiveFolderOf(
      state,
      plans.map((one) => one.file),
    ),
    marks: archiveTags(state.id, pdfKey(file.id), attempt),
    locked: LOCK_REASON,
  });
}
