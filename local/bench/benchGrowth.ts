/** How computing grows with a production: processor time of what a stage manager waits for, from one size to eight times it. */

import type { InputFile } from '../../src/jobs/inputFile.ts';
import type { JobOutcome } from '../../src/jobs/outcome.ts';
import { LocalAccount } from '../account/localAccount.ts';
import { epochOf } from '../host/floatingTime.ts';
import { finished, requestsOf } from '../host/requestsOf.ts';
import { tickNow } from '../runs/clockRun.ts';
import { BENCH_DAY, madeUpProduction } from './madeUpProduction.ts';

export interface Growth {
  what: string;
  /** By size: how many cells the tables have, and the processor time of script and local account together. */
  measured: { cells: number; ms: number }[];
  /** From the smallest to the largest: 1 grows as the cells do, 2 with their square. */
  exponent: number;
}

const FACTORS = [1, 2, 4, 8];
const TRIES = 3;
const ZONE = 'Europe/London';

/** Always 40 scenes: a longer play has no more of them for a larger company, so the cells grow as the people do. */
const sized = (factor: number): InputFile[] =>
  madeUpProduction({ cast: 40 * factor, guardians: 80 * factor, events: 32 * factor, scenes: 40 });

export function benchGrowth(bundleDir: string): Growth[] {
  const measured = new Map<string, { cells: number; ms: number }[]>();
  for (const factor of FACTORS) {
    const files = sized(factor);
    const cells = files.reduce((sum, file) => sum + file.text.split(/[,\n]/).length, 0);
    for (const [what, ms] of timesOf(files, bundleDir)) {
      measured.set(what, [...(measured.get(what) ?? []), { cells, ms }]);
    }
  }
  return [...measured].map(([what, sizes]) => ({ what, measured: sizes, exponent: exponentOf(sizes) }));
}

function exponentOf(sizes: readonly { cells: number; ms: number }[]): number {
  const [first, last] = [sizes[0], sizes[sizes.length - 1]];
  if (first === undefined || last === undefined) return Number.NaN;
  return Math.log(last.ms / first.ms) / Math.log(last.cells / first.cells);
}

function timesOf(files: InputFile[], bundleDir: string): Map<string, number> {
  const account = LocalAccount.create({
    nowMs: epochOf({ date: BENCH_DAY, time: '12:00' }, ZONE),
    me: 'sam.reed@example.org',
    scriptTimeZone: ZONE,
    consumerAccount: false,
    bundleDir,
    serviceCallFile: '',
  });
  const call = requestsOf(account);
  const done = (first: JobOutcome) => finished(call, first);
  const times = new Map<string, number>();
  const time = (what: string, tries: number, act: () => unknown): void => {
    const all = Array.from({ length: tries }, () => {
      const before = process.cpuUsage();
      act();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    times.set(what, Math.min(...all));
  };
  time('Set up', 1, () => done(call('setUp', { files, settings: {} })));
  call('repairTriggers');
  time('Set up again', TRIES, () => done(call('setUp', { files: [], settings: {} })));
  time('Tick, nothing due', TRIES, () => tickNow(account));
  time('Today', TRIES, () => call('getToday'));
  time('Health', TRIES, () => call('health'));
  time('Company check', TRIES, () => call('checkCompany', { date: '' }));
  time('Preview call', TRIES, () => call('previewCall', { date: '' }));
  const guardians = files.find(({ name }) => name === 'guardians.csv')?.text ?? '';
  const text = guardians.replace(/guardian(\d+)@/g, 'parent$1@');
  const asked = { tab: 'Guardians', text, isFile: true, dates: '', group: '' };
  time('Preview import', TRIES, () => call('previewImport', asked));
  const { date, hash } = call('previewCall', { date: '' });
  time('Send call', 1, () => done(call('sendCall', { date, hash, partial: false })));
  return times;
}
