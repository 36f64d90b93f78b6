/** Rows to typed records, with every problem found. The same rules hold for the workbook's cells and for CSV files. */
import type { Problem } from '../port/appError.ts';
import type { CellValue } from '../port/workspace.ts';
import { dateFromSerial, serialFromDate, serialFromTime, timeFromSerial } from '../values/cellDates.ts';
import { foldedText, shortened, visibleText } from '../values/text.ts';
import { type DateOrders, dateInCell, typedDate, typedDateProblem } from '../values/typedDate.ts';
import { choiceFrom } from './choiceWords.ts';
import { cellOf, cellText, type Table } from './table.ts';
import type { AnswerColumn, ColumnSpec, TabRecord, TabSpec } from './tabSpec.ts';
import { yesOrNo } from './yesOrNo.ts';

export interface Records<T extends TabSpec> {
  records: TabRecord<T>[];
  problems: Problem[];
}

/** Kinds of columns whose cells are numbers. */
const NUMERIC: readonly ColumnSpec['kind'][] = ['date', 'time', 'number'];

type Parsed = { value: unknown } | { problem: string };

/** Several values in one cell: `;` or a line break between. */
export function listFrom(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * Every row as a record. A cell that cannot be read is a problem and counts as empty, or as the answer that harms nobody
 * where the column has one; the row stays. A row that lacks a required cell is a problem and is left out, but for those
 * that count without it.
 */
export function readRecords<T extends TabSpec>(table: Table<T>, place: Pick<Problem, 'tab' | 'file'>): Records<T> {
  const problems: Problem[] = [];
  const records: TabRecord<T>[] = [];
  for (const row of table.rows) {
    const rowNumber = row.rowIndex + 1;
    const numbers: string[] = [];
    const record: Record<string, unknown> = { rowNumber, place };
    const wrong: Problem[] = [];
    let complete = true;
    for (const column of table.spec.columns) {
      const cell = cellOf(table, row, column.header);
      if (typeof cell === 'number' && !NUMERIC.includes(column.kind)) numbers.push(column.header);
      const isBlank = visibleText(cellText(cell)).trim() === '';
      const parsed: Parsed = isBlank ? { value: emptyValue(column) } : parseCell(column, cell);
      const value = 'problem' in parsed ? unclearValue(column, cell) : parsed.value;
      record[column.header] = value;
      const isEmpty = isBlank || (Array.isArray(value) && value.length === 0);
      const isMissing = isEmpty && column.required === true && column.generated !== true;
      if (!isMissing && !('problem' in parsed)) continue;
      const message = 'problem' in parsed ? parsed.problem : `${column.header} is empty. ${column.help}`;
      wrong.push({ ...place, row: rowNumber, column: column.header, message, ...holding(column) });
      const isLacking = column.required === true && (isMissing || value === '' || value === null);
      if (isLacking && table.spec.countsWithout?.includes(column.header) !== true) complete = false;
    }
    problems.push(...wrong.map((problem) => onItsDays(problem, table.spec, record, wrong)));
    if (numbers.length > 0) record.numbers = numbers;
    if (complete) records.push(record as TabRecord<T>);
  }
  return { records, problems };
}

function holding(column: ColumnSpec): Pick<Problem, 'stops'> {
  return column.holdsCalls === true ? { stops: 'call' } : {};
}

/** What is wrong with a row that is about some days holds the calls of these, where the days themselves can be read. */
function onItsDays(
  problem: Problem,
  { days }: TabSpec,
  record: Readonly<Record<string, unknown>>,
  wrong: readonly Problem[],
): Problem {
  const areKnown = days !== undefined && !wrong.some(({ column = '' }) => days.includes(column));
  if (problem.stops === undefined || !areKnown) return problem;
  const from = String(record[days[0]]);
  return { ...problem, stopsOn: { from, to: String(record[days[1]] || from) } };
}

/** What a cell counts as that cannot be read. */
function unclearValue(column: ColumnSpec, cell: CellValue): unknown {
  if (column.protects === true) return cellText(cell);
  return column.kind === 'choice' || column.kind === 'yesNo' ? column.unclear : emptyValue(column);
}

function emptyValue(column: ColumnSpec): unknown {
  if (column.kind === 'number') return null;
  return column.kind === 'people' || column.kind === 'scenes' || column.kind === 'list' ? [] : '';
}

/** What a cell shows whose formula is broken: no name, and no words for a call. */
const FORMULA_ERRORS: readonly string[] = '#ref! #n/a #name? #value! #div/0! #num! #null! #error! #spill! #calc!'.split(
  ' ',
);

function parseCell(column: ColumnSpec, cell: CellValue): Parsed {
  const text = cellText(cell).trim();
  const isAnswer = column.kind === 'choice' || column.kind === 'yesNo';
  if (!isAnswer && FORMULA_ERRORS.includes(foldedText(text))) {
    return { problem: `The cell shows ${text}: its formula is broken. Type what it should say.` };
  }
  switch (column.kind) {
    case 'text':
      return { value: isPlain(column) ? visibleText(text).trim() : text };
    case 'person':
    case 'link':
    case 'page':
      return { value: text };
    case 'openChoice':
      // Another word for a choice may be a choice of the company's own: whoever knows these decides.
      return { value: visibleText(text).trim() };
    case 'people':
    case 'scenes':
    case 'list':
      return parseList(column, text);
    case 'date':
      return parseDate(cell, text);
    case 'time':
      return parseTime(column, cell, text);
    case 'number':
      return parseNumber(cell, text);
    case 'choice':
      return parseChoice(column, text);
    case 'yesNo':
      return parseYesNo(column, cell, text);
  }
}

function parseList(column: ColumnSpec, text: string): Parsed {
  return {
    value:
      column.kind === 'scenes'
        ? text
            .split(/[;,\n]/)
            .map((part) => part.trim())
            .filter(Boolean)
        : listFrom(text),
  };
}

function parseDate(cell: CellValue, text: string): Parsed {
  const date = dateInCell(cell);
  if (date !== null) return { value: date };
  if (typeof cell === 'string') return { problem: typedDateProblem(shortened(text), typedDate(text)) };
  return { problem: `${numberShown(cell, text)} is not a date. Type it as year-month-day, for example 2027-03-05.` };
}

/** Where midnight ends a day; elsewhere it could be either end. */
const ENDS: readonly string[] = ['End', 'To time', 'Out'];

function isDoubtfulMidnight(column: ColumnSpec, text: string): boolean {
  return !ENDS.includes(column.header) && foldedText(text).endsWith('midnight');
}

function parseTime(column: ColumnSpec, cell: CellValue, text: string): Parsed {
  if (isDoubtfulMidnight(column, text)) {
    return { problem: `“${shortened(text)}” could be the start or the end of the day. Type 0:00 or 24:00.` };
  }
  const serial = typeof cell === 'number' ? cell : serialFromTime(text);
  const time = serial === null ? null : timeFromSerial(serial);
  return time === null
    ? { problem: `${numberShown(cell, text)} is not a time of day. Type it as hours and minutes, for example 18:30.` }
    : { value: time };
}

/** A number as the cell shows it, where it is shown as a day, a time or both. */
function numberShown(cell: CellValue, text: string): string {
  const date = typeof cell === 'number' ? dateInCell(cell) : null;
  const time = typeof cell === 'number' && !Number.isInteger(cell) ? timeFromSerial(cell - Math.floor(cell)) : null;
  if (date === null)
    return time === null || cell === null || Number(cell) > 1 ? `“${shortened(text)}”` : `The time ${time}`;
  return time === null ? `The day ${date}` : `The day ${date} with the time ${time}`;
}

function parseNumber(cell: CellValue, text: string): Parsed {
  const value =
    typeof cell === 'number' ? cell : /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
  return value === null ? { problem: `“${shortened(text)}” is not a number. Type digits only.` } : { value };
}

function parseChoice(column: AnswerColumn, text: string): Parsed {
  const { choices = [], unclear } = column;
  const value = choiceFrom(choices, text);
  return value === null
    ? { problem: `“${shortened(text)}” is not one of ${choices.join(', ')}${countsAs(unclear)}. Choose one of these.` }
    : { value };
}

function parseYesNo(column: AnswerColumn, cell: CellValue, text: string): Parsed {
  const value = yesOrNo(cell);
  return value === null
    ? { problem: `“${shortened(text)}” is neither Yes nor No${countsAs(column.unclear)}. Type one of the two.` }
    : { value };
}

function countsAs(unclear: string): string {
  return unclear === '' ? '' : `, so it counts as ${unclear}`;
}

/** A cell as a person reads it: dates and times as such, everything else as it is. */
export function shownCell(column: ColumnSpec | undefined, cell: CellValue): string {
  if (typeof cell === 'number' && column?.kind === 'date') return dateFromSerial(cell) ?? String(cell);
  if (typeof cell === 'number' && column?.kind === 'time') return timeFromSerial(cell) ?? String(cell);
  return cellText(cell);
}

/** Columns in which a sign that nobody sees only does harm: ids, addresses, telephone numbers. */
export function isPlain(column: ColumnSpec): boolean {
  return column.kind === 'text' && /(^| )(id|email|phone)$/i.test(column.header);
}

/**
 * What a text from a CSV file or a pasted table becomes in a cell: dates and times numbers, so that they sort; everything
 * else exactly as typed. A text that does not fit its column stays text, and `readRecords` names it.
 * @param orders what the table's other dates tell about 3/9/2027
 */
export function cellFromText(column: ColumnSpec, text: string, orders?: DateOrders): CellValue {
  if (visibleText(text).trim() === '') return null;
  switch (column.kind) {
    case 'text':
      return isPlain(column) ? visibleText(text) : text;
    case 'date': {
      const read = typedDate(text, orders);
      return read.kind === 'date' ? serialFromDate(read.date) : text;
    }
    case 'time':
      return isDoubtfulMidnight(column, text) ? text : (serialFromTime(text) ?? text);
    case 'number':
      return /^-?\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : text;
    case 'choice':
    case 'openChoice':
      return choiceFrom(column.choices ?? [], text) ?? text;
    case 'yesNo':
      return yesOrNo(text) ?? text;
    default:
      return text;
  }
}
