/** What is run in a cue-to-cue, and what is skipped. */
import fc from 'fast-check';
import { namesOnDeck } from '../../../../src/deck/namesOnDeck.ts';
import { cueToCue } from '../../../../src/features/deckPapers/tech/cueToCue.ts';
import { deckOf, type Rows } from '../../../builders/deck.ts';

const SCENES = [
  { Scene: '1', 'Pages from': '1', 'Pages to': '10' },
  { Scene: '2', 'Pages from': '11', 'Pages to': '20' },
  { Scene: '3' },
];

function listOf(rows: Rows) {
  const { deck } = deckOf({ Scenes: SCENES, ...rows });
  const { blocks } = cueToCue(deck, namesOnDeck(deck)).pages[0] ?? { blocks: [] };
  const table = blocks.find((block) => block.kind === 'table');
  const cell = (one: unknown) => (typeof one === 'string' ? one : (one as { text: string }).text);
  return (table?.kind === 'table' ? table.rows : []).map(({ cells }) => cells.map(cell));
}

const cue = (Cue: string, Page: string, Scene = '1', more: Record<string, string> = {}) => ({
  Cue,
  Page,
  Scene,
  ...more,
});

it('runs cues, moves and quick changes, and skips more than a page of text', () => {
  const list = listOf({
    Cues: [
      cue('LX 2', '9', '1', { 'Line or moment': 'Enter Mina' }),
      cue('LX 1', '1'),
      cue('SD 1', '2'),
      cue('LX 9', '3', '1', { Status: 'Cut' }),
    ],
    'Run sheet': [{ Scene: '2', Page: '11', Action: 'Strike', Item: 'Throne' }],
    'Quick changes': [{ Character: 'Mina', 'From scene': '2', 'Page out': '14', 'To scene': '2', 'Page in': '15' }],
  });
  expect(list.map(([page, from, cues, deck, then]) => [page, from, cues, deck, then?.split(' (')[0]])).toEqual([
    ['1–2', 'LX 1', 'LX 1, SD 1', '', 'SKIP to page 9'],
    ['9', 'Enter Mina', 'LX 2', '', 'SKIP to page 11'],
    ['11', 'Strike Throne', '', 'Strike Throne', 'SKIP to page 14'],
    ['14–15', 'Mina out to change', '', 'Mina out to change; Mina back from the change', 'End'],
  ]);
});

it('skips nothing on the way to what nobody can place', () => {
  expect(listOf({ Cues: [cue('LX 1', '1'), cue('LX 2', '', '98'), cue('LX 3', '5', '99')] })).toHaveLength(1);
});

it('has every cue that is not cut once, whatever is typed', () => {
  const anyCue = fc.record({
    page: fc.constantFrom('', '1', '2', '12', '12A', 'iv', 'the song', '99'),
    scene: fc.constantFrom('1', '2', '3', '', 'x'),
    isCut: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(anyCue, { maxLength: 15 }), (cues) => {
      const list = listOf({
        Cues: cues.map(({ page, scene, isCut }, at) =>
          cue(`LX ${at + 1}`, page, scene, isCut ? { Status: 'Cut' } : {}),
        ),
      });
      const shown = list.flatMap(([, , names = '']) => names.split(', ')).filter((name) => name !== '');
      expect(shown.sort()).toEqual(cues.flatMap(({ isCut }, at) => (isCut ? [] : [`LX ${at + 1}`])).sort());
    }),
  );
});
