/** Runs each job of a stage manager's day once and counts what it costs: calls by method, modelled and computing time. */

import type { InputFile } from '../../src/jobs/inputFile.ts';
import type { JobOutcome } from '../../src/jobs/outcome.ts';
import { LocalAccount } from '../account/localAccount.ts';
import type { LocalState } from '../account/state.ts';
import { approveAll, openArchive } from '../host/archiveStep.ts';
import { epochOf } from '../host/floatingTime.ts';
import { settingsOf } from '../host/readInput.ts';
import { productionWorkbook, readTab } from '../host/readTab.ts';
import { type RequestBundle, requestsOf } from '../host/requestsOf.ts';
import { tickNow } from '../runs/clockRun.ts';
import { benchAside } from './benchAside.ts';
import { costOf, doneInRuns, type JobCost } from './jobCost.ts';
import { BENCH_DAY } from './madeUpProduction.ts';
import { addFiles, type ManyFiles } from './manyFiles.ts';

export interface ProductionCost {
  jobs: JobCost[];
  /** Planning a call: computing only, on this computer; the fastest of several previews, less loading the bundle. */
  planningMs: number;
  /** The account when the production had just been set up, and when it was about to be archived. */
  setUp: LocalState;
  beforeArchive: LocalState;
}

const TRIES = 5;
const PAUSE_MS = 5 * 60_000;
const REASON = 'The benchmark ends here.';

/** @param many files that lie in the folders at strike besides */
export function benchJobs(files: InputFile[], bundleDir: string, many: ManyFiles | null = null): ProductionCost {
  const settings = settingsOf(files);
  const zone = settings.get('time zone') ?? 'UTC';
  const account = LocalAccount.create({
    nowMs: epochOf({ date: BENCH_DAY, time: '12:00' }, zone),
    me: settings.get('stage manager email') ?? 'sm@example.org',
    scriptTimeZone: zone,
    // A large cast needs more messages a day than a consumer's account may send.
    consumerAccount: false,
    bundleDir,
    serviceCallFile: '',
  });
  const call = requestsOf(account);
  const jobs: JobCost[] = [];
  const measure = (job: string, act: () => string): void => {
    jobs.push(costOf(account, job, act));
  };
  const done = (first: JobOutcome): string => doneInRuns(call, first);
  measure('Set up', () => done(call('setUp', { files, settings: {} })));
  const setUp = structuredClone(account.state);
  measure('Set up again', () => done(call('setUp', { files: [], settings: {} })));
  measure('Install triggers', () => (call('repairTriggers').triggersInstalled ? 'installed' : 'not installed'));
  jobs.push(...benchAside(account));
  measure('Sign-in sheets', () => done(call('makeSignIn', { date: '' })));
  // Edits that follow one another at once wait for each other.
  account.moveClockTo(account.state.nowMs + PAUSE_MS);
  measure('Attendance mark', () => `${mark(account)} runs`);
  account.moveClockTo(account.state.nowMs + PAUSE_MS);
  measure('An edit', () => `${edit(account)} runs`);
  tickNow(account);
  measure('Tick, nothing due', () => (tickNow(account) as JobOutcome).message);
  const planningMs = planning(account, call);
  const preview = call('previewCall', { date: '' });
  measure('Preview call', () => `${call('previewCall', { date: '' }).messages.length} messages`);
  measure('Send call', () => done(call('sendCall', { date: preview.date, hash: preview.hash, partial: false })));
  measure('Report', () => done(call('makeReport', { date: '' })));
  const outcome = call('previewReport', { date: '' });
  measure('Preview report', () => `${call('previewReport', { date: '' }).messages.length} messages`);
  measure('Send report', () => done(call('sendReport', { date: outcome.date, hash: outcome.hash, partial: false })));
  measure('Today', () => call('getToday').state);
  measure('Health', () => (call('health').setUp ? 'set up' : 'not set up'));
  if (many !== null) addFiles(account, many);
  approveAll(account);
  const beforeArchive = structuredClone(account.state);
  const { hash, title, time } = call('previewArchive');
  measure('Look at archive', () => `${call('previewArchive').steps[0]?.count ?? 0} files would be kept. ${time}`);
  measure('Archive', () => done(call('archive', { hash, title, reason: REASON })));
  openArchive(account);
  measure('Restore', () => done(call('restoreArchive')));
  return { jobs, planningMs, setUp, beforeArchive };
}

function edit(account: LocalAccount): number {
  const set = { Name: 'Somebody New', Group: 'Volunteer' };
  return account.editAs(account.state.me, { tab: 'People', set }).length;
}

function mark(account: LocalAccount): number {
  const [row] = readTab(productionWorkbook(account.state), 'Attendance');
  const where = { 'Event ID': row?.['Event ID'] ?? '', 'Person ID': row?.['Person ID'] ?? '' };
  return account.editAs(account.state.me, { tab: 'Attendance', where, set: { In: 'x' } }).length;
}

function planning(account: LocalAccount, call: RequestBundle): number {
  const fastest = (act: () => unknown): number => {
    const times = Array.from({ length: TRIES }, () => {
      const began = performance.now();
      act();
      return performance.now() - began;
    });
    return Math.min(...times);
  };
  const loading = fastest(() => account.bundleGlobals());
  return fastest(() => call('previewCall', { date: '' })) - loading;
}
