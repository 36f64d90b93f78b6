/** The papers of an archive: the index, the manifest, the PDF of its workbook, and the certificate. */
import { docName } from '../production/ensureDoc.ts';
import { ARCHIVE_WORKBOOK, TAG_KEY, tagsOf } from '../production/productionState.ts';
import { certificateDocument, indexDocument } from './archiveDocuments.tsx';
import {
  ARCHIVE_CERTIFICATE,
  ARCHIVE_INDEX,
  ARCHIVE_MANIFEST,
  archiveFolderOf,
  type FilePlan,
  pdfKey,
} from './archivePlan.ts';
import { LOCK_REASON, ours, type Work } from './archiveView.ts';

/** The index, the manifest, the certificate and the PDF of the archive's workbook; then all of them are locked. */
export function archiveDocuments(work: Work, plans: readonly FilePlan[], facts: Record<string, string>): boolean {
  const { production, fence, decisions, keepers } = work;
  const { state, data, job } = production;
  const { ws } = fence;
  const folder = archiveFolderOf(state);
  const words = {
    title: data.settings.title,
    company: data.settings.company,
    date: facts['Archived on'] ?? production.now.date,
    by: facts['Archived by'] ?? '',
    reason: facts.Reason ?? '',
    keepers: [...keepers.everywhere],
  };
  const doc = (key: string, name: string, html: string) => {
    const made =
      ours(plans, key) ??
      ws.drive.createDoc({ name, folderId: folder, html, appProperties: tagsOf(state.id, 'archive', key) });
    const locked = ours(plans, key)?.locked ?? false;
    if (!locked) ws.drive.update(made.id, { locked: LOCK_REASON });
  };
  if (job.timeIsUp()) return false;
  doc(ARCHIVE_INDEX, 'Archive index', indexDocument(words, plans));
  if (job.timeIsUp()) return false;
  const listed = ours(plans, ARCHIVE_MANIFEST);
  if (listed === undefined || !listed.locked) {
    const text = JSON.stringify(manifest(plans, words.title, words.date), null, 1);
    const made =
      listed ??
      ws.drive.createText({
        name: 'manifest.json',
        folderId: folder,
        mimeType: 'application/json',
        text,
        appProperties: tagsOf(state.id, 'archive', ARCHIVE_MANIFEST),
      });
    ws.drive.update(made.id, { locked: LOCK_REASON });
  }
  const workbook = ours(plans, ARCHIVE_WORKBOOK);
  if (workbook !== undefined && ours(plans, pdfKey(workbook.id)) === undefined) {
    if (job.timeIsUp()) return false;
    ws.drive.createPdf({
      sourceId: workbook.id,
      name: `${docName(workbook.name)}.pdf`,
      folderId: folder,
      appProperties: tagsOf(state.id, 'archive', pdfKey(workbook.id)),
      locked: LOCK_REASON,
    });
  }
  for (const { file } of plans.filter((one) => one.fate === 'archive' && !one.file.locked)) {
    if (file.appProperties[TAG_KEY] !== ARCHIVE_WORKBOOK && !file.appProperties[TAG_KEY]?.startsWith('archive/kept/'))
      continue;
    if (job.timeIsUp()) return false;
    ws.drive.update(file.id, { locked: LOCK_REASON });
  }
  if (job.timeIsUp()) return false;
  doc(ARCHIVE_CERTIFICATE, 'Certificate of archive', certificateDocument(words, plans, [...decisions.values()]));
  return true;
}

function manifest(plans: readonly FilePlan[], title: string, date: string): unknown {
  const files = plans
    .filter(({ fate }) => fate === 'keep' || fate === 'folder')
    .map(({ file, className }) => ({
      id: file.id,
      path: file.path,
      kind: file.mimeType,
      owner: file.owner,
      size: file.size,
      md5: file.checksum,
      modified: file.modified,
      record: className,
      result: file.locked ? 'locked' : 'kept',
    }));
  return { title, archived: date, files };
}
