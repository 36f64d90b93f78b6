/**
 * What a person changes of a reading before it fills anything: characters joined, split, renamed, dropped; scenes renamed,
 * dropped. Each says what it changes by the names that the ones before it have left.
 */
import { characterKey } from '../../company/characterKey.ts';
import type { ReadScript } from '../../script/script.ts';
import { foldedText, visibleText } from '../../values/text.ts';
import { withCharacters } from './withCharacters.ts';
import { withScenes } from './withScenes.ts';

export const SCRIPT_EDITS = ['join', 'split', 'rename', 'drop', 'rename scene', 'drop scene'] as const;

export interface ScriptEdit {
  what: (typeof SCRIPT_EDITS)[number];
  /** The character or the scene, as it is named by then. */
  of: string;
  /** Joined into whom, renamed to what; split into whom: names with `;` between, each with its scenes after a colon. */
  to: string;
}

export interface EditedScript {
  script: ReadScript;
  /** Edits that fit nothing: a character whom a changed script does not have any more. */
  unused: ScriptEdit[];
}

/** A name that is longer is none. */
const LONGEST_NAME = 120;

/** The script with the edits, one after the other. What cannot be done is left out and named. */
export function editedScript(read: ReadScript, edits: readonly ScriptEdit[]): EditedScript {
  let script = oneOfEachName(read);
  const unused: ScriptEdit[] = [];
  for (const edit of edits) {
    const next = withEdit(script, edit);
    if (next === null) unused.push(edit);
    else script = next;
  }
  return { script, unused };
}

function withEdit(script: ReadScript, { what, of, to }: ScriptEdit): ReadScript | null {
  if (what === 'rename scene' || what === 'drop scene') {
    const scene = script.scenes.find((one) => foldedText(one.scene) === foldedText(of))?.scene;
    const name = plainName(to);
    if (scene === undefined || (what === 'rename scene' && name === '')) return null;
    return withScenes(script, scene, what === 'drop scene' ? null : name);
  }
  const character = script.characters.find((one) => characterKey(one.name) === characterKey(of))?.name;
  if (character === undefined) return null;
  if (what === 'drop') return withCharacters(script, (name) => (name === character ? [] : [name]));
  if (what === 'split') {
    const parts = partsOf(to, script, character);
    return parts.length === 0 ? null : withCharacters(script, splitInto(script, character, parts));
  }
  const name = plainName(to);
  if (name === '') return null;
  const known = script.characters.find(
    (one) => one.name !== character && characterKey(one.name) === characterKey(name),
  );
  // Renamed to somebody who is there already, it is one character.
  const into = known?.name ?? name;
  return withCharacters(script, (one) => (one === character ? [into] : [one]));
}

/** Two spellings that are one character everywhere else are one here. */
function oneOfEachName(script: ReadScript): ReadScript {
  const first = new Map<string, string>();
  for (const { name } of script.characters) {
    const key = characterKey(name);
    if (!first.has(key)) first.set(key, name);
  }
  return withCharacters(script, (name) => [first.get(characterKey(name)) ?? name]);
}

interface Part {
  name: string;
  /** Folded names of scenes; empty: wherever the character was. */
  scenes: ReadonlySet<string>;
}

/**
 * @example partsOf('Antonio; Sebastian', …) // both wherever they were
 * @example partsOf('First messenger: 1.1, 2.3; Second messenger: 5.4', …)
 */
function partsOf(text: string, script: ReadScript, character: string): Part[] {
  const taken = new Map<string, Part>();
  const known = new Map(script.characters.map(({ name }) => [characterKey(name), name]));
  for (const item of text.split(/[;\n]/)) {
    const colon = item.indexOf(':');
    const typed = plainName(colon < 0 ? item : item.slice(0, colon));
    const name = known.get(characterKey(typed)) ?? typed;
    const scenes = colon < 0 ? [] : item.slice(colon + 1).split(/[, ]+/);
    const named = new Set(scenes.map(foldedText).filter((one) => one !== ''));
    if (name !== '' && characterKey(name) !== '') taken.set(characterKey(name), { name, scenes: named });
  }
  const parts = [...taken.values()];
  return parts.length === 1 && parts[0]?.name === character ? [] : parts;
}

/** In a scene that no part names, all of them are: nobody is lost by it. */
function splitInto(script: ReadScript, character: string, parts: readonly Part[]) {
  const inScene = new Map<string, string[]>();
  for (const { scene } of script.scenes) {
    const own = parts.filter(({ scenes }) => scenes.has(foldedText(scene)));
    const free = parts.filter(({ scenes }) => scenes.size === 0);
    const found = [...own, ...free];
    inScene.set(
      scene,
      (found.length === 0 ? parts : found).map(({ name }) => name),
    );
  }
  const everywhere = parts.map(({ name }) => name);
  return (name: string, scene: string): readonly string[] =>
    name === character ? (inScene.get(scene) ?? everywhere) : [name];
}

function plainName(text: string): string {
  const name = visibleText(text).trim().replace(/\s+/g, ' ');
  return name.length > LONGEST_NAME ? '' : name;
}
