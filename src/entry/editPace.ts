/**
 * How often edits are caught up with. Every edit by anybody runs in the stage manager's name, and Google gives a person's
 * triggers 90 minutes a day, from which the calls have to go out as well: so the more the edits have used, the rarer they
 * are looked at. What has to wait is marked, and the next edit or tick catches up.
 */

/** Under this property stands when edits were caught up with, and how much of the day that has used. */
export const EDITS_KEY = 'edits';

const DAY_MS = 24 * 3_600_000;

export interface EditPace {
  /** When the present 24 hours began, in epoch milliseconds; 0 for never. */
  sinceMs: number;
  /** Trigger time that catching up has used in them. */
  usedMs: number;
  /** When it ended last, in epoch milliseconds; 0 for never. */
  lastMs: number;
}

/** Up to so much used, so long from one catching up to the next; 20 minutes a day and little more. */
const STEPS: readonly { usedMs: number; restMs: number }[] = [
  { usedMs: 5 * 60_000, restMs: 3_000 },
  { usedMs: 10 * 60_000, restMs: 20_000 },
  { usedMs: 15 * 60_000, restMs: 60_000 },
  { usedMs: 20 * 60_000, restMs: 300_000 },
];
const RAREST_MS = 900_000;

/** What is missing or damaged counts as never. */
export function editPace(text: string | undefined, nowMs: number): EditPace {
  const none = { sinceMs: nowMs, usedMs: 0, lastMs: 0 };
  try {
    const { sinceMs, usedMs, lastMs } = JSON.parse(text ?? '{}') as Record<keyof EditPace, unknown>;
    if (typeof sinceMs !== 'number' || typeof usedMs !== 'number' || typeof lastMs !== 'number') return none;
    return nowMs < sinceMs || nowMs - sinceMs >= DAY_MS ? none : { sinceMs, usedMs, lastMs };
  } catch {
    return none;
  }
}

/** How long from now until edits are caught up with again, in milliseconds; 0 for at once. */
export function restMs({ usedMs, lastMs }: EditPace, nowMs: number): number {
  const rest = STEPS.find((step) => usedMs < step.usedMs)?.restMs ?? RAREST_MS;
  return lastMs === 0 ? 0 : Math.max(0, lastMs + rest - nowMs);
}

/** True while there is time enough for a run to wait out the rest, so that the last edit of many is looked at too. */
export function mayWait({ usedMs }: EditPace): boolean {
  return usedMs < (STEPS[0]?.usedMs ?? 0);
}

export function paceText(pace: EditPace, beganMs: number, nowMs: number): string {
  return JSON.stringify({ sinceMs: pace.sinceMs, usedMs: pace.usedMs + (nowMs - beganMs), lastMs: nowMs });
}
