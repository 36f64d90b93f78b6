/** Reflections, and the next production from an archived one, as the sidebar calls them. */
import type { Body } from '../../jobs/body.ts';
import { textArgument } from '../../jobs/checkArguments.ts';
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { NO_OUTCOME, runJob } from '../../jobs/runJob.ts';
import { AppError } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import { openProduction } from '../../production/production.ts';
import { openArchive } from '../archive/after/openArchive.ts';
import { makeReflections as make } from '../strike/reflections.tsx';
import {
  checkedSeason,
  type NextSeason,
  type NextSeasonPlace,
  nextSeasonPlace,
  startNextSeason as start,
} from './nextSeason.ts';

export function makeReflections(ws: Workspace): JobOutcome {
  return runJob(ws, SLICE_MS, 'reflections', reflectionsBody);
}

export const reflectionsBody: Body = (job, properties) => {
  const { made, links, isDone } = make(openProduction(job, properties, []));
  const base: JobOutcome = { ...NO_OUTCOME, job: 'reflections' };
  return made.length === 0
    ? { ...base, message: 'Both forms are already in the Reflections folder. What people wrote in them stays.' }
    : { ...base, state: isDone ? 'done' : 'more', message: `In the Reflections folder: ${made.join(', ')}.`, links };
};

/** Once for each title and year; from the workbook of an archived production only. */
export function startNextSeason(ws: Workspace, request: { title: string; year: string }): JobOutcome {
  return runJob(ws, SLICE_MS, 'nextSeason', (job) => {
    const season = checkedSeason({ title: textArgument(request?.title), year: textArgument(request?.year) });
    const archive = openArchive(job.ws);
    if (archive === null) {
      throw new AppError('not-set-up', 'Open the workbook of an archived production to start the next one from it.');
    }
    const place = nextSeasonPlace(job.ws, archive);
    try {
      return nextSeasonReport(season, place, start(job.ws, archive, place, season));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const unchanged = 'The new workbook may be there, but empty. The archived production is as it was.';
      const toDo =
        'Start it again in a few minutes with the same title and year. Callboard goes on with it and makes no second one.';
      return { ...NO_OUTCOME, state: 'stopped', message: error.message, unchanged, toDo };
    }
  });
}

function nextSeasonReport(
  { title, year }: NextSeason,
  { asBefore }: NextSeasonPlace,
  { id, isSetUp, staffTaken, staffLeft }: ReturnType<typeof start>,
): JobOutcome {
  const link = `[the new workbook](https://docs.google.com/spreadsheets/d/${id}/edit)`;
  if (isSetUp) {
    return { ...NO_OUTCOME, message: `“${title} ${year}” was started and set up already.`, toDo: `Open ${link}.` };
  }
  const place = asBefore
    ? ''
    : ' The folder that held the production is gone or cannot be written to, so the new workbook is at the top of My Drive. Move it where the new production belongs.';
  return {
    ...NO_OUTCOME,
    state: 'done',
    message: `“${title} ${year}: Callboard” is ready to be set up, with your house rules, the props in stock, the checklists${staffTaken > 0 ? ', the lessons and the adults on the staff' : ' and the lessons'}.${place}`,
    toDo: `Open ${link} and set it up. The lessons are shown before anything is made.`,
    problems:
      staffLeft === 0
        ? []
        : [
            {
              tab: 'People',
              message: `${staffLeft === 1 ? 'One person' : `${staffLeft} people`} on the staff did not come along, because the archive does not say that they are adults. Type them in again.`,
            },
          ],
  };
}
