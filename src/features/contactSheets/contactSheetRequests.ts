/** Contact sheets as the sidebar calls them. */
import type { Body } from '../../jobs/body.ts';
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { runJob } from '../../jobs/runJob.ts';
import { docsReport } from '../../papers/docsReport.ts';
import type { Workspace } from '../../port/workspace.ts';
import { openProduction } from '../../production/production.ts';
import { CONTACT_TABS, makeContactSheets as makeContactSheetsJob } from './makeContactSheets.ts';

export function makeContactSheets(ws: Workspace): JobOutcome {
  return runJob(ws, SLICE_MS, 'contactSheets', contactSheetsBody);
}

export const contactSheetsBody: Body = (job, properties) => {
  const result = makeContactSheetsJob(openProduction(job, properties, CONTACT_TABS));
  return docsReport(job, 'contactSheets', result, 'Contact sheets', result.problems);
};
