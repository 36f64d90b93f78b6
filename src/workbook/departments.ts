/** Departments as people call them: one table of the words for each. A word in doubt is left out and stays as it is. */
import { withoutAccents } from '../values/names.ts';
import { foldedText } from '../values/text.ts';
import { DEPARTMENTS } from './tabs/rehearsal.ts';

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

const BY_WORD: ReadonlyMap<string, Department> = new Map(
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
  return withoutAccents(foldedText(text))
    .replace(/[&+]/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/**
 * The department that a text stands for; `null` for one that is nobody's.
 * @example departmentOf('LX') // 'Lighting'
 */
export function departmentOf(text: string): Department | null {
  if (text.length > MOST_CHARACTERS) return null;
  const plain = plainWords(text);
  const known = BY_WORD.get(plain);
  if (known !== undefined) return known;
  const words = plain.split(' ');
  while (words.length > 1 && BEHIND.has(words[words.length - 1] ?? '')) words.pop();
  return BY_WORD.get(words.join(' ')) ?? null;
}

/**
 * The departments of a note, each once. A value with several in it (“Props, Set”) is parted where all its parts are
 * known; what is not known stays as it is typed.
 */
export function departmentsOf(values: readonly string[]): string[] {
  const found = values.flatMap((value) => {
    const whole = departmentOf(value);
    if (whole !== null || value.length > MOST_CHARACTERS) return [whole ?? value];
    const parts = value.split(/[,/&+]| and /i).filter((part) => part.trim() !== '');
    const known = parts.map(departmentOf);
    return known.every((one) => one !== null) && known.length > 0 ? known : [value];
  });
  const once = new Map<string, string>();
  for (const name of found) if (name !== null && !once.has(foldedText(name))) once.set(foldedText(name), name);
  return [...once.values()];
}
