/**
 * The order of a day in one room, by dynamic programming over the sets of pieces that are placed: of two orders of the same pieces the
 * one that costs no more, is done no later and rested no earlier is gone on with alone. What costs at least as much as a day that is known
 * is let go. A narrow search, which keeps only the most promising of each length, finds a good day at once; it is widened until it
 * leaves nothing out, and then the day is proved.
 */

import { type Amounts, type OneRoomSets, oneRoomSets, type SetOfPieces, type StepFrom } from './oneRoomSets.ts';
import type { OrderFound } from './orderFound.ts';
import { longestStretch } from './orderProblem.ts';
import type { OrderTables } from './orderTables.ts';

// Looked up once: a global is slow to find where the script has a context of its own.
const { min, max } = Math;

/** Times are minutes from the beginning of the day. */
interface Label {
  done: number;
  /** When the last piece ends; 0 before the first. */
  end: number;
  /** When the stretch of work began, and whether it is one piece. */
  begun: number;
  single: boolean;
  cost: Amounts;
  least: Amounts;
  /** First minutes of the people whose day may last only so long; -1 for none yet. */
  firsts: readonly number[];
  before: Label | null;
  piece: number;
  at: number;
}

/** How many of each length are kept. The last is as many as can be held. */
const WIDTHS = [20, 1000, 250_000];
const LABELS_A_LOOK = 256;

export function oneRoomDay(tables: OrderTables, isOver: () => boolean): OrderFound {
  const sets = oneRoomSets(tables);
  const limited = tables.problem.people.flatMap(({ mostMinutes }, person) => (mostMinutes === null ? [] : [person]));
  const search: Search = { tables, sets, limited, known: new Map() };
  const whole = (amounts: readonly number[]) => [...amounts, 0];
  let best: Label | null = null;
  let bound: Amounts = setOf(search, 0).least;
  for (const width of WIDTHS) {
    const found = layered(search, width, best, isOver);
    if (found === null) break;
    best = found.best;
    if (found.leftOut === null) bound = best?.cost ?? bound;
    else if (compare(found.leftOut, bound) > 0) bound = found.leftOut;
    if (found.leftOut === null || (best !== null && compare(bound, best.cost) >= 0)) {
      const cost = whole(best?.cost ?? []);
      return { slots: best === null ? null : slotsOf(tables, best), cost, proved: true, bound: cost };
    }
  }
  return {
    slots: best === null ? null : slotsOf(tables, best),
    cost: whole(best?.cost ?? []),
    proved: false,
    bound: whole(bound),
  };
}

interface Search {
  tables: OrderTables;
  sets: OneRoomSets;
  limited: readonly number[];
  known: Map<number, SetOfPieces>;
}

/** Sets that are remembered from one search to the next: more would not be held. */
const MOST_KNOWN = 200_000;

function setOf({ sets, known }: Search, done: number): SetOfPieces {
  const found = known.get(done) ?? sets.of(done);
  if (known.size < MOST_KNOWN) known.set(done, found);
  return found;
}

interface Layered {
  best: Label | null;
  /** The least that anything costs which was left out for want of width; `null` where nothing was. */
  leftOut: Amounts | null;
}

/** `null` where the time was over before. */
function layered(search: Search, width: number, known: Label | null, isOver: () => boolean): Layered | null {
  const { tables, sets, limited } = search;
  const count = tables.members.length;
  let best = known;
  let leftOut: Amounts | null = null;
  let layer: Label[][] = [[firstLabel(limited.length)]];
  for (let placed = 0; placed < count; placed++) {
    const next = new Map<number, Label[]>();
    let looks = 0;
    for (const labels of layer) {
      const [first] = labels;
      if (first === undefined) continue;
      const set = setOf(search, first.done);
      for (const piece of set.left) {
        const step = sets.step(first.done, piece);
        const done = first.done | (1 << piece);
        const after = setOf(search, done);
        for (const label of labels) {
          if (++looks % LABELS_A_LOOK === 0 && isOver()) return null;
          eachStart(tables, label, piece, step.begins && set.heldUpUntil > label.end, (at) => {
            const one = labelAfter(search, label, { piece, at, done, step, after });
            if (one === null || (best !== null && compare(one.least, best.cost) >= 0)) return;
            if (placed + 1 === count) best = one;
            else keep(next, one);
          });
        }
      }
    }
    const kept = [...next.values()];
    const many = kept.reduce((sum, labels) => sum + labels.length, 0);
    if (many <= width) layer = kept;
    else {
      const sorted = kept.flat().sort((a, b) => compare(a.least, b.least));
      const cut = (sorted[width] as Label).least;
      if (leftOut === null || compare(cut, leftOut) < 0) leftOut = cut;
      const bySet = new Map<number, Label[]>();
      for (const label of sorted.slice(0, width)) {
        const own = bySet.get(label.done);
        if (own === undefined) bySet.set(label.done, [label]);
        else own.push(label);
      }
      layer = [...bySet.values()];
    }
  }
  return { best, leftOut };
}

