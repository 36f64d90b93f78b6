import { expectNothingFound, isAtStrike, smallJobs } from './cases.ts';
import { everyFault } from './everyFault.ts';

test.each(smallJobs(isAtStrike))('%s survives every kind of fault at its calls', (_name, job) => {
  expectNothingFound(everyFault(job, 'turns'));
});
