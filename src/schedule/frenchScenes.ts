/**
 * French scenes as the tab has them: parts of a scene that are called by themselves. Whatever cannot be read there calls the
 * whole scene, never fewer people.
 */
import { characterKey } from '../company/characterKey.ts';
import type { Problem } from '../port/appError.ts';
import { foldedText } from '../values/text.ts';
import type { TabRecord } from '../workbook/tabSpec.ts';
import type { frenchScenesTab } from '../workbook/tabs/script.ts';
import type { Breakdown } from './breakdown.ts';

export type FrenchSceneRecord = TabRecord<typeof frenchScenesTab>;

interface Part {
  name: string;
  scene: string;
  /** Keys of those who are on; `null` where that cannot be told. */
  on: Set<string> | null;
  /** Another scene that a second row of this name is of: all of both is called. */
  also: string[];
}

/**
 * The breakdown with its French scenes as units that can be called. Somebody whom Breakdown has on in a scene and none of its
 * French scenes names is on in each of them: nobody knows in which.
 * @param hasUnread whether the tab has rows that are no records
 */
export function withFrenchScenes(
  breakdown: Breakdown,
  records: readonly FrenchSceneRecord[],
  hasUnread = false,
): { breakdown: Breakdown; problems: Problem[] } {
  if (records.length === 0) return { breakdown, problems: [] };
  const problems: Problem[] = [];
  const scenes = new Map(breakdown.scenes.map((scene) => [foldedText(scene), scene]));
  const known = new Map(breakdown.characters.map((one) => [characterKey(one), one]));
  const parts = new Map<string, Part>();
  let isFrenchUnread = hasUnread;
  for (const record of records) {
    const name = record['French scene'];
    const where = { ...record.place, row: record.rowNumber };
    const scene = foldedText(record.Scene);
    const key = foldedText(name);
    if (scenes.has(key)) {
      const message = `${name} is a scene as well, so all of it is called. Give the French scene another name.`;
      problems.push({ ...where, column: 'French scene', message });
      continue;
    }
    if (!scenes.has(scene)) {
      const message = `There is no scene “${record.Scene}” in Scenes or Breakdown, so nobody knows where ${name} is: a range of French scenes calls whole scenes. Type the scene as Scenes has it.`;
      isFrenchUnread = true;
      problems.push({ ...where, column: 'Scene', message });
      continue;
    }
    const on = charactersOn(record, known, problems);
    problems.push(...unmarked(record, on, breakdown, known));
    const earlier = parts.get(key);
    if (earlier === undefined) {
      parts.set(key, { name, scene, on, also: [] });
      continue;
    }
    const message = `${name} is there twice. Make the two rows one; until then everybody in either is called.`;
    problems.push({ ...where, column: 'French scene', message });
    if (earlier.scene !== scene) earlier.also.push(scene);
    const isKnown = earlier.on !== null && on !== null && earlier.also.length === 0;
    earlier.on = isKnown ? new Set([...(earlier.on ?? []), ...(on ?? [])]) : null;
  }
  return { breakdown: { ...withParts(breakdown, [...parts.values()], known), isFrenchUnread }, problems };
}

function charactersOn(
  record: FrenchSceneRecord,
  known: ReadonlyMap<string, string>,
  problems: Problem[],
): Set<string> | null {
  const { 'French scene': name, Characters: typed, Scene, place, rowNumber } = record;
  const unknown = typed.filter((one) => !known.has(characterKey(one)));
  if (typed.length > 0 && unknown.length === 0) return new Set(typed.map(characterKey));
  const what = unknown.length > 0 ? `Breakdown has no ${unknown.join(', ')}` : 'Nobody is named';
  const message = `${what}, so ${name} calls everybody in ${Scene}. Type the characters as Breakdown has them.`;
  problems.push({ ...place, row: rowNumber, column: 'Characters', message });
  return null;
}

/** Whoever is on in a part by this tab and not in the scene by Breakdown: a call of the whole scene would miss them. */
function unmarked(
  { 'French scene': name, Scene, place, rowNumber }: FrenchSceneRecord,
  on: ReadonlySet<string> | null,
  breakdown: Breakdown,
  known: ReadonlyMap<string, string>,
): Problem[] {
  const inScene = new Set((breakdown.charactersIn.get(foldedText(Scene)) ?? []).map(characterKey));
  const missing = [...(on ?? [])].flatMap((key) => (inScene.has(key) ? [] : (known.get(key) ?? [])));
  if (missing.length === 0) return [];
  const message = `Breakdown has no mark in ${Scene} for ${missing.join(', ')}: ${name} calls them, ${Scene} does not. Mark them there, or take them out here.`;
  return [{ ...place, row: rowNumber, column: 'Characters', message }];
}

function withParts(breakdown: Breakdown, parts: readonly Part[], known: ReadonlyMap<string, string>): Breakdown {
  const charactersIn = new Map(breakdown.charactersIn);
  const frenchScenes = new Map<string, string[]>();
  for (const part of parts) {
    const own = frenchScenes.get(part.scene) ?? [];
    frenchScenes.set(part.scene, [...own, part.name]);
  }
  for (const scene of frenchScenes.keys()) {
    const inScene = breakdown.charactersIn.get(scene) ?? [];
    const own = parts.filter((part) => part.scene === scene);
    const named = new Set(own.flatMap(({ on }) => [...(on ?? [])]));
    const unplaced = inScene.filter((one) => !named.has(characterKey(one)));
    for (const { name, on, also } of own) {
      const ofRow = [...(on ?? [])].flatMap((key) => known.get(key) ?? []);
      const wholes = [scene, ...also].flatMap((one) => breakdown.charactersIn.get(one) ?? []);
      const all = on === null ? wholes : [...ofRow, ...unplaced];
      charactersIn.set(foldedText(name), [...new Set(all)]);
    }
  }
  return { ...breakdown, charactersIn, frenchScenes };
}
