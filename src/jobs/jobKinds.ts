/**
 * Every kind of run that changes something, and what may be said of each in one place: what it is called while it runs, and
 * beside which job it may begin that has the production to itself.
 */
import type { AloneKind } from './job.ts';
import type { JobKind } from './report.ts';

/** Runs that have no ledger of their own. */
export type OtherRun =
  /** Continue, and the hourly tick: they go on with whatever is under way. */
  | 'goOn'
  | 'tick'
  /** Ends the job that is under way. */
  | 'cancel'
  /** Resend, and Mark as sent. */
  | 'message'
  | 'lesson'
  /** What becomes of a kept record, in an archive's workbook. */
  | 'keptRecord'
  | 'nextSeason'
  | 'triggers';

export type RunKind = JobKind | OtherRun;

interface JobFacts {
  /** What the job is called while it runs. */
  words: string;
  /** Jobs that have the production to themselves, and during which this one may run all the same. */
  during?: readonly AloneKind[];
}

const ANY: readonly AloneKind[] = ['archive', 'restore', 'handOver'];

export const JOBS: Readonly<Record<JobKind, JobFacts>> = {
  setUp: { words: 'Setting up' },
  signIn: { words: 'Making the sign-in sheets' },
  report: { words: 'Making the report' },
  dailyCall: { words: 'Sending the call' },
  sendReport: { words: 'Sending the report' },
  fillSchedule: { words: 'Changing the schedule' },
  calendar: { words: 'Bringing the calendar up to date' },
  sharing: { words: 'Sharing' },
  import: { words: 'Importing' },
  contactSheets: { words: 'Making the contact sheets' },
  auditions: { words: 'Making the audition paperwork' },
  archive: { words: 'Archiving', during: ['archive'] },
  // Undoing takes archiving's place.
  restore: { words: 'Restoring', during: ['archive', 'restore'] },
  reflections: { words: 'Making the reflection forms' },
  handOver: { words: 'Handing over', during: ['handOver'] },
};

const OTHERS: Readonly<Record<OtherRun, Pick<JobFacts, 'during'>>> = {
  goOn: { during: ANY },
  tick: { during: ANY },
  cancel: { during: ANY },
  message: {},
  lesson: {},
  keptRecord: {},
  nextSeason: {},
  // The new stage manager's may be made before the old one's go.
  triggers: { during: ['handOver'] },
};

/** False for what must not begin before the job that has the production to itself has ended. */
export function mayRunDuring(kind: RunKind, alone: AloneKind): boolean {
  const facts: Pick<JobFacts, 'during'> = isJobKind(kind) ? JOBS[kind] : OTHERS[kind];
  return facts.during?.includes(alone) === true;
}

/** The kind as a report names it; `null` for a run that is no job of its own. */
export function reportedKind(kind: RunKind): JobKind | null {
  return isJobKind(kind) ? kind : null;
}

export function isJobKind(kind: string): kind is JobKind {
  return Object.keys(JOBS).includes(kind);
}
