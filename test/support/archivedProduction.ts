/** A production that has been archived, with the archive's workbook open. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import type { LocalFile } from '../../local/account/state.ts';
import type { RequestBundle } from '../../local/host/requestsOf.ts';
import { tableOf } from '../../local/services/sheets/findCells.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, type Fixture, finished, setUpAccount, workbookOf } from './bundle.ts';

/** An adult of the company has decided what becomes of each kind of record. */
export function approveRetention(account: LocalAccount, by: string): void {
  const book = workbookOf(account);
  for (const [name] of tableOf(book, 'Retention').rows) {
    editCells(book, { tab: 'Retention', where: { Class: name ?? null }, set: { 'Approved by': by } });
  }
}

/** @throws Error when there is no file of this name. */
export function fileNamed(account: LocalAccount, name: string): LocalFile {
  const found = Object.values(account.state.files).find((file) => file.name === name);
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
  prepare: (account: LocalAccount, call: RequestBundle) => void = () => {},
): { account: LocalAccount; call: RequestBundle } {
  const account = setUpAccount(fixture, options);
  const call = callsOf(account);
  approveRetention(account, approvedBy);
  prepare(account, call);
  const { hash, title } = call('previewArchive');
  finished(call, call('archive', { hash, title, reason: 'The venue closes' }));
  account.state.activeSpreadsheetId = fileNamed(account, `${title}: Archive`).id;
  return { account, call };
}
