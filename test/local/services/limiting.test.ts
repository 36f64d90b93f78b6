/** Who may limit a folder and say who can open it. */
import { permissionId } from '../../../local/services/drive/access.ts';
import { evaluator } from '../runs/scriptAccount.ts';

const ASM = 'asm@example.org';

/** A folder that ASM may do this much with. */
function folderFor(role: 'writer' | 'commenter' | 'organizer' | 'fileOrganizer') {
  const { account, evaluate } = evaluator();
  const id = String(evaluate(`Drive.Files.create({ name: 'x', mimeType: 'application/vnd.google-apps.folder' }).id`));
  const file = account.state.files[id];
  if (!file) throw new Error('There is no folder');
  file.permissions.push({
    id: permissionId({ type: 'user', emailAddress: ASM }),
    type: 'user',
    role,
    emailAddress: ASM,
  });
  const limit = () => {
    evaluate(`Drive.Files.update({ inheritedPermissionsDisabled: true }, '${id}')`, { as: ASM });
    return file.inheritedPermissionsDisabled;
  };
  const share = () =>
    evaluate(
      `Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: 'ben@example.org' }, '${id}', { sendNotificationEmail: false })`,
      { as: ASM },
    );
  const may = () =>
    evaluate(`Drive.Files.get('${id}', { fields: 'capabilities(canShare,canEdit)' }).capabilities`, { as: ASM });
  return { account, evaluate, file, limit, share, may };
}

test('an editor may, as long as the owner lets editors share', () => {
  const { limit, share, may } = folderFor('writer');
  expect(may()).toEqual({ canShare: true, canEdit: true });
  expect(limit()).toBe(true);
  share();
});

test('an editor may not where the owner has kept it to themselves, and may still edit', () => {
  const { file, limit, share, may } = folderFor('writer');
  file.writersCanShare = false;
  expect(may()).toEqual({ canShare: false, canEdit: true });
  expect(limit).toThrow('sufficient permissions');
  expect(share).toThrow('sufficient permissions');
  expect(file.inheritedPermissionsDisabled).toBe(false);
});

test('the owner may always, and whoever may only comment never', () => {
  const { file, limit, evaluate } = folderFor('commenter');
  file.writersCanShare = false;
  expect(limit).toThrow();
  evaluate(`Drive.Files.update({ inheritedPermissionsDisabled: true }, '${file.id}')`);
  expect(file.inheritedPermissionsDisabled).toBe(true);
});

test('in a shared drive its managers may, and nobody else', () => {
  for (const [role, may] of [
    ['organizer', true],
    ['fileOrganizer', false],
    ['writer', false],
  ] as const) {
    const { file, limit } = folderFor(role);
    file.driveId = 'drive1';
    if (may) expect(limit()).toBe(true);
    else expect(limit).toThrow('sufficient permissions');
  }
});
