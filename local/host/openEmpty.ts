/** `--empty`: an account without any production, for trying the set-up in the browser; it is kept like any other. */
import { writeWorkspace } from '../files/writeWorkspace.ts';
import type { ExitCode, Surroundings } from './command.ts';
import { openAccount, stateFile } from './openAccount.ts';
import type { Options } from './options.ts';
import { servePage } from './page/servePage.ts';
import type { ProductionInput } from './readInput.ts';
import { stepLine } from './terminal.ts';

export async function openEmpty(options: Options, surroundings: Surroundings): Promise<ExitCode> {
  const { bundleDir, nowMs, terminal } = surroundings;
  // Nobody has said where the production is, so it is where this computer is.
  const settings = new Map([['time zone', new Intl.DateTimeFormat().resolvedOptions().timeZone]]);
  const input: ProductionInput = { files: [], settings, day: null, problems: [] };
  const { workspace, clock } = openAccount(options, input, bundleDir, nowMs);
  terminal.out(stepLine(clock));
  await writeWorkspace(workspace.state, options.out);
  workspace.save(stateFile(options.out));
  if (options.once) return 0;
  const served = await servePage(
    { workspace, steps: [], problems: [], outDir: options.out },
    options.port,
    surroundings,
  );
  return served ? 0 : 1;
}
