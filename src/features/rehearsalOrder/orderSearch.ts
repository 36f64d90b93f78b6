/**
 * The schedule of a day in several rooms, or of more pieces than `oneRoomSearch.ts` takes. Pieces are placed in the order in which they begin; of two ways to place the same
 * pieces only the better is gone on with, and what costs at least as much as a day that is known is let go. A narrow search, which keeps
 * only the most promising of each length, finds a good day at once; it is widened until it leaves nothing out, and then the day is proved.
 */
import { costAtLeast } from './orderBound.ts';
import type { OrderFound } from './orderFound.ts';
import { firstLabel, isDone, labelWith, type OrderLabel } from './orderLabel.ts';
import { compareCosts, type OrderSlot } from './orderProblem.ts';
import type { OrderTables } from './orderTables.ts';

/** How many of each length are kept. The last is as many as can be held. */
const WIDTHS = [12, 120, 1200, 12_000, 60_000];
const LABELS_A_LOOK = 16;

export function searchedDay(tables: OrderTables, isOver: () => boolean): OrderFound {
  let best: OrderLabel | null = null;
  let bound: readonly number[] = costAtLeast(tables, firstLabel(tables));
  for (const width of WIDTHS) {
    const found = layered(tables, width, best, isOver);
    if (found === null) break;
    if (found.best !== null) best = found.best;
    if (found.leftOut === null) {
      const cost: readonly number[] = best?.cost ?? [];
      return { slots: best === null ? null : slotsOf(tables, best), cost, proved: true, bound: cost };
    }
    bound = compareCosts(found.leftOut, bound) > 0 ? found.leftOut : bound;
    if (best !== null && compareCosts(bound, best.cost) >= 0) break;
  }
  const cost: readonly number[] = best?.cost ?? [];
  const proved = best !== null && compareCosts(bound, cost) >= 0;
  return { slots: best === null ? null : slotsOf(tables, best), cost, proved, bound: proved ? cost : bound };
}

interface Layered {
  /** The best whole day, if it is better than what was known. */
  best: OrderLabel | null;
  /** The least that anything costs which was left out for want of width; `null` where nothing was. */
  leftOut: readonly number[] | null;
}

type Bounded = { label: OrderLabel; least: number[] };

/** `null` where the time was over before. */
function layered(tables: OrderTables, width: number, known: OrderLabel | null, isOver: () => boolean): Layered | null {
  const count = tables.members.length;
  let best = known;
  let leftOut: readonly number[] | null = null;
  let layer: Bounded[] = [{ label: firstLabel(tables), least: [] }];
  for (let placed = 0; placed < count; placed++) {
    const next = new Map<string, Bounded[]>();
    let looks = -1;
    for (const { label } of layer) {
      for (const label2 of followers(tables, label)) {
        if (++looks % LABELS_A_LOOK === 0 && isOver()) return null;
        if (!canGoOn(tables, label2)) continue;
        const least = costAtLeast(tables, label2);
        if (best !== null && compareCosts(least, best.cost) >= 0) continue;
        if (placed + 1 === count) best = label2;
        else keep(tables, next, { label: label2, least });
      }
    }
    layer = [...next.values()].flat();
    if (layer.length > width) {
      layer.sort((a, b) => compareCosts(a.least, b.least));
      const first = layer[width]?.least ?? null;
      if (first !== null && (leftOut === null || compareCosts(first, leftOut) < 0)) leftOut = first;
      layer.length = width;
    }
  }
  return { best: best === known ? null : best, leftOut };
}

/**
 * Every way to place one more piece that may be needed.
 * @param soonest each piece in each room as soon as it can begin, and at no other time
 */
export function* followers(tables: OrderTables, label: OrderLabel, soonest = false): Generator<OrderLabel> {
  const { problem, members } = tables;
  const isHeldUp =
    problem.taken.some((windows) => windows.length > 0) ||
    members.some((_, piece) => !isDone(label, piece) && (tables.heldUpUntil[piece] as number) > label.now);
  for (let piece = 0; piece < members.length; piece++) {
    if (isDone(label, piece)) continue;
    for (const room of problem.pieces[piece]?.rooms ?? []) {
      for (const at of startsOf(tables, label, piece, room, isHeldUp)) {
        const next = labelWith(tables, label, piece, room, at);
        if (next === null) continue;
        yield next;
        if (soonest) break;
      }
    }
  }
}

/**
 * When the piece may begin. As soon as it can, or after a break. Later than that only where it begins somebody’s day who goes on
 * afterwards, and something holds up what is to come: moving the rest of a day forward never costs anything by itself.
 */
function startsOf(
  tables: OrderTables,
  label: OrderLabel,
  piece: number,
  room: number,
  isHeldUp: boolean,
): readonly number[] {
  const { problem, members, grid } = tables;
  const several = problem.rooms > 1;
  const own = members[piece] as readonly number[];
  const end = label.roomEnd[room] as number;
  const free = several
    ? Math.max(label.now, end, ...own.map((person) => label.last[person] as number))
    : Math.max(0, end);
  const begins = own.some((person) => (label.first[person] as number) < 0 && (label.left[person] as number) > 1);
  const isAnyTime = (isHeldUp && begins) || (several && (isHeldUp || problem.breaks.after > 0 || begins));
  const starts = new Set<number>();
  const add = (from: number) => {
    const at = tables.startFrom(piece, from);
    if (at >= 0) starts.add(at);
    return at;
  };
  const { after, minutes, longMinutes } = problem.breaks;
  add(free);
  if (after > 0 && end >= 0) for (const pause of [minutes, longMinutes]) add(Math.max(free, end + pause));
  if (isAnyTime) for (let at = add(free); at >= 0; at = add(at + grid));
  return [...starts].sort((a, b) => a - b);
}

