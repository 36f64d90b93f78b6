/** Words of rehearsal work, which are nobody’s name: “with props”, “Off book”, “Fight choreography”. */
import { evenSpaces } from '../values/listItems.ts';
import { foldedText } from '../values/text.ts';

const WORDS: ReadonlySet<string> = new Set(
  `a an and as at by call calls for from in into is it of off on or our out the then this to up with without you your
  act acts scene scenes page pages song songs number numbers verse chorus reprise opening closing finale overture prologue epilogue
  block blocking reblock work works run runs runthrough through stumble stagger read table talk text lines line notes note review
  brush clean polish fix finish continue start begin end learn teach music vocal vocals harmony harmonies band sitzprobe
  dance dances choreo choreography movement fight fights combat intimacy stunt stunts lift lifts fly flying
  prop props costume costumes wig wigs makeup hair mic mics sound light lights set sets quick change changes parade
  tech dress cue cues preset presets check checks spacing walk speed full part parts half first second third last new old all
  warm warmup warmups cool game games improv improvisation exercise exercises character characters discussion questions
  photo photos publicity headshots measurements fitting fittings meeting sign signing break breaks lunch dinner supper tea snack
  book script scripts design presentation introductions introduction welcome announcements housekeeping circle
  moment moments transition transitions bows curtain ending entrance entrances exit exits crossover battle party fight storm
  general misc tba tbc tbd time free study juggling tumbling tap ballet jazz intro outro mash medley solo solos duet trio quartet`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/**
 * True for what is plainly work. What is written as a name and stands for nobody may be somebody misspelt: one word with a
 * capital letter, or several of which another than the first has one.
 * @example soundsLikeWork('Fight choreography') // true
 */
export function soundsLikeWork(text: string): boolean {
  const words = evenSpaces(text)
    .split(/[ \-/]/)
    .filter((word) => /\p{L}/u.test(word) && !isWorkWord(word));
  const isAllCapitals = words.length > 1 && text === text.toUpperCase();
  const isSentence = evenSpaces(text).includes(' ') && evenSpaces(text).startsWith(words[0] ?? '');
  return isAllCapitals || words.every((word, at) => word === word.toLowerCase() || (at === 0 && isSentence));
}

/** True for a word of the work itself, or one that ends as such words do. */
export function isWorkWord(word: string): boolean {
  const bare = foldedText(word).replace(/[^\p{L}']/gu, '');
  return bare === '' || WORDS.has(bare) || /[a-z]{3}ing$/.test(bare);
}
