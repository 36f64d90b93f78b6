/** One thing on the strike list, and the order in which such things are worked through. */
import { personNamed } from '../../company/company.ts';
import type { Company } from '../../company/people.ts';
import type { DateText } from '../../port/workspace.ts';
import { dateInShort } from '../../values/dates.ts';

export interface StrikeItem {
  /** What is open: "Rented and not returned". Items of one kind stand together. */
  kind: string;
  what: string;
  /** Whom to ask: names, never an address or number of a person in People; `''` when nobody is named. */
  ask: string;
  /** There, and true, when it was due before today; `what` says so too. */
  overdue?: true;
}

/** Something open, not yet put in order. */
export interface OpenThing {
  kind: string;
  /** Parts of the words; empty ones are left out. */
  words: readonly string[];
  ask: string;
  /** `''` when it has no date. */
  due?: DateText;
}

/** Kinds in the order in which they come; in each, what was due first comes first, and what has no date last. */
export function strikeItems(things: readonly OpenThing[], today: DateText): StrikeItem[] {
  const byKind = new Map<string, OpenThing[]>();
  for (const thing of things) byKind.set(thing.kind, [...(byKind.get(thing.kind) ?? []), thing]);
  return [...byKind.values()].flatMap((same) => [...same].sort(byDueDate).map((thing) => itemOf(thing, today)));
}

/** Dates as text sort as dates do. */
function byDueDate({ due: a = '' }: OpenThing, { due: b = '' }: OpenThing): number {
  if (a === b) return 0;
  if (a === '') return 1;
  return b === '' || a < b ? -1 : 1;
}

function itemOf({ kind, words, ask, due = '' }: OpenThing, today: DateText): StrikeItem {
  const what = [...words, dueWords(due, today)].filter((part) => part !== '').join(', ');
  return { kind, what, ask, ...(due !== '' && due < today ? { overdue: true as const } : {}) };
}

/** @example dueWords('2027-03-16', '2027-03-20') // 'overdue since Tue 16 Mar' */
function dueWords(due: DateText, today: DateText): string {
  if (due === '') return '';
  return due < today ? `overdue since ${dateInShort(due)}` : `due ${dateInShort(due)}`;
}

/** The person's name where a cell names one person by id or by name; otherwise what stands in the cell. */
export function askName(company: Company, text: string): string {
  const found = personNamed(company, text);
  return found.length === 1 && found[0] !== undefined ? found[0].name : text;
}
