/** Who is called for an event, and from when to when: through scenes and characters, by group, by name, by timed lines. */

import type { Company, Person } from '../company/company.ts';
import type { Problem } from '../jobs/appError.ts';
import { foldedText } from '../values/text.ts';
import { cellText, type Table } from '../workbook/table.ts';
import type { TabRecord } from '../workbook/tabSpec.ts';
import type { breakdownTab, scenesTab } from '../workbook/tabSpecs.ts';
import { type CallWords, callWords } from './callWords.ts';
import type { CallEvent } from './event.ts';
import { lineCall } from './lineCall.ts';
import { mergedWindows, type Window } from './windows.ts';
import { type WorkLines, workLines } from './workLines.ts';

/** Which characters are in which scene. Scene names are compared without regard to case and spaces. */
export interface Breakdown {
  /** Every scene of Scenes and of Breakdown, as it is written there. */
  scenes: string[];
  /** By folded scene name. */
  charactersIn: Map<string, string[]>;
  characters: string[];
}

/** The breakdown from its tab (one column a scene) and the tab Scenes. */
export function breakdownFrom(
  table: Table<typeof breakdownTab>,
  scenes: readonly TabRecord<typeof scenesTab>[],
): Breakdown {
  const charactersIn = new Map<string, string[]>();
  const names = new Map<string, string>(scenes.map((scene) => [foldedText(scene.Scene), scene.Scene]));
  const characters: string[] = [];
  const at = table.columnIndex.get('Character');
  for (const row of table.rows) {
    const character = at === undefined ? '' : cellText(row.cells[at]).trim();
    if (character === '') continue;
    characters.push(character);
    for (const { header, index } of table.otherColumns) {
      const scene = foldedText(header);
      if (!names.has(scene)) names.set(scene, header);
      // x, v and s all mean that the person is needed.
      if (cellText(row.cells[index]).trim() === '') continue;
      charactersIn.set(scene, [...(charactersIn.get(scene) ?? []), character]);
    }
  }
  return { scenes: [...names.values()], charactersIn, characters };
}

export interface Called {
  person: Person;
  /** When the person is needed, in order; never empty. */
  windows: Window[];
  /** Why: a scene, a group, a name, as the schedule says it. */
  because: string[];
}

export interface EventCall {
  /** Everybody active who is called, each once, in the order of People. */
  called: Called[];
  /** What cannot be understood. */
  problems: Problem[];
  /** What can be understood and should be looked at: scenes that call nobody, lines that call everybody. */
  doubts: Problem[];
  work: WorkLines;
}

/**
 * Who is called for an event. What a timed line of Work names is called for that line's window only; scenes and words
 * that no timed line names are called for the whole event; `Not called` wins over everything.
 */
