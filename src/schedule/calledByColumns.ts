/** Who is called by the columns Scenes and Also called, and who is not after all. */
import type { Person } from '../company/people.ts';
import { foldedText } from '../values/text.ts';
import { nobodyFor, noScene, numberScene, scenelessPeople, unknownWord } from './calledWords.ts';
import type { CallWords } from './callWords.ts';
import { type EventInHand, namesOf } from './eventInHand.ts';
import type { LineCall } from './lineCall.ts';
import type { NamedPeople } from './readWords.ts';

/** Calls whom the columns name; what a timed line names has that line's time instead. */
export function callColumns(hand: EventInHand): void {
  const { event, words, read, problems, at } = hand;
  const { scenes } = read;
  const timedScenes = new Set(read.lines.flatMap((line) => line.scenes));
  const isTimed = timedWords(read.lines, words);
  callScenes(hand, scenes.scenes, scenes.except, timedScenes);
  callPeople(hand, 'Scenes', [...scenes.people, ...scenes.mentions], scenes.except, isTimed);
  for (const { text } of scenes.people) problems.push(at('Scenes', scenelessPeople(text), 'Scenes'));
  for (const { text } of scenes.unknown) problems.push(at('Scenes', noScene(text, words), 'Scenes'));
  for (const trouble of scenes.troubles) problems.push(at('Scenes', trouble, 'Scenes'));
  for (const text of event.scenesAreNumbers ? event.scenes : []) {
    const other = words.scenes.named(`${text}0`);
    if (other === undefined || !text.includes('.')) continue;
    problems.push(at('Scenes', numberScene(text, other)));
    callScenes(hand, [other], new Set(), timedScenes);
  }
  for (const { read: also } of read.alsoCalled) {
    callScenes(hand, also.scenes, also.except, timedScenes);
    callPeople(hand, 'Also called', [...also.people, ...also.mentions], also.except, isTimed);
    for (const one of also.unknown) problems.push(at('Also called', unknownWord(one), 'People'));
    for (const trouble of also.troubles) problems.push(at('Also called', trouble, 'People'));
  }
}

/** Finds who is not called after all. A word that cannot be read, or is not sure, leaves nobody out. */
export function withdraw({ read, words, problems, left, at }: EventInHand): void {
  for (const { read: not } of read.notCalled) {
    for (const one of not.unknown) problems.push(at('Not called', unknownWord(one), 'People'));
    for (const trouble of not.troubles) problems.push(at('Not called', trouble, 'People'));
    for (const scene of not.scenes) {
      problems.push(at('Not called', `“${scene}” is a scene. Type who is not called, by name or character.`, 'People'));
    }
    for (const { text, people } of not.people) {
      const { unsure = '', atLeast = [] } = words.meaning(text) ?? {};
      for (const person of atLeast) if (!not.except.has(person)) left.add(person);
      if (unsure !== '' || atLeast.length === people.length) continue;
      problems.push(
        at(
          'Not called',
          `“${text}” can be a character or ${namesOf(atLeast)}; only ${namesOf(atLeast)} is left out. Type names.`,
        ),
      );
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
