import { sharingStartRows } from '../../../src/features/sharing/sharingDefaults.ts';
import { granteeFrom, granteeWords, roleFrom, roleWord } from '../../../src/production/grantWords.ts';
import { FOLDER_LAYOUTS, folderPaths, layoutNamed } from '../../../src/settings/folderLayouts.ts';

test.each([
  { type: 'anyone', who: '' },
  { type: 'domain', who: 'example.org' },
  { type: 'group', who: 'crew@example.org' },
  { type: 'user', who: 'ana.reyes@example.org' },
] as const)('%j is written down and read back', (grantee) => {
  expect(granteeFrom(granteeWords(grantee))).toEqual(grantee);
});

test('roles are written down and read back, and ownership is never given', () => {
  for (const role of ['reader', 'commenter', 'writer'] as const) expect(roleFrom(roleWord(role))).toBe(role);
  for (const role of ['owner', 'organizer', null] as const) expect(roleFrom(roleWord(role))).toBeNull();
});

describe.each(FOLDER_LAYOUTS.map(({ name }) => name))('the start of Sharing in the layout %s', (layout) => {
  const rows = sharingStartRows(layoutNamed(layout)).map(({ values }) => values);

  test('names folders that there are, none of them Confidential or the producer’s', () => {
    const open = folderPaths(layoutNamed(layout)).filter(({ restricted }) => !restricted);
    for (const { Folder } of rows) {
      expect(open.map(({ path }) => path)).toContain(Folder);
      expect(String(Folder)).not.toMatch(/Confidential|Producer|Rights|Budget|^1 - Inception$/);
    }
  });

  test('shows the cast the calls, the calendars and the script, and no report', () => {
    const cast = rows.filter(({ Cast }) => Cast !== undefined).map(({ Folder }) => String(Folder));
    expect(cast.some((path) => /Calls$/.test(path))).toBe(true);
    expect(cast.filter((path) => /Report|Sign|Contact|Line/.test(path))).toEqual([]);
    expect(rows.filter(({ Cast }) => Cast === 'Edit')).toEqual([]);
  });
});
