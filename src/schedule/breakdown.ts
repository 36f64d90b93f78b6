/** Which characters are in which scene: the tabs Scenes and Breakdown read together, and what is wrong with them. */
import { characterKey } from '../company/characterKey.ts';
import type { Person } from '../company/people.ts';
import type { Problem } from '../port/appError.ts';
import { foldedText } from '../values/text.ts';
import { SCENE_EATEN } from '../workbook/doubledRows.ts';
import { cellText, type Table } from '../workbook/table.ts';
import type { TabRecord } from '../workbook/tabSpec.ts';
import type { breakdownTab, scenesTab } from '../workbook/tabs/schedule.ts';
import { markOf } from './breakdownMarks.ts';
import { eatenScene } from './eatenScene.ts';

export type SceneRecord = TabRecord<typeof scenesTab>;
type Place = Pick<Problem, 'tab' | 'file' | 'row' | 'column'>;

export interface Breakdown {
  /** Every scene of Scenes and of Breakdown, as it is written there, in the order of Scenes. */
  scenes: string[];
  /** By folded scene name. */
  charactersIn: Map<string, string[]>;
  /** French scenes, by folded name of their scene, in the order in which they play; `charactersIn` has them, too. */
  frenchScenes: ReadonlyMap<string, readonly string[]>;
  /** A row of French scenes cannot be read: nobody knows which scenes it lies between. */
  isFrenchUnread?: boolean;
  characters: string[];
  /** What Scenes says of a scene besides its name, by folded scene name. */
  about: Map<string, { title: string; act: string }>;
  /** Where a character stands in Breakdown, by its key. */
  placeOf: Map<string, Place>;
  /** Parts of active people that no row of Breakdown has: whoever plays one may be missing from every call. */
  unmatched: UnmatchedPart[];
}

export interface UnmatchedPart {
  person: Person;
  part: string;
  /** The cell of People. */
  place: Place;
  /** The character that may be meant. */
  nearest: string | undefined;
}

interface Source {
  table: Table<typeof breakdownTab>;
  place: Pick<Problem, 'tab' | 'file'>;
}

/**
 * The breakdown from its tab (one column a scene) and the tab Scenes. A scene or a character that stands there twice is
 * read as one, so that nobody is missing, and is a problem.
 */
export function breakdownFrom(
  sources: readonly Source[],
  scenes: readonly SceneRecord[],
): { breakdown: Breakdown; problems: Problem[]; notices: Problem[] } {
  const problems = sceneProblems(scenes);
  const notices: Problem[] = [];
  const names = new Map(scenes.map((scene) => [foldedText(scene.Scene), scene.Scene]));
  const about = new Map(scenes.map((scene) => [foldedText(scene.Scene), { title: scene.Title, act: scene.Act }]));
  const inScene = new Map<string, Map<string, string>>();
  const characters = new Map<string, string>();
  const placeOf = new Map<string, Place>();
  for (const { table, place } of sources) {
    const columns = sceneColumns(table, place, names, notices);
    problems.push(...columnProblems(columns, table, place));
    const marks = new Map<string, { place: Place; more: number }>();
    const at = table.columnIndex.get('Character');
    for (const row of table.rows) {
      const character = at === undefined ? '' : cellText(row.cells[at]).trim();
      const key = characterKey(character);
      if (key === '') continue;
      const where = { ...place, row: row.rowIndex + 1, column: 'Character' };
      const earlier = placeOf.get(key);
      if (earlier === undefined) {
        placeOf.set(key, where);
        characters.set(key, character);
      } else problems.push({ ...where, message: twiceWords(`The character ${character}`, earlier) });
      for (const { header, index } of columns) {
        const mark = markOf(row.cells[index]);
        if (mark === 'off') continue;
        if (mark === 'unknown') {
          const text = cellText(row.cells[index]).trim();
          const known = marks.get(text);
          if (known === undefined) marks.set(text, { place: { ...where, column: header }, more: 0 });
          else known.more++;
        }
        const scene = foldedText(header);
        const inThis = inScene.get(scene) ?? new Map<string, string>();
        inScene.set(scene, inThis.set(key, characters.get(key) ?? character));
      }
    }
    for (const { header } of columns) if (!names.has(foldedText(header))) names.set(foldedText(header), header);
    for (const [mark, { place: where, more }] of marks) notices.push({ ...where, message: markWords(mark, more) });
  }
  const charactersIn = new Map([...inScene].map(([scene, found]) => [scene, [...found.values()]]));
  const breakdown: Breakdown = {
    scenes: [...names.values()],
    charactersIn,
    frenchScenes: new Map(),
    characters: [...characters.values()],
    about,
    placeOf,
    unmatched: [],
  };
  return { breakdown, problems, notices };
}

