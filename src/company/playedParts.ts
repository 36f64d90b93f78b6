/** The parts that a cell of People’s Characters names, held against the characters that there are. */
import { evenSpaces, joinedItems } from '../values/listItems.ts';
import { characterKey } from './characterKey.ts';

/** Says of a part that it is covered, not played. */
const COVERS = /(^|[ (])(u\/s|understudy|understudies|understudying|cover|covers|covering|standby)(?=$|[ ):,])/gi;

/**
 * The parts of a cell. A text that is a character as a whole stays whole (“Peter, the Cook”); where a part of it is a
 * character, it is parted at commas, slashes, `&` and `and`; otherwise it stays as typed.
 * @param characters keys of the known characters
 * @example partsPlayed(['Guard/Fairy'], new Set(['guard', 'fairy'])) // ['Guard', 'Fairy']
 */
export function partsPlayed(typed: readonly string[], characters: ReadonlySet<string>): string[] {
  const isKnown = (text: string) => knownPart(text, characters) !== undefined;
  return typed.flatMap((text) => {
    const whole = knownPart(text, characters);
    if (whole !== undefined) return [whole];
    const items = partCovered(text) === undefined ? joinedItems(text, isKnown) : [];
    return items.some(isKnown) ? items.map((item) => knownPart(item, characters) ?? item) : [text];
  });
}

/** `Villager (Act 2)` is the Villager, unless there is a character of just that name. */
function knownPart(text: string, characters: ReadonlySet<string>): string | undefined {
  if (characters.has(characterKey(text))) return text;
  const at = text.indexOf('(');
  const isAside = at > 0 && text.indexOf(')') === text.trimEnd().length - 1 && partCovered(text) === undefined;
  const bare = isAside ? text.slice(0, at).trim() : '';
  return bare !== '' && characters.has(characterKey(bare)) ? bare : undefined;
}

/**
 * The character that a text says somebody covers; undefined where it says nothing of the kind.
 * @example partCovered('Puck (u/s)') // 'Puck'
 */
export function partCovered(text: string): string | undefined {
  const plain = evenSpaces(text);
  const rest = plain.replace(COVERS, '$1');
  return rest === plain ? undefined : evenSpaces(rest.replace(/[()[\]:]/g, ' ').replace(/^(of|for) /i, ''));
}
