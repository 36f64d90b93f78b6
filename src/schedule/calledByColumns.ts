/** Who is called by the columns Scenes and Also called, and who is not after all. */
import type { Person } from '../company/people.ts';
import { foldedText } from '../values/text.ts';
import { nobodyFor } from './calledWords.ts';
import type { CallWords } from './callWords.ts';
import type { EventInHand } from './eventInHand.ts';
import { scenesMeantToo } from './eventProblems.ts';
import type { LineCall } from './lineCall.ts';
import type { NamedPeople } from './readWords.ts';

/** Calls whom the columns name; what a timed line names has that line's time instead. */
export function callColumns(hand: EventInHand): void {
  const { event, words, read } = hand;
  const { scenes } = read;
  const timedScenes = new Set(read.lines.flatMap((line) => line.scenes));
  const isTimed = timedWords(read.lines, words);
  callScenes(hand, scenes.scenes, scenes.except, timedScenes);
  callPeople(hand, 'Scenes', [...scenes.people, ...scenes.mentions], scenes.except, isTimed);
  for (const { other } of scenesMeantToo(event, words)) callScenes(hand, [other], new Set(), timedScenes);
  for (const { read: also } of read.alsoCalled) {
    callScenes(hand, also.scenes, also.except, timedScenes);
    callPeople(hand, 'Also called', [...also.people, ...also.mentions], also.except, isTimed);
  }
}

/** Finds who is not called after all. A word that cannot be read, or is not sure, leaves nobody out. */
export function withdraw({ read, words, left }: EventInHand): void {
  for (const { read: not } of read.notCalled) {
    for (const { text } of not.people) {
      for (const person of words.meaning(text)?.atLeast ?? []) if (!not.except.has(person)) left.add(person);
    }
  }
}

function callScenes(
  { columns, roll, whole, playersIn }: EventInHand,
  scenes: readonly string[],
  except: ReadonlySet<Person>,
  timed: ReadonlySet<string>,
): void {
  for (const scene of scenes) {
    const players = playersIn(scene).filter((person) => !except.has(person));
    for (const person of players) columns.set(person, scene);
    if (!timed.has(scene)) roll.call(players, scene, whole);
  }
}

function callPeople(
  { columns, roll, whole, unplayed, doubts, at }: EventInHand,
  column: string,
  named: readonly NamedPeople[],
  except: ReadonlySet<Person>,
  isTimed: (text: string, people: readonly Person[]) => boolean,
): void {
  for (const { text, people } of named) {
    if (people.length === 0) {
      doubts.push(at(column, nobodyFor(text), 'People'));
      unplayed.push({ text, window: whole });
    }
    const wanted = people.filter((person) => !except.has(person));
    for (const person of wanted) columns.set(person, text);
    if (!isTimed(text, wanted)) roll.call(wanted, text, whole);
  }
}

/**
 * Tells whether a word of Also called has a timed line of its own: the same word for the same people, the same person, or
 * each of its players. Other words may stand for the same people by chance, and then they are not meant.
 */
function timedWords(
  lines: readonly LineCall[],
  words: CallWords,
): (text: string, people: readonly Person[]) => boolean {
  const named = lines.flatMap((line) => line.words);
  const alone = new Set(named.flatMap(({ people }) => (people.length === 1 ? [...people] : [])));
  const same = new Set(named.map(({ text, people }) => `${foldedText(text)}\u0000${placesOf(people, words)}`));
  return (text, people) => {
    if (same.has(`${foldedText(text)}\u0000${placesOf(people, words)}`)) return true;
    if (people.length === 1) return people.every((person) => alone.has(person));
    // Puck, where lines name each of the two who play it.
    const players = words.players(text);
    return players.length > 1 && players.every((person) => alone.has(person));
  };
}

function placesOf(people: readonly Person[], words: CallWords): string {
  return people
    .map((person) => words.orderOf(person))
    .sort((a, b) => a - b)
    .join(' ');
}
