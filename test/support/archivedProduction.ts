/** A production that has been archived, with the archive's workbook open. */
import type { CallBundle } from '../../local/host/dayRun.ts';
import { tableOf } from '../../local/services/sheets/findCells.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import type { LocalWorkspace } from '../../local/workspace/localWorkspace.ts';
import type { LocalFile } from '../../local/workspace/state.ts';
import { callsOf, type Fixture, finished, setUpWorkspace, workbookOf } from './bundle.ts';

/** An adult of the company has decided what becomes of each kind of record. */
export function approveRetention(workspace: LocalWorkspace, by: string): void {
  const book = workbookOf(workspace);
  for (const [name] of tableOf(book, 'Retention').rows) {
    editCells(book, { tab: 'Retention', where: { Class: name ?? null }, set: { 'Approved by': by } });
  }
}

/** @throws Error when there is no file of this name. */
export function fileNamed(workspace: LocalWorkspace, name: string): LocalFile {
  const found = Object.values(workspace.state.files).find((file) => file.name === name);
  if (!found) throw new Error(`There is no ${name}`);
  return found;
}

/**
 * Sets the fixture up, lets it be prepared, and archives it.
 * @param approvedBy an adult of the fixture, by name
 */
export function archivedProduction(
  fixture: Fixture,
  approvedBy: string,
  options: { now: string; log?: boolean },
  prepare: (workspace: LocalWorkspace, call: CallBundle) => void = () => {},
): { workspace: LocalWorkspace; call: CallBundle } {
  const workspace = setUpWorkspace(fixture, options);
  const call = callsOf(workspace);
  approveRetention(workspace, approvedBy);
  prepare(workspace, call);
  const { hash, title } = call('previewArchive');
  finished(call, call('archive', { hash, title, reason: 'The venue closes' }));
  workspace.state.activeSpreadsheetId = fileNamed(workspace, `${title}: Archive`).id;
  return { workspace, call };
}
