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
  parts: Part[];
}

/** What one row adds to a moment. */
interface Part {
  record: RunMove | QuickChange;
  column: string;
  named: readonly Person[];
  /** Needed, and not named. */
  open: number;
}

function shortIn(cast: Cast, deck: Deck): Contradiction[] {
  const moments = [...momentsOfRuns(cast, deck), ...momentsOfChanges(cast, deck)];
  const shows = cast.shows.length === 0 ? [null] : cast.shows;
  return moments.flatMap(({ parts }): Contradiction[] => {
    const named = new Set(parts.flatMap((part) => part.named));
    const open = parts.reduce((sum, part) => sum + part.open, 0);
    const most = mostOf(parts);
    for (const show of shows) {
      const called = show === null ? deck.crew : deck.crew.filter((one) => show.called.has(one));
      const crew = called.length === 0 ? deck.crew : called;
      const there = new Set([...crew, ...[...named].filter((one) => !deck.crew.includes(one))]);
      const needed = named.size + open;
      if (needed <= there.size) continue;
      const are = there.size === 1 ? '1 is' : `${there.size} are`;
      const has = show === null ? `${are} in the crew` : `${are} called on ${dayAndMonth(show.event.date)}`;
      const message = `This moment needs ${needed} people, and ${has}. Do some of it earlier or later, or call more crew.`;
      return most === null ? [] : [contradiction(RULE, most.record, most.column, message)];
    }
    return [];
  });
}

/** The row that needs most, and of equals the lowest in its tab: where to begin. */
function mostOf(parts: readonly Part[]): Part | null {
  const needs = ({ named, open }: Part) => named.length + open;
  const rowOf = ({ record }: Part) => record.place.row ?? 0;
  const [most] = [...parts].sort((a, b) => needs(b) - needs(a) || rowOf(b) - rowOf(a));
  return most ?? null;
}

function momentsOfRuns(cast: Cast, { runSheet, changes }: Deck): Moment[] {
  const groups = new Map<string, Moment & { order: number }>();
  for (const run of runSheet) {
    if (run.at.scene === null || run.at.page === '') continue;
    const moment = foldedText(run.moment);
    const key = moment === '' ? run.key : `${run.at.order} ${moment}`;
    const group = groups.get(key) ?? { parts: [], order: run.at.order };
    const column = run.crewNeeded === null ? 'Who' : 'Crew needed';
    group.parts.push({ record: run, column, named: run.who, open: openOf(run.crewNeeded, run.who.length) });
    groups.set(key, group);
  }
  const pressing = changes.filter((one) => isPressing(one) && isInCast(one, cast));
  for (const group of groups.values()) {
    for (const change of pressing) {
      if (change.out.order < group.order && group.order < change.in.order) group.parts.push(partOf(change));
    }
  }
  return [...groups.values()];
}

/** For each change those that go on with it as it begins. */
function momentsOfChanges(cast: Cast, { changes }: Deck): Moment[] {
  const pressing = changes.filter((one) => isPressing(one) && isInCast(one, cast));
  return pressing.map((change): Moment => {
    const meanwhile = pressing.filter(
      (other) => other.out.order <= change.out.order && other !== change && isAtOnce(other, change),
    );
    return { parts: [...meanwhile, change].map(partOf) };
  });
}

function partOf(change: QuickChange): Part {
  const { dressers, dressersNeeded } = change;
  const column = dressersNeeded === null ? 'Dresser' : 'Dressers needed';
  return { record: change, column, named: dressers, open: openOf(dressersNeeded, dressers.length) };
}

function openOf(needed: number | null, named: number): number {
  return needed === null ? 0 : Math.max(0, Math.floor(needed) - named);
}
