/** Reads a scenario's file and checks it against what the bundle offers, before anything is built. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { LocalAccount } from '../account/localAccount.ts';
import type { RecordedMenuItem } from '../services/uiRecord.ts';
import { stateFile } from './openAccount.ts';
import { type Known, type ParsedScenario, parseScenario } from './scenarioLines.ts';

/** A scenario begins with a fresh account, so it is refused where another one is kept. */
export function readScenario(path: string, outDir: string, bundleDir: string): ParsedScenario {
  const refused = (message: string): ParsedScenario => ({ lines: [], problems: [{ message }] });
  if (!existsSync(path) || !statSync(path).isFile()) return refused(`There is no file ${path}. Check --scenario.`);
  if (existsSync(stateFile(outDir))) {
    return refused(
      `The folder ${outDir} holds the account of an earlier day, and a scenario begins with a fresh one. Choose another --out.`,
    );
  }
  return parseScenario(basename(path), readFileSync(path, 'utf8'), knownOf(bundleDir));
}

/** What a new account's bundle offers; asked in an account that is thrown away. */
function knownOf(bundleDir: string): Known {
  const options = { nowMs: 0, me: 'stage.manager@example.org', scriptTimeZone: 'UTC' };
  const account = LocalAccount.create({ ...options, bundleDir, serviceCallFile: '' });
  const functions = account.bundleGlobals();
  const menu = new Map<string, string>();
  if (functions.includes('onOpen')) account.run('onOpen', [{}], { source: 'simple' });
  const collect = (items: readonly RecordedMenuItem[]): void => {
    for (const item of items) {
      if (item.kind === 'item') menu.set(item.caption, item.handler);
      if (item.kind === 'menu') collect(item.menu.items);
    }
  };
  for (const one of account.ui.menus) collect(one.items);
  return { functions, menu };
}
