import type { Job } from '../jobs/job.ts';
import type { JobReport } from '../jobs/report.ts';
import { NO_REPORT } from '../jobs/runJob.ts';
import type { Problem } from '../port/appError.ts';

/** What came of issuing several Docs, in words. */
export function docsReport(
  job: Job,
  kind: 'contactSheets' | 'auditions',
  result: { state: 'done' | 'more'; made: number; reissued: number; same: number },
  what: string,
  problems: Problem[],
): JobReport {
  const { done, total } = job.present;
  const parts = [
    ...(result.made > 0 ? [`${result.made} made`] : []),
    ...(result.reissued > 0 ? [`${result.reissued} issued again`] : []),
    ...(result.same > 0 ? [`${result.same} up to date`] : []),
  ];
  return {
    ...NO_REPORT,
    job: kind,
    state: result.state,
    done: result.state === 'more' ? done.length : total,
    total,
    message: `${what}: ${parts.join(', ')}${result.state === 'more' ? ' …' : '.'}`,
    problems,
  };
}
