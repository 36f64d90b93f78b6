/** Other words that people use for what a column lets them choose. What is in doubt is left out, and named. */
import { foldedText } from '../values/text.ts';
import { STANDARD_EVENT_TYPES, STANDARD_TYPE_NAMES } from './standardEventTypes.ts';
import { GROUPS } from './tabs/company.ts';
import { LINE_NOTE_CODES } from './tabs/rehearsal.ts';

const GROUP_WORDS: Readonly<Record<(typeof GROUPS)[number], readonly string[]>> = {
  Cast: [
    'actor',
    'actors',
    'actress',
    'performer',
    'performers',
    'cast member',
    'ensemble',
    'chorus',
    'principal',
    'principals',
    'players',
    'understudy',
    'swing',
    'dancer',
    'singer',
  ],
  Crew: [
    'backstage',
    'backstage crew',
    'stage crew',
    'run crew',
    'running crew',
    'deck crew',
    'tech',
    'tech crew',
    'technical',
    'technical crew',
    'stagehand',
    'stagehands',
    'crew member',
    'wardrobe crew',
    'dresser',
    'dressers',
  ],
  Creative: [
    'creatives',
    'creative team',
    'design team',
    'designer',
    'designers',
    'director',
    'directors',
    'artistic team',
    'artistic staff',
  ],
  Staff: [
    'stage management',
    'stage management team',
    'stage manager',
    'stage managers',
    'assistant stage manager',
    'sm',
    'asm',
    'sm team',
    'production staff',
    'production management',
    'teacher',
    'teachers',
    'faculty',
  ],
  Volunteer: [
    'volunteers',
    'parent volunteer',
    'parent volunteers',
    'chaperone',
    'chaperones',
    'chaperon',
    'helper',
    'helpers',
    'usher',
    'ushers',
  ],
};

/** As stage managers write them in the margin. */
const LINE_NOTE_WORDS: Readonly<Record<(typeof LINE_NOTE_CODES)[number], readonly string[]>> = {
  'Called for line': ['cl', 'called line', 'line', 'called'],
  Dropped: ['dr', 'dropped line'],
  Added: ['ad'],
  Paraphrased: ['pa', 'paraphrase'],
  Transposed: ['tr'],
  'Jumped cue': ['jq', 'jumped', 'jumped a cue'],
  'Late pickup': ['lp', 'late', 'late pick-up', 'late cue'],
  Stumbled: ['st', 'stumble'],
};

const STATUS_WORDS: Readonly<Record<string, readonly string[]>> = { Cancelled: ['canceled'] };

const byWord = (table: Readonly<Record<string, readonly string[] | undefined>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(table).flatMap(([choice, words]) => (words ?? []).map((word) => [word, choice] as const)));

const WORDS: ReadonlyMap<readonly string[], ReadonlyMap<string, string>> = new Map<
  readonly string[],
  ReadonlyMap<string, string>
>([
  [GROUPS, byWord(GROUP_WORDS)],
  [LINE_NOTE_CODES, byWord(LINE_NOTE_WORDS)],
  [STANDARD_TYPE_NAMES, byWord(Object.fromEntries(STANDARD_EVENT_TYPES.map(({ name, words }) => [name, words])))],
]);
const COMMON = byWord(STATUS_WORDS);

/**
 * The choice that a text is or stands for; `null` when that is not clear.
 * @example choiceFrom(GROUPS, 'Stage management') // 'Staff'
 */
export function choiceFrom(choices: readonly string[], text: string): string | null {
  const folded = foldedText(text).replace(/[.!]+$/, '');
  const exact = choices.find((choice) => foldedText(choice) === folded);
  if (exact !== undefined) return exact;
  const meant = WORDS.get(choices)?.get(folded) ?? COMMON.get(folded);
  return meant !== undefined && choices.includes(meant) ? meant : null;
}
