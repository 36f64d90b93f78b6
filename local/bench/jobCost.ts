/** What one job cost: the service calls that it made, counted by the account's log, and the time that they would take. */
import type { JobOutcome } from '../../src/jobs/outcome.ts';
import type { LocalAccount } from '../account/localAccount.ts';
import { finished, type RequestBundle } from '../host/requestsOf.ts';

export interface JobCost {
  job: string;
  /** What it was for, such as the number of messages. */
  detail: string;
  calls: number;
  byMethod: Record<string, number>;
  /** What Google would need, by the latency table. */
  modelledMs: number;
}

/** Does a job and counts. @param act does it and says what came of it */
export function costOf(account: LocalAccount, job: string, act: () => string): JobCost {
  const before = account.serviceCalls.length;
  const detail = act();
  const made = account.serviceCalls.slice(before);
  const byMethod: Record<string, number> = {};
  for (const { method } of made) byMethod[method] = (byMethod[method] ?? 0) + 1;
  return { job, detail, calls: made.length, byMethod, modelledMs: made.reduce((sum, one) => sum + one.ms, 0) };
}

/** Goes on with a job to its end. @returns its message, and in how many runs */
export function doneInRuns(call: RequestBundle, first: JobOutcome): string {
  const { outcome, slices } = finished(call, first);
  return slices === 1 ? outcome.message : `${outcome.message} (in ${slices} runs)`;
}
