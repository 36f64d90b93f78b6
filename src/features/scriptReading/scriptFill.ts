/**
 * What a script would do to the workbook: every row added, every blank cell filled, every cell that stays although the script
 * says otherwise. The same plan is shown first and carried out afterwards.
 */
import { characterKey } from '../../company/characterKey.ts';
import type { Problem } from '../../port/appError.ts';
import type { CellValue } from '../../port/workspace.ts';
import { eatenWords } from '../../schedule/breakdown.ts';
import { eatenScene } from '../../schedule/eatenScene.ts';
import { foldedText } from '../../values/text.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import { cellOf, cellText, columnOf, type Table } from '../../workbook/table.ts';
import type { entrancesTab } from '../../workbook/tabs/deck.ts';
import type { breakdownTab, scenesTab } from '../../workbook/tabs/schedule.ts';
import type { frenchScenesTab } from '../../workbook/tabs/script.ts';
import { type BreakdownFill, fillBreakdown, type MarksWanted } from './fillBreakdown.ts';
import { fillEntrances } from './fillEntrances.ts';
import { fillRows, type WantedRow } from './fillRows.ts';
import type { FilledRow, KeptCell } from './fillTypes.ts';
import type { FrenchSceneRow, SceneRow, ScriptRows } from './scriptRows.ts';
import { type TabNames, tabNames } from './tabNames.ts';

export interface FillTables {
  scenes: Table<typeof scenesTab>;
  breakdown: Table<typeof breakdownTab>;
  entrances: Table<typeof entrancesTab>;
  french: Table<typeof frenchScenesTab>;
}

export interface FillChoice {
  /** Marks that the script has no more are taken off. */
  takeOff: boolean;
  /** Entrances and French scenes are filled, too. */
  withEntrances: boolean;
}

export interface ScriptFill {
  names: TabNames;
  rows: FilledRow[];
  kept: KeptCell[];
  gone: BreakdownFill['gone'];
  /** Scenes that get a column in the Breakdown. */
  newColumns: string[];
  changes: RowChange[];
  /** Any of these and nothing is written. */
  problems: Problem[];
}

/**
 * @param earlier what the last reading filled; `null` where none is kept
 * @param parts that people play, by People
 */
export function scriptFill(
  rows: ScriptRows,
  earlier: ScriptRows | null,
  tables: FillTables,
  parts: readonly string[],
  choice: FillChoice,
): ScriptFill {
  const names = tabNames(rows, knownNames(tables, parts));
  const before = earlier === null ? null : { rows: earlier, names: tabNames(earlier, knownNames(tables, parts)) };
  const scenes = fillRows(
    tables.scenes,
    'Scene',
    wantedRows(rows.scenes, before?.rows.scenes ?? [], ({ scene }) => scene, names.scene, sceneValues),
  );
  const marks = marksWanted(rows, names);
  const marksBefore = before === null ? [] : marksWanted(before.rows, before.names);
  const breakdown = fillBreakdown(tables.breakdown, marks, marksBefore, choice.takeOff);
  const none = { rows: [], kept: [], changes: [] };
  const entrances = choice.withEntrances
    ? fillEntrances(
        tables.entrances,
        rows.entrances.map((one) => ({
          ...one,
          scene: names.scene(one.scene),
          character: names.character(one.character),
        })),
      )
    : none;
  const french = choice.withEntrances
    ? fillRows(
        tables.french,
        'French scene',
        wantedRows(
          rows.french,
          before?.rows.french ?? [],
          ({ name }) => name,
          (name) => frenchName(rows.french, name, names),
          (one) => frenchValues(one, names),
        ),
      )
    : none;
  const fills = [scenes, breakdown, entrances, french];
  const columns = marks.flatMap((one) => [...one.marks.keys()]);
  const inOrder = rows.scenes.map(({ scene }) => names.scene(scene));
  const newColumns = inOrder.filter((one) => columns.includes(one) && columnOf(tables.breakdown, one) === undefined);
  return {
    // Who is no longer in the script is still somebody's part.
    names: before === null ? names : { ...names, character: (name) => knownAs(name, names, before.names) },
    rows: fills.flatMap((fill) => fill.rows),
    kept: fills.flatMap((fill) => fill.kept),
    gone: breakdown.gone,
    newColumns: [...new Set(newColumns)],
    changes: fills.flatMap((fill) => fill.changes),
    problems: [...nameProblems(rows, names), ...emptyProblems(rows)],
  };
}

