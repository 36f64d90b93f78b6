/** The shop list: what has to be bought, built, hired, found or mended before the next show. */
import type { Deck } from '../../../deck/deck.ts';
import { compareOrders } from '../../../deck/deckMoments.ts';
import type { DeckNames } from '../../../deck/deckNames.ts';
import type { DeckBlock, DeckPaper, DeckPlace, DeckRow } from '../../../deck/deckPaper.ts';
import type { DeckProp } from '../../../deck/deckThings.ts';
import { counted } from '../../../values/counted.ts';
import { dateInShort } from '../../../values/dates.ts';
import { letterOrder } from '../../../values/letterOrder.ts';
import { foldedText } from '../../../values/text.ts';
import { keyOf, parts } from '../show/deckPage.ts';
import { ownKeys } from './ownKeys.ts';
import { leftWords, NOT_TYPED, usedUp } from './usedUp.ts';

/** What is still to be done about a prop; what hurts most first. */
const STATES: readonly DeckProp['status'][] = ['Missing', 'Damaged', 'Needed', 'In production', 'Rehearsal stand-in'];

/** What somebody does about it, by where it comes from. */
const SECTIONS: readonly (readonly [source: DeckProp['source'], title: string])[] = [
  ['Bought', 'Props to buy'],
  ['Built', 'Props to build'],
  ['Stock', 'Props from stock'],
  ['Borrowed', 'Props to borrow'],
  ['Rented', 'Props to rent'],
  ['', 'Props without a source'],
];

const COSTUME_STATES: readonly string[] = STATES.map((state) => foldedText(state));

const COLUMNS = [
  { header: 'Done', width: 7, as: 'box' },
  { header: 'What', width: 24 },
  { header: 'State', width: 15 },
  { header: 'Description', width: 22 },
  { header: 'First used', width: 12 },
  { header: 'Notes', width: 20 },
] as const;

/** One page: props by where they come from, what runs out, then costumes. */
export function shopList(deck: Deck, names: DeckNames): DeckPaper {
  const first = firstUses(deck);
  const open = deck.props.filter(({ status }) => STATES.includes(status));
  const blocks = [
    ...SECTIONS.flatMap(([source, title]) =>
      section(
        title,
        inUrgency(
          open.filter((prop) => prop.source === source),
          first,
        ).map((prop) => propRow(prop, first, names)),
      ),
    ),
    ...section('Runs out', runsOut(deck, first, names)),
    ...section('Costumes', costumeRows(deck, names)),
  ];
  return {
    title: 'Shop list',
    pages: blocks.length === 0 ? [] : [ownKeys({ key: 'shop', title: 'Shop list', people: [], wide: true, blocks })],
  };
}

function section(title: string, rows: readonly DeckRow[]): DeckBlock[] {
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: title },
    { kind: 'table', columns: COLUMNS, rows },
  ];
}

interface FirstUse {
  order: number;
  words: string;
  from: DeckPlace;
}

/** Where in the show each prop is used first. */
function firstUses({ moves }: Deck): Map<DeckProp, FirstUse> {
  const first = new Map<DeckProp, FirstUse>();
  for (const { prop, at, place } of moves) {
    if (prop.prop === null) continue;
    const known = first.get(prop.prop);
    if (known !== undefined && compareOrders(known.order, at.order) <= 0) continue;
    const words = parts(' ', at.scene?.name ?? at.sceneText, at.page === '' ? '' : `p ${at.page}`);
    first.set(prop.prop, { order: at.order, words, from: place });
  }
  return first;
}

function placesOf(prop: DeckProp, first: ReadonlyMap<DeckProp, FirstUse>): DeckPlace[] {
  const use = first.get(prop);
  return use === undefined ? [prop.place] : [prop.place, use.from];
}

function inUrgency(props: readonly DeckProp[], first: ReadonlyMap<DeckProp, FirstUse>): DeckProp[] {
  return [...props].sort(
    (one, other) =>
      STATES.indexOf(one.status) - STATES.indexOf(other.status) ||
      compareOrders(first.get(one)?.order ?? Infinity, first.get(other)?.order ?? Infinity) ||
      letterOrder(one.name, other.name) ||
      letterOrder(one.key, other.key),
  );
}

function propRow(prop: DeckProp, first: ReadonlyMap<DeckProp, FirstUse>, names: DeckNames): DeckRow {
  return {
    key: keyOf('prop', prop.key),
    cells: [
      '',
      { text: names.in(prop.name), strong: true },
      prop.status,
      names.in(prop.description),
      names.in(first.get(prop)?.words ?? ''),
      names.in(prop.notes),
    ],
    from: placesOf(prop, first),
  };
}

/** What does not last for the shows to come, and what nobody can tell of. */
function runsOut(deck: Deck, first: ReadonlyMap<DeckProp, FirstUse>, names: DeckNames): DeckRow[] {
  const { known, unknown } = usedUp(deck);
  const row = (prop: DeckProp, state: string, words: string): DeckRow => ({
    key: keyOf('runs out', prop.key),
    cells: [
      '',
      { text: names.in(prop.name), strong: true },
      state,
      names.in(prop.description),
      names.in(first.get(prop)?.words ?? ''),
      words,
    ],
    from: placesOf(prop, first),
  });
  const short = known.filter(({ left, short: more }) => left === null || more > 0);
  return [
    ...short.map((one) => {
      const { prop, left, perShow, shows, buyBy } = one;
      const by = buyBy === '' ? '' : `, by ${dateInShort(buyBy)}`;
      const words = `${perShow} a show, ${counted(shows, 'show')} to come; ${leftWords(one)}`;
      return row(prop, left === null ? 'Count' : `Get ${one.short}${by}`, words);
    }),
    ...unknown.map((prop) => row(prop, 'Count', NOT_TYPED)),
  ];
}

function costumeRows({ costumes }: Deck, names: DeckNames): DeckRow[] {
  return costumes
    .filter(({ status, care }) => care === 'Repair' || COSTUME_STATES.includes(foldedText(status)))
    .map((costume) => ({
      key: keyOf('costume', costume.key),
      cells: [
        '',
        { text: names.in(parts(': ', costume.character, costume.pieces)), strong: true },
        names.in(parts(', ', costume.status, costume.care === 'Repair' ? 'repair' : '')),
        '',
        names.in(costume.at.scene?.name ?? costume.at.sceneText),
        names.in(costume.notes),
      ],
      from: [costume.place],
    }));
}
