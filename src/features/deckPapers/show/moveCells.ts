/** How a move of the deck is written on every paper that shows it. */
import type { Deck } from '../../../deck/deck.ts';
import { compareOrders, type DeckMoment, type DeckRecord } from '../../../deck/deckMoments.ts';
import type { DeckNames } from '../../../deck/deckNames.ts';
import type { DeckPlace } from '../../../deck/deckPaper.ts';
import type { NamedProp } from '../../../deck/deckThings.ts';
import type { RunMove } from '../../../deck/deckWork.ts';
import { foldedText } from '../../../values/text.ts';
import { groupedBy, parts } from './deckPage.ts';

/** The scene as Scenes has it, else as typed. */
export function sceneOf({ scene, sceneText }: DeckMoment): string {
  return scene?.name ?? sceneText;
}

/** @example '1.1, p 12' */
export function momentWords(at: DeckMoment): string {
  return parts(', ', sceneOf(at), at.page === '' ? '' : `p ${at.page}`);
}

/** What moves; a prop that is cut says so. */
export function itemWords(names: DeckNames, item: NamedProp): string {
  return parts(' ', names.in(item.shown), item.prop?.status === 'Cut' ? '(CUT)' : '');
}

/** A row and the props that give it their names. */
export function placesOf(record: DeckRecord, ...props: readonly NamedProp[]): DeckPlace[] {
  return [record.place, ...props.flatMap(({ prop }) => (prop === null ? [] : [prop.place]))];
}

/** @example 'Visual: Lysander off' */
export function cueWords(names: DeckNames, { cueKind, moment }: RunMove): string {
  return parts(': ', cueKind, names.in(moment));
}

/** @example 'SL wing to C' */
export function wayWords(names: DeckNames, from: string, to: string): string {
  if (from === '' || to === '')
    return parts('', from === '' ? '' : `from ${names.in(from)}`, to === '' ? '' : `to ${names.in(to)}`);
  return `${names.in(from)} to ${names.in(to)}`;
}

/**
 * The run sheet in the order of scene, page and Seq. A row without a page stands where its Seq puts it among those of its scene;
 * one without both, at the scene’s beginning. Rows of a scene that nobody knows stay parts, at the end.
 */
export function runOrder(deck: Deck): PlacedMove[] {
  const scenes = groupedBy(deck.runSheet, ({ at }) => [foldedText(sceneOf(at))]);
  const sceneRank = new Map([...scenes.keys()].map((scene, rank) => [scene, rank]));
  const orders = new Map<RunMove, number>();
  for (const group of scenes.values()) {
    let order = Number.NEGATIVE_INFINITY;
    for (const move of [...group].sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0))) {
      if (move.at.page !== '') order = move.at.order;
      orders.set(move, move.at.page === '' && move.seq !== null ? Math.max(order, move.at.order) : move.at.order);
    }
  }
  return deck.runSheet
    .map((move, row) => ({ move, row, order: orders.get(move) ?? move.at.order }))
    .sort(
      (a, b) =>
        compareOrders(a.order, b.order) ||
        (sceneRank.get(foldedText(sceneOf(a.move.at))) ?? 0) - (sceneRank.get(foldedText(sceneOf(b.move.at))) ?? 0) ||
        (a.move.seq ?? 0) - (b.move.seq ?? 0) ||
        a.row - b.row,
    );
}

export interface PlacedMove {
  move: RunMove;
  /** As a moment’s: where the row stands in the show. */
  order: number;
}
