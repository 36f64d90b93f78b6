import { expectNothingFound, smallJobs } from './cases.ts';
import { everyFault } from './everyFault.ts';

test.each(smallJobs((name) => name.includes('set')))('%s survives every kind of fault at its calls', (_name, job) => {
  expectNothingFound(everyFault(job, 'turns'));
});
