/** Hides the first steps for good. */
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { NO_OUTCOME, runJob } from '../../jobs/runJob.ts';
import type { Workspace } from '../../port/workspace.ts';
import { FIRST_STEPS_KEY, HIDDEN } from './firstSteps.ts';

export function hideFirstSteps(ws: Workspace): JobOutcome {
  return runJob(ws, SLICE_MS, 'firstSteps', (job, properties) => {
    if (properties[FIRST_STEPS_KEY] === HIDDEN)
      return { ...NO_OUTCOME, message: 'The first steps are hidden already.' };
    job.ws.properties.set(FIRST_STEPS_KEY, HIDDEN);
    return { ...NO_OUTCOME, state: 'done', message: 'The first steps are hidden.' };
  });
}
