/** One word of motion in a direction: who moves, and which way. */

import type { CastMember } from './cast.ts';
import type { Mentioned } from './mentionReading.ts';
import { mentionsIn } from './mentions.ts';
import { begins, isClose, isJoined, isJoinedVerb, isNamedSoon, isOfPeople, isTaking } from './motionShape.ts';
import { isSending, type MotionWord, type VerbFound } from './motionVerbs.ts';
import type { Token } from './scriptTokens.ts';
import { EXCEPT } from './smallWords.ts';
import { ALL, membersOf, type StageMoment, type StageMoves } from './stageMoves.ts';

/** A word of motion, and where it stands among the tokens of its sentence. */
export interface MotionFound {
  at: number;
  end: number;
  word: MotionWord;
  object?: VerbFound['object'];
}

const WHOLE = new Set('cast everyone everybody'.split(' '));
const HE = new Set('he she er il elle lui lei el ella'.split(' '));
const GHOSTS = new Set('ghost geist spectre ombra sombra spirit'.split(' '));
/** In a direction; `exits without his coat` leaves nobody out. */
const BUT = new Set([...EXCEPT, 'excepting', 'save', 'bis']);

/** What stands between the words of motion before and after it. */
export interface MotionSpan {
  from: number;
  until: number;
}

/** Reads one, and says where what is still to be read begins. */
export function readMotion(
  tokens: readonly Token[],
  found: MotionFound,
  span: MotionSpan,
  moment: StageMoment,
  stage: StageMoves,
): number {
  return new MotionReading(tokens, found, span, moment, stage).read();
}

