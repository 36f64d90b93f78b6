/** The example production’s deck is read without a word. */
import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { contradictions } from '../../src/deck/contradictions/contradictions.ts';
import { problemLine } from '../../src/port/appError.ts';
import { fileNameOf } from '../../src/workbook/tabSpec.ts';
import { PRODUCTION_TABS } from '../../src/workbook/tabSpecs.ts';
import { deckOf, type Rows } from '../builders/deck.ts';

const FOLDER = new URL('../../examples/midsummer/', import.meta.url);

function exampleRows(): Rows {
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

test('the example’s deck is read without a problem', () => {
  const { deck, problems } = deckOf(exampleRows());
  expect(problems.map(problemLine)).toEqual([]);
  expect(deck.props.length).toBeGreaterThan(50);
  expect(deck.moves.every(({ prop, at }) => prop.prop !== null && at.minute !== null)).toBe(true);
});

test('what the example has wrong on purpose is found, and nothing else but who helps the under-18s change', () => {
  const found = contradictions(deckOf(exampleRows()).deck);
  const about = (text: string) => found.filter(({ message }) => message.startsWith(text)).map(({ rule }) => rule);
  expect(about('Changeling blanket')).toEqual(['cutButUsed']);
  expect(about('Dog')).toEqual(['noOwner']);
  expect(about('Flower, love-in-idleness')).toEqual(['otherSide']);
  const others = found.filter(({ rule }) => !['cutButUsed', 'noOwner', 'otherSide', 'minorsChange'].includes(rule));
  expect(others.map(({ rule, message }) => [rule, /“\w+”/.exec(message)?.[0]])).toEqual([
    ['minorAtRisk', '“sword”'],
    ['minorAtRisk', '“sword”'],
  ]);
});
