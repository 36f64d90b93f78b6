/** The folders as nested lists of links; each can be folded away. */
import { useState } from 'preact/hooks';
import type { DriveFile, DriveView } from '../pageTypes.ts';
import { sorted } from './driveView.tsx';
import { KindIcon } from './kindIcon.tsx';
import { hashOf } from './place.ts';

export function FolderTree({ drive, folderId }: { drive: DriveView; folderId: string | null }) {
  const folders = drive.files.filter((file) => file.kind === 'folder');
  return (
    <>
      <a
        class="branch"
        href={hashOf({ view: 'drive', folderId: null })}
        aria-current={folderId === null ? 'page' : undefined}
      >
        <KindIcon kind="folder" />
        {drive.rootName}
      </a>
      <Branches folders={folders} parentId={null} folderId={folderId} />
    </>
  );
}

interface BranchesProps {
  folders: readonly DriveFile[];
  parentId: string | null;
  folderId: string | null;
}

function Branches({ folders, parentId, folderId }: BranchesProps) {
  const here = sorted(folders.filter((folder) => folder.parentId === parentId));
  if (here.length === 0) return null;
  return (
    <ul>
      {here.map((folder) => (
        <Branch key={folder.id} folders={folders} folder={folder} folderId={folderId} />
      ))}
    </ul>
  );
}

function Branch({
  folders,
  folder,
  folderId,
}: {
  folders: readonly DriveFile[];
  folder: DriveFile;
  folderId: string | null;
}) {
  const [folded, setFolded] = useState<boolean | null>(null);
  const hasMore = folders.some((one) => one.parentId === folder.id);
  const isOpen = folded === null ? folder.parentId === null || isAbove(folders, folder.id, folderId) : !folded;
  return (
    <li>
      <div class="branch-row">
        {hasMore ? (
          <button
            type="button"
            class="fold"
            aria-expanded={isOpen}
            aria-label={`Folders in ${folder.name}`}
            onClick={() => setFolded(isOpen)}
          >
            <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
          </button>
        ) : null}
        <a
          class="branch"
          href={hashOf({ view: 'drive', folderId: folder.id })}
          aria-current={folder.id === folderId ? 'page' : undefined}
        >
          <KindIcon kind="folder" />
          <span>
            {folder.name}
            {folder.restricted ? <span class="tag restricted">Restricted</span> : null}
          </span>
        </a>
      </div>
      {hasMore && isOpen ? <Branches folders={folders} parentId={folder.id} folderId={folderId} /> : null}
    </li>
  );
}

/** True for the chosen folder and those that it is in. */
function isAbove(folders: readonly DriveFile[], id: string, chosen: string | null): boolean {
  for (let at = chosen; at !== null; at = folders.find((folder) => folder.id === at)?.parentId ?? null) {
    if (at === id) return true;
  }
  return false;
}
