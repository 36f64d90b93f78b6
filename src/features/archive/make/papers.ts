/** The papers that follow from the manifest: the index, the manifest for machines, and the PDF of the archive's workbook. */
import { docName } from '../../../papers/ensureDoc.ts';
import type { Workspace } from '../../../port/workspace.ts';
import { ARCHIVE_INDEX, ARCHIVE_MANIFEST, LOCK_REASON, pdfKey } from '../plan/archiveKeys.ts';
import { type ArchiveWords, indexDocument } from './archiveDocuments.tsx';
import { type ManifestRow, manifestText } from './manifest.ts';

export interface Paper {
  key: string;
  /** Returns the id of what is still to be locked, `null` when it was locked as it was made. */
  make(ws: Workspace, folderId: string, marks: Record<string, string>): string | null;
}

/** In the order in which they are made. */
export function papersOf(
  words: Pick<ArchiveWords, 'title' | 'company' | 'date'>,
  files: readonly ManifestRow[],
  workbookId: string,
): Paper[] {
  return [
    {
      key: ARCHIVE_INDEX,
      make: (ws, folderId, marks) =>
        ws.drive.createDoc({ name: 'Archive index', folderId, html: indexDocument(words, files), marks }).id,
    },
    {
      key: ARCHIVE_MANIFEST,
      make: (ws, folderId, marks) => {
        const text = manifestText(words, files);
        const file = { name: 'manifest.json', folderId, mimeType: 'application/json', text, marks };
        return ws.drive.createText(file).id;
      },
    },
    {
      key: pdfKey(workbookId),
      make: (ws, folderId, marks) => {
        const name = `${docName(`${words.title}: Archive`)}.pdf`;
        ws.drive.createPdf({ sourceId: workbookId, name, folderId, marks, locked: LOCK_REASON });
        return null;
      },
    },
  ];
}
