/** One person in two places at once: as two characters, on two sides of the deck, in two quick changes. */
import type { Person } from '../../company/people.ts';
import { foldedText } from '../../values/text.ts';
import type { Cast } from '../deck.ts';
import type { QuickChange } from '../deckThings.ts';
import type { Entrance, RunMove } from '../deckWork.ts';
import { locationKey } from '../sides.ts';
import { isWhole, type Stay } from '../stays.ts';
import { type Contradiction, contradiction, rowWords } from './contradiction.ts';
import type { DeckFacts } from './deckFacts.ts';
import { castWords } from './inCasts.ts';

const RULE = 'onePersonTwice';

const DOES = { Dresser: 'dresses', Chaperone: 'is chaperone' } as const;

export function onePersonTwice(facts: DeckFacts): Contradiction[] {
  const seen = new Set<string>();
  const twice = facts.deck.casts.flatMap((cast) => asTwoCharacters(cast, facts, seen));
  return [...entersTwice(facts), ...twice, ...onTwoSides(facts), ...inTwoChanges(facts)];
}

/** A character who enters again in the scene in which it has entered already. */
function entersTwice({ stays }: DeckFacts): Contradiction[] {
  return [...stays.values()].flat().flatMap(({ character, enter, again }): Contradiction[] => {
    if (again === null || enter === null) return [];
    const message = `${character} enters here, and has been on since ${rowWords(enter)}. Add the exit in between.`;
    return [contradiction(RULE, again, 'Kind', message, [enter])];
  });
}

/** Both surely on, longer than the page on which one comes and the other goes; only where nobody else could play one of them. */
function asTwoCharacters(cast: Cast, { deck, stays }: DeckFacts, seen: Set<string>): Contradiction[] {
  const only = new Map<Person, Stay[]>();
  for (const own of stays.values()) {
    const [first] = own;
    const [player, ...others] = first === undefined ? [] : cast.playersOf(first.character);
    if (player === undefined || others.length > 0) continue;
    only.set(player, [...(only.get(player) ?? []), ...own.filter(isWhole)]);
  }
  return [...only].flatMap(([person, all]) => {
    const inOrder = all.map((stay) => ({ stay, ...endsOf(stay) })).sort((a, b) => a.from - b.from);
    let longest = inOrder[0];
    return inOrder.slice(1).flatMap(({ stay, from, to }): Contradiction[] => {
      const before = longest;
      if (before === undefined || to > before.to) longest = { stay, from, to };
      if (before === undefined || stay.enter === null || before.stay.enter === null) return [];
      const isBoth = from < before.to && from < to && stay.character !== before.stay.character;
      const key = `${stay.enter.key}\n${before.stay.enter.key}`;
      if (!isBoth || seen.has(key)) return [];
      seen.add(key);
      const message = `${person.name} is on as ${stay.character} and as ${before.stay.character} at once${castWords(cast, deck)} (${rowWords(before.stay.enter)}). Fix the entrances, or cast one of the two otherwise.`;
      return [contradiction(RULE, stay.enter, 'Character', message, [before.stay.enter])];
    });
  });
}

function endsOf({ enter, exit }: Stay): { from: number; to: number } {
  const order = (one: Entrance | null) => one?.at.order ?? Number.NaN;
  return { from: order(enter), to: order(exit) };
}

/** Rows of Run sheet at one cue or moment on both sides of the stage. */
function onTwoSides({ deck }: DeckFacts): Contradiction[] {
  const byMoment = new Map<string, RunMove[]>();
  for (const run of deck.runSheet) {
    const moment = foldedText(run.moment);
    if (run.at.scene === null || run.at.page === '' || moment === '' || run.side.wing === null) continue;
    const key = `${run.at.order} ${moment}`;
    byMoment.set(key, [...(byMoment.get(key) ?? []), run]);
  }
  return [...byMoment.values()].flatMap((runs) => {
    const first = new Map<Person, RunMove>();
    return runs.flatMap((run) =>
      run.who.flatMap((person): Contradiction[] => {
        const earlier = first.get(person);
        if (earlier === undefined) first.set(person, run);
        if (earlier === undefined || earlier.side.wing === run.side.wing) return [];
        const message = `${person.name} is ${run.side.name} here and ${earlier.side.name} at the same moment (${rowWords(earlier)}). Give one of the two to somebody else.`;
        return [contradiction(RULE, run, 'Who', message, [earlier])];
      }),
    );
  });
}

