/** Who is named in a piece of a stage direction, and who of them it is about: not those who are only looked at, or spoken to. */

import { type CastMember, namedAs, type Phrase } from './cast.ts';
import { type Mentioned, MentionReading } from './mentionReading.ts';
import {
  ARTICLES,
  BROUGHT,
  COMPANIES,
  JOINS,
  KIN,
  OBJECT,
  OTHERS,
  PLACES,
  POSSESSIVES,
  RANKS,
} from './mentionWords.ts';
import { isNewName, memberCalled, nameEnd, newMember } from './newNames.ts';
import { isOrder, ordersAt } from './numberedNames.ts';
import { countWord } from './numberWords.ts';
import { GROUPS, isPlural, NO_PEOPLE, singular, TITLE_WORDS } from './peopleWords.ts';
import type { Token } from './scriptTokens.ts';
import { AND } from './smallWords.ts';
import { chosen, commonMembers, isCommonWord, kinOf, type Moment, titled, type Want } from './whoIsMeant.ts';

/** The words that are read, and what for. */
interface Piece {
  tokens: readonly Token[];
  /** Where the piece ends among the tokens. */
  to: number;
  want: Want;
  moment: Moment;
  /** True where names that the script has not had before are people. */
  mayCreate: boolean;
}

/** Everybody whom the words from one place to another are about. */
export function mentionsIn(
  tokens: readonly Token[],
  from: number,
  to: number,
  want: Want,
  moment: Moment,
  mayCreate: boolean,
): Mentioned[] {
  const reading = new MentionReading();
  const piece: Piece = { tokens, to, want, moment, mayCreate };
  let at = from;
  while (at < to) {
    const token = tokens[at] as Token;
    const before = at > from ? tokens[at - 1] : undefined;
    if (before !== undefined && /[,;:.([&/+]/.test(before.after) && !endsTitle(before)) reading.startSegment('comma');
    if (before !== undefined && /[([]/.test(before.after)) reading.isBracketed = reading.found.length > 0;
    // Four Fairies: Peaseblossom, Cobweb: those who are named are the group.
    if (before?.after.includes(':')) reading.dropGroup(moment);
    at = step(piece, at, token, reading);
  }
  return reading.found;
}

function endsTitle(token: Token): boolean {
  return token.after === '.' && (TITLE_WORDS.has(token.key) || token.text.length === 1);
}

/** Reads one word, or one name, and says where the next begins. */
function step(piece: Piece, at: number, token: Token, reading: MentionReading): number {
  const { tokens, to, want, moment, mayCreate } = piece;
  const { key } = token;
  const several = numberedRun(piece, at, reading);
  if (several > 0) return several;
  const phrase = moment.cast.phraseAt(tokens, at);
  const isName =
    phrase !== null &&
    (token.capital || !token.possessive) &&
    (phrase.keys.length > 1 || token.capital || isCommonWord(key));
  if (isName && phrase !== null && at + phrase.keys.length <= to)
    // Lord Hastings is no Lord, though somebody else is called so.
    return isTitleOfNext(piece, at, phrase) ? at + 1 : named(piece, at, phrase, reading);
  // The Duke of Gloucester is Gloucester, where he speaks so.
  if (TITLE_WORDS.has(key) && tokens[at + 1]?.key === 'of' && token.after === '' && at + 2 < to) {
    const place = moment.cast.phraseAt(tokens, at + 2);
    if (
      place !== null &&
      tokens[at + 2]?.capital === true &&
      place.members.some(({ speaks }) => speaks) &&
      !PLACES.has(tokens[at + 2]?.key ?? '')
    )
      return named(piece, at + 2, place, reading);
    if (reading.isApposed && reading.isStart && token.capital) return skipped(piece, at, reading);
  }
  if (JOINS.has(key)) {
    if (!token.capital || reading.isStart === false) {
      reading.startSegment('and');
      if (!AND.includes(key)) reading.object = false;
    }
    return at + 1;
  }
  if (OBJECT.has(key) && !token.capital) {
    // Who is carried is on, if it is somebody.
    if (key === 'carrying' && tokens[at + 1]?.capital === true && moment.cast.phraseAt(tokens, at + 1) !== null) {
      reading.startSegment('and');
      reading.object = false;
      return at + 1;
    }
    // A show of kings, a company of players.
    if (key === 'of' && COMPANIES.has(tokens[at - 1]?.key ?? '')) return at + 1;
    const brought = key === 'by' && BROUGHT.has(tokens[at - 1]?.key ?? '');
    if (brought) {
      reading.startSegment('comma');
      return at + 1;
    }
    reading.object = true;
    reading.nounSeen = false;
    return at + 1;
  }
  // A company of citizens: they are the citizens.
  if (COMPANIES.has(key) && tokens[at + 1]?.key === 'of' && token.after === '') return at + 1;
  const count = countWord(key);
  if (count !== undefined) {
    // Sicinius, Brutus (two Tribunes): who was just named.
    if (reading.isBracketed && reading.isStart && count > 1 && count <= reading.found.length)
      return bracketEnd(piece, at);
    const next = counted(piece, at, count, reading);
    if (next > 0) return next;
  }
  if (ARTICLES.has(key)) {
    if (reading.isStart) {
      reading.begins = POSSESSIVES.has(key) ? 'possessive' : 'article';
      reading.isThe = key === 'the';
    }
    return at + 1;
  }
  // Nobody is called Others: whoever they are, somebody has to say.
  if (OTHERS.has(key) && moment.cast.named(key).length === 0) {
    if (want === 'enters' && mayCreate && !reading.object) moment.others?.();
    reading.isStart = false;
    return at + 1;
  }
  return commonOrNew(piece, at, token, reading);
}

/** `Kids 1, 2 and 3`, and `Kid 3` where only Kid 1 and Kid 2 speak; 0 for anything else. */
function numberedRun({ tokens, to, moment, mayCreate }: Piece, at: number, reading: MentionReading): number {
  const token = tokens[at] as Token;
  if (token.after !== '' || !isOrder(tokens[at + 1]?.text ?? '') || (reading.object && !reading.nounSeen)) return 0;
  const { orders, next } = ordersAt(tokens.slice(0, to), at + 1);
  const noun = singular(token.key);
  const isNew = orders.length > 1 || moment.cast.named(`${noun} ${orders[0]?.toLowerCase()}`).length === 0;
  if (!isNew || (moment.cast.numbered(noun).length === 0 && !(mayCreate && token.capital))) return 0;
  const members = orders.flatMap((order) => {
    const key = `${noun} ${order.toLowerCase()}`;
    const known = moment.cast.named(key)[0];
    const isPerson = mayCreate || moment.cast.listedName(key) !== undefined;
    return known ?? (isPerson ? memberCalled(namedAs(`${noun.toUpperCase()} ${order}`), false, moment.cast) : []);
  });
  // Kid 3 is not Kid 1.
  if (members.length === 0) return next;
  reading.put(at, members);
  return next;
}

/** A title alone, without a sign before the name that it is of. */
function isTitleOfNext({ tokens, to, moment }: Piece, at: number, phrase: Phrase): boolean {
  const [title, next] = [tokens[at], tokens[at + 1]];
  if (phrase.keys.length > 1 || !TITLE_WORDS.has(title?.key ?? '') || title?.after !== '' || at + 1 >= to) return false;
  return next?.capital === true && moment.cast.phraseAt(tokens, at + 1) !== null;
}

function bracketEnd({ tokens, to }: Piece, at: number): number {
  let end = at;
  while (end < to - 1 && !/[)\]]/.test(tokens[end]?.after ?? '')) end++;
  return end + 1;
}

/** What somebody who was just named is besides: `Orsino, Duke of Illyria`. */
function skipped({ tokens, to }: Piece, at: number, reading: MentionReading): number {
  let end = at;
  while (end < to - 1 && (tokens[end] as Token).after === '' && !JOINS.has((tokens[end + 1] as Token).key)) end++;
  reading.isStart = false;
  return end + 1;
}

/** A name that the script has. */
function named(piece: Piece, at: number, { members, keys }: Phrase, reading: MentionReading): number {
  const { tokens, want, moment } = piece;
  const { length } = keys;
  const last = tokens[at + length - 1] as Token;
  if (last.possessive) return relation(piece, at + length, chosen(members, tokens, want, moment), reading);
  const [member] = [chosen(members, tokens, want, moment)];
  if (reading.begins === 'possessive' && reading.isStart) {
    const kin = kinOf(tokens, at, reading.found[reading.found.length - 1]?.members[0], moment);
    if (kin !== null) {
      reading.put(at, [kin]);
      return at + length;
    }
  }
  if (reading.object && !reading.nounSeen) {
    reading.isStart = false;
    return at + length;
  }
  reading.object = false;
  if (reading.isBracketed && reading.isStart) {
    reading.isBracketed = false;
    if (reading.stranger !== null) reading.named = [reading.stranger];
    reading.merge(moment, member);
    return at + length;
  }
  if (reading.named !== null) {
    // `Solinus the Duke`: one person, by two names; a new name is the known one’s.
    reading.merge(moment, member);
    return at + length;
  }
  if (
    reading.stranger !== null &&
    reading.isApposed &&
    reading.begins === 'article' &&
    reading.isStart &&
    !reading.found.some(({ members: [one] }) => one === member)
  ) {
    reading.named = [reading.stranger];
    reading.merge(moment, member);
    return at + length;
  }
  reading.put(at, [member]);
  return at + length;
}

/** Macbeth’s Wife, Siward’s son; what is Macbeth’s but no person is nobody. */
function relation({ tokens, want, moment }: Piece, at: number, owner: CastMember, reading: MentionReading): number {
  const kin = kinOf(tokens, at, owner, moment);
  if (kin !== null && (!reading.object || reading.nounSeen)) {
    reading.put(at, [kin]);
    return at + 1;
  }
  const token = tokens[at];
  const known = token === undefined ? null : moment.cast.phraseAt(tokens, at);
  if (token !== undefined && known !== null && (token.capital || GROUPS.has(token.key)) && !reading.object) {
    reading.put(at, [chosen(known.members, tokens, want, moment)]);
    return at + known.keys.length;
  }
  reading.nounSeen = true;
  return at;
}

/** Three Witches: those with a number, as many as are said. */
function counted(
  { tokens, to, want, moment, mayCreate }: Piece,
  at: number,
  count: number,
  reading: MentionReading,
): number {
  if (reading.object && !reading.nounSeen) return 0;
  for (let next = at + 1; next < Math.min(to, at + 4); next++) {
    const token = tokens[next] as Token;
    const members = count > 1 ? moment.cast.numbered(singular(token.key)) : [];
    if (members.length > 0) {
      const first = want === 'exits' ? members.filter((one) => moment.on.has(one)) : members;
      reading.put(at, (first.length > 0 ? first : members).slice(0, count));
      // Three guards, of whom only two ever speak: the third is one of the guards.
      if (want === 'enters' && mayCreate && members.length < count)
        reading.found.push({ members: [memberCalled(namedAs(token.text), true, moment.cast)], at });
      return next + 1;
    }
    if (
      (token.capital || (GROUPS.has(token.key) && !reading.isApposed)) &&
      isPlural(token.key) &&
      !NO_PEOPLE.has(token.key) &&
      (mayCreate || moment.cast.named(token.key).length > 0)
    ) {
      reading.put(at, [memberCalled(namedAs(token.text), true, moment.cast)]);
      return next + 1;
    }
    if (token.after !== '') break;
  }
  return 0;
}

/** Officers, an Attendant; or a name that comes here for the first time. */
function commonOrNew(piece: Piece, at: number, token: Token, reading: MentionReading): number {
  const { tokens, want, moment, mayCreate } = piece;
  const { key } = token;
  const isSubject = !reading.object || reading.nounSeen;
  const isOfNumbered = singular(key) !== key && moment.cast.numbered(singular(key)).length > 1;
  const isCommon = (GROUPS.has(key) || isOfNumbered) && !NO_PEOPLE.has(key) && !token.possessive;
  if ((token.capital || isCommon) && isSubject) {
    const known = commonMembers(key, tokens, at, want, moment);
    if (known.length > 0) {
      if (reading.named === null) reading.put(at, known);
      return at + 1;
    }
    const hyphen = key.includes('-') ? key.slice(key.lastIndexOf('-') + 1) : '';
    const [part] = hyphen === '' ? [] : moment.cast.named(hyphen);
    if (part !== undefined && reading.named === null) {
      reading.put(at, [part]);
      return at + 1;
    }
    const owner = reading.found[reading.found.length - 1]?.members[0];
    const kin = reading.begins === 'possessive' && KIN.has(key) ? kinOf(tokens, at, owner, moment) : null;
    if (kin !== null) {
      reading.put(at, [kin]);
      return at + 1;
    }
    const bearer = titleBearer(piece, at);
    if (bearer !== null && bearer !== owner && reading.begins !== 'possessive') {
      if (reading.named === null) reading.put(at, [bearer]);
      return at + 1;
    }
    // Oswald, the Steward: what somebody is besides, and is called by later.
    if (
      !isTitleOfName(tokens, at) &&
      reading.begins === 'article' &&
      reading.isApposed &&
      reading.isThe &&
      !isPlural(key) &&
      owner !== undefined &&
      token.capital
    ) {
      if (moment.cast.named(key).length === 0 && !NO_PEOPLE.has(key)) moment.cast.call(owner, token.text);
      return skipped(piece, at, reading);
    }
    if (reading.begins === 'possessive' && reading.isApposed && !isPlural(key) && !KIN.has(key)) {
      reading.isStart = false;
      return at + 1;
    }
    const isListed = isCommon && !reading.isApposed;
    const isOnList = token.capital && isNewName(tokens, at) && isListedAt(piece, at);
    if (isOnList && reading.named === null) return newName(piece, at, reading);
    if (mayCreate && reading.named === null && (token.capital ? isNewName(tokens, at) : isListed))
      return newName(piece, at, reading);
  }
  if (reading.object && !ARTICLES.has(key)) reading.nounSeen = true;
  if (!ARTICLES.has(key)) reading.isStart = false;
  return at + 1;
}

/** The list of characters has somebody of that name who never speaks. */
function isListedAt({ tokens, to, moment }: Piece, at: number): boolean {
  const end = nameEnd(tokens, at, to, moment);
  const key = tokens.slice(at, end).map((token) => token.key);
  return moment.cast.listedName(key.join(' ')) !== undefined;
}

/** Whose title a word is that stands alone: the King, where King Richard speaks in this scene. */
function titleBearer({ tokens, want, moment }: Piece, at: number): CastMember | null {
  const token = tokens[at] as Token;
  if (!token.capital || token.possessive || !RANKS.has(token.key)) return null;
  if (isTitleOfName(tokens, at) || (token.after === '' && tokens[at + 1]?.key === 'of')) return null;
  const bearers = titled(token.key, want, moment);
  return bearers.length === 0 ? null : chosen(bearers, tokens, want, moment);
}

function isTitleOfName(tokens: readonly Token[], at: number): boolean {
  return TITLE_WORDS.has(tokens[at]?.key ?? '') && tokens[at]?.after === '' && tokens[at + 1]?.capital === true;
}

function newName({ tokens, to, moment }: Piece, at: number, reading: MentionReading): number {
  const end = nameEnd(tokens, at, to, moment);
  if (NO_PEOPLE.has(tokens[end - 1]?.key ?? '')) {
    reading.isStart = false;
    return end;
  }
  const member = newMember(tokens, at, end, moment);
  reading.put(at, [member]);
  reading.stranger = member;
  return end;
}
