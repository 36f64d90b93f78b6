/** Records of hours as the sidebar calls them. */
import type { Body } from '../../../jobs/body.ts';
import { textArgument } from '../../../jobs/checkArguments.ts';
import { SLICE_MS } from '../../../jobs/job.ts';
import type { JobOutcome } from '../../../jobs/outcome.ts';
import { NO_OUTCOME, runJob } from '../../../jobs/runJob.ts';
import { docsReport } from '../../../papers/docsReport.ts';
import type { Workspace } from '../../../port/workspace.ts';
import { openProduction } from '../../../production/production.ts';
import { HOURS_TABS, makeHoursRecords as makeHoursRecordsJob } from './makeHoursRecords.ts';

export function makeHoursRecords(ws: Workspace, request: { person: string }): JobOutcome {
  return runJob(ws, SLICE_MS, 'hoursRecords', (job, properties) =>
    hoursRecordsBody(textArgument(request?.person).trim())(job, properties),
  );
}

/** @param asked a name or Person ID; `''` for every under-18 */
export function hoursRecordsBody(asked: string): Body {
  return (job, properties) => {
    const result = makeHoursRecordsJob(openProduction(job, properties, HOURS_TABS), asked);
    const { state } = result;
    if (state !== 'nothing') {
      return docsReport(job, 'hoursRecords', { ...result, state }, 'Records of hours', result.problems);
    }
    const who = asked === '' ? 'No under-18' : 'Nobody of that name';
    return {
      ...NO_OUTCOME,
      job: 'hoursRecords',
      state,
      message: `${who} was signed in on a day that is over, so there are no hours to record.`,
      problems: result.problems,
    };
  };
}
