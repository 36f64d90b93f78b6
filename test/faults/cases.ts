/** The jobs of the small production, and what every report on them must say. */
import { SMALL } from '../support/bundle.ts';
import type { FaultJob, FaultOutcome } from './harness.ts';
import { faultJobs, SMALL_DAYS } from './jobs.ts';

const SMALL_JOBS = faultJobs({ fixture: SMALL, ...SMALL_DAYS });

/** The jobs as rows of a table of tests: a name and the job. */
export function smallJobs(wanted: (name: string, job: FaultJob) => boolean = () => true): [string, FaultJob][] {
  return SMALL_JOBS.filter((job) => wanted(job.name, job)).map((job) => [job.name, job]);
}

/** The jobs at and after the end of a production, which are tried in a file of their own to share the time out. */
export function isAtStrike(name: string): boolean {
  return /archive|record|season|hand over|reflections|lesson/.test(name);
}

/** Nothing twice, nothing lost, nothing different; and that something was tried at all. */
export function expectNothingFound(outcome: FaultOutcome): void {
  expect(outcome.faults).toBeGreaterThan(0);
  const found = outcome.findings.map(({ at, kind, detail }) => `${kind} after ${at}: ${detail}`);
  expect(found.slice(0, 5)).toEqual([]);
}
