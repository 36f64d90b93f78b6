import { archiveTags } from '../../../../src/features/archive/plan/archiveKeys.ts';
import { archiveFolderOf } from '../../../../src/features/archive/plan/archivePlan.ts';
import { archiveTab, keptTab } from '../../../../src/features/archive/plan/archiveTabs.ts';
import {
  ARCHIVE_JOB_TABS,
  archiveView,
  ours,
  planNow,
  unlock,
  type Work,
} from '../../../../src/features/archive/plan/archiveView.ts';
import { RETENTION_CLASSES } from '../../../../src/features/archive/plan/retentionClasses.ts';
import { FOLDER_TYPE, SHEET_TYPE } from '../../../../src/port/workspace.ts';
import type { Production } from '../../../../src/production/production.ts';
import type { ProductionState } from '../../../../src/production/productionState.ts';
import { ARCHIVE_WORKBOOK, tagsOf } from '../../../../src/production/productionState.ts';
import { ROOT_KEY } from '../../../../src/settings/folderLayouts.ts';
import { Workbook } from '../../../../src/workbook/workbook.ts';
import { type MemoryFile, memoryDrive, memoryFile } from '../../../builders/memoryDrive.ts';
import { memorySharing } from '../../../builders/memorySharing.ts';
import { MemorySheets, WORKBOOK_ID } from '../../../builders/memorySheets.ts';
import { memoryWorkspace, NOW } from '../../../builders/memoryWorkspace.ts';
import { production as typed, typedSheet } from '../../../builders/production.ts';
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

const ATTEMPT = '17';
const APPROVED = RETENTION_CLASSES.map(
  ({ name, action, years }) => `${name} | ${action} | ${years ?? ''} | Ana Reyes |`,
);

interface Change {
  files?: readonly MemoryFile[];
  settings?: readonly string[];
  retention?: readonly string[];
  begun?: boolean;
}

/** A production that is set up, with these files besides; its archive has begun where that is said. */
function ready({ files = [], settings = [], retention = APPROVED, begun = false }: Change = {}): Production {
  const people = ['Person ID | Name | Group | Minor', 'P001 | Ana Reyes | Staff | No', 'P002 | Cleo | Cast | Yes'];
  const lines: Record<string, string[]> = {
    Retention: ['Class | Action | Years | Approved by | Hand over to | Holds', ...retention],
  };
  const archive = memoryFile({
    id: WORKBOOK_ID,
    mimeType: SHEET_TYPE,
    marks: archiveTags('p1', ARCHIVE_WORKBOOK, ATTEMPT),
  });
  const drive = memoryDrive(
    memoryFile({ id: 'top', mimeType: FOLDER_TYPE, parentId: null }),
    memoryFile({
      id: 'root',
      name: 'Tiny Play 2027',
      mimeType: FOLDER_TYPE,
      parentId: 'top',
      marks: tagsOf('p1', 'production', 'production'),
    }),
    memoryFile({ id: 'conf', name: 'Confidential', mimeType: FOLDER_TYPE }),
    memoryFile({ id: 'book', name: 'Book', mimeType: SHEET_TYPE, marks: tagsOf('p1', 'workbook', 'workbook') }),
    memoryFile({
      id: 'confBook',
      name: 'Closed',
      mimeType: SHEET_TYPE,
      parentId: 'conf',
      marks: tagsOf('p1', 'confidential', 'confidential'),
    }),
    ...(begun ? [archive] : []),
    ...files,
  );
  const tabs = [
    ...ARCHIVE_JOB_TABS.map((spec) => typedSheet(spec, lines[spec.name])),
    typedSheet(archiveTab, ['What | Value', 'Place | top']),
    typedSheet(keptTab, [
      'Class | Action | Until | Handed to | Approved by | Anything there',
      'Incidents | Hand over | | office@example.org | Ana Reyes',
    ]),
  ];
  const ws = memoryWorkspace({ drive, sharing: memorySharing(drive), sheets: new MemorySheets(tabs) });
  return {
    ws,
    state: {
      id: 'p1',
      workbookId: 'book',
      confidentialWorkbookId: 'confBook',
      layout: 'Phases',
      folders: { [ROOT_KEY]: 'root', confidential: 'conf' },
    },
    workbook: Workbook.lookAt(ws, WORKBOOK_ID, [...ARCHIVE_JOB_TABS]),
    data: typed({ People: people, Production: ['Stage manager email | ana@example.org', ...settings] }),
    properties: {},
    now: NOW,
  } as unknown as Production;
}

