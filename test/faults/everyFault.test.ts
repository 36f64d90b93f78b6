import { expectNothingFound, isAtStrike, smallJobs } from './cases.ts';
import { everyFault } from './everyFault.ts';

test.each(smallJobs((name) => !name.includes('set') && !isAtStrike(name)))(
  '%s survives every kind of fault at its calls',
  (_name, job) => {
    const outcome = everyFault(job, 'turns');
    expectNothingFound(outcome);
    expect(outcome.mostUnconfirmed).toBeLessThanOrEqual(1);
  },
);
