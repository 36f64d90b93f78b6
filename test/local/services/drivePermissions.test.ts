import { evaluator, ME } from '../runs/scriptAccount.ts';

const FOLDER = 'application/vnd.google-apps.folder';
const SILENT = { sendNotificationEmail: false };

type Permission = Record<string, unknown> & { id: string };

function shared(options: Parameters<typeof evaluator>[0] = {}) {
  const { account, evaluate } = evaluator(options);
  const call = (member: string, ...args: unknown[]) =>
    evaluate(`Drive.${member}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`) as Permission;
  const folder = (name: string, parent = 'root', restricted = false) =>
    call('Files.create', { name, mimeType: FOLDER, parents: [parent], inheritedPermissionsDisabled: restricted }).id;
  const share = (id: string, emailAddress: string, role = 'reader', options: object = SILENT) =>
    call('Permissions.create', { type: 'user', role, emailAddress }, id, options);
  const who = (id: string) =>
    Object.fromEntries(
      (call('Permissions.list', id, { fields: 'permissions(emailAddress,role)' }).permissions as Permission[]).map(
        ({ emailAddress, role }) => [emailAddress, role],
      ),
    );
  const sees = (id: string, email: string) => {
    try {
      evaluate(`Drive.Files.get('${id}')`, { as: email });
      return true;
    } catch {
      return false;
    }
  };
  return { account, evaluate, call, folder, share, who, sees };
}

