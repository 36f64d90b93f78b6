/** Makes a local account around a few lines of script, written where a built bundle would be. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalAccount } from '../../../local/account/localAccount.ts';

export const ME = 'sam@example.org';
export const NOON = Date.UTC(2027, 2, 5, 12, 0, 0);

const folders: string[] = [];

/** An account whose bundle is this script; `pages` are the HTML files beside it. */
export function scriptAccount(
  script: string,
  options: { consumerAccount?: boolean; serviceCallFile?: string; pages?: Record<string, string> } = {},
): LocalAccount {
  const { pages = {}, ...rest } = options;
  const bundleDir = mkdtempSync(join(tmpdir(), 'callboard-script-'));
  folders.push(bundleDir);
  writeFileSync(join(bundleDir, 'Code.js'), script);
  for (const [name, html] of Object.entries(pages)) writeFileSync(join(bundleDir, name), html);
  return LocalAccount.create({ nowMs: NOON, me: ME, scriptTimeZone: 'Europe/London', bundleDir, ...rest });
}

/** An account that can evaluate any expression inside the bundle's context. */
export function evaluator(options: Parameters<typeof scriptAccount>[1] = {}): {
  account: LocalAccount;
  evaluate: (expression: string, run?: Parameters<LocalAccount['run']>[2]) => unknown;
} {
  const account = scriptAccount('function evaluate(code) { return eval(code); }', options);
  return { account, evaluate: (expression, run) => account.run('evaluate', [expression], run) };
}

/** What a call throws; fails when it throws nothing. */
export function thrownBy(action: () => unknown): Error {
  try {
    action();
  } catch (error) {
    return error as Error;
  }
  throw new Error('Nothing was thrown');
}

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
