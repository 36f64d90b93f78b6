/** The import carried out: exactly what was shown, or nothing. */
import { importTabs } from '../../../src/features/imports/importPlan.ts';
import { importRows, plannedImport } from '../../../src/features/imports/importRows.ts';
import { AppError } from '../../../src/port/appError.ts';
import type { CellValue } from '../../../src/port/workspace.ts';
import type { TabSpec } from '../../../src/workbook/tabSpec.ts';
import { guardiansTab, peopleTab } from '../../../src/workbook/tabs/company.ts';
import { presetsTab } from '../../../src/workbook/tabs/deck.ts';
import { productionTab } from '../../../src/workbook/tabs/office.ts';
import { breakdownTab, scenesTab } from '../../../src/workbook/tabs/schedule.ts';
import { filesIn } from '../../builders/fixture.ts';
import { type Account, newAccount, opened, setUp } from '../../builders/setUp.ts';

function account(): Account {
  const one = newAccount();
  setUp(one, filesIn('test/fixtures/small'));
  return one;
}

const production = (one: Account, spec: TabSpec) => opened(one, importTabs(spec));
const preview = (one: Account, spec: TabSpec, text: string) => plannedImport(production(one, spec), spec, text);

/** Previewed and carried out, as a person does. */
function take(one: Account, spec: TabSpec, text: string) {
  return importRows(production(one, spec), spec, text, preview(one, spec, text).hash);
}

const cells = (one: Account, spec: TabSpec): CellValue[][] => one.sheets.rowsOf(spec.sheetId);
const rowOf = (one: Account, spec: TabSpec, key: string) => cells(one, spec).find((row) => row.includes(key));

const TEXT =
  'Name,Group,Phone,Parent name,Parent email\nBen Okafor,Cast,555,,\nEve Lund,Crew,556,Kai Lund,kai@example.org';

test('writes the rows and the guardians that were shown, and a second time finds nothing to do', () => {
  const one = account();
  expect(preview(one, peopleTab, TEXT)).toMatchObject({ added: 2, changed: 1, same: 0 });
  expect(take(one, peopleTab, TEXT)).toMatchObject({ state: 'done', added: 2, changed: 1, problems: [] });
  expect(rowOf(one, peopleTab, 'P002')).toContain('555');
  expect(rowOf(one, peopleTab, 'P005')).toContain('Eve Lund');
  expect(rowOf(one, guardiansTab, 'G004')).toEqual(expect.arrayContaining(['Kai Lund', 'P005', 'kai@example.org']));
  const updates = one.sheets.updates.length;
  expect(take(one, peopleTab, TEXT)).toMatchObject({ state: 'nothing', added: 0, changed: 0 });
  expect(one.sheets.updates).toHaveLength(updates);
});

test('looking changes nothing', () => {
  const one = account();
  const before = structuredClone(one.sheets.sheets);
  preview(one, peopleTab, TEXT);
  expect(one.sheets.sheets).toEqual(before);
});

test('writes nothing when somebody has typed into the row since it was shown', () => {
  const one = account();
  const { hash } = preview(one, peopleTab, TEXT);
  const ben = rowOf(one, peopleTab, 'P002') ?? [];
  ben[cells(one, peopleTab)[0]?.indexOf('Name') ?? 0] = 'Benjamin Okafor';
  const before = structuredClone(one.sheets.sheets);
  expect(importRows(production(one, peopleTab), peopleTab, TEXT, hash)).toEqual({
    state: 'changed',
    added: 0,
    changed: 0,
    problems: [],
  });
  expect(one.sheets.sheets).toEqual(before);
});

test('writes nothing where anything is wrong, and says all of it', () => {
  const one = account();
  const before = structuredClone(one.sheets.sheets);
  const result = take(one, peopleTab, 'Name,Group,Email\nEve Lund,Crew,nobody\nFinn Roe,Acrobat,finn@example.org');
  expect(result).toMatchObject({ state: 'refused', added: 0, changed: 0 });
  expect(result.problems.map(({ row, column }) => `${row} ${column}`)).toEqual(['2 Email', '3 Group']);
  expect(one.sheets.sheets).toEqual(before);
});

