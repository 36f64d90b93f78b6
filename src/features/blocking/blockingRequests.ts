/** Blocking as the sidebar calls it: looked at, and made. */
import type { Body } from '../../jobs/body.ts';
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { failure, NO_OUTCOME, runJob } from '../../jobs/runJob.ts';
import { docsReport } from '../../papers/docsReport.ts';
import type { Workspace } from '../../port/workspace.ts';
import { lookAtProduction, openProduction } from '../../production/production.ts';
import { blockingTab } from '../../workbook/tabs/script.ts';
import { blockingDocument } from './blockingDocument.tsx';
import { blockingFrom, blockingWords } from './blockingNotes.ts';
import type { BlockingOutcome } from './blockingTypes.ts';
import { BLOCKING_DOC_TABS, BLOCKING_TABS, makeBlocking as makeBlockingJob } from './makeBlocking.ts';

/** Three calls. */
export function blockingShown(ws: Workspace): BlockingOutcome {
  try {
    const { data, workbook, now } = lookAtProduction(ws, BLOCKING_TABS);
    const { pages, problems } = blockingFrom(workbook.table(blockingTab), data.breakdown);
    const page = pages.length === 0 ? '' : blockingDocument(data.settings, pages, now.date);
    return { ...NO_OUTCOME, state: 'done', blocking: { words: blockingWords(pages), page, problems } };
  } catch (error) {
    return { ...failure(error, null, null), blocking: null };
  }
}

export function makeBlocking(ws: Workspace): JobOutcome {
  return runJob(ws, SLICE_MS, 'blocking', (job, properties) => blockingBody(job, properties));
}

export const blockingBody: Body = (job, properties) => {
  const result = makeBlockingJob(openProduction(job, properties, BLOCKING_DOC_TABS));
  const { state } = result;
  if (state !== 'nothing') return docsReport(job, 'blocking', { ...result, state }, 'Blocking', result.problems);
  return {
    ...{ ...NO_OUTCOME, job: 'blocking', state },
    ...{ message: 'No move is noted in Blocking yet, so there is nothing to make.', problems: result.problems },
  };
};
