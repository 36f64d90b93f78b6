/** Whose cue it is, by its prefix. */
import type { CueNumber } from './cueNumber.ts';

/** In the order in which departments stand on a calling list. */
const PREFIXES: readonly (readonly [department: string, prefixes: readonly string[]])[] = [
  ['Lighting', ['LX', 'LQ', 'L', 'LT', 'LIGHT', 'LIGHTS', 'FS', 'SPOT', 'FOLLOWSPOT']],
  ['Sound', ['SD', 'SQ', 'S', 'SND', 'SX', 'SOUND', 'SFX']],
  ['Music', ['M', 'MUS', 'MX', 'MUSIC']],
  ['Video', ['V', 'VX', 'VID', 'VIDEO', 'PJ', 'PROJ', 'VQ']],
  ['Props', ['P', 'PR', 'PROP', 'PROPS']],
  ['Scenic', ['SC', 'SCENE', 'SCENERY', 'SET', 'DECK', 'DK']],
  ['Fly', ['FLY', 'F', 'RAIL', 'FL']],
];

const BY_PREFIX: ReadonlyMap<string, string> = new Map(
  PREFIXES.flatMap(([department, prefixes]) => prefixes.map((prefix) => [prefix, department] as const)),
);

/** For the key to the notation: each department with the prefix that papers write. */
export const CUE_PREFIXES: readonly (readonly [prefix: string, department: string])[] = PREFIXES.map(
  ([department, [prefix = '']]) => [prefix, department],
);

/** `''` for a prefix that is nobody’s. */
export function departmentOf(number: CueNumber | null): string {
  return BY_PREFIX.get(number?.prefix ?? '') ?? '';
}

/** The prefix of a department’s cues: `LX` for Lighting; `''` for a department without one. */
export function prefixOf(department: string): string {
  return PREFIXES.find(([name]) => name === department)?.[1][0] ?? '';
}
