/** The deck of a production, with what contradicts what. */
import { clearedOn } from '../../company/clearances.ts';
import type { Company, Person } from '../../company/people.ts';
import type { Contradiction } from '../../deck/contradictions/contradiction.ts';
import { contradictions } from '../../deck/contradictions/contradictions.ts';
import type { Deck } from '../../deck/deck.ts';
import { deckFrom } from '../../deck/deckFrom.ts';
import { AppError, type Problem } from '../../port/appError.ts';
import type { DateText } from '../../port/workspace.ts';
import type { Production } from '../../production/production.ts';
import { readClearances } from '../../production/readClearances.ts';
import type { TabSpec } from '../../workbook/tabSpec.ts';

type Read = Pick<Production, 'workbook' | 'data' | 'now'>;

/** Who may be with under-18s on a day. */
export type Cleared = (date: DateText) => ReadonlySet<Person>;

export interface ContradictedDeck {
  deck: Deck;
  contradictions: Contradiction[];
  /** What cannot be read. */
  problems: Problem[];
}

/** The deck alone. The production must have been read with DECK_TABS. */
export function deckOf({ workbook, data, now }: Read, cleared: Cleared): { deck: Deck; problems: Problem[] } {
  return deckFrom(<T extends TabSpec>(spec: T) => workbook.table(spec), {
    ...{ settings: data.settings, company: data.company, breakdown: data.breakdown, events: data.events },
    ...{ today: now.date, cleared },
  });
}

/** Makes no call but what `cleared` does, which is asked only where under-18s are to be helped. */
export function contradictedDeck(read: Read, cleared: Cleared): ContradictedDeck {
  const { deck, problems } = deckOf(read, cleared);
  return { deck, contradictions: contradictions(deck), problems };
}

/** Reads who is cleared once somebody asks: one call. Where that cannot be read nobody is, and it is said. */
export function clearedOnAsking(
  { ws, state, data }: Pick<Production, 'ws' | 'state' | 'data'>,
  problems: Problem[],
): Cleared {
  let read: Cleared | null = null;
  const reading = (): Cleared => {
    try {
      const clearances = readClearances(ws, state);
      return (date) => clearedOn(clearances, data.company, data.settings.clearancesNeeded, date);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      problems.push({ message: error.message });
      const nobody: ReadonlySet<Person> = new Set();
      return () => nobody;
    }
  };
  return (date) => {
    read ??= reading();
    return read(date);
  };
}

/** For Today, which does not look into the Confidential workbook: what hangs on clearances is said in the Deck panel. */
export function everyAdult({ people }: Pick<Company, 'people'>): Cleared {
  const adults: ReadonlySet<Person> = new Set(people.filter(({ minor }) => !minor));
  return () => adults;
}
