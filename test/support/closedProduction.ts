/** A production after its last night, and its archiving, for tests of strike and archive. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import type { LocalFile, LocalState } from '../../local/account/state.ts';
import { effectivePermissions, permissionId } from '../../local/services/drive/access.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import { approveRetention, fileNamed } from './archivedProduction.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from './bundle.ts';

export const SM = 'ana.reyes@example.org';
export const KEEPER = 'archive@example.org';

export function cells(values: (string | number)[], note?: string) {
  return values.map((value) => ({
    userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value },
    ...(note === undefined ? {} : { note }),
  }));
}

export function sheetOf(account: LocalAccount, title: string) {
  const found = Object.values(account.state.spreadsheets)
    .flatMap((one) => one.sheets)
    .find((sheet) => sheet.properties.title === (title === 'Production' ? 'Start here' : title));
  if (!found) throw new Error(`There is no tab ${title}`);
  return found;
}

export { fileNamed as named };

/** Adds a file as a person would by hand. */
export function upload(account: LocalAccount, name: string, folder: string, data = 'x'): LocalFile {
  const pattern = fileNamed(account, folder);
  const id = `handMadeFile${Object.keys(account.state.files).length}00000000000000`;
  const file: LocalFile = {
    ...structuredClone(pattern),
    id,
    name,
    mimeType: 'text/plain',
    parents: [pattern.id],
    properties: {},
    inheritedPermissionsDisabled: false,
    permissions: structuredClone(pattern.permissions.filter((one) => one.role === 'owner')),
    content: { mimeType: 'text/plain', data, encoding: 'utf8' },
  };
  account.state.files[id] = file;
  return file;
}

export function approve(account: LocalAccount): void {
  approveRetention(account, 'Ana Reyes');
}

/** A small production after its last night: a day's documents, shared folders, an upload that is public. */
export function closed(more: (account: LocalAccount) => void = () => {}) {
  const account = setUpAccount(SMALL, { now: '2027-03-05T18:00', log: true });
  const call = callsOf(account);
  editCells(workbookOf(account), {
    tab: 'Production',
    where: { Setting: 'Archive keepers' },
    set: { Value: KEEPER },
  });
  finished(call, call('makeSignIn', { date: '' }));
  finished(call, call('makeReport', { date: '' }));
  const preview = call('previewCall', { date: '' });
  finished(call, call('sendCall', { date: preview.date, hash: preview.hash, partial: false }));
  finished(call, call('applySharing', { hash: call('checkSharing').hash }));
  call('repairTriggers');
  const poster = upload(account, 'Poster', 'Designs');
  poster.permissions.push({ id: permissionId({ type: 'anyone' }), type: 'anyone', role: 'reader' });
  approve(account);
  more(account);
  account.state.nowMs += 15 * 86_400_000;
  return { account, call };
}

export function archiveAll({ account, call }: { account: LocalAccount; call: ReturnType<typeof callsOf> }) {
  const plan = call('previewArchive');
  expect(plan.problems).toEqual([]);
  return {
    plan,
    outcome: finished(call, call('archive', { hash: plan.hash, title: plan.title, reason: 'The venue closes' })),
    account,
  };
}

/** An archive that Google ends just after its certificate: all that is left is to move and to delete. */
export function cutOffAtTheCertificate({ account, call }: ReturnType<typeof closed>): void {
  const { hash, title } = call('previewArchive');
  account.beforeCall = ({ body }) => {
    const isLast = JSON.stringify(body ?? '').includes('"Certificate of archive"');
    if (isLast) account.faults.arm({ call: 1, kind: 'kill' });
  };
  expect(() => call('archive', { hash, title, reason: 'The venue closes' })).toThrow();
  account.beforeCall = null;
  account.faults.disarm();
}

/** Every file in the production's folders, the bin left out. */
export function inside(state: LocalState): LocalFile[] {
  const root = Object.values(state.files).find((file) => file.properties.callboardKind === 'production');
  const under = (file: LocalFile | undefined): boolean =>
    file !== undefined && (file.id === root?.id || under(state.files[file.parents[0] ?? '']));
  return Object.values(state.files).filter((file) => under(file) && !file.trashed);
}

export const who = (state: LocalState) => [
  ...new Set(
    inside(state).flatMap((file) => effectivePermissions(state, file).map((one) => one.emailAddress ?? one.type)),
  ),
];

/** What is left, without ids and times, to be compared. */
export function picture(state: LocalState): unknown {
  const path = (file: LocalFile | undefined): string =>
    file === undefined || file.id === state.rootId ? '' : `${path(state.files[file.parents[0] ?? ''])}/${file.name}`;
  return Object.values(state.files)
    .filter((file) => file.id !== state.rootId)
    .map((file) => ({
      path: path(file),
      locked: file.contentRestrictions.length > 0,
      limited: file.inheritedPermissionsDisabled,
      grants: file.permissions.map((one) => `${one.emailAddress ?? one.type} ${one.role}`).sort(),
      tabs: state.spreadsheets[file.id]?.sheets.map((sheet) => [
        sheet.properties.title,
        sheet.rows.filter((row) => row?.some((cell) => cell?.userEnteredValue)).length,
      ]),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
