/** What a stage direction says of who comes, who goes and who stays. */
import { actingSubjects } from './actingSubject.ts';
import type { CastMember } from './cast.ts';
import { moveAt, SPOKEN } from './directionWords.ts';
import { type Mentioned, mentionsIn } from './mentions.ts';
import { isSending, type MotionWord, type VerbFound } from './motionVerbs.ts';
import { countWord } from './numberWords.ts';
import { GROUPS, NO_PEOPLE, TITLE_WORDS } from './peopleWords.ts';
import { isInCapitals, type Token, tokensOf } from './scriptTokens.ts';
import type { Moment } from './whoIsMeant.ts';

export interface StageMoment extends Moment {
  /** Who spoke last, for `He exits`; `null` at the beginning of a scene. */
  lastSpeaker: CastMember | null;
  /** Nobody has spoken in this scene yet: who is named is discovered. */
  isOpening: boolean;
}

export interface MemberMove {
  kind: 'enters' | 'exits';
  member: CastMember;
}

export interface DirectionReading {
  moves: MemberMove[];
  /** Manet Hamlet. */
  stays: CastMember[];
  /** Everybody leaves but these; `null` where not everybody does. */
  allBut: CastMember[] | null;
}

const ALL = new Set(
  'they all both omnes alle sie ils elles tous todos todas tutti loro essi omnes everyone everybody company'.split(' '),
);
const WHOLE = new Set('cast everyone everybody'.split(' '));
const SMALL = new Set(
  'a an the and of in with other two his her their little old young und ein eine der die das et un une le la les el los las y'.split(
    ' ',
  ),
);
const HE = new Set('he she er il elle lui lei el ella'.split(' '));
/** A dumb show has people in it, though nobody enters. */
const SHOWS = new Set('show dumbshow procession masque'.split(' '));
const GHOSTS = new Set('ghost geist spectre ombra sombra spirit'.split(' '));

/** What stands before a colon and is no part of the sentence: `AT RISE: Nora is asleep`. */
const LEADS = new Set('at rise setting time place scene onstage discovered present'.split(' '));

interface Sentence {
  tokens: readonly Token[];
}

/** What is longer is no direction, but text that stands in a bracket by mistake: only its beginning is read. */
const LONGEST = 3_000;

/** Reads a direction; who is named in it for the first time is put into the cast. */
export function readDirection(text: string, moment: StageMoment): DirectionReading {
  const reading: DirectionReading = { moves: [], stays: [], allBut: null };
  let lastMotion: MotionWord['motion'] | null = null;
  const state: State = { on: new Set(moment.on), subjects: [] };
  for (const { tokens } of sentencesOf(text.slice(0, LONGEST)))
    lastMotion = readSentence(tokens, { ...moment, on: state.on }, reading, lastMotion, state);
  return reading;
}

/** Sentences end with a full stop that no title ends with, and with `!`, `?`, `;`. */
function sentencesOf(text: string): Sentence[] {
  const tokens = tokensOf(text);
  const sentences: Sentence[] = [];
  let from = 0;
  tokens.forEach((token, at) => {
    const isTitle =
      token.after.startsWith('.') &&
      (token.text.length === 1 || /^(dr|mr|mrs|ms|st|sr|jr|mme|mlle|lt|capt|sgt)$/.test(token.key));
    const isLead = token.after.startsWith(':') && at - from < 3 && LEADS.has(tokens[from]?.key ?? '');
    if (isLead || (/[.!?]/.test(token.after) && !isTitle) || /[;—–]/.test(token.after) || at === tokens.length - 1) {
      sentences.push({ tokens: tokens.slice(from, at + 1) });
      from = at + 1;
    }
  });
  return sentences;
}

interface Found {
  at: number;
  end: number;
  word: MotionWord;
  object?: VerbFound['object'];
}

interface State {
  on: Set<CastMember>;
  /** Of whom the last move of this sentence was told. */
  subjects: readonly CastMember[];
}

