/** Archiving and undoing it, as the sidebar calls them from the production's own workbook. */
import type { Body } from '../../jobs/body.ts';
import { textArgument } from '../../jobs/checkArguments.ts';
import { type Job, SLICE_MS } from '../../jobs/job.ts';
import { finishedOf } from '../../jobs/ledger.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { NO_OUTCOME, runJob } from '../../jobs/runJob.ts';
import { AppError } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import { openProduction, ownProduction } from '../../production/production.ts';
import type { GivenBack } from './after/giveBack.ts';
import { undoArchive } from './after/undoArchive.ts';
import { archiveProduction } from './make/archiveProduction.ts';
import { ARCHIVE_JOB_TABS } from './plan/archiveView.ts';

export function archive(ws: Workspace, request: { hash: string; title: string; reason: string }): JobOutcome {
  return runJob(ws, SLICE_MS, 'archive', (job, properties) => {
    const asked = {
      hash: textArgument(request?.hash),
      title: textArgument(request?.title),
      reason: textArgument(request?.reason),
    };
    if (asked.hash === '') throw new AppError('bad-input', 'Look at the plan first. Only what it shows is done.');
    return archiveBody(asked)(job, properties);
  });
}

function archiveBody(asked: { hash: string; title: string; reason: string }): Body {
  return (job, properties) => {
    const result = archiveProduction(openProduction(job, properties, ARCHIVE_JOB_TABS), asked);
    const base: JobOutcome = { ...NO_OUTCOME, job: 'archive' };
    if (result.state === 'changed') {
      return {
        ...base,
        state: 'refused',
        message: 'Something has changed since you looked at the plan.',
        unchanged: 'Nothing was archived.',
        toDo: 'Look at the plan again, then archive.',
      };
    }
    if (result.state === 'more') {
      const { done, total } = treated(job);
      return { ...base, state: 'more', done, total, message: `Archiving: ${done} of ${total} files are done.` };
    }
    return {
      ...base,
      state: 'done',
      message: `The production is archived: ${result.kept === 1 ? '1 file is' : `${result.kept} files are`} kept and locked. This workbook is deleted; open the one called “Archive” in the production’s folder.`,
      problems: result.cannot.map((message) => ({ message })),
    };
  };
}

export const continueArchive: Body = archiveBody({ hash: '', title: '', reason: '' });

/** How many files are treated, and of how many. */
export function treated({ present }: Job): Pick<JobOutcome, 'done' | 'total'> {
  return { done: finishedOf(present), total: present.total };
}

/** Gives everything back that an archive has taken and that can be given back, from the production's own workbook. */
export const undoBody: Body = (job, properties) => {
  const result = undoArchive(job, ownProduction(job.ws, properties));
  const base: JobOutcome = { ...NO_OUTCOME, job: 'restore' };
  if (result.state === 'nothing') return { ...base, message: 'There is no archive to undo.' };
  if (result.state === 'more') return { ...base, ...treated(job), state: 'more', message: 'Undoing the archive …' };
  return {
    ...base,
    state: 'cancelled',
    message: `The archive is undone. ${givenBack(result)}`,
    toDo: 'Choose Is everything all right? in the menu: you may have to turn on automatic calls again.',
    problems: result.lost.map((message) => ({ message })),
  };
};

/** What came back, whichever run did it. */
export function givenBack({ open, given }: GivenBack): string {
  const files = open === 1 ? '1 file is' : `${open} files are`;
  if (given === 0) return `${files} open as before.`;
  const shares = given === 1 ? '1 share is' : `${given} shares are`;
  return `${files} open as before, and ${shares} given as recorded.`;
}
