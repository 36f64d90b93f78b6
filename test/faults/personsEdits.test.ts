import { expectNothingFound, smallJobs } from './cases.ts';
import { everyEdit } from './edited.ts';
import { PERSONS_EDITS } from './personsEdits.ts';

test.each(
  smallJobs((name, job) => !job.leftOut?.includes('edits') && name !== 'set up' && name !== 'repair the triggers'),
)('%s is as if a person had edited before or after it, or names what is in its way', (_name, job) => {
  expectNothingFound(everyEdit(job, PERSONS_EDITS, 'turns'));
});