function readSentence(
  tokens: readonly Token[],
  moment: StageMoment,
  reading: DirectionReading,
  before: MotionWord['motion'] | null,
  state: State,
): MotionWord['motion'] | null {
  const keys = tokens.map(({ key }) => key);
  const motions: Found[] = [];
  for (let at = 0; at < keys.length; at++) {
    const found = moveAt(keys, at);
    if (found === null || tokens[at]?.possessive === true) continue;
    if (isNoun(tokens, at, found.length)) continue;
    motions.push({ at, end: at + found.length, word: resolved(found.word, motions, before), object: found.object });
    at += found.length - 1;
  }
  state.subjects = [];
  if (motions.length === 0) {
    const going = withoutMotion(tokens, moment, reading, before, state);
    const acting = actingSubjects(tokens, moment).filter((member) => !state.on.has(member));
    move({ motion: 'enters', subject: 'before' }, acting, reading, state);
    return going;
  }
  // `As Leo enters`
  let from = /^(as|while|when|once|wahrend|cuando|quand|mentre)$/.test(keys[0] ?? '') ? 1 : 0;
  let last: MotionWord['motion'] | null = null;
  motions.forEach((motion, index) => {
    const until = motions[index + 1]?.at ?? tokens.length;
    last = motion.word.motion;
    from = readMotion(tokens, motion, from, until, moment, reading, state);
  });
  return last;
}

/** `Kit follows`: as whoever moved before; alone, it only says that Kit is there. */
function resolved(word: MotionWord, earlier: readonly Found[], before: MotionWord['motion'] | null): MotionWord {
  if (word.motion !== 'follows') return word;
  const last = earlier[earlier.length - 1]?.word.motion ?? before;
  return { ...word, motion: last === 'enters' || last === 'exits' ? last : 'passes' };
}

/** `the exit`, `to leave` are no moves of the sentence; `is assisted to leave` is one word in the list. */
function isNoun(tokens: readonly Token[], at: number, length: number): boolean {
  const before = tokens[at - 1]?.key ?? '';
  if (/^(the|an|his|her|to|not|begins|about|would|will|as|der|die|das)$/.test(before))
    return !(before === 'to' && length > 1);
  // `Enter the circle` of those who are on stage, `leaves the letter`.
  return false;
}

