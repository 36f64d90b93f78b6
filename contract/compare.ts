/**
 * `npm run contract`: asks the local account every behaviour, prints the answers, and holds them against what Callboard
 * counts on and, where somebody has brought `contract/google.json` from a real account, against Google's.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LocalAccount } from '../local/account/localAccount.ts';
import type { Answer } from './behaviour.ts';
import { BEHAVIOURS } from './behaviours.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NOW_MS = Date.UTC(2027, 2, 5, 18);

/** The answers of the local account, by the behaviours' ids. @param bundleDir where the suite was built */
export function localAnswers(bundleDir: string): Record<string, Answer> {
  const account = LocalAccount.create({
    nowMs: NOW_MS,
    me: 'sm@example.org',
    scriptTimeZone: 'Etc/UTC',
    bundleDir,
    serviceCallFile: '',
  });
  return account.run('contractAnswers', [], { source: 'menu' }) as Record<string, Answer>;
}

/** Answers that differ from what is expected, a line each. */
export function differencesFrom(expected: Readonly<Record<string, Answer>>, answers: Readonly<Record<string, Answer>>) {
  return Object.entries(expected).flatMap(([id, wanted]) => {
    const [want, got] = [JSON.stringify(wanted), JSON.stringify(answers[id] ?? null)];
    return want === got ? [] : [`${id}: expected ${want}, and it is ${got}`];
  });
}

export const EXPECTED: Readonly<Record<string, Answer>> = Object.fromEntries(
  BEHAVIOURS.map(({ id, expected }) => [id, expected]),
);

function printContract(bundleDir: string): number {
  const local = localAnswers(bundleDir);
  for (const { id, question } of BEHAVIOURS) console.log(`${id}\n  ${question}\n  ${JSON.stringify(local[id])}`);
  const wrong = differencesFrom(EXPECTED, local);
  const file = join(ROOT, 'contract/google.json');
  const google = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Answer>) : null;
  const unlike = google === null ? [] : differencesFrom(google, local);
  console.log(`\n${BEHAVIOURS.length} behaviours; the local account differs from what is expected in ${wrong.length}.`);
  console.log(
    google === null
      ? 'Nobody has asked a real account yet: contract/README.md says how.'
      : `It differs from Google in ${unlike.length}.`,
  );
  for (const line of [...wrong, ...unlike.map((one) => `Google: ${one}`)]) console.log(`  ${line}`);
  return wrong.length + unlike.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const builder = new URL('../build/buildContract.mjs', import.meta.url).href;
  const { buildContract } = (await import(builder)) as { buildContract(dir: string): Promise<void> };
  const dir = join(ROOT, 'build/tmp/contract');
  await buildContract(dir);
  process.exitCode = printContract(dir);
}
