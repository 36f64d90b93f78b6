/** Everything that somebody does behind the stage during a show, a line each, whoever it is. */
import type { Person } from '../../../company/people.ts';
import type { Deck } from '../../../deck/deck.ts';
import { compareOrders, type DeckMoment, type Doer } from '../../../deck/deckMoments.ts';
import type { DeckNames } from '../../../deck/deckNames.ts';
import type { DeckPlace } from '../../../deck/deckPaper.ts';
import type { PropMove, QuickChange } from '../../../deck/deckThings.ts';
import { changePlaces, changeWords, secondsWords } from './changeWords.ts';
import { parts } from './deckPage.ts';
import { cueWords, itemWords, momentWords, placesOf, runOrder, wayWords } from './moveCells.ts';
import { isUnheld, type NamedPeople, namedPeople, peopleWords } from './namedPeople.ts';
import { changeKey, propMoveKey, runKey } from './rowKeys.ts';

export interface ShiftMove {
  key: string;
  at: DeckMoment;
  /** As a moment’s. */
  order: number;
  /** How the cue comes; `''` where nothing is said. */
  cue: string;
  /** `Set`, `Carry on`, `Dress` */
  act: string;
  what: string;
  way: string;
  side: string;
  who: NamedPeople;
  /** How many it takes, where that is typed. */
  needed: number | null;
  /** Nobody is named, or somebody who cannot be read: it goes to whoever mends that. */
  isUnheld: boolean;
  notes: string;
  from: DeckPlace[];
}

/** In the order of the show: the run sheet, props that somebody of the crew carries, changes that somebody dresses. */
export function shiftMoves(deck: Deck, names: DeckNames): ShiftMove[] {
  const all = [...runMoves(deck, names), ...carried(deck, names), ...dressed(deck, names)];
  return all
    .map((move, row) => ({ move, row }))
    .sort((a, b) => compareOrders(a.move.order, b.move.order) || a.row - b.row)
    .map(({ move }) => move);
}

function runMoves(deck: Deck, names: DeckNames): ShiftMove[] {
  return runOrder(deck).map(({ move, order }) => {
    const who = namedPeople(deck, move.who, move.whoTexts);
    return {
      key: runKey(move),
      at: move.at,
      order,
      cue: cueWords(names, move),
      act: move.action,
      what: itemWords(names, move.item),
      way: wayWords(names, move.from.text, move.to.text),
      side: move.side.name,
      who,
      needed: move.crewNeeded,
      isUnheld: isUnheld(who),
      notes: names.in(move.notes),
      from: placesOf(move, move.item),
    };
  });
}

function carried(deck: Deck, names: DeckNames): ShiftMove[] {
  return deck.moves.flatMap((move) => [
    ...(move.enters ? carry(deck, names, move, 'on') : []),
    ...(move.exits ? carry(deck, names, move, 'off') : []),
  ]);
}

/** What an actor carries as a character is no move of the crew. */
function carry(deck: Deck, names: DeckNames, move: PropMove, way: 'on' | 'off'): ShiftMove[] {
  const doer = way === 'on' ? move.entersBy : move.exitsBy;
  const side = way === 'on' ? move.entersSide : move.exitsSide;
  const who = doerPeople(deck, doer);
  if (doer.people.length === 0 && who.unread.length === 0) return [];
  return [
    {
      key: `${propMoveKey(move)}/${way}`,
      at: move.at,
      order: move.at.order,
      cue: '',
      act: `Carry ${way}`,
      what: itemWords(names, move.prop),
      way: way === 'on' ? wayWords(names, move.presetLocation.text, '') : '',
      side: side.name,
      who,
      needed: null,
      isUnheld: isUnheld(who),
      notes: parts(' ', move.character === '' ? '' : `For ${names.in(move.character)}.`, names.in(move.notes)),
      from: placesOf(move, move.prop),
    },
  ];
}

/** Where fewer are known than are typed, nobody can tell who else is meant. */
function doerPeople(deck: Deck, { text, people, characters }: Doer): NamedPeople {
  const typed = text.split(/[;\n]/).filter((one) => one.trim() !== '');
  const known = people.length + characters.length;
  return { ...namedPeople(deck, people, []), unread: typed.length > known ? [text] : [] };
}

function dressed(deck: Deck, names: DeckNames): ShiftMove[] {
  return deck.changes.flatMap((change) => {
    const texts = [...change.dresserTexts, ...change.chaperoneTexts];
    const who = namedPeople(deck, [...new Set([...change.dressers, ...change.chaperones])], texts);
    // A slow change that nobody is named for is the actor’s own.
    const isOwn = texts.every((text) => text.trim() === '') && who.people.length === 0 && !needsHelp(change);
    if (isOwn) return [];
    return [
      {
        key: changeKey(change),
        at: change.out,
        order: change.out.order,
        cue: parts(
          ' ',
          'Exit;',
          momentWords(change.in) === '' ? 'nobody has typed when' : `back at ${momentWords(change.in)}`,
        ),
        act: 'Dress',
        what: changeWords(deck, names, change),
        way: names.in(change.location.text),
        side: change.location.wing ?? '',
        who,
        needed: change.dressersNeeded,
        isUnheld: isUnheld(who),
        notes: parts(' ', secondsWords(change), names.in(change.notes)),
        from: changePlaces(change),
      },
    ];
  });
}

function needsHelp({ dressersNeeded, pace }: QuickChange): boolean {
  return (dressersNeeded ?? 0) > 0 || pace === 'quick' || pace === 'tight';
}

/** Who works with that move, besides somebody. */
export function othersWith(names: DeckNames, { who, needed }: ShiftMove, person: Person | null): string {
  const others = peopleWords(names, { ...who, people: who.people.filter((one) => one !== person) });
  return parts(' ', others, needed !== null && needed !== who.people.length ? `(takes ${needed})` : '');
}
