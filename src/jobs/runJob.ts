/** Around every job: the lock, the ledger, and words for whatever goes wrong. Nothing is thrown at a person. */
import { AppError } from '../port/appError.ts';
import type { Workspace } from '../port/workspace.ts';
import { HOW_TO_ALLOW } from './askConsent.ts';
import { Job, LEDGER_KEY } from './job.ts';
import type { JobKind } from './jobKinds.ts';
import { mayRunDuring, type RunKind, reportedKind } from './jobKinds.ts';
import { finishedOf, readLedger } from './ledger.ts';
import type { JobOutcome } from './outcome.ts';

/** How long to wait for another run to end before saying that it is busy. */
export const LOCK_WAIT_MS = 5_000;

export const NO_OUTCOME: JobOutcome = {
  job: null,
  state: 'nothing',
  done: 0,
  total: 0,
  message: '',
  unchanged: '',
  toDo: '',
  links: [],
  problems: [],
};

/** Runs a job under the production's lock, unless another has the production to itself. */
export function runJob(
  ws: Workspace,
  sliceMs: number,
  run: RunKind,
  body: (job: Job, properties: Record<string, string>) => JobOutcome,
): JobOutcome {
  const kind = reportedKind(run);
  let job: Job | null = null;
  try {
    if (!ws.lock.take(LOCK_WAIT_MS)) {
      return {
        ...NO_OUTCOME,
        job: kind,
        state: 'busy',
        message: 'Callboard is busy with another job in this workbook.',
        unchanged: 'Nothing was changed.',
        toDo: 'Wait a minute, then try again.',
      };
    }
    const properties = ws.properties.all();
    const { ledger, sound } = readLedger(properties[LEDGER_KEY]);
    job = new Job(ws, ledger, sound, sliceMs);
    const alone = job.alone();
    if (alone !== null && !mayRunDuring(run, alone)) job.refuseBeside(alone);
    return body(job, properties);
  } catch (error) {
    return failure(error, kind, job);
  }
}

/** What went wrong, in words for the person. */
export function failure(error: unknown, kind: JobKind | null, job: Job | null): JobOutcome {
  const base = {
    ...NO_OUTCOME,
    job: kind,
    done: job === null ? 0 : finishedOf(job.present),
    total: job?.present.total ?? 0,
  };
  if (!(error instanceof AppError)) {
    // For the developer only, and without the message, which may quote a cell.
    console.error(
      `Callboard: unexpected ${error instanceof Error ? `${error.name}\n${error.stack?.split('\n').slice(1, 6).join('\n')}` : typeof error}`,
    );
    return {
      ...base,
      state: 'stopped',
      message: 'Callboard stopped because of a fault of its own.',
      unchanged: 'What was done so far stays done; nothing was sent twice.',
      toDo: 'Try again. If it happens again, tell whoever installed Callboard what you were doing.',
    };
  }
  if (error.code === 'busy') {
    return {
      ...base,
      state: 'busy',
      message: error.message,
      unchanged: 'Nothing was changed.',
      toDo: 'Let that job go on, or cancel it, then try again.',
    };
  }
  const running = job?.present.state === 'running';
  return {
    ...base,
    state: running ? 'stopped' : 'refused',
    message: error.message,
    unchanged: running ? 'What was done so far stays done, and will not be done twice.' : 'Nothing was changed.',
    toDo: ADVICE[error.code] ?? '',
    problems: error.problems,
  };
}

const ADVICE: Partial<Record<AppError['code'], string>> = {
  transient: 'Try again in a few minutes; Callboard goes on where it stopped.',
  quota: 'Send what fits now and the rest tomorrow, or wait until tomorrow.',
  'no-room':
    'Make room: empty the bin in Drive, or delete large files in Drive, Gmail or Photos. Then choose Continue.',
  'not-allowed': 'Choose Is everything all right? in the Callboard menu to see who has to allow it again.',
  'not-consented': HOW_TO_ALLOW,
  'not-found': 'In Settings, choose Put back what is missing, then try again.',
  refused: 'Try again. If it happens again, tell whoever installed Callboard.',
};

/** An outcome that says how far the job is, or that it is at its end. */
export function progress(job: Job, kind: JobKind, state: JobOutcome['state']): JobOutcome {
  const { total } = job.present;
  return { ...NO_OUTCOME, job: kind, state, done: state === 'more' ? finishedOf(job.present) : total, total };
}
