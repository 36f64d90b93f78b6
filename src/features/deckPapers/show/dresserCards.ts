/**
 * Dresser cards: a card for each change, on the page of everybody who helps with it. A change that nobody is named for, or somebody
 * who cannot be read, is on a page of its own.
 */
import type { Deck } from '../../../deck/deck.ts';
import type { DeckNames } from '../../../deck/deckNames.ts';
import type { DeckBlock, DeckColumn, DeckPage, DeckPaper } from '../../../deck/deckPaper.ts';
import type { QuickChange } from '../../../deck/deckThings.ts';
import { changePlaces, changeWords, secondsWords } from './changeWords.ts';
import { deckPaper, groupedBy, personKey } from './deckPage.ts';
import { momentWords } from './moveCells.ts';
import { isUnheld, namedPeople, peopleWords } from './namedPeople.ts';
import { changesInOrder } from './quickChangePlot.ts';
import { changeKey } from './rowKeys.ts';

const CARD: readonly DeckColumn[] = [
  { header: 'Change', width: 22 },
  { header: 'How', width: 78 },
];

export function dresserCards(deck: Deck, names: DeckNames): DeckPaper {
  const changes = changesInOrder(deck);
  const helpers = new Map(
    changes.map((change) => [
      change,
      namedPeople(
        deck,
        [...new Set([...change.dressers, ...change.chaperones])],
        [...change.dresserTexts, ...change.chaperoneTexts],
      ),
    ]),
  );
  const byPerson = groupedBy(changes, (change) => helpers.get(change)?.people ?? []);
  const pages = [...byPerson].map(
    ([person, own]): DeckPage => ({
      key: personKey(person),
      title: names.of(person),
      people: [person],
      blocks: own.flatMap((change) => card(deck, names, change)),
    }),
  );
  const alone = changes.filter((change) => {
    const who = helpers.get(change);
    return who === undefined || isUnheld(who);
  });
  if (alone.length > 0) {
    pages.push({
      key: 'nobody',
      title: 'Nobody named',
      people: [],
      blocks: [
        { kind: 'text', text: 'The actor changes alone, or whoever helps cannot be read in People.', strong: true },
        ...alone.flatMap((change) => card(deck, names, change)),
      ],
    });
  }
  return deckPaper('Dresser cards', pages);
}

function card(deck: Deck, names: DeckNames, change: QuickChange): DeckBlock[] {
  const who = changeWords(deck, names, change);
  const lines: [string, string][] = [
    ['Where', names.in(change.location.text)],
    ['Dressers', peopleWords(names, namedPeople(deck, change.dressers, change.dresserTexts))],
    ['Chaperone', peopleWords(names, namedPeople(deck, change.chaperones, change.chaperoneTexts))],
    ['Undone before', names.in(change.undoneBefore)],
    ['Off, in order', inOrder(names, change.off) || names.in(change.from.shown)],
    ['On, in order', inOrder(names, change.on) || names.in(change.to.shown)],
    ['Fastenings', names.in(change.fastenings)],
    ['Hair', names.in(change.hair)],
    ['Mic', names.in(change.mic)],
    ['Shoes', names.in(change.shoes)],
    ['Goes back to', names.in(change.goesBackTo)],
    ['Notes', names.in(change.notes)],
  ];
  const from = changePlaces(change);
  const rows = [
    { key: `${changeKey(change)}/time`, cells: ['Time', { text: secondsWords(change), strong: true }], from },
    ...lines
      .filter(([, text]) => text !== '')
      .map(([name, text]) => ({ key: `${changeKey(change)}/${name}`, cells: [name, text], from })),
  ];
  return [
    { kind: 'heading', text: `${who}: ${momentWords(change.out)} to ${momentWords(change.in)}` },
    { kind: 'table', columns: CARD, rows },
  ];
}

/** @example '1 chain · 2 robe' */
function inOrder(names: DeckNames, things: readonly string[]): string {
  return things.map((thing, at) => `${at + 1} ${names.in(thing)}`).join(' · ');
}
