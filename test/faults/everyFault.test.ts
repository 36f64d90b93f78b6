import { expectNothingFound, isAtStrike, smallJobs } from './cases.ts';
import { everyFault } from './harness.ts';

test.each(smallJobs((name) => !name.includes('set') && !isAtStrike(name)))(
  '%s survives every kind of fault at its calls',
  (_name, job) => {
    const report = everyFault(job, 'turns');
    expectNothingFound(report);
    expect(report.mostUnconfirmed).toBeLessThanOrEqual(1);
  },
);
