/**
 * What Work says without a range of times. It calls nobody, since Scenes and Also called do; but whom or what it names and
 * nobody calls, and times that stand alone, are said.
 */
import { joinedItems } from '../values/listItems.ts';
import { foldedText } from '../values/text.ts';
import type { CallWords } from './callWords.ts';
import { fullFrenchNames } from './fullFrenchNames.ts';
import { isPause } from './lineCall.ts';
import { mentionsIn, type NamedPeople } from './readWords.ts';
import { type SceneContext, sceneMentions } from './sceneMentions.ts';
import type { UntimedWork } from './workLines.ts';
import { isWorkWord } from './workWords.ts';

export interface UntimedReading {
  scenes: string[];
  people: NamedPeople[];
  /** Scenes that are none, as sentences. */
  troubles: string[];
  /** Words that are nearly a name, with the name. */
  nearly: { text: string; nearest: string }[];
  /** Why the words should be a timed line and are none; `''` for mere words. */
  why: string;
  /** A time of day that belongs to nothing. */
  loose: boolean;
}

/** Moments of an evening; they call nobody. */
const MOMENT =
  /\b(house|doors|half|quarter|five|beginners|places|curtain|interval|intermission|show|dinner|lunch|supper|tea|breaks?|pick-?up|finish|ends?|photo call|coach|bus|van)\b/;
/** Shorter words are near to too many names. */
const SHORTEST = 4;
/** `4-5 Scene 2`: two hours, or two of something. */
const BARE_HOURS = /^\d{1,2} ?[-–—] ?\d{1,2} (?=.)/;

export function untimedReading(part: UntimedWork, words: CallWords): UntimedReading {
  const read: UntimedReading = { scenes: [], people: [], troubles: [], nearly: [], why: '', loose: false };
  const scenes = new Set<string>();
  let outside = false;
  for (const range of part.outside) {
    const { scenes: meant, rest, troubles } = sceneMentions(range, words.scenes, 'scene');
    if (meant.length === 0 || rest.length > 0 || troubles.length > 0) outside = true;
  }
  const text = fullFrenchNames(withoutTimes(part), words.scenes, (word) => words.meaning(word) !== null);
  let context: SceneContext = 'none';
  for (const item of joinedItems(text, (one) => words.scenes.named(one) !== undefined || words.meaning(one) !== null)) {
    const meaning = words.meaning(item);
    const named = words.scenes.named(item);
    const found = sceneMentions(item, words.scenes, context);
    context = found.context;
    for (const scene of named === undefined ? found.scenes : [named]) scenes.add(scene);
    read.troubles.push(...found.troubles);
    if (meaning !== null) read.people.push({ text: item, people: meaning.people });
    else {
      const rest = found.rest.join(' ');
      const nearest = rest.length < SHORTEST || rest.split(' ').every(isWorkWord) ? undefined : words.nearest(rest);
      if (nearest !== undefined) read.nearly.push({ text: rest, nearest });
      read.people.push(...mentionsIn(rest, words, isTimed(part, outside) ? 1 : 2));
    }
  }
  read.scenes.push(...scenes);
  const namesAny = read.scenes.length > 0 || read.people.some(({ people }) => people.length > 0);
  if (outside) read.why = 'is not within the event';
  else if (namesAny && part.times.length > 0) read.why = 'has one time, not a start and an end';
  else if (namesAny && BARE_HOURS.test(part.text)) read.why = 'may begin with a time of day';
  read.loose = read.why === '' && part.times.length > 0 && !MOMENT.test(foldedText(part.text)) && !isPause(text);
  return read;
}

function isTimed({ times, text }: UntimedWork, outside: boolean): boolean {
  return times.length > 0 || outside || BARE_HOURS.test(text);
}

/** The words, with a comma where a sentence or a heading ends. */
function withoutTimes({ text, times }: UntimedWork): string {
  let words = '';
  let at = 0;
  for (const { from, to } of times) {
    words += `${text.slice(at, from)} `;
    at = to;
  }
  return `${words}${text.slice(at)}`.replace(BARE_HOURS, '').replace(/[:.!?] /g, ', ');
}