function sceneProblems(scenes: readonly SceneRecord[]): Problem[] {
  const seen = new Map<string, Place>();
  return scenes.flatMap((scene): Problem[] => {
    const where = { ...scene.place, row: scene.rowNumber, column: 'Scene' };
    const folded = foldedText(scene.Scene);
    const earlier = seen.get(folded);
    if (earlier !== undefined) return [{ ...where, message: sceneTwiceWords(scene.Scene, earlier) }];
    seen.set(folded, where);
    return eatenScene(scene.Scene) ? [{ ...where, message: eatenWords(scene.Scene) }] : [];
  });
}

/** The columns that are scenes. One that Scenes does not have and in which nothing is marked is some other column. */
function sceneColumns(
  table: Table<typeof breakdownTab>,
  place: Pick<Problem, 'tab' | 'file'>,
  names: ReadonlyMap<string, string>,
  notices: Problem[],
): { header: string; index: number }[] {
  return table.otherColumns.filter(({ header, index }) => {
    if (names.has(foldedText(header))) return true;
    const marks = table.rows.map((row) => markOf(row.cells[index]));
    const isOther = names.size > 0 && marks.includes('unknown') && !marks.includes('on');
    if (isOther) {
      const message = `“${header}” is not in Scenes and has no mark below it, so Callboard skips it. If it is a scene, add it to Scenes.`;
      notices.push({ ...place, row: table.headerRowIndex + 1, column: header, message });
    }
    return !isOther;
  });
}

function columnProblems(
  columns: readonly { header: string }[],
  table: Table<typeof breakdownTab>,
  place: Pick<Problem, 'tab' | 'file'>,
): Problem[] {
  const seen = new Set<string>();
  return columns.flatMap(({ header }): Problem[] => {
    const where = { ...place, row: table.headerRowIndex + 1, column: header };
    if (seen.has(foldedText(header))) {
      return [{ ...where, message: `Two columns are scene ${header}. ${SCENE_EATEN}` }];
    }
    seen.add(foldedText(header));
    return eatenScene(header) ? [{ ...where, message: eatenWords(header) }] : [];
  });
}

function sceneTwiceWords(scene: string, earlier: Place): string {
  return `${twiceWords(`Scene ${scene}`, earlier)} ${SCENE_EATEN}`;
}

function twiceWords(what: string, earlier: Place): string {
  const file = earlier.file === undefined ? '' : ` of ${earlier.file}`;
  return `${what} is also in row ${earlier.row}${file}. Make the two rows one.`;
}

/** What to say of a scene that a spreadsheet took for a date. */
export function eatenWords(scene: string): string {
  return `“${scene}” is a date: the spreadsheet turned a scene such as 1-2 into it. Format the cells as plain text, then type the scene again.`;
}

function markWords(mark: string, more: number): string {
  const cells = more === 0 ? '' : ` (and in ${more} other ${more === 1 ? 'cell' : 'cells'})`;
  return `“${mark}”${cells} is not a mark that Callboard knows, so it counts as on. Type x, v or s for on; leave the cell empty for off.`;
}
