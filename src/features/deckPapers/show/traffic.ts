/**
 * Backstage traffic: who waits on which side with what, who comes off there, and what is carried through meanwhile. A page for each
 * side; where many pass each other, or something is moved through them, the row says so.
 */
import type { Deck } from '../../../deck/deck.ts';
import { compareOrders, type DeckMoment, type DeckSide } from '../../../deck/deckMoments.ts';
import type { DeckNames } from '../../../deck/deckNames.ts';
import type { DeckColumn, DeckPage, DeckPaper, DeckRow } from '../../../deck/deckPaper.ts';
import type { Entrance, RunMove } from '../../../deck/deckWork.ts';
import { pageName } from '../../../values/pages.ts';
import { deckPaper, groupedBy, keyOf, parts } from './deckPage.ts';
import { itemWords, placesOf, sceneOf } from './moveCells.ts';
import { namedPeople, peopleWords } from './namedPeople.ts';

/** From so many on, people who come off meet those who wait to go on in most wings. */
const MANY_PASS = 4;

const COLUMNS: readonly DeckColumn[] = [
  { header: 'Scene', width: 7 },
  { header: 'Page', width: 6 },
  { header: 'Waits to go on, with', width: 31 },
  { header: 'Comes off, with', width: 30 },
  { header: 'Crew there', width: 26 },
];

/** What goes on at one side at one moment. */
interface Meeting {
  at: DeckMoment;
  enters: Entrance[];
  exits: Entrance[];
  moves: RunMove[];
}

type Item = { at: DeckMoment } & (
  | { kind: 'entrance'; row: Entrance; page: string; label: string }
  | { kind: 'move'; row: RunMove; page: string; label: string }
);

export function traffic(deck: Deck, names: DeckNames): DeckPaper {
  const items = [
    ...deck.entrances.map((row): Item => ({ kind: 'entrance', row, at: row.at, ...pageOf(row.side) })),
    ...deck.runSheet.flatMap((row) =>
      wingsOf(row).map((side): Item => ({ kind: 'move', row, at: row.at, ...pageOf(side) })),
    ),
  ];
  const sides = [...groupedBy(items, ({ page }) => [page])].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const pages = sides
    // Where nobody goes on or off nobody is in the way.
    .filter(([, all]) => all.some(({ kind }) => kind === 'entrance'))
    .map(([page, all]) => sidePage(deck, names, page, all));
  return deckPaper('Backstage traffic', pages);
}

/** Sides of one wing share a page. */
function pageOf({ name, wing }: DeckSide): { page: string; label: string } {
  return { page: `side/${keyOf(wing ?? name)}`, label: wing ?? name };
}

function rank(page: string): number {
  const known = ['side/sl', 'side/sr'].indexOf(page);
  return known >= 0 ? known : page === 'side/' ? 9 : 5;
}

/** The wings that a move goes through: its own, and those that it comes from and goes to. */
function wingsOf({ side, from, to }: RunMove): DeckSide[] {
  const wings = [from, to].flatMap(({ wing, where }) =>
    wing === null || where === 'on' ? [] : [{ name: wing, wing }],
  );
  const own = wings.length === 0 && side.name !== '' ? [side] : [];
  const byPage = new Map([...wings, ...own].map((one) => [pageOf(one).page, one]));
  return [...byPage.values()];
}

function sidePage(deck: Deck, names: DeckNames, key: string, items: readonly Item[]): DeckPage {
  const label = items[0]?.label ?? '';
  const moments = [...groupedBy(items, ({ at }) => [momentKey(at)]).values()].map((all): Meeting => {
    const rows = all.flatMap((one) => (one.kind === 'entrance' ? [one.row] : []));
    return {
      at: all[0]?.at ?? { scene: null, sceneText: '', page: '', order: 0, minute: null },
      enters: rows.filter(({ kind }) => kind !== 'Exits'),
      exits: rows.filter(({ kind }) => kind === 'Exits'),
      moves: all.flatMap((one) => (one.kind === 'move' ? [one.row] : [])),
    };
  });
  const rows = moments
    .filter(({ enters, exits }) => enters.length + exits.length > 0)
    .map((meeting, row) => ({ meeting, row }))
    .sort((a, b) => compareOrders(a.meeting.at.order, b.meeting.at.order) || a.row - b.row)
    .map(({ meeting }) => meetingRow(deck, names, meeting));
  return {
    key,
    title: label === '' ? 'Traffic: no side given' : `Traffic ${names.in(label)}`,
    people: [],
    wide: true,
    blocks: [{ kind: 'table', columns: COLUMNS, rows }],
  };
}

function momentKey(at: DeckMoment): string {
  return keyOf('at', sceneOf(at), at.page === '' ? '' : pageName(at.page));
}

function meetingRow(deck: Deck, names: DeckNames, { at, enters, exits, moves }: Meeting): DeckRow {
  return {
    key: momentKey(at),
    cells: [
      { text: sceneOf(at), strong: true },
      at.page,
      enters.map((one) => walkerWords(names, one)).join('; '),
      exits.map((one) => walkerWords(names, one)).join('; '),
      moves
        .map((one) => {
          const who = peopleWords(names, namedPeople(deck, one.who, one.whoTexts));
          return parts(' ', itemWords(names, one.item), who === '' ? '' : `(${who})`);
        })
        .join('; '),
    ],
    from: [
      ...[...enters, ...exits].flatMap((one) => placesOf(one, ...one.carrying)),
      ...moves.flatMap((one) => placesOf(one, one.item)),
    ],
    problems: conflicts(names, enters, exits, moves),
  };
}

/** @example 'Egeus USL (cane)' */
function walkerWords(names: DeckNames, { character, side, carrying, kind }: Entrance): string {
  const props = carrying.map((one) => itemWords(names, one)).join(', ');
  return parts(
    '',
    names.in(character),
    side.wing !== null && side.name !== side.wing ? ` ${side.name}` : '',
    props === '' ? '' : ` (${props})`,
    kind === '' ? ' (on or off?)' : '',
  );
}

function conflicts(
  names: DeckNames,
  enters: readonly Entrance[],
  exits: readonly Entrance[],
  moves: readonly RunMove[],
): string[] {
  const walkers = [...enters, ...exits];
  const said: string[] = [];
  if (enters.length > 0 && exits.length > 0 && walkers.length >= MANY_PASS) {
    said.push(`${walkers.length} pass each other here: ${exits.length} off, ${enters.length} on. Let those off first.`);
  }
  const large = moves.filter(
    ({ action }) => action === 'Set' || action === 'Strike' || action === 'Move' || action === 'Fly',
  );
  if (large.length > 0 && walkers.length > 0) {
    const things = [...new Set(large.map(({ item }) => itemWords(names, item)))].join(', ');
    said.push(
      `${things} ${large.length === 1 ? 'goes' : 'go'} through while ${walkers.length === 1 ? 'somebody goes' : `${walkers.length} go`} on or off.`,
    );
  }
  return said;
}
