/** An archived production as the sidebar calls it, from the workbook that stays: restore it, and decide what falls due. */
import type { Body } from '../../jobs/body.ts';
import { textArgument } from '../../jobs/checkArguments.ts';
import { type Job, SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { NO_OUTCOME, runJob } from '../../jobs/runJob.ts';
import { AppError } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import { dateInFull } from '../../values/dates.ts';
import { endRecord, keepLonger } from './after/keptRecords.ts';
import {
  dueRecords,
  halfArchived,
  type KeptRecord,
  type OpenArchive,
  openArchive,
  todayThere,
} from './after/openArchive.ts';
import { restoreProduction } from './after/restoreProduction.ts';
import { givenBack, treated, undoBody } from './archiveRequests.ts';
import type { ArchiveStatus } from './archiveTypes.ts';

const NOT_ARCHIVED: ArchiveStatus = {
  archived: false,
  half: false,
  title: '',
  on: '',
  records: [],
  nothing: [],
  deleted: [],
  message: '',
};

/** Whether the open workbook is an archived production's, and what falls due. */
export function archiveStatus(ws: Workspace): ArchiveStatus {
  const open = openArchive(ws);
  if (open === null) return NOT_ARCHIVED;
  const half = halfArchived(ws, open);
  if (half !== null)
    return { ...NOT_ARCHIVED, archived: true, half: true, title: open.facts.Title ?? '', message: half };
  const due = new Set(dueRecords(open.kept, todayThere(ws, open)).map((one) => one.className));
  const on = open.facts['Archived on'] ?? '';
  const title = open.facts.Title ?? '';
  const stays = open.kept.filter(({ action }) => !GONE.includes(action));
  const fallen =
    due.size > 0 ? ` The time to keep these is up: ${[...due].join(', ')}. Delete them, or keep them longer.` : '';
  return {
    archived: true,
    half: false,
    title,
    on,
    records: stays
      .filter(({ isEmpty }) => !isEmpty)
      .map((one) => ({ className: one.className, what: keptWords(one), due: due.has(one.className) })),
    nothing: stays.filter(({ isEmpty }) => isEmpty).map(({ className }) => className),
    deleted: open.kept.filter(({ action }) => GONE.includes(action)).map(({ className }) => className),
    message: `“${title}” was archived${on === '' ? '' : ` on ${dateInFull(on)}`}.${fallen} Callboard makes and sends nothing here. Choose Restore to work on it again.`,
  };
}

/** As Retention decided before the archive, and as a record says whose time has passed since. */
const GONE: readonly string[] = ['Delete', 'Deleted'];

function keptWords({ action, until, handedTo }: KeptRecord): string {
  if (action === 'Hand over') return `Handed over to ${handedTo}`;
  return action === 'Keep until' && until !== '' ? `Kept until ${dateInFull(until)}` : 'Kept';
}

/** Restores an archived production or, from a production's own workbook, undoes an archive that was given up. */
export function restoreArchive(ws: Workspace): JobOutcome {
  return runJob(ws, SLICE_MS, 'restore', continueRestore);
}

export const continueRestore: Body = (job, properties) => {
  const open = openArchive(job.ws);
  if (open === null) return undoBody(job, properties);
  const result = restoreProduction(job, open);
  const base: JobOutcome = { ...NO_OUTCOME, job: 'restore' };
  if (result.state === 'more') return { ...base, ...treated(job), state: 'more', message: 'Restoring …' };
  return {
    ...base,
    state: 'done',
    message: `The production is open again. ${givenBack(result)}`,
    toDo: 'Choose Set up, then Turn on automatic calls.',
    problems: result.lost.map((message) => ({ message })),
  };
};

/** Deletes the records of a class whose time has passed, for good. */
export function endKeptRecord(ws: Workspace, request: { className: string }): JobOutcome {
  return inArchive(ws, (open, job) => {
    const className = textArgument(request?.className);
    const { state, left } = endRecord(job, open, className, todayThere(ws, open));
    if (state === 'more') {
      return {
        state: 'stopped',
        message: `Not all of “${className}” is deleted yet: time ran out.`,
        toDo: 'Choose Delete … once more; it goes on where it stopped.',
      };
    }
    const message =
      left.length === 0
        ? `“${className}” is deleted for good.`
        : `“${className}” is deleted for good, except what only others can settle. It stays due until they do.`;
    return { state, message, problems: left.map((one) => ({ message: one })) };
  });
}

/** Keeps the records of a class for some years more, from today. */
export function keepRecordLonger(
  ws: Workspace,
  request: { className: string; years: string; approvedBy: string },
): JobOutcome {
  return inArchive(ws, (open) => {
    const className = textArgument(request?.className);
    const years = Number(textArgument(request?.years).trim() || Number.NaN);
    const approvedBy = textArgument(request?.approvedBy);
    const until = keepLonger(ws, open, { className, years, approvedBy }, todayThere(ws, open));
    return { state: 'done', message: `“${className}” is kept until ${dateInFull(until)}.` };
  });
}

function inArchive(ws: Workspace, act: (open: OpenArchive, job: Job) => Partial<JobOutcome>): JobOutcome {
  // While it is being restored, what is due is not known.
  return runJob(ws, SLICE_MS, 'keptRecord', (job) => {
    const open = openArchive(ws);
    if (open === null) throw new AppError('not-set-up', 'This workbook does not belong to an archived production.');
    return { ...NO_OUTCOME, job: 'restore', ...act(open, job) };
  });
}
