/** Names that a script has for the first time in a stage direction. */
import { type Cast, type CastMember, namedAs } from './cast.ts';
import { STARTS } from './mentionWords.ts';
import { orderOf } from './numberedNames.ts';
import { isPlural, NO_PEOPLE, TITLE_WORDS } from './peopleWords.ts';
import type { Token } from './scriptTokens.ts';
import type { Moment } from './whoIsMeant.ts';

/** True where a word may begin the name of somebody new. */
export function isNewName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (NO_PEOPLE.has(token.key) || token.possessive || STARTS.has(token.key) || token.text.length < 2) return false;
  if (orderOf(token.key) > 0 && tokens[at + 1]?.capital !== true) return false;
  if (TITLE_WORDS.has(token.key)) {
    const next = tokens[at + 1];
    return (
      (next?.capital === true && token.after.replace('.', '') === '') ||
      !/^(first|second|third|young|old|the|a|an)$/.test(token.key)
    );
  }
  return true;
}

/** Where a new name ends: its capitals, and small words between them. @param to where the piece ends */
export function nameEnd(tokens: readonly Token[], at: number, to: number, { cast }: Moment): number {
  let end = at + 1;
  let last = tokens[at] as Token;
  while (end < to && /^\.?$/.test(last.after) && !last.possessive) {
    const next = tokens[end] as Token;
    const joins = /^(of|de|von|van|della|di|du)$/.test(next.key) && tokens[end + 1]?.capital === true;
    if (/^\d{1,2}$/.test(next.text)) return end + 1;
    if (!joins && (!next.capital || cast.phraseAt(tokens, end) !== null)) break;
    end += joins ? 2 : 1;
    last = tokens[end - 1] as Token;
  }
  return end;
}

/** Who is called by a new name, as the list of characters has it where it does. */
export function newMember(tokens: readonly Token[], at: number, end: number, { cast }: Moment): CastMember {
  const name = tokens.slice(at, end);
  const listed = cast.listedName(name.map(({ key }) => key).join(' '));
  const isGroup = isPlural(name[name.length - 1]?.key ?? '') && name.length <= 2;
  return memberCalled(
    namedAs(
      listed ??
        name.map(({ text, after }, index) => text + (after === '.' && index < name.length - 1 ? '.' : '')).join(' '),
    ),
    isGroup,
    cast,
  );
}

/** Who answers to a name; somebody new where nobody does. */
export function memberCalled(name: string, isGroup: boolean, cast: Cast): CastMember {
  const [known] = cast.named(name.toLowerCase());
  return known ?? cast.add(name.charAt(0).toUpperCase() + name.slice(1), isGroup);
}
