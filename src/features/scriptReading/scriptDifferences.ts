/** What a changed script says otherwise than the reading before it, and whom that touches. */
import { comparePages } from '../../values/pages.ts';
import type { SpokenLines } from './keptScript.ts';
import type { ScriptRows } from './scriptRows.ts';

export interface ScriptDifference {
  what: 'scene' | 'character' | 'mark' | 'lines' | 'french scene';
  /** As a sentence. */
  text: string;
  /** Whom it is about: characters of the script. */
  characters: string[];
}

interface Reading {
  rows: ScriptRows;
  spoken: readonly SpokenLines[];
}

export function scriptDifferences(before: Reading, now: Reading): ScriptDifference[] {
  return [
    ...sceneDifferences(before.rows, now.rows),
    ...characterDifferences(before.rows, now.rows),
    ...markDifferences(before.rows, now.rows),
    ...lineDifferences(before, now),
    ...frenchDifferences(before.rows, now.rows),
  ];
}

function sceneDifferences(before: ScriptRows, now: ScriptRows): ScriptDifference[] {
  const [was, is] = [byName(before.scenes, sceneOf), byName(now.scenes, sceneOf)];
  const inScene = (rows: ScriptRows, scene: string) =>
    rows.characters.flatMap(({ character, marks }) => (marks.some(([one]) => one === scene) ? [character] : []));
  const found: ScriptDifference[] = [];
  for (const [scene] of is) {
    if (!was.has(scene)) found.push({ what: 'scene', text: `${scene} is new.`, characters: inScene(now, scene) });
  }
  for (const [scene, { title, pageFrom, pageTo }] of was) {
    const later = is.get(scene);
    if (later === undefined) {
      const text = `${scene} is no longer in the script.`;
      found.push({ what: 'scene', text, characters: inScene(before, scene) });
      continue;
    }
    const said = [
      title === later.title ? '' : `“${title}” is now “${later.title}”`,
      samePages([pageFrom, pageTo], [later.pageFrom, later.pageTo])
        ? ''
        : `pages ${pageFrom}–${pageTo} are now ${later.pageFrom}–${later.pageTo}`,
    ].filter(Boolean);
    if (said.length > 0) found.push({ what: 'scene', text: `${scene}: ${said.join('; ')}.`, characters: [] });
  }
  return found;
}

function samePages(one: readonly string[], other: readonly string[]): boolean {
  return one.every((page, at) => comparePages(page, other[at] ?? '') === 0);
}

function characterDifferences(before: ScriptRows, now: ScriptRows): ScriptDifference[] {
  const [was, is] = [byName(before.characters, characterOf), byName(now.characters, characterOf)];
  const came = [...is.keys()].filter((one) => !was.has(one));
  const went = [...was.keys()].filter((one) => !is.has(one));
  return [
    ...came.map((one) => ({ what: 'character' as const, text: `${one} is new.`, characters: [one] })),
    ...went.map((one) => ({
      ...{ what: 'character' as const, text: `${one} is no longer in the script.`, characters: [one] },
    })),
  ];
}

const MARK_WORDS = { x: 'on', v: 'voice only', s: 'on, silent' } as const;

function markDifferences(before: ScriptRows, now: ScriptRows): ScriptDifference[] {
  const was = byName(before.characters, characterOf);
  const found: ScriptDifference[] = [];
  for (const { character, marks } of now.characters) {
    const earlier = was.get(character);
    // Of a new character that is said already.
    if (earlier === undefined) continue;
    const old = new Map(earlier.marks);
    const own = new Map(marks);
    for (const [scene, mark] of own) {
      const then = old.get(scene);
      if (then === mark) continue;
      const text = `${character} in ${scene}: ${then === undefined ? 'off' : MARK_WORDS[then]} → ${MARK_WORDS[mark]}.`;
      found.push({ what: 'mark', text, characters: [character] });
    }
    for (const [scene, then] of old) {
      if (own.has(scene)) continue;
      const text = `${character} in ${scene}: ${MARK_WORDS[then]} → off.`;
      found.push({ what: 'mark', text, characters: [character] });
    }
  }
  return found;
}

function lineDifferences(before: Reading, now: Reading): ScriptDifference[] {
  const keyOf = ({ scene, character }: SpokenLines) => `${scene}\u0000${character}`;
  const [was, is] = [byName(before.spoken, keyOf), byName(now.spoken, keyOf)];
  const found: ScriptDifference[] = [];
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const [then, later] = [was.get(key), is.get(key)];
    if (then?.print === later?.print) continue;
    const { scene = '', character = '' } = later ?? then ?? {};
    const [from, to] = [then?.lines ?? 0, later?.lines ?? 0];
    const how = from === to ? `${to} lines, other words` : `${from} → ${to} lines`;
    found.push({ what: 'lines', text: `${character} in ${scene}: ${how}.`, characters: [character] });
  }
  return found;
}

/** Only those of the same name: who is on in 1.1c is another matter once a scene has one more entrance. */
function frenchDifferences(before: ScriptRows, now: ScriptRows): ScriptDifference[] {
  const [was, is] = [byName(before.french, ({ name }) => name), byName(now.french, ({ name }) => name)];
  const found: ScriptDifference[] = [];
  for (const [name, then] of was) {
    const later = is.get(name);
    if (later === undefined) {
      found.push({
        what: 'french scene',
        text: `${name} is no longer in the script.`,
        characters: [...then.characters],
      });
      continue;
    }
    const came = later.characters.filter((one) => !then.characters.includes(one));
    const went = then.characters.filter((one) => !later.characters.includes(one));
    if (came.length + went.length === 0) continue;
    const said = [...came.map((one) => `+ ${one}`), ...went.map((one) => `− ${one}`)].join(', ');
    found.push({ what: 'french scene', text: `${name}: ${said}.`, characters: [...came, ...went] });
  }
  return found;
}

function byName<Row>(rows: readonly Row[], nameOf: (row: Row) => string): Map<string, Row> {
  return new Map(rows.map((row) => [nameOf(row), row]));
}
const sceneOf = ({ scene }: { scene: string }) => scene;
const characterOf = ({ character }: { character: string }) => character;
