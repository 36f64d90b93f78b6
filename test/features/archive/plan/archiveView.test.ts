import { archiveFolderOf } from '../../../../src/features/archive/plan/archivePlan.ts';
import { ours, unlock, type Work } from '../../../../src/features/archive/plan/archiveView.ts';
import type { ProductionState } from '../../../../src/production/productionState.ts';
import { ROOT_KEY } from '../../../../src/settings/folderLayouts.ts';
import { filePlan, marked, treeFile, treeFolder } from '../../../builders/treeFile.ts';

test('a file of the archive’s own is unlocked once, and only if it is locked', () => {
  const updates: unknown[] = [];
  const fence = { ws: { drive: { update: (...all: unknown[]) => updates.push(all) } } } as unknown as Work['fence'];
  const work = { fence, unlocked: new Set<string>() };
  unlock(work, treeFile('open'));
  expect([updates, [...work.unlocked]]).toEqual([[], []]);
  unlock(work, treeFile('x', { locked: true }));
  unlock(work, treeFile('x', { locked: true }));
  expect([updates, [...work.unlocked]]).toEqual([[['x', { locked: null }]], ['x']]);
});

test('what the archive has made is found by its mark, and not in the bin', () => {
  const index = (id: string, trashed = false) =>
    filePlan(treeFile(id, { trashed, marks: marked('archive', 'archive/index') }));
  expect(ours([filePlan(treeFile('a')), index('b', true), index('c')], 'archive/index')?.id).toBe('c');
  expect(ours([index('b', true)], 'archive/index')).toBeUndefined();
  expect(ours([index('c')], 'archive/manifest')).toBeUndefined();
});

test('the archive’s papers go into its folder, or the production’s where that is gone or in the bin', () => {
  const folders = { [ROOT_KEY]: 'root', archive: 'archive' };
  const state = { layout: 'Phases', folders } as unknown as ProductionState;
  expect(archiveFolderOf(state, [treeFolder('archive')])).toBe('archive');
  expect(archiveFolderOf(state, [treeFolder('archive', { trashed: true })])).toBe('root');
  expect(archiveFolderOf(state, [treeFolder('other')])).toBe('root');
});
