/** Sentences of a direction without a word of motion. */
import { mentionsIn } from './mentions.ts';
import type { Motion, MotionWord } from './motionVerbs.ts';
import { GROUPS, NO_PEOPLE, TITLE_WORDS } from './peopleWords.ts';
import type { Token } from './scriptTokens.ts';
import { membersOf, type StageMoment, type StageMoves } from './stageMoves.ts';

/** A dumb show has people in it, though nobody enters. */
const SHOWS = new Set('show dumbshow procession masque'.split(' '));

/** A sentence in which nobody moves: the rest of a list before it, a show, or who is discovered as a scene begins. */
export function withoutMotion(
  tokens: readonly Token[],
  moment: StageMoment,
  stage: StageMoves,
  before: Motion | null,
): Motion | null {
  const word: MotionWord = { motion: 'enters', subject: 'after' };
  const isShow = tokens.slice(0, 6).some(({ key }) => SHOWS.has(key));
  if (before === 'enters' && tokens[0] !== undefined && goesOn(tokens, moment) && isListed(tokens, moment)) {
    stage.move(word, membersOf(mentionsIn(tokens, 0, tokens.length, 'enters', moment, true)));
    return before;
  }
  if (isShow) {
    stage.move(word, membersOf(mentionsIn(tokens, 0, tokens.length, 'enters', moment, true)));
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
    stage.move(word, membersOf(mentionsIn(tokens, first, first + 1, 'enters', moment, true)));
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
    !stage.on.has(alone) &&
    tokens[0]?.capital === true
  ) {
    const end = tokens[phrase.keys.length - 1];
    if (
      end !== undefined &&
      !end.possessive &&
      (phrase.keys.length === tokens.length ||
        (/[,]/.test(end.after) && /^(a|an|the)$/.test(tokens[phrase.keys.length]?.key ?? '')))
    )
      stage.move(word, [alone]);
    else if (moment.isOpening && end !== undefined && !end.possessive)
      stage.move(word, membersOf(mentionsIn(tokens, 0, tokens.length, 'enters', moment, false)));
  } else if (moment.isOpening && isListed(tokens, moment))
    stage.move(word, membersOf(mentionsIn(tokens, 0, tokens.length, 'enters', moment, false)));
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
