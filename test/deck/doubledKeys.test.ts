import { keyWithDoubles } from '../../src/deck/deckRecords.ts';
import { namesOnDeck } from '../../src/deck/namesOnDeck.ts';
import { intermissionChecks } from '../../src/features/deckPapers/props/showChecks.ts';
import { deckOf } from '../builders/deck.ts';

const preset = (Item: string, When: string) => ({ Location: 'SR wing', Item, When });
const presetsOf = (...rows: ReturnType<typeof preset>[]) => deckOf({ Presets: rows }).deck;

test('rows that are typed alike have keys of their own, and one by which neither depends on the other', () => {
  const { presets } = presetsOf(preset('Lantern', 'Preshow'), preset('lantern', 'Intermission'), preset('Lamp', ''));
  expect(new Set(presets.map(({ key }) => key)).size).toBe(3);
  expect(keyWithDoubles(presets[0] ?? { key: '' })).toBe(keyWithDoubles(presets[1] ?? { key: 'other' }));
  expect(keyWithDoubles(presets[2] ?? { key: '' })).toBe(presets[2]?.key);
});

test('a row keeps its key on paper when the one that was typed like it becomes another', () => {
  const keys = (first: string) => {
    const deck = presetsOf(preset(first, 'Preshow'), preset('Lantern', 'Intermission'));
    const [page] = intermissionChecks(deck, namesOnDeck(deck)).pages;
    return (page?.blocks ?? []).flatMap((block) => (block.kind === 'table' ? block.rows.map(({ key }) => key) : []));
  };
  expect(keys('Lantern')).toHaveLength(1);
  expect(keys('Lantern')).toEqual(keys('Lamp'));
});
