/** Whom a timed line of Work names: scenes, characters, people and groups, in any order with commas between. */
import type { Person } from '../company/people.ts';
import { evenSpaces } from '../values/listItems.ts';
import { foldedText } from '../values/text.ts';
import type { CallWords } from './callWords.ts';
import { type NamedPeople, readWords, type UnknownWords } from './readWords.ts';
import type { TimedLine } from './workLines.ts';

export interface LineCall extends TimedLine {
  /** By their names as they stand in Scenes or Breakdown. */
  scenes: string[];
  words: NamedPeople[];
  /** Names within other words: they are called too, and make nobody less. */
  mentions: NamedPeople[];
  /** Who is excepted: “Scene 2 except Bottom”. */
  except: ReadonlySet<Person>;
  /** Words that stand for nobody. */
  unknown: UnknownWords[];
  /** Why something that looks like a scene, or a name, cannot be read. */
  troubles: string[];
  /** True when the line is for everybody who is called for the event. */
  everybody: boolean;
  /** True where it says so in words: “All”. */
  saysAll: boolean;
  /** True for a pause that calls nobody. */
  pause: boolean;
}

/** Lines that are a pause; they call nobody. */
const PAUSES =
  /^(?:\d{1,3} ?(?:-? ?min(?:ute)?s?\.?|') )?(?:short |long |meal |lunch |dinner |tea )?(?:break|lunch|dinner|supper|tea|pause|interval)s?(?: break)?(?: \(?\d{1,3} ?min(?:ute)?s?\.?\)?)?$/;
/** What companies write when they mean everybody; nothing to ask about. */
const FOR_ALL =
  /^(warm-? ?ups?|notes?|check-? ?in|announcements|welcome|introductions|circle|run|run-? ?through|stumble-? ?through|work-? ?through|review|brush-? ?up|tidy|clear up|reset|set-? ?up)$/;
const SAYS_ALL = /^(?:all|everybody|everyone|all called|everyone called|everybody called)$/;

export function isPause(text: string): boolean {
  return text.length < 60 && PAUSES.test(foldedText(text).replace(/[.!]$/, ''));
}

export function lineCall(line: TimedLine, words: CallWords): LineCall {
  const call: LineCall = {
    ...line,
    scenes: [],
    words: [],
    mentions: [],
    except: new Set(),
    unknown: [],
    troubles: [],
    everybody: false,
    saysAll: false,
    pause: false,
  };
  const folded = foldedText(line.text).replace(/[.!]$/, '');
  const saysAll = SAYS_ALL.test(folded);
  if (saysAll || folded === '' || FOR_ALL.test(folded)) return { ...call, everybody: true, saysAll };
  const text = evenSpaces(line.text);
  if (isPause(text) && words.meaning(text) === null) return { ...call, pause: true };
  const { people, ...read } = readWords(text, words, 'work');
  // Something that is known says enough: "Scene 2.1, with props" is for scene 2.1.
  return { ...call, ...read, words: people, everybody: read.scenes.length === 0 && people.length === 0 };
}
