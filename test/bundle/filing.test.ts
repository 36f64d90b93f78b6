/** Files that people put into the top folder: listed, proposed, moved on a click alone, and never unasked to more readers. */

import type { LocalFile } from '../../local/account/state.ts';
import { permissionId } from '../../local/services/drive/access.ts';
import type { MoveAsked } from '../../src/features/filing/filingTypes.ts';
import { callsOf, SMALL, serviceCallsDuring, setUpAccount } from '../support/bundle.ts';
import { named, SM, upload } from '../support/closedProduction.ts';

const NOW = '2027-03-05T18:00';

function production() {
  const account = setUpAccount(SMALL, { now: NOW });
  const call = callsOf(account);
  const top = Object.values(account.state.files).find((one) => one.properties.callboardKind === 'production');
  if (top === undefined) throw new Error('There is no production folder');
  const put = (name: string) => upload(account, name, top.name);
  const folder = (name: string) => named(account, name);
  const isIn = (file: LocalFile) => account.state.files[account.state.files[file.id]?.parents[0] ?? '']?.name;
  const move = (asked: MoveAsked) => call('moveLooseFile', asked);
  const share = (file: LocalFile, emailAddress: string, role: 'reader' | 'writer' | 'owner' = 'reader') => {
    const permission = { type: 'user' as const, role, emailAddress };
    file.permissions.push({ ...permission, id: permissionId(permission) });
  };
  return { account, call, top, put, folder, isIn, move, share };
}

it('lists what people put there, each with a place, and nothing of Callboard’s own', () => {
  const { account, call, put } = production();
  expect(call('looseFiles')).toMatchObject({ state: 'done', files: [] });
  put('Budget.xlsx');
  put('Cleo medical form.pdf');
  put('Untitled');
  const before = structuredClone(account.state.files);
  const { files, folders } = call('looseFiles');
  expect(files?.map(({ name, folderKey, soundsConfidential }) => [name, folderKey, soundsConfidential]).sort()).toEqual(
    [
      ['Budget.xlsx', 'budget', false],
      ['Cleo medical form.pdf', 'confidential', true],
      ['Untitled', 'rehearsals', false],
    ],
  );
  expect(folders).toContainEqual({ key: 'budget', path: '1 - Inception/Mission and Budget' });
  expect(account.state.files).toEqual(before);
});

it('lists a paper of Callboard’s that was dragged out of its folder, for that folder', () => {
  const { call, top, isIn, move, account } = production();
  call('makeReport', { date: '2027-03-05' });
  const report = Object.values(account.state.files).find(({ name }) => /^Rehearsal Report \d/.test(name));
  if (report === undefined) throw new Error('There is no report');
  expect(call('looseFiles').files).toEqual([]);
  report.parents = [top.id];
  expect(call('looseFiles').files).toMatchObject([{ id: report.id, folderKey: 'rehearsal-reports' }]);
  expect(move({ id: report.id, folderKey: 'rehearsal-reports' }).isMoved).toBe(true);
  expect(isIn(report)).toBe('Rehearsal Reports');
});

it('moves a file on a click, once, and back on another', () => {
  const { account, put, move, isIn, top } = production();
  const file = put('Budget.xlsx');
  expect(move({ id: file.id, folderKey: 'budget' })).toMatchObject({ state: 'done', isMoved: true, asks: null });
  expect(isIn(file)).toBe('Mission and Budget');
  const again = serviceCallsDuring(account, () =>
    expect(move({ id: file.id, folderKey: 'budget' }).isMoved).toBe(true),
  );
  expect(again.map(({ method }) => method)).not.toContain('drive.files.update');
  expect(move({ id: file.id, folderKey: 'budget', back: true }).isMoved).toBe(true);
  expect(isIn(file)).toBe(top.name);
});

it('asks first where more could open it, says who by group, and moves what was asked about alone', () => {
  const { put, folder, move, isIn, share, top } = production();
  const file = put('Costume sketches.pdf');
  const into = folder('Designs');
  for (const address of ['ben.okafor@example.org', 'rosa.park@example.org', 'stranger@example.org'])
    share(into, address);
  const first = move({ id: file.id, folderKey: 'designs' });
  expect(first).toMatchObject({ state: 'done', isMoved: false });
  expect(first.asks?.lines).toEqual([
    '3 more people or groups can open or change it there than now.',
    'Cast: 1',
    'Guardians: 1',
    'stranger@example.org',
  ]);
  expect(isIn(file)).toBe(top.name);
  const seen = first.asks?.seen ?? '';
  // Meanwhile one more can.
  share(into, 'other@example.org');
  const second = move({ id: file.id, folderKey: 'designs', seen });
  expect([second.isMoved, second.asks?.lines[0]]).toEqual([
    false,
    '4 more people or groups can open or change it there than now.',
  ]);
  expect(move({ id: file.id, folderKey: 'designs', seen: second.asks?.seen ?? '' }).isMoved).toBe(true);
  expect(isIn(file)).toBe('Designs');
});

