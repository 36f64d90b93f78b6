/** An id goes to nobody else once its row is gone: not by an edit, an import, a repeated event or a lost note. */
import { readTab } from '../../local/host/readTab.ts';
import { deleteRow } from '../../local/services/sheets/structureEdits.ts';
import { appendRow } from '../../local/services/sheets/tableEdits.ts';
import type { LocalWorkspace } from '../../local/workspace/localWorkspace.ts';
import type { RequestRecord } from '../../local/workspace/requestLog.ts';
import { IDS_KEY } from '../../src/workbook/idMarks.ts';
import { archivedProduction } from '../support/archivedProduction.ts';
import { callsOf, finished, requestsDuring, SMALL, setUpWorkspace, workbookOf } from '../support/bundle.ts';

const DATE = '2027-03-06';

function production(prepare: (workspace: LocalWorkspace) => void = () => {}) {
  const workspace = setUpWorkspace(SMALL, { now: '2027-03-05T17:30' });
  const call = callsOf(workspace);
  call('repairTriggers');
  prepare(workspace);
  return { workspace, call, workbook: workbookOf(workspace) };
}

const propertiesOf = ({ state }: LocalWorkspace) => state.properties.document[state.activeSpreadsheetId ?? ''] ?? {};
const typeIn = (workspace: LocalWorkspace, tab: string, set: Record<string, string>) =>
  workspace.editAs(workspace.state.me, { tab, set });
const idOf = (workspace: LocalWorkspace, tab: string, header: string, name: string) =>
  readTab(workbookOf(workspace), tab).find((row) => Object.values(row).includes(name))?.[header];

const newChild = { Name: 'Nora New', Group: 'Cast', Minor: 'Yes' };

it('gives a new child no id of a child whose row was deleted, although a guardian still names it', () => {
  const { workspace, workbook } = production();
  deleteRow(workbook, 'People', { 'Person ID': 'P004' });
  typeIn(workspace, 'People', newChild);
  expect(idOf(workspace, 'People', 'Person ID', 'Nora New')).toBe('P005');
});

it('gives no id again that no tab names any more', () => {
  const { workspace, workbook } = production();
  deleteRow(workbook, 'Guardians', { 'Guardian ID': 'G003' });
  deleteRow(workbook, 'People', { 'Person ID': 'P004' });
  deleteRow(workbook, 'Schedule', { 'Event ID': 'E002' });
  typeIn(workspace, 'People', newChild);
  typeIn(workspace, 'Guardians', { Name: 'Pat New', Of: 'Nora New' });
  typeIn(workspace, 'Schedule', { Date: DATE, Start: '10:00', End: '11:00', Type: 'Rehearsal' });
  expect(idOf(workspace, 'People', 'Person ID', 'Nora New')).toBe('P005');
  expect(idOf(workspace, 'Guardians', 'Guardian ID', 'Pat New')).toBe('G004');
  expect(readTab(workbookOf(workspace), 'Schedule').map((row) => row['Event ID'])).toEqual(['E001', 'E003']);
});

it('gives no id again that a person typed and took out', () => {
  const { workspace, workbook } = production();
  typeIn(workspace, 'People', { 'Person ID': 'P030', Name: 'Old Hand', Group: 'Crew' });
  deleteRow(workbook, 'People', { 'Person ID': 'P030' });
  typeIn(workspace, 'People', newChild);
  expect(idOf(workspace, 'People', 'Person ID', 'Nora New')).toBe('P031');
});

it('keeps in mind what was typed while no trigger ran, with the next job and without a call more', () => {
  const { workspace, call, workbook } = production();
  const quiet = structuredClone(workspace.state);
  const calls = requestsDuring(workspace, () => finished(call, call('makeSignIn', { date: DATE }))).length;
  Object.assign(workspace.state, quiet);
  appendRow(workbookOf(workspace), { tab: 'People', set: { 'Person ID': 'P030', Name: 'Old Hand', Group: 'Crew' } });
  expect(requestsDuring(workspace, () => finished(call, call('makeSignIn', { date: DATE })))).toHaveLength(calls);
  expect(JSON.parse(propertiesOf(workspace)[IDS_KEY] ?? '')).toMatchObject({ People: 30 });
  expect(workbook.sheets.length).toBeGreaterThan(0);
});

it.each([
  ['an import', 'People', 'Name,Group,Minor\nNora New,Cast,Yes', 'Person ID', 'P005'],
  ['an import of parents', 'People', 'Name,Group,Parent 1 name\nNora New,Cast,Pat New', 'Person ID', 'P005'],
])('gives none again by %s', (_what, tab, text, header, id) => {
  const { workspace, call, workbook } = production();
  deleteRow(workbook, 'People', { 'Person ID': 'P004' });
  deleteRow(workbook, 'Guardians', { 'Guardian ID': 'G003' });
  const { hash, problems } = call('previewImport', { tab, text });
  expect(problems).toEqual([]);
  expect(call('applyImport', { tab, text, hash }).state).toBe('done');
  expect(idOf(workspace, tab, header, 'Nora New')).toBe(id);
  if (text.includes('Pat New')) expect(idOf(workspace, 'Guardians', 'Guardian ID', 'Pat New')).toBe('G004');
});

