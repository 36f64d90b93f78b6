import { evaluator, ME } from '../runs/scriptAccount.ts';

const FOLDER = 'application/vnd.google-apps.folder';
const SHEET = 'application/vnd.google-apps.spreadsheet';
const NEW = 'new@example.org';
const TRANSFER = { transferOwnership: true };
const OWNER = { role: 'owner', type: 'user', emailAddress: NEW };

type Answer = Record<string, unknown> & { id: string };

function accountWith(consumerAccount: boolean) {
  const { account, evaluate } = evaluator({ consumerAccount });
  const script = (member: string, args: unknown[]) =>
    `Drive.${member}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`;
  const callAs = (as: string, member: string, ...args: unknown[]) => evaluate(script(member, args), { as }) as Answer;
  const call = (member: string, ...args: unknown[]) => callAs(ME, member, ...args);
  const make = (name: string, mimeType = SHEET, parent = 'root') =>
    call('Files.create', { name, mimeType, parents: [parent] }).id;
  const edit = (id: string, emailAddress = NEW) =>
    call('Permissions.create', { type: 'user', role: 'writer', emailAddress }, id, { sendNotificationEmail: false }).id;
  const roles = (id: string) =>
    (call('Permissions.list', id, { fields: 'permissions(emailAddress,role,pendingOwner)' }).permissions as Answer[])
      .map(({ emailAddress, role, pendingOwner }) => `${emailAddress} ${role}${pendingOwner ? ', asked' : ''}`)
      .sort();
  /** Google's status and reason. */
  const refusalAs = (as: string, member: string, ...args: unknown[]) =>
    evaluate(`try { ${script(member, args)}; '' } catch (e) { e.details.code + ' ' + e.details.errors[0].reason }`, {
      as,
    });
  const refusal = (member: string, ...args: unknown[]) => refusalAs(ME, member, ...args);
  return { account, call, callAs, make, edit, roles, refusal, refusalAs };
}

describe('In one organisation a file', () => {
  test('changes hands at once, with one owner before and after, and with a mail', () => {
    const { account, call, make, edit, roles } = accountWith(false);
    const book = make('Book');
    call('Permissions.update', { role: 'owner' }, book, edit(book), TRANSFER);
    expect(roles(book)).toEqual([`${NEW} owner`, `${ME} writer`]);
    expect(call('Files.get', book, { fields: 'owners(emailAddress)' })).toEqual({ owners: [{ emailAddress: NEW }] });
    expect(account.shareMails).toEqual([{ fileId: book, to: NEW, atMs: expect.any(Number) }]);
    const other = make('Other');
    call('Permissions.create', OWNER, other, TRANSFER);
    expect(roles(other)).toEqual([`${NEW} owner`, `${ME} writer`]);
  });

  test('is not handed over with the folder that it is in', () => {
    const { call, make, edit, roles } = accountWith(false);
    const show = make('Show', FOLDER);
    const book = make('Book', SHEET, show);
    call('Permissions.update', { role: 'owner' }, show, edit(show), TRANSFER);
    expect(roles(show)).toEqual([`${NEW} owner`, `${ME} writer`]);
    expect(roles(book)).toEqual([`${NEW} writer`, `${ME} owner`]);
  });

  test('is handed over only by its owner, on purpose, to a person, and not without a mail', () => {
    const { make, edit, refusal, refusalAs } = accountWith(false);
    const book = make('Book');
    const silent = { ...TRANSFER, sendNotificationEmail: false };
    expect(refusal('Permissions.create', OWNER, book)).toBe('403 forbidden');
    expect(refusal('Permissions.create', OWNER, book, silent)).toBe('400 invalidParameter');
    const group = { ...OWNER, type: 'group' };
    expect(refusal('Permissions.create', group, book, TRANSFER)).toBe('400 invalidSharingRequest');
    edit(book);
    const taken = refusalAs(NEW, 'Permissions.create', OWNER, book, TRANSFER);
    expect(taken).toBe('403 insufficientFilePermissions');
  });

  test('does not go to another organisation, asked or not', () => {
    const { make, edit, refusal } = accountWith(false);
    const book = make('Book');
    const outside = edit(book, 'new@school.example.com');
    const reason = '400 ownershipChangeAcrossDomainNotPermitted';
    expect(refusal('Permissions.update', { role: 'owner' }, book, outside, TRANSFER)).toBe(reason);
    const ask = { role: 'writer', pendingOwner: true };
    expect(refusal('Permissions.update', ask, book, outside)).toBe(reason);
  });
});

describe('Between consumer accounts a file', () => {
  const ASK = { role: 'writer', pendingOwner: true };

  test('changes hands only when the one who was asked takes it', () => {
    const { account, call, callAs, make, edit, roles, refusal } = accountWith(true);
    const book = make('Book');
    const id = edit(book);
    expect(refusal('Permissions.update', { role: 'owner' }, book, id, TRANSFER)).toBe(
      '403 consentRequiredForOwnershipTransfer',
    );
    expect(account.shareMails).toEqual([]);
    call('Permissions.update', ASK, book, id);
    expect(roles(book)).toEqual([`${NEW} writer, asked`, `${ME} owner`]);
    expect(account.shareMails).toEqual([{ fileId: book, to: NEW, atMs: expect.any(Number) }]);
    callAs(NEW, 'Permissions.update', { role: 'owner' }, book, id, TRANSFER);
    expect(roles(book)).toEqual([`${NEW} owner`, `${ME} writer`]);
  });

  test('is asked about one person at a time, who can edit the file itself', () => {
    const { call, make, edit, roles, refusal } = accountWith(true);
    const show = make('Show', FOLDER);
    const book = make('Book', SHEET, show);
    const id = edit(show);
    expect(refusal('Permissions.update', ASK, book, id)).toBe('403 pendingOwnerWriterRequired');
    call('Permissions.update', ASK, show, id);
    expect(roles(book)).toEqual([`${NEW} writer`, `${ME} owner`]);
    const reader = { role: 'reader', pendingOwner: true };
    expect(refusal('Permissions.update', reader, show, id)).toBe('403 pendingOwnerWriterRequired');
    call('Permissions.update', ASK, show, edit(show, 'third@example.org'));
    expect(roles(show)).toEqual([`${NEW} writer`, `${ME} owner`, 'third@example.org writer, asked']);
  });
});
