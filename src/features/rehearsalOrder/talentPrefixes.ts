/**
 * What is known once a set of pieces has been done, whatever their order: who waits in each of those left, the least that can
 * still be wasted, and which of those left may come next. Sets of pieces are the bits of a number.
 */
import type { TalentInstance } from './talentInstance.ts';

// Looked up once: a global is slow to find where the script has a context of its own.
const { min, max } = Math;

export interface TalentPrefixes {
  /** All pieces. */
  all: number;
  /**
   * The least waiting that is still to come after these pieces.
   *
   * Everybody who has begun and is not done waits until their last piece. Of two of them one is done first, and the other waits
   * in all those pieces of the first that are not theirs. A piece in which k of them are is shared out in k parts, so that no
   * waiting is counted twice, and the sum over all pairs of the cheaper case is a bound (Garcia de la Banda, Stuckey, Chu 2011,
   * section 4.2).
   */
  leastAfter(done: number): number;
  /**
   * Calls `next` with each piece that may follow and the waiting in it. A piece in which nobody waits, and which brings nobody
   * that another piece does not bring too, comes before that other one in some best order, so the other is left out
   * (ibid., section 3.2: “optimal first” and “subsumption”). To be called after `leastAfter` of the same set.
   */
  eachNext(next: (piece: number, waiting: number) => void): void;
  /** The waiting in a piece that follows these. */
  waitingIn(done: number, piece: number): number;
}

/** @param instance with 30 pieces at most */
export function talentPrefixes({ minutes, people }: TalentInstance): TalentPrefixes {
  const count = minutes.length;
  const all = 2 ** count - 1;
  const weights = Float64Array.from(people, ({ weight }) => weight);
  const sets = Int32Array.from(people, ({ pieces }) => pieces.reduce((set, piece) => set | (1 << piece), 0));
  const members = minutes.map((_, piece) =>
    people.flatMap(({ pieces }, person) => (pieces.includes(piece) ? [person] : [])),
  );

  // Of the set asked for last. Filled again and again: this is asked a million times.
  let left = 0;
  let totalWeight = 0;
  let waitingCount = 0;
  let before = 0;
  const placeOf = new Int32Array(people.length);
  const whoWaits = new Int32Array(people.length);
  const weightIn = new Float64Array(count);
  const countIn = new Int32Array(count);
  const own = new Float64Array(people.length);
  const shared = new Float64Array(people.length * people.length);
  const inPiece = new Int32Array(people.length);

  const look = (done: number): void => {
    before = done;
    left = all & ~done;
    totalWeight = 0;
    waitingCount = 0;
    for (let person = 0; person < sets.length; person++) {
      const set = sets[person] as number;
      if ((set & done) !== 0 && (set & left) !== 0) {
        placeOf[person] = waitingCount;
        whoWaits[waitingCount++] = person;
        totalWeight += weights[person] as number;
      } else placeOf[person] = -1;
    }
  };

  return {
    all,
    leastAfter: (done) => {
      look(done);
      for (let a = 0; a < waitingCount; a++) {
        own[a] = 0;
        for (let b = a + 1; b < waitingCount; b++) shared[a * waitingCount + b] = 0;
      }
      for (let piece = 0; piece < count; piece++) {
        if ((left & (1 << piece)) === 0) continue;
        let here = 0;
        let weight = 0;
        for (const person of members[piece] as number[]) {
          const place = placeOf[person] as number;
          if (place < 0) continue;
          inPiece[here++] = place;
          weight += weights[person] as number;
        }
        countIn[piece] = here;
        weightIn[piece] = weight;
        const part = here === 0 ? 0 : (minutes[piece] as number) / here;
        for (let x = 0; x < here; x++) {
          const a = inPiece[x] as number;
          own[a] = (own[a] as number) + part;
          for (let y = x + 1; y < here; y++) {
            const at = a * waitingCount + (inPiece[y] as number);
            shared[at] = (shared[at] as number) + part;
          }
        }
      }
      let least = 0;
      for (let a = 0; a < waitingCount; a++) {
        for (let b = a + 1; b < waitingCount; b++) {
          const both = shared[a * waitingCount + b] as number;
          const first = ((own[b] as number) - both) * (weights[whoWaits[a] as number] as number);
          const second = ((own[a] as number) - both) * (weights[whoWaits[b] as number] as number);
          least += min(first, second);
        }
      }
      return least;
    },
    eachNext: (next) => {
      let barred = 0;
      for (let piece = 0; piece < count; piece++) {
        const bit = 1 << piece;
        if ((left & bit) === 0 || (barred & bit) !== 0 || countIn[piece] !== waitingCount) continue;
        let others = left & ~bit;
        for (const person of members[piece] as number[]) {
          if (((sets[person] as number) & before) === 0) others &= sets[person] as number;
        }
        barred |= others;
      }
      for (let piece = 0; piece < count; piece++) {
        const bit = 1 << piece;
        if ((left & bit) === 0 || (barred & bit) !== 0) continue;
        next(piece, (minutes[piece] as number) * max(0, totalWeight - (weightIn[piece] as number)));
      }
    },
    waitingIn: (done, piece) => {
      let weight = 0;
      const rest = all & ~done;
      for (let person = 0; person < sets.length; person++) {
        const set = sets[person] as number;
        if ((set & done) !== 0 && (set & rest) !== 0 && (set & (1 << piece)) === 0) weight += weights[person] as number;
      }
      return weight * (minutes[piece] ?? 0);
    },
  };
}
