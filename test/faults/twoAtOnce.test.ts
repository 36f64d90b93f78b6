import { expectNothingFound, smallJobs } from './cases.ts';
import { sampledPairs } from './harness.ts';
import { everyInterleaving } from './interleaved.ts';

const PAIRS = 10;
const SEED = 20270306;

test.each(smallJobs())('%s, run twice at once, does what one run would', (_name, job) => {
  expectNothingFound(everyInterleaving(job));
});

test.each(smallJobs((name) => name !== 'set up'))('%s survives pairs of faults', (_name, job) => {
  const report = sampledPairs(job, PAIRS, SEED);
  expectNothingFound(report);
  expect(report.mostUnconfirmed).toBeLessThanOrEqual(2);
});
