/** Google's daily allowances (docs/google.md, Limits): 24 hours from the first use, for each person. */
import type { LocalState } from './state.ts';

const DAY_MS = 24 * 3600_000;

type Usage = LocalState['usage'][string];

/** What a person has used since their 24 hours began; a new day begins when they are over. */
export function usageOf(state: LocalState, email: string): Usage {
  const known = state.usage[email];
  if (known && state.nowMs - known.sinceMs < DAY_MS) return known;
  const usage = { sinceMs: state.nowMs, mailRecipients: 0, triggerMs: 0, filesMade: 0 };
  state.usage[email] = usage;
  return usage;
}

/** What Google counts of a trigger's run before the script's first line; an estimate. */
export const TRIGGER_START_MS = 300;

/** Runs of one person at once, whatever starts them. */
export const MOST_RUNS_AT_ONCE = 30;

export function mailRecipientsPerDay(state: LocalState): number {
  return state.consumerAccount ? 100 : 1500;
}

export function triggerMsPerDay(state: LocalState): number {
  return (state.consumerAccount ? 90 : 360) * 60_000;
}

/** Docs and spreadsheets made in a day; Google counts the two apart, the local account together. */
export function filesPerDay(state: LocalState): number {
  return state.consumerAccount ? 250 : 1500;
}