function knownAs(name: string, names: TabNames, before: TabNames): string {
  const own = names.character(name);
  return own === name ? before.character(name) : own;
}

function knownNames({ scenes, breakdown }: FillTables, parts: readonly string[]) {
  const filled = (texts: readonly string[]) => texts.map((one) => one.trim()).filter((one) => one !== '');
  const inTab = breakdown.rows.map((row) => cellText(cellOf(breakdown, row, 'Character')));
  const known = new Map(
    filled([...inTab, ...parts])
      .map((one) => [characterKey(one), one] as const)
      .reverse(),
  );
  const scenesThere = [
    ...scenes.rows.map((row) => cellText(cellOf(scenes, row, 'Scene'))),
    ...breakdown.otherColumns.map(({ header }) => header),
  ];
  return {
    scenes: [
      ...new Map(
        filled(scenesThere)
          .map((one) => [foldedText(one), one] as const)
          .reverse(),
      ).values(),
    ].reverse(),
    characters: [...known.values()].reverse(),
  };
}

function wantedRows<Row>(
  rows: readonly Row[],
  before: readonly Row[],
  keyOf: (row: Row) => string,
  nameOf: (key: string) => string,
  valuesOf: (row: Row) => Record<string, CellValue>,
): WantedRow[] {
  const earlier = new Map(before.map((row) => [keyOf(row), valuesOf(row)]));
  return rows.map((row) => ({
    name: nameOf(keyOf(row)),
    values: valuesOf(row),
    earlier: earlier.get(keyOf(row)) ?? {},
  }));
}

function sceneValues({ title, act, pageFrom, pageTo }: SceneRow): Record<string, CellValue> {
  return { Title: title, Act: act, 'Pages from': pageFrom, 'Pages to': pageTo };
}

function frenchValues(
  { scene, page, begins, characters, lines }: FrenchSceneRow,
  names: TabNames,
): Record<string, CellValue> {
  return {
    Scene: names.scene(scene),
    Page: page,
    Begins: begins,
    Characters: characters.map((one) => names.character(one)).join('; '),
    Lines: lines,
  };
}

/** `1.1a` under the tab's name of 1.1. */
function frenchName(french: readonly FrenchSceneRow[], name: string, names: TabNames): string {
  const scene = french.find((one) => one.name === name)?.scene ?? '';
  return `${names.scene(scene)}${name.slice(scene.length)}`;
}

function marksWanted(rows: ScriptRows, names: TabNames): MarksWanted[] {
  return rows.characters.map(({ character, marks }) => ({
    character: names.character(character),
    marks: new Map(marks.map(([scene, mark]) => [names.scene(scene), mark])),
  }));
}

function nameProblems(rows: ScriptRows, names: TabNames): Problem[] {
  return rows.scenes.flatMap(({ scene }): Problem[] => {
    const name = names.scene(scene);
    const isKnown = name !== scene;
    if (!isKnown && eatenScene(name)) return [{ tab: 'Scenes', message: eatenWords(name) }];
    if (foldedText(name) !== 'character') return [];
    return [
      { tab: 'Scenes', message: `A scene cannot be called ${name}: a column of Breakdown is. Rename the scene.` },
    ];
  });
}

function emptyProblems({ scenes, characters }: ScriptRows): Problem[] {
  if (scenes.length > 0 && characters.length > 0) return [];
  const what = scenes.length === 0 ? 'No scene' : 'No character';
  return [{ message: `${what} was found in the text, so there is nothing to fill.` }];
}