it('says of an import that brings the id of a row that is gone whose it was', () => {
  const { call, workbook } = production();
  deleteRow(workbook, 'People', { 'Person ID': 'P004' });
  const preview = call('previewImport', {
    tab: 'People',
    text: 'Person ID,Name,Group\nP004,Nora New,Cast\nP055,Old Hand,Crew',
  });
  const said = preview.notices.filter(({ message }) => message.includes('was in use before'));
  expect(said).toMatchObject([{ tab: 'People', row: 2, column: 'Person ID' }]);
  expect(said[0]?.message).toContain('P004');
});

it('gives none again by a repeated event', () => {
  const { workspace, call, workbook } = production();
  deleteRow(workbook, 'Schedule', { 'Event ID': 'E002' });
  const asked = { action: 'repeat', eventId: 'E001', until: '2027-03-12' } as const;
  const { hash } = call('previewFill', asked);
  expect(call('applyFill', { ...asked, hash }).state).toBe('done');
  expect(readTab(workbookOf(workspace), 'Schedule').map((row) => row['Event ID'])).toEqual(['E001', 'E003']);
});

it.each([
  ['missing', (properties: Record<string, string>) => delete properties[IDS_KEY]],
  ['damaged', (properties: Record<string, string>) => Object.assign(properties, { [IDS_KEY]: '{"People":' })],
  [
    'older than the tab',
    (properties: Record<string, string>) => Object.assign(properties, { [IDS_KEY]: '{"Props":0}' }),
  ],
])('goes by whatever names an id anywhere when its note is %s, and keeps that', (_what, spoil) => {
  const { workspace, call, workbook } = production();
  finished(call, call('makeSignIn', { date: DATE }));
  deleteRow(workbook, 'People', { 'Person ID': 'P004' });
  deleteRow(workbook, 'Guardians', { 'Guardian ID': 'G003' });
  const confidential = Object.values(workspace.state.spreadsheets).find(({ sheets }) =>
    sheets.some(({ properties }) => properties.title === 'Clearances'),
  );
  if (confidential === undefined) throw new Error('There is a Confidential workbook');
  appendRow(confidential, {
    tab: 'Clearances',
    set: { 'Person ID': 'P011', Kind: 'Background check', Status: 'Cleared' },
  });
  spoil(propertiesOf(workspace));
  typeIn(workspace, 'People', newChild);
  expect(idOf(workspace, 'People', 'Person ID', 'Nora New')).toBe('P012');
  expect(JSON.parse(propertiesOf(workspace)[IDS_KEY] ?? '')).toMatchObject({ People: 12, Guardians: 2, Notes: 0 });
});

it('names the lost note to somebody who cannot look into the Confidential workbook, and imports nothing', () => {
  const { workspace, workbook } = production();
  const asm = 'asm@example.org';
  const file = workspace.state.files[workbook.spreadsheetId];
  file?.permissions.push({ id: 'asm', type: 'user', role: 'writer', emailAddress: asm });
  const request = { tab: 'People', text: 'Name,Group\nNora New,Cast' };
  const preview = () =>
    workspace.run('previewImport', [request], { source: 'browser', as: asm }) as { nothing: string };
  expect(preview().nothing).toBe('');
  delete propertiesOf(workspace)[IDS_KEY];
  expect(preview().nothing).toContain('Ask the stage manager to choose Repair the workbook.');
  callsOf(workspace)('setUp', { files: [], settings: {} });
  expect(preview().nothing).toBe('');
});

it('writes its note before the rows, in one call, and only when there is something to note', () => {
  const { workspace } = production();
  const isNote = ({ method, params }: RequestRecord) =>
    method.startsWith('PropertiesService.set') && JSON.stringify(params).includes(`"${IDS_KEY}"`);
  const made = requestsDuring(workspace, () => typeIn(workspace, 'People', newChild));
  const kept = made.findIndex(isNote);
  expect(kept).toBeGreaterThanOrEqual(0);
  expect(kept).toBeLessThan(made.findIndex(({ method }) => method === 'sheets.spreadsheets.batchUpdate'));
  expect(made.filter(isNote)).toHaveLength(1);
  workspace.moveClockTo(workspace.state.nowMs + 60_000);
  const change = { tab: 'People', where: { Name: 'Nora New' }, set: { Role: 'Mouse' } };
  const later = requestsDuring(workspace, () => workspace.editAs(workspace.state.me, change));
  expect(later.filter(isNote)).toEqual([]);
});

it('gives nobody the id of an archived production’s people after it was restored', () => {
  const { workspace, call } = archivedProduction(SMALL, 'Ana Reyes', { now: '2027-03-05T18:00' }, (one) => {
    deleteRow(workbookOf(one), 'People', { 'Person ID': 'P004' });
  });
  finished(call, call('restoreArchive'));
  const settings = { 'Stage manager email': workspace.state.me, 'Time zone': 'Europe/London' };
  finished(call, call('setUp', { files: [], settings }));
  call('repairTriggers');
  typeIn(workspace, 'People', newChild);
  expect(idOf(workspace, 'People', 'Person ID', 'Nora New')).toBe('P005');
});
