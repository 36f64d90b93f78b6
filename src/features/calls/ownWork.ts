/** What of an event's work is a person's own: their scenes, and the timed lines that name them or are for everybody. */
import type { Company, Person } from '../../company/people.ts';
import type { Breakdown } from '../../schedule/breakdown.ts';
import { callWords } from '../../schedule/callWords.ts';
import type { DayEvent } from '../../schedule/dayPlan.ts';
import { eventReading } from '../../schedule/eventReading.ts';
import type { TimedLine } from '../../schedule/workLines.ts';
import type { Window } from '../../values/windows.ts';

export interface OwnWork {
  /** Without those that have a timed line. */
  scenes: string[];
  lines: TimedLine[];
}

/** Asked for everybody who is called; what the lines name is looked up once. */
export function ownWorkIn(
  { event }: Pick<DayEvent, 'event'>,
  company: Company,
  breakdown: Breakdown,
): (person: Person, windows: readonly Window[]) => OwnWork {
  const words = callWords(company, breakdown);
  const playersOf = (scene: string): readonly Person[] =>
    words.charactersIn(scene).flatMap((one) => words.players(one));
  const read = eventReading(event, words);
  const meant = read.lines.map((line) => {
    const { scenes, everybody, words: named, mentions, text, from, to } = line;
    const people = new Set([...[...named, ...mentions].flatMap((one) => one.people), ...scenes.flatMap(playersOf)]);
    return { line: { from, to, text }, scenes, everybody, people };
  });
  const timed = new Set(meant.flatMap(({ scenes }) => scenes));
  const scenes = eventReading(event, words).scenes.scenes.map((scene) => ({
    scene,
    people: new Set(playersOf(scene)),
  }));
  return (person, windows) => {
    const own = scenes.filter(({ people }) => people.has(person));
    const during = meant.filter(({ line }) => windows.some(({ from, to }) => from < line.to && line.from < to));
    const named = during.filter(({ people }) => people.has(person));
    // Who is in none of it, such as the director, is there for all of it, as it is typed.
    if (own.length === 0 && named.length === 0) {
      return { scenes: timed.size > 0 ? [] : event.scenes, lines: during.map(({ line }) => line) };
    }
    return {
      scenes: own.filter(({ scene }) => !timed.has(scene)).map(({ scene }) => scene),
      lines: during.filter((one) => one.everybody || named.includes(one)).map(({ line }) => line),
    };
  };
}
