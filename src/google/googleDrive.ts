/** Folders and Docs through Drive v3, made so that doing it twice makes no twin. */
import { AppError } from '../port/appError.ts';
import { DOC_TYPE, type DriveFile, type Drive as DrivePort, type FileChange, FOLDER_TYPE } from '../port/workspace.ts';
import { driveFiles, exportFile } from './advancedServices.ts';
import { serviceFailure } from './googleErrors.ts';
import { MARK_FIELDS, markQuery, marksOf, withMarks } from './marks.ts';
import { quoted } from './quoted.ts';
import type { Caller } from './retry.ts';

export const FILE_FIELDS = `id,name,mimeType,parents,trashed,webViewLink,inheritedPermissionsDisabled,driveId,modifiedTime,${MARK_FIELDS}`;
/** Metadata only. The typings want a blob where Google takes none. */
const NO_MEDIA = null as unknown as GoogleAppsScript.Base.Blob;

export function googleDrive(caller: Caller): DrivePort {
  const list = (query: string, what: string): DriveFile[] =>
    everyPage(caller, { query, fields: FILE_FIELDS, what }).map(driveFile);

  return {
    reserveIds: (count) =>
      caller.call({ what: 'Reserving ids', idempotent: true, scope: 'drive' }, () => {
        const answer = driveFiles().generateIds({ count, space: 'drive', type: 'files' });
        return (answer.ids ?? []).map(String);
      }),

    createFolder: (folder) =>
      caller.call({ what: `Making the folder “${folder.name}”`, idempotent: true, scope: 'drive' }, () => {
        try {
          driveFiles().create(
            {
              id: folder.id,
              name: folder.name,
              mimeType: FOLDER_TYPE,
              ...(folder.description === undefined ? {} : { description: folder.description }),
              ...withMarks(folder.marks),
              ...(folder.parentId === null ? {} : { parents: [folder.parentId] }),
              ...(folder.restricted ? { inheritedPermissionsDisabled: true } : {}),
            },
            NO_MEDIA,
            { fields: 'id', supportsAllDrives: true },
          );
        } catch (error) {
          // Its own id is taken: an earlier try has made it.
          if (!serviceFailure(error).exists) throw error;
        }
      }),

    get: (id) =>
      caller.call({ what: 'Opening a file', idempotent: true, scope: 'drive' }, () =>
        driveFile(driveFiles().get(id, { fields: FILE_FIELDS, supportsAllDrives: true })),
      ),

    list: (...folderIds) => {
      const parents = folderIds.map((id) => `'${quoted(id)}' in parents`).join(' or ');
      const inside = folderIds.length === 1 ? parents : `(${parents})`;
      return list(`${inside} and trashed = false`, 'Looking into a folder');
    },

    listTagged: (key, value) =>
      list(`${markQuery(key, value)} and trashed = false`, 'Looking for the production’s files').filter(
        (file) => file.marks[key] === value,
      ),

    createDoc: (doc) =>
      caller.call({ what: `Making the document “${doc.name}”`, idempotent: false, scope: 'drive' }, () =>
        driveFile(
          driveFiles().create(
            { name: doc.name, mimeType: DOC_TYPE, parents: [doc.folderId], ...withMarks(doc.marks) },
            htmlBlob(doc.html),
            { fields: FILE_FIELDS, supportsAllDrives: true },
          ),
        ),
      ),

    updateDoc: (id, html, change) =>
      caller.call({ what: 'Re-issuing a document', idempotent: true, scope: 'drive' }, () =>
        driveFile(
          driveFiles().update(fileResource(change), id, htmlBlob(html), {
            fields: FILE_FIELDS,
            supportsAllDrives: true,
          }),
        ),
      ),

    update: (id, change) =>
      // A move names the folder that the file is taken out of: doing it twice is refused.
      caller.call({ what: 'Changing a file', idempotent: change.moveTo === undefined, scope: 'drive' }, () =>
        driveFile(
          driveFiles().update(fileResource(change), id, NO_MEDIA, {
            fields: FILE_FIELDS,
            supportsAllDrives: true,
            ...(change.moveTo === undefined
              ? {}
              : {
                  addParents: change.moveTo.to,
                  ...(change.moveTo.from === null ? {} : { removeParents: change.moveTo.from }),
                }),
          }),
        ),
      ),

    createPdf: (pdf) => {
      const made = caller.call({ what: `Making a PDF of “${pdf.name}”`, idempotent: false, scope: 'drive' }, () => {
        // The advanced service's export gives no usable blob.
        const blob = DriveApp.getFileById(pdf.sourceId).getAs('application/pdf');
        const resource = {
          name: pdf.name,
          mimeType: 'application/pdf',
          parents: [pdf.folderId],
          ...withMarks(pdf.marks),
        };
        return driveFile(driveFiles().create(resource, blob, { fields: FILE_FIELDS, supportsAllDrives: true }));
      });
      // Whether a file can be made as a locked one is not documented.
      return caller.call({ what: `Locking the PDF of “${pdf.name}”`, idempotent: true, scope: 'drive' }, () =>
        driveFile(
          driveFiles().update(lock(pdf.locked), made.id, NO_MEDIA, { fields: FILE_FIELDS, supportsAllDrives: true }),
        ),
      );
    },

    createText: (file) =>
      caller.call({ what: `Uploading “${file.name}”`, idempotent: false, scope: 'drive' }, () => {
        const { name, folderId, mimeType, marks, text } = file;
        return driveFile(
          driveFiles().create(
            { name, mimeType, parents: [folderId], ...withMarks(marks) },
            Utilities.newBlob(text, mimeType, name),
            { fields: FILE_FIELDS, supportsAllDrives: true },
          ),
        );
      }),

    updateText: (id, mimeType, text) =>
      caller.call({ what: 'Replacing an uploaded text', idempotent: true, scope: 'drive' }, () =>
        driveFile(
          driveFiles().update({}, id, Utilities.newBlob(text, mimeType), {
            fields: FILE_FIELDS,
            supportsAllDrives: true,
          }),
        ),
      ),

    text: (id) =>
      caller.call({ what: 'Reading a text file', idempotent: true, scope: 'drive' }, () =>
        DriveApp.getFileById(id).getBlob().getDataAsString('UTF-8'),
      ),

    docText: (id) =>
      caller.call({ what: 'Reading a document', idempotent: true, scope: 'drive' }, () => {
        const text = textOf(exportFile(id, 'text/plain', { alt: 'media' }));
        if (text === null) throw new AppError('no-text', 'Google does not hand out the text of this document.');
        return text;
      }),

    copyAsDoc: (copy) =>
      caller.call({ what: `Making a document of “${copy.name}”`, idempotent: false, scope: 'drive' }, () => {
        const { name, folderId, marks, sourceId } = copy;
        return driveFile(
          driveFiles().copy({ name, mimeType: DOC_TYPE, parents: [folderId], ...withMarks(marks) }, sourceId, {
            fields: FILE_FIELDS,
            supportsAllDrives: true,
          }),
        );
      }),

    remove: (id) =>
      caller.call({ what: 'Deleting a file', idempotent: true, scope: 'drive' }, () => {
        try {
          driveFiles().remove(id, { supportsAllDrives: true });
        } catch (error) {
          if (serviceFailure(error).code !== 'not-found') throw error;
        }
      }),
  };
}

