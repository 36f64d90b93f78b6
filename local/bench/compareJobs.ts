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
  /** What Google would need, by the table of estimates, in seconds. */
  nowSeconds: number;
  plainSeconds: number | null;
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
  const plainOf = (job: string): JobCost | undefined => plain.find((one) => one.job === job);
  return jobs.map(({ job, calls, modelledMs }) => {
    const parts = FLOORS[job]?.(facts);
    if (parts === undefined) throw new Error(`The bench has no floor for “${job}”`);
    const carefully = plainOf(`${job}, carefully`)?.calls;
    const script = plainOf(job);
    return {
      job,
      before: BEFORE[job] ?? null,
      now: calls,
      floor: parts.reduce((sum, [count]) => sum + count, 0),
      why: parts.map(([count, what]) => (count === 1 ? what : `${what} (${count})`)).join('; '),
      plain: script?.calls ?? null,
      nowSeconds: modelledMs / 1000,
      plainSeconds: script === undefined ? null : script.modelledMs / 1000,
      ...(carefully === undefined ? {} : { plainCarefully: carefully }),
    };
  });
}
