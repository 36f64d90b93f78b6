/** Who may be missing from an event although every name in it is called: the last look before a call. */
import type { Person } from '../company/people.ts';
import { type Window, withoutWindows } from '../values/windows.ts';
import { emptyScene, missingInLine, unknownInLine } from './calledWords.ts';
import { type EventInHand, namesOf } from './eventInHand.ts';
import { workedScenes } from './eventReading.ts';
import type { UnknownWords } from './readWords.ts';
import { unplayedParts } from './unplayed.ts';
import type { UntimedReading } from './untimedWork.ts';

export function lookForMissing(hand: EventInHand, untimed: readonly { text: string; found: UntimedReading }[]): void {
  const { read, company, breakdown, words, roll, left, whole, missing, doubts } = hand;
  for (const line of [...read.lines, ...read.loose]) for (const one of line.unknown) lookInLine(hand, line, one);
  for (const { text, found } of untimed) if (found.why === '') lookInWords(hand, text, found);
  const worked = workedScenes(hand.event, read);
  for (const scene of read.loose.flatMap((line) => line.scenes)) if (!worked.has(scene)) worked.set(scene, [whole]);
  for (const scene of worked.keys()) lookInScene(hand, scene);
  for (const scene of untimed.flatMap(({ found }) => found.scenes)) if (!worked.has(scene)) worked.set(scene, [whole]);
  const windowsOf = (person: Person) => (left.has(person) ? null : roll.windowsOf(person));
  const parts = unplayedParts({ worked, named: hand.unplayed }, company, breakdown, words, windowsOf);
  missing.push(...parts.missing);
  doubts.push(...parts.doubts);
}

/** A word that is nobody’s, in a timed line. */
function lookInLine(
  { words, roll, left, missing, doubts, at, held }: EventInHand,
  line: Window & { text: string; everybody: boolean; scenes: string[] },
  one: UnknownWords,
): void {
  const meant = one.nearest === undefined ? [] : (words.meaning(one.nearest)?.people ?? []);
  const absent = meant.filter(
    (person) => !left.has(person) && withoutWindows([line], roll.windowsOf(person)).length > 0,
  );
  if (one.nearest === undefined ? one.mayBeSomebody : absent.length > 0) {
    missing.push(held('Work', missingInLine(one, line, namesOf(absent))));
  } else if (line.scenes.length === 0 || one.mayBeSomebody) {
    doubts.push(at('Work', unknownInLine(one, line), 'People'));
  }
}

/** Words of Work without times: scenes and names that nothing else calls, or not for all of it. */
function lookInWords(hand: EventInHand, text: string, found: UntimedReading): void {
  const { event, read, words, roll, left, whole, missing, doubts, playersIn, at, held } = hand;
  // Beside timed lines it may be one of these that lost its times.
  const isCalled = (person: Person) =>
    read.lines.length === 0 ? roll.has(person) : withoutWindows([whole], roll.windowsOf(person)).length === 0;
  const absentOf = (people: readonly Person[]) => people.filter((person) => !left.has(person) && !isCalled(person));
  const add = read.lines.length === 0 ? '' : ', or with its times';
  for (const scene of found.scenes) {
    const players = playersIn(scene);
    const absent = absentOf(players);
    if (absent.length === 0) continue;
    const message = `Scene ${scene} is only in Work (“${text}”), so it does not call ${namesOf(absent)}. Type it under Scenes${add}.`;
    // Where Also called names some of them, the words only say what they work on.
    const isWorkOfOthers = event.scenes.length + read.lines.length === 0 && players.some((person) => roll.has(person));
    if (isWorkOfOthers) doubts.push(at('Work', message));
    else missing.push(held('Work', message));
  }
  for (const { text: name, people } of found.people) {
    const absent = absentOf(people);
    if (absent.length === 0) continue;
    const message = `“${name}” is only in Work, so it does not call ${namesOf(absent)}. Type it under Also called${add}.`;
    missing.push(held('Work', message));
  }
  for (const { text: typed, nearest } of found.nearly) {
    const absent = absentOf(words.meaning(nearest)?.people ?? []);
    if (absent.length > 0)
      missing.push(held('Work', missingInLine({ text: typed, nearest }, { text }, namesOf(absent))));
  }
  for (const trouble of found.troubles) {
    if (roll.people().length === 0) missing.push(held('Work', trouble));
    else doubts.push(at('Work', trouble, 'Scenes'));
  }
  if (!found.loose) return;
  const message = `The time of day in “${text}” means nothing to Callboard. Type a line like 4:00-4:45 Scene 2, or put it into Notes.`;
  doubts.push(at('Work', message));
}

/** A scene that is worked and has nobody in the Breakdown. */
function lookInScene({ company, breakdown, words, roll, left, missing, doubts, at, held }: EventInHand, scene: string) {
  if (words.charactersIn(scene).length > 0) return;
  const isCast = (person: Person) => person.active && person.group === 'Cast';
  const isWholeCast = company.people.every((one) => !isCast(one) || roll.has(one) || left.has(one));
  // A company that keeps no breakdown calls by names, and the scene only says what is worked.
  const keepsNone = breakdown.characters.length === 0 && roll.people().some(isCast);
  const message = emptyScene(scene);
  if (isWholeCast || keepsNone) doubts.push(at('Scenes', message, 'Breakdown'));
  else missing.push(held('Scenes', message));
}