test('gives an id first to a row that was typed without one', () => {
  const one = account();
  const headers = cells(one, peopleTab)[0] ?? [];
  const typed = { Name: 'Typed Lee', Group: 'Crew' } as Record<string, string>;
  cells(one, peopleTab).push(headers.map((header) => typed[String(header)] ?? null));
  expect(take(one, peopleTab, 'Name,Group,Phone\nTyped Lee,Crew,557')).toMatchObject({ state: 'done', changed: 1 });
  expect(rowOf(one, peopleTab, 'P005')).toEqual(expect.arrayContaining(['Typed Lee', '557']));
  expect(cells(one, peopleTab).filter((row) => row.includes('Typed Lee'))).toHaveLength(1);
});

test('reads a tab that a day does not need, and writes it', () => {
  const one = account();
  expect(take(one, presetsTab, 'Item,Location,Position\nCandle,SL table,upright')).toMatchObject({ state: 'done' });
  expect(cells(one, presetsTab).slice(1).flat()).toEqual(expect.arrayContaining(['Candle', 'SL table', 'upright']));
});

describe('a breakdown', () => {
  const scenes = (one: Account) => {
    const rows = cells(one, breakdownTab);
    return rows.map((row) =>
      row
        .map((cell) => cell ?? '')
        .join(' ')
        .trim(),
    );
  };
  const withScene = (one: Account) => {
    expect(take(one, scenesTab, 'Scene,Title\n3,The cellar').state).toBe('done');
  };

  test('gets a column for a scene that is in Scenes, once', () => {
    const one = account();
    withScene(one);
    const text = 'Character,1,3\nMouse,x,v\nGhost,,s';
    expect(take(one, breakdownTab, text)).toMatchObject({ state: 'done', added: 1, changed: 1 });
    expect(scenes(one)).toEqual(['Character 1 2 3', 'Mouse x x v', 'Cat  x', 'Narrator x v', 'Ghost   s']);
    expect(take(one, breakdownTab, text).state).toBe('nothing');
  });

  test('is refused for a scene that is not', () => {
    const one = account();
    const before = scenes(one);
    const { state, problems } = take(one, breakdownTab, 'Character,1,9\nMouse,x,x');
    expect(state).toBe('refused');
    expect(problems).toMatchObject([{ column: '9', message: expect.stringContaining('There is no scene “9”') }]);
    expect(scenes(one)).toEqual(before);
  });

  test('whose tab somebody has just taken away is named, and no rows are written', () => {
    const one = account();
    withScene(one);
    const text = 'Character,3\nMouse,v';
    const { hash } = preview(one, breakdownTab, text);
    const read = production(one, breakdownTab);
    const at = one.sheets.sheets.findIndex(({ title }) => title === 'Breakdown');
    one.sheets.sheets.splice(at, 1);
    expect(() => importRows(read, breakdownTab, text, hash)).toThrow('The Breakdown tab is not there any more');
  });
});

describe('a time zone', () => {
  const TOWN = 'Setting,Value\nVenue,Attic\nTime zone,Gotham';

  test('that nobody knows refuses the settings, by row and column', () => {
    const one = account();
    expect(take(one, productionTab, TOWN)).toMatchObject({
      state: 'refused',
      problems: [{ tab: 'Production', row: 3, column: 'Value', message: '“Gotham” is not a time zone.' }],
    });
    expect(rowOf(one, productionTab, 'Venue')?.[1]).toBe('Corner Hall');
  });

  test('that Google cannot say anything about is not taken for a wrong one', () => {
    const one = account();
    const now = one.ws.clock.now;
    one.ws.clock.now = (zone) => {
      if (zone === 'Gotham') throw new AppError('transient', 'later');
      return now(zone);
    };
    expect(() => preview(one, productionTab, TOWN)).toThrow('later');
  });

  test('that stays as it is needs no look', () => {
    const one = account();
    const read = production(one, productionTab);
    const clock = {
      ...read.ws.clock,
      now: (): never => {
        throw new Error('asked');
      },
    };
    const text = 'Setting,Value\nVenue,Attic\nTime zone,Europe/London';
    expect(plannedImport({ ...read, ws: { ...read.ws, clock } }, productionTab, text).plan.problems).toEqual([]);
  });
});
