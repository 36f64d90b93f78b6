import { jobFacts } from '../../jobs/jobKinds.ts';
import { finishedOf, type Ledger } from '../../jobs/ledger.ts';
import type { TodayJob } from './todayTypes.ts';

/** The job that is under way, in words; `null` when none is. */
export function jobWords(ledger: Ledger): TodayJob | null {
  if (ledger.state !== 'running') return null;
  const { kind, total } = ledger;
  return { kind, words: jobFacts(kind).words, done: finishedOf(ledger), total };
}
