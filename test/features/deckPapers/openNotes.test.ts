/** Open notes on the papers of the deck: on the pages that show what they are about, and on no actor's. */
import type { DeckPage } from '../../../src/deck/deckPaper.ts';
import { namesOnDeck } from '../../../src/deck/namesOnDeck.ts';
import { DECK_PAPERS } from '../../../src/features/deckPapers/deckPapers.ts';
import { deckNotes, withOpenNotes } from '../../../src/features/deckPapers/openNotes.ts';
import { readRecords } from '../../../src/workbook/readRecords.ts';
import { notesTab } from '../../../src/workbook/tabs/rehearsal.ts';
import { deckOf } from '../../builders/deck.ts';
import { typedTable } from '../../builders/production.ts';

const { deck } = deckOf({
  People: [
    { 'Person ID': 'P001', Name: 'Dev Shah', Group: 'Crew', Minor: 'No' },
    { 'Person ID': 'P002', Name: 'Zara Malik', Group: 'Cast', Minor: 'Yes', Characters: 'Mina' },
  ],
  Scenes: [{ Scene: '1' }],
  Breakdown: [{ Character: 'Mina', 1: 'x' }],
  Props: [
    { 'Prop ID': 'PR001', Name: 'Old Lantern' },
    { 'Prop ID': 'PR002', Name: 'Cup' },
  ],
  Presets: [
    { Location: 'SL prop table', Item: 'Old lantern', Prop: 'PR001' },
    { Location: 'SR prop table', Item: 'Cup', Prop: 'PR002' },
  ],
});
const names = namesOnDeck(deck);
const notes = (...rows: string[]) =>
  deckNotes(
    deck,
    readRecords(typedTable(notesTab, ['Date | Note | Departments | Status | Restricted | Tag', ...rows]), {}).records,
    names,
  );
const OPEN = notes(
  '2027-03-02 | The OLD LANTERN, again: Dev Shah cannot lift it | Props | | |',
  '2027-03-02 | old lantern: zara cannot hear the cue | Props | | |',
  '2027-03-02 | old lantern for MALIK’s scene | Props | | |',
  '2027-03-01 | needs oil | Props | Open | | old lantern',
  '2027-03-01 | old lantern is back | Props | Done | |',
  '2027-03-01 | old lantern cut her hand | Props | | |',
  '2027-03-01 | old lantern, between us | Props | | Yes |',
  '2027-03-01 | a cup and saucer | Props | | |',
  '2027-03-01 | folded lanterns | Props | | |',
);

it('are those that name a thing, the oldest first, with no last name and nothing that is withheld', () => {
  expect(OPEN.map(({ words }) => words)).toEqual([
    'Mon 1 Mar: needs oil',
    'Tue 2 Mar: The OLD LANTERN, again: Dev S cannot lift it',
  ]);
});

it('stand on the pages that show it', () => {
  const paper = DECK_PAPERS.presetChecklists?.make(deck, names);
  if (paper === undefined) throw new Error('There is that paper');
  const withThem = withOpenNotes(paper, OPEN).pages.filter(({ blocks }) =>
    JSON.stringify(blocks).includes('needs oil'),
  );
  expect(withThem.map(({ title }) => title)).toEqual([expect.stringContaining('SL prop table')]);
  expect(withOpenNotes(paper, [])).toBe(paper);
});

it('stand on no page of an actor’s', () => {
  const [lantern] = deck.props;
  const [dev, zara] = deck.company.people;
  if (lantern === undefined || dev === undefined || zara === undefined) throw new Error('They are there');
  const page = (people: DeckPage['people']): DeckPage => ({
    ...{ key: 'k', title: 't', people },
    blocks: [{ kind: 'table', columns: [], rows: [{ key: 'r', cells: [], from: [lantern.place] }] }],
  });
  const shown = (one: DeckPage) => withOpenNotes({ title: '', pages: [one] }, OPEN).pages[0]?.blocks.length;
  expect([shown(page([dev])), shown(page([])), shown(page([zara])), shown(page([dev, zara]))]).toEqual([4, 4, 1, 1]);
});
