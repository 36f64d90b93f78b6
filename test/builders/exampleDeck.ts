/** The deck of the example production, read from its files. */
import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { fileNameOf } from '../../src/workbook/tabSpec.ts';
import { PRODUCTION_TABS } from '../../src/workbook/tabSpecs.ts';
import { deckOf, type Rows, type TypedDeck } from './deck.ts';

const FOLDER = new URL('../../examples/midsummer/', import.meta.url);

/** @param cleared as `deckOf` has it */
export function exampleDeck(cleared?: Parameters<typeof deckOf>[1]): TypedDeck {
  return deckOf(exampleRows(), cleared);
}

export function exampleRows(): Rows {
  const names = new Map(PRODUCTION_TABS.map((tab) => [fileNameOf(tab), tab.name]));
  return Object.fromEntries(
    readdirSync(FOLDER).flatMap((file) => {
      const tab = names.get(file);
      if (tab === undefined) return [];
      const text = readFileSync(new URL(file, FOLDER), 'utf8');
      return [[tab, Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data]];
    }),
  );
}
