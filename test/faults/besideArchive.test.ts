/** Imports, filling, sharing and decisions about messages, begun during an archive. */

import { everyBeside } from './beside.ts';
import { ARCHIVE, JOBS, withMessage } from './besideJobs.ts';
import { expectNothingFound } from './cases.ts';

test.each(JOBS.map((job) => [job.name, job] as const))(
  '%s, begun during an archive, waits for its end',
  (_name, second) => {
    expectNothingFound(everyBeside({ first: ARCHIVE, second, begin: withMessage(ARCHIVE), isAlone: true }));
  },
);
