/** The summary of attendance as the sidebar calls it. */
import type { Body } from '../../../jobs/body.ts';
import { SLICE_MS } from '../../../jobs/job.ts';
import type { JobOutcome } from '../../../jobs/outcome.ts';
import { progress, runJob } from '../../../jobs/runJob.ts';
import type { Workspace } from '../../../port/workspace.ts';
import { openProduction } from '../../../production/production.ts';
import { counted } from '../../../values/counted.ts';
import { makeSummary, SUMMARY_TABS } from './makeSummary.ts';
import { tellLatenessAfter } from './tellLateness.ts';

export function makeAttendanceSummary(ws: Workspace): JobOutcome {
  return runJob(ws, SLICE_MS, 'attendanceSummary', summaryBody);
}

export const summaryBody: Body = (job, properties) => {
  const production = openProduction(job, properties, SUMMARY_TABS);
  const result = makeSummary(production);
  if (result.state === 'done') {
    result.problems.push(...tellLatenessAfter(job, production, result.summary).problems);
  }
  return {
    ...progress(job, 'attendanceSummary', result.state),
    message:
      result.state === 'nothing'
        ? 'Attendance says nothing of anybody yet, so there is nothing to sum up.'
        : `Attendance summary: ${counted(result.summary.people.length, 'person', 'people')}, with charts of lateness and hours beside it.`,
    problems: result.problems,
  };
};
