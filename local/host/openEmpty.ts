/** `--empty`: an account without any production, for trying the set-up in the browser; it is kept like any other. */
import { writeAccount } from '../files/writeAccount.ts';
import type { ExitCode, Surroundings } from './command.ts';
import { openAccount, stateFile } from './openAccount.ts';
import type { Options } from './options.ts';
import type { ProductionInput } from './readInput.ts';
import { stepLine } from './terminal.ts';

export async function openEmpty(options: Options, surroundings: Surroundings): Promise<ExitCode> {
  const { bundleDir, nowMs, terminal } = surroundings;
  // Nobody has said where the production is, so it is where this computer is.
  const settings = new Map([['time zone', new Intl.DateTimeFormat().resolvedOptions().timeZone]]);
  const input: ProductionInput = { files: [], settings, day: null, problems: [] };
  const { account, clock } = openAccount(options, input, bundleDir, nowMs);
  terminal.out(stepLine(clock));
  await writeAccount(account.state, options.out);
  account.save(stateFile(options.out));
  if (options.once) return 0;
  const { servePage } = await import('./page/servePage.ts');
  const served = await servePage({ account, steps: [], problems: [], outDir: options.out }, options.port, surroundings);
  return served ? 0 : 1;
}