export function calledFor(event: CallEvent, company: Company, breakdown: Breakdown): EventCall {
  const words = callWords(company, breakdown);
  const work = workLines(event);
  const problems: Problem[] = [];
  const doubts: Problem[] = [];
  const found = new Map<Person, { windows: Window[]; because: string[] }>();
  const call = (people: readonly Person[], reason: string, window: Window) => {
    for (const person of people) {
      const known = found.get(person) ?? { windows: [], because: [] };
      known.windows.push(window);
      if (!known.because.includes(reason)) known.because.push(reason);
      found.set(person, known);
    }
  };
  const at = (column: string) => ({ ...event.place, row: event.rowNumber, column });
  const whole = { from: event.startMinute, to: event.endMinute };
  const lines = work.lines.map((line) => lineCall(line, words));
  const timedScenes = new Set(lines.flatMap((line) => line.scenes));
  const timed = timedWords(lines, words);
  /** Called by the event's own columns, whatever the hour. */
  const columns = new Map<Person, string>();

  const callScene = (scene: string, window: Window) => {
    const characters = words.charactersIn(scene);
    if (characters.length === 0) {
      doubts.push({
        ...at('Scenes'),
        message: `Nobody is in scene ${scene} in Breakdown, so nobody is called for it. Put an x into its column.`,
        refersTo: 'Breakdown',
      });
    }
    for (const character of characters) call(words.players(character), scene, window);
  };
  for (const text of event.scenes) {
    const scene = words.scene(text);
    if (scene === null) {
      problems.push({
        ...at('Scenes'),
        message: `There is no scene “${text}” in Scenes or Breakdown. Type it as it stands there${suggestion(breakdown)}.`,
        refersTo: 'Scenes',
      });
      continue;
    }
    for (const character of words.charactersIn(scene)) {
      for (const person of words.players(character)) columns.set(person, scene);
    }
    if (!timedScenes.has(scene)) callScene(scene, whole);
  }
  for (const text of event.alsoCalled) {
    const people = words.people(text);
    if (people === null) {
      problems.push({ ...at('Also called'), message: unknownWord(text), refersTo: 'People' });
      continue;
    }
    if (people.length === 0) doubts.push({ ...at('Also called'), message: nobodyFor(text), refersTo: 'People' });
    for (const person of people) columns.set(person, text);
    if (!timed(text, people)) call(people, text, whole);
  }
  for (const line of lines) {
    for (const scene of line.scenes) callScene(scene, line);
    for (const word of line.words) {
      if (word.people.length === 0) doubts.push({ ...at('Work'), message: nobodyFor(word.text), refersTo: 'People' });
      call(word.people, word.text, line);
    }
  }
  // A line without a name that is known is for everybody: better somebody too many than somebody too few.
  const everybody = new Map([
    ...columns,
    ...[...found].map(([person, { because }]) => [person, because[0] ?? ''] as const),
  ]);
  for (const line of lines) {
    if (line.everybody) for (const person of everybody.keys()) call([person], line.text || 'everybody', line);
    for (const word of line.unknown) {
      const outcome = line.everybody
        ? `everybody who is called for this event is called for “${line.text}”`
        : `nobody is called for it in “${line.text}”`;
      doubts.push({
        ...at('Work'),
        message: `“${word}” is no scene, character, person or group, so ${outcome}.`,
        refersTo: 'People',
      });
    }
  }
  for (const { typed, why, text } of work.unread) {
    problems.push({
      ...at('Work'),
      message: `“${typed}” ${why}. Type it like 4:00-4:45 Scene 2; until then whoever it names is called for the whole event.`,
    });
    const rest = lineCall({ ...whole, text }, words);
    for (const scene of rest.scenes) callScene(scene, whole);
    for (const word of rest.words) call(word.people, word.text, whole);
    if (rest.everybody) for (const [person, reason] of everybody) call([person], reason, whole);
  }
  for (const text of event.notCalled) {
    const people = words.people(text);
    if (people === null) problems.push({ ...at('Not called'), message: unknownWord(text), refersTo: 'People' });
    else for (const person of people) found.delete(person);
  }
  const called = company.people.flatMap((person): Called[] => {
    const one = found.get(person);
    return one === undefined ? [] : [{ person, windows: mergedWindows(one.windows), because: one.because }];
  });
  return { called, problems, doubts: uniqueProblems(doubts), work };
}

/** Tells whether a word of Also called has a timed line of its own: the same word, the same people, or each of its players. */
function timedWords(
  lines: readonly { words: readonly { text: string; people: readonly Person[] }[] }[],
  words: CallWords,
): (text: string, people: readonly Person[]) => boolean {
  const named = lines.flatMap((line) => line.words);
  const asTyped = new Set(named.map((word) => foldedText(word.text)));
  const sets = new Set(named.map((word) => idsOf(word.people)));
  const alone = new Set(named.flatMap((word) => (word.people.length === 1 ? [...word.people] : [])));
  return (text, people) => {
    if (asTyped.has(foldedText(text)) || sets.has(idsOf(people))) return true;
    // Puck, where lines name each of the two who play it.
    const players = words.players(text);
    return players.length > 1 && players.every((person) => alone.has(person));
  };
}

function idsOf(people: readonly Person[]): string {
  return people
    .map((person) => `${person.id}\u0000${person.name}`)
    .sort()
    .join('\u0001');
}

function uniqueProblems(problems: readonly Problem[]): Problem[] {
  return problems.filter((one, index) => problems.findIndex((other) => other.message === one.message) === index);
}

function suggestion(breakdown: Breakdown): string {
  return breakdown.scenes.length > 0 ? ` (${breakdown.scenes.slice(0, 12).join(', ')})` : '';
}

function nobodyFor(text: string): string {
  return `Nobody in People is “${text}” at present, so nobody is called for it.`;
}

function unknownWord(text: string): string {
  return `“${text}” is no person, character or group that Callboard knows. Type it as it stands in People, or Full company, Full cast, Crew, Creative, Staff or Volunteers.`;
}
