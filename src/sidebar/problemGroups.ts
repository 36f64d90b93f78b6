/** Problems that say the same of many rows, said once: by place, and in each place by what is said. */
import type { Problem } from '../port/appError.ts';

/** A name or row, and the problem with the cell that it leads to. */
export interface ProblemPlace {
  words: string;
  problem: Problem;
}

/** A message, and the names or rows that it is about; one problem alone keeps its own words and has no `of`. */
export interface ProblemLine {
  /** The row of one problem alone: `Row 3`. */
  row: ProblemPlace | null;
  message: string;
  of: ProblemPlace[];
}

export interface ProblemGroup {
  /** Where to look: `In the tab Retention, column Approved by`; `''` where there is no such place. */
  place: string;
  /** The place without its row. */
  at: Problem;
  lines: ProblemLine[];
}

/** Stands in a pattern for the name that differs from row to row. */
const NAME = '“”';

/**
 * In the order in which places and messages first come.
 * @example
 * problemGroups(retention) // [{ place: 'In the tab Retention, column Approved by', lines: [{ message: 'Nobody has approved
 *   // what becomes of these 12. Type in the adult who decided it.', of: [{ words: 'Conflicts (row 3)', … }, …] }] }]
 */
export function problemGroups(problems: readonly Problem[]): ProblemGroup[] {
  return [...groupedBy(problems, placeOf)].map(([place, own]) => ({
    place,
    at: withoutRow(own[0]),
    lines: [...groupedBy(own, patternOf)].map(([pattern, same]) => lineOf(pattern, same)),
  }));
}

function withoutRow(problem: Problem | undefined): Problem {
  const { row: _row, ...place } = problem ?? { message: '' };
  return place;
}

function lineOf(pattern: string, same: readonly Problem[]): ProblemLine {
  const [first] = same;
  if (first !== undefined && same.length === 1) {
    const words = rowWords(first, !pattern.includes(NAME));
    return { row: words === '' ? null : { words, problem: first }, message: first.message, of: [] };
  }
  const of = same.map((problem) => ({ words: rowWords(problem, true), problem })).filter(({ words }) => words !== '');
  return { row: null, message: pattern.replace(NAME, `these ${same.length}`), of };
}

/** What the messages about several rows have in common. */
function patternOf({ message, about }: Problem): string {
  return about === undefined ? message : message.replace(`“${about}”`, NAME);
}

/** @example rowWords({ about: 'Conflicts', row: 3, … }, true) // 'Conflicts (row 3)'; without its name 'Row 3' */
function rowWords({ about, row }: Problem, named: boolean): string {
  if (about === undefined || !named) return row === undefined ? '' : `Row ${row}`;
  return row === undefined ? about : `${about} (row ${row})`;
}

function placeOf({ file, tab, column }: Problem): string {
  const place = file ?? (tab === undefined ? '' : `the ${tab} tab`);
  if (place === '') return '';
  return `In ${place}${column === undefined ? '' : `, column ${column}`}`;
}

function groupedBy(problems: readonly Problem[], keyOf: (problem: Problem) => string): Map<string, Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = keyOf(problem);
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return groups;
}