/**
 * Two quick changes at once need two dressers; a chaperone may be with several in one place, and in one place alone. One that is not
 * quick leaves time for another.
 */
function inTwoChanges({ deck }: DeckFacts): Contradiction[] {
  const byHelper = new Map<Person, { change: QuickChange; column: Helper['column'] }[]>();
  for (const change of deck.changes) {
    if (!isPressing(change)) continue;
    for (const { person, column } of helpersOf(change)) {
      byHelper.set(person, [...(byHelper.get(person) ?? []), { change, column }]);
    }
  }
  return [...byHelper].flatMap(([person, changes]) => {
    const inOrder = [...changes].sort((a, b) => a.change.out.order - b.change.out.order);
    return inOrder.flatMap(({ change, column }, at): Contradiction[] => {
      const before = inOrder
        .slice(0, at)
        .reverse()
        .find(
          (one) =>
            isAtOnce(one.change, change) &&
            areTogether(one.change, change, deck.casts) &&
            ((isDresser(one.column) && isDresser(column)) || areApart(one.change, change)),
        );
      if (before === undefined) return [];
      const does = DOES[column];
      const did = before.column === column ? '' : `${DOES[before.column]} `;
      const message = `${person.name} ${does} here and ${did}in row ${before.change.place.row} at the same time. Give one of the two another ${column.toLowerCase()}.`;
      return [contradiction(RULE, change, column, message, [before.change])];
    });
  });
}

export interface Helper {
  person: Person;
  /** Under which the person stands; of whoever stands under both, Dresser. */
  column: 'Dresser' | 'Chaperone';
}

/** Everybody who has to be there for a change, once. */
export function helpersOf({ dressers, chaperones }: QuickChange): Helper[] {
  return [
    ...dressers.map((person): Helper => ({ person, column: 'Dresser' })),
    ...chaperones
      .filter((person) => !dressers.includes(person))
      .map((person): Helper => ({ person, column: 'Chaperone' })),
  ];
}

function isDresser(column: Helper['column']): boolean {
  return column === 'Dresser';
}

/** Where both say where they are. */
function areApart(one: QuickChange, other: QuickChange): boolean {
  const [a, b] = [one, other].map(({ location }) => locationKey(location.text));
  return a !== '' && b !== '' && a !== b;
}

/** One that somebody has to be there for from the exit to the entrance. */
export function isPressing({ pace, out, in: back }: QuickChange): boolean {
  const isPlaced = Number.isFinite(out.order) && Number.isFinite(back.order) && out.page !== '' && back.page !== '';
  return isPlaced && (pace === 'quick' || pace === 'tight');
}

/** Both last beyond the page that they may share. */
export function isAtOnce(one: QuickChange, other: QuickChange): boolean {
  return one.out.order < other.in.order && other.out.order < one.in.order;
}

/** Where a cast has both: the two of a double cast change on different nights. */
function areTogether(one: QuickChange, other: QuickChange, casts: readonly Cast[]): boolean {
  return casts.some((cast) => isInCast(one, cast) && isInCast(other, cast));
}

/** True where the person who changes may play in the cast; without a person whoever plays the character does. */
export function isInCast({ person, character }: QuickChange, cast: Cast): boolean {
  if (person === null) return character === '' || cast.playersOf(character).length > 0;
  if (cast.shows.length > 0 && !cast.shows.some(({ called }) => called.has(person))) return false;
  return character === '' || person.characters.length === 0 || cast.playersOf(character).includes(person);
}
