/** Runs each job of a stage manager's day once and counts what it costs: calls by method, modelled and computing time. */
import type { InputFile } from '../../src/jobs/inputFile.ts';
import type { JobOutcome } from '../../src/jobs/outcome.ts';
import { LocalAccount } from '../account/localAccount.ts';
import { approveAll, openArchive } from '../host/archiveStep.ts';
import { epochOf } from '../host/floatingTime.ts';
import { settingsOf } from '../host/readInput.ts';
import { finished, type RequestBundle, requestsOf } from '../host/requestsOf.ts';
import { BENCH_DAY } from './madeUpProduction.ts';
import { addFiles, type ManyFiles } from './manyFiles.ts';

export interface JobCost {
  job: string;
  /** What it was for, such as the number of messages. */
  detail: string;
  calls: number;
  byMethod: Record<string, number>;
  /** What Google would need, by the latency table. */
  modelledMs: number;
}

export interface ProductionCost {
  jobs: JobCost[];
  /** Planning a call: computing only, on this computer; the fastest of several previews, less loading the bundle. */
  planningMs: number;
}

const TRIES = 5;
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
    const before = account.serviceCalls.length;
    const detail = act();
    const made = account.serviceCalls.slice(before);
    const byMethod: Record<string, number> = {};
    for (const { method } of made) byMethod[method] = (byMethod[method] ?? 0) + 1;
    jobs.push({ job, detail, calls: made.length, byMethod, modelledMs: made.reduce((sum, one) => sum + one.ms, 0) });
  };
  const done = (first: JobOutcome): string => {
    const { outcome, slices } = finished(call, first);
    return slices === 1 ? outcome.message : `${outcome.message} (in ${slices} runs)`;
  };
  measure('Set up', () => done(call('setUp', { files, settings: {} })));
  measure('Set up again', () => done(call('setUp', { files: [], settings: {} })));
  measure('Install triggers', () => (call('repairTriggers').triggersInstalled ? 'installed' : 'not installed'));
  measure('Sign-in sheets', () => done(call('makeSignIn', { date: '' })));
  measure('An edit', () => `${edit(account)} runs`);
  account.run('tick', [{}], { source: 'trigger' });
  measure('Tick, nothing due', () => (account.run('tick', [{}], { source: 'trigger' }) as JobOutcome).message);
  const planningMs = planning(account, call);
  const preview = call('previewCall', { date: '' });
  measure('Preview call', () => `${call('previewCall', { date: '' }).messages.length} messages`);
  measure('Send call', () => done(call('sendCall', { date: preview.date, hash: preview.hash, partial: false })));
  measure('Report', () => done(call('makeReport', { date: '' })));
  const outcome = call('previewReport', { date: '' });
  measure('Preview report', () => `${call('previewReport', { date: '' }).messages.length} messages`);
  measure('Send report', () => done(call('sendReport', { date: outcome.date, hash: outcome.hash, partial: false })));
  measure('Health', () => (call('health').setUp ? 'set up' : 'not set up'));
  if (many !== null) addFiles(account, many);
  approveAll(account);
  const { hash, title, time } = call('previewArchive');
  measure('Look at archive', () => `${call('previewArchive').steps[0]?.count ?? 0} files would be kept. ${time}`);
  measure('Archive', () => done(call('archive', { hash, title, reason: REASON })));
  openArchive(account);
  measure('Restore', () => done(call('restoreArchive')));
  return { jobs, planningMs };
}

function edit(account: LocalAccount): number {
  const set = { Name: 'Somebody New', Group: 'Volunteer' };
  return account.editAs(account.state.me, { tab: 'People', set }).length;
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
