/**
 * Whom a list of words names: scenes, characters, people and groups, with commas, slashes, `&` and `and` between, and
 * “Full cast except Ana and Ben”. What stands for nothing is kept apart, so that it can be said.
 */
import type { Person } from '../company/people.ts';
import { evenSpaces, joinedItems } from '../values/listItems.ts';
import { nameKey, nameWords } from '../values/names.ts';
import { foldedText } from '../values/text.ts';
import { withoutSignsAfter, withoutSignsBefore } from '../values/trimSigns.ts';
import type { CallWords, Meaning } from './callWords.ts';
import { fullFrenchNames } from './fullFrenchNames.ts';
import { type SceneContext, sceneMentions } from './sceneMentions.ts';
import { isWorkWord, soundsLikeWork } from './workWords.ts';

export interface NamedPeople {
  text: string;
  people: readonly Person[];
}

export interface UnknownWords {
  text: string;
  /** The name that it is likely to mean. */
  nearest: string | undefined;
  /** False for what is plainly work: “with props”. */
  mayBeSomebody: boolean;
}

export interface WordsRead {
  /** By their names as they stand in Scenes or Breakdown. */
  scenes: string[];
  people: NamedPeople[];
  /** Names within other words: “Ana’s fitting”. */
  mentions: NamedPeople[];
  /** Who is excepted from all that the text names. */
  except: ReadonlySet<Person>;
  /** Words that stand for nothing. */
  unknown: UnknownWords[];
  /** Why something that looks like a scene, or like somebody’s name, cannot be read; as sentences. */
  troubles: string[];
}

/** Where the words stand: in the column Scenes, in a column of people, or in a line of Work. */
export type WordsPlace = 'scenes' | 'people' | 'work';

/** What people write for nothing at all. */
const NOTHING: ReadonlySet<string> = new Set(['', '-', '--', 'none', 'n/a', 'na', 'nil']);
const EVERY_SCENE = /^(all|all (the )?scenes|every scene|everything|(the )?(whole|full|entire) (show|play|run|piece))$/;
const EXCEPT =
  /(?:^|[ (,])(except(?: for)?|excepting|excluding|excl\.?|minus|without|but not|but|other than|apart from|not) /i;
/** How many words of one text are looked at for slips. More are too many to be names. */
const MOST_UNKNOWN = 60;
/** A name has at most so many words. */
const MOST_WORDS = 4;

/** Reads a text once for a company; a text that comes again costs nothing. */
export function readWords(text: string, words: CallWords, place: WordsPlace): WordsRead {
  const key = `${place}\u0000${text}`;
  const known = words.kept.get(key) as WordsRead | undefined;
  if (known !== undefined) return known;
  const read = newReading(text, words, place);
  words.kept.set(key, read);
  return read;
}

function newReading(text: string, words: CallWords, place: WordsPlace): WordsRead {
  const plain = evenSpaces(text)
    .replace(/\bw\/o /gi, 'without ')
    .replace(/\bw\/ ?/gi, 'with ');
  const whole = isKnown(plain, words) ? null : EXCEPT.exec(plain);
  if (whole === null) return listRead(plain, words, place);
  const base = withoutSignsAfter(plain.slice(0, whole.index), ',( ');
  const others = plain.slice(whole.index + whole[0].length).replace(/\)$/, '');
  return excepted(base, others, plain, words, place);
}

