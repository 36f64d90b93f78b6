/** Audition papers as the sidebar calls them. */
import type { Body } from '../../jobs/body.ts';
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { NO_OUTCOME, runJob } from '../../jobs/runJob.ts';
import { docsReport } from '../../papers/docsReport.ts';
import type { Workspace } from '../../port/workspace.ts';
import { openProduction } from '../../production/production.ts';
import { AUDITION_TABS, makeAuditions as makeAuditionsJob } from './makeAuditions.ts';

export function makeAuditions(ws: Workspace): JobOutcome {
  return runJob(ws, SLICE_MS, 'auditions', auditionsBody);
}

export const auditionsBody: Body = (job, properties) => {
  const result = makeAuditionsJob(openProduction(job, properties, AUDITION_TABS));
  if (result.state !== 'nothing')
    return docsReport(job, 'auditions', { ...result, state: result.state }, 'Audition paperwork', result.problems);
  return {
    ...NO_OUTCOME,
    job: 'auditions',
    state: 'nothing',
    message: 'There is no published audition, nobody is marked for a callback, and nobody is cast.',
    toDo: 'Type an event of the type Audition into Schedule and publish it.',
    problems: result.problems,
  };
};
