/** The papers for the door as the sidebar calls them. */
import type { Body } from '../../../jobs/body.ts';
import { dateArgument } from '../../../jobs/checkArguments.ts';
import { SLICE_MS } from '../../../jobs/job.ts';
import type { JobOutcome } from '../../../jobs/outcome.ts';
import { NO_OUTCOME, runJob } from '../../../jobs/runJob.ts';
import { docsReport } from '../../../papers/docsReport.ts';
import { AppError } from '../../../port/appError.ts';
import type { Workspace } from '../../../port/workspace.ts';
import { openProduction } from '../../../production/production.ts';
import { withClearances } from '../../../production/withClearances.ts';
import { dateInFull } from '../../../values/dates.ts';
import type { DoorPapers } from '../attendanceTypes.ts';
import { DOOR_PAPER_TABS, makeDoorPapers as makeDoorPapersJob } from './makeDoorPapers.ts';

const CALLED: ReadonlyMap<string, { what: DoorPapers; name: string }> = new Map([
  ['door', { what: 'door', name: 'Door sheets' }],
  ['roll', { what: 'roll', name: 'Roll and break register' }],
  ['faces', { what: 'faces', name: 'Face sheet' }],
  ['record', { what: 'record', name: 'Daily record of children' }],
]);

export function makeDoorPapers(ws: Workspace, request: { what: DoorPapers; date: string }): JobOutcome {
  return runJob(ws, SLICE_MS, 'doorPapers', (job, properties) =>
    doorPapersBody(String(request?.what), dateArgument(request?.date))(job, properties),
  );
}

/** @throws AppError `bad-input` for papers that there are not */
export function doorPapersBody(asked: string, date: string): Body {
  return (job, properties) => {
    const found = CALLED.get(asked);
    if (found === undefined) throw new AppError('bad-input', 'Choose which papers for the door to make.');
    const production = withClearances(openProduction(job, properties, DOOR_PAPER_TABS));
    const day = date || production.now.date;
    const result = makeDoorPapersJob(production, found.what, day);
    const { state } = result;
    if (state !== 'nothing') {
      return docsReport(job, 'doorPapers', { ...result, state }, found.name, result.problems);
    }
    return {
      ...NO_OUTCOME,
      job: 'doorPapers',
      state,
      message: `Nobody${found.what === 'door' || found.what === 'record' ? ' under 18' : ''} is called on ${dateInFull(day)}, so there is nothing to make.`,
      problems: result.problems,
    };
  };
}