/** What comes of an export is not documented: a blob, its text, or nothing at all. */
function textOf(answer: unknown): string | null {
  if (typeof answer === 'string') return answer;
  const blob = answer as { getDataAsString?: (charset: string) => string } | null | undefined;
  return typeof blob?.getDataAsString === 'function' ? blob.getDataAsString('UTF-8') : null;
}

const PAGE = 1000;

/** Every file that a query finds, page after page. */
export function everyPage(
  caller: Caller,
  search: { query: string; fields: string; what: string },
): GoogleAppsScript.Drive_v3.Drive.V3.Schema.File[] {
  const files: GoogleAppsScript.Drive_v3.Drive.V3.Schema.File[] = [];
  let pageToken: string | undefined;
  do {
    const page = caller.call({ what: search.what, idempotent: true, scope: 'drive' }, () =>
      driveFiles().list({
        q: search.query,
        fields: `nextPageToken,files(${search.fields})`,
        pageSize: PAGE,
        supportsAllDrives: true,
        includeItemsFromAllDrives: true,
        ...(pageToken === undefined ? {} : { pageToken }),
      }),
    );
    files.push(...(page.files ?? []));
    pageToken = page.nextPageToken || undefined;
  } while (pageToken !== undefined);
  return files;
}

function fileResource(change: FileChange): GoogleAppsScript.Drive_v3.Drive.V3.Schema.File {
  return {
    ...(change.name === undefined ? {} : { name: change.name }),
    ...(change.description === undefined ? {} : { description: change.description }),
    ...(change.marks === undefined ? {} : withMarks(change.marks)),
    ...(change.trashed === undefined ? {} : { trashed: change.trashed }),
    ...(change.locked === undefined ? {} : lock(change.locked)),
    ...(change.inheritedPermissionsDisabled === undefined
      ? {}
      : { inheritedPermissionsDisabled: change.inheritedPermissionsDisabled }),
  };
}

function lock(reason: string | null): GoogleAppsScript.Drive_v3.Drive.V3.Schema.File {
  return { contentRestrictions: [reason === null ? { readOnly: false } : { readOnly: true, reason }] };
}

function htmlBlob(html: string): GoogleAppsScript.Base.Blob {
  return Utilities.newBlob(html, 'text/html', 'document.html');
}

export function driveFile(file: GoogleAppsScript.Drive_v3.Drive.V3.Schema.File): DriveFile {
  if (file.id === undefined) throw new AppError('refused', 'Google answered without the file’s id.');
  return {
    id: file.id,
    name: file.name ?? '',
    mimeType: file.mimeType ?? '',
    parentId: file.parents?.[0] ?? null,
    trashed: file.trashed ?? false,
    marks: marksOf(file),
    link: file.webViewLink ?? '',
    inheritedPermissionsDisabled:
      (file as { inheritedPermissionsDisabled?: boolean }).inheritedPermissionsDisabled ?? false,
    inSharedDrive: (file.driveId ?? '') !== '',
    modified: file.modifiedTime ?? '',
  };
}
