/** An id goes to nobody else once its row is gone: not by an edit, an import, a repeated event or a lost note. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import type { ServiceCallRecord } from '../../local/account/serviceCallLog.ts';
import { readTab } from '../../local/host/readTab.ts';
import { askAsPage } from '../../local/host/requestsOf.ts';
import { deleteRow } from '../../local/services/sheets/structureEdits.ts';
import { appendRow } from '../../local/services/sheets/tableEdits.ts';
import { IDS_KEY } from '../../src/workbook/idMarks.ts';
import { archivedProduction } from '../support/archivedProduction.ts';
import { callsOf, finished, SMALL, serviceCallsDuring, setUpAccount, workbookOf } from '../support/bundle.ts';

const DATE = '2027-03-06';

function production(prepare: (account: LocalAccount) => void = () => {}) {
  const account = setUpAccount(SMALL, { now: '2027-03-05T17:30' });
  const call = callsOf(account);
  call('repairTriggers');
  prepare(account);
  return { account, call, workbook: workbookOf(account) };
}

const propertiesOf = ({ state }: LocalAccount) => state.properties.document[state.activeSpreadsheetId ?? ''] ?? {};
const typeIn = (account: LocalAccount, tab: string, set: Record<string, string>) =>
  account.editAs(account.state.me, { tab, set });
const idOf = (account: LocalAccount, tab: string, header: string, name: string) =>
  readTab(workbookOf(account), tab).find((row) => Object.values(row).includes(name))?.[header];

const newChild = { Name: 'Nora New', Group: 'Cast', Minor: 'Yes' };

it('gives a new child no id of a child whose row was deleted, although a guardian still names it', () => {
  const { account, workbook } = production();
  deleteRow(workbook, 'People', { 'Person ID': 'P004' });
  typeIn(account, 'People', newChild);
  expect(idOf(account, 'People', 'Person ID', 'Nora New')).toBe('P005');
});

it('gives no id again that no tab names any more', () => {
  const { account, workbook } = production();
  deleteRow(workbook, 'Guardians', { 'Guardian ID': 'G003' });
  deleteRow(workbook, 'People', { 'Person ID': 'P004' });
  deleteRow(workbook, 'Schedule', { 'Event ID': 'E002' });
  typeIn(account, 'People', newChild);
  typeIn(account, 'Guardians', { Name: 'Pat New', Of: 'Nora New' });
  typeIn(account, 'Schedule', { Date: DATE, Start: '10:00', End: '11:00', Type: 'Rehearsal' });
  expect(idOf(account, 'People', 'Person ID', 'Nora New')).toBe('P005');
  expect(idOf(account, 'Guardians', 'Guardian ID', 'Pat New')).toBe('G004');
  expect(readTab(workbookOf(account), 'Schedule').map((row) => row['Event ID'])).toEqual(['E001', 'E003']);
});

it('gives no id again that a person typed and took out', () => {
  const { account, workbook } = production();
  typeIn(account, 'People', { 'Person ID': 'P030', Name: 'Old Hand', Group: 'Crew' });
  deleteRow(workbook, 'People', { 'Person ID': 'P030' });
  typeIn(account, 'People', newChild);
  expect(idOf(account, 'People', 'Person ID', 'Nora New')).toBe('P031');
});

it('keeps in mind what was typed while no trigger ran, with the next job, in one call more', () => {
  const { account, call, workbook } = production();
  const quiet = structuredClone(account.state);
  const calls = serviceCallsDuring(account, () => finished(call, call('makeSignIn', { date: DATE }))).length;
  Object.assign(account.state, quiet);
  appendRow(workbookOf(account), { tab: 'People', set: { 'Person ID': 'P030', Name: 'Old Hand', Group: 'Crew' } });
  expect(serviceCallsDuring(account, () => finished(call, call('makeSignIn', { date: DATE })))).toHaveLength(calls + 1);
  expect(JSON.parse(propertiesOf(account)[IDS_KEY] ?? '')).toMatchObject({ People: 30 });
  expect(workbook.sheets.length).toBeGreaterThan(0);
});

it.each([
  ['an import', 'People', 'Name,Group,Minor\nNora New,Cast,Yes', 'Person ID', 'P005'],
  ['an import of parents', 'People', 'Name,Group,Parent 1 name\nNora New,Cast,Pat New', 'Person ID', 'P005'],
])('gives none again by %s', (_what, tab, text, header, id) => {
  const { account, call, workbook } = production();
  deleteRow(workbook, 'People', { 'Person ID': 'P004' });
  deleteRow(workbook, 'Guardians', { 'Guardian ID': 'G003' });
  const { hash, problems } = call('previewImport', { tab, text });
  expect(problems).toEqual([]);
  expect(call('applyImport', { tab, text, hash }).state).toBe('done');
  expect(idOf(account, tab, header, 'Nora New')).toBe(id);
  if (text.includes('Pat New')) expect(idOf(account, 'Guardians', 'Guardian ID', 'Pat New')).toBe('G004');
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
  const { account, call, workbook } = production();
  deleteRow(workbook, 'Schedule', { 'Event ID': 'E002' });
  const asked = { action: 'repeat', eventId: 'E001', until: '2027-03-12' } as const;
  const { hash } = call('previewFill', asked);
  expect(call('applyFill', { ...asked, hash }).state).toBe('done');
  expect(readTab(workbookOf(account), 'Schedule').map((row) => row['Event ID'])).toEqual(['E001', 'E003']);
});

it.each([
  ['missing', (properties: Record<string, string>) => delete properties[IDS_KEY]],
  ['damaged', (properties: Record<string, string>) => Object.assign(properties, { [IDS_KEY]: '{"People":' })],
  [
    'older than the tab',
    (properties: Record<string, string>) => Object.assign(properties, { [IDS_KEY]: '{"Props":0}' }),
  ],
])('goes by whatever names an id anywhere when its note is %s, and keeps that', (_what, spoil) => {
  const { account, call, workbook } = production();
  finished(call, call('makeSignIn', { date: DATE }));
  deleteRow(workbook, 'People', { 'Person ID': 'P004' });
  deleteRow(workbook, 'Guardians', { 'Guardian ID': 'G003' });
  const confidential = Object.values(account.state.spreadsheets).find(({ sheets }) =>
    sheets.some(({ properties }) => properties.title === 'Clearances'),
  );
  if (confidential === undefined) throw new Error('There is a Confidential workbook');
  appendRow(confidential, {
    tab: 'Clearances',
    set: { 'Person ID': 'P011', Kind: 'Background check', Status: 'Cleared' },
  });
  spoil(propertiesOf(account));
  typeIn(account, 'People', newChild);
  expect(idOf(account, 'People', 'Person ID', 'Nora New')).toBe('P012');
  expect(JSON.parse(propertiesOf(account)[IDS_KEY] ?? '')).toMatchObject({ People: 12, Guardians: 2, Notes: 0 });
});

it('names the lost note to somebody who cannot look into the Confidential workbook, and imports nothing', () => {
  const { account, workbook } = production();
  const asm = 'asm@example.org';
  const file = account.state.files[workbook.spreadsheetId];
  file?.permissions.push({ id: 'asm', type: 'user', role: 'writer', emailAddress: asm });
  const request = { tab: 'People', text: 'Name,Group\nNora New,Cast' };
  const preview = () => askAsPage(account, 'previewImport', [request], { as: asm }) as { nothing: string };
  expect(preview().nothing).toBe('');
  delete propertiesOf(account)[IDS_KEY];
  expect(preview().nothing).toContain('Ask the stage manager to choose Put back what is missing.');
  callsOf(account)('setUp', { files: [], settings: {} });
  expect(preview().nothing).toBe('');
});

it('writes its note before the rows, in one call, and only when there is something to note', () => {
  const { account } = production();
  const isNote = ({ method, params }: ServiceCallRecord) =>
    method.startsWith('PropertiesService.set') && JSON.stringify(params).includes(`"${IDS_KEY}"`);
  const made = serviceCallsDuring(account, () => typeIn(account, 'People', newChild));
  const kept = made.findIndex(isNote);
  expect(kept).toBeGreaterThanOrEqual(0);
  expect(kept).toBeLessThan(made.findIndex(({ method }) => method === 'sheets.spreadsheets.batchUpdate'));
  expect(made.filter(isNote)).toHaveLength(1);
  account.moveClockTo(account.state.nowMs + 60_000);
  const change = { tab: 'People', where: { Name: 'Nora New' }, set: { Role: 'Mouse' } };
  const later = serviceCallsDuring(account, () => account.editAs(account.state.me, change));
  expect(later.filter(isNote)).toEqual([]);
});

it('gives nobody the id of an archived production’s people after it was restored', () => {
  const { account, call } = archivedProduction(SMALL, 'Ana Reyes', { now: '2027-03-05T18:00' }, (one) => {
    deleteRow(workbookOf(one), 'People', { 'Person ID': 'P004' });
  });
  finished(call, call('restoreArchive'));
  const settings = { 'Stage manager email': account.state.me, 'Time zone': 'Europe/London' };
  finished(call, call('setUp', { files: [], settings }));
  call('repairTriggers');
  typeIn(account, 'People', newChild);
  expect(idOf(account, 'People', 'Person ID', 'Nora New')).toBe('P005');
});
