/** Whom a sentence of a direction is about: who does something is on, though nobody said that they came. */

import { type CastMember, namedAs } from './cast.ts';
import { moveAt } from './directionWords.ts';
import { OTHERS } from './mentionWords.ts';
import { isNewName, memberCalled, nameEnd, newMember } from './newNames.ts';
import { countWord } from './numberWords.ts';
import { GROUPS, NO_PEOPLE, singular } from './peopleWords.ts';
import { isInCapitals, type Token } from './scriptTokens.ts';
import { AND, THE } from './smallWords.ts';
import { chosen, lastingOf, type Moment } from './whoIsMeant.ts';

/** A sentence with one of these may be about somebody who is not there. */
const ABSENT = new Set(
  'off offstage within heard unseen gone absent missing not never no nobody voice voices was were had has have will would could should without if when until unless who whose whom'.split(
    ' ',
  ),
);
const ARTICLES = new Set([...THE, 'a', 'an']);
/** What may stand before the names. */
const BEFORE = new Set([
  ...'all mehrere several some then now meanwhile suddenly only just both'.split(' '),
  ...ARTICLES,
]);
const LONGEST = 40;

interface Named {
  /** Puts whoever is new into the cast. */
  members: () => CastMember[];
  next: number;
}

/** Who stands at the beginning of a sentence and does something in it. Names in capitals beside those that are known are people too. */
export function actingSubjects(tokens: readonly Token[], moment: Moment): CastMember[] {
  if (tokens.length > LONGEST || tokens.every(({ text }) => isInCapitals(text))) return [];
  const { members, next } = subjectsAt(tokens, moment);
  const verb = tokens[next];
  if (members.length === 0 || verb === undefined || verb.capital || AND.includes(verb.key)) return [];
  if (tokens.slice(next).some(({ key }) => ABSENT.has(key)) || moveAt([verb.key], 0) !== null) return [];
  return members.flatMap((one) => one());
}

/** The names from the beginning on, and where what they do begins. */
function subjectsAt(tokens: readonly Token[], moment: Moment): { members: (() => CastMember[])[]; next: number } {
  const members: (() => CastMember[])[] = [];
  let at = 0;
  const isBefore = (key: string) => BEFORE.has(key) || countWord(key) !== undefined;
  while (isBefore(tokens[at]?.key ?? '') && moment.cast.phraseAt(tokens, at) === null) at++;
  while (at < tokens.length) {
    const name = nameAt(tokens, at, moment, members.length > 0);
    if (name === null) break;
    members.push(name.members);
    at = name.next;
    const { after } = tokens[at - 1] as Token;
    if (after.startsWith('(')) at = closing(tokens, at);
    if (AND.includes(tokens[at]?.key ?? '')) at++;
    else if (!/^[,&/+]/.test(tokens[at - 1]?.after ?? '')) break;
    while (ARTICLES.has(tokens[at]?.key ?? '')) at++;
  }
  return { members, next: at };
}

function nameAt(tokens: readonly Token[], at: number, moment: Moment, isListed: boolean): Named | null {
  const token = tokens[at];
  const phrase = moment.cast.phraseAt(tokens, at);
  if (token === undefined) return null;
  const all = singular(token.key) === token.key ? [] : moment.cast.numbered(singular(token.key));
  const here = all.filter((one) => moment.on.has(one));
  const before = tokens[at - 1]?.key ?? '';
  const isCounted = before === 'all' || countWord(before) !== undefined;
  if (isCounted && all.length > 1)
    return { members: () => all.slice(0, countWord(before) ?? all.length), next: at + 1 };
  if (here.length > 0) return { members: () => here, next: at + 1 };
  if (phrase !== null) {
    const next = at + phrase.keys.length;
    const isName = token.capital || (phrase.isWhole && ARTICLES.has(tokens[at - 1]?.key ?? ''));
    if (!isName || tokens[next - 1]?.possessive === true) return null;
    // Of two who are called so, it is the one who is there.
    return { members: () => [chosen(phrase.members, tokens, 'exits', moment)], next };
  }
  const lasting = lastingOf(all);
  if (lasting.length > 1) return { members: () => lasting, next: at + 1 };
  const isGroup = GROUPS.has(token.key) && !NO_PEOPLE.has(token.key) && !OTHERS.has(token.key);
  if (isGroup && (token.capital || at > 0) && !token.possessive)
    return { members: () => [memberCalled(namedAs(token.text), true, moment.cast)], next: at + 1 };
  return strangerAt(tokens, at, moment, isListed);
}

/** Somebody who never speaks: in capitals, and beside a name, in the list of characters, or without an article. */
function strangerAt(tokens: readonly Token[], at: number, moment: Moment, isListed: boolean): Named | null {
  const token = tokens[at] as Token;
  if (!token.capital || token.text.length < 2 || !isNewName(tokens, at)) return null;
  const next = nameEnd(tokens, at, tokens.length, moment);
  const words = tokens.slice(at, next);
  if (words.some(({ possessive }) => possessive)) return null;
  const isOnList = moment.cast.listedName(words.map(({ key }) => key).join(' ')) !== undefined;
  const isBare = !ARTICLES.has(tokens[at - 1]?.key ?? '');
  const isLoud = words.every(({ text }) => isInCapitals(text));
  if (isLoud && !isOnList && !isListed && !isBare) {
    // A NURSE checks: somebody, or a BELL that rings.
    const name = words.map(({ text }) => text).join(' ');
    return { members: () => asked(name, moment), next };
  }
  if (!isOnList && !isLoud) return null;
  return { members: () => [newMember(tokens, at, next, moment)], next };
}

function asked(name: string, moment: Moment): CastMember[] {
  moment.unsure?.(name);
  return [];
}

function closing(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && !(tokens[at]?.after ?? '').includes(')')) at++;
  return Math.min(tokens.length, at + 1);
}
