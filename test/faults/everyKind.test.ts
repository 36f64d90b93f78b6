import { JOB_KINDS } from '../../src/jobs/jobKinds.ts';
import { smallJobs } from './cases.ts';

test('every kind of job is put through the faults', () => {
  const tried = smallJobs().map(([, { kind }]) => kind);
  expect(Object.keys(JOB_KINDS).filter((kind) => !tried.some((one) => one === kind))).toEqual([]);
});
