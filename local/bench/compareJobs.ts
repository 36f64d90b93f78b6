/** Every job of the bench in one line: its calls before, now, at the least, and by a simple script. */
import type { LocalState } from '../account/state.ts';
import { FLOORS, factsOf } from './floors.ts';
import type { JobCost } from './jobCost.ts';

export interface ComparedJob {
  job: string;
  /** On 22 November 2026; `null` for what was not counted then. */
  before: number | null;
  now: number;
  floor: number;
  /** What the floor is made of. */
  why: string;
  /** `null` for what no simple script was written for. */
  plain: number | null;
  /** A second way of the simple script, where it has one. */
  plainCarefully?: number;
}

/** On 22 November 2026, of the same production. */
const BEFORE: Readonly<Record<string, number>> = {
  'Set up': 57,
  'Preview call': 4,
  'Send call': 340,
  'Sign-in sheet, one event': 8,
  'Sign-in sheets': 14,
  Report: 8,
  'Contact sheets': 12,
  'Attendance mark': 5,
  Archive: 1060,
  Restore: 661,
  'Import of 500, preview': 3,
  'Import of 500, apply': 5,
  Today: 6,
  'Sharing check': 8,
};

/** @throws Error naming a job of the bench that has no floor */
export function compareJobs(
  { jobs, beforeArchive }: { jobs: readonly JobCost[]; beforeArchive: LocalState },
  plain: readonly JobCost[],
): ComparedJob[] {
  const facts = factsOf(jobs, beforeArchive);
  const callsOf = (job: string): number | undefined => plain.find((one) => one.job === job)?.calls;
  return jobs.map(({ job, calls }) => {
    const parts = FLOORS[job]?.(facts);
    if (parts === undefined) throw new Error(`The bench has no floor for “${job}”`);
    const carefully = callsOf(`${job}, carefully`);
    return {
      job,
      before: BEFORE[job] ?? null,
      now: calls,
      floor: parts.reduce((sum, [count]) => sum + count, 0),
      why: parts.map(([count, what]) => `${count} ${what}`).join('; '),
      plain: callsOf(job) ?? null,
      ...(carefully === undefined ? {} : { plainCarefully: carefully }),
    };
  });
}
