import { expectNothingFound, isAtStrike, smallJobs } from './cases.ts';
import { everyFault } from './harness.ts';

test.each(smallJobs(isAtStrike))('%s survives every fault at every call', (_name, job) => {
  expectNothingFound(everyFault(job, 'turns'));
});
