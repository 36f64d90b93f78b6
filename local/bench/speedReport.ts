/** What docs/speed.md says: measured, and written into it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputFile } from '../../src/jobs/inputFile.ts';
import type { ProductionCost } from './benchJobs.ts';
import { compareJobs } from './compareJobs.ts';
import { dayAllowances } from './dayAllowances.ts';
import { benchPlain } from './plain/benchPlain.ts';
import { benchTroubles } from './plain/benchTroubles.ts';
import { type Speed, writeSpeed } from './speedFile.ts';
import { speedTables } from './speedTables.ts';
import { withSections } from './withSections.ts';

/** The numbers that are the same on every computer. @param files that the production was set up from */
export function speedOfCalls(
  files: readonly InputFile[],
  cost: ProductionCost,
  { scriptsDir, bundleDir }: { scriptsDir: string; bundleDir: string },
): Pick<Speed, 'jobs' | 'allowances' | 'troubles'> {
  return {
    jobs: compareJobs(cost, benchPlain(files, scriptsDir, cost)),
    allowances: dayAllowances(cost),
    troubles: benchTroubles(files, scriptsDir, cost.setUp, bundleDir),
  };
}

/** Writes what was measured into the numbers and the text of a docs folder. @returns the files' names */
export function writeDocs(docsDir: string, measured: Partial<Speed>): string[] {
  const [numbers, text] = [join(docsDir, 'speed.json'), join(docsDir, 'speed.md')];
  const speed = writeSpeed(numbers, measured);
  writeFileSync(text, withSections(readFileSync(text, 'utf8'), speedTables(speed)));
  return [numbers, text];
}
