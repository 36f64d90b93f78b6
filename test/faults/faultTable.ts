/**
 * `npm run faults`: every job of the example production with every fault at every call, as a table, and thirty days of
 * ticks. `--small` takes the small production, `--each` tries everything that may happen after each fault instead of
 * one of it by turns, `--more` adds two runs at once, pairs of faults, people's edits in full, lost notes and cancelling,
 * and other words choose the jobs whose names hold them.
 */
import { askAsPage } from '../../local/host/requestsOf.ts';
import './everyTrial.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHUNK } from '../../src/mail/sendMessages.ts';
import { MIDSUMMER, SMALL, setUpAccount } from '../support/bundle.ts';
import { everyCancel } from './cancelled.ts';
import { everyEdit } from './edited.ts';
import { everyFault, sampledPairs } from './everyFault.ts';
import type { FaultJob, FaultOutcome } from './harness.ts';
import { everyInterleaving } from './interleaved.ts';
import { EXAMPLE_DAYS, faultJobs, SMALL_DAYS } from './jobs.ts';
import { everyLoss } from './ledgerLoss.ts';
import { PERSONS_EDITS } from './personsEdits.ts';
import { thirtyDays } from './thirtyDays.ts';

const COLUMNS = [
  ['job', 26],
  ['calls', 6],
  ['faults', 7],
  ['twins', 6],
  ['twice', 6],
  ['lost', 5],
  ['differences', 12],
  ['threw', 6],
  ['most unconfirmed', 17],
  ['seconds', 8],
] as const;
const MOST_KINDS_SHOWN = 8;

const words = process.argv.slice(2);
const only = words.filter((word) => !word.startsWith('--'));
const production = words.includes('--small')
  ? { fixture: SMALL, ...SMALL_DAYS }
  : { fixture: MIDSUMMER, ...EXAMPLE_DAYS };

const folder = mkdtempSync(join(tmpdir(), 'callboard-faults-'));
try {
  process.env.CALLBOARD_TEST_BUNDLE = join(folder, 'dist');
  const builder = new URL('../../build/build.mjs', import.meta.url).href;
  const { buildInto } = (await import(builder)) as { buildInto(dir: string): Promise<void> };
  await buildInto(process.env.CALLBOARD_TEST_BUNDLE);
  process.exitCode = printFaults() + printTicks() === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** How much was wrong. */
function printFaults(): number {
  console.log(COLUMNS.map(([title, width]) => title.padEnd(width)).join(''));
  let wrong = 0;
  for (const job of faultJobs(production)) {
    if (only.length > 0 && !only.some((word) => job.name.includes(word))) continue;
    wrong += print(job.name, 1, () => everyFault(job, words.includes('--each') ? 'each' : 'turns'));
    if (words.includes('--more')) wrong += printMore(job);
  }
  return wrong;
}

/** Two faults leave at most two messages unconfirmed; without the name of the one in flight, a chunk. */
function printMore(job: FaultJob): number {
  return (
    print('  twice at once', 0, () => everyInterleaving(job)) +
    print('  pairs of faults', 2, () => sampledPairs(job, 100, 20270306)) +
    (job.name === 'set up' || job.leftOut?.includes('edits')
      ? 0
      : print('  edits meanwhile', 0, () => everyEdit(job, PERSONS_EDITS, 'each'))) +
    (job.leftOut?.includes('lost notes') ? 0 : print('  lost notes', CHUNK, () => everyLoss(job, 'each'))) +
    print('  cancelled', 1, () => everyCancel(job))
  );
}

function print(name: string, mayLeaveUnconfirmed: number, run: () => FaultOutcome): number {
  const began = performance.now();
  const outcome = { ...run(), job: name };
  printRow(outcome, (performance.now() - began) / 1000);
  printFindings(outcome);
  return outcome.findings.length + Math.max(0, outcome.mostUnconfirmed - mayLeaveUnconfirmed);
}

function printRow(outcome: FaultOutcome, seconds: number): void {
  const count = (kind: string) => outcome.findings.filter((finding) => finding.kind === kind).length;
  const cells = [
    outcome.job,
    outcome.calls,
    outcome.faults,
    count('twin'),
    count('twice'),
    count('lost'),
    count('different'),
    count('threw'),
    outcome.mostUnconfirmed,
    seconds.toFixed(1),
  ];
  console.log(cells.map((cell, index) => String(cell).padEnd(COLUMNS[index]?.[1] ?? 0)).join(''));
}

function printFindings({ findings }: FaultOutcome): void {
  const places = new Map<string, string[]>();
  for (const { at, kind, detail } of findings) {
    const what = `${kind}: ${detail.slice(0, 300)}`;
    places.set(what, [...(places.get(what) ?? []), at]);
  }
  for (const [what, where] of [...places].slice(0, MOST_KINDS_SHOWN)) {
    console.log(`    ${what}\n        ${where.length} times: ${where.slice(0, 6).join('; ')}`);
  }
}

function printTicks(): number {
  if (only.length > 0) return 0;
  const account = setUpAccount(production.fixture, { now: '2027-02-20T09:00', log: false });
  askAsPage(account, 'repairTriggers', []);
  const use = thirtyDays(account);
  const most = Math.max(...use.minutesADay);
  const mean = use.minutesADay.reduce((sum, minutes) => sum + minutes, 0) / use.minutesADay.length;
  console.log(
    `\nThirty days: ${use.ticks} ticks, ${use.mails} messages. Trigger minutes a day: ${mean.toFixed(2)} on average, ${most.toFixed(2)} at most (of 90).\nA tick with nothing to do: ${use.mostIdleCalls} calls at most.`,
  );
  return most < 10 && use.mostIdleCalls <= 3 ? 0 : 1;
}
