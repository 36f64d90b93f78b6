/** Other words that people use for what a column lets them choose. What is in doubt is left out, and named. */
import { foldedText } from '../values/text.ts';
import { withoutSignsAfter } from '../values/trimSigns.ts';
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

/** Of any column that has the choice. */
const COMMON_WORDS: Readonly<Record<string, readonly string[]>> = {
  Cancelled: ['canceled'],
  Enters: ['enter', 'entrance', 'ent', 'enters on', 'comes on', 'on', 'in'],
  Exits: ['exit', 'ex', 'exeunt', 'leaves', 'goes off', 'off', 'out'],
  Fly: ['fly in', 'fly out', 'flies', 'flies in', 'flies out', 'flying', 'fly cue'],
  Set: ['sets', 'place', 'bring on', 'put on', 'set dressing', 'set prop', 'furniture'],
  Strike: ['strikes', 'clear', 'clears', 'remove', 'take off'],
  Move: ['moves', 'shift', 'carry'],
  'Hand off': ['handoff', 'hand over', 'handover', 'hand to', 'gives'],
  Change: ['quick change', 'costume change', 'qc'],
  Verbal: ['called', 'spoken', 'verbal cue', 'headset'],
  Visual: ['vis', 'visual cue', 'sight'],
  'Cue light': ['cuelight', 'cue lights', 'light'],
  Follow: ['follows', 'follow on', 'auto', 'auto follow', 'autofollow'],
  Cut: ['omit', 'omitted', 'deleted', 'cut cue', 'is cut'],
  Hand: ['hand prop', 'hand props'],
  Personal: ['personal prop', 'costume prop'],
  Consumable: ['consumables', 'perishable', 'used up', 'food'],
  Needed: ['need', 'needs', 'to get', 'to buy', 'wanted'],
  'Rehearsal stand-in': ['stand in', 'standin', 'rehearsal', 'rehearsal prop', 'mock up'],
  'In production': ['making', 'building', 'in progress', 'being made'],
  Acquired: ['have', 'have it', 'got', 'got it', 'in hand', 'done'],
  Missing: ['lost', 'gone'],
  Damaged: ['broken', 'broke', 'torn'],
  Stock: ['own', 'ours', 'in stock', 'from stock', 'have in stock'],
  Bought: ['buy', 'purchase', 'purchased'],
  Borrowed: ['borrow', 'loan', 'on loan', 'lent'],
  Rented: ['rent', 'rental', 'hire', 'hired'],
  Built: ['build', 'made', 'handmade', 'make'],
};

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
const COMMON: ReadonlyMap<string, readonly string[]> = new Map(
  [...new Set(Object.values(COMMON_WORDS).flat())].map((word) => [
    word,
    Object.keys(COMMON_WORDS).filter((choice) => COMMON_WORDS[choice]?.includes(word)),
  ]),
);

/** @example hyphenless('fly-in') // 'fly in' */
function hyphenless(text: string): string {
  return text.replace(/-/g, ' ');
}

/**
 * The choice that a text is or stands for; `null` when that is not clear.
 * @example choiceFrom(GROUPS, 'Stage management') // 'Staff'
 */
export function choiceFrom(choices: readonly string[], text: string): string | null {
  const folded = withoutSignsAfter(foldedText(text), '.!');
  const exact = choices.find((choice) => hyphenless(foldedText(choice)) === hyphenless(folded));
  if (exact !== undefined) return exact;
  const own = WORDS.get(choices)?.get(folded);
  const [meant, ...others] = (own === undefined ? (COMMON.get(hyphenless(folded)) ?? []) : [own]).filter((choice) =>
    choices.includes(choice),
  );
  return meant !== undefined && others.length === 0 ? meant : null;
}
