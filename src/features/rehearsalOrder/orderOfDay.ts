/** A day of the production as a problem for the search: who is in which scene, who can be there when, which rooms are free. */
import { households } from '../../company/households.ts';
import type { Person } from '../../company/people.ts';
import type { Problem } from '../../port/appError.ts';
import type { ProductionData } from '../../production/productionData.ts';
import { callWords } from '../../schedule/callWords.ts';
import { publishedOn } from '../../schedule/event.ts';
import { addDays } from '../../values/dates.ts';
import { foldedText } from '../../values/text.ts';
import { mergedWindows, type Window } from '../../values/windows.ts';
import { availabilityOn, type PlannedDays } from './availability.ts';
import { namesIn, type OrderPieceWanted, type OrderWanted } from './orderArgument.ts';
import type { OrderProblem } from './orderProblem.ts';

const DAY = 1440;

/** A piece whose words have been looked up. */
export interface OrderPieceRead extends OrderPieceWanted {
  /** Who plays in it and is needed. */
  cast: Person[];
  /** Who leads it. */
  leads: Person[];
  /** Who plays in it and is not needed this time. */
  left: Person[];
}

export interface OrderRead {
  pieces: OrderPieceRead[];
  problems: Problem[];
  warnings: string[];
}

/** Every piece with its people. What cannot be understood is a problem: nobody is left out in silence. */
export function readPieces(data: ProductionData, wanted: OrderWanted): OrderRead {
  const words = callWords(data.company, data.breakdown);
  const read: OrderRead = { pieces: [], problems: [], warnings: [] };
  const say = (message: string) => {
    read.problems.push({ message });
  };
  const peopleOf = (name: string, what: string): readonly Person[] => {
    const meaning = words.meaning(name);
    if (meaning === null || meaning.people.length === 0) say(`${what}: “${name}” is nobody in People.`);
    else if (meaning.unsure !== '') say(`${what}: ${meaning.unsure}`);
    return meaning?.people ?? [];
  };
  const known = new Map(
    [...data.breakdown.scenes, ...[...data.breakdown.frenchScenes.values()].flat()].map((scene) => [
      foldedText(scene),
      scene,
    ]),
  );
  for (const { person, part } of data.breakdown.unmatched) {
    const message = `${person.name} plays “${part}”, which no row of Breakdown has: as that they are in no scene here.`;
    read.warnings.push(message);
  }
  const seen = new Set<string>();
  for (const piece of wanted.pieces) {
    const what = `Scene ${piece.scene}`;
    const scene = known.get(foldedText(piece.scene));
    if (scene === undefined) {
      say(`There is no scene “${piece.scene}” in Scenes or Breakdown.`);
      continue;
    }
    if (seen.has(scene)) {
      say(`${what} is chosen twice.`);
      continue;
    }
    seen.add(scene);
    const characters = words.charactersIn(scene);
    const without = new Set(piece.without.flatMap((name) => peopleOf(name, what)));
    const players = [...new Set(characters.flatMap((character) => words.players(character)))];
    for (const character of characters) {
      const own = words.players(character);
      if (own.length === 0) read.warnings.push(`${what}: nobody plays ${character} yet.`);
      else if (own.every((person) => without.has(person))) {
        say(`${what}: nobody is left for ${character}. Of those who play it, leave one in.`);
      }
    }
    for (const person of without) if (!players.includes(person)) say(`${what}: ${person.name} does not play in it.`);
    const cast = players.filter((person) => !without.has(person));
    if (cast.length === 0) say(`${what}: nobody is called for it. Fill its column in Breakdown.`);
    const leads = namesIn(piece.lead || wanted.lead).flatMap((name) => peopleOf(name, what));
    read.pieces.push({
      ...piece,
      scene,
      cast,
      leads: [...new Set(leads)].filter((person) => !cast.includes(person)),
      left: players.filter((person) => without.has(person)),
    });
  }
  return read;
}

/**
 * @param unreadable whose conflicts cannot be read
 * @param planned what other days of the same order have
 */
export function orderOfDay(
  data: ProductionData,
  day: Window & { date: string },
  rooms: readonly string[],
  pieces: readonly OrderPieceRead[],
  unreadable: ReadonlySet<Person>,
  planned: PlannedDays = new Map(),
): { problem: OrderProblem; people: Person[] } {
  const people = [...new Set(pieces.flatMap(({ cast, leads }) => [...cast, ...leads]))];
  const numberOf = new Map(people.map((person, at) => [person, at]));
  const plays = new Set(pieces.flatMap(({ cast }) => cast));
  const homes = households(data.company);
  const homeOf = new Map(homes.flatMap((home, at) => home.people.map((person) => [person, at] as const)));
  const availability = availabilityOn(data, day.date, day, unreadable, undefined, planned);
  const { breakAfterMinutes, breakMinutes, longBreakAfterMinutes, longBreakMinutes } = data.settings.hours;
  const numbersOf = (own: readonly Person[]) => own.map((person) => numberOf.get(person) as number);
  return {
    people,
    problem: {
      pieces: pieces.map(({ minutes, room, at, cast, leads }) => ({
        minutes,
        at,
        people: numbersOf([...cast, ...leads]),
        rooms: rooms.flatMap((one, number) => (room === '' || room === one ? [number] : [])),
      })),
      people: people.map((person) => ({
        // Whoever only leads is at work between two pieces as well.
        weight: plays.has(person) ? 1 : 0,
        minor: person.minor && plays.has(person),
        household: homeOf.get(person) ?? -1,
        ...availability(person),
      })),
      rooms: rooms.length,
      from: day.from,
      to: day.to,
      closed: [],
      taken: rooms.map((room) => takenOn(data, day.date, room)),
      breaks: {
        after: breakAfterMinutes,
        minutes: breakMinutes,
        longAfter: longBreakAfterMinutes,
        longMinutes: longBreakMinutes,
      },
    },
  };
}

/** From when to when everybody is needed, day by day. */
export function plannedFor(
  placed: readonly (Window & { date: string; piece: Pick<OrderPieceRead, 'cast' | 'leads'> })[],
): PlannedDays {
  const days = new Map<string, Map<Person, Window>>();
  for (const { date, from, to, piece } of placed) {
    const day = days.get(date) ?? new Map<Person, Window>();
    days.set(date, day);
    for (const person of [...piece.cast, ...piece.leads]) {
      const own = day.get(person) ?? { from, to };
      day.set(person, { from: Math.min(own.from, from), to: Math.max(own.to, to) });
    }
  }
  return days;
}

/** When published events have a room. */
function takenOn(data: ProductionData, date: string, room: string): Window[] {
  if (room === '') return [];
  return mergedWindows(
    [-1, 0, 1].flatMap((days) =>
      publishedOn(data.events, addDays(date, days))
        .filter(({ location }) => foldedText(location) === foldedText(room))
        .map(({ startMinute, endMinute }) => ({ from: startMinute + days * DAY, to: endMinute + days * DAY })),
    ),
  );
}