function readMotion(
  tokens: readonly Token[],
  { at, end, word, object }: Found,
  from: number,
  until: number,
  moment: StageMoment,
  reading: DirectionReading,
  state: State,
): number {
  const want = /^(enters|crosses|passes)$/.test(word.motion) ? 'enters' : 'exits';
  const before = tokens.slice(from, at);
  const pronoun = before.find(({ key }) => ALL.has(key) || HE.has(key));
  // `Sie geht ab` is she, `Sie gehen ab` they.
  const isShe = pronoun?.key === 'sie' && tokens[at]?.key.endsWith('t') === true;
  const isAll = !isShe && before.some(({ key }) => ALL.has(key));
  const butAt = tokens.findIndex(
    ({ key }, index) =>
      index >= from && index < until && /^(but|except|excepting|save|ausser|bis|sauf|menos|excepto|tranne)$/.test(key),
  );
  if (
    word.motion === 'exits' &&
    butAt >= 0 &&
    (isAll || butAt > at || tokens.slice(from, butAt).some(({ key }) => ALL.has(key)))
  ) {
    const stay = mentionsIn(tokens, butAt + 1, butAt < at ? at : until, 'exits', moment, false);
    leaveAllBut(membersOf(stay), reading, state);
    return until;
  }
  const isBehind = word.subject === 'before';
  const again = isBehind && (at === from || isJoinedVerb(tokens, at)) ? state.subjects : [];
  const isBare = !isBehind && (isNamedSoon(tokens, end, until, moment) || until - end >= 3);
  const mayCreate = want === 'enters' && isClose(tokens, from, at) && !isBare && isOfPeople(tokens, from, at);
  const namedBefore =
    again.length > 0
      ? [{ members: [...again], at: from }]
      : word.subject === 'after'
        ? []
        : mentionsIn(tokens, from, at, want, moment, mayCreate);
  if (namedBefore.length > 0) state.subjects = membersOf(namedBefore);
  // `The whole cast enter`: who they are, the script does not say.
  else if (want === 'enters' && before.some(({ key }) => WHOLE.has(key))) moment.others?.();
  if (object !== undefined) {
    take(tokens, at, object, membersOf(namedBefore), moment, reading, state);
    return end;
  }
  const isTurned =
    isBehind &&
    word.motion !== 'passes' &&
    namedBefore.length === 0 &&
    pronoun === undefined &&
    isNamedSoon(tokens, end, until, moment);
  if ((isBehind && !isTurned) || namedBefore.length > 0 || (pronoun !== undefined && word.motion !== 'stays')) {
    if (namedBefore.length > 0) move(word, membersOf(namedBefore), reading, state);
    else if (word.motion === 'exits' && pronoun === undefined && at === 0)
      pronounLeaves(tokens.slice(at, end).some(({ key }) => key === 'all') ? 'all' : 'he', moment, reading, state);
    else if (word.motion === 'exits' && pronoun !== undefined)
      pronounLeaves(isShe ? 'she' : pronoun.key, moment, reading, state);
    // `He exits with Antonio`: those named after it go along.
    if (word.motion !== 'stays' && pronoun !== undefined && /^(with|mit|avec|con)$/.test(tokens[end]?.key ?? ''))
      move(word, membersOf(mentionsIn(tokens, end + 1, until, want, moment, want === 'enters')), reading, state);
    // `A exits, followed by B`
    else if (word.motion === 'exits' && namedBefore.length > 0) {
      const followed = tokens.findIndex(({ key }, index) => index >= end && index < until && key === 'followed');
      if (followed >= 0)
        move(word, membersOf(mentionsIn(tokens, followed, until, want, moment, false)), reading, state);
    } else if (namedBefore.length > 0 && (word.motion === 'enters' || isTaking(tokens, end)))
      move(
        word,
        membersOf(
          mentionsIn(tokens, tokens[end]?.key === 'by' ? end + 1 : end, until, want, moment, true).filter(
            ({ at: place }) => isJoined(tokens, end, place),
          ),
        ),
        reading,
        state,
      );
    return word.subject === 'before' && namedBefore.length === 0 && pronoun === undefined ? from : end;
  }
  const namedAfter = mentionsIn(
    tokens,
    end,
    until,
    want,
    moment,
    word.motion === 'enters' && (isTurned || begins(tokens, at)),
  );
  const ghosts = ghostOf(tokens, end, until, moment);
  const found = [...membersOf(namedAfter), ...ghosts];
  if (found.length > 0) move(word, found, reading, state);
  else if (word.motion === 'exits') {
    const plural =
      /^exeunt/.test(tokens[at]?.key ?? '') || /^(vanse|sortent|escono|mutis)$/.test(tokens[at]?.key ?? '');
    const rest = tokens.slice(end, until).map(({ key }) => key);
    if (plural || rest.some((key) => ALL.has(key))) leaveAllBut([], reading, state);
    else pronounLeaves('he', moment, reading, state);
  }
  return until;
}

/** `Kit comes in, looks about and leaves`: one person does all of it. */
function isJoinedVerb(tokens: readonly Token[], at: number): boolean {
  const before = tokens[/ly$/.test(tokens[at - 1]?.key ?? '') ? at - 2 : at - 1];
  return before !== undefined && (/^(and|then|und|dann|et|puis|y|e)$/.test(before.key) || before.after.includes(','));
}

/** `leads Daisy off`: both leave; `pulls the sheet off`: nobody does. */
function take(
  tokens: readonly Token[],
  at: number,
  { from, to, motion }: NonNullable<VerbFound['object']>,
  subjects: readonly CastMember[],
  moment: StageMoment,
  reading: DirectionReading,
  state: State,
): void {
  const isEntrance = motion === 'enters';
  const taken = membersOf(mentionsIn(tokens, at + from, at + to, motion, moment, isEntrance));
  const isPronoun = tokens.slice(at + from, at + to).every(({ key }) => /^(him|her|them)$/.test(key));
  const goes = !isSending(tokens[at]?.key ?? '') && (taken.length > 0 || isPronoun || isEntrance);
  move({ motion: goes ? motion : 'passes', subject: 'before' }, subjects, reading, state);
  move({ motion, subject: 'before' }, taken, reading, state);
}

/** `Alonso enters, attended by Gonzalo`: who comes with somebody, after the word. */
function isJoined(tokens: readonly Token[], from: number, place: number): boolean {
  return tokens
    .slice(from, place + 1)
    .some(({ key }) =>
      /^(by|with|then|followed|attended|and|leading|bringing|dragging|pulling|pushing|wheeling|chasing|carrying)$/.test(
        key,
      ),
    );
}

