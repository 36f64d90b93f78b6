/**
 * A good order, found by simulated annealing: nothing is said of how good. The same instance gives the same order, because
 * its chances come from a fixed seed and its length is a number of steps, unless the time is over before.
 */
import { type TalentInstance, waitingOf } from './talentInstance.ts';

// Looked up once: a global is slow to find where the script has a context of its own.
const { floor, exp, imul } = Math;

/** Steps between two looks at the clock. */
const STEPS_A_LOOK = 2000;
/** Steps of one run for each piece. */
const STEPS_A_PIECE = 1500;

/** @param runs how often it begins anew from the best order known */
export function searchedOrder(instance: TalentInstance, runs: number, isOver: () => boolean): number[] {
  const count = instance.minutes.length;
  let best = instance.minutes.map((_, piece) => piece);
  let least = waitingOf(instance, best);
  if (count < 3) return best;
  const chance = seeded(count);
  const steps = STEPS_A_PIECE * count;
  const warm = (least + 1) / count;
  for (let run = 0; run < runs && least > 0; run++) {
    let order = best.slice();
    let waiting = least;
    for (let step = 0; step < steps; step++) {
      if (step % STEPS_A_LOOK === 0 && isOver()) return best;
      const heat = warm * (1 - step / steps) ** 3;
      const next = changed(order, chance);
      const found = waitingOf(instance, next);
      if (found > waiting && chance() >= exp((waiting - found) / (heat + 1e-9))) continue;
      order = next;
      waiting = found;
      if (waiting < least) [least, best] = [waiting, order];
    }
  }
  return best;
}

/** A piece put elsewhere, two exchanged, or a part turned round. */
function changed(order: readonly number[], chance: () => number): number[] {
  const [from, to] = [floor(chance() * order.length), floor(chance() * order.length)];
  const next = order.slice();
  const kind = chance();
  if (kind < 0.6) next.splice(to, 0, ...next.splice(from, 1));
  else if (kind < 0.8) [next[from], next[to]] = [order[to] ?? 0, order[from] ?? 0];
  else {
    const [a, b] = [Math.min(from, to), Math.max(from, to) + 1];
    next.splice(a, b - a, ...next.slice(a, b).reverse());
  }
  return next;
}

/** Numbers from 0 up to 1 in an order that is always the same (Mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
