/** The benchmark's own productions can be set up, and what they cost grows with what there is to do and nothing else. */
import { benchEdits } from '../../../local/bench/benchEdits.ts';
import { benchJobs, type ProductionCost } from '../../../local/bench/benchJobs.ts';
import { madeUpProduction } from '../../../local/bench/madeUpProduction.ts';
import { readInput } from '../../../local/host/readInput.ts';
import { bundleDir, SMALL } from '../../support/bundle.ts';

const costOf = (cast: number): ProductionCost =>
  benchJobs(madeUpProduction({ cast, guardians: 2 * cast, events: 8, scenes: 8 }), bundleDir());

it('costs one mail and one note more for each family, and no other job more for a larger company', () => {
  const [small, large] = [costOf(3), costOf(6)];
  const callsOf = (cost: ProductionCost, job: string): number => cost.jobs.find((one) => one.job === job)?.calls ?? 0;
  expect(small.jobs.map(({ job }) => job)).toContain('Send call');
  for (const { job, calls } of small.jobs) {
    const more = callsOf(large, job) - calls;
    // Sending looks now and then whether somebody has stopped it: once more for six messages more.
    expect([job, more]).toEqual([job, job === 'Send call' ? 2 * 6 + 1 : 0]);
  }
});

it('counts what edits use of the day, and when the call went out meanwhile', () => {
  const { files } = readInput(SMALL);
  const cost = benchEdits(files, bundleDir(), { hours: 7, editsAnHour: 10 });
  expect(cost.edits).toBe(70);
  expect(cost.triggerMinutes).toBeGreaterThan(0.3);
  expect(cost.messages).toBeGreaterThan(0);
  expect(cost.lastAfterMinutes).toBeLessThan(60);
});
