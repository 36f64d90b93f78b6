/** What a new Sharing tab says of a company's own folders. */
import { sharingStartRows } from '../../../src/features/sharing/sharingDefaults.ts';
import { FOLDER_LAYOUTS } from '../../../src/settings/folderLayouts.ts';
import { ownLayout } from '../../../src/settings/ownLayout.ts';
import { FEW, rowsOf, startedFrom, type TypedFolder } from '../../builders/ownFolders.ts';

/** By folder: who may do what. */
function shared(folders: readonly TypedFolder[]): Record<string, string> {
  const { layout, problems } = ownLayout(rowsOf(folders), null);
  expect(problems).toEqual([]);
  return Object.fromEntries(
    sharingStartRows(layout).map(({ values: { Folder, ...groups } }) => [
      Folder,
      Object.entries(groups)
        .map((one) => one.join(' '))
        .join(', '),
    ]),
  );
}

const TEAM = 'Creative See, Staff See';
const ALL = 'Cast See, Crew See, Creative See, Staff See, Volunteer See';
const puts = (folder: string) => FEW.find((one) => one.folder === folder)?.puts ?? '';

test('a folder is shared as the usual one with the same papers, Confidential with no group', () => {
  expect(shared(FEW)).toEqual({
    Office: TEAM,
    'Room/Calls': ALL,
    'Room/Registers': TEAM,
    'Room/Reports': TEAM,
  });
});

test('the cast gets no folder that has something else in it besides the calls', () => {
  const together = FEW.flatMap((one): TypedFolder[] =>
    one.folder === 'Room / Registers'
      ? []
      : one.folder === 'Room / Calls'
        ? [{ ...one, puts: `${one.puts}; ${puts('Room / Registers')}` }]
        : [one],
  );
  expect(shared(together)['Room/Calls']).toBe(TEAM);
  const inside = FEW.map((one) => {
    if (one.folder === 'Room') return { ...one, puts: 'Daily calls' };
    return one.folder === 'Room / Calls' ? { ...one, puts: 'Week and month schedules' } : one;
  });
  expect(shared(inside)).toEqual({
    Office: TEAM,
    Room: TEAM,
    'Room/Calls': 'Cast See, Crew See, Volunteer See',
    // Closed: what opens the room does not open it.
    'Room/Registers': TEAM,
  });
});

test.each(FOLDER_LAYOUTS.map((layout) => [layout.name, layout] as const))(
  'what is started from %s gives nobody more than that layout does',
  (_, layout) => {
    const usual = new Map(sharingStartRows(layout).map(({ values }) => [values.Folder, values]));
    const own = ownLayout(rowsOf(startedFrom(layout)), null).layout;
    const rows = sharingStartRows(own);
    expect(rows.length).toBeGreaterThanOrEqual(usual.size);
    for (const { values } of rows) {
      // A folder inside one that is shared may have the same groups once more.
      let above = String(values.Folder);
      while (!usual.has(above) && above.includes('/')) above = above.slice(0, above.lastIndexOf('/'));
      for (const [group, may] of Object.entries(values)) {
        if (group === 'Folder') continue;
        expect([values.Folder, group, ['Edit', may]]).toEqual([
          values.Folder,
          group,
          expect.arrayContaining([usual.get(above)?.[group]]),
        ]);
      }
    }
  },
);
