/** The checks before, in the middle of and after a show: short pages on a clipboard, with a box for every show. */
import type { Consumable } from '../../../deck/consumables.ts';
import type { Deck } from '../../../deck/deck.ts';
import { inShowOrder } from '../../../deck/deckMoments.ts';
import type { DeckNames } from '../../../deck/deckNames.ts';
import type { DeckPaper, DeckPlace } from '../../../deck/deckPaper.ts';
import { keyWithDoubles } from '../../../deck/deckRecords.ts';
import type { DeckProp } from '../../../deck/deckThings.ts';
import type { RunMove } from '../../../deck/deckWork.ts';
import { presetWhen } from '../../../deck/presetWhen.ts';
import { counted } from '../../../values/counted.ts';
import { letterOrder } from '../../../values/letterOrder.ts';
import { foldedText } from '../../../values/text.ts';
import { keyOf, parts } from '../show/deckPage.ts';
import { byLocation } from './byLocation.ts';
import { type CheckRow, type CheckSection, checkPaper } from './checkPaper.ts';
import { homes, lastPlaces } from './lastPlaces.ts';
import { nameCell } from './nameCell.ts';
import { itemWords } from './presetChecklists.ts';
import { leftWords, NOT_TYPED, usedUp } from './usedUp.ts';

/** States of a prop at which somebody looks before every show. */
const TO_LOOK_AT: readonly DeckProp['status'][] = [
  'Missing',
  'Damaged',
  'Needed',
  'Rehearsal stand-in',
  'In production',
];

const PRESHOW_WORDS: readonly string[] = ['preset', 'preshow', 'pre-show', 'before the house opens', 'house open'];
const INTERMISSION_WORDS: readonly string[] = ['intermission', 'interval'];

/** Is every table set, what goes on before the house opens, what is broken or stood in for, and what is used up tonight. */
export function preshowChecks(deck: Deck, names: DeckNames): DeckPaper {
  const places = byLocation({
    presets: deck.presets.filter(({ when: { kind } }) => kind === 'Preshow' || kind === 'Unknown'),
  });
  const used = usedProps(deck);
  const sections: readonly CheckSection[] = [
    {
      title: 'Set and checked',
      rows: places.map(({ key, name, presets }) => ({
        key: keyOf('location', key),
        what: names.in(name),
        detail: parts(
          ', ',
          counted(presets.length, 'thing'),
          presets.some(({ when: { kind } }) => kind === 'Unknown') ? 'When cannot be read for some' : '',
        ),
        from: presets.map(({ place }) => place),
      })),
    },
    {
      title: 'On stage before the house opens',
      rows: runMoves(deck, 'Preshow', PRESHOW_WORDS).map((move) => runRow(move, names)),
    },
    {
      title: 'Look at these',
      rows: deck.props
        .filter((prop) => TO_LOOK_AT.includes(prop.status) && used.has(prop))
        .map((prop) => ({
          key: keyOf('look', prop.key),
          what: names.in(prop.name),
          detail: names.in(parts('. ', prop.status, prop.notes)),
          from: [prop.place, ...(used.get(prop) ?? [])],
        })),
    },
    {
      title: 'Used up in this show',
      rows: consumableRows(deck, 'used up', names, (one) => `put out ${one.perShow}; ${leftWords(one)}`),
    },
  ];
  return checkPaper('Preshow checks', 'preshow', deck, sections);
}

/** What is set again, swept and moved while the house lights are up. */
export function intermissionChecks(deck: Deck, names: DeckNames): DeckPaper {
  const places = byLocation({ presets: deck.presets.filter(({ when: { kind } }) => kind === 'Intermission') });
  return checkPaper('Intermission checks', 'intermission', deck, [
    {
      title: 'Set again',
      rows: places.flatMap(({ name, presets }) =>
        presets.map((preset) => ({
          key: keyOf(keyWithDoubles(preset), preset.when.text),
          where: names.in(parts(', ', name, preset.spot)),
          what: names.in(itemWords(preset)),
          detail: names.in(parts('. ', preset.how, preset.notes)),
          from: [preset.place, ...nameCell(preset.prop)],
        })),
      ),
    },
    {
      title: 'Deck',
      rows: runMoves(deck, 'Intermission', INTERMISSION_WORDS).map((move) => ({
        ...runRow(move, names),
        where: names.in(wayOf(move)),
        detail: names.in(parts('. ', move.whoTexts.join('; '), move.notes)),
      })),
    },
  ]);
}

/** Where each prop comes off last, and where it goes for the next show; what is counted, and what has to be said. */
export function postshowChecks(deck: Deck, names: DeckNames): DeckPaper {
  const home = homes(deck);
  const rows = [...lastPlaces(deck)].map(([prop, last]): CheckRow & { where: string } => ({
    key: keyOf('back', prop.key),
    where: names.in(last.words),
    what: names.in(prop.name),
    detail: names.in(home.get(prop)?.words ?? 'Preset nowhere: ask where it goes'),
    from: [...last.from, ...nameCell({ prop }), ...(home.get(prop)?.from ?? [])],
  }));
  rows.sort((one, other) => letterOrder(one.where, other.where) || letterOrder(one.what, other.what));
  return checkPaper('Postshow checks', 'postshow', deck, [
    { title: 'Put back', details: 'Goes back to', rows },
    {
      title: 'Count what is left, and type it in Props',
      rows: consumableRows(deck, 'count', names, leftWords),
    },
  ]);
}

function consumableRows(
  deck: Deck,
  kind: string,
  names: DeckNames,
  say: (one: Consumable<DeckProp>) => string,
): CheckRow[] {
  const { known, unknown } = usedUp(deck);
  const row = (prop: DeckProp, detail: string): CheckRow => ({
    key: keyOf(kind, prop.key),
    what: names.in(prop.name),
    detail,
    from: [prop.place],
  });
  return [...known.map((one) => row(one.prop, say(one))), ...unknown.map((prop) => row(prop, NOT_TYPED))];
}

/** Moves of the deck that are made at such a moment, also where that is typed as their scene. */
function runMoves({ runSheet }: Deck, kind: 'Preshow' | 'Intermission', words: readonly string[]): RunMove[] {
  const isThen = ({ moment, at }: RunMove) =>
    words.some((word) => foldedText(moment).startsWith(word)) ||
    (at.scene === null && at.sceneText !== '' && presetWhen(at.sceneText).kind === kind);
  return inShowOrder(runSheet.filter(isThen));
}

function runRow(move: RunMove, names: DeckNames): CheckRow {
  return {
    key: keyOf('deck', keyWithDoubles(move)),
    what: names.in(parts(' ', move.action, move.item.shown)),
    detail: names.in(parts('. ', wayOf(move), move.whoTexts.join('; '), move.notes)),
    from: [move.place, ...nameCell(move.item)],
  };
}

function wayOf({ from, to }: RunMove): string {
  return parts(' to ', from.text, to.text);
}

/** What is used or preset, each with the first row that says so; not what was cut. */
function usedProps({ moves, presets }: Deck): Map<DeckProp, DeckPlace[]> {
  const used = new Map<DeckProp, DeckPlace[]>();
  for (const { prop, place } of [...moves, ...presets]) {
    if (prop.prop !== null && prop.prop.status !== 'Cut' && !used.has(prop.prop)) used.set(prop.prop, [place]);
  }
  return used;
}
