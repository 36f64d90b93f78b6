/** The papers of an archive: the manifest brought to its end, the index, the PDF of its workbook, and the certificate. */
import { TAG_CONTENT } from '../../../papers/ensureDoc.ts';
import { ARCHIVE_WORKBOOK, TAG_ATTEMPT, TAG_KEY } from '../../../production/productionState.ts';
import { Workbook } from '../../../workbook/workbook.ts';
import { ARCHIVE_CERTIFICATE, archiveTags, keptClass, LOCK_REASON, pdfKey } from '../plan/archiveKeys.ts';
import { archiveFolderOf, type FilePlan } from '../plan/archivePlan.ts';
import { keptTab, manifestTab } from '../plan/archiveTabs.ts';
import { ours, unlock, type Work } from '../plan/archiveView.ts';
import type { ArchiveFacts } from '../plan/begunArchive.ts';
import { dueMark } from '../plan/dueMark.ts';
import { lastDays, thereChanges } from '../plan/keptContents.ts';
import { certificateDocument } from './archiveDocuments.tsx';
import { manifestResults, manifestText } from './manifest.ts';
import { papersOf } from './papers.ts';

const CONTENT_LENGTH = 16;

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
  const manifest = Workbook.read(ws, workbookId, [manifestTab, keptTab]);
  const results = [
    ...manifestResults(manifest.records(manifestTab, []), plans, decisions),
    ...thereChanges(manifest.records(keptTab, []), plans),
  ];
  if (results.length > 0 && workbook !== undefined) unlock(work, workbook);
  manifest.change(results);
  const marks = dueMark(lastDays(manifest.records(keptTab, [])));
  const files = manifest.records(manifestTab, []);
  const words = {
    title: data.settings.title,
    company: data.settings.company,
    date: facts['Archived on'] ?? production.now.date,
    by: facts['Archived by'] ?? '',
    reason: facts.Reason ?? '',
    keepers: [...keepers.everywhere],
  };
  const folderId = archiveFolderOf(
    state,
    plans.map((one) => one.file),
  );
  const content = manifestText(words, files);
  const html = certificateDocument(words, plans, [...decisions.values()]);
  const steps = [
    ...papersOf(words, files, workbookId).map(({ key, make }) => () => {
      // The PDF of the workbook shows what its tabs hold as well.
      const shown = key === pdfKey(workbookId) ? `${content}${workbook?.marks[TAG_CONTENT]}` : content;
      paper(work, plans, { key, content: shown, make: (tags) => make(ws, folderId, tags) });
    }),
    ...plans
      .filter(({ file }) => isKeptNow(file))
      .map(
        ({ file }) =>
          () =>
            lockAgain(work, file),
      ),
    ...(workbook === undefined ? [] : [() => lockAgain(work, workbook, marks)]),
    () => {
      const name = 'Certificate of archive';
      const make = (marks: Record<string, string>) => ws.drive.createDoc({ name, folderId, html, marks }).id;
      paper(work, plans, { key: ARCHIVE_CERTIFICATE, content: html, make });
    },
  ];
  return steps.every((step) => {
    if (job.timeIsUp()) return false;
    step();
    return true;
  });
}

function isKeptNow(file: FilePlan['file']): boolean {
  return file.marks[TAG_KEY]?.startsWith('archive/') === true && keptClass(file) !== undefined;
}

interface WantedPaper {
  key: string;
  /** What it says, or what that follows from. */
  content: string;
  /** Returns the id of what is still to be locked, `null` when it was locked as it was made. */
  make(marks: Record<string, string>): string | null;
}

/** Makes a paper unless it is there and says this, and locks it. What says something else, or is an earlier attempt's, goes first. */
function paper(work: Work, plans: readonly FilePlan[], { key, content, make }: WantedPaper): void {
  const { ws } = work.fence;
  const found = ours(plans, key);
  const tags: Record<string, string> = {
    ...archiveTags(work.state.id, key, work.attempt),
    [TAG_CONTENT]: ws.hash(content).slice(0, CONTENT_LENGTH),
  };
  if (found !== undefined && [TAG_ATTEMPT, TAG_CONTENT].every((tag) => found.marks[tag] === tags[tag])) {
    lockAgain(work, found);
    return;
  }
  if (found !== undefined) ws.drive.remove(found.id);
  const id = make(tags);
  if (id !== null) ws.drive.update(id, { locked: LOCK_REASON });
}

/** @param marks marks that change whenever it had to be opened */
function lockAgain({ fence, unlocked }: Work, file: FilePlan['file'], marks: Record<string, string> = {}): void {
  if (file.locked && !unlocked.has(file.id)) return;
  fence.ws.drive.update(file.id, { marks, locked: LOCK_REASON });
  unlocked.delete(file.id);
}
