/** Setting up again: what is missing comes back, what a person named stays named so, and nothing is there twice. */
import { tableOf } from '../../local/services/sheets/findCells.ts';
import { deleteColumn, deleteTab, renameTab } from '../../local/services/sheets/structureEdits.ts';
import type { LocalWorkspace } from '../../local/workspace/localWorkspace.ts';
import type { LocalFile } from '../../local/workspace/state.ts';
import { callsOf, finished, SMALL, setUpWorkspace, workbookOf } from '../support/bundle.ts';

const now = '2027-03-05T18:00';

const again = (workspace: LocalWorkspace) => {
  const call = callsOf(workspace);
  return finished(call, call('setUp', { files: [], settings: {} }));
};
const inUse = (workspace: LocalWorkspace): LocalFile[] =>
  Object.values(workspace.state.files).filter((file) => !file.trashed);
const keyed = (workspace: LocalWorkspace, key: string): LocalFile[] =>
  inUse(workspace).filter((file) => file.properties.callboardKey === key);
const onlyOne = (workspace: LocalWorkspace, key: string): LocalFile => {
  const [file, ...more] = keyed(workspace, key);
  if (!file || more.length > 0) throw new Error(`There are ${more.length + (file ? 1 : 0)} files with the key ${key}`);
  return file;
};
const titles = (workspace: LocalWorkspace): string[] =>
  workbookOf(workspace).sheets.map((sheet) => sheet.properties.title);

it('changes nothing where nothing is missing', () => {
  const workspace = setUpWorkspace(SMALL, { now });
  const before = { files: structuredClone(workspace.state.files), tabs: structuredClone(workbookOf(workspace).sheets) };
  expect(again(workspace).message).toContain('nothing was missing');
  expect(workspace.state.files).toEqual(before.files);
  expect(workbookOf(workspace).sheets).toEqual(before.tabs);
});

it('makes a deleted tab again, and leaves the others as they are', () => {
  const workspace = setUpWorkspace(SMALL, { now });
  const people = structuredClone(tableOf(workbookOf(workspace), 'People'));
  deleteTab(workbookOf(workspace), 'Cues');
  expect(again(workspace).message).toContain('is repaired. Made: 1 tab.');
  expect(titles(workspace).filter((title) => title === 'Cues')).toHaveLength(1);
  expect(tableOf(workbookOf(workspace), 'Cues').headers).toContain('Standby');
  expect(tableOf(workbookOf(workspace), 'People')).toEqual(people);
});

it('makes a deleted column again, and loses no other cell', () => {
  const workspace = setUpWorkspace(SMALL, { now });
  const before = tableOf(workbookOf(workspace), 'People');
  deleteColumn(workbookOf(workspace), 'People', 'Phone');
  expect(again(workspace).message).toContain('is repaired. Made: 1 column.');
  const after = tableOf(workbookOf(workspace), 'People');
  expect([...after.headers].sort()).toEqual([...before.headers].sort());
  const column = (table: typeof after, header: string) => table.rows.map((row) => row[table.headers.indexOf(header)]);
  for (const header of before.headers.filter((one) => one !== 'Phone')) {
    expect(column(after, header)).toEqual(column(before, header));
  }
});

it('makes a folder again that was put into the bin', () => {
  const workspace = setUpWorkspace(SMALL, { now });
  const binned = onlyOne(workspace, 'rehearsal-reports');
  binned.trashed = true;
  again(workspace);
  const made = onlyOne(workspace, 'rehearsal-reports');
  expect(made.id).not.toBe(binned.id);
  expect(made.parents).toEqual(binned.parents);
});

it.each([
  ['is lost', (properties: Record<string, string>) => delete properties.production],
  ['is damaged', (properties: Record<string, string>) => Object.assign(properties, { production: '{"id":"p' })],
  [
    'is lost with all others',
    (properties: Record<string, string>) => {
      for (const key of Object.keys(properties)) delete properties[key];
    },
  ],
])('finds everything again where the note of the production %s', (_what, spoil) => {
  const workspace = setUpWorkspace(SMALL, { now });
  const before = inUse(workspace).map(({ id, name, parents }) => ({ id, name, parents }));
  const tabs = titles(workspace);
  spoil(workspace.state.properties.document[workbookOf(workspace).spreadsheetId] ?? {});
  again(workspace);
  expect(inUse(workspace).map(({ id, name, parents }) => ({ id, name, parents }))).toEqual(before);
  expect(titles(workspace)).toEqual(tabs);
  const call = callsOf(workspace);
  expect(finished(call, call('makeReport', { date: '' })).state).toBe('done');
});

it('leaves a folder, a tab and a document as a person has named them', () => {
  const workspace = setUpWorkspace(SMALL, { now });
  const call = callsOf(workspace);
  finished(call, call('makeReport', { date: '' }));
  onlyOne(workspace, 'rehearsal-reports').name = 'Our reports';
  onlyOne(workspace, 'workbook').name = 'The big sheet';
  onlyOne(workspace, 'rehearsal-report/2027-03-05').name = 'The first one';
  renameTab(workbookOf(workspace), 'Notes', 'Our notes');
  again(workspace);
  workspace.editAs(workspace.state.me, {
    tab: 'Our notes',
    set: { Date: '2027-03-05', Departments: 'Props', Note: 'A new lantern.' },
  });
  expect(finished(call, call('makeReport', { date: '' })).message).toContain('issued again');
  expect(onlyOne(workspace, 'rehearsal-reports').name).toBe('Our reports');
  expect(onlyOne(workspace, 'workbook').name).toBe('The big sheet');
  expect(onlyOne(workspace, 'rehearsal-report/2027-03-05').name).toBe('The first one');
  expect(titles(workspace)).toContain('Our notes');
  expect(titles(workspace)).not.toContain('Notes');
});
