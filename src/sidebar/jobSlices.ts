/** The slices of one job, one after the other, until it has ended or a person has asked it to stop. */
import { jobFacts } from '../jobs/jobKinds.ts';
import type { JobOutcome } from '../jobs/outcome.ts';

export interface SlicesHooks {
  /** Makes the next slice, or gives the job up. */
  call(name: 'continueJob' | 'cancelJob'): Promise<JobOutcome>;
  /** True once a person has asked it to stop; the slice that runs is waited for. */
  stopAsked(): boolean;
  /** Told after every slice but the last. */
  onMore(outcome: JobOutcome): void;
}

/**
 * Resolves with the last outcome. `waiting`: it was asked to stop and can be gone on with; nothing more is asked of the script.
 * @param first what the first slice answered
 */
export async function runSlices(
  first: JobOutcome,
  { call, stopAsked, onMore }: SlicesHooks,
): Promise<{ state: 'ended' | 'waiting'; outcome: JobOutcome }> {
  let outcome = first;
  while (outcome.state === 'more') {
    onMore(outcome);
    if (stopAsked() && waitsWhenStopped(outcome.job)) return { state: 'waiting', outcome };
    outcome = await call(stopAsked() ? 'cancelJob' : 'continueJob');
  }
  return { state: 'ended', outcome };
}

/** True for a job that stopping does not give up; its pieces are files. */
export function waitsWhenStopped(kind: string | null): boolean {
  return kind !== null && jobFacts(kind).pauses === true;
}

/** True for a job that mails people: whoever sends can be asked to stop between two messages. */
export function mailsPeople(kind: string | null): boolean {
  return kind !== null && jobFacts(kind).sends === true;
}
