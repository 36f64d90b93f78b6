/** How often a device may call: seldom enough for Google, soon enough for whoever waits, and ever slower over a dead connection. */

/** The least from one call's begin to the next. */
export const LEAST_PAUSE_MS = 4000;
const MOST_PAUSE_MS = 60_000;
/** How long the roster may be old while nothing is to be sent. */
const ROSTER_MS = 20_000;

export interface CallPace {
  underWay: boolean;
  /** When the last call began; `null` before the first. */
  beganMs: number | null;
  /** Calls in a row that brought no answer, or that the server was too busy for. */
  failures: number;
}

export const FRESH_PACE: CallPace = { underWay: false, beganMs: null, failures: 0 };

/** @example pauseMs(0) // 4000 @example pauseMs(3) // 32000 */
export function pauseMs(failures: number): number {
  return Math.min(LEAST_PAUSE_MS * 2 ** failures, MOST_PAUSE_MS);
}

/** Whether to call now, and what for. */
export function callNow(
  pace: CallPace,
  nowMs: number,
  hasMarks: boolean,
  isVisible: boolean,
): 'marks' | 'roster' | null {
  if (pace.underWay) return null;
  if (pace.beganMs === null) return hasMarks ? 'marks' : 'roster';
  const sinceMs = nowMs - pace.beganMs;
  if (sinceMs < pauseMs(pace.failures)) return null;
  if (hasMarks) return 'marks';
  return isVisible && sinceMs >= ROSTER_MS ? 'roster' : null;
}
