/** Problems that say the same of many rows, said once: by place, and in each place by what is said. */
import type { Problem } from '../jobs/appError.ts';

/** A message, and the names or rows that it is about; one problem alone keeps its own words and has no `of`. */
export interface ProblemLine {
  message: string;
  of: string[];
}

export interface ProblemGroup {
  /** Where to look: `In the tab Retention, column Approved by`; `''` where there is no such place. */
  place: string;
  lines: ProblemLine[];
}

/**
 * In the order in which places and messages first come.
 * @example
 * problemGroups(retention) // [{ place: 'In the tab Retention, column Approved by', lines: [{ message: 'Nobody has approved what becomes
 *   // of these 12. Type in the adult who decided it.', of: ['Conflicts (row 3)', …] }] }]
 */
export function problemGroups(problems: readonly Problem[]): ProblemGroup[] {
  return [...groupedBy(problems, placeOf)].map(([place, own]) => ({
    place,
    lines: [...groupedBy(own, ({ message }) => parts(message).pattern).values()].flatMap(linesOf),
  }));
}

function linesOf(same: readonly Problem[]): ProblemLine[] {
  const [first] = same;
  if (first === undefined) return [];
  if (same.length === 1) {
    const row = first.row === undefined ? '' : `Row ${first.row}: `;
    return [{ message: `${row}${first.message}`, of: [] }];
  }
  const { before, name, after } = parts(first.message);
  // Without a name in the message only rows tell them apart.
  if (name === null) return [{ message: first.message, of: same.map((one) => withRow('', one)) }];
  return [
    {
      message: `${before}these ${same.length}${after}`,
      of: same.map((one) => withRow(parts(one.message).name ?? '', one)),
    },
  ];
}

/**
 * A message around the name in it; all that differs between rows is the name. What begins with a name is about that very
 * thing, and stays whole.
 */
function parts(message: string): { before: string; name: string | null; after: string; pattern: string } {
  const [, before, name, after] = /^([^“]+)“([^”]*)”(.*)$/s.exec(message) ?? [];
  if (before === undefined || name === undefined || after === undefined) {
    return { before: message, name: null, after: '', pattern: message };
  }
  return { before, name, after, pattern: `${before}“”${after}` };
}

function placeOf({ file, tab, column }: Problem): string {
  const place = file ?? (tab === undefined ? '' : `the tab ${tab}`);
  if (place === '') return '';
  return `In ${place}${column === undefined ? '' : `, column ${column}`}`;
}

function withRow(words: string, { row }: Problem): string {
  if (row === undefined) return words;
  return words === '' ? `Row ${row}` : `${words} (row ${row})`;
}

function groupedBy(problems: readonly Problem[], keyOf: (problem: Problem) => string): Map<string, Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = keyOf(problem);
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return groups;
}