function excepted(base: string, others: string, plain: string, words: CallWords, place: WordsPlace): WordsRead {
  const out = listRead(others, words, 'people');
  const named = [...out.people, ...out.mentions].flatMap(({ people }) => [...people]);
  // “Scene 2 without props”
  if (place === 'work' && named.length === 0 && out.scenes.length === 0) return listRead(plain, words, place);
  const read = listRead(base, words, place);
  const included = new Set([
    ...read.people.flatMap(({ people }) => [...people]),
    ...read.scenes.flatMap((scene) => words.charactersIn(scene).flatMap((one) => [...words.players(one)])),
  ]);
  const troubles = [...read.troubles, ...out.troubles];
  const unread = [...out.unknown.map((one) => one.text), ...out.scenes];
  const unsure = out.people.some((one) => words.meaning(one.text)?.unsure) || unread.length > 0;
  if (unread.length > 0) troubles.push(`Callboard does not know “${unread.join(', ')}” after “except”.`);
  if (base === '' && place !== 'work') troubles.push(`“${plain}” says who is not meant, but not who is.`);
  const outside = out.people.filter(({ people }) => !people.some((person) => included.has(person)));
  if (included.size > 0 && outside.length > 0) {
    const names = outside.map((one) => one.text).join(', ');
    troubles.push(`“${names}” is not part of “${base}”. If they are called as well, put ; before them.`);
  }
  // Nobody is left out by words that are not sure.
  const except = new Set(unsure ? [] : out.people.flatMap(({ text }) => [...(words.meaning(text)?.atLeast ?? [])]));
  return { ...read, except, troubles };
}

function listRead(text: string, words: CallWords, place: WordsPlace): WordsRead {
  const read: WordsRead = { scenes: [], people: [], mentions: [], except: new Set(), unknown: [], troubles: [] };
  if (place === 'scenes' && EVERY_SCENE.test(foldedText(text))) return { ...read, scenes: [...words.scenes.all] };
  let context: SceneContext = place === 'scenes' ? 'scene' : 'none';
  let looked = 0;
  const scenes = new Set<string>();
  const named = place === 'people' ? text : fullFrenchNames(text, words.scenes, (word) => words.meaning(word) !== null);
  for (const item of joinedItems(named, (one) => isKnown(one, words))) {
    if (NOTHING.has(foldedText(item))) continue;
    const taken = itemRead(item, words, place, context);
    context = taken.context === 'none' && place === 'scenes' ? 'scene' : taken.context;
    for (const scene of taken.scenes) scenes.add(scene);
    read.troubles.push(...taken.troubles);
    if (taken.people !== null) read.people.push(taken.people);
    if (taken.rest === '') continue;
    looked += taken.rest.split(' ').length;
    if (looked > MOST_UNKNOWN) {
      read.troubles.push(`Too many words in “${shortened(text)}” name nobody.`);
      break;
    }
    const mentions = mentionsIn(taken.rest, words);
    read.mentions.push(...mentions);
    // What stands beside a scene only describes it, unless it is nearly a name.
    const nearest = nearestIn(taken.rest, words, mentions);
    const isAll = taken.scenes.length === 0 && taken.people === null;
    if (isAll || nearest !== undefined) {
      read.unknown.push({ text: taken.rest, nearest, mayBeSomebody: nearest !== undefined || !soundsLikeWork(item) });
    }
  }
  return { ...read, scenes: [...scenes] };
}

interface ItemRead {
  scenes: readonly string[];
  people: NamedPeople | null;
  troubles: string[];
  /** Words that stand for nothing. */
  rest: string;
  context: SceneContext;
}

