/**
 * Who has a current clearance, and where that matters: an adult who is called with minors. Only the verdict leaves the
 * Confidential workbook, never a kind, a date or a status.
 */
import type { Problem } from '../jobs/appError.ts';
import type { DateText } from '../jobs/workspace.ts';
import { foldedText } from '../values/text.ts';
import type { TabRecord } from '../workbook/tabSpec.ts';
import type { clearancesTab } from '../workbook/tabSpecs.ts';
import { type Company, type Person, personNamed } from './company.ts';

export type ClearanceRecord = TabRecord<typeof clearancesTab>;

/** What people write for a clearance that is there; anything else counts as not there. */
const CURRENT = [
  'cleared',
  'clear',
  'current',
  'complete',
  'completed',
  'passed',
  'approved',
  'valid',
  'done',
  'yes',
  'ok',
];

/** theatre.md §11: two adults are present. */
const ADULTS_NEEDED = 2;

/**
 * Those who have every kind that is needed, current on that day; any one will do if none is named. An
 * empty Expires does not expire.
 */
export function clearedOn(
  records: readonly ClearanceRecord[],
  company: Company,
  needed: readonly string[],
  date: DateText,
): Set<Person> {
  const kindsOf = new Map<Person, Set<string>>();
  for (const record of records) {
    const begun = record.Completed === '' || record.Completed <= date;
    const running = record.Expires === '' || record.Expires >= date;
    if (!begun || !running || !CURRENT.includes(foldedText(record.Status))) continue;
    const found = personNamed(company, record['Person ID']);
    const person = found[0];
    if (found.length !== 1 || person === undefined) continue;
    const kinds = kindsOf.get(person) ?? new Set<string>();
    kindsOf.set(person, kinds.add(foldedText(record.Kind)));
  }
  const cleared = [...kindsOf].filter(([, kinds]) => needed.every((kind) => kinds.has(foldedText(kind))));
  return new Set(cleared.map(([person]) => person));
}

/** An event as far as clearances go. */
export interface CalledTogether {
  /** Where it stands in Schedule, and what to call it: “Rehearsal at 4:00 pm”. */
  where: Pick<Problem, 'tab' | 'file' | 'row'>;
  words: string;
  called: readonly Person[];
}

/** Adults without a current clearance who are called with minors, and events with minors and too few cleared adults. */
export function clearanceWarnings(
  events: readonly CalledTogether[],
  cleared: ReadonlySet<Person>,
  leaveOut: boolean,
): Problem[] {
  if (cleared.size === 0 && !leaveOut) return noneCleared(events);
  return events.flatMap(({ where, words, called }) => {
    const minors = called.filter((person) => person.minor).length;
    if (minors === 0) return [];
    const uncleared = unclearedAdults(called, cleared);
    const adults = called.filter((person) => !person.minor && cleared.has(person)).length;
    const problems: Problem[] = [];
    if (uncleared.length > 0) {
      const names = uncleared.map((person) => person.name).join(', ');
      const one = uncleared.length === 1;
      const done = leaveOut ? `${one ? 'is' : 'are'} left out` : `${one ? 'is' : 'are'} called with minors`;
      problems.push({
        ...where,
        message: `${words}: ${names} ${one ? 'has' : 'have'} no current clearance and ${done}.`,
      });
    }
    if (adults < ADULTS_NEEDED) {
      problems.push({
        ...where,
        message: `${words}: ${minors} minors are called with ${adults === 0 ? 'no adult' : 'only one adult'} who has a current clearance. Call at least ${ADULTS_NEEDED}.`,
      });
    }
    return problems;
  });
}

/** Where no clearance was ever typed in, one line says more than everybody's name. */
function noneCleared(events: readonly CalledTogether[]): Problem[] {
  const adults = new Set(events.flatMap(({ called }) => unclearedAdults(called, new Set())));
  const withMinors = events.some(({ called }) => called.some((person) => person.minor));
  if (!withMinors) return [];
  return [
    {
      message: `No current clearance stands in the Confidential workbook: ${adults.size} ${adults.size === 1 ? 'adult is' : 'adults are'} called with minors. Type the clearances in there, or set Uncleared adults to Do not check.`,
    },
  ];
}

/** The adults among those who are called with minors who have no current clearance; nobody where no minor is called. */
export function unclearedAdults(called: readonly Person[], cleared: ReadonlySet<Person>): Person[] {
  if (!called.some((person) => person.minor)) return [];
  return called.filter((person) => !person.minor && !cleared.has(person));
}