describe('Drive.Permissions', () => {
  test('are inherited from folders, and a limited-access folder stops that', () => {
    const { folder, share, who, sees } = shared();
    const show = folder('Show');
    const calls = folder('Calls', show);
    const secret = folder('Confidential', show, true);
    const inside = folder('Incidents', secret);
    share(show, 'asm@example.org', 'writer');
    expect(who(calls)).toEqual({ [ME]: 'owner', 'asm@example.org': 'writer' });
    expect([show, calls, secret, inside].map((id) => sees(id, 'asm@example.org'))).toEqual([true, true, false, false]);
    expect(who(secret)).toEqual({ [ME]: 'owner', 'asm@example.org': 'reader' });
    share(secret, 'nurse@example.org');
    expect(who(inside)).toEqual({ [ME]: 'owner', 'nurse@example.org': 'reader' });
    expect(sees(show, 'nurse@example.org')).toBe(false);
  });

  test('list on a limited folder who sees its name only, as what nobody can open it by', () => {
    const { folder, share, call, sees } = shared();
    const show = folder('Show');
    const secret = folder('Confidential', show, true);
    const { id } = share(show, 'asm@example.org', 'writer');
    const fields = 'permissions(emailAddress,role,view,permissionDetails(role,inherited))';
    expect(call('Files.get', secret, { fields })).toEqual({
      permissions: [
        { emailAddress: ME, role: 'owner', permissionDetails: [{ role: 'owner', inherited: false }] },
        {
          ...{ emailAddress: 'asm@example.org', role: 'reader', view: 'metadata' },
          permissionDetails: [{ role: 'reader', inherited: true }],
        },
      ],
    });
    expect(sees(secret, 'asm@example.org')).toBe(false);
    expect(() => call('Permissions.update', { role: 'writer' }, secret, id)).toThrow('no permission on it');
    expect(() => call('Permissions.remove', secret, id)).toThrow('inherited permission');
    share(secret, 'asm@example.org', 'commenter');
    expect(call('Permissions.get', secret, id, { fields: 'role,view' })).toEqual({ role: 'commenter' });
  });

  test('show a change late where that is asked for, and hold at once', () => {
    const { folder, share, who, sees, account } = shared();
    const show = folder('Show');
    account.state.accessLagMs = 30_000;
    share(show, 'asm@example.org');
    expect([who(show), sees(show, 'asm@example.org')]).toEqual([{ [ME]: 'owner' }, true]);
    account.moveClockTo(account.state.nowMs + 30_000);
    expect(who(show)).toEqual({ [ME]: 'owner', 'asm@example.org': 'reader' });
  });

  test('are not said with the files of a shared drive', () => {
    const { folder, call, account } = shared();
    const show = folder('Show');
    const calls = folder('Calls', show);
    Object.assign(account.state.files[show] ?? {}, { driveId: 'shared' });
    expect(call('Files.get', calls, { fields: 'id,driveId,owners,permissions' })).toEqual({
      id: calls,
      driveId: 'shared',
    });
  });

  test('say where they come from, and an inherited one cannot be deleted or lowered on the file', () => {
    const { folder, share, call, who } = shared();
    const show = folder('Show');
    const calls = folder('Calls', show);
    const { id } = share(show, 'asm@example.org', 'writer');
    expect(call('Permissions.get', calls, id, { fields: 'permissionDetails' })).toEqual({
      permissionDetails: [{ permissionType: 'file', role: 'writer', inherited: true, inheritedFrom: show }],
    });
    expect(() => call('Permissions.remove', calls, id)).toThrow('inherited permission');
    expect(() => call('Permissions.update', { role: 'reader' }, calls, id)).toThrow('inherited permission');
    call('Permissions.remove', show, id);
    expect(who(calls)).toEqual({ [ME]: 'owner' });
  });

  test('take the stronger of two roles, and keep the inherited one when the direct one goes', () => {
    const { folder, share, call, who } = shared();
    const show = folder('Show');
    const calls = folder('Calls', show);
    share(show, 'asm@example.org', 'reader');
    const props = folder('Props', show);
    share(props, 'pa@example.org', 'reader');
    share(show, 'pa@example.org', 'writer');
    expect(who(props)).toMatchObject({ 'pa@example.org': 'writer' });
    const { id } = share(calls, 'asm@example.org', 'writer');
    expect(who(calls)).toMatchObject({ 'asm@example.org': 'writer' });
    call('Permissions.remove', calls, id);
    expect(who(calls)).toMatchObject({ 'asm@example.org': 'reader' });
  });

  test('change with the folder that a file is moved to', () => {
    const { folder, share, call, sees } = shared();
    const [open, closed] = [folder('open'), folder('closed')];
    const file = folder('file', closed);
    share(open, 'asm@example.org');
    expect(sees(file, 'asm@example.org')).toBe(false);
    call('Files.update', {}, file, null, { addParents: open, removeParents: closed });
    expect(sees(file, 'asm@example.org')).toBe(true);
  });

  test('answer only kind, id, type and role unless more is asked for', () => {
    const { folder, share, call } = shared();
    const show = folder('Show');
    const made = share(show, 'asm@example.org');
    expect(made).toEqual({ kind: 'drive#permission', id: expect.any(String), type: 'user', role: 'reader' });
    expect(call('Permissions.list', show).permissions).toContainEqual(made);
    expect(() => call('Permissions.list', show, { fields: 'permissions(email)' })).toThrow(
      'Invalid field selection email',
    );
  });

  test('send a mail unless told not to, and need one for an address without a Google account', () => {
    const { folder, share, account, who } = shared();
    const show = folder('Show');
    account.state.withoutGoogleAccount = ['nan@example.org'];
    expect(() => share(show, 'nan@example.org')).toThrow('no Google account');
    expect(who(show)).toEqual({ [ME]: 'owner' });
    share(show, 'asm@example.org');
    expect(account.shareMails).toEqual([]);
    share(show, 'nan@example.org', 'reader', {});
    expect(account.shareMails).toEqual([{ fileId: show, to: 'nan@example.org', atMs: expect.any(Number) }]);
  });

  test('of the same grantee are one, with one id on every file', () => {
    const { folder, share, who } = shared();
    const [one, two] = [folder('one'), folder('two')];
    const first = share(one, 'asm@example.org');
    expect(share(one, 'ASM@example.org', 'writer').id).toBe(first.id);
    expect(share(two, 'asm@example.org').id).toBe(first.id);
    expect(who(one)).toEqual({ [ME]: 'owner', 'asm@example.org': 'writer' });
  });

  test('of readers cannot be changed by readers, but anyone may leave', () => {
    const { folder, share, call, evaluate, who } = shared();
    const show = folder('Show');
    const { id } = share(show, 'asm@example.org');
    const as = { as: 'asm@example.org' };
    const invite = `Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: 'x@example.org' }, '${show}')`;
    expect(() => evaluate(invite, as)).toThrow('sufficient permissions');
    expect(() => evaluate(`Drive.Permissions.list('${show}')`, as)).toThrow('sufficient permissions');
    evaluate(`Drive.Permissions.remove('${show}', '${id}')`, as);
    expect(who(show)).toEqual({ [ME]: 'owner' });
    expect(() => call('Permissions.remove', show, id)).toThrow('Permission not found');
  });

  test('never lower the owner, and add nothing to what comes from the folder', () => {
    const { folder, share, call, who } = shared();
    const show = folder('Show');
    share(show, ME, 'reader');
    expect(who(show)).toEqual({ [ME]: 'owner' });
    const calls = folder('Calls', show);
    share(show, 'asm@example.org', 'writer');
    share(calls, 'asm@example.org', 'reader');
    const { permissions } = call('Permissions.list', calls, {
      fields: 'permissions(role,permissionDetails(inherited))',
    });
    expect(permissions).toContainEqual({ role: 'writer', permissionDetails: [{ inherited: true }] });
  });

  test('refuse addresses, types and roles that do not exist', () => {
    const { folder, call } = shared();
    const show = folder('Show');
    const create = (resource: object) => () => call('Permissions.create', resource, show, SILENT);
    expect(create({ type: 'user', role: 'reader' })).toThrow('emailAddress is invalid');
    expect(create({ type: 'user', role: 'reader', emailAddress: 'a@example.org,b@example.org' })).toThrow(
      'emailAddress is invalid',
    );
    expect(create({ type: 'user', role: 'editor', emailAddress: 'a@example.org' })).toThrow('role field');
    expect(create({ type: 'friend', role: 'reader' })).toThrow('type field');
    expect(create({ type: 'user', role: 'reader', emailAddress: 'a@example.org', view: 'x' })).toThrow(
      'not directly writable: view',
    );
  });
});
