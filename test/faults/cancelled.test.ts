import { everyCancel } from './cancelled.ts';
import { expectNothingFound, smallJobs } from './cases.ts';

test.each(smallJobs())('%s, cancelled at any call, sends nothing afterwards and leaves no trigger', (_name, job) => {
  const outcome = everyCancel(job);
  expectNothingFound(outcome);
  expect(outcome.mostUnconfirmed).toBeLessThanOrEqual(1);
});
