/** A production's own folders while it is being set up again: what falls due meanwhile goes into those that are there. */

import { folderRows } from '../../../src/features/setUp/folderRows.ts';
import { AppError } from '../../../src/port/appError.ts';
import { layoutOf } from '../../../src/production/layoutOf.ts';
import { PRODUCTION_KEY, type ProductionState, readProduction } from '../../../src/production/productionState.ts';
import { folderKeyFor, layoutNamed } from '../../../src/settings/folderLayouts.ts';
import { filesIn } from '../../builders/fixture.ts';
import { type Account, newAccount, setUp } from '../../builders/setUp.ts';

const SMALL = filesIn('test/fixtures/small');
const HEADERS = ['Folder', 'What belongs there', 'Callboard puts here', 'Closed', 'Folder ID'];

function stateOf({ ws }: Account): ProductionState {
  const state = readProduction(ws.stored[PRODUCTION_KEY]);
  if (state === null) throw new Error('The production is set up');
  return state;
}

/** Phases, but that calls go into a folder of their own. */
function typeFolders({ sheets }: Account): void {
  const rows = folderRows(layoutNamed('Phases')).map(({ values }) => HEADERS.map((header) => values[header] ?? ''));
  for (const row of rows) if (row[2] === 'Daily calls') row[2] = '';
  const tab = sheets.sheets.find(({ title }) => title === 'Folders');
  tab?.rows.push(...rows, ['4 - Rehearsals / Calls', 'The calls.', 'Daily calls', '', '']);
  const settings = sheets.sheets.find(({ title }) => title === 'Start here');
  for (const row of settings?.rows ?? []) if (row[0] === 'Folder layout') row[1] = 'Our own';
}

test('a folder that calls go into counts only when all folders are there', () => {
  const account = newAccount();
  setUp(account, SMALL);
  const before = stateOf(account);
  typeFolders(account);
  const callsFolder = () => {
    const state = stateOf(account);
    return account.drive.files.get(state.folders[folderKeyFor(layoutOf(state), 'dailyCalls')] ?? '');
  };
  const { createFolder } = account.ws.drive;
  account.ws.drive.createFolder = () => {
    throw new AppError('transient', 'Google is slow.');
  };
  expect(() => setUp(account, [])).toThrow('Google is slow.');
  expect(callsFolder()?.name).toBe('Daily Calls');
  account.ws.drive.createFolder = createFolder;
  expect(setUp(account, [])).toMatchObject({ state: 'done', problems: [] });
  expect(callsFolder()?.name).toBe('Calls');
  const after = stateOf(account);
  expect(after.layout).toBe('Our own');
  expect(after.confidentialWorkbookId).toBe(before.confidentialWorkbookId);
  expect(Object.keys(after.folders)).toHaveLength(Object.keys(before.folders).length + 1);
  // And again, nothing is to do.
  expect(setUp(account, [])).toMatchObject({ state: 'done', foldersMade: 0, rowsAdded: 0 });
  expect(stateOf(account)).toEqual(after);
});
