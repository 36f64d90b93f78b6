/** Handing over, reflections, and the next production from an archived one, as the sidebar calls them. */
import { handOver as handOverNow } from '../archive/handOver.ts';
import { startNextSeason as start } from '../archive/nextSeason.ts';
import { openArchive } from '../archive/openArchive.ts';
import { makeReflections as make } from '../archive/reflections.tsx';
import { AppError } from '../jobs/appError.ts';
import { type Job, SLICE_MS } from '../jobs/job.ts';
import type { Workspace } from '../jobs/workspace.ts';
import { openProduction } from '../production/production.ts';
import type { JobReport } from './browserCalls.ts';
import { textArgument } from './checkArguments.ts';
import { NO_REPORT, runJob } from './runJob.ts';

type Body = (job: Job, properties: Record<string, string>) => JobReport;

export function makeReflections(ws: Workspace): JobReport {
  return runJob(ws, SLICE_MS, 'reflections', reflectionsBody);
}

export const reflectionsBody: Body = (job, properties) => {
  const made = make(openProduction(job, properties, []));
  const base: JobReport = { ...NO_REPORT, job: 'reflections' };
  return made.length === 0
    ? { ...base, message: 'Both forms are in the Reflections folder already; what people wrote in them stays.' }
    : { ...base, state: 'done', message: `In the Reflections folder: ${made.join(', ')}.` };
};

export function handOver(ws: Workspace, request: { to: string }): JobReport {
  return runJob(ws, SLICE_MS, 'handOver', (job, properties) =>
    handOverBody(textArgument(request?.to))(job, properties),
  );
}

export function handOverBody(to: string): Body {
  return (job, properties) => {
    const { name } = handOverNow(openProduction(job, properties, []), to);
    return {
      ...NO_REPORT,
      job: 'handOver',
      state: 'done',
      message: `${name} is the stage manager now, may edit everything but Confidential, and gets the replies. Your triggers are removed, so no call goes out by itself until ${name} installs them.`,
      toDo: `${name} opens the workbook, chooses Install or repair triggers, then Health. Name ${name} in Confidential readers if that is wanted, and hand over the folder’s ownership in Drive, where Google allows it.`,
    };
  };
}

export function startNextSeason(ws: Workspace, request: { title: string; year: string }): JobReport {
  return runJob(ws, SLICE_MS, null, (job) => {
    const title = textArgument(request?.title).trim();
    const year = textArgument(request?.year).trim();
    if (title === '' || year === '') throw new AppError('bad-input', 'The new production needs a title and a year.');
    const archive = openArchive(job.ws);
    if (archive === null) {
      throw new AppError('not-set-up', 'Open the workbook of an archived production to start the next one from it.');
    }
    const id = start(job.ws, archive, title, year);
    return {
      ...NO_REPORT,
      state: 'done',
      message: `“${title} ${year}: Callboard” is made, with the props in stock, the checklists, the lessons and the staff.`,
      toDo: `Open https://docs.google.com/spreadsheets/d/${id}/edit, look at its tab Lessons, and choose Set up.`,
    };
  });
}