/** `staggers up the beach, carrying Penny` */
function isTaking(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from, from + 6).some(({ key }) => /^(leading|bringing|dragging|carrying|wheeling)$/.test(key));
}

/** The word begins the sentence, but for music and the like: `Drum and colors. Enter`, `Thunder, and enter`. */
function begins(tokens: readonly Token[], at: number): boolean {
  return (
    tokens
      .slice(0, at)
      .every(
        ({ key, capital }) => !capital || NO_PEOPLE.has(key) || /^(then|here|to|solemn|soft|music|and)$/.test(key),
      ) || at <= 1
  );
}

/** `Here enters Ariel`: the name stands behind the word. */
function isNamedSoon(tokens: readonly Token[], from: number, until: number, moment: StageMoment): boolean {
  for (let at = from; at < Math.min(until, from + 3); at++)
    if (tokens[at]?.capital === true && moment.cast.phraseAt(tokens, at) !== null) return true;
  return false;
}

/** New names are taken from what stands right before `enters` alone. */
function isClose(tokens: readonly Token[], from: number, at: number): boolean {
  let start = from;
  // `As he goes, two PARENTS come in`
  for (let next = from; next < at - 1; next++) if (tokens[next]?.after.includes(',')) start = next + 1;
  const isCount = countWord(tokens[start]?.key ?? '') !== undefined && tokens[start + 1]?.capital === true;
  return (at - from <= 8 && tokens[from]?.capital === true) || (at - start <= 4 && isCount);
}

/**
 * `A Policeman crosses`, but not `Throws down the work, goes to the door`: what stands before the verb is nothing but a name, unless
 * names are in capitals.
 */
function isOfPeople(tokens: readonly Token[], from: number, at: number): boolean {
  if (tokens.some(({ key }) => SPOKEN.has(key))) return false;
  const before = tokens.slice(from, at);
  if (before.some(({ text }) => text.length > 2 && isInCapitals(text))) return true;
  const [first] = before;
  if (first === undefined || /(ing|ed|ly)$/.test(first.key)) return false;
  const comma = before.findIndex(({ after }) => after.includes(','));
  const names = comma < 0 ? before : before.slice(0, comma + 1);
  // `Kisses her and rushes off`
  if (first.key.endsWith('s') && /^(her|him|his|them|their|it)$/.test(before[1]?.key ?? '')) return false;
  const isVerb = from === 0 && names.length === 1 && first.key.endsWith('s') && comma >= 0;
  return (
    !isVerb &&
    names.every(({ key, capital }) => capital || SMALL.has(key) || GROUPS.has(key) || countWord(key) !== undefined)
  );
}

function membersOf(found: readonly Mentioned[]): CastMember[] {
  return found.flatMap(({ members }) => members);
}

function move(word: MotionWord, members: readonly CastMember[], reading: DirectionReading, state: State): void {
  for (const member of members) {
    if (word.motion === 'stays') reading.stays.push(member);
    else {
      const isOn = state.on.has(member);
      if (word.motion === 'passes' && isOn) continue;
      const kind = word.motion === 'exits' || (word.motion === 'crosses' && isOn) ? 'exits' : 'enters';
      if (!reading.moves.some((one) => one.kind === kind && one.member === member))
        reading.moves.push({ kind, member });
      if (kind === 'enters') state.on.add(member);
      else state.on.delete(member);
    }
  }
}

function leaveAllBut(stay: readonly CastMember[], reading: DirectionReading, state: { on: Set<CastMember> }): void {
  reading.allBut = [...stay];
  for (const member of state.on) {
    if (stay.includes(member)) continue;
    reading.moves.push({ kind: 'exits', member });
  }
  state.on = new Set(stay);
}

function pronounLeaves(key: string, moment: StageMoment, reading: DirectionReading, state: State): void {
  if (ALL.has(key)) {
    leaveAllBut([], reading, state);
    return;
  }
  const earlier = reading.moves[reading.moves.length - 1]?.member;
  const who = earlier !== undefined && state.on.has(earlier) ? earlier : moment.lastSpeaker;
  if (who === null || !state.on.has(who)) return;
  reading.moves.push({ kind: 'exits', member: who });
  state.on.delete(who);
}

