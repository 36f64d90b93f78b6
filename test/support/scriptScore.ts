/**
 * How well a script was read, held against the truth beside it. A text names people in its own words, the truth by the edition’s
 * list: they are matched within a scene, by the name, by what heads the person’s speeches in the edition, and for groups by a word
 * that both have.
 */

import Papa from 'papaparse';
import { attribute, childrenNamed, elementsIn, markupOf, textIn } from '../../src/script/markup.ts';
import { singular } from '../../src/script/peopleWords.ts';
import type { ReadScript } from '../../src/script/script.ts';
import { keysOf } from '../../src/script/scriptTokens.ts';

export interface Score {
  precision: number;
  recall: number;
  f1: number;
}

export interface ScriptScore {
  pairs: Score;
  speakers: Score;
  /** Pairs whose name is the truth’s own, letter by letter but for case. */
  sameNames: number;
}

type Marks = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** By scene and character. */
export function truthOf(csv: string): Marks {
  const rows = Papa.parse<{ Scene: string; Character: string; Mark: string }>(csv.trim(), { header: true }).data;
  return byScene(rows.map(({ Scene, Character, Mark }) => [Scene, Character, Mark]));
}

/** What the edition in TEI calls each person besides: headings of speeches, and the printed list of characters. */
export function namesInEdition(tei: string): Map<string, Set<string>> {
  const elements = [...elementsIn(markupOf(tei, true))];
  const listed = new Map<string, string>();
  for (const element of elements) {
    if (element.name !== 'person' && element.name !== 'personGrp') continue;
    const [name] = [...childrenNamed(element, 'persName'), ...childrenNamed(element, 'name')];
    const id = attribute(element, 'xml:id');
    listed.set(id, name === undefined ? id : textIn(name));
  }
  const names = new Map<string, Set<string>>();
  const add = (id: string, text: string) => {
    const name = listed.get(id) ?? id;
    names.set(name, (names.get(name) ?? new Set()).add(folded(text)));
  };
  for (const element of elements) {
    if (element.name === 'sp') {
      const who = attribute(element, 'who').split(' ');
      const [speaker] = childrenNamed(element, 'speaker');
      if (who.length === 1 && speaker !== undefined) add((who[0] ?? '').slice(1), textIn(speaker));
    }
    if (element.name === 'castItem') {
      const id = (attribute(element, 'sameAs') || attribute(element, 'xml:id')).replace('#', '');
      const name = [...elementsIn(element)].find((one) => one.name === 'name');
      if (id !== '' && name !== undefined) add(id, textIn(name));
    }
  }
  return names;
}

export function scriptScore(
  script: ReadScript,
  truth: Marks,
  names: ReadonlyMap<string, ReadonlySet<string>>,
): ScriptScore {
  const characters = new Map(script.characters.map((one) => [one.name, one]));
  const read = byScene(script.marks.map(({ scene, character, mark }) => [scene, character, mark]));
  const count = { truth: 0, read: 0, hit: 0, found: 0, same: 0 };
  const speaking = { truth: 0, read: 0, hit: 0, found: 0 };
  for (const scene of new Set([...truth.keys(), ...read.keys()])) {
    const [wanted, got] = [truth.get(scene) ?? new Map(), read.get(scene) ?? new Map()];
    const match = matchIn(
      [...wanted.keys()],
      [...got.keys()],
      (name) => {
        const character = characters.get(name);
        return [name, ...(character?.aliases ?? []), character?.listedAs ?? name];
      },
      names,
    );
    const hit = new Set(match.values());
    count.truth += wanted.size;
    count.read += got.size;
    count.hit += hit.size;
    count.found += match.size;
    const own = new Set([...wanted.keys()].map((name) => name.toLowerCase()));
    for (const name of got.keys()) if (own.has((characters.get(name)?.listedAs ?? name).toLowerCase())) count.same++;
    const spoken = [...got].filter(([, mark]) => mark !== 's').map(([name]) => name);
    const heard = new Set(spoken.flatMap((name) => match.get(name) ?? []));
    speaking.read += spoken.length;
    speaking.found += spoken.filter((name) => wanted.get(match.get(name) ?? '') === 'x').length;
    for (const [name, mark] of wanted) {
      if (mark !== 'x') continue;
      speaking.truth++;
      if (heard.has(name)) speaking.hit++;
    }
  }
  return {
    pairs: scoreOf(count),
    speakers: scoreOf(speaking),
    sameNames: (2 * count.same) / (count.truth + count.read),
  };
}

function scoreOf({ truth, read, hit, found }: { truth: number; read: number; hit: number; found: number }): Score {
  const [precision, recall] = [read === 0 ? 0 : found / read, truth === 0 ? 0 : hit / truth];
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Of each name that was read, the true one. */
function matchIn(
  wanted: readonly string[],
  got: readonly string[],
  namesOf: (name: string) => readonly string[],
  edition: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, string> {
  const match = new Map<string, string>();
  for (const name of got) {
    const own = new Set(namesOf(name).map(folded));
    const fits = wanted.find(
      (one) => own.has(folded(one)) || [...(edition.get(one) ?? [])].some((other) => own.has(other)),
    );
    if (fits !== undefined) match.set(name, fits);
  }
  for (const name of got) {
    if (match.has(name)) continue;
    const words = new Set(namesOf(name).flatMap((one) => keysOf(one).map(singular)));
    const taken = new Set(match.values());
    const fitting = wanted.filter((one) => isListed(one) && groupWords(one).some((word) => words.has(word)));
    // Lords and Attendants are one in the edition’s list.
    const group = fitting.find((one) => !taken.has(one)) ?? fitting[0];
    if (group !== undefined) match.set(name, group);
  }
  return match;
}

/** Groups and people without a name of their own, as the edition’s ids and lists have them. */
function isListed(name: string): boolean {
  return name.includes('_') || name.includes(',');
}

function groupWords(name: string): string[] {
  const plain = name
    .replace(/_[A-Za-z0-9]+$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[.\d]+/g, ' ');
  return keysOf(plain)
    .filter((word) => word.length > 2)
    .map(singular);
}

function folded(text: string): string {
  return keysOf(text)
    .join(' ')
    .replace(/^(the|a|an) /, '');
}

function byScene(rows: readonly (readonly [string, string, string])[]): Map<string, Map<string, string>> {
  const scenes = new Map<string, Map<string, string>>();
  for (const [scene, character, mark] of rows)
    scenes.set(scene, (scenes.get(scene) ?? new Map<string, string>()).set(character, mark));
  return scenes;
}
