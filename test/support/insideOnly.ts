/**
 * Only ids inside a production are ever written to: the check that every test of the bundle ends with. It reads the
 * log of service calls, so whatever wrote, by whatever way, is seen.
 */
import type { LocalAccount } from '../../local/account/localAccount.ts';
import type { LocalState } from '../../local/account/state.ts';

const WRITES: Record<string, string> = {
  'drive.files.update': 'fileId',
  'drive.files.delete': 'fileId',
  'drive.permissions.create': 'fileId',
  'drive.permissions.update': 'fileId',
  'drive.permissions.delete': 'fileId',
  'sheets.spreadsheets.batchUpdate': 'spreadsheetId',
  'sheets.spreadsheets.values.update': 'spreadsheetId',
};

/** Files that are a production's: they carry its mark, are in a folder of it, or are the workbook it begins in. */
function insideIds(states: readonly LocalState[]): { inside: Set<string>; known: Set<string> } {
  const inside = new Set<string>();
  const known = new Set<string>();
  for (const state of states) {
    if (state.activeSpreadsheetId !== null) inside.add(state.activeSpreadsheetId);
    for (const file of Object.values(state.files)) {
      known.add(file.id);
      let at: string | undefined = file.id;
      for (let depth = 0; at !== undefined && depth < 50; depth++) {
        const step: LocalState['files'][string] | undefined = state.files[at];
        // The next season's workbook has a key, and no production of its own yet.
        const { callboard, callboardKey } = step?.properties ?? {};
        if (callboard !== undefined || callboardKey !== undefined) inside.add(file.id);
        at = step?.parents[0];
      }
    }
  }
  return { inside, known };
}

/** The writes that reached something outside every production, from the account's log and its states. */
export function writesOutside(account: LocalAccount, before: LocalState): string[] {
  const { inside, known } = insideIds([before, account.state]);
  return account.serviceCalls.flatMap((request) => {
    const parameter = WRITES[request.method];
    const id = parameter === undefined ? undefined : String(request.params[parameter] ?? '');
    // A file that was made and deleted meanwhile is in neither state; it was the bundle's own.
    return id === undefined || !known.has(id) || inside.has(id) ? [] : [`${request.method} ${id}`];
  });
}
