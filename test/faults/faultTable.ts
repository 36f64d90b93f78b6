/** `npm run faults`: every job of the example production with every fault, as a table. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildInto } from '../../build/build.mjs';
import { MIDSUMMER, SMALL } from '../support/bundle.ts';
import { everyFault, type FaultReport } from './harness.ts';
import { faultJobs, SMALL_PRODUCTION } from './jobs.ts';

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

const folder = mkdtempSync(join(tmpdir(), 'callboard-faults-'));
try {
  process.env.CALLBOARD_TEST_BUNDLE = join(folder, 'dist');
  await buildInto(process.env.CALLBOARD_TEST_BUNDLE);
  const small = process.argv.includes('--small');
  const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const jobs = faultJobs({ fixture: small ? SMALL : MIDSUMMER, ...SMALL_PRODUCTION }).filter(
    ({ name }) => only.length === 0 || only.some((word) => name.includes(word)),
  );
  console.log(COLUMNS.map(([title, width]) => title.padEnd(width)).join(''));
  let bad = 0;
  for (const job of jobs) {
    const began = performance.now();
    const report = everyFault(job, 'each');
    bad += report.findings.length;
    printRow(report, (performance.now() - began) / 1000);
    const seen = new Map<string, string[]>();
    for (const { at, kind, detail } of report.findings) {
      const key = `${kind}: ${detail.slice(0, 300)}`;
      seen.set(key, [...(seen.get(key) ?? []), at]);
    }
    for (const [key, places] of [...seen].slice(0, 12)) {
      console.log(`    ${key}\n        ${places.length}× ${places.slice(0, 6).join('; ')}`);
    }
  }
  process.exitCode = bad === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function printRow(report: FaultReport, seconds: number): void {
  const count = (kind: string) => report.findings.filter((finding) => finding.kind === kind).length;
  const cells = [
    report.job,
    report.calls,
    report.faults,
    count('twin'),
    count('twice'),
    count('lost'),
    count('different'),
    count('threw'),
    report.mostUnconfirmed,
    seconds.toFixed(1),
  ];
  console.log(cells.map((cell, index) => String(cell).padEnd(COLUMNS[index]?.[1] ?? 0)).join(''));
}
