/** The command behind `npm start`: reads the input, runs the day, writes the files, and shows them in the browser. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../src/jobs/appError.ts';
import { writeWhole } from '../files/writeWhole.ts';
import { type WrittenWorkspace, writeWorkspace } from '../files/writeWorkspace.ts';
import type { LocalWorkspace } from '../workspace/localWorkspace.ts';
import { type CallBundle, dailyCallStep, reportStep, type StepResult, setUpStep, signInStep } from './dayRun.ts';
import { openAccount, stateFile } from './openAccount.ts';
import { HELP, type Options, parseOptions } from './options.ts';
import { servePage } from './page/servePage.ts';
import { type ProductionInput, readInput } from './readInput.ts';
import { emptySummary, type Step, type Summary, summaryOf } from './summary.ts';
import { refusalLines, stepLine, type Terminal, warningLines } from './terminal.ts';

export interface Surroundings {
  currentFolder: string;
  /** Absolute; what `npm run build` made. */
  bundleDir: string;
  nowMs: number;
  terminal: Terminal;
  /** Ends the page. */
  stop: AbortSignal;
}

/** The process's exit status. */
export type ExitCode = 0 | 1 | 2;

export async function runCommand(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { terminal, bundleDir } = surroundings;
  const parsed = parseOptions(args, surroundings.currentFolder);
  if (parsed.kind === 'help') {
    terminal.out(HELP);
    return 0;
  }
  if (parsed.kind === 'wrong') {
    terminal.err(`${parsed.message}\nnpm start -- --help lists the options.\n`);
    return 2;
  }
  if (!existsSync(join(bundleDir, 'Code.js'))) {
    terminal.err('The add-on has not been built. Run npm run build first.\n');
    return 1;
  }
  const { options } = parsed;
  const input = readInput(options.input);
  if (input.files.length === 0) return refuse(options, [], input.problems, terminal);
  return runDay(options, input, surroundings);
}

async function runDay(options: Options, input: ProductionInput, surroundings: Surroundings): Promise<ExitCode> {
  const { terminal } = surroundings;
  const { workspace, clock } = openAccount(options, input, surroundings.bundleDir, surroundings.nowMs);
  const steps: Step[] = [];
  const problems: Problem[] = [];
  const report = (step: Step | StepResult): void => {
    steps.push({ name: step.name, ok: step.ok, detail: step.detail });
    terminal.out(stepLine(step));
    if (!('problems' in step)) return;
    problems.push(...step.problems);
    terminal.out(warningLines(step.problems));
  };
  const call = callBundle(workspace);
  report({ name: 'Read the input', ok: true, detail: `CSV files in ${options.input}: ${input.files.length}` });
  report(clock);
  const setUp = setUpStep(call, input.files);
  // What could not be read is listed together with what the product finds in the rest.
  if (setUp.refused || input.problems.length > 0) {
    return refuse(
      options,
      steps,
      [...input.problems, ...(setUp.refused ? setUp.problems : [])],
      terminal,
      setUp.detail,
    );
  }
  report(setUp);
  const keep = (): void => workspace.save(stateFile(options.out));
  mkdirSync(join(options.out, '.callboard'), { recursive: true });
  keep();
  for (const step of setUp.ok ? [signInStep, dailyCallStep, reportStep] : []) {
    report(step(call));
    // At once, so that a run that is broken off here does not send the same mail again.
    keep();
  }
  const files = await writeWorkspace(workspace.state, options.out);
  report(filesStep(files, options.out));
  const summary = summaryOf(
    { steps, problems, methods: workspace.requests.map((one) => one.method) },
    workspace.state,
    files,
  );
  writeWhole(
    join(options.out, 'requests.ndjson'),
    workspace.requests.map((one) => `${JSON.stringify(one)}\n`).join(''),
  );
  saveSummary(options.out, summary);
  const ok = steps.every((step) => step.ok);
  terminal.out(ok ? '\nThe day is done.\n' : '\nNot everything succeeded; see the lines that begin with FAIL.\n');
  if (options.once) return ok ? 0 : 1;
  const served = await servePage(
    { state: workspace.state, files, summary, outDir: options.out },
    options.port,
    surroundings,
  );
  return ok && served ? 0 : 1;
}

/** Arguments and results are JSON on both sides of the border, so the interface's types hold. */
function callBundle(workspace: LocalWorkspace): CallBundle {
  return (name, ...args) => workspace.run(name, args, { source: 'browser' }) as ReturnType<CallBundle> as never;
}

function filesStep(files: WrittenWorkspace, outDir: string): Step {
  const parts = [`${files.written.length} written`, `${files.unchanged} unchanged`];
  if (files.removed.length > 0) parts.push(`${files.removed.length} removed`);
  if (files.kept.length > 0) parts.push(`${files.kept.length} kept because somebody changed them`);
  return { name: 'Write the files', ok: true, detail: `${parts.join(', ')}, in ${outDir}` };
}

function refuse(options: Options, steps: Step[], problems: Problem[], terminal: Terminal, why = ''): ExitCode {
  const detail = ['The input cannot be used; nothing was built.', why].join(' ').trim();
  const refused: Step = { name: 'Set up', ok: false, detail };
  terminal.err(`${detail}\n${refusalLines(problems)}`);
  mkdirSync(options.out, { recursive: true });
  saveSummary(options.out, emptySummary([...steps, refused], problems));
  return 2;
}

function saveSummary(outDir: string, summary: Summary): void {
  writeWhole(join(outDir, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
}
