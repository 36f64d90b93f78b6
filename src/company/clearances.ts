/**
 * Who has a current clearance, and where that matters: an adult who is called with minors. Only the verdict leaves the
 * Confidential workbook, never a kind, a date or a status.
 */
import type { Problem } from '../port/appError.ts';
import type { DateText } from '../port/workspace.ts';
import { foldedText } from '../values/text.ts';
import { withoutSignsAfter } from '../values/trimSigns.ts';
import { dateInCell } from '../values/typedDate.ts';
import { cellOf, cellText, type Table } from '../workbook/table.ts';
import { clearancesTab } from '../workbook/tabs/confidential.ts';
import { personNamed } from './company.ts';
import type { Company, Person } from './people.ts';

/** One row of Clearances, as far as it can be read. */
export interface Clearance {
  rowNumber: number;
  /** A Person ID or a name, as typed. */
  person: string;
  /** `''` where none is typed. */
  kind: string;
  standing: 'current' | 'revoked' | 'waiting' | 'unknown';
  /** `''` where it is not typed. */
  completed: DateText;
  /** `''` for one that does not expire. */
  expires: DateText;
  /** False when a cell of the row cannot be read as meant: then it clears nobody. */
  isReadable: boolean;
}

/** What people write for a clearance that is there. */
const CURRENT = 'cleared clear current complete completed passed approved valid done yes ok'.split(' ');
/** For one that was taken away, or never given. */
const REVOKED = [
  ...'revoked withdrawn cancelled canceled suspended barred refused denied rejected failed declined void no'.split(' '),
  'not cleared',
  'not passed',
  'taken away',
];
/** For one that is not there now; an earlier or later one may be. */
const WAITING = [
  ...'waiting pending applied requested submitted started sent due needed missing expired lapsed renewing tbc'.split(
    ' ',
  ),
  '',
  'in progress',
  'in process',
  'not yet',
  'to do',
  'waiting for result',
];
/** What people write for no day on which it ends. */
const NEVER = ['never', 'none', 'n/a', 'na', 'no expiry', 'does not expire', 'no end', '-'];

/** docs/theatre.md, Minors and privacy: two adults are present. */
const ADULTS_NEEDED = 2;

/** Every filled row, also those that lack a cell: one of them may take a clearance away. */
export function clearancesFrom(table: Table<typeof clearancesTab>): Clearance[] {
  return table.rows.map((row): Clearance => {
    const text = (header: string) => cellText(cellOf(table, row, header)).trim();
    const day = (header: string) => {
      const cell = cellOf(table, row, header);
      return text(header) === '' ? '' : dateInCell(cell);
    };
    const [completed, expires] = [day('Completed'), NEVER.includes(foldedText(text('Expires'))) ? '' : day('Expires')];
    const standing = standingOf(text('Status'));
    const [person, kind] = [text('Person ID'), text('Kind')];
    const isReadable = completed !== null && expires !== null && standing !== 'unknown' && person !== '' && kind !== '';
    return {
      rowNumber: row.rowIndex + 1,
      person,
      kind,
      standing,
      completed: completed ?? '',
      expires: expires ?? '',
      isReadable,
    };
  });
}

function standingOf(status: string): Clearance['standing'] {
  const folded = withoutSignsAfter(foldedText(status), '.!');
  if (CURRENT.includes(folded)) return 'current';
  if (REVOKED.includes(folded)) return 'revoked';
  return WAITING.includes(folded) ? 'waiting' : 'unknown';
}

/**
 * Those who have every kind that is needed, current on that day; any one will do if none is named. Of a person and a kind
 * the latest counts, and what takes a clearance away without a day outweighs all of them.
 */
export function clearedOn(
  clearances: readonly Clearance[],
  company: Company,
  needed: readonly string[],
  date: DateText,
): Set<Person> {
  const rowsOf = new Map<Person, Clearance[]>();
  for (const one of clearances) {
    const person = personOf(one, company);
    if (person !== null) rowsOf.set(person, [...(rowsOf.get(person) ?? []), one]);
  }
  const cleared = [...rowsOf].filter(([, rows]) => {
    const kinds = new Set(rows.filter((one) => isCurrent(one, rows, date)).map((one) => foldedText(one.kind)));
    return kinds.size > 0 && needed.every((kind) => kinds.has(foldedText(kind)));
  });
  return new Set(cleared.map(([person]) => person));
}

