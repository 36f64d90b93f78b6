/** What contradicts something: beside its row, on Today, on paper; of nobody where many read it that they are a child. */
import type { Contradiction } from '../../../src/deck/contradictions/contradiction.ts';
import { checkCells } from '../../../src/features/deckPapers/checkCells.ts';
import { contradictionAttention } from '../../../src/features/deckPapers/deckAttention.ts';
import { openWords } from '../../../src/features/deckPapers/openWords.ts';
import type { Table } from '../../../src/workbook/table.ts';
import { propMovesTab, propsTab } from '../../../src/workbook/tabs/deck.ts';
import { typedTable } from '../../builders/production.ts';

const MOVES = 'Prop | Scene | Page | Character | Notes | Check';
const table = (...rows: string[]) => typedTable(propMovesTab, [MOVES, ...rows]) as unknown as Table;
const found = (row: number, message: string) => ({ tab: 'Prop moves', row, column: 'Prop', message });

it('says beside each row what is found about it, takes away what is not any more, and writes nothing that is there', () => {
  const moves = table(
    'Lantern | 1 | 3 | Mouse | |',
    'Mug | 1 | 4 | Cat | | Old news.',
    'Rope | 1 | 5 | Cat | | Set and never struck.',
    'Book | 1 | 6 | Cat | mine |',
  );
  const changes = checkCells(
    [moves],
    [found(2, 'Preset nowhere.'), found(2, 'Used before it enters.'), found(4, 'Set and never struck.')],
  );
  expect(changes.map(({ mode, values }) => [mode, values.Prop, values.Check])).toEqual([
    ['update', 'Lantern', 'Preset nowhere. Used before it enters.'],
    ['update', 'Mug', null],
  ]);
  // Nothing but its key and that one cell.
  expect(Object.keys(changes[0]?.values ?? {})).toEqual(['Prop', 'Scene', 'Page', 'Character', 'Check']);
});

it('tells two rows of one key apart, and leaves a row without a key and a tab without the column alone', () => {
  const twice = table('Lantern | 1 | 3 | Mouse | |', 'Lantern | 1 | 3 | Mouse | |');
  expect(checkCells([twice], [found(3, 'In two places.')])).toMatchObject([{ occurrence: 1 }]);
  const props = typedTable(propsTab, ['Name | Prop ID | Check', 'Lantern | |']) as unknown as Table;
  expect(checkCells([props], [{ tab: 'Props', row: 2, message: 'No owner.' }])).toEqual([]);
  const older = typedTable(propMovesTab, ['Prop | Scene', 'Lantern | 1']) as unknown as Table;
  expect(checkCells([older], [found(2, 'Preset nowhere.')])).toEqual([]);
});

it('says no more in a cell than anybody reads', () => {
  const [change] = checkCells([table('Lantern | 1 | 3 | Mouse | |')], [found(2, 'x'.repeat(5_000))]);
  expect(String(change?.values.Check)).toHaveLength(600);
});

it('is one line on Today, with the way to the Deck panel, and none where nothing contradicts anything', () => {
  expect(contradictionAttention([])).toEqual([]);
  const many = Array.from({ length: 30 }, (_, at) => found(at + 2, 'Preset nowhere.'));
  expect(contradictionAttention(many)).toMatchObject([
    { title: 'The deck: 30 contradictions', problems: { length: 20 }, folded: true, goTo: { panel: 'deck' } },
  ]);
});

it('names no child and nobody’s check where many read it', () => {
  const of = (rule: Contradiction['rule'], message: string) => openWords({ rule, message });
  expect(of('minorAtRisk', 'Lou Bell is under 18, and this has to do with “fly”.')).not.toContain('Lou');
  expect(of('minorsChange', 'Lou Bell is under 18: this change has only one adult with a check.')).not.toMatch(
    /Lou|check/,
  );
  expect(of('presetNowhere', 'It is preset nowhere.')).toBe('It is preset nowhere.');
});
