/** What a script says for the tabs Scenes, Breakdown, Entrances and French scenes, in its own names: no words of the text. */
import type { OnMark, ReadScript } from '../../script/script.ts';
import { shortened } from '../../values/text.ts';
import { withoutSignsAfter, withoutSignsBefore } from '../../values/trimSigns.ts';
import { frenchScenesOf, movesWords } from './frenchScenesOf.ts';

export interface SceneRow {
  scene: string;
  title: string;
  act: string;
  pageFrom: string;
  pageTo: string;
}

export interface CharacterRow {
  character: string;
  /** Other names of the script for them. */
  aliases: readonly string[];
  /** By scene. */
  marks: readonly (readonly [scene: string, mark: OnMark])[];
}

export interface EntranceRow {
  scene: string;
  page: string;
  character: string;
  kind: 'Enters' | 'Exits';
}

export interface FrenchSceneRow {
  name: string;
  scene: string;
  page: string;
  begins: string;
  characters: readonly string[];
  lines: number;
}

export interface ScriptRows {
  scenes: readonly SceneRow[];
  characters: readonly CharacterRow[];
  entrances: readonly EntranceRow[];
  french: readonly FrenchSceneRow[];
}

/** A heading without its number, which is a column of its own. */
const NUMBER =
  /^(?:act [^ ]{1,12} )?(?:scene|sc\.?) (?:[\divxlc]{1,8}[a-z]?|one|two|three|four|five|six)[.:,;]?(?: |$)/i;
/** Longer headings are no titles. */
const LONGEST_TITLE = 200;

/** @example bareTitle('Scene 1: The kitchen.') // 'The kitchen' */
export function bareTitle(heading: string): string {
  const plain = shortened(heading.trim().replace(/\s+/g, ' '), LONGEST_TITLE);
  return withoutSignsAfter(withoutSignsBefore(plain.replace(NUMBER, ''), ' .,:;-–—'), ' .,:;-–—');
}

export function scriptRows(script: ReadScript): ScriptRows {
  const marks = new Map<string, (readonly [string, OnMark])[]>();
  for (const { character, scene, mark } of script.marks) {
    const own = marks.get(character);
    if (own === undefined) marks.set(character, [[scene, mark]]);
    else own.push([scene, mark]);
  }
  return {
    scenes: script.scenes.map(({ scene, title, act, pageFrom, pageTo }) => ({
      ...{ scene, act, pageFrom, pageTo },
      title: bareTitle(title),
    })),
    // Somebody in a list of persons who is never on would only be a row of blanks.
    characters: script.characters.flatMap(({ name, aliases, listedAs }) => {
      const own = marks.get(name) ?? [];
      const others = listedAs === undefined ? aliases : [...aliases, listedAs];
      return own.length === 0 ? [] : [{ character: name, aliases: others, marks: own }];
    }),
    entrances: script.directions.flatMap(({ scene, page, moves }) =>
      moves.map(({ kind, character }) => ({
        ...{ scene, page, character },
        kind: kind === 'enters' ? ('Enters' as const) : ('Exits' as const),
      })),
    ),
    // An empty stage calls nobody.
    french: frenchScenesOf(script)
      .filter(({ characters }) => characters.length > 0)
      .map(({ name, scene, page, moves, characters, lines }) => ({
        ...{ name, scene, page, characters, lines },
        begins: movesWords(moves),
      })),
  };
}