/** The Ghost of Banquo, where no ghost speaks: it is Banquo who is on. */
function ghostOf(tokens: readonly Token[], from: number, until: number, moment: StageMoment): CastMember[] {
  const found: CastMember[] = [];
  for (let at = from; at < until; at++) {
    const token = tokens[at] as Token;
    if (!GHOSTS.has(token.key) || tokens[at + 1]?.key !== 'of') continue;
    const phrase = moment.cast.phraseAt(tokens, at + 2);
    const [member] = phrase?.members ?? [];
    if (member === undefined || moment.cast.named(token.key).some(({ speaks }) => speaks)) continue;
    moment.cast.callAgain(member, token.text);
    found.push(member);
  }
  return found;
}

/** A sentence in which nobody moves: the rest of a list before it, a show, or who is discovered as a scene begins. */
function withoutMotion(
  tokens: readonly Token[],
  moment: StageMoment,
  reading: DirectionReading,
  before: MotionWord['motion'] | null,
  state: State,
): MotionWord['motion'] | null {
  const word: MotionWord = { motion: 'enters', subject: 'after' };
  const isShow = tokens.slice(0, 6).some(({ key }) => SHOWS.has(key));
  if (before === 'enters' && tokens[0] !== undefined && goesOn(tokens, moment) && isListed(tokens, moment)) {
    move(word, membersOf(mentionsIn(tokens, 0, tokens.length, 'enters', moment, true)), reading, state);
    return before;
  }
  if (isShow) {
    move(word, membersOf(mentionsIn(tokens, 0, tokens.length, 'enters', moment, true)), reading, state);
    return null;
  }
  // `The villagers watch.` as a scene begins.
  const first = tokens[0]?.key === 'the' ? 1 : 0;
  if (
    moment.isOpening &&
    tokens[first]?.capital === true &&
    GROUPS.has(tokens[first]?.key ?? '') &&
    !NO_PEOPLE.has(tokens[first]?.key ?? '')
  ) {
    move(word, membersOf(mentionsIn(tokens, first, first + 1, 'enters', moment, true)), reading, state);
    return null;
  }
  // `First Apparition, an Armed Head.`
  const phrase = moment.cast.phraseAt(tokens, 0);
  const [alone] = phrase?.members ?? [];
  if (
    phrase !== null &&
    alone !== undefined &&
    phrase.members.length === 1 &&
    tokens.length <= 14 &&
    !state.on.has(alone) &&
    tokens[0]?.capital === true
  ) {
    const end = tokens[phrase.keys.length - 1];
    if (
      end !== undefined &&
      !end.possessive &&
      (phrase.keys.length === tokens.length ||
        (/[,]/.test(end.after) && /^(a|an|the)$/.test(tokens[phrase.keys.length]?.key ?? '')))
    )
      move(word, [alone], reading, state);
    else if (moment.isOpening && end !== undefined && !end.possessive)
      move(word, membersOf(mentionsIn(tokens, 0, tokens.length, 'enters', moment, false)), reading, state);
  } else if (moment.isOpening && isListed(tokens, moment))
    move(word, membersOf(mentionsIn(tokens, 0, tokens.length, 'enters', moment, false)), reading, state);
  return null;
}

function goesOn(tokens: readonly Token[], moment: StageMoment): boolean {
  return (
    /^(and|then|with|also|the|a|an|after|und|et)$/.test(tokens[0]?.key ?? '') ||
    moment.cast.phraseAt(tokens, 0) !== null
  );
}

/** Nothing but names that the script has, and small words: the list under a heading. */
function isListed(tokens: readonly Token[], moment: StageMoment): boolean {
  let names = 0;
  let others = 0;
  for (let at = 0; at < tokens.length; at++) {
    const phrase = moment.cast.phraseAt(tokens, at);
    if (phrase !== null && tokens[at]?.capital === true) {
      names++;
      at += phrase.keys.length - 1;
    } else if ((tokens[at] as Token).capital && !TITLE_WORDS.has((tokens[at] as Token).key)) others++;
  }
  return names > 0 && others <= names && tokens.length <= names * 6;
}
