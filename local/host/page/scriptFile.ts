/** The workbooks that have Callboard's menu: what it works in, and what it has made to be worked in. */
import { TAG_SEASON } from '../../../src/features/season/nextSeason.ts';
import { isArchiveWorkbook, TAG_KIND } from '../../../src/production/productionState.ts';
import type { LocalFile, LocalState } from '../../account/state.ts';
import { canEdit } from '../../services/drive/access.ts';
import { visibleFile } from './driveView.ts';

/** True for the workbook that is open, a production's, an archive's and one of a next season; not for other spreadsheets. */
export function hasScript({ activeSpreadsheetId, spreadsheets }: LocalState, file: LocalFile): boolean {
  const { properties, id } = file;
  return (
    Object.hasOwn(spreadsheets, id) &&
    (id === activeSpreadsheetId ||
      properties[TAG_KIND] === 'workbook' ||
      properties[TAG_SEASON] !== undefined ||
      isArchiveWorkbook({ marks: file.properties }))
  );
}

/**
 * Opens the script in a workbook, as opening it in the browser does; whatever is run afterwards runs in this one.
 * @throws Error when this person cannot use the script: it is the workbook's, and only editors have it.
 */
export function openScript(state: LocalState, id: string, email: string): void {
  const file = visibleFile(state, id, email);
  if (!file || !hasScript(state, file) || !canEdit(state, file, email))
    throw new Error('Only people who can edit the workbook have its menu.');
  state.activeSpreadsheetId = file.id;
}

/** The workbooks of archived productions that this person may open. */
export function archivesFor(state: LocalState, email: string): LocalFile[] {
  return Object.values(state.files).filter(
    (file) => isArchiveWorkbook({ marks: file.properties }) && visibleFile(state, file.id, email) !== undefined,
  );
}
