/** Lessons as the sidebar asks for them: one more, and those of earlier productions. */
import { textArgument } from '../../jobs/checkArguments.ts';
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { NO_OUTCOME, runJob } from '../../jobs/runJob.ts';
import type { Workspace } from '../../port/workspace.ts';
import { openProduction } from '../../production/production.ts';
import { lessonsTab } from '../../workbook/tabs/office.ts';
import { addLesson as add } from './addLesson.ts';

/** Puts a lesson into the tab Lessons, once for the same words and department. */
export function addLesson(
  ws: Workspace,
  request: { lesson: string; department: string; nextTime: string },
): JobOutcome {
  return runJob(ws, SLICE_MS, 'lesson', (job, properties) => {
    const asked = {
      lesson: textArgument(request?.lesson),
      department: textArgument(request?.department),
      nextTime: textArgument(request?.nextTime),
    };
    const { outcome, tab, firstName } = add(openProduction(job, properties, [lessonsTab]), asked);
    if (outcome === 'there') return { ...NO_OUTCOME, message: `This lesson is in the ${tab} tab already.` };
    const what =
      outcome === 'added'
        ? `The lesson is in the ${tab} tab.`
        : `The lesson was already in the ${tab} tab; it now says what to do next time.`;
    const look =
      firstName === ''
        ? ''
        : ` If “${firstName}” in it is a young artist, take the name out of the row: lessons stay, and names should not.`;
    return { ...NO_OUTCOME, state: 'done', message: `${what} It is shown when the next production starts.${look}` };
  });
}
