/** Who speaks under a heading of a speech: one, several together, or all who are on. */

import { type Cast, type CastMember, keyOf } from './cast.ts';
import { isOfNumbered, numberedLabels, orderOf } from './numberedNames.ts';
import { voiceIn } from './offWords.ts';
import { singular } from './peopleWords.ts';
import { keysOf, tokensOf } from './scriptTokens.ts';
import { AND } from './smallWords.ts';

const ALL = new Set('all omnes tutti alle tous todos everyone everybody toutes todas'.split(' '));
const BOTH = new Set('both beide ambo deux entrambi ambos'.split(' '));
const JOINS = new Set([...AND, 'with', 'mit']);
const SMALL = new Set('the of die der das les los las i gli le others etc'.split(' '));

/** True for a heading that names nobody: `ALL`, `BOTH`, `ALL THE LORDS`. */
export function isCollective(label: string): boolean {
  const keys = keysOf(label);
  const [first = '', second = ''] = keys;
  return (
    ALL.has(first) ||
    (BOTH.has(first) && keys.length <= 3) ||
    (keys.length === 2 && second === 'together') ||
    (first === 'les' && second === 'deux')
  );
}

/** The names in a heading of several: `A and B`, `A/ B`, `A, B, and C`; the heading itself where it names one. */
export function namesIn(label: string, known: ReadonlySet<string>): string[] {
  const tokens = tokensOf(label);
  const pieces: string[] = [];
  let from = 0;
  let isCertain = false;
  let isJoined = false;
  tokens.forEach((token, at) => {
    const sign = /[/,&+;]/.test(token.after);
    const joins = JOINS.has(token.key) && at > 0 && at < tokens.length - 1;
    if (sign) isCertain = true;
    if (/[&+]/.test(token.after)) isJoined = true;
    if (!(sign || joins || at === tokens.length - 1)) return;
    const end = joins ? (tokens[at - 1]?.end ?? 0) : token.end;
    const piece = label.slice(tokens[from]?.start ?? 0, end).trim();
    if (piece !== '' && end > (tokens[from]?.start ?? 0)) pieces.push(piece);
    from = at + 1;
  });
  const names = pieces
    .map((piece) => piece.replace(/^(?:as|alias) .*/i, ''))
    .filter((piece) => piece !== '' && !SMALL.has(keyOf(piece)) && !JOINS.has(keyOf(piece)));
  if (names.length < 2) return [label];
  const heard = names.filter((name) => known.has(keyOf(name)));
  return heard.length === names.length ||
    isJoined ||
    (isCertain && heard.length > 0) ||
    (heard.length > 0 && names.every((name) => keysOf(name).length <= 3))
    ? names
    : [label];
}

/** `GUIDERIUS, as Polydor`: what somebody passes for is left out; and MAMA’S VOICE is Mama. */
export function withoutDisguise(label: string): string {
  return (voiceIn(label)?.of || label)
    .replace(/, ?(?:as|alias|disguised as|als) [^,]{1,40}(?=,|$)/gi, '')
    .replace(/ \((?:as|alias|disguised as|als) [^)]{1,40}\)/gi, '');
}

export interface SpeakingMoment {
  cast: Cast;
  on: ReadonlySet<CastMember>;
  /** Who spoke before, the latest last; each once. */
  recent: readonly CastMember[];
}

/** @returns empty where nobody can be told */
export function speakersOf(label: string, moment: SpeakingMoment, known: ReadonlySet<string>): CastMember[] {
  const plain = withoutDisguise(label);
  const keys = keysOf(plain);
  if (isCollective(plain)) return collective(keys, moment);
  const ordered = orderedOf(keys, moment.cast);
  if (ordered.length > 0) return ordered;
  if (isOfNumbered(plain, known)) {
    const all = moment.cast.numbered(singular(keyOf(plain)));
    const here = all.filter((one) => moment.on.has(one));
    return here.length > 1 ? here : all;
  }
  const numbered = numberedLabels(plain);
  const names = numbered.length > 0 ? numbered : namesIn(plain, known);
  const members = names.flatMap((name) => {
    const found = moment.cast.named(keyOf(name));
    return found.length === 0 ? [] : [found.find((one) => moment.on.has(one)) ?? (found[0] as CastMember)];
  });
  return [...new Set(members)];
}

/** `FIRST AND SECOND SERVINGMEN` */
function orderedOf(keys: readonly string[], cast: Cast): CastMember[] {
  const orders = keys.filter((key) => orderOf(key) > 0);
  const noun = keys[keys.length - 1] ?? '';
  if (orders.length < 2) return [];
  return orders.flatMap((key) => cast.numberedAs(singular(noun), orderOf(key)) ?? []);
}

/** Big Lou and Little Lou, for BOTH LOUS. @param noun key of the singular */
function calledBy(noun: string, { members }: Cast): CastMember[] {
  return members.filter(({ speaks, aliases }) => speaks && [...aliases.keys()].some((key) => key.endsWith(` ${noun}`)));
}

function collective(keys: readonly string[], { cast, on, recent }: SpeakingMoment): CastMember[] {
  const [first = ''] = keys;
  const noun = keys.length > 1 ? (keys[keys.length - 1] ?? '') : '';
  if (noun !== '' && !SMALL.has(noun) && noun !== 'together' && noun !== 'deux') {
    const numbered = cast.numbered(singular(noun));
    const here = numbered.filter((one) => on.has(one));
    if (BOTH.has(first) && numbered.length >= 2) return (here.length >= 2 ? here : numbered).slice(0, 2);
    const group = cast.named(noun);
    if (here.length > 0) return [...here, ...group.filter((one) => on.has(one))];
    if (group.length > 0) return [...group];
    const called = calledBy(singular(noun), cast);
    if (called.length > 1) return called;
  }
  const people = [...on];
  if (BOTH.has(first) || (first === 'les' && keys[1] === 'deux')) {
    if (people.length === 2) return people;
    const last = recent.filter((one) => on.has(one)).slice(-2);
    return last.length === 2 ? last : recent.slice(-2);
  }
  return people;
}
