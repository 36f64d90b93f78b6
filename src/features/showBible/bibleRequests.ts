/** The Show Bible as the sidebar calls it. */
import type { Body } from '../../jobs/body.ts';
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { failure, NO_OUTCOME, runJob } from '../../jobs/runJob.ts';
import { docsReport } from '../../papers/docsReport.ts';
import type { Workspace } from '../../port/workspace.ts';
import { lookAtProduction, openProduction } from '../../production/production.ts';
import { bibleDocument } from './bibleDocument.tsx';
import type { BibleOutcome } from './bibleTypes.ts';
import { BIBLE_TABS, bibleNow, makeBible as makeBibleJob } from './makeBible.ts';

/** Three calls. */
export function bibleShown(ws: Workspace): BibleOutcome {
  try {
    const production = lookAtProduction(ws, BIBLE_TABS);
    return { ...NO_OUTCOME, state: 'done', page: bibleDocument(production.data.settings, bibleNow(production), null) };
  } catch (error) {
    return { ...failure(error, null, null), page: '' };
  }
}

export function makeBible(ws: Workspace): JobOutcome {
  return runJob(ws, SLICE_MS, 'showBible', (job, properties) => bibleBody(job, properties));
}

export const bibleBody: Body = (job, properties) => {
  const production = openProduction(job, properties, BIBLE_TABS);
  return docsReport(job, 'showBible', makeBibleJob(production), 'Show Bible', []);
};
