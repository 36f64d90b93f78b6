import type { Job } from '../jobs/job.ts';
import type { JobKind } from '../jobs/jobKinds.ts';
import type { JobOutcome } from '../jobs/outcome.ts';
import { NO_OUTCOME } from '../jobs/runJob.ts';
import type { Problem } from '../port/appError.ts';
import type { IssuedDocs } from './issueDocs.ts';

/** What came of issuing several Docs, in words. */
export function docsReport(
  job: Job,
  kind: JobKind,
  result: Omit<IssuedDocs, 'state'> & { state: 'done' | 'more' },
  what: string,
  problems: Problem[],
): JobOutcome {
  const { done, total } = job.present;
  const parts = [
    ...(result.made > 0 ? [`${result.made} made`] : []),
    ...(result.reissued > 0 ? [`${result.reissued} re-issued`] : []),
    ...(result.same > 0 ? [`${result.same} up to date`] : []),
  ];
  return {
    ...NO_OUTCOME,
    job: kind,
    state: result.state,
    done: result.state === 'more' ? done.length : total,
    total,
    message: `${what}: ${parts.join(', ')}${result.state === 'more' ? ' …' : '.'}`,
    links: result.links,
    problems,
  };
}
