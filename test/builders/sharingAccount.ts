/** The small production whose Sharing tab a test types, with what people were given and what was written down of it. */
import { applySharing, undoSharing } from '../../src/features/sharing/applySharing.ts';
import { checkSharing, SHARING_TABS } from '../../src/features/sharing/checkSharing.ts';
import { LEDGER_KEY } from '../../src/jobs/job.ts';
import { readLedger } from '../../src/jobs/ledger.ts';
import { PRODUCTION_KEY, readProduction } from '../../src/production/productionState.ts';
import { sharingChangesTab, sharingTab } from '../../src/workbook/tabs/office.ts';
import { filesIn } from './fixture.ts';
import { type Account, newAccount, opened, setUp } from './setUp.ts';

export const CALLS = '4 - Rehearsals/Daily Calls';
export const SCRIPT = '4 - Rehearsals/Script and Score';

/** The small production with these rows of Sharing and nothing else in it. */
export function sharingAccount(...rows: string[]): Account {
  const one = newAccount();
  setUp(one, filesIn('test/fixtures/small'));
  typeSharing(one, rows);
  return one;
}

/** Types the Sharing tab anew, a row a folder and group, as workbooks before 0.2 have it. */
export function typeSharing(one: Account, rows: string[]): void {
  const sheet = one.sheets.sheets.find(({ sheetId }) => sheetId === sharingTab.sheetId);
  if (sheet !== undefined) sheet.rows = [['Folder', 'Group', 'May'], ...rows.map((row) => row.split(','))];
}

/** A minute passes between two clicks. */
export function apply(one: Account, sliceMs?: number) {
  one.ws.wait(60_000);
  const { hash } = checkSharing(opened(one, SHARING_TABS));
  return applySharing(opened(one, SHARING_TABS, sliceMs), hash);
}

export function undo(one: Account) {
  one.ws.wait(60_000);
  return undoSharing(opened(one, SHARING_TABS));
}

export function idOf(one: Account, key: string): string {
  const id = readProduction(one.ws.stored[PRODUCTION_KEY])?.folders[key];
  if (id === undefined) throw new Error(`There is no folder ${key}`);
  return id;
}

/** Who was given what on a folder. */
export const grantsOn = (one: Account, key: string) =>
  [...(one.sharing.given.get(idOf(one, key))?.values() ?? [])].map(({ who, role }) => `${who} ${role}`).sort();
export const give = (one: Account, key: string, who: string, role: 'reader' | 'writer') =>
  one.sharing.grant(idOf(one, key), { type: 'user', who }, role);
/** The lines of Sharing changes, in their order. */
export const writtenChanges = (one: Account) =>
  one.sheets
    .rowsOf(sharingChangesTab.sheetId)
    .slice(1)
    .map(([, , name, who, was, now, state]) => [name, who, was, now, state].join(' | '));
export const isRunning = (one: Account) => readLedger(one.ws.stored[LEDGER_KEY]).ledger.state === 'running';
export const messages = ({ problems }: { problems: { message: string }[] }) => problems.map(({ message }) => message);

export const BEN = 'ben.okafor@example.org';
export const THREE_SHARES = [
  `${CALLS},friend@example.org,See`,
  `${CALLS},aunt@example.org,See`,
  `${SCRIPT},friend@example.org,Edit`,
];
