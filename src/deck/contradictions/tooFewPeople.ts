/** More hands needed at a moment than there are. */
import type { Person } from '../../company/people.ts';
import { dayAndMonth } from '../../values/dates.ts';
import { foldedText } from '../../values/text.ts';
import type { Cast, Deck } from '../deck.ts';
import type { QuickChange } from '../deckThings.ts';
import type { RunMove } from '../deckWork.ts';
import { type Contradiction, contradiction } from './contradiction.ts';
import type { DeckFacts } from './deckFacts.ts';
import { isAtOnce, isInCast, isPressing } from './onePersonTwice.ts';

const RULE = 'tooFewPeople';

/**
 * Rows that name some, and fewer than they need; and moments at which all that is needed at once, named or not, is more than the
 * crew that is called for the show and others who are named. Where no show calls any crew, all of it counts as there.
 */
export function tooFewPeople({ deck }: DeckFacts): Contradiction[] {
  const rows = [
    ...deck.runSheet.flatMap((run) => tooFewNamed(run, run.whoTexts.length, run.crewNeeded, 'Crew needed', 'Who')),
    ...deck.changes.flatMap((one) =>
      tooFewNamed(one, one.dresserTexts.length, one.dressersNeeded, 'Dressers needed', 'Dresser'),
    ),
  ];
  const seen = new Set<string>();
  const short = deck.casts
    .flatMap((cast) => shortIn(cast, deck))
    .filter((one) => {
      const key = `${one.tab} ${one.row}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  return [...rows, ...short];
}

function tooFewNamed(
  record: RunMove | QuickChange,
  named: number,
  needed: number | null,
  column: string,
  who: string,
): Contradiction[] {
  if (needed === null || named === 0 || needed <= named) return [];
  const message = `It needs ${needed}, and ${who} names ${named}. Name the others, or change the number.`;
  return [contradiction(RULE, record, column, message)];
}

/** What is done at once: rows of one page and one cue or moment, with the quick changes that go on meanwhile. */
interface Moment {
  /** The row that is named. */
  record: RunMove | QuickChange;
  column: string;
  named: Set<Person>;
  /** Needed, and not named. */
  open: number;
}

function shortIn(cast: Cast, deck: Deck): Contradiction[] {
  const moments = [...momentsOfRuns(cast, deck), ...momentsOfChanges(cast, deck)];
  const shows = cast.shows.length === 0 ? [null] : cast.shows;
  return moments.flatMap(({ record, column, named, open }): Contradiction[] => {
    for (const show of shows) {
      const called = show === null ? deck.crew : deck.crew.filter((one) => show.called.has(one));
      const crew = called.length === 0 ? deck.crew : called;
      const there = new Set([...crew, ...[...named].filter((one) => !deck.crew.includes(one))]);
      const needed = named.size + open;
      if (needed <= there.size) continue;
      const are = there.size === 1 ? '1 is' : `${there.size} are`;
      const has = show === null ? `${are} in the crew` : `${are} called on ${dayAndMonth(show.event.date)}`;
      const message = `This moment needs ${needed} people, and ${has}. Do some of it earlier or later, or call more crew.`;
      return [contradiction(RULE, record, column, message)];
    }
    return [];
  });
}

function momentsOfRuns(cast: Cast, { runSheet, changes }: Deck): Moment[] {
  const groups = new Map<string, Moment & { order: number }>();
  for (const run of runSheet) {
    if (run.at.scene === null || run.at.page === '') continue;
    const moment = foldedText(run.moment);
    const key = moment === '' ? run.key : `${run.at.order} ${moment}`;
    const group = groups.get(key) ?? {
      record: run,
      column: run.crewNeeded === null ? 'Who' : 'Crew needed',
      named: new Set<Person>(),
      open: 0,
      order: run.at.order,
    };
    for (const person of run.who) group.named.add(person);
    group.open += openOf(run.crewNeeded, run.who.length);
    groups.set(key, group);
  }
  const pressing = changes.filter((one) => isPressing(one) && isInCast(one, cast));
  for (const group of groups.values()) {
    for (const change of pressing) {
      if (change.out.order < group.order && group.order < change.in.order) addChange(group, change);
    }
  }
  return [...groups.values()];
}

/** For each change those that go on with it as it begins. */
function momentsOfChanges(cast: Cast, { changes }: Deck): Moment[] {
  const pressing = changes.filter((one) => isPressing(one) && isInCast(one, cast));
  return pressing.map((change): Moment => {
    const column = change.dressersNeeded === null ? 'Dresser' : 'Dressers needed';
    const moment: Moment = { record: change, column, named: new Set(), open: 0 };
    addChange(moment, change);
    for (const other of pressing) {
      const goesOn = other.out.order <= change.out.order && other !== change && isAtOnce(other, change);
      if (goesOn) addChange(moment, other);
    }
    return moment;
  });
}

function addChange(moment: Moment, { dressers, dressersNeeded }: QuickChange): void {
  for (const person of dressers) moment.named.add(person);
  moment.open += openOf(dressersNeeded, dressers.length);
}

function openOf(needed: number | null, named: number): number {
  return needed === null ? 0 : Math.max(0, Math.floor(needed) - named);
}
