/** What contradicts something is printed once on each page that shows it. */
import { contradiction } from '../../../src/deck/contradictions/contradiction.ts';
import { plannedPapers } from '../../../src/features/deckPapers/planPapers.ts';
import { deckOf } from '../../builders/deck.ts';

test('of a change with many rows on a card, and of a cue with a standby and a GO, the first row says what is wrong', () => {
  const { deck } = deckOf({
    Scenes: [{ Scene: '1.1', 'Pages from': '1', 'Pages to': '4' }],
    People: [{ Name: 'Kofi Mensah', 'Person ID': 'P1', Group: 'Crew', Minor: 'No' }],
    'Quick changes': [
      { Character: 'Puck', 'From scene': '1.1', 'To scene': '1.1', Dresser: 'P1', Hair: 'wig', Shoes: 'on' },
    ],
    Cues: [{ Cue: 'FLY 1', Scene: '1.1', Page: '3', 'Line or moment': 'Blackout' }],
  });
  const found = [...deck.changes, ...deck.cues].map((one) =>
    contradiction('tooLittleTime', one, 'Notes', 'Too short.'),
  );
  const papers = plannedPapers(deck, found, { kept: new Map(), issues: new Map() }, '2027-03-05');
  const saidOn = (name: string) =>
    papers
      .filter((paper) => paper.name === name)
      .flatMap(({ pages }) => pages)
      .map(({ page }) =>
        page.blocks.flatMap((block) =>
          block.kind === 'table' ? block.rows.map(({ problems = [] }) => problems.join(' ')) : [],
        ),
      );
  expect(saidOn('dresserCards').map((rows) => rows.filter((words) => words !== ''))).toEqual([['Too short.']]);
  expect(saidOn('callingList')).toEqual([['Too short.', '', '']]);
});