/** @param rows all of that person */
function isCurrent(one: Clearance, rows: readonly Clearance[], date: DateText): boolean {
  const begun = one.completed === '' || one.completed <= date;
  const running = one.expires === '' || one.expires >= date;
  if (!one.isReadable || one.standing !== 'current' || !begun || !running) return false;
  return !rows.some((other) => {
    // A word that nobody knows may take it away.
    const takesAway = other.standing === 'revoked' || other.standing === 'unknown';
    const isOfKind = other.kind === '' || foldedText(other.kind) === foldedText(one.kind);
    return (
      takesAway && isOfKind && (one.completed === '' || other.completed === '' || other.completed >= one.completed)
    );
  });
}

/** Only somebody who has an id of their own: a clearance of one is never another's. */
function personOf({ person }: Clearance, company: Company): Person | null {
  const [found, ...others] = personNamed(company, person);
  return found === undefined || others.length > 0 || found.stopped !== '' ? null : found;
}

/**
 * Rows that clear nobody although somebody meant them to: by their number alone, because kinds, days and names stay in the
 * Confidential workbook.
 */
export function clearanceProblems(
  clearances: readonly Clearance[],
  company: Company,
  needed: readonly string[],
): Problem[] {
  const kinds = new Set(needed.map(foldedText));
  return clearances.flatMap((one): Problem[] => {
    const problem = (message: string): Problem[] => [{ tab: clearancesTab.name, row: one.rowNumber, message }];
    if (!one.isReadable) {
      return problem(
        'A cell in this row cannot be read, so the row clears nobody. Fix it in the Confidential workbook.',
      );
    }
    if (personOf(one, company) === null) {
      return problem('This row matches nobody in People, or more than one person. Type the Person ID of one person.');
    }
    if (one.standing === 'current' && kinds.size > 0 && !kinds.has(foldedText(one.kind)) && isLike(one.kind, kinds)) {
      return problem(
        'The Kind in this row is not written as in the setting Clearances needed, so the row does not count. Type it as it is there.',
      );
    }
    return [];
  });
}

/** Names of one thing in different places. */
const CHECKS = /\b(dbs|crb|pvg|wwcc?|background|police|criminal|disclosure|fingerprints?|check)\b/;
const TRAININGS = /\b(safeguarding|safety|training|protection)\b/;

/** True for a kind that could be one of those that are needed in other words; first aid is none. */
function isLike(kind: string, needed: ReadonlySet<string>): boolean {
  const folded = foldedText(kind.slice(0, 200));
  return [CHECKS, TRAININGS].some((words) => words.test(folded) && [...needed].some((one) => words.test(one)));
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
      const done = leaveOut ? `${one ? 'is' : 'are'} left out` : `${one ? 'is' : 'are'} called with under-18s`;
      problems.push({
        ...where,
        message: `${words}: ${names} ${one ? 'has' : 'have'} no current check and ${done}.`,
      });
    }
    if (adults < ADULTS_NEEDED) {
      problems.push({
        ...where,
        message: `${words}: ${minors} under-18s are called with ${adults === 0 ? 'no adult' : 'only one adult'} who has a current check. Call at least ${ADULTS_NEEDED}.`,
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
      message: `${adults.size} ${adults.size === 1 ? 'adult is' : 'adults are'} called with under-18s; none has a current check on file. Type the checks into Clearances in the Confidential workbook, or set Uncleared adults to Do not check.`,
    },
  ];
}

/** The adults among those who are called with minors who have no current clearance; nobody where no minor is called. */
export function unclearedAdults(called: readonly Person[], cleared: ReadonlySet<Person>): Person[] {
  if (!called.some((person) => person.minor)) return [];
  return called.filter((person) => !person.minor && !cleared.has(person));
}
