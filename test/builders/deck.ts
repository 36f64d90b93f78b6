/** Small decks for tests, typed as a stage manager would type them. */
import type { Person } from '../../src/company/people.ts';
import type { Deck } from '../../src/deck/deck.ts';
import { deckFrom } from '../../src/deck/deckFrom.ts';
import type { DeckTables } from '../../src/deck/deckTables.ts';
import type { Problem } from '../../src/port/appError.ts';
import type { CellValue } from '../../src/port/workspace.ts';
import { productionData } from '../../src/production/productionData.ts';
import { cellFromText } from '../../src/workbook/readRecords.ts';
import { tableFrom } from '../../src/workbook/table.ts';
import type { TabSpec } from '../../src/workbook/tabSpec.ts';

/** Rows by tab: each has its cells by header. */
export type Rows = Readonly<Record<string, readonly Readonly<Record<string, string | number>>[]>>;

const SETTINGS = {
  Title: 'Tiny Play',
  'Time zone': 'Europe/London',
  Year: '2027',
  'Stage manager email': 'ana@example.org',
};

export interface TypedDeck {
  deck: Deck;
  problems: Problem[];
}

/** @param cleared who may be with under-18s: everybody of age where it is not given */
export function deckOf(rows: Rows, cleared?: (people: readonly Person[]) => readonly Person[]): TypedDeck {
  const given = new Map(rows.Production?.map(({ Setting, Value }) => [String(Setting), String(Value)]));
  const settings = Object.entries(SETTINGS).map(([Setting, Value]) => ({
    Setting,
    Value: given.get(Setting) ?? Value,
  }));
  const own = (rows.Production ?? []).filter(({ Setting }) => !(String(Setting) in SETTINGS));
  const all: Rows = { ...rows, Production: [...settings, ...own] };
  const tables = ((spec: TabSpec) => {
    const typed = all[spec.name] ?? [];
    const known = spec.columns.map(({ header }) => header);
    const headers = [...new Set([...known, ...typed.flatMap((row) => Object.keys(row))])];
    const cells = typed.map((row) =>
      headers.map((header): CellValue => {
        const value = row[header];
        const column = spec.columns.find((one) => one.header === header);
        if (value === undefined || value === '') return null;
        return column === undefined || typeof value === 'number' ? value : cellFromText(column, value);
      }),
    );
    return tableFrom(spec, { title: spec.name, rows: [headers, ...cells] });
  }) as DeckTables;
  const data = productionData((spec) => [{ table: tables(spec), place: { tab: spec.name } }]);
  const adults = data.company.people.filter(({ minor }) => !minor);
  const may = new Set(cleared === undefined ? adults : cleared(data.company.people));
  return deckFrom(tables, { ...data, today: '2027-03-05', cleared: () => may });
}
