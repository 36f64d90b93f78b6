/** The job that is under way, in words. */
import { finishedOf, type Ledger } from '../jobs/ledger.ts';
import type { TodayJob } from './todayTypes.ts';

/** What a job is called while it runs. */
const JOB_WORDS: Readonly<Record<string, string>> = {
  setUp: 'Setting up',
  signIn: 'Making the sign-in sheets',
  report: 'Making the report',
  dailyCall: 'Sending the call',
  sendReport: 'Sending the report',
  fillSchedule: 'Changing the schedule',
  calendar: 'Bringing the calendar up to date',
  sharing: 'Sharing',
  import: 'Importing',
  contactSheets: 'Making the contact sheets',
  auditions: 'Making the audition paperwork',
  archive: 'Archiving',
  restore: 'Restoring',
  reflections: 'Making the reflection forms',
  handOver: 'Handing over',
};

/** `null` when none is. */
export function jobWords(ledger: Ledger): TodayJob | null {
  if (ledger.state !== 'running') return null;
  const { kind, total } = ledger;
  return { kind, words: JOB_WORDS[kind] ?? 'A job', done: finishedOf(ledger), total };
}
