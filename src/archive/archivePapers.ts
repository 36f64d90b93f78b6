/** The papers of an archive: the manifest brought to its end, the index, the PDF of its workbook, and the certificate. */
import type { Workspace } from '../jobs/workspace.ts';
import { ARCHIVE_WORKBOOK, TAG_ATTEMPT, TAG_KEY } from '../production/productionState.ts';
import { Workbook } from '../workbook/workbook.ts';
import { certificateDocument } from './archiveDocuments.tsx';
import { ARCHIVE_CERTIFICATE, archiveTags, keptClass } from './archiveKeys.ts';
import { archiveFolderOf, type FilePlan } from './archivePlan.ts';
import { manifestTab } from './archiveTabs.ts';
import { LOCK_REASON, ours, unlock, type Work } from './archiveView.ts';
import type { ArchiveFacts } from './begunArchive.ts';
import { manifestResults } from './manifest.ts';
import { papersOf } from './papers.ts';

/** Makes them one after the other and locks each; false when time was up before the last. */
export function archivePapers(
  work: Work,
  plans: readonly FilePlan[],
  facts: ArchiveFacts,
  workbookId: string,
): boolean {
  const { production, fence, state, decisions, keepers } = work;
  const { ws } = fence;
  const { job, data } = production;
  const workbook = ours(plans, ARCHIVE_WORKBOOK);
  const manifest = Workbook.read(ws, workbookId, [manifestTab]);
  const results = manifestResults(manifest.records(manifestTab, []), plans, decisions);
  if (results.length > 0 && workbook !== undefined) unlock(work, workbook);
  manifest.change(results);
  const files = manifest.records(manifestTab, []);
  const words = {
    title: data.settings.title,
    company: data.settings.company,
    date: facts['Archived on'] ?? production.now.date,
    by: facts['Archived by'] ?? '',
    reason: facts.Reason ?? '',
    keepers: [...keepers.everywhere],
  };
  const folderId = archiveFolderOf(state);
  const tags = (key: string) => archiveTags(state.id, key, work.attempt);
  const steps = [
    ...papersOf(words, files, workbookId).map(({ key, make }) => () => {
      paper(work, plans, key, () => make(ws, folderId, tags(key)));
    }),
    ...plans
      .filter(({ file }) => file.appProperties[TAG_KEY] === ARCHIVE_WORKBOOK || isKeptNow(file))
      .map(
        ({ file }) =>
          () =>
            lock(ws, file.id, file.locked && !work.unlocked.has(file.id)),
      ),
    () => {
      const html = certificateDocument(words, plans, [...decisions.values()]);
      const doc = { name: 'Certificate of archive', folderId, html, appProperties: tags(ARCHIVE_CERTIFICATE) };
      paper(work, plans, ARCHIVE_CERTIFICATE, () => ws.drive.createDoc(doc).id);
    },
  ];
  return steps.every((step) => {
    if (job.timeIsUp()) return false;
    step();
    return true;
  });
}

function isKeptNow(file: FilePlan['file']): boolean {
  return file.appProperties[TAG_KEY]?.startsWith('archive/') === true && keptClass(file) !== undefined;
}

/**
 * Makes a paper unless this attempt has made it, and locks it; what an attempt that was given up has left goes first.
 * @param make returns the id of what is still to be locked, `null` when it was locked as it was made
 */
function paper(work: Work, plans: readonly FilePlan[], key: string, make: () => string | null): void {
  const { ws } = work.fence;
  const found = ours(plans, key);
  if (found?.appProperties[TAG_ATTEMPT] === work.attempt) {
    lock(ws, found.id, found.locked);
    return;
  }
  if (found !== undefined) ws.drive.remove(found.id);
  const id = make();
  if (id !== null) lock(ws, id, false);
}

function lock(ws: Workspace, id: string, isLocked: boolean): void {
  if (!isLocked) ws.drive.update(id, { locked: LOCK_REASON });
}