function firstLabel(limited: number): Label {
  return {
    done: 0,
    end: 0,
    begun: 0,
    single: true,
    cost: [0, 0, 0, 0],
    least: [0, 0, 0, 0],
    firsts: Array.from({ length: limited }, () => -1),
    before: null,
    piece: -1,
    at: 0,
  };
}

/**
 * When a piece may begin: as soon as it can, or after a break. Later than that only where it begins the day of somebody who goes on
 * afterwards, and something holds up what is to come: moving the rest of a day forward never costs anything by itself.
 */
function eachStart(
  tables: OrderTables,
  label: Label,
  piece: number,
  isAnyTime: boolean,
  then: (at: number) => void,
): void {
  const first = tables.startFrom(piece, label.end);
  if (first < 0) return;
  then(first);
  if (isAnyTime) {
    for (let at = tables.startFrom(piece, first + 1); at >= 0; at = tables.startFrom(piece, at + 1)) then(at);
    return;
  }
  const { after, minutes, longMinutes } = tables.problem.breaks;
  if (after === 0 || label.before === null) return;
  let last = first;
  for (const pause of [minutes, longMinutes]) {
    const at = tables.startFrom(piece, label.end + pause);
    if (at > last) then(at);
    last = max(last, at);
  }
}

interface Next {
  piece: number;
  at: number;
  done: number;
  step: StepFrom;
  after: SetOfPieces;
}

/** `null` where a rule forbids it, or leaves no room for what is left. */
function labelAfter(search: Search, label: Label, { piece, at, done, step, after }: Next): Label | null {
  const { tables, limited } = search;
  const end = at + (tables.minutes[piece] as number);
  if (after.latest < end) return null;
  const { breaks, people } = tables.problem;
  let [begun, single] = [at, true];
  if (breaks.after > 0 && label.before !== null) {
    const most = longestStretch(breaks);
    const gap = at - label.end;
    const isLong = gap >= breaks.longMinutes;
    const stretch = label.end - label.begun;
    if (gap < breaks.minutes) {
      [begun, single] = [label.begun, false];
      if (end - begun > most) return null;
    } else if (stretch > (isLong ? most : breaks.after) && !(label.single && isLong)) return null;
  }
  let { firsts } = label;
  if (limited.length > 0) {
    const own = tables.members[piece] as readonly number[];
    firsts = firsts.map((first, place) => (first < 0 && own.includes(limited[place] as number) ? at : first));
    for (const [place, person] of limited.entries()) {
      const isLong = end - (firsts[place] as number) > (people[person]?.mostMinutes ?? 0);
      if (own.includes(person) && isLong) return null;
    }
  }
  const cost: Amounts = [0, 0, 0, 0];
  const least: Amounts = [0, 0, 0, 0];
  for (let level = 0 as 0 | 1 | 2 | 3; level < 4; level++) {
    cost[level] = label.cost[level] + step.fixed[level] + at * step.perStart[level] + end * step.perEnd[level];
    least[level] = cost[level] + after.least[level] + end * after.perMinute[level];
  }
  // Whoever ends after so many minutes of work ends later by the breaks in them.
  const worked =
    tables.breakShare === 0
      ? 0
      : after.least[0] + after.perMinute[0] * (min(end - begun, tables.longest) - tables.longest);
  least[0] += tables.breakShare * max(0, worked);
  return { done, end, begun, single, cost, least, firsts, before: label, piece, at };
}

/** Keeps a label unless another with the same pieces is as good in every respect, and lets go of those that it beats. */
function keep(layer: Map<number, Label[]>, one: Label): void {
  const others = layer.get(one.done);
  if (others === undefined) {
    layer.set(one.done, [one]);
    return;
  }
  for (const other of others) if (beats(other, one)) return;
  let kept = 0;
  for (const other of others) if (!beats(one, other)) others[kept++] = other;
  others.length = kept;
  others.push(one);
}

/** A later first minute leaves more of a day that may last only so long. */
function beats(one: Label, other: Label): boolean {
  return (
    one.end <= other.end &&
    one.begun >= other.begun &&
    compare(one.cost, other.cost) <= 0 &&
    one.firsts.every((first, place) => first >= (other.firsts[place] as number))
  );
}

function compare(one: Amounts, other: Amounts): number {
  for (let level = 0 as 0 | 1 | 2 | 3; level < 4; level++) {
    const more = one[level] - other[level];
    // Weights may be fractions.
    if (more > 1e-6 || more < -1e-6) return more;
  }
  return 0;
}

function slotsOf({ problem, minutes }: OrderTables, label: Label): OrderFound['slots'] {
  const slots: NonNullable<OrderFound['slots']> = [];
  for (let one: Label = label; one.before !== null; one = one.before) {
    const from = problem.from + one.at;
    slots.push({ piece: one.piece, room: 0, from, to: from + (minutes[one.piece] as number) });
  }
  return slots.reverse();
}
