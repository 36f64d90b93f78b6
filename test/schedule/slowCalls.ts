/**
 * Who is called when, worked out slowly and simply: person by person, minute by minute, from a schedule that is given
 * in minutes rather than typed. What the code computes is held against it.
 */

export interface SlowPerson {
  id: string;
  name: string;
  group: string;
  characters: string[];
  active: boolean;
}

export interface SlowLine {
  from: number;
  to: number;
  scenes: string[];
  words: string[];
}

export interface SlowEvent {
  id: string;
  type: string;
  from: number;
  to: number;
  scenes: string[];
  alsoCalled: string[];
  notCalled: string[];
  lines: SlowLine[];
}

export interface SlowConflict {
  personId: string;
  from: number;
  to: number;
}

export interface SlowDay {
  people: SlowPerson[];
  /** Which characters are in a scene. */
  breakdown: Record<string, string[]>;
  /** In the order they start. */
  events: SlowEvent[];
  conflicts: SlowConflict[];
}

const GROUPS: Record<string, string> = {
  'full cast': 'Cast',
  crew: 'Crew',
  creative: 'Creative',
  staff: 'Staff',
  volunteers: 'Volunteer',
};

const remembered = new WeakMap<SlowPerson[], Map<string, SlowPerson[]>>();

export function slowPeople(day: SlowDay, word: string): SlowPerson[] {
  const known = remembered.get(day.people) ?? new Map<string, SlowPerson[]>();
  remembered.set(day.people, known);
  const people = known.get(word) ?? lookUp(day, word);
  known.set(word, people);
  return people;
}

function lookUp(day: SlowDay, word: string): SlowPerson[] {
  const text = word.toLowerCase();
  const named = day.people.filter((one) => one.id.toLowerCase() === text || one.name.toLowerCase() === text);
  const found =
    named.length > 0
      ? named
      : text === 'full company'
        ? day.people
        : GROUPS[text] !== undefined
          ? day.people.filter((one) => one.group === GROUPS[text])
          : day.people.filter((one) => one.characters.some((character) => character.toLowerCase() === text));
  return found.filter((one) => one.active);
}

function playsIn(day: SlowDay, person: SlowPerson, scene: string): boolean {
  return (day.breakdown[scene] ?? []).some((character) => person.characters.includes(character));
}

/** A word has a time of its own if a line says it, or names the same one person, or each of a double cast. */
function isTimed(day: SlowDay, event: SlowEvent, word: string): boolean {
  const people = slowPeople(day, word);
  const inLines = event.lines.flatMap((line) => line.words);
  const same = (other: string) =>
    other.toLowerCase() === word.toLowerCase() ||
    (people.length === 1 && idsOf(slowPeople(day, other)) === idsOf(people));
  if (inLines.some(same)) return true;
  const players = day.people.filter(
    (one) => one.active && one.characters.some((character) => character.toLowerCase() === word.toLowerCase()),
  );
  const isNamedAlone = (player: SlowPerson) =>
    inLines.some((other) => {
      const others = slowPeople(day, other);
      return others.length === 1 && others[0] === player;
    });
  return players.length > 1 && players.every(isNamedAlone);
}

function idsOf(people: SlowPerson[]): string {
  return people.map((person) => person.id).join(' ');
}

/** Called at this minute, were it not for conflicts and the crew's early hour. */
function isWanted(day: SlowDay, event: SlowEvent, person: SlowPerson, minute: number): boolean {
  if (!person.active || minute < event.from || minute >= event.to) return false;
  if (event.notCalled.some((word) => slowPeople(day, word).includes(person))) return false;
  const lineNames = event.lines.some(
    (line) =>
      minute >= line.from &&
      minute < line.to &&
      (line.scenes.some((scene) => playsIn(day, person, scene)) ||
        line.words.some((word) => slowPeople(day, word).includes(person)) ||
        // A line that names nobody is for everybody.
        (line.scenes.length + line.words.length === 0 && isNamedAnywhere(day, event, person))),
  );
  const timedScenes = event.lines.flatMap((line) => line.scenes);
  const throughScene = event.scenes.some((scene) => !timedScenes.includes(scene) && playsIn(day, person, scene));
  const byWord = event.alsoCalled.some((word) => !isTimed(day, event, word) && slowPeople(day, word).includes(person));
  return lineNames || throughScene || byWord;
}

function isNamedAnywhere(day: SlowDay, event: SlowEvent, person: SlowPerson): boolean {
  const scenes = [...event.scenes, ...event.lines.flatMap((line) => line.scenes)];
  const words = [...event.alsoCalled, ...event.lines.flatMap((line) => line.words)];
  return (
    scenes.some((scene) => playsIn(day, person, scene)) || words.some((word) => slowPeople(day, word).includes(person))
  );
}

function isEverWanted(day: SlowDay, event: SlowEvent, person: SlowPerson): boolean {
  for (let minute = event.from; minute < event.to; minute++) if (isWanted(day, event, person, minute)) return true;
  return false;
}

/** Every minute at which a person is called for an event, in order. */
export function slowMinutes(day: SlowDay, event: SlowEvent, person: SlowPerson): number[] {
  const earlier = day.events.slice(0, day.events.indexOf(event));
  const comesEarly =
    person.group === 'Crew' &&
    ['Tech', 'Dress', 'Performance'].includes(event.type) &&
    isWanted(day, event, person, event.from) &&
    !earlier.some((one) => isEverWanted(day, one, person)) &&
    day.people.some((one) => one.group === 'Cast' && isEverWanted(day, event, one));
  const minutes: number[] = [];
  for (let minute = Math.max(0, event.from - 60); minute < event.to; minute++) {
    const early = comesEarly && minute < event.from;
    const isAway = day.conflicts.some(
      (conflict) => conflict.personId === person.id && minute >= conflict.from && minute < conflict.to,
    );
    if ((early || isWanted(day, event, person, minute)) && !isAway) minutes.push(minute);
  }
  return minutes;
}
