/** What the tabs call the scenes and characters of a script: a name that is there already stays, with its spelling. */
import { characterKey } from '../../company/characterKey.ts';
import type { Problem } from '../../port/appError.ts';
import { sceneKey } from '../../schedule/sceneKey.ts';
import { nearestTo } from '../../values/nearestText.ts';
import { foldedText } from '../../values/text.ts';
import type { ScriptRows } from './scriptRows.ts';

export interface TabNames {
  scene(name: string): string;
  character(name: string): string;
  /** Which two could be one, as questions for a person. */
  doubts: Problem[];
  /** Script names that go by another name in the tabs. */
  renamed: { character: string; tab: string }[];
}

/**
 * @param scenes as Scenes and Breakdown have them
 * @param characters as Breakdown and People have them: a part that somebody plays keeps its name, or they would not be called
 */
export function tabNames(
  rows: ScriptRows,
  known: { scenes: readonly string[]; characters: readonly string[] },
): TabNames {
  const scenes = sceneNames(rows, known.scenes);
  const characters = new Map<string, string>();
  const byKey = new Map(known.characters.map((name) => [characterKey(name), name] as const).reverse());
  const claimed = new Set<string>();
  for (const { character } of rows.characters) {
    const own = byKey.get(characterKey(character));
    if (own === undefined) continue;
    characters.set(character, own);
    claimed.add(own);
  }
  const renamed: TabNames['renamed'] = [];
  const byAlias = aliasMatches(rows, byKey, claimed);
  for (const [character, tab] of byAlias) {
    characters.set(character, tab);
    claimed.add(tab);
    renamed.push({ character, tab });
  }
  const free = known.characters.filter((name) => !claimed.has(name));
  const near = nearestTo(free);
  const doubts = rows.characters.flatMap(({ character, aliases }): Problem[] => {
    if (characters.has(character)) return [];
    const like = near(character) ?? aliases.map(near).find(Boolean) ?? within(character, free);
    if (like === undefined) return [];
    const message = `${character} of the script could be ${like}. If they are one, rename ${character} to ${like}; otherwise both get a row.`;
    return [{ tab: 'Breakdown', message }];
  });
  return {
    scene: (name) => scenes.get(name) ?? name,
    character: (name) => characters.get(name) ?? name,
    doubts,
    renamed,
  };
}

/** The exact name first; then one that is the same number: II.4 is 2.4. */
function sceneNames(rows: ScriptRows, known: readonly string[]): Map<string, string> {
  const exact = new Map(known.map((name) => [foldedText(name), name] as const).reverse());
  const byNumber = new Map(known.map((name) => [sceneKey(foldedText(name)) ?? '', name] as const).reverse());
  const names = new Map<string, string>();
  const claimed = new Set<string>();
  for (const find of [
    (scene: string) => exact.get(foldedText(scene)),
    (scene: string) => byNumber.get(sceneKey(foldedText(scene)) ?? '\u0000'),
  ]) {
    for (const { scene } of rows.scenes) {
      const name = names.has(scene) ? undefined : find(scene);
      if (name === undefined || claimed.has(name)) continue;
      names.set(scene, name);
      claimed.add(name);
    }
  }
  return names;
}

/** Characters of which another name in the script is one that the tabs have, where it can be nobody else. */
function aliasMatches(
  rows: ScriptRows,
  byKey: ReadonlyMap<string, string>,
  claimed: ReadonlySet<string>,
): Map<string, string> {
  const found = new Map<string, Set<string>>();
  const wanted = new Map<string, number>();
  for (const { character, aliases } of rows.characters) {
    if (byKey.has(characterKey(character))) continue;
    const tabs = new Set(aliases.flatMap((alias) => byKey.get(characterKey(alias)) ?? []));
    for (const tab of claimed) tabs.delete(tab);
    found.set(character, tabs);
    for (const tab of tabs) wanted.set(tab, (wanted.get(tab) ?? 0) + 1);
  }
  const matches = new Map<string, string>();
  for (const [character, tabs] of found) {
    const [only, ...more] = tabs;
    if (only !== undefined && more.length === 0 && wanted.get(only) === 1) matches.set(character, only);
  }
  return matches;
}

/** Viola Cesario and Viola: all words of the one are in the other. */
function within(character: string, free: readonly string[]): string | undefined {
  const words = new Set(characterKey(character).split(' '));
  const hits = free.filter((name) => {
    const own = characterKey(name).split(' ');
    const [few, many] = own.length < words.size ? [own, words] : [[...words], new Set(own)];
    return few.every((word) => word.length > 2 && many.has(word));
  });
  return hits.length === 1 ? hits[0] : undefined;
}
