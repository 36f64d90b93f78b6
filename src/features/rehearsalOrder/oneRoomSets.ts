/**
 * One room: what follows from the set of pieces that are placed, whatever their order. Who has begun, who is done, and what a day costs
 * besides the minute at which the room is free next: both the cost of one more piece and the least cost of all that is left are a number
 * plus that minute times another. Each is worked out once for a set.
 */
import type { OrderTables } from './orderTables.ts';

// Looked up once: a global is slow to find where the script has a context of its own.
const { min, max } = Math;

/** Amounts of the first four costs: with one room nobody changes it. */
export type Amounts = [number, number, number, number];

export interface SetOfPieces {
  /** The numbers of the pieces that are left. */
  left: readonly number[];
  /** The least that is still to come is `least` + the next free minute × `perMinute`. */
  least: Amounts;
  perMinute: Amounts;
  /** Something holds up a piece that is left until this minute. */
  heldUpUntil: number;
  /** The last minute at which the room must be free, so that each piece that is left can still end in time. */
  latest: number;
}

export interface StepFrom {
  /** Begins the day of somebody who goes on afterwards. */
  begins: boolean;
  /** Costs `fixed` + the minute of its beginning × `perStart` + that of its end × `perEnd`. */
  fixed: Amounts;
  perStart: Amounts;
  perEnd: Amounts;
}

/** More people than this are not compared with each other: the bound holds, and is only a little lower. */
const MOST_COMPARED = 32;

export interface OneRoomSets {
  of(done: number): SetOfPieces;
  step(done: number, piece: number): StepFrom;
}

/** @param tables with thirty pieces at most */
export function oneRoomSets(tables: OrderTables): OneRoomSets {
  const { members, minutes, problem } = tables;
  const pieces = members.length;
  const all = 2 ** pieces - 1;
  const isIn = (person: number) => (tables.count[person] as number) > 0;
  const people = problem.people.map((_, person) => person).filter(isIn);
  const sets = problem.people.map((_, person) =>
    members.reduce((set, own, piece) => (own.includes(person) ? set | (1 << piece) : set), 0),
  );
  const weights = problem.people.map(({ weight }) => weight);
  const minors = problem.people.map(({ minor }) => minor);
  const piecesOf = problem.people.map((_, person) =>
    members.flatMap((own, piece) => (own.includes(person) ? [piece] : [])),
  );

  const minorsLater = laterByOthers(tables, sets, people, (person) => (minors[person] ? 1 : 0));
  const waitingLater = laterByOthers(tables, sets, people, (person) => weights[person] as number);
  const leftOf = (person: number, left: number) => {
    let sum = 0;
    for (const piece of piecesOf[person] as number[]) if ((left & (1 << piece)) !== 0) sum += minutes[piece] as number;
    return sum;
  };

  const byEnd = members
    .map((_, piece) => ({ piece, end: (tables.lastStart[piece] as number) + (minutes[piece] as number) }))
    .sort((a, b) => a.end - b.end);
  // Whatever has to end by a minute has to be done before it, together.
  const latestFor = (left: number) => {
    let [latest, sum] = [Number.POSITIVE_INFINITY, 0];
    for (const { piece, end } of byEnd) {
      if ((left & (1 << piece)) === 0) continue;
      sum += minutes[piece] as number;
      latest = min(latest, end - sum);
    }
    return latest;
  };

  return {
    of: (done) => {
      const left = all & ~done;
      const least: Amounts = [0, 0, 0, 0];
      const perMinute: Amounts = [0, 0, 0, 0];
      const add = (level: 0 | 1 | 2 | 3, times: number, amount: number) => {
        perMinute[level] += times;
        least[level] += amount;
      };
      for (const person of people) {
        const set = sets[person] as number;
        if ((set & left) === 0) continue;
        const hasBegun = (set & done) !== 0;
        const isMinor = minors[person] === true;
        if (!hasBegun && !isMinor) continue;
        const work = leftOf(person, left);
        if (isMinor) add(0, 1, work);
        if (!hasBegun) continue;
        const weight = weights[person] as number;
        const change = work - (tables.work[person] as number);
        add(3, weight, weight * change);
        if (isMinor) add(1, 1, change);
      }
      for (const household of tables.households) {
        const open = household.filter((person) => ((sets[person] as number) & left) !== 0);
        if (open.length === 0 || open.length === household.length) continue;
        add(2, 1, max(...open.map((person) => leftOf(person, left))));
      }
      least[0] += minorsLater(left, all);
      least[3] += waitingLater(left, done);
      const pieceNumbers = members.map((_, piece) => piece).filter((piece) => (left & (1 << piece)) !== 0);
      return {
        left: pieceNumbers,
        least,
        perMinute,
        heldUpUntil: max(0, ...pieceNumbers.map((piece) => tables.heldUpUntil[piece] as number)),
        latest: latestFor(left),
      };
    },
    step: (done, piece) => {
      const bit = 1 << piece;
      const left = all & ~(done | bit);
      const fixed: Amounts = [0, 0, 0, 0];
      const perStart: Amounts = [0, 0, 0, 0];
      const perEnd: Amounts = [0, 0, 0, 0];
      let begins = false;
      for (const person of members[piece] as readonly number[]) {
        const set = sets[person] as number;
        const isFirst = (set & done) === 0;
        const isLast = (set & left) === 0;
        const isMinor = minors[person] === true;
        const weight = weights[person] as number;
        if (isMinor && isLast) perEnd[0] += 1;
        if (set === bit) continue;
        if (isFirst) {
          begins = true;
          perStart[3] -= weight;
          if (isMinor) perStart[1] -= 1;
        }
        if (isLast) {
          const work = tables.work[person] as number;
          perEnd[3] += weight;
          fixed[3] -= weight * work;
          if (isMinor) {
            perEnd[1] += 1;
            fixed[1] -= work;
          }
        }
      }
      for (const household of tables.households) {
        const openBefore = household.filter((person) => ((sets[person] as number) & ~done) !== 0).length;
        const openAfter = household.filter((person) => ((sets[person] as number) & left) !== 0).length;
        if (openAfter === openBefore) continue;
        // The first to end is taken off; whoever ends last is added. Ends come one after another.
        if (openBefore === household.length) perEnd[2] -= 1;
        if (openAfter === 0) perEnd[2] += 1;
      }
      return { begins, fixed, perStart, perEnd };
    },
  };
}

