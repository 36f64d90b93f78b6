/** Firings in few words: those in a row that did the same are one. */
import type { Firing } from '../pageTypes.ts';

export interface FiringsAlike {
  /** The first of them. */
  firing: Firing;
  times: number;
}

/** A day of hourly ticks in which nothing was due is one line, and the call that went out between is another. */
export function runsAlike(firings: readonly Firing[]): FiringsAlike[] {
  const groups: FiringsAlike[] = [];
  for (const firing of firings) {
    const last = groups.at(-1);
    if (last?.firing.handler === firing.handler && last.firing.result === firing.result) last.times++;
    else groups.push({ firing, times: 1 });
  }
  return groups;
}

export function named({ handler }: Firing, times: number): string {
  return times === 1 ? handler : `${handler}, ${times} times`;
}
