/** `npm run bench`: what each job costs on Google, for the example and for made-up productions, as tables. */
import { fileURLToPath } from 'node:url';
import type { InputFile } from '../../src/jobs/inputFile.ts';
import { readInput } from '../host/readInput.ts';
import { benchEdits } from './benchEdits.ts';
import { benchGrowth } from './benchGrowth.ts';
import { benchJobs } from './benchJobs.ts';
import type { JobCost } from './jobCost.ts';
import { limitsReport } from './limitsReport.ts';
import { madeUpProduction, type Size } from './madeUpProduction.ts';
import type { ManyFiles } from './manyFiles.ts';

/** Seen from build/local, where it runs. */
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const LARGE: Size = { cast: 80, guardians: 160, events: 60, scenes: 40 };
const TWICE: Size = { cast: 160, guardians: 320, events: 120, scenes: 80 };
const sizeWords = ({ cast, guardians, events, scenes }: Size): string =>
  `made up: ${cast} cast, ${guardians} guardians, ${events} events, ${scenes} scenes`;

const EXAMPLE = readInput(here('../../examples/midsummer')).files;
const MANY: ManyFiles = { folders: 80, photos: 500, calls: 100 };
const manyWords = `${MANY.photos + MANY.calls} files in ${MANY.folders} folders`;

const productions: [title: string, files: InputFile[], many: ManyFiles | null][] = [
  ['the example, A Midsummer Night’s Dream', EXAMPLE, null],
  [`the example, with ${manyWords} at strike`, EXAMPLE, MANY],
  [sizeWords(LARGE), madeUpProduction(LARGE), null],
  [sizeWords(TWICE), madeUpProduction(TWICE), null],
];

for (const [title, files, many] of productions) {
  const { jobs, planningMs } = benchJobs(files, here('../dist'), many);
  process.stdout.write(`\n${title}\n\n${table(jobs)}\n\nComputing to plan a call: ${planningMs.toFixed(0)} ms\n`);
}

const growth = benchGrowth(here('../dist'));
process.stdout.write(
  `\nProcessor time from one size to eight times it (40 scenes; cast, guardians and events grow)\n\n${growth
    .map(({ what, measured, exponent }) => {
      const sizes = measured.map(
        ({ cells, ms }) => `${String(Math.round(ms)).padStart(6)} ms at ${String(cells).padStart(6)}`,
      );
      return `${what.padEnd(18)} ${sizes.join(', ')} cells: grows with the power ${exponent.toFixed(2)}`;
    })
    .join('\n')}\n`,
);

const DAY = { hours: 12, editsAnHour: 500 };
const { edits, triggerMinutes, messages, lastAfterMinutes } = benchEdits(EXAMPLE, here('../dist'), DAY);
process.stdout.write(
  `\n${edits} edits in ${DAY.hours} hours\n\n${triggerMinutes.toFixed(0)} of 90 trigger minutes; ${messages} messages, the last ${lastAfterMinutes.toFixed(0)} minutes after the call was due\n`,
);

process.stdout.write(limitsReport(EXAMPLE, here('../../build/dist')));

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
