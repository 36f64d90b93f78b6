/** What happens to every file: deleted, closed to others, locked, and kept as a PDF as well. */
import { docName } from '../production/ensureDoc.ts';
import { tagsOf } from '../production/productionState.ts';
import type { TreeFile } from '../production/sharedTree.ts';
import { archiveFolderOf, type FilePlan, pdfKey } from './archivePlan.ts';
import { LOCK_REASON, ours, type Work } from './archiveView.ts';

/** Deletes, ends access, locks, and makes PDFs; `nothing` when nothing was left to do. */
export function treatFiles(work: Work, plans: readonly FilePlan[]): 'more' | 'some' | 'nothing' {
  const { production, fence } = work;
  const { job, state } = production;
  const { ws } = fence;
  let outcome: 'some' | 'nothing' = 'nothing';
  const act = (what: () => void) => {
    what();
    outcome = 'some';
  };
  // What lies inside goes before what it lies in.
  for (const { file, fate } of [...plans].reverse()) {
    if (fate !== 'delete' || !file.mayDelete) continue;
    if (job.timeIsUp()) return 'more';
    act(() => ws.drive.remove(file.id));
  }
  for (const plan of plans) {
    const { file } = plan;
    if (plan.fate === 'delete') continue;
    for (const { id } of plan.toRevoke) {
      if (job.timeIsUp()) return 'more';
      act(() => ws.sharing.revoke(file.id, id));
    }
    if (job.timeIsUp()) return 'more';
    if (plan.toLock) act(() => ws.drive.update(file.id, { locked: LOCK_REASON }));
    if (!plan.snapshot || hasPdf(plans, file)) continue;
    if (job.timeIsUp()) return 'more';
    act(() => {
      const stale = ours(plans, pdfKey(file.id));
      if (stale !== undefined) ws.drive.remove(stale.id);
      ws.drive.createPdf({
        sourceId: file.id,
        name: `${docName(file.name)}.pdf`,
        folderId: archiveFolderOf(state),
        appProperties: tagsOf(state.id, 'archive', pdfKey(file.id)),
        locked: LOCK_REASON,
      });
    });
  }
  return outcome;
}

/** A PDF that was made before the last change of its Doc is none. RFC 3339 in UTC sorts as text. */
function hasPdf(plans: readonly FilePlan[], doc: TreeFile): boolean {
  const pdf = ours(plans, pdfKey(doc.id));
  return pdf !== undefined && (doc.locked ? true : pdf.modified >= doc.modified);
}
