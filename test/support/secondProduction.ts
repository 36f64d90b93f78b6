/** Another production in the same account, for tests of how two of them live side by side. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import type { LocalFile } from '../../local/account/state.ts';
import { newSpreadsheet } from '../../local/services/sheets/newSpreadsheet.ts';
import { newSpreadsheetFile } from '../../local/services/sheets/spreadsheetFile.ts';
import { approveRetention, fileNamed } from './archivedProduction.ts';
import { callsOf, filesOf, finished, SMALL } from './bundle.ts';

/** Sets the small production up once more under this title, lets Retention be approved, and leaves its workbook open. */
export function secondProduction(account: LocalAccount, title: string): void {
  const { state } = account;
  const name = `${title}: Callboard`;
  const id = newSpreadsheetFile(state, name, state.me);
  state.spreadsheets[id] = newSpreadsheet(id, name, state.scriptTimeZone);
  state.activeSpreadsheetId = id;
  const call = callsOf(account);
  finished(call, call('setUp', { files: filesOf(SMALL), settings: { Title: title } }));
  approveRetention(account, 'Ana Reyes');
}

/** Moves a file or folder, as somebody does by dragging it in Drive. */
export function dragInto(file: LocalFile, folder: LocalFile): void {
  file.parents = [folder.id];
}

/** The folder of this name inside the production folder of that name. */
export function folderIn(account: LocalAccount, production: string, name: string): LocalFile {
  const root = fileNamed(account, production);
  const isInside = (file: LocalFile | undefined): boolean =>
    file !== undefined && (file.id === root.id || isInside(account.state.files[file.parents[0] ?? '']));
  const found = Object.values(account.state.files).find((file) => file.name === name && isInside(file));
  if (!found) throw new Error(`There is no ${name} in ${production}`);
  return found;
}
