/** Under-18s whom a cell may mean that names nobody for certain: a child who cannot be read is a child all the same. */
import { characterKey } from '../company/characterKey.ts';
import { groupMeant } from '../company/groupWords.ts';
import type { Person } from '../company/people.ts';
import { couldBeNamed, personInFull } from '../company/personNamed.ts';
import { joinedItems } from '../values/listItems.ts';
import { playersInAnyCast } from './casts.ts';
import type { Deck } from './deck.ts';

/** Around and before what is said beside a name: `Sam (props)`, `Dog (understudy: Mina)`. */
const ASIDES = /[()[\]{}:]/g;

/**
 * Everybody active and under 18 whom one of the things in a text may mean: by name, as a character, as one of a group, by a word of
 * their name.
 * @example minorsMeant(deck)('Sam (props)') // Sam Young, who is 15, though Sam Older may be meant
 */
export function minorsMeant({ company, casts, scenes }: Pick<Deck, 'company' | 'casts' | 'scenes'>) {
  const parts = new Set(scenes.flatMap(({ characters }) => characters.map(characterKey)));
  const isWhole = (text: string) => parts.has(characterKey(text)) || personInFull(company, text).length > 0;
  const meant = (item: string): readonly Person[] => {
    const players = playersInAnyCast(item, casts);
    if (players.length > 0 || parts.has(characterKey(item))) return players;
    const group = groupMeant(item);
    return group === undefined ? couldBeNamed(company, item) : company.people.filter(group);
  };
  const known = new Map<string, Person[]>();
  return (text: string): Person[] => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const items = isWhole(text) ? [text] : joinedItems(text.replace(ASIDES, ';'), isWhole);
    const found = [...new Set(items.flatMap(meant))].filter(({ active, minor }) => active && minor);
    known.set(text, found);
    return found;
  };
}
