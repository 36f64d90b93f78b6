import { SLICE_MS } from '../../../src/jobs/job.ts';
import { PRODUCTION_KEY, productionText, readProduction } from '../../../src/production/productionState.ts';
import { folderPlan, layoutNamed } from '../../../src/settings/folderLayouts.ts';
import { titleOf } from '../../../src/workbook/tabSpec.ts';
import { CONFIDENTIAL_TABS, PRODUCTION_TABS } from '../../../src/workbook/tabSpecs.ts';
import { filesIn } from '../../builders/fixture.ts';
import { memoryFile } from '../../builders/memoryDrive.ts';
import { WORKBOOK_ID } from '../../builders/memorySheets.ts';
import { type Account, newAccount, setUp } from '../../builders/setUp.ts';

const SMALL = filesIn('test/fixtures/small');
const FOLDERS = folderPlan(layoutNamed('Phases'), 'Tiny Play', '2027');

function stateOf({ ws }: Account) {
  const state = readProduction(ws.stored[PRODUCTION_KEY]);
  if (state === null) throw new Error('The production is set up');
  return state;
}

/** Every file below a folder by its path. */
function paths({ drive }: Account, id: string | null = 'root', above = ''): string[] {
  return [...drive.files.values()]
    .filter((file) => file.parentId === id && !file.trashed)
    .flatMap((file) => [`${above}${file.name}`, ...paths({ drive } as Account, file.id, `${above}${file.name}/`)])
    .sort();
}

test('the workbook is built, filled and moved into the tree, with the restricted workbook in the restricted folder', () => {
  const account = newAccount();
  expect(setUp(account, SMALL)).toMatchObject({ state: 'done', foldersMade: FOLDERS.length, alreadySetUp: false });
  expect(account.sheets.sheets.map(({ title }) => title)).toEqual(PRODUCTION_TABS.map(titleOf));
  expect(account.sheets.sheets.find(({ title }) => title === 'People')?.rows).toHaveLength(5);
  const made = paths(account);
  expect(made).toContain('Tiny Play 2027/Tiny Play: Callboard');
  expect(made).toContain('Tiny Play 2027/Confidential/Tiny Play: Confidential');
  expect(made).toHaveLength(FOLDERS.length + 2);
  const state = stateOf(account);
  expect(account.drive.files.get(state.folders.confidential ?? '')?.inheritedPermissionsDisabled).toBe(true);
  const tabs = account.sheets.book(state.confidentialWorkbookId).map(({ title }) => title);
  expect(tabs).toEqual(CONFIDENTIAL_TABS.map(({ name }) => name));
});

test('set up again, nothing is missing and nothing changes', () => {
  const account = newAccount();
  setUp(account, SMALL);
  const before = [paths(account), structuredClone(account.sheets.sheets)];
  expect(setUp(account, SMALL)).toMatchObject({ state: 'done', foldersMade: 0, rowsAdded: 0, alreadySetUp: true });
  expect([paths(account), account.sheets.sheets]).toEqual(before);
});

test.each([
  ['the stored state', ({ ws }: Account) => delete ws.stored[PRODUCTION_KEY]],
  ['a tab', ({ sheets }: Account) => sheets.sheets.splice(3, 1)],
  [
    'a folder’s place in the tree',
    (account: Account) => account.drive.update(stateOf(account).folders.script ?? '', { trashed: true }),
  ],
  ['a column', ({ sheets }: Account) => sheets.sheets[1]?.rows.map((row) => row.splice(2, 1))],
])('%s that is lost is brought back without a twin', (_, lose) => {
  const account = newAccount();
  setUp(account, SMALL);
  const before = paths(account);
  lose(account);
  expect(setUp(account, SMALL)).toMatchObject({ state: 'done', alreadySetUp: true });
  expect(paths(account)).toEqual(before);
  expect(new Set(account.sheets.sheets.map(({ title }) => title)).size).toBe(PRODUCTION_TABS.length);
  for (const spec of PRODUCTION_TABS) {
    const headers = account.sheets.rowsOf(spec.sheetId)[0] ?? [];
    for (const { header } of spec.columns) expect(headers.filter((one) => one === header)).toHaveLength(1);
  }
});

test('what a person renamed keeps its name', () => {
  const account = newAccount();
  setUp(account, SMALL);
  const { folders } = stateOf(account);
  account.drive.update(folders.production ?? '', { name: 'Our play' });
  account.drive.update(WORKBOOK_ID, { name: 'Our workbook' });
  setUp(account, SMALL);
  expect(paths(account)).toContain('Our play/Our workbook');
});

test('in slices it comes to the same end', () => {
  const whole = newAccount();
  setUp(whole, SMALL);
  const account = newAccount({ tickMs: 1 });
  let slices = 0;
  let result = setUp(account, SMALL, 8);
  while (result.state === 'more' && slices++ < 50) result = setUp(account, [], 8);
  expect(result.state).toBe('done');
  expect(slices).toBeGreaterThan(3);
  expect(paths(account)).toEqual(paths(whole));
  expect(SLICE_MS).toBeLessThan(360_000);
});

test('bad input and an unknown zone refuse everything at once, and nothing is made', () => {
  const account = newAccount();
  const files = filesIn('test/fixtures/bad/unknown-time-zone').map((file) =>
    file.name === 'production.csv' ? { ...file, text: file.text.replace(/Time zone,.*/, 'Time zone,Nowhere') } : file,
  );
  const result = setUp(account, files);
  expect(result.state).toBe('refused');
  expect(result.problems).toHaveLength(1);
  expect(result.problems[0]).toMatchObject({ file: 'production.csv', column: 'Value' });
  expect(paths(account)).toEqual(['Untitled']);
  expect(account.sheets.updates).toEqual([]);
});

test('a Confidential folder that lets others in is not written into', () => {
  const account = newAccount();
  account.drive.onChange = (_what, done) => {
    if (!done) return;
    for (const file of account.drive.files.values()) file.inheritedPermissionsDisabled = false;
  };
  expect(() => setUp(account, SMALL)).toThrow('limited access');
  expect(paths(account).some((path) => path.includes(': Confidential'))).toBe(false);
});

test('a Confidential folder that was not limited when it was made is limited then', () => {
  const account = newAccount();
  account.drive.onChange = (what, done) => {
    if (what !== 'createFolder' || !done) return;
    for (const file of account.drive.files.values()) file.inheritedPermissionsDisabled = false;
  };
  setUp(account, SMALL);
  const [folder] = [...account.drive.files.values()].filter(({ name }) => name === 'Confidential');
  expect(folder?.inheritedPermissionsDisabled).toBe(true);
});

test('a copy of a workbook becomes a production of its own', () => {
  const account = newAccount();
  setUp(account, SMALL);
  // A copy brings the properties of the original along, and none of the marks on its file.
  const original = { ...stateOf(account), id: 'p-original', workbookId: 'original' };
  account.ws.stored[PRODUCTION_KEY] = productionText(original);
  account.drive.files.set(WORKBOOK_ID, memoryFile({ id: WORKBOOK_ID, name: 'Copy', parentId: 'root' }));
  expect(setUp(account, [])).toMatchObject({ state: 'done', alreadySetUp: false });
  expect(stateOf(account).workbookId).toBe(WORKBOOK_ID);
  expect(stateOf(account).id).not.toBe(original.id);
  expect(Object.values(stateOf(account).folders).filter((id) => Object.values(original.folders).includes(id))).toEqual(
    [],
  );
  expect(stateOf(account).confidentialWorkbookId).not.toBe(original.confidentialWorkbookId);
});