const said = (view: ReturnType<typeof archiveView>) => view.problems.map(({ message }) => message);

describe('What is looked at before archiving', () => {
  test('has no problem where all is decided and in its place, and a plan for every file', () => {
    const view = archiveView(ready());
    expect(said(view)).toEqual([]);
    expect(view.plans.map(({ file, fate }) => `${file.id} ${fate}`).sort()).toEqual([
      'book workbook',
      'conf folder',
      'confBook workbook',
      'root folder',
    ]);
    expect([view.begun, view.leftOver, view.strike]).toEqual([null, false, []]);
    expect(view.decisions.get('Incidents')).toMatchObject({ action: 'Keep until', approvedBy: 'Ana Reyes' });
  });

  test('keeps whoever archives, the stage manager and the keepers, and whoever a record is handed to', () => {
    const handed = APPROVED.map((row) =>
      row.startsWith('Incidents') ? 'Incidents | Hand over | | Ana Reyes | Office@example.org' : row,
    );
    const { keepers } = archiveView(ready({ retention: handed, settings: ['Archive keepers | Keeper@example.org'] }));
    expect(keepers.everywhere).toEqual(new Set(['sm@example.org', 'ana@example.org', 'keeper@example.org']));
    expect([...keepers.handed]).toEqual([['Incidents', 'Office@example.org']]);
  });

  test('says what is undecided, what cannot be read, and what another production has in it', () => {
    const other = memoryFile({
      id: 'o',
      name: 'Other',
      mimeType: FOLDER_TYPE,
      marks: tagsOf('p2', 'production', 'production'),
    });
    const retention = APPROVED.map((row) =>
      row.startsWith('Conflicts') ? 'Conflicts | Perhaps | | Ana Reyes |' : row,
    ).slice(1);
    const messages = said(archiveView(ready({ files: [other], retention }))).join('\n');
    expect(messages).toContain('There is no row for “Contacts and guardians”');
    expect(messages).toContain('Perhaps');
    expect(messages).toContain('“Other” is the folder of another production');
  });

  test('is another plan, by its fingerprint, when a file comes, its access changes or a decision does', () => {
    const hash = (change?: Change) => archiveView(ready(change)).hash;
    expect(hash()).toBe(hash());
    expect(hash({ files: [memoryFile({ id: 'new' })] })).not.toBe(hash());
    expect(hash({ retention: APPROVED.map((row) => row.replace('| Ana Reyes', '| P001')) })).toBe(hash());
    expect(hash({ retention: APPROVED.map((row) => row.replace('Keep until | 7', 'Keep until | 8')) })).not.toBe(
      hash(),
    );
  });
});

describe('An archive that has begun', () => {
  test('goes by the decisions that it has written, whatever is typed meanwhile', () => {
    const view = archiveView(ready({ begun: true, retention: [] }), ATTEMPT);
    expect(said(view)).toEqual([]);
    expect(view.begun).toMatchObject({ workbookId: WORKBOOK_ID, facts: { Place: 'top' } });
    expect([...view.decisions.values()]).toEqual([
      { className: 'Incidents', action: 'Hand over', until: '', handTo: 'office@example.org', approvedBy: 'Ana Reyes' },
    ]);
    expect(view.leftOver).toBe(true);
  });

  test('is none of another attempt’s, which only has left something', () => {
    const view = archiveView(ready({ begun: true }), '18');
    expect([view.begun, view.leftOver]).toEqual([null, true]);
    expect(archiveView(ready({ begun: true })).begun).toBeNull();
  });

  test('is not stopped any more by whose the folder is, but still by where it is to go', () => {
    const production = ready({ begun: true, settings: ['Archive folder | gone-0123456789012'] });
    const file = production.ws.sharing.file;
    production.ws.sharing.file = (id) => ({ ...file(id), owner: 'ben@example.org' });
    expect(said(archiveView(production, ATTEMPT))).toEqual([expect.stringContaining('that folder is not there')]);
    expect(said(archiveView(production))).toEqual([expect.stringContaining('belongs to ben@example.org')]);
  });

  test('looks at every file again, those in the bin as well', () => {
    const { ws, state } = ready({ files: [memoryFile({ id: 'binned', trashed: true })] });
    const keepers = { everywhere: new Set<string>(), handed: new Map<string, string>() };
    const work = { fence: { ws }, state, decisions: new Map(), keepers, attempt: ATTEMPT, refusals: new Map() };
    const found = planNow(work as unknown as Work).find(({ file }) => file.id === 'binned');
    expect(found?.fate).toBe('bin');
  });
});
