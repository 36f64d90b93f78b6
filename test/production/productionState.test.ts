import { layoutOf } from '../../src/production/layoutOf.ts';
import { ownProduction } from '../../src/production/production.ts';
import {
  folderId,
  PRODUCTION_KEY,
  type ProductionState,
  productionFromFiles,
  productionIdOf,
  productionText,
  readProduction,
  tagsOf,
} from '../../src/production/productionState.ts';
import { folderKeyFor } from '../../src/settings/folderLayouts.ts';
import { memoryDrive, memoryFile } from '../builders/memoryDrive.ts';
import { memoryWorkspace, sha256 } from '../builders/memoryWorkspace.ts';

const STATE: ProductionState = {
  id: 'p1',
  workbookId: 'workbook',
  layout: 'Phases',
  folders: { production: 'top' },
  confidentialWorkbookId: 'secret',
};

test('the state survives its property', () => {
  expect(readProduction(productionText(STATE))).toEqual(STATE);
});

/** As productions have it that version 0.2 has set up: some of them will never be set up again. */
const OF_0_2 =
  '{"id":"p0123456789ab","workbookId":"book","layout":"Departments","folders":{"production":"top","daily-calls":"calls"},"confidentialWorkbookId":"secret"}';

test('a state that names its layout only stays valid', () => {
  const state = readProduction(OF_0_2) as ProductionState;
  expect(state).toMatchObject({ layout: 'Departments', folders: { 'daily-calls': 'calls' } });
  const layout = layoutOf(state);
  expect(folderId(state, folderKeyFor(layout, 'dailyCalls'))).toBe('calls');
  expect(productionText(state)).toBe(OF_0_2);
});

test.each([undefined, '', '{', 'null', '[]', '{"id":"p1"}', '{"id":"p1","workbookId":"w","layout":"Phases"}'])(
  '%j is no state',
  (text) => {
    expect(readProduction(text)).toBeNull();
  },
);

test('a production’s id follows from its workbook’s, so that a copy has another', () => {
  const id = productionIdOf({ hash: sha256 }, 'workbook');
  expect(id).toMatch(/^p[0-9a-f]{12}$/);
  expect(productionIdOf({ hash: sha256 }, 'workbook')).toBe(id);
  expect(productionIdOf({ hash: sha256 }, 'copy')).not.toBe(id);
});

test('the marks on the files tell the state again', () => {
  const files = [
    memoryFile({ id: 'top', marks: tagsOf('p1', 'production', 'production') }),
    memoryFile({ id: 'calls', marks: tagsOf('p1', 'folder', 'daily-calls') }),
    memoryFile({ id: 'secret', marks: tagsOf('p1', 'confidential', 'confidential') }),
    memoryFile({ id: 'doc', marks: tagsOf('p1', 'doc', 'sign-in/E001') }),
  ];
  expect(productionFromFiles('p1', 'workbook', { layout: 'Phases' }, files)).toEqual({
    ...STATE,
    folders: { production: 'top', 'daily-calls': 'calls' },
  });
});

test('a folder that was never made is named as what set-up repairs', () => {
  expect(folderId(STATE, 'production')).toBe('top');
  expect(() => folderId(STATE, 'daily-calls')).toThrow('choose Put back what is missing');
});

test('a workbook that was never set up, or is a copy, sends and makes nothing', () => {
  const drive = memoryDrive(memoryFile({ id: 'workbook' }));
  const ws = { ...memoryWorkspace(), drive };
  expect(() => ownProduction(ws, {})).toThrow('has not been set up yet');
  const kept = memoryFile({ id: 'workbook', marks: tagsOf('p1', 'archive', 'archive/workbook') });
  const archived = { ...memoryWorkspace(), drive: memoryDrive(kept) };
  expect(() => ownProduction(archived, {})).toThrow('an archived production');
  expect(() => ownProduction(ws, { [PRODUCTION_KEY]: productionText({ ...STATE, workbookId: 'original' }) })).toThrow(
    'is a copy of another production’s',
  );
  expect(ownProduction(ws, { [PRODUCTION_KEY]: productionText(STATE) })).toEqual(STATE);
});
