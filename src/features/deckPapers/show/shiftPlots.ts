/**
 * The shift plot: a page for each person with that person’s presets and moves alone, so that anybody can be handed it and do
 * them. What nobody is named for, or somebody who cannot be read, stands on a page of its own: no move is lost.
 */
import type { Person } from '../../../company/people.ts';
import type { Deck } from '../../../deck/deck.ts';
import { compareOrders } from '../../../deck/deckMoments.ts';
import type { DeckNames } from '../../../deck/deckNames.ts';
import type { DeckBlock, DeckColumn, DeckPage, DeckPaper, DeckRow } from '../../../deck/deckPaper.ts';
import type { Preset } from '../../../deck/deckThings.ts';
import { deckPaper, groupedBy, personKey } from './deckPage.ts';
import { itemWords, placesOf, sceneOf } from './moveCells.ts';
import { type NamedPeople, namedIn, peopleWords } from './namedPeople.ts';
import { presetKey } from './rowKeys.ts';
import { othersWith, type ShiftMove, shiftMoves } from './shiftMoves.ts';

const MOVES: readonly DeckColumn[] = [
  { header: 'Scene', width: 6 },
  { header: 'Page', width: 6 },
  { header: 'Cue', width: 15 },
  { header: 'Do', width: 8 },
  { header: 'What', width: 15 },
  { header: 'Where', width: 15 },
  { header: 'Side', width: 6 },
  { header: 'With', width: 11 },
  { header: 'Notes', width: 10 },
  { header: 'By hand', width: 8, as: 'space' },
];

const PRESETS: readonly DeckColumn[] = [
  { header: 'Set', width: 6, as: 'box' },
  { header: 'When', width: 14 },
  { header: 'Where', width: 28 },
  { header: 'What', width: 26 },
  { header: 'How', width: 26 },
];

const NOBODY = 'nobody';

export function shiftPlots(deck: Deck, names: DeckNames): DeckPaper {
  const moves = shiftMoves(deck, names);
  const ofMoves = groupedBy(moves, ({ who }) => who.people);
  const presets = presetDuties(deck);
  const ofPresets = groupedBy(presets, ({ who }) => who.people);
  const people = new Set<Person>(
    [...deck.crew, ...deck.company.people].filter((one) => ofMoves.has(one) || ofPresets.has(one)),
  );
  const pages = [...people].map(
    (person): DeckPage => ({
      key: personKey(person),
      title: names.of(person),
      people: [person],
      wide: true,
      blocks: [
        ...presetBlocks(names, ofPresets.get(person) ?? []),
        ...moveBlocks(names, ofMoves.get(person) ?? [], person),
      ],
    }),
  );
  const lost = moves.filter((one) => one.isUnheld);
  const unset = presets.filter(({ who }) => who.unread.length > 0 || who.gone.length > 0);
  if (lost.length + unset.length > 0) pages.push(nobodyPage(names, lost, unset));
  return deckPaper('Shift plot', pages);
}

function nobodyPage(names: DeckNames, lost: readonly ShiftMove[], unset: readonly Duty[]): DeckPage {
  return {
    key: NOBODY,
    title: 'Nobody named',
    people: [],
    wide: true,
    blocks: [
      {
        kind: 'text',
        text: 'Nobody is named for these, somebody who is not in People, or somebody who has left. Type who does them.',
        strong: true,
      },
      ...presetBlocks(names, unset),
      ...moveBlocks(names, lost, null),
    ],
  };
}

function moveBlocks(names: DeckNames, moves: readonly ShiftMove[], person: Person | null): DeckBlock[] {
  if (moves.length === 0) return [];
  const rows = moves.map((move): DeckRow => {
    const { at, key, cue, act, what, way, side, notes, from } = move;
    const cells = [
      { text: sceneOf(at), strong: true },
      at.page,
      cue,
      { text: act, strong: true },
      { text: what, strong: true },
      way,
      side,
      othersWith(names, move, person),
      notes,
      '',
    ];
    return { key, cells, from };
  });
  const columns =
    person === null ? MOVES.map((one) => (one.header === 'With' ? { ...one, header: 'Who' } : one)) : MOVES;
  return [
    { kind: 'heading', text: 'During the show' },
    { kind: 'table', columns, rows },
  ];
}

interface Duty {
  preset: Preset;
  who: NamedPeople;
}

function presetDuties(deck: Deck): Duty[] {
  return deck.presets
    .map((preset, row) => ({ preset, row }))
    .sort((a, b) => compareOrders(a.preset.when.order, b.preset.when.order) || a.row - b.row)
    .map(({ preset }) => ({ preset, who: namedIn(deck, preset.checkedBy) }));
}

function presetBlocks(names: DeckNames, duties: readonly Duty[]): DeckBlock[] {
  if (duties.length === 0) return [];
  const rows = duties.map(({ preset, who }): DeckRow => {
    const where = [preset.location.text, preset.spot].filter(Boolean).map(names.in).join(': ');
    const unread = peopleWords(names, { ...who, people: [] });
    return {
      key: presetKey(preset),
      cells: [
        '',
        preset.when.text,
        where,
        { text: names.in(preset.item) || itemWords(names, preset.prop), strong: true },
        [names.in(preset.how), unread].filter(Boolean).join(' '),
      ],
      from: placesOf(preset, preset.prop),
    };
  });
  return [
    { kind: 'heading', text: 'Presets to check' },
    { kind: 'table', columns: PRESETS, rows },
  ];
}