function itemRead(item: string, words: CallWords, place: WordsPlace, context: SceneContext): ItemRead {
  const nothing: ItemRead = { scenes: [], people: null, troubles: [], rest: '', context: 'none' };
  const scene = words.scenes.named(item);
  const meaning = words.meaning(item);
  if (scene !== undefined && (place !== 'people' || meaning === null)) {
    return { ...nothing, scenes: [scene], context: 'scene' };
  }
  if (meaning !== null) return { ...nothing, ...meantBy(item, meaning) };
  // “Song: Ana Silva” is for her.
  const colon = item.indexOf(': ');
  const headed = colon < 1 ? null : words.meaning(item.slice(colon + 2));
  if (headed !== null) {
    const heading = sceneMentions(item.slice(0, colon), words.scenes, context);
    const { people, troubles } = meantBy(item.slice(colon + 2), headed);
    return { ...heading, people, troubles: [...heading.troubles, ...troubles], rest: heading.rest.join(' ') };
  }
  // “1 - 3” and “2” are scenes where nothing else stands beside them.
  const alone = sceneMentions(item, words.scenes, 'scene');
  const isAlone = alone.rest.length === 0 && alone.scenes.length > 0;
  const found = isAlone && place !== 'people' ? alone : sceneMentions(item, words.scenes, context);
  const rest = found.rest
    .join(' ')
    .replace(/^(?:with|plus|for|and|:|-) /i, '')
    .replace(/^[ :-]+$/, '');
  if (found.scenes.length > 0 || found.troubles.length > 0) {
    const beside = rest === '' ? null : words.meaning(rest);
    const { people, troubles } = beside === null ? { people: null, troubles: [] } : meantBy(rest, beside);
    return {
      scenes: found.scenes,
      people,
      troubles: [...found.troubles, ...troubles],
      rest: beside === null ? rest : '',
      context: found.context,
    };
  }
  const titled = words.scenes.titled(item);
  return titled.length > 0 ? { ...nothing, scenes: titled } : { ...nothing, rest: item, context: found.context };
}

function meantBy(text: string, { people, unsure }: Pick<Meaning, 'people' | 'unsure'>) {
  return { people: { text, people }, troubles: unsure === '' ? [] : [unsure] };
}

function isKnown(text: string, words: CallWords): boolean {
  if (words.scenes.named(text) !== undefined || words.meaning(text) !== null) return true;
  // “Act 1, Scene 2” is one scene.
  return /^act [^ ]+ (?:scene|sc\.?) /i.test(text.replace(',', '')) && isOneScene(text.replace(',', ''), words);
}

function isOneScene(text: string, words: CallWords): boolean {
  const { scenes, rest, troubles } = sceneMentions(text, words.scenes, 'none');
  return scenes.length === 1 && rest.length === 0 && troubles.length === 0;
}

/**
 * The names within a few words.
 * @param fewest words that a name must have
 */
export function mentionsIn(text: string, words: CallWords, fewest = 1): NamedPeople[] {
  const parts = text.split(' ').map(bareWord);
  const found: NamedPeople[] = [];
  for (let at = 0; at < parts.length; at++) {
    for (let count = Math.min(MOST_WORDS, parts.length - at); count >= fewest; count--) {
      const name = parts.slice(at, at + count).join(' ');
      const bare = name.replace(/['’]s$/, '');
      const people = (count === 1 && isWorkWord(name) ? undefined : words.meaning(bare)?.people) ?? [];
      // A word of the language may be a character: “build the wall”.
      const isWord = count === 1 && name === name.toLowerCase() && !people.some((person) => isCalledSo(person, bare));
      if (people.length === 0 || isWord) continue;
      found.push({ text: name, people });
      at += count - 1;
      break;
    }
  }
  return found;
}

function isCalledSo({ name, called }: Person, word: string): boolean {
  return nameKey(called) === nameKey(word) || nameWords(name)[0] === nameKey(word);
}

/** The name that the words, or one or two of them, nearly are. */
function nearestIn(text: string, words: CallWords, mentions: readonly NamedPeople[]): string | undefined {
  const parts = text.split(' ').filter((word) => word.length > 2 && !isWorkWord(word));
  const mentioned = new Set(mentions.flatMap((one) => one.text.split(' ')));
  const left = parts.filter((word) => !mentioned.has(bareWord(word)));
  const looks = [text, ...left, ...left.slice(1).map((word, at) => `${left[at]} ${word}`)];
  for (const look of looks) {
    // Of a short word too many others are near.
    if (look.length < 4 || mentioned.has(look)) continue;
    const nearest = words.nearest(look.replace(/['’]s$/, ''));
    if (nearest !== undefined) return nearest;
  }
  return undefined;
}

/** A word without the signs around it. */
function bareWord(word: string): string {
  return withoutSignsAfter(withoutSignsBefore(word, '(["“‘'), ')]"”,.:;!?');
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
