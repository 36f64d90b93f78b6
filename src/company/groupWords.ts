/** What group words in a call stand for. */
import { foldedText } from '../values/text.ts';
import type { Person } from './people.ts';

const EVERYBODY =
  'all|company|everyone|everybody|everyone called|everybody called|all called|all hands|company members|cast and crew and creative';
const GROUPS: readonly (readonly [group: Person['group'], words: string])[] = [
  ['Cast', 'cast|actors|performers|cast members|acting company'],
  ['Crew', 'crew|crew members|stage crew|running crew|run crew|deck crew|tech crew|technical crew|backstage crew'],
  ['Creative', 'creative|creatives|creative team|creative staff'],
  ['Staff', 'staff|staff members'],
  ['Volunteer', 'volunteer|volunteers|parent volunteers'],
];

const WORDS: ReadonlyMap<string, Person['group'] | 'Everybody'> = new Map([
  ...EVERYBODY.split('|').map((word) => [word, 'Everybody'] as const),
  ...GROUPS.flatMap(([group, words]) => words.split('|').map((word) => [word, group] as const)),
]);

/** Before the group: “the full cast”, “all of the crew”, “everyone in the cast”. */
const BEFORE = /^(?:the|full|all|whole|entire|complete|all of|everyone in|everybody in|everyone from) /;
/** How many of these are read. */
const MOST_BEFORE = 3;

/** Who of a company a group word stands for; `undefined` for a word that is no group. */
export function groupMeant(text: string): ((person: Person) => boolean) | undefined {
  let word = foldedText(text).replace(/[.!:]$/, '');
  for (let count = 0; count < MOST_BEFORE && !WORDS.has(word); count++) word = word.replace(BEFORE, '');
  const group = WORDS.get(word);
  if (group === undefined) return undefined;
  return group === 'Everybody' ? () => true : (person) => person.group === group;
}