/** False where a piece can no longer be placed. */
function canGoOn(tables: OrderTables, label: OrderLabel): boolean {
  const from = tables.problem.rooms === 1 ? Math.max(0, label.roomEnd[0] as number) : label.now;
  let work = 0;
  for (let piece = 0; piece < tables.members.length; piece++) {
    if (isDone(label, piece)) continue;
    if ((tables.lastStart[piece] as number) < from) return false;
    work += tables.minutes[piece] as number;
  }
  return tables.problem.rooms > 1 || from + work <= tables.length;
}

/** Keeps a label unless another with the same pieces is as good in every respect, and lets go of those that it beats. */
function keep(tables: OrderTables, layer: Map<string, Bounded[]>, one: Bounded): void {
  const key = keyOf(tables, one.label);
  const others = layer.get(key);
  if (others === undefined) layer.set(key, [one]);
  else if (!others.some((other) => beats(tables, other.label, one.label))) {
    layer.set(key, [...others.filter((other) => !beats(tables, one.label, other.label)), one]);
  }
}

/** What has to be the same for two labels to have the same future, but for what `beats` compares. */
function keyOf(tables: OrderTables, label: OrderLabel): string {
  const { problem } = tables;
  const parts: number[] = [...label.done];
  for (const [person, { mostMinutes }] of problem.people.entries()) {
    if (mostMinutes !== null && (label.left[person] as number) > 0) parts.push(person, label.first[person] as number);
  }
  if (problem.rooms === 1) return parts.join();
  parts.push(label.now, ...label.roomEnd, ...label.roomBegun, ...label.roomSingle.map(Number));
  for (let person = 0; person < problem.people.length; person++) {
    const household = tables.households[tables.householdOf[person] as number] ?? [];
    const goesOn = (label.left[person] as number) > 0;
    if (!goesOn && !household.some((other) => (label.left[other] as number) > 0)) continue;
    parts.push(person, label.last[person] as number);
    if (goesOn) {
      parts.push(label.begun[person] as number, label.single[person] as number, label.room[person] as number);
    }
  }
  return parts.join();
}

function beats({ problem }: OrderTables, one: OrderLabel, other: OrderLabel): boolean {
  if (compareCosts(one.cost, other.cost) > 0) return false;
  if (problem.rooms > 1) return true;
  return (
    (one.roomEnd[0] as number) <= (other.roomEnd[0] as number) &&
    (problem.breaks.after === 0 || (one.roomBegun[0] as number) >= (other.roomBegun[0] as number))
  );
}

export function slotsOf({ problem, minutes }: OrderTables, label: OrderLabel): OrderSlot[] {
  const slots: OrderSlot[] = [];
  for (let one: OrderLabel | null = label; one !== null; one = one.before) {
    if (one.slot === null) continue;
    const { piece, room, at } = one.slot;
    slots.push({ piece, room, from: problem.from + at, to: problem.from + at + (minutes[piece] as number) });
  }
  return slots.reverse();
}

/** Labels of each length that are kept where as many pieces as possible are looked for. */
const MOST_KEPT = 80;

/**
 * As many pieces as there is room for, whatever they cost; of as many the longest together.
 * @returns their numbers, and whether more are impossible
 */
export function mostPieces(tables: OrderTables, isOver: () => boolean): { pieces: number[]; proved: boolean } {
  const work = (label: OrderLabel) =>
    tables.minutes.reduce((sum, minutes, piece) => (isDone(label, piece) ? sum + minutes : sum), 0);
  let best = firstLabel(tables);
  const { rooms, breaks, people } = tables.problem;
  // Elsewhere a later beginning may leave room for more.
  let proved = rooms === 1 && breaks.after === 0 && people.every(({ mostMinutes }) => mostMinutes === null);
  for (let layer = [best]; layer.length > 0; ) {
    const next = new Map<string, Bounded[]>();
    let looks = -1;
    for (const label of layer) {
      for (const one of followers(tables, label, true)) {
        if (++looks % LABELS_A_LOOK === 0 && isOver()) return { pieces: piecesOf(tables, best), proved: false };
        one.cost.fill(0);
        keep(tables, next, { label: one, least: [Math.max(...one.roomEnd) - work(one)] });
      }
    }
    const found = [...next.values()].flat().sort((a, b) => compareCosts(a.least, b.least));
    if (found.length > MOST_KEPT) proved = false;
    layer = found.slice(0, MOST_KEPT).map(({ label }) => label);
    for (const one of layer) if (one.placed > best.placed || work(one) > work(best)) best = one;
  }
  return { pieces: piecesOf(tables, best), proved };
}

function piecesOf({ members }: OrderTables, label: OrderLabel): number[] {
  return members.flatMap((_, piece) => (isDone(label, piece) ? [piece] : []));
}
