/**
 * Which of all trials of a fault test are run: every one where `CALLBOARD_FAULTS` is `every` (`npm run test:deep`), else
 * some that are drawn anew each time by `CALLBOARD_FAULT_SEED`, which `npm test` prints.
 */

export const EVERY = process.env.CALLBOARD_FAULTS === 'every';
const SEED = Number(process.env.CALLBOARD_FAULT_SEED ?? 1);

/**
 * All of them, or as many as asked for, in their order.
 * @param name of what is tried, so that each test draws others
 */
export function drawn<T>(trials: readonly T[], count: number, name: string): T[] {
  if (EVERY || trials.length <= count) return [...trials];
  const random = randomNumbers(SEED ^ hashOf(name));
  const left = trials.map((_, index) => index);
  const chosen = Array.from({ length: count }, () => left.splice(random(left.length), 1)[0] ?? 0);
  return chosen.sort((a, b) => a - b).map((index) => trials[index] as T);
}

/** Every number from 1 to the last, or some of them. */
export function drawnCalls(last: number, count: number, name: string): number[] {
  return drawn(
    Array.from({ length: last }, (_, index) => index + 1),
    count,
    name,
  );
}

/** Whole numbers from 0 to below a limit, the same for the same seed (a linear congruential generator). */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function hashOf(text: string): number {
  let hash = 2166136261;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16777619);
  return hash >>> 0;
}