class MotionReading {
  private readonly want: 'enters' | 'exits';
  private readonly pronoun: Token | undefined;
  /** `Sie geht ab` is she, `Sie gehen ab` they. */
  private readonly isShe: boolean;
  private readonly isBehind: boolean;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly found: MotionFound,
    private readonly span: MotionSpan,
    private readonly moment: StageMoment,
    private readonly stage: StageMoves,
  ) {
    const { at, word } = found;
    this.want = /^(enters|crosses|passes)$/.test(word.motion) ? 'enters' : 'exits';
    this.pronoun = this.before.find(({ key }) => ALL.has(key) || HE.has(key));
    this.isShe = this.pronoun?.key === 'sie' && tokens[at]?.key.endsWith('t') === true;
    this.isBehind = word.subject === 'before';
  }

  private get before(): readonly Token[] {
    return this.tokens.slice(this.span.from, this.found.at);
  }

  read(): number {
    const { stage, found, pronoun } = this;
    const { word, object, end } = found;
    if (this.leaveBut()) return this.span.until;
    const named = this.namedBefore();
    if (named.length > 0) stage.subjects = membersOf(named);
    // `The whole cast enter`: who they are, the script does not say.
    else if (this.want === 'enters' && this.before.some(({ key }) => WHOLE.has(key))) this.moment.others?.();
    if (object !== undefined) {
      this.take(object, membersOf(named));
      return end;
    }
    const isTurned = this.isTurned(named);
    const isBefore =
      (this.isBehind && !isTurned) || named.length > 0 || (pronoun !== undefined && word.motion !== 'stays');
    return isBefore ? this.moveBefore(named) : this.moveAfter(isTurned);
  }

  /** `All but Mira exit`, `Exeunt all but Mira`. */
  private leaveBut(): boolean {
    const { tokens, found, stage } = this;
    const { from, until } = this.span;
    const butAt = tokens.findIndex(({ key }, index) => index >= from && index < until && BUT.has(key));
    if (found.word.motion !== 'exits' || butAt < 0) return false;
    const isAll = !this.isShe && this.before.some(({ key }) => ALL.has(key));
    if (!isAll && butAt <= found.at && !tokens.slice(from, butAt).some(({ key }) => ALL.has(key))) return false;
    const stay = mentionsIn(tokens, butAt + 1, butAt < found.at ? found.at : until, 'exits', this.moment, false);
    stage.leaveAllBut(membersOf(stay));
    return true;
  }

  private namedBefore(): Mentioned[] {
    const { tokens, isBehind, want, moment } = this;
    const { at, end, word } = this.found;
    const { from, until } = this.span;
    const again = isBehind && (at === from || isJoinedVerb(tokens, at)) ? this.stage.subjects : [];
    if (again.length > 0) return [{ members: [...again], at: from }];
    if (word.subject === 'after') return [];
    const isBare = !isBehind && (isNamedSoon(tokens, end, until, moment) || until - end >= 3);
    const mayCreate = want === 'enters' && isClose(tokens, from, at) && !isBare && isOfPeople(tokens, from, at);
    return mentionsIn(tokens, from, at, want, moment, mayCreate);
  }

  /** `On comes Kit`: the name stands behind a word that has it before. */
  private isTurned(named: readonly Mentioned[]): boolean {
    const { isBehind, found, pronoun } = this;
    if (!isBehind || found.word.motion === 'passes' || named.length > 0 || pronoun !== undefined) return false;
    return isNamedSoon(this.tokens, found.end, this.span.until, this.moment);
  }

  private moveBefore(named: readonly Mentioned[]): number {
    const { tokens, stage, pronoun } = this;
    const { at, end, word } = this.found;
    if (named.length > 0) stage.move(word, membersOf(named));
    else if (word.motion === 'exits' && pronoun === undefined && at === 0)
      stage.pronounLeaves(tokens.slice(at, end).some(({ key }) => key === 'all') ? 'all' : 'he');
    else if (word.motion === 'exits' && pronoun !== undefined) stage.pronounLeaves(this.isShe ? 'she' : pronoun.key);
    this.moveAlong(named);
    return this.isBehind && named.length === 0 && pronoun === undefined ? this.span.from : end;
  }

  /** Who goes or comes with them, named behind the word. */
  private moveAlong(named: readonly Mentioned[]): void {
    const { tokens, want, moment, stage, pronoun } = this;
    const { end, word } = this.found;
    const { until } = this.span;
    // `He exits with Antonio`
    if (word.motion !== 'stays' && pronoun !== undefined && /^(with|mit|avec|con)$/.test(tokens[end]?.key ?? '')) {
      stage.move(word, membersOf(mentionsIn(tokens, end + 1, until, want, moment, want === 'enters')));
      return;
    }
    if (named.length === 0) return;
    // `A exits, followed by B`
    if (word.motion === 'exits') {
      const followed = tokens.findIndex(({ key }, index) => index >= end && index < until && key === 'followed');
      if (followed >= 0) stage.move(word, membersOf(mentionsIn(tokens, followed, until, want, moment, false)));
    } else if (word.motion === 'enters' || isTaking(tokens, end)) {
      const start = tokens[end]?.key === 'by' ? end + 1 : end;
      const along = mentionsIn(tokens, start, until, want, moment, true);
      stage.move(word, membersOf(along.filter(({ at: place }) => isJoined(tokens, end, place))));
    }
  }

  private moveAfter(isTurned: boolean): number {
    const { tokens, want, moment, stage } = this;
    const { at, end, word } = this.found;
    const { until } = this.span;
    const mayCreate = word.motion === 'enters' && (isTurned || begins(tokens, at));
    const named = mentionsIn(tokens, end, until, want, moment, mayCreate);
    const found = [...membersOf(named), ...ghostOf(tokens, end, until, moment)];
    if (found.length > 0) stage.move(word, found);
    else if (word.motion === 'exits') {
      const isPlural = /^(exeunt.*|vanse|sortent|escono|mutis)$/.test(tokens[at]?.key ?? '');
      if (isPlural || tokens.slice(end, until).some(({ key }) => ALL.has(key))) stage.leaveAllBut([]);
      else stage.pronounLeaves('he');
    }
    return until;
  }

  /** `leads Daisy off`: both leave; `pulls the sheet off`: nobody does. */
  private take({ from, to, motion }: NonNullable<VerbFound['object']>, subjects: readonly CastMember[]): void {
    const { tokens, stage } = this;
    const { at } = this.found;
    const isEntrance = motion === 'enters';
    const taken = membersOf(mentionsIn(tokens, at + from, at + to, motion, this.moment, isEntrance));
    const isPronoun = tokens.slice(at + from, at + to).every(({ key }) => /^(him|her|them)$/.test(key));
    const goes = !isSending(tokens[at]?.key ?? '') && (taken.length > 0 || isPronoun || isEntrance);
    stage.move({ motion: goes ? motion : 'passes', subject: 'before' }, subjects);
    stage.move({ motion, subject: 'before' }, taken);
  }
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
