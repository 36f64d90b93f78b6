/** The run sheet by side: what happens there, in the order of scene, page and Seq, with room to write. */
import type { Deck } from '../../../deck/deck.ts';
import type { DeckSide } from '../../../deck/deckMoments.ts';
import type { DeckNames } from '../../../deck/deckNames.ts';
import type { DeckColumn, DeckPage, DeckPaper, DeckRow } from '../../../deck/deckPaper.ts';
import type { RunMove } from '../../../deck/deckWork.ts';
import { deckPaper, groupedBy, keyOf, parts } from './deckPage.ts';
import { cueWords, itemWords, placesOf, runOrder, sceneOf } from './moveCells.ts';
import { namedPeople, peopleWords } from './namedPeople.ts';
import { runKey } from './rowKeys.ts';

const COLUMNS: readonly DeckColumn[] = [
  { header: 'Scene', width: 6 },
  { header: 'Page', width: 6 },
  { header: 'Cue', width: 14 },
  { header: 'Do', width: 8 },
  { header: 'What', width: 13 },
  { header: 'From', width: 10 },
  { header: 'To', width: 10 },
  { header: 'Who', width: 12 },
  { header: 'Notes', width: 12 },
  { header: 'By hand', width: 9, as: 'space' },
];

const NOWHERE = 'No side given';

/** By wing: DSL and CSL are on the page of SL. */
function sidePage({ name, wing }: DeckSide): string {
  return wing ?? name;
}

export function runSheets(deck: Deck, names: DeckNames): DeckPaper {
  const sides = groupedBy(
    runOrder(deck).map(({ move }) => move),
    ({ side }) => [keyOf(sidePage(side))],
  );
  const pages = [...sides].map(([side, moves]) => runPage(deck, names, side, moves));
  return deckPaper(
    'Run sheet',
    [...pages].sort((a, b) => rank(a.key) - rank(b.key) || (a.key < b.key ? -1 : 1)),
  );
}

/** The wings first, rows without a side last. */
function rank(key: string): number {
  const known = ['side/sl', 'side/sr'].indexOf(key);
  return known >= 0 ? known : key === 'side/' ? 9 : 5;
}

function runPage(deck: Deck, names: DeckNames, side: string, moves: readonly RunMove[]): DeckPage {
  const first = moves[0]?.side;
  const title = first === undefined ? '' : names.in(sidePage(first));
  return {
    key: `side/${side}`,
    title: title === '' ? `Run sheet: ${NOWHERE.toLowerCase()}` : `Run sheet ${title}`,
    people: moves.flatMap(({ who }) => who).filter(({ active }) => active),
    wide: true,
    blocks: [
      ...(title === ''
        ? [{ kind: 'text' as const, text: 'Type a side for each of these in Run sheet.', strong: true }]
        : []),
      { kind: 'table', columns: COLUMNS, rows: moves.map((move) => runRow(deck, names, move)) },
    ],
  };
}

export function runRow(deck: Deck, names: DeckNames, move: RunMove): DeckRow {
  const who = namedPeople(deck, move.who, move.whoTexts);
  const isShort = move.crewNeeded !== null && move.crewNeeded !== who.people.length;
  return {
    key: runKey(move),
    cells: [
      { text: sceneOf(move.at), strong: true },
      move.at.page,
      cueWords(names, move),
      move.action,
      { text: itemWords(names, move.item), strong: true },
      names.in(move.from.text),
      names.in(move.to.text),
      parts(' ', peopleWords(names, who) || 'NOBODY', isShort ? `(takes ${move.crewNeeded})` : ''),
      parts(' ', move.side.name === sidePage(move.side) ? '' : `${move.side.name}.`, names.in(move.notes)),
      '',
    ],
    from: placesOf(move, move.item),
  };
}
