/** Strike and archive as the sidebar calls them: look, archive what was looked at, restore, and end what falls due. */
import { decisionWords } from '../archive/archiveDocuments.tsx';
import { archiveProduction } from '../archive/archiveProduction.ts';
import { ARCHIVE_JOB_TABS, type ArchiveView, archiveView } from '../archive/archiveView.ts';
import { endRecord } from '../archive/endRecord.ts';
import { dueRecords, openArchive } from '../archive/openArchive.ts';
import { restoreProduction } from '../archive/restoreProduction.ts';
import { AppError } from '../jobs/appError.ts';
import { Job, SLICE_MS } from '../jobs/job.ts';
import { NO_LEDGER } from '../jobs/ledger.ts';
import type { Workspace } from '../jobs/workspace.ts';
import { openProduction } from '../production/production.ts';
import { dateInFull } from '../schedule/dates.ts';
import type { ArchivePreview, ArchiveStatus } from './archiveTypes.ts';
import type { JobReport } from './browserCalls.ts';
import { textArgument } from './checkArguments.ts';
import { NO_REPORT, runJob } from './runJob.ts';

type Body = (job: Job, properties: Record<string, string>) => JobReport;

const NO_PREVIEW: ArchivePreview = {
  hash: '',
  title: '',
  strike: [],
  steps: [],
  records: [],
  accessEnds: [],
  keepers: [],
  cannot: [],
  problems: [],
};

/** Everything that archiving would do. Changes nothing. */
export function previewArchive(ws: Workspace): ArchivePreview {
  try {
    const job = new Job(ws, NO_LEDGER, true, SLICE_MS);
    const production = openProduction(job, ws.properties.all(), ARCHIVE_JOB_TABS);
    const view = archiveView(production);
    return { ...previewOf(view), title: production.data.settings.title };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ...NO_PREVIEW, problems: error.problems.length > 0 ? error.problems : [{ message: error.message }] };
  }
}

function previewOf(view: ArchiveView): ArchivePreview {
  const { plans } = view;
  const step = (what: string, chosen: ArchiveView['plans']) => ({
    what,
    count: chosen.length,
    files: chosen.map(({ file }) => file.path || file.name),
  });
  return {
    ...NO_PREVIEW,
    hash: view.hash,
    strike: view.strike,
    keepers: view.keepers,
    problems: view.problems,
    steps: [
      step(
        'Kept',
        plans.filter(({ fate }) => fate === 'keep'),
      ),
      step(
        'Locked read-only',
        plans.filter(({ toLock }) => toLock),
      ),
      step(
        'Kept as PDF as well',
        plans.filter(({ snapshot }) => snapshot),
      ),
      step(
        'Copied without personal data, then deleted for good',
        plans.filter(({ fate }) => fate === 'workbook'),
      ),
      step(
        'Deleted for good',
        plans.filter(({ fate }) => fate === 'delete'),
      ),
    ],
    records: [...view.decisions.values()].map((one) => ({
      className: one.className,
      what: decisionWords(one),
      approvedBy: one.approvedBy,
    })),
    accessEnds: [...new Set(plans.flatMap(({ toRevoke }) => toRevoke.map(({ who }) => who)))].sort(),
    cannot: [
      ...plans.filter((one) => one.cannot !== '').map(({ file, cannot }) => `${file.path || file.name}: ${cannot}`),
      'Mail that was sent, and copies that others made, cannot be called back.',
      'Another person’s triggers cannot be seen or removed from here.',
    ],
  };
}

export function archive(ws: Workspace, request: { hash: string; title: string; reason: string }): JobReport {
  return runJob(ws, SLICE_MS, 'archive', (job, properties) => {
    const asked = {
      hash: textArgument(request?.hash),
      title: textArgument(request?.title),
      reason: textArgument(request?.reason),
    };
    if (asked.hash === '') throw new AppError('bad-input', 'Look at the plan first: only what was shown is done.');
    return archiveBody(asked)(job, properties);
  });
}

function archiveBody(asked: { hash: string; title: string; reason: string }): Body {
  return (job, properties) => {
    const result = archiveProduction(openProduction(job, properties, ARCHIVE_JOB_TABS), asked);
    const base: JobReport = { ...NO_REPORT, job: 'archive' };
    if (result.state === 'changed') {
      return {
        ...base,
        state: 'refused',
        message: 'Something has changed since you looked at the plan.',
        unchanged: 'Nothing was archived.',
        toDo: 'Look at the plan again, then archive.',
      };
    }
    if (result.state === 'more') return { ...base, state: 'more', message: 'Archiving …' };
    return {
      ...base,
      state: 'done',
      message: `The production is archived: ${result.kept} files are kept and locked. This workbook is deleted; open the one called “Archive” in the production’s folder.`,
      problems: result.cannot.map((message) => ({ message })),
    };
  };
}

export const continueArchive: Body = archiveBody({ hash: '', title: '', reason: '' });

/** Whether the open workbook is an archived production's, and what falls due. */
export function archiveStatus(ws: Workspace): ArchiveStatus {
  const open = openArchive(ws);
  if (open === null) return { archived: false, title: '', on: '', records: [], message: '' };
  const today = ws.clock.now('Etc/UTC').date;
  const due = new Set(dueRecords(open.kept, today).map((one) => one.className));
  const on = open.facts['Archived on'] ?? '';
  const title = open.facts.Title ?? '';
  const fallen =
    due.size > 0 ? ` The time to keep these has passed: ${[...due].join(', ')}. Delete them, or decide anew.` : '';
  return {
    archived: true,
    title,
    on,
    records: open.kept.map((one) => ({ ...one, due: due.has(one.className) })),
    message: `“${title}” was archived${on === '' ? '' : ` on ${dateInFull(on)}`}. Callboard makes and sends nothing here. Choose Restore to work on it again.${fallen}`,
  };
}

export function restoreArchive(ws: Workspace): JobReport {
  return runJob(ws, SLICE_MS, 'restore', continueRestore);
}

export const continueRestore: Body = (job) => {
  const result = restoreProduction(job, opened(job.ws));
  const base: JobReport = { ...NO_REPORT, job: 'restore' };
  if (result.state === 'more') return { ...base, state: 'more', message: 'Restoring …' };
  return {
    ...base,
    state: 'done',
    message: `The production is open again: ${result.unlocked} files were unlocked, and access was given again ${result.given} times.`,
    toDo: 'Choose Set up, then Install or repair triggers.',
    problems: result.lost.map((message) => ({ message })),
  };
};

/** Deletes the records of a class whose time has passed, for good. */
export function endKeptRecord(ws: Workspace, request: { className: string }): JobReport {
  return runJob(ws, SLICE_MS, 'restore', (job) => {
    const className = textArgument(request?.className);
    endRecord(job, opened(ws), className, ws.clock.now('Etc/UTC').date);
    return { ...NO_REPORT, job: 'restore', state: 'done', message: `“${className}” is deleted for good.` };
  });
}

function opened(ws: Workspace) {
  const open = openArchive(ws);
  if (open === null) throw new AppError('not-set-up', 'This workbook does not belong to an archived production.');
  return open;
}
