import { expectNothingFound, smallJobs } from './cases.ts';
import { everyInterleaving } from './interleaved.ts';

test.each(smallJobs())('%s, run twice at once, does what one run would', (_name, job) => {
  expectNothingFound(everyInterleaving(job));
});