it('asks also where somebody could change what they can only see now, and where the link opens it', () => {
  const { put, folder, move, share, top } = production();
  const file = put('Budget.xlsx');
  share(top, 'ben.okafor@example.org');
  expect(move({ id: file.id, folderKey: 'designs' }).isMoved).toBe(true);
  const other = put('Budget 2.xlsx');
  share(folder('Mission and Budget'), 'ben.okafor@example.org', 'writer');
  expect(move({ id: other.id, folderKey: 'budget' }).asks?.lines).toContain('Cast: 1');
  const anyone = { type: 'anyone' as const, role: 'reader' as const };
  folder('0 - Show Bible').permissions.push({ ...anyone, id: permissionId(anyone) });
  expect(move({ id: other.id, folderKey: 'show-bible' }).asks?.lines).toContain('Anyone who has the link');
});

it('moves into Confidential unasked, and names whoever still opens it because it is shared by itself', () => {
  const { put, move, isIn, share } = production();
  const file = put('Emergency contacts.xlsx');
  share(file, 'stranger@example.org');
  const moved = move({ id: file.id, folderKey: 'confidential' });
  expect(moved).toMatchObject({
    isMoved: true,
    message: expect.stringContaining('shared by itself with stranger@example.org'),
  });
  expect(isIn(file)).toBe('Confidential');
  // Out of it again many more can.
  expect(move({ id: file.id, folderKey: 'confidential', back: true }).isMoved).toBe(true);
});

it('asks before a file comes back out of Confidential to where others read', () => {
  const { put, move, isIn, share, top } = production();
  const file = put('Emergency contacts.xlsx');
  share(top, 'ben.okafor@example.org');
  expect(move({ id: file.id, folderKey: 'confidential' }).isMoved).toBe(true);
  expect(move({ id: file.id, folderKey: 'confidential', back: true }).asks?.lines).toContain('Cast: 1');
  expect(isIn(file)).toBe('Confidential');
});

it('says of somebody else’s file that may not be moved whose it is, and moves it not', () => {
  const { account, call, put, move, isIn, top } = production();
  const file = put('Script.pdf');
  top.permissions = top.permissions.filter(({ role }) => role === 'owner');
  file.permissions = [];
  for (const [emailAddress, role] of [
    ['tom@example.org', 'owner'],
    [SM, 'reader'],
  ] as const) {
    const permission = { type: 'user' as const, role, emailAddress };
    file.permissions.push({ ...permission, id: permissionId(permission) });
  }
  file.ownerEmail = 'tom@example.org';
  const [shown] = call('looseFiles').files ?? [];
  expect(shown?.owner).toBe('tom@example.org');
  account.faults.arm({ call: 1, kind: 'permanent', method: 'drive.files.update' });
  const refused = move({ id: file.id, folderKey: 'script' });
  expect(refused.isMoved).toBe(false);
  expect(refused.message).toContain('tom@example.org');
  expect(isIn(file)).toBe(top.name);
});

it.each([
  ['nothing', undefined],
  ['an id of nobody', { id: 'nofile', folderKey: 'budget' }],
  ['no folder', { id: 'FILE', folderKey: '' }],
  ['the top folder', { id: 'FILE', folderKey: 'production' }],
  ['a name of every object', { id: 'FILE', folderKey: 'constructor' }],
  ['something that is no text', { id: 5, folderKey: {} }],
])('refuses %s in words, and changes nothing', (_, request) => {
  const { account, put, move } = production();
  const file = put('Budget.xlsx');
  const asked = JSON.parse(JSON.stringify(request ?? null).replace('FILE', file.id));
  const before = structuredClone(account.state.files);
  const answer = move(asked);
  expect([answer.state, answer.isMoved, answer.message === '']).toEqual(['refused', false, false]);
  expect(account.state.files).toEqual(before);
});

it('moves nothing of Callboard’s own, no folder, and nothing from outside the production, whatever its name is', () => {
  const { account, call, put, move, folder, top } = production();
  const outside = put('Secret diary');
  outside.parents = [account.state.files[top.id]?.parents[0] ?? ''];
  const elsewhere = put('Elsewhere');
  elsewhere.parents = [folder('Designs').id];
  const own = put('Fights');
  own.mimeType = 'application/vnd.google-apps.folder';
  const before = structuredClone(account.state.files);
  const ids = [outside, elsewhere, own, folder('Confidential'), folder('Designs')].map(({ id }) => id);
  for (const id of [...ids, account.state.activeSpreadsheetId ?? '']) {
    const answer = move({ id, folderKey: 'budget' });
    expect([answer.state, answer.message.includes('Secret')]).toEqual(['refused', false]);
  }
  expect(account.state.files).toEqual(before);
  expect(call('looseFiles').files).toMatchObject([{ name: 'Fights', stays: expect.stringContaining('in Drive') }]);
});

it('has Callboard’s documents by kind without a call to Drive', () => {
  const { account, call } = production();
  call('makeReport', { date: '2027-03-05' });
  call('makeHoursRecords', { person: 'P003' });
  const calls = serviceCallsDuring(account, () => {
    const { groups } = call('documentsShown');
    expect(groups?.map(({ kind }) => kind)).toContain('Rehearsal report');
    expect(groups?.find(({ kind }) => kind === 'Rehearsal report')?.documents[0]?.link).toMatch(/^https:/);
  });
  expect(calls.filter(({ method }) => method.startsWith('drive.'))).toEqual([]);
});
