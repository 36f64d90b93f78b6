/** Dressing rooms: a sign for each door, and the plan of all of them. */
import type { Deck } from '../../../deck/deck.ts';
import type { DeckNames } from '../../../deck/deckNames.ts';
import type { DeckColumn, DeckPage, DeckPaper, DeckRow } from '../../../deck/deckPaper.ts';
import type { DressingPlace } from '../../../deck/deckWork.ts';
import { byWord } from '../../../values/byWord.ts';
import { deckPaper, keyOf } from './deckPage.ts';

const DOOR: readonly DeckColumn[] = [
  { header: 'Place', width: 24 },
  { header: 'Who', width: 40 },
  { header: 'Plays', width: 36 },
];

const PLAN: readonly DeckColumn[] = [
  { header: 'Room', width: 24 },
  { header: 'Place', width: 18 },
  { header: 'Who', width: 30 },
  { header: 'Notes', width: 28 },
];

const NO_ROOM = 'No room';

export function dressingRooms(deck: Deck, names: DeckNames): DeckPaper {
  if (deck.rooms.length === 0) return deckPaper('Dressing rooms', []);
  const rooms = byWord(deck.rooms, ({ room }) => room).map((places) => byWord(places, ({ spot }) => spot).flat());
  const plan: DeckPage = {
    key: 'plan',
    title: 'All dressing rooms',
    people: [],
    blocks: [
      {
        kind: 'table',
        columns: PLAN,
        rows: rooms.flat().map((one): DeckRow => {
          const cells = [
            { text: one.room === '' ? NO_ROOM : names.in(one.room), strong: true },
            names.in(one.spot),
            who(names, one),
            names.in(one.notes),
          ];
          return { key: roomKey(one), cells, from: [one.place] };
        }),
      },
    ],
  };
  return deckPaper('Dressing rooms', [plan, ...rooms.map((places) => door(deck, names, places))]);
}

/** What is noted about somebody stays off the door. */
function door(deck: Deck, names: DeckNames, places: readonly DressingPlace[]): DeckPage {
  const room = places[0]?.room ?? '';
  const title = room === '' ? NO_ROOM : names.in(room);
  return {
    key: `room/${keyOf(room)}`,
    title,
    people: [],
    blocks: [
      {
        kind: 'table',
        columns: DOOR,
        rows: places.map((one): DeckRow => {
          const cells = [names.in(one.spot), { text: who(names, one), strong: true }, plays(deck, names, one)];
          return { key: roomKey(one), cells, from: [one.place] };
        }),
      },
    ],
  };
}

function roomKey({ room, person, personText }: DressingPlace): string {
  return keyOf('place', room, person?.id || personText);
}

function who(names: DeckNames, { person, personText }: DressingPlace): string {
  if (person !== null) return names.of(person);
  return personText === '' ? 'Nobody is named' : `${names.in(personText)} (who?)`;
}

function plays(deck: Deck, names: DeckNames, { person }: DressingPlace): string {
  if (person === null) return '';
  return [...new Set(deck.casts.flatMap((cast) => cast.charactersOf(person)))].map(names.in).join(', ');
}
