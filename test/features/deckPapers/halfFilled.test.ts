/** Rows of which half is typed: on paper there is no hole where something has to be done, and nobody's last name. */
import { contradictions } from '../../../src/deck/contradictions/contradictions.ts';
import { namesOnDeck } from '../../../src/deck/namesOnDeck.ts';
import { DECK_PAPERS } from '../../../src/features/deckPapers/deckPapers.ts';
import type { DeckPaperName } from '../../../src/papers/deckPaperKinds.ts';
import { deckOf, type Rows } from '../../builders/deck.ts';

const BASE: Rows = {
  People: [
    { 'Person ID': 'P001', Name: 'Eva Lind', Group: 'Crew', Minor: 'No' },
    { 'Person ID': 'P002', Name: 'Cleo Park', Group: 'Cast', Characters: 'Mina', Minor: 'Yes' },
  ],
  Scenes: [{ Scene: '1', 'Pages from': '1', 'Pages to': '10' }],
  Breakdown: [{ Character: 'Mina', 1: 'x' }],
};
const text = (cell: string | { text: string }) => (typeof cell === 'string' ? cell : cell.text);

/** Titles, headings and rows of a paper, a line each. */
function linesOf(name: DeckPaperName, rows: Rows): string[] {
  const { deck } = deckOf({ ...BASE, ...rows });
  return DECK_PAPERS[name]
    .make(deck, namesOnDeck(deck))
    .pages.flatMap(({ title, blocks }) => [
      title,
      ...blocks.flatMap((block) =>
        block.kind === 'heading'
          ? [block.text]
          : block.kind === 'table'
            ? block.rows.map(({ cells }) => cells.map(text).join(' | '))
            : [],
      ),
    ]);
}

it('a cue without a number is called by these words', () => {
  const Cues = [
    { Cue: 'LX 1', Scene: '1', Page: '1' },
    { Scene: '1', Page: '2', Description: 'Fade' },
  ];
  const calls = linesOf('callingList', { Cues }).join('\n');
  expect(calls).toContain('Standby (no number)');
  expect(calls).toContain('(no number) | GO');
  expect(linesOf('cueSheets', { Cues }).join('\n')).toContain('(no number) | 1 | 2');
  expect(linesOf('cueToCue', { Cues }).join('\n')).toContain('LX 1, (no number)');
});

it('a change of which nothing is typed but the dresser says so', () => {
  const rows = { 'Quick changes': [{ Dresser: 'Eva Lind' }] };
  expect(linesOf('shiftPlots', rows).join()).toContain('Exit; nobody has typed when | Dress | Nobody is named');
  expect(linesOf('quickChangePlot', rows).join()).toContain('Nobody is named');
  expect(linesOf('cueToCue', rows).join()).toContain('Somebody out to change');
});

it('a dressing room without a name or without a person has words for it', () => {
  const rows = { 'Dressing rooms': [{ Room: '1' }, { Person: 'Cleo Park' }] };
  expect(linesOf('dressingRooms', rows)).toEqual([
    'All dressing rooms',
    '1 |  | Nobody is named | ',
    'No room |  | Cleo P | ',
    '1',
    ' | Nobody is named | ',
    'No room',
    ' | Cleo P | Mina',
  ]);
});

it('a person who is typed as a character of a change is on no paper by last name', () => {
  const rows = { 'Quick changes': [{ Character: 'Cleo Park', 'From scene': '1', 'Page out': '2', 'Page in': '3' }] };
  for (const name of Object.keys(DECK_PAPERS) as DeckPaperName[]) {
    expect([name, linesOf(name, rows).join()]).toEqual([name, expect.not.stringContaining('Park')]);
  }
});

it.each(['Cut', 'CUT!', 'cut. '])('a cue with the status %j is not called', (Status) => {
  const { deck, problems } = deckOf({ ...BASE, Cues: [{ Cue: 'LX 1', Scene: '1', Page: '1', Status }] });
  expect([deck.cues[0]?.isCut, problems]).toEqual([true, []]);
});

it('an empty scene is asked for in a sentence', () => {
  const { deck, problems } = deckOf({ ...BASE, 'Run sheet': [{ Item: 'Bench' }] });
  expect(problems.map(({ message }) => message)).toEqual(['Scene is empty. In which scene, as in Scenes: 1.2.']);
  expect(contradictions(deck)).toEqual([]);
});
