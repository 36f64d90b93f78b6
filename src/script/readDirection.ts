/** What a stage direction says of who comes and who goes. */
import { actingSubjects } from './actingSubject.ts';
import { moveAt } from './directionWords.ts';
import { type MotionFound, readMotion } from './motionReading.ts';
import { isNoun } from './motionShape.ts';
import type { Motion, MotionWord } from './motionVerbs.ts';
import { type Token, tokensOf } from './scriptTokens.ts';
import { type MemberMove, type StageMoment, StageMoves } from './stageMoves.ts';
import { withoutMotion } from './stillSentence.ts';

/** What stands before a colon and is no part of the sentence: `AT RISE: Nora is asleep`. */
const LEADS = new Set('at rise setting time place scene onstage discovered present'.split(' '));

/** What is longer is no direction, but text that stands in a bracket by mistake: only its beginning is read. */
const LONGEST = 3_000;

/** The moves that a direction tells, in order; who is named in it for the first time is put into the cast. */
export function readDirection(text: string, moment: StageMoment): MemberMove[] {
  const stage = new StageMoves(moment);
  let last: Motion | null = null;
  for (const tokens of sentencesOf(text.slice(0, LONGEST))) last = readSentence(tokens, stage.now, stage, last);
  return stage.moves;
}

/** Sentences end with a full stop that no title ends with, and with `!`, `?`, `;`. */
function sentencesOf(text: string): (readonly Token[])[] {
  const tokens = tokensOf(text);
  const sentences: (readonly Token[])[] = [];
  let from = 0;
  tokens.forEach((token, at) => {
    const isTitle =
      token.after.startsWith('.') &&
      (token.text.length === 1 || /^(dr|mr|mrs|ms|st|sr|jr|mme|mlle|lt|capt|sgt)$/.test(token.key));
    const isLead = token.after.startsWith(':') && at - from < 3 && LEADS.has(tokens[from]?.key ?? '');
    if (isLead || (/[.!?]/.test(token.after) && !isTitle) || /[;—–]/.test(token.after) || at === tokens.length - 1) {
      sentences.push(tokens.slice(from, at + 1));
      from = at + 1;
    }
  });
  return sentences;
}

/** @param before what the sentence before told last @returns what this one does */
function readSentence(
  tokens: readonly Token[],
  moment: StageMoment,
  stage: StageMoves,
  before: Motion | null,
): Motion | null {
  const motions = motionsIn(tokens, before);
  stage.subjects = [];
  if (motions.length === 0) {
    const going = withoutMotion(tokens, moment, stage, before);
    const acting = actingSubjects(tokens, moment).filter((member) => !stage.on.has(member));
    stage.move({ motion: 'enters', subject: 'before' }, acting);
    return going;
  }
  // `As Leo enters`
  let from = /^(as|while|when|once|wahrend|cuando|quand|mentre)$/.test(tokens[0]?.key ?? '') ? 1 : 0;
  motions.forEach((motion, index) => {
    const until = motions[index + 1]?.at ?? tokens.length;
    from = readMotion(tokens, motion, { from, until }, moment, stage);
  });
  return motions[motions.length - 1]?.word.motion ?? null;
}

function motionsIn(tokens: readonly Token[], before: Motion | null): MotionFound[] {
  const keys = tokens.map(({ key }) => key);
  const motions: MotionFound[] = [];
  for (let at = 0; at < keys.length; at++) {
    const found = moveAt(keys, at);
    if (found === null || tokens[at]?.possessive === true || isNoun(tokens, at, found.length)) continue;
    motions.push({ at, end: at + found.length, word: resolved(found.word, motions, before), object: found.object });
    at += found.length - 1;
  }
  return motions;
}

/** `Kit follows`: as whoever moved before; alone, it only says that Kit is there. */
function resolved(word: MotionWord, earlier: readonly MotionFound[], before: Motion | null): MotionWord {
  if (word.motion !== 'follows') return word;
  const last = earlier[earlier.length - 1]?.word.motion ?? before;
  return { ...word, motion: last === 'enters' || last === 'exits' ? last : 'passes' };
}
