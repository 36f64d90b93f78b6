/** Folders and Docs through Drive v3, made so that doing it twice makes no twin. */
import { AppError } from '../jobs/appError.ts';
import { DOC_TYPE, type DriveFile, type Drive as DrivePort, type FileChange, FOLDER_TYPE } from '../jobs/workspace.ts';
import { driveFiles } from './advancedServices.ts';
import { serviceFailure } from './googleErrors.ts';
import type { Caller } from './retry.ts';

const FILE_FIELDS = 'id,name,mimeType,parents,trashed,appProperties,webViewLink,inheritedPermissionsDisabled';
const LIST_FIELDS = `nextPageToken,files(${FILE_FIELDS})`;
const PAGE = 1000;
/** Metadata only. The typings want a blob where Google takes none. */
const NO_MEDIA = null as unknown as GoogleAppsScript.Base.Blob;

export function googleDrive(caller: Caller): DrivePort {
  const list = (query: string, what: string): DriveFile[] => {
    const files: DriveFile[] = [];
    let pageToken: string | undefined;
    do {
      const page = caller.call({ what, idempotent: true }, () =>
        driveFiles().list({
          q: query,
          fields: LIST_FIELDS,
          pageSize: PAGE,
          supportsAllDrives: true,
          includeItemsFromAllDrives: true,
          ...(pageToken === undefined ? {} : { pageToken }),
        }),
      );
      files.push(...(page.files ?? []).map(driveFile));
      pageToken = page.nextPageToken || undefined;
    } while (pageToken !== undefined);
    return files;
  };

  return {
    reserveIds: (count) =>
      caller.call({ what: 'Reserving ids', idempotent: true }, () => {
        const answer = driveFiles().generateIds({ count, space: 'drive', type: 'files' });
        return (answer.ids ?? []).map(String);
      }),

    createFolder: (folder) =>
      caller.call({ what: `Making the folder “${folder.name}”`, idempotent: true }, () => {
        try {
          driveFiles().create(
            {
              id: folder.id,
              name: folder.name,
              mimeType: FOLDER_TYPE,
              appProperties: folder.appProperties,
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
      caller.call({ what: 'Opening a file', idempotent: true }, () =>
        driveFile(driveFiles().get(id, { fields: FILE_FIELDS, supportsAllDrives: true })),
      ),

    list: (folderId) => list(`'${quoted(folderId)}' in parents and trashed = false`, 'Looking into a folder'),

    listTagged: (key, value) =>
      list(
        `appProperties has { key='${quoted(key)}' and value='${quoted(value)}' } and trashed = false`,
        'Looking for the production’s files',
      ),

    createDoc: (doc) =>
      caller.call({ what: `Making the document “${doc.name}”`, idempotent: false }, () =>
        driveFile(
          driveFiles().create(
            { name: doc.name, mimeType: DOC_TYPE, parents: [doc.folderId], appProperties: doc.appProperties },
            htmlBlob(doc.html),
            { fields: FILE_FIELDS, supportsAllDrives: true },
          ),
        ),
      ),

    updateDoc: (id, html, change) =>
      caller.call({ what: 'Re-issuing a document', idempotent: true }, () =>
        driveFile(
          driveFiles().update(fileResource(change), id, htmlBlob(html), {
            fields: FILE_FIELDS,
            supportsAllDrives: true,
          }),
        ),
      ),

    update: (id, change) =>
      // A move names the folder that the file is taken out of: doing it twice is refused.
      caller.call({ what: 'Changing a file', idempotent: change.moveTo === undefined }, () =>
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
  };
}

function fileResource(change: FileChange): GoogleAppsScript.Drive_v3.Drive.V3.Schema.File {
  return {
    ...(change.name === undefined ? {} : { name: change.name }),
    ...(change.appProperties === undefined ? {} : { appProperties: change.appProperties }),
    ...(change.trashed === undefined ? {} : { trashed: change.trashed }),
  };
}

function htmlBlob(html: string): GoogleAppsScript.Base.Blob {
  return Utilities.newBlob(html, 'text/html', 'document.html');
}

function driveFile(file: GoogleAppsScript.Drive_v3.Drive.V3.Schema.File): DriveFile {
  if (file.id === undefined) throw new AppError('refused', 'Google answered without the file’s id.');
  return {
    id: file.id,
    name: file.name ?? '',
    mimeType: file.mimeType ?? '',
    parentId: file.parents?.[0] ?? null,
    trashed: file.trashed ?? false,
    appProperties: (file.appProperties ?? {}) as Record<string, string>,
    link: file.webViewLink ?? '',
    inheritedPermissionsDisabled:
      (file as { inheritedPermissionsDisabled?: boolean }).inheritedPermissionsDisabled ?? false,
  };
}

/** A value inside a query's single quotes. */
function quoted(text: string): string {
  return text.replace(/\\/g, '\\\\').replace(/'/g, "\\'");
}
