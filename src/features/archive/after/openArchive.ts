/** An archived production in hand, opened from the workbook that stays: what was done, and what is kept for how long. */
import { AppError, unlessGone } from '../../../port/appError.ts';
import type { DateText, DriveFile, ReadOnlyWorkspace, Workspace } from '../../../port/workspace.ts';
import {
  isArchiveWorkbook,
  type ProductionState,
  productionFromFiles,
  TAG_PRODUCTION,
} from '../../../production/productionState.ts';
import { OWN_LAYOUT } from '../../../settings/folderLayouts.ts';
import { unpackedLayout } from '../../../settings/packedLayout.ts';
import { Workbook } from '../../../workbook/workbook.ts';
import { archiveTab, FOLDERS_FACT, keptTab } from '../plan/archiveTabs.ts';

export interface KeptRecord {
  className: string;
  /** A `RetentionAction`, or `Deleted` for a record whose time has passed. */
  action: string;
  /** The last day on which it is kept, where the production was; `''` where there is none. */
  until: DateText;
  /** An address, or `''`. */
  handedTo: string;
  /** There was nothing of this kind to keep. */
  isEmpty: boolean;
}

export interface OpenArchive {
  file: DriveFile;
  /** By name, such as `Archived on`; all of them are listed in `archiveWorkbook`. */
  facts: Record<string, string>;
  /** One for each class, those that were deleted among them. */
  kept: KeptRecord[];
}

/** The archive that the active workbook is; `null` for any other workbook. Two calls or three. */
export function openArchive(ws: Workspace): OpenArchive | null {
  const id = ws.spreadsheets.activeId();
  if (id === null) return null;
  const file = unlessGone(() => ws.drive.get(id));
  if (file === null || !isArchiveWorkbook(file)) return null;
  const workbook = Workbook.read(ws, id, [archiveTab, keptTab]);
  return {
    file,
    facts: Object.fromEntries(workbook.records(archiveTab, []).map((row) => [row.What, row.Value])),
    kept: workbook.records(keptTab, []).map((row) => ({
      className: row.Class,
      action: row.Action,
      until: row.Until,
      handedTo: row['Handed to'],
      isEmpty: row['Anything there'] === 'No',
    })),
  };
}

/** What to do when the archive has not ended, since the production's own workbook is still there; otherwise `null`. One call. */
export function halfArchived(ws: ReadOnlyWorkspace, { facts }: OpenArchive): string | null {
  const id = facts['Workbook before'] ?? '';
  const workbook = id === '' ? null : unlessGone(() => ws.drive.get(id));
  if (workbook === null || workbook.trashed) return null;
  return `This production is only half archived. Open its own workbook, “${workbook.name}”. There you can go on with the archive, or undo it.`;
}

/** The date where the production was; in UTC if nobody can tell any more where that is. */
export function todayThere(ws: ReadOnlyWorkspace, { facts }: Pick<OpenArchive, 'facts'>): DateText {
  try {
    return ws.clock.now(facts['Time zone'] ?? '').date;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'bad-input') throw error;
    return ws.clock.now('Etc/UTC').date;
  }
}

/** Records whose last day has passed. */
export function dueRecords(kept: readonly KeptRecord[], today: DateText): KeptRecord[] {
  return kept.filter((one) => !one.isEmpty && one.action === 'Keep until' && one.until !== '' && one.until < today);
}

/** The production as the marks on its folders tell it, around the workbook that stays. @throws AppError `not-found` */
export function archivedState(ws: ReadOnlyWorkspace, archive: OpenArchive): ProductionState {
  const id = archive.file.marks[TAG_PRODUCTION] ?? '';
  const layout = archive.facts['Folder layout'] ?? '';
  const ownLayout = layout === OWN_LAYOUT ? unpackedLayout(readJson(archive.facts[FOLDERS_FACT])) : undefined;
  if (id === '' || layout === '' || ownLayout === null) {
    throw new AppError('not-found', 'The Archive tab of this workbook does not say which production it belongs to.');
  }
  const known = { layout, ...(ownLayout === undefined ? {} : { ownLayout }) };
  const files = ws.drive.listTagged(TAG_PRODUCTION, id);
  return { ...productionFromFiles(id, archive.file.id, known, files), confidentialWorkbookId: '' };
}

function readJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null') as unknown;
  } catch {
    return null;
  }
}
