/**
 * Departments as people call them: the usual ones with a table of the words for each, and the company's own. A word in doubt
 * is left out and stays as it is.
 */
import { withoutAccents } from '../values/names.ts';
import { foldedText } from '../values/text.ts';
import type { TabRecord } from './tabSpec.ts';
import { DEPARTMENTS, type departmentsTab } from './tabs/rehearsal.ts';

type Department = (typeof DEPARTMENTS)[number];

/** Words as `plainWords` writes them; the cue prefixes LX, SD, P and SC are words for their department, too. */
const WORDS: Readonly<Record<Department, readonly string[]>> = {
  Scenic: [
    'set',
    'sets',
    'scenery',
    'scenics',
    'stage design',
    'scene shop',
    'sc',
    'paint',
    'paints',
    'carpentry',
    'construction',
    'build',
    'technical direction',
    'td',
  ],
  Props: ['prop', 'properties', 'property', 'p'],
  Costumes: ['costume', 'wardrobe', 'costumes and wardrobe'],
  'Hair and Makeup': [
    'hair',
    'makeup',
    'make up',
    'wig',
    'wigs',
    'hmu',
    'hair makeup',
    'makeup and hair',
    'hair and make up',
    'wigs and makeup',
    'hair and wigs',
    'wigs and hair',
    'wigs hair and makeup',
    'hair wigs and makeup',
  ],
  Lighting: ['lights', 'light', 'lx', 'electrics', 'elecs', 'electric', 'lights and electrics'],
  Sound: ['sd', 'snd', 'audio', 'mics', 'microphones', 'a 1', 'a 2'],
  Music: ['musical direction', 'music direction', 'md', 'orchestra', 'band', 'pit', 'vocals', 'vocal', 'singing'],
  Choreography: ['choreo', 'choreographer', 'dance', 'dances', 'movement'],
  Video: ['projection', 'projections', 'av', 'vx', 'media'],
  Crew: ['run crew', 'running crew', 'stage crew', 'backstage', 'backstage crew', 'deck', 'deck crew'],
  'Front of House': ['foh', 'f o h', 'house', 'house management', 'box office', 'ushers'],
  General: ['all', 'misc', 'miscellaneous', 'other', 'others', 'everybody', 'everyone', 'company', 'general notes'],
};

const USUAL: ReadonlyMap<string, string> = new Map(
  DEPARTMENTS.flatMap((department) =>
    [plainWords(department), ...WORDS[department]].map((word) => [word, department] as const),
  ),
);

/** What may stand after a department's name. */
const BEHIND: ReadonlySet<string> = new Set([
  'department',
  'departments',
  'dept',
  'design',
  'designer',
  'team',
  'notes',
]);
/** Longer than the name of any department. */
const MOST_CHARACTERS = 100;

/** @example plainWords('Hair & Make-up') // 'hair and make up' */
function plainWords(text: string): string {
  const plain = withoutAccents(foldedText(text))
    .replace(/[&+]/g, ' and ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  // Nothing but signs, such as an emoji, stands for itself.
  return plain === '' ? foldedText(text) : plain;
}

/** A company's departments. */
export interface Departments {
  /** In the order of reports. */
  names: readonly string[];
  /** The department that a text stands for; `null` for one that is nobody's. */
  of(text: string): string | null;
}

/**
 * The company's own, as its tab lists them; the usual ones where it lists none. The usual words stand for the usual ones, unless
 * the company uses one for something else.
 */
export function departmentsFrom(records: readonly TabRecord<typeof departmentsTab>[]): Departments {
  const own = new Map<string, string>();
  for (const record of records) {
    const name = own.get(plainWords(record.Department)) ?? record.Department;
    for (const word of [record.Department, ...record['Also known as']]) {
      if (!own.has(plainWords(word))) own.set(plainWords(word), name);
    }
  }
  // A name is its own before it is another one's word.
  for (const { Department: name } of [...records].reverse()) own.set(plainWords(name), name);
  const names = [...new Set(records.map(({ Department: name }) => own.get(plainWords(name)) ?? name))];
  return {
    names: names.length === 0 ? DEPARTMENTS : names,
    of: (text) =>
      meant(text, (word) => own.get(word)) ??
      ownName(
        meant(text, (word) => USUAL.get(word)),
        own,
      ),
  };
}

/** The usual departments, without the company's. */
export const USUAL_DEPARTMENTS: Departments = departmentsFrom([]);

/** A usual department as the company spells it. */
function ownName(usual: string | null, own: ReadonlyMap<string, string>): string | null {
  return usual === null ? null : (own.get(plainWords(usual)) ?? usual);
}

function meant(text: string, find: (word: string) => string | undefined): string | null {
  if (text.length > MOST_CHARACTERS) return null;
  const plain = plainWords(text);
  const known = find(plain);
  if (known !== undefined) return known;
  const words = plain.split(' ');
  while (words.length > 1 && BEHIND.has(words[words.length - 1] ?? '')) words.pop();
  return find(words.join(' ')) ?? null;
}

/**
 * The departments of a note, each once. A value with several in it (“Props, Set”) is parted where all its parts are
 * known; what is not known stays as it is typed.
 */
export function departmentsOf(values: readonly string[], departments: Departments): string[] {
  const found = values.flatMap((value) => {
    const whole = departments.of(value);
    if (whole !== null || value.length > MOST_CHARACTERS) return [whole ?? value];
    const parts = value.split(/[,/&+]| and /i).filter((part) => part.trim() !== '');
    const known = parts.map((part) => departments.of(part));
    return known.every((one) => one !== null) && known.length > 0 ? known : [value];
  });
  const once = new Map<string, string>();
  for (const name of found) if (name !== null && !once.has(foldedText(name))) once.set(foldedText(name), name);
  return [...once.values()];
}
