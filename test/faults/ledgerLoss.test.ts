import { expectNothingFound, smallJobs } from './cases.ts';
import { everyLoss } from './ledgerLoss.ts';

test.each(smallJobs((name, job) => !job.leftOut?.includes('lost notes') && name !== 'set up'))(
  '%s survives the loss of its notes at every call',
  (_name, job) => {
    expectNothingFound(everyLoss(job, 'turns'));
  },
);
