import { expectNothingFound, smallJobs } from './cases.ts';
import { sampledPairs } from './everyFault.ts';
import { EVERY } from './sample.ts';

const PAIRS = EVERY ? 10 : 2;
const SEED = EVERY ? 20270306 : Number(process.env.CALLBOARD_FAULT_SEED);

test.each(smallJobs((name) => !name.startsWith('set up')))('%s survives pairs of faults', (_name, job) => {
  const outcome = sampledPairs(job, PAIRS, SEED);
  expectNothingFound(outcome);
  expect(outcome.mostUnconfirmed).toBeLessThanOrEqual(2);
});
