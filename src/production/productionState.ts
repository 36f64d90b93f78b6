/** What Callboard remembers of a production between runs, in one property: ids, and the names of a company's own folders. */
import { AppError } from '../port/appError.ts';
import type { DriveFile, Workspace } from '../port/workspace.ts';
import { type FolderLayout, OWN_LAYOUT } from '../settings/folderLayouts.ts';
import { packedLayout, unpackedLayout } from '../settings/packedLayout.ts';

export const PRODUCTION_KEY = 'production';

/** Marks on what belongs to a production; any app that may open a file can read them. */
export const TAG_PRODUCTION = 'callboard';
export const TAG_KIND = 'callboardKind';
export const TAG_KEY = 'callboardKey';
/** On what an archive makes of itself: by which attempt, so that what an earlier one left is never taken for this one's. */
export const TAG_ATTEMPT = 'callboardAttempt';

export type FileKind =
  | 'production'
  | 'folder'
  | 'workbook'
  | 'confidential'
  | 'doc'
  /** What an archive has made, as long as the production is archived or being archived. */
  | 'archive'
  /** The same after Restore: a file of the production like any other, of the class that its key names. */
  | 'kept';

export interface ProductionState {
  /** Follows from the workbook's id, so that making it twice is the same. */
  id: string;
  workbookId: string;
  layout: string;
  /** The layout itself where it is the company's own: the tab may say something else by now, or nothing. */
  ownLayout?: FolderLayout;
  /** Folder ids by layout key. */
  folders: Record<string, string>;
  confidentialWorkbookId: string;
}

/** The mark of the workbook that stays of an archived production. */
export const ARCHIVE_WORKBOOK = 'archive/workbook';

export function isArchiveWorkbook(file: Pick<DriveFile, 'marks'>): boolean {
  return file.marks[TAG_KIND] === 'archive' && file.marks[TAG_KEY] === ARCHIVE_WORKBOOK;
}

/** True for another production's own folder, or one of its workbooks: nothing that is done to this production is done to them. */
export function isOfAnother(state: Pick<ProductionState, 'id'>, { marks }: Pick<DriveFile, 'marks'>): boolean {
  const of = marks[TAG_PRODUCTION];
  if (of === undefined || of === state.id) return false;
  const key = marks[TAG_KEY] ?? '';
  const isKept = ['archive', 'kept'].includes(marks[TAG_KIND] ?? '') && /^(archive\/)?kept\//.test(key);
  const isWorkbook = ['production', 'workbook', 'confidential'].includes(marks[TAG_KIND] ?? '');
  return isWorkbook || isKept || isArchiveWorkbook({ marks });
}

export const ARCHIVED_MESSAGE =
  'This is the workbook of an archived production. Callboard makes and sends nothing here. Choose Restore to work on it again.';

/** The production that a workbook is the heart of. */
export function productionIdOf(ws: Pick<Workspace, 'hash'>, workbookId: string): string {
  return `p${ws.hash(`callboard ${workbookId}`).slice(0, 12)}`;
}

export function tagsOf(productionId: string, kind: FileKind, key: string): Record<string, string> {
  return { [TAG_PRODUCTION]: productionId, [TAG_KIND]: kind, [TAG_KEY]: key };
}

export function productionText(state: ProductionState): string {
  const { ownLayout, ...rest } = state;
  return JSON.stringify(ownLayout === undefined ? rest : { ...rest, ownFolders: packedLayout(ownLayout) });
}

/** The stored state; `null` when there is none or it is damaged, which setting up again repairs. */
export function readProduction(text: string | undefined): ProductionState | null {
  if (text === undefined) return null;
  try {
    const state = JSON.parse(text) as Partial<ProductionState> & { ownFolders?: unknown };
    if (typeof state.id !== 'string' || typeof state.workbookId !== 'string' || typeof state.layout !== 'string')
      return null;
    if (typeof state.folders !== 'object' || state.folders === null) return null;
    const ownLayout = state.layout === OWN_LAYOUT ? unpackedLayout(state.ownFolders) : undefined;
    if (ownLayout === null) return null;
    return {
      id: state.id,
      workbookId: state.workbookId,
      layout: state.layout,
      ...(ownLayout === undefined ? {} : { ownLayout }),
      folders: state.folders,
      confidentialWorkbookId: state.confidentialWorkbookId ?? '',
    };
  } catch {
    return null;
  }
}

/** The state as the marks on the production's own files tell it. */
export function productionFromFiles(
  id: string,
  workbookId: string,
  layout: Pick<ProductionState, 'layout' | 'ownLayout'>,
  files: readonly DriveFile[],
): ProductionState {
  const folders: Record<string, string> = {};
  let confidentialWorkbookId = '';
  for (const file of files) {
    const key = file.marks[TAG_KEY] ?? '';
    const kind = file.marks[TAG_KIND];
    if (kind === 'folder' || kind === 'production') folders[key] = file.id;
    if (kind === 'confidential') confidentialWorkbookId = file.id;
  }
  return { id, workbookId, ...layout, folders, confidentialWorkbookId };
}

/** @throws AppError `not-set-up` if the folder was never made. */
export function folderId(state: ProductionState, key: string): string {
  const id = state.folders[key];
  if (id === undefined) {
    throw new AppError('not-set-up', 'The folder for this is missing. In Settings, choose Put back what is missing.');
  }
  return id;
}
