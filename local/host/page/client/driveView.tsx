/** Drive: the folders as a tree, what is in the chosen one as a list, and who has access to the chosen file. */
import { useState } from 'preact/hooks';
import type { DriveView as Drive, DriveFile } from '../pageTypes.ts';
import { AccessPanel } from './accessPanel.tsx';
import type { Desk } from './app.tsx';
import { CardPanel } from './cardPanel.tsx';
import { FolderTree } from './folderTree.tsx';
import { KindIcon } from './kindIcon.tsx';
import { hashOf } from './place.ts';
import { useAnswer } from './useAnswer.ts';

const KIND_WORDS: Record<DriveFile['kind'], string> = {
  folder: 'Folder',
  document: 'Document',
  spreadsheet: 'Spreadsheet',
  file: 'File',
};

export function DriveView({ desk, folderId }: { desk: Desk; folderId: string | null }) {
  const { value: drive, error } = useAnswer<Drive>('/api/drive', { as: desk.as }, desk.version);
  const [chosenId, setChosenId] = useState<string | null>(null);
  if (!drive) return <p class="loading">{error || 'Opening Drive…'}</p>;
  const folder = drive.files.find((file) => file.id === folderId && file.kind === 'folder');
  const here = sorted(drive.files.filter((file) => file.parentId === (folder?.id ?? null)));
  const chosen = drive.files.find((file) => file.id === chosenId) ?? folder ?? null;
  return (
    <div class="drive">
      <nav class="tree" aria-label="Folders">
        <FolderTree drive={drive} folderId={folder?.id ?? null} />
      </nav>
      <section class="list" aria-labelledby="folder-name">
        <Crumbs drive={drive} folder={folder ?? null} />
        {here.length === 0 ? (
          <p class="empty">
            {drive.files.length === 0 ? 'Nothing is shared with this person.' : 'This folder is empty.'}
          </p>
        ) : null}
        {here.length === 0 ? null : (
          <table class="files">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Kind</th>
                <th scope="col">Access</th>
                <th scope="col">
                  <span class="unseen">Actions</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {here.map((file) => (
                <tr key={file.id} class={file.id === chosen?.id ? 'chosen' : ''}>
                  <th scope="row">
                    <a href={hrefOf(file)}>
                      <KindIcon kind={file.kind} />
                      {file.name}
                    </a>
                  </th>
                  <td>{KIND_WORDS[file.kind]}</td>
                  <td>
                    {accessWords(file)}
                    {file.restricted ? <span class="tag restricted">Restricted</span> : null}
                    {file.locked ? <span class="tag">Locked</span> : null}
                  </td>
                  <td class="row-actions">
                    <button
                      type="button"
                      aria-pressed={file.id === chosenId}
                      aria-label={`Details of ${file.name}`}
                      onClick={() => setChosenId(file.id === chosenId ? null : file.id)}
                    >
                      Details
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <aside class="side" aria-label="Details and add-on">
        {chosen ? <AccessPanel key={chosen.id} desk={desk} file={chosen} /> : null}
        <CardPanel desk={desk} host="DRIVE" selected={chosen?.id ?? ''} />
      </aside>
    </div>
  );
}

function Crumbs({ drive, folder }: { drive: Drive; folder: DriveFile | null }) {
  const path: DriveFile[] = [];
  for (let at = folder; at; at = drive.files.find((file) => file.id === at?.parentId) ?? null) path.unshift(at);
  return (
    <h2 id="folder-name" class="crumbs">
      {folder ? <a href={hashOf({ view: 'drive', folderId: null })}>{drive.rootName}</a> : drive.rootName}
      {path.map((file) => (
        <span key={file.id}>
          <span aria-hidden="true"> › </span>
          {file === folder ? file.name : <a href={hashOf({ view: 'drive', folderId: file.id })}>{file.name}</a>}
        </span>
      ))}
    </h2>
  );
}

function accessWords(file: DriveFile): string {
  const others = file.access.length - 1;
  return others <= 0 ? 'Only the owner' : `${others} more ${others === 1 ? 'person' : 'people'}`;
}

function hrefOf(file: DriveFile): string {
  return hashOf(
    file.kind === 'folder' ? { view: 'drive', folderId: file.id } : { view: 'file', id: file.id, sheetId: null },
  );
}

/** Folders first, then by name, with 2 before 10. */
export function sorted(files: readonly DriveFile[]): DriveFile[] {
  const isFolder = (file: DriveFile): number => (file.kind === 'folder' ? 0 : 1);
  return [...files].sort((a, b) => isFolder(a) - isFolder(b) || a.name.localeCompare(b.name, 'en', { numeric: true }));
}
