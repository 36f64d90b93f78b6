/**
 * `npm run bench`: what each job costs on Google, for the example and for made-up productions, as tables. `npm run bench -- calls`
 * counts only what docs/speed.md says of calls, and writes it there; `npm run bench -- docs` measures and writes all of docs/speed.md.
 */
import { fileURLToPath } from 'node:url';
import { readInput } from '../host/readInput.ts';
import { benchEdits } from './benchEdits.ts';
import { benchGrowth } from './benchGrowth.ts';
import { benchJobs, type ProductionCost } from './benchJobs.ts';
import type { JobCost } from './jobCost.ts';
import { limitsReport } from './limitsReport.ts';
import { madeUpProduction, type Size } from './madeUpProduction.ts';
import type { ManyFiles } from './manyFiles.ts';
import { seasonReport } from './seasonReport.ts';
import { speedOfCalls, writeDocs } from './speedReport.ts';
import { callsTable, growthTable } from './speedTables.ts';

/** Seen from build/local, where it runs. */
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const LARGE: Size = { cast: 80, guardians: 160, events: 60, scenes: 40 };
const TWICE: Size = { cast: 160, guardians: 320, events: 120, scenes: 80 };
const sizeWords = ({ cast, guardians, events, scenes }: Size): string =>
  `made up: ${cast} cast, ${guardians} guardians, ${events} events, ${scenes} scenes`;

const EXAMPLE = readInput(here('../../examples/midsummer')).files;
const MANY: ManyFiles = { folders: 80, photos: 500, calls: 100 };
const manyWords = `${MANY.photos + MANY.calls} files in ${MANY.folders} folders`;

const LARGE_FILES = madeUpProduction(LARGE);
const BUNDLE = here('../dist');
const [what = 'all'] = process.argv.slice(2);
if (!['all', 'calls', 'docs'].includes(what))
  throw new Error(`There is no benchmark “${what}”; there are calls and docs`);

const say = (text: string): void => void process.stdout.write(`\n${text}\n`);
const large = benchJobs(LARGE_FILES, BUNDLE, MANY);
const calls = speedOfCalls(LARGE_FILES, large, {
  scriptsDir: here('../../local/bench/plain/scripts'),
  bundleDir: BUNDLE,
});
const production = `${sizeWords(LARGE)}; at strike with ${manyWords}`;
const growth = what === 'calls' ? [] : benchGrowth(BUNDLE);

if (what === 'all') {
  const productions: [title: string, cost: ProductionCost][] = [
    ['the example, A Midsummer Night’s Dream', benchJobs(EXAMPLE, BUNDLE)],
    [`the example, with ${manyWords} at strike`, benchJobs(EXAMPLE, BUNDLE, MANY)],
    [production, large],
    [sizeWords(TWICE), benchJobs(madeUpProduction(TWICE), BUNDLE)],
  ];
  for (const [title, { jobs, planningMs }] of productions) {
    say(`${title}\n\n${table(jobs)}\n\nComputing to plan a call: ${planningMs.toFixed(0)} ms`);
  }
}
say(`Calls, ${production}\n\n${callsTable(calls.jobs)}`);
if (growth.length > 0) {
  say(
    `Processor time from one size to eight times it (40 scenes; cast, guardians and events grow)\n\n${growthTable(growth)}`,
  );
}
if (what === 'all') {
  process.stdout.write(seasonReport(BUNDLE));
  sayLimits();
} else {
  const docs = here('../../docs');
  const measured = { production, ...calls, ...(growth.length === 0 ? {} : { growth }) };
  say(`Written: ${writeDocs(docs, measured).join(', ')}. npm run pictures -- speed draws the picture from it.`);
}

function sayLimits(): void {
  const DAY = { hours: 12, editsAnHour: 500 };
  const { edits, triggerMinutes, messages, lastAfterMinutes } = benchEdits(EXAMPLE, BUNDLE, DAY);
  say(
    `${edits} edits in ${DAY.hours} hours\n\n${triggerMinutes.toFixed(0)} of 90 trigger minutes; ${messages} messages, the last ${lastAfterMinutes.toFixed(0)} minutes after the call was due`,
  );
  process.stdout.write(limitsReport(EXAMPLE, BUNDLE));
}

function table(jobs: readonly JobCost[]): string {
  const lines = jobs.flatMap(({ job, detail, calls, byMethod, modelledMs }) => {
    const methods = Object.entries(byMethod).sort(([, a], [, b]) => b - a);
    return [
      `${job.padEnd(18)} ${String(calls).padStart(5)} calls ${(modelledMs / 1000).toFixed(1).padStart(7)} s   ${detail}`,
      `${' '.repeat(19)}${methods.map(([method, count]) => `${count} ${method}`).join(', ')}`,
    ];
  });
  return lines.join('\n');
}
