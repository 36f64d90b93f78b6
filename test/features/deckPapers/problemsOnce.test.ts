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

test('what is wrong with a prop is said on the papers of that prop, not wherever its name is printed', () => {
  const { deck } = deckOf({
    Props: [{ Name: 'Dog', 'Prop ID': 'PR7', Source: 'Borrowed' }],
    Presets: [{ Location: 'SL table', Item: 'Dog' }],
  });
  const [dog] = deck.props;
  if (dog === undefined) throw new Error('There is a dog');
  const found = [
    contradiction('noOwner', dog, 'Return to', 'Whose is it?'),
    contradiction('cutButUsed', dog, 'Name', 'Two are called so.'),
  ];
  const papers = plannedPapers(deck, found, { kept: new Map(), issues: new Map() }, '2027-03-05');
  const saidOn = (name: string) =>
    papers
      .filter((paper) => paper.name === name)
      .flatMap(({ pages }) => pages.flatMap(({ page }) => page.blocks))
      .flatMap((block) => (block.kind === 'table' ? block.rows.flatMap(({ problems = [] }) => problems) : []));
  expect(saidOn('returnList')).toEqual(['Whose is it?', 'Two are called so.']);
  expect(saidOn('presetChecklists')).toEqual(['Two are called so.']);
});
