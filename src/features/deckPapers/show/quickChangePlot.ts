/** Every change of the show on one page, in the order in which they happen. */
import type { Deck } from '../../../deck/deck.ts';
import { compareOrders } from '../../../deck/deckMoments.ts';
import type { DeckNames } from '../../../deck/deckNames.ts';
import type { DeckColumn, DeckPaper, DeckRow } from '../../../deck/deckPaper.ts';
import type { QuickChange } from '../../../deck/deckThings.ts';
import { changePlaces, changeWords, secondsWords } from './changeWords.ts';
import { deckPaper, parts } from './deckPage.ts';
import { momentWords } from './moveCells.ts';
import { namedPeople, peopleWords } from './namedPeople.ts';
import { changeKey } from './rowKeys.ts';

const COLUMNS: readonly DeckColumn[] = [
  { header: 'Out', width: 8 },
  { header: 'In', width: 8 },
  { header: 'Who', width: 15 },
  { header: 'Off', width: 16 },
  { header: 'On', width: 16 },
  { header: 'Time', width: 8 },
  { header: 'Where', width: 11 },
  { header: 'Dressers', width: 13 },
  { header: 'Notes', width: 13 },
];

/** In the order of the show: by the exit, then by the entrance. */
export function changesInOrder(deck: Deck): QuickChange[] {
  return deck.changes
    .map((change, row) => ({ change, row }))
    .sort(
      (a, b) =>
        compareOrders(a.change.out.order, b.change.out.order) ||
        compareOrders(a.change.in.order, b.change.in.order) ||
        a.row - b.row,
    )
    .map(({ change }) => change);
}

export function quickChangePlot(deck: Deck, names: DeckNames): DeckPaper {
  const changes = changesInOrder(deck);
  if (changes.length === 0) return deckPaper('Quick-change plot', []);
  const rows = changes.map((change) => changeRow(deck, names, change));
  const people = changes.flatMap(({ dressers, chaperones }) => [...dressers, ...chaperones]);
  return deckPaper('Quick-change plot', [
    {
      key: 'plot',
      title: 'Quick-change plot',
      people: people.filter(({ active }) => active),
      wide: true,
      blocks: [{ kind: 'table', columns: COLUMNS, rows }],
    },
  ]);
}

function changeRow(deck: Deck, names: DeckNames, change: QuickChange): DeckRow {
  const dressers = peopleWords(names, namedPeople(deck, change.dressers, change.dresserTexts));
  const chaperones = peopleWords(names, namedPeople(deck, change.chaperones, change.chaperoneTexts));
  const needed = change.dressersNeeded;
  return {
    key: changeKey(change),
    cells: [
      momentWords(change.out),
      momentWords(change.in),
      { text: changeWords(deck, names, change), strong: true },
      names.in(change.from.shown),
      names.in(change.to.shown),
      { text: secondsWords(change), strong: change.pace === 'tight' },
      names.in(change.location.text),
      parts(
        '; ',
        dressers || 'no dresser',
        chaperones === '' ? '' : `chaperone ${chaperones}`,
        needed !== null && needed !== change.dressers.length ? `takes ${needed}` : '',
      ),
      names.in(change.notes),
    ],
    from: changePlaces(change),
  };
}
