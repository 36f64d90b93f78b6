/**
 * Names written `Last, First`, as registrars export them, turned round when they are taken in; everywhere else the
 * workbook has the first name first.
 */
import type { Problem } from '../../port/appError.ts';
import { SUFFIXES, TITLES } from '../../values/names.ts';
import { foldedText } from '../../values/text.ts';
import { cellText, type Table } from '../../workbook/table.ts';

type Place = Pick<Problem, 'tab' | 'file'>;

/** What a name with a comma is: turned round, or one that could be two people. */
export type CommaName = { kind: 'turned' | 'doubtful'; name: string } | { kind: 'none' };

/**
 * Doubtful where both sides have two words: `García López, Ana María` is one person, `Rui Silva, Eva Costa` two.
 * @example commaName('O’Brien Jr., Theo') // { kind: 'turned', name: 'Theo O’Brien Jr.' }
 */
export function commaName(typed: string): CommaName {
  const parts = partsOutsideBrackets(typed);
  if (parts.length < 2) return { kind: 'none' };
  const suffixes: string[] = [];
  const sides = parts
    .map((part, partIndex) =>
      part.split(/\s+/).filter((word, at) => {
        const isSuffix = partIndex + at > 0 && SUFFIXES.has(bare(word));
        if (isSuffix) suffixes.push(word);
        return word !== '' && !isSuffix;
      }),
    )
    .filter((words) => words.length > 0);
  const [last = [], first = []] = sides;
  if (sides.length !== 2) return sides.length < 2 ? { kind: 'none' } : { kind: 'doubtful', name: typed };
  const name = [...first, ...last, ...suffixes].join(' ');
  const isLong = (words: readonly string[]) => words.filter((word) => !TITLES.has(bare(word))).length > 1;
  return { kind: isLong(last) && isLong(first) ? 'doubtful' : 'turned', name };
}

function bare(word: string): string {
  return foldedText(word).replace(/\./g, '');
}

/** The parts between commas; a comma in brackets, as in (he, him), parts nothing. */
function partsOutsideBrackets(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of text) {
    if (sign === '(' || sign === '[') depth++;
    if (sign === ')' || sign === ']') depth = Math.max(0, depth - 1);
    if (sign === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim());
}

export interface NameCell {
  rowIndex: number;
  name: string;
}

/**
 * The names of one column as they are taken in, by their order, and what is to be said. A doubtful one is read as the
 * others are: where every name of the column has a comma and one of them is plain, all are turned round.
 */
export function turnedNames(
  cells: readonly NameCell[],
  place: Place,
  column: string,
): { names: string[]; problems: Problem[]; notices: Problem[] } {
  const read = cells.map(({ name }) => commaName(name));
  const filled = read.filter((_, at) => (cells[at]?.name ?? '').trim() !== '');
  const isExport = filled.every(({ kind }) => kind !== 'none') && filled.some(({ kind }) => kind === 'turned');
  const problems: Problem[] = [];
  const turned: (NameCell & { now: string })[] = [];
  const names = cells.map(({ rowIndex, name }, at) => {
    const one = read[at];
    if (one === undefined || one.kind === 'none') return name;
    if (one.kind === 'doubtful' && (!isExport || one.name === name)) {
      const message = `“${name}” could be two people, or one with the last name first. Type one person in each row, first name first.`;
      problems.push({ ...place, row: rowIndex + 1, column, message });
      return name;
    }
    turned.push({ rowIndex, name, now: one.name });
    return one.name;
  });
  const [first] = turned;
  if (first === undefined) return { names, problems, notices: [] };
  const others = turned.length - 1;
  const more = others === 0 ? '' : `, and so ${others === 1 ? 'is 1' : `are ${others}`} more`;
  const message = `“${first.name}” has the last name first and is imported as ${first.now}${more}.`;
  return { names, problems, notices: [{ ...place, row: first.rowIndex + 1, column, message }] };
}

/** The tabs whose rows are people. */
const PEOPLES_TABS: readonly string[] = ['People', 'Guardians', 'Auditions'];
/** Brackets, quotation marks and emoji: no part of what a person is called. */
const BESIDE = /[()[\]{}<>"\u201C\u201D\u201E\u00AB\u00BB]|\p{Extended_Pictographic}/u;

/** A table of people with its names turned round. */
export function withTurnedNames(
  table: Table,
  place: Place,
  headerOf: ReadonlyMap<string, string>,
): { table: Table; problems: Problem[]; notices: Problem[] } {
  const at = table.columnIndex.get('Name');
  if (at === undefined || !PEOPLES_TABS.includes(table.spec.name)) return { table, problems: [], notices: [] };
  const column = headerOf.get('Name') ?? 'Name';
  const cells = table.rows.map(({ rowIndex, cells }) => ({ rowIndex, name: cellText(cells[at]) }));
  const { names, problems, notices } = turnedNames(cells, place, column);
  const rows = table.rows.map((row, index) => {
    const name = names[index];
    if (name === undefined || name === cells[index]?.name) return row;
    return { ...row, cells: row.cells.map((cell, cellIndex) => (cellIndex === at ? name : cell)) };
  });
  const beside = cells.filter(({ name }) => BESIDE.test(name));
  const [first] = beside;
  if (first !== undefined) {
    const more = beside.length === 1 ? '' : ` (and ${beside.length - 1} more)`;
    const message = `“${first.name}”${more}: words in brackets or quotation marks, and emoji, stay in the name but are left out where first name and initial are shown. Pronouns and Called have their own columns.`;
    notices.push({ ...place, row: first.rowIndex + 1, column, message });
  }
  return { table: { ...table, rows }, problems, notices };
}
