/**
 * Small inputs from the field that lie beside the repository, in `../shared/cases`. Where they are missing a test passes
 * and says so: a copy of the repository alone must stay green.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CASES = fileURLToPath(new URL('../../../shared/cases', import.meta.url));

/** A test with the absolute path of a case's folder, for example `15-names-as-exported` or `base`. */
export function caseTest(name: string, behaviour: string, body: (folder: string) => void | Promise<void>): void {
  const folder = join(CASES, name);
  if (existsSync(folder))
    test(`${behaviour} (${name})`, async () => {
      await body(folder);
    });
  else test(`${behaviour} (${name}): skipped, ../shared/cases is missing`, () => undefined);
}

/** Where another case lies, for a test that needs two: a scenario is played on `base`. */
export function caseFolder(name: string): string {
  return join(CASES, name);
}
