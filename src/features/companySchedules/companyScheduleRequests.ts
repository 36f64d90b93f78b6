/** The company's schedules as the sidebar calls them. */
import type { Body } from '../../jobs/body.ts';
import { dateArgument, textArgument } from '../../jobs/checkArguments.ts';
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { runJob } from '../../jobs/runJob.ts';
import { docsReport } from '../../papers/docsReport.ts';
import { AppError } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import { lookAtProduction, openProduction } from '../../production/production.ts';
import type { SchedulePreview } from './companyScheduleTypes.ts';
import { makeSchedules as makeSchedulesJob, SCHEDULE_TABS } from './makeSchedules.ts';
import { scheduleDocument, scheduleName } from './scheduleDocuments.tsx';
import { notOnIt, schedulePlan } from './schedulePlan.ts';

/** Changes nothing. */
export function previewSchedule(ws: Workspace, request: { date: string; span: string }): SchedulePreview {
  try {
    const { data, now } = lookAtProduction(ws, []);
    const span = textArgument(request?.span) === 'month' ? 'month' : 'week';
    const plan = schedulePlan(data, span, dateArgument(request?.date) || now.date);
    const page = scheduleDocument(data.settings, plan, now.date);
    return { title: scheduleName(span, plan.from), page, problems: notOnIt(data, plan) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const problems = error.problems.length > 0 ? error.problems : [{ message: error.message }];
    return { title: '', page: '', problems };
  }
}

export function makeSchedules(ws: Workspace, request: { date: string }): JobOutcome {
  return runJob(ws, SLICE_MS, 'companySchedules', (job, properties) =>
    companySchedulesBody(dateArgument(request?.date))(job, properties),
  );
}

export function companySchedulesBody(asked: string): Body {
  return (job, properties) => {
    const production = openProduction(job, properties, SCHEDULE_TABS);
    const result = makeSchedulesJob(production, asked || production.now.date);
    return docsReport(job, 'companySchedules', result, 'Schedules for the company', result.problems);
  };
}
