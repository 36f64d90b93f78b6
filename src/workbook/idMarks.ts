/**
 * Which ids were ever given: for each tab the highest number, kept in one property that only grows and is written before the
 * rows. An id goes to nobody else once its row is gone, because what is stored about somebody goes by it.
 */
import type { RowChange } from './changeRows.ts';
import type { KnownIds } from './knownIds.ts';
import { cellOf, cellText, type Table } from './table.ts';
import type { ColumnSpec, TabSpec } from './tabSpec.ts';
import { PRODUCTION_TABS } from './tabSpecs.ts';

/** The property that holds the marks. */
export const IDS_KEY = 'ids';

/** By tab name the highest number that an id of it has ever had. A tab that is not there is not known of. */
export type IdMarks = ReadonlyMap<string, number>;

export const NO_IDS: KnownIds = { last: 0, named: new Set() };

/** The tabs whose blank ids Callboard fills in. */
export const TABS_WITH_IDS: readonly TabSpec[] = PRODUCTION_TABS.filter((tab) => tab.idPrefix !== undefined);

/** Columns that name rows of a tab and do not say so by their header or kind. */
const NAMED_BESIDES: Readonly<Record<string, readonly (readonly [tab: string, header: string])[]>> = {
  People: [
    ['Outbox', 'Told'],
    ['Sharing', 'Group'],
    ['Retention', 'Approved by'],
    ['Checklists', 'Owner'],
    ['Incidents', 'People'],
    ['Incidents', 'Witnesses'],
  ],
  Schedule: [['Outbox', 'Told']],
  Props: [
    ['Prop moves', 'Prop'],
    ['Presets', 'Prop'],
  ],
  Costumes: [
    ['Quick changes', 'From costume'],
    ['Quick changes', 'To costume'],
  ],
};

/** More digits are no number that Callboard has given. */
const MOST_DIGITS = 15;

/** From the property; a damaged one knows of no tab. */
export function readIdMarks(text: string | undefined): IdMarks {
  try {
    const read = JSON.parse(text ?? '{}') as Record<string, unknown>;
    return new Map(Object.entries(read).filter((entry): entry is [string, number] => Number.isSafeInteger(entry[1])));
  } catch {
    return new Map();
  }
}

export function idMarksText(marks: IdMarks): string {
  return JSON.stringify(Object.fromEntries([...marks].sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** @example idNumber('P', 'p012') // 12 */
export function idNumber(prefix: string, text: string): number | null {
  const trimmed = text.trim();
  const digits = trimmed.slice(prefix.length);
  const isId = trimmed.slice(0, prefix.length).toLowerCase() === prefix.toLowerCase() && /^\d+$/.test(digits);
  return isId && digits.replace(/^0+/, '').length <= MOST_DIGITS ? Number(digits) : null;
}

/** The highest number of a tab's own ids; 0 where it has none. */
export function highestId(table: Table): number {
  const { idPrefix = '', key } = table.spec;
  const numbers = table.rows.map((row) => idNumber(idPrefix, cellText(cellOf(table, row, key[0] ?? ''))) ?? 0);
  return numbers.reduce((most, one) => Math.max(most, one), 0);
}

/** The numbers that other tabs name of this one's rows. */
export function namedIds(spec: TabSpec, tables: Iterable<Table>): Set<number> {
  const named = new Set<number>();
  for (const table of tables) {
    if (table.spec.name === spec.name) continue;
    const columns = table.spec.columns.filter((column) => mayName(spec, table.spec, column));
    for (const { header } of columns) {
      for (const row of table.rows) addNamed(named, spec.idPrefix ?? '', cellText(cellOf(table, row, header)));
    }
  }
  return named;
}

function mayName(spec: TabSpec, tab: TabSpec, { header, kind }: ColumnSpec): boolean {
  if (header === spec.key[0]) return true;
  if (spec.name === 'People' && (kind === 'person' || kind === 'people')) return true;
  return (NAMED_BESIDES[spec.name] ?? []).some(([name, column]) => name === tab.name && column === header);
}

function addNamed(named: Set<number>, prefix: string, text: string): void {
  for (const word of text.split(/[^\p{L}\p{N}]+/u)) {
    const number = idNumber(prefix, word);
    if (number !== null) named.add(number);
  }
}

/**
 * What is known of a tab's ids. Without a mark, which is lost or was never made, whatever is named anywhere counts as given.
 * @param tables all that could be read
 */
export function knownIds(spec: TabSpec, marks: IdMarks, tables: Iterable<Table>): KnownIds {
  return { last: marks.get(spec.name) ?? 0, named: namedIds(spec, tables) };
}

/** The marks with what the tabs' own ids show; tabs without a mark stay without one. */
export function raisedMarks(marks: IdMarks, tables: Iterable<Table>): IdMarks {
  const raised = new Map(marks);
  for (const table of tables) {
    const mark = raised.get(table.spec.name);
    if (mark !== undefined) raised.set(table.spec.name, Math.max(mark, highestId(table)));
  }
  return raised;
}

/**
 * Marks for every tab, from all that there is: those that were kept and, where one is not, the highest number that is named
 * anywhere.
 */
export function marksFrom(kept: IdMarks, tables: readonly Table[]): IdMarks {
  return new Map(
    TABS_WITH_IDS.map((spec): [string, number] => {
      const own = tables.find((table) => table.spec.name === spec.name);
      const inTab = own === undefined ? 0 : highestId(own);
      const mark = kept.get(spec.name) ?? Math.max(0, ...namedIds(spec, tables));
      return [spec.name, Math.max(inTab, mark)];
    }),
  );
}

/** The marks once these rows have their ids; a tab without a mark stays without one. */
export function withGiven(marks: IdMarks, changes: readonly RowChange[]): IdMarks {
  const raised = new Map(marks);
  for (const { tab, mode, values } of changes) {
    const mark = raised.get(tab.name);
    const id = mode === 'update' ? undefined : values[tab.key[0] ?? ''];
    if (mark === undefined || id === undefined) continue;
    raised.set(tab.name, Math.max(mark, idNumber(tab.idPrefix ?? '', cellText(id)) ?? 0));
  }
  return raised;
}

/** True when a tab whose ids Callboard gives has no mark. */
export function isMarkLost(marks: IdMarks): boolean {
  return TABS_WITH_IDS.some(({ name }) => !marks.has(name));
}
