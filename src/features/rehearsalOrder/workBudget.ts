/** How long may be worked: by the clock, and by how often it was asked, so that a clock that stands still ends the work, too. */
import type { Clock } from '../../port/workspace.ts';

/** About as often as it is asked in the time of a slow machine. */
const LOOKS_A_SECOND = 700;

/** Milliseconds that are left; less each time. */
export function workBudget(clock: Pick<Clock, 'epochMs'>, ms: number): () => number {
  const start = clock.epochMs();
  const most = (ms / 1000) * LOOKS_A_SECOND;
  let asked = 0;
  return () => Math.min(start + ms - clock.epochMs(), ms * (1 - ++asked / most));
}

/** A part of what is left of a budget. */
export function shareOf(msLeft: () => number, share: number): () => number {
  const end = msLeft() * (1 - share);
  return () => msLeft() - end;
}