/**
 * How much later than by their own pieces people end at least, in weighted minutes. Of two people one is done first, and the other
 * ends later by all those pieces of the first that are not theirs; a piece with k of them is shared out in k parts, so that the sum over
 * all pairs counts nothing twice (after Garcia de la Banda, Stuckey, Chu 2011, section 4.2). Those who are in the same pieces end
 * together, and count as one.
 *
 * @returns the minutes for the pieces that are left and, of the people, those who are in one of `begun`
 */
function laterByOthers(
  { members, minutes }: OrderTables,
  sets: readonly number[],
  people: readonly number[],
  weightOf: (person: number) => number,
) {
  const weightBySet = new Map<number, number>();
  for (const person of people) {
    const set = sets[person] as number;
    if (weightOf(person) > 0) weightBySet.set(set, (weightBySet.get(set) ?? 0) + weightOf(person));
  }
  const groups = [...weightBySet].sort((a, b) => b[1] - a[1]);
  const setOf = Int32Array.from(groups, ([set]) => set);
  const weights = Float64Array.from(groups, ([, weight]) => weight);
  const inPiece = members.map((_, piece) =>
    groups.flatMap(([set], group) => ((set & (1 << piece)) !== 0 ? [group] : [])),
  );
  const placeOf = new Int32Array(groups.length);
  const weight = new Float64Array(MOST_COMPARED);
  const own = new Float64Array(MOST_COMPARED);
  const shared = new Float64Array(MOST_COMPARED * MOST_COMPARED);
  const here = new Int32Array(MOST_COMPARED);
  return (left: number, begun: number): number => {
    let size = 0;
    for (let group = 0; group < setOf.length; group++) {
      const set = setOf[group] as number;
      const counts = size < MOST_COMPARED && (set & left) !== 0 && (set & begun) !== 0;
      placeOf[group] = counts ? size : -1;
      if (!counts) continue;
      own[size] = 0;
      for (let other = 0; other < size; other++) shared[other * MOST_COMPARED + size] = 0;
      weight[size++] = weights[group] as number;
    }
    if (size < 2) return 0;
    for (let piece = 0; piece < members.length; piece++) {
      if ((left & (1 << piece)) === 0) continue;
      let count = 0;
      for (const group of inPiece[piece] as number[]) {
        const place = placeOf[group] as number;
        if (place >= 0) here[count++] = place;
      }
      const part = (minutes[piece] as number) / count;
      for (let x = 0; x < count; x++) {
        const a = here[x] as number;
        own[a] = (own[a] as number) + part;
        for (let y = x + 1; y < count; y++) {
          const at = a * MOST_COMPARED + (here[y] as number);
          shared[at] = (shared[at] as number) + part;
        }
      }
    }
    let least = 0;
    for (let a = 0; a < size; a++) {
      for (let b = a + 1; b < size; b++) {
        const both = shared[a * MOST_COMPARED + b] as number;
        const first = ((own[b] as number) - both) * (weight[a] as number);
        least += min(first, ((own[a] as number) - both) * (weight[b] as number));
      }
    }
    return least;
  };
}
