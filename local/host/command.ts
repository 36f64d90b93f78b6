/**
 * The command behind `npm start`: reads the input, runs the day or plays a scenario, writes the files, and shows them in
 * the browser.
 */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../src/port/appError.ts';
import { isArchiveWorkbook } from '../../src/production/productionState.ts';
import type { LocalAccount } from '../account/localAccount.ts';
import { type WrittenAccount, writeAccount } from '../files/writeAccount.ts';
import { writeWhole } from '../files/writeWhole.ts';
import { archiveStep, openArchive } from './archiveStep.ts';
import {
  dailyCallStep,
  reportMailStep,
  reportStep,
  type StepResult,
  setUpStep,
  signInStep,
  triggersStep,
} from './dayRun.ts';
import type { FloatingTime } from './floatingTime.ts';
import { openAccount, stateFile } from './openAccount.ts';
import { openEmpty } from './openEmpty.ts';
import { HELP, type Options, parseOptions } from './options.ts';
import { type ProductionInput, readInput } from './readInput.ts';
import { readScenario } from './readScenario.ts';
import { type RequestBundle, requestsOf } from './requestsOf.ts';
import type { ScenarioLine } from './scenarioLines.ts';
import { ScenarioPlayer } from './scenarioPlayer.ts';
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
  if (existsSync(options.out) && !statSync(options.out).isDirectory()) {
    terminal.err(`${options.out} is a file. Choose a folder for --out.\n`);
    return 2;
  }
  if (options.empty) return openEmpty(options, surroundings);
  const input = readInput(options.input);
  const scenario = options.scenario === null ? null : readScenario(options.scenario, options.out, bundleDir);
  if (scenario !== null && scenario.problems.length > 0) {
    const what = 'The scenario cannot be played';
    return refuse(options, [], [...scenario.problems, ...input.problems], terminal, '', what);
  }
  if (input.files.length === 0) return refuse(options, [], input.problems, terminal);
  return runInAccount(options, input, scenario?.lines ?? null, surroundings);
}

/** @param lines the scenario's; null for a day */
async function runInAccount(
  options: Options,
  input: ProductionInput,
  lines: ScenarioLine[] | null,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { terminal } = surroundings;
  const now = options.now ?? earlierStart(lines, input.day);
  const { account, clock, zone } = openAccount({ ...options, now }, input, surroundings.bundleDir, surroundings.nowMs);
  const mailsBefore = account.state.mails.length;
  const steps: Step[] = [];
  const problems: Problem[] = [];
  const report = (step: Step | StepResult): void => {
    steps.push({ name: step.name, ok: step.ok, detail: step.detail });
    terminal.out(stepLine(step));
    if (!('problems' in step)) return;
    problems.push(...step.problems);
    terminal.out(warningLines(step.problems));
  };
  const call = requestsOf(account);
  report({ name: 'Read the input', ok: true, detail: `CSV files in ${options.input}: ${input.files.length}` });
  report(clock);
  if (isArchived(account)) {
    report({ name: 'Set up', ok: true, detail: 'The production is archived: nothing is made or sent any more.' });
  } else {
    const setUp = setUpStep(call, input.files);
    // What could not be read is listed together with what the product finds in the rest.
    if (setUp.refused || input.problems.length > 0) {
      const found = [...input.problems, ...(setUp.refused ? setUp.problems : [])];
      return refuse(options, steps, found, terminal, setUp.detail);
    }
    report(setUp);
    if (lines === null) runDay(account, setUp.ok ? dayOf(account, options) : [], options.out, report);
    else if (setUp.ok) playScenario(account, zone, lines, options, report);
  }
  const files = await writeAccount(account.state, options.out);
  report(filesStep(files, options.out));
  const summary = summaryOf(
    { steps, problems, methods: account.serviceCalls.map((one) => one.method) },
    account.state,
    files,
  );
  writeWhole(
    join(options.out, 'requests.ndjson'),
    account.serviceCalls.map((one) => `${JSON.stringify(one)}\n`).join(''),
  );
  saveSummary(options.out, summary);
  const ok = steps.every((step) => step.ok);
  const what = lines === null ? 'The day is done.' : 'The scenario has been played.';
  const failed = 'Not everything succeeded; see the lines that begin with FAIL.';
  terminal.out(`\n${ok ? what : failed}\n${mailLine(mailsBefore, account.state.mails.length)}`);
  if (options.once) return ok ? 0 : 1;
  const { servePage } = await import('./page/servePage.ts');
  const served = await servePage({ account, steps, problems, outDir: options.out }, options.port, surroundings);
  return ok && served ? 0 : 1;
}

/** A scenario that begins with an earlier time than the input's own day is set up at that time. */
function earlierStart(lines: readonly ScenarioLine[] | null, day: FloatingTime | null): FloatingTime | null {
  const [first] = lines ?? [];
  if (first?.kind !== 'clock' || day === null) return null;
  return `${first.clock.date}T${first.clock.time}` < `${day.date}T${day.time}` ? first.clock : null;
}

const DAY = [signInStep, dailyCallStep, reportStep, reportMailStep];

function dayOf(account: LocalAccount, options: Options): ((call: RequestBundle) => StepResult)[] {
  return options.archive ? [...DAY, (call) => archiveStep(account, call)] : DAY;
}

/** What this account held has been archived, by an earlier run or on the page. */
function isArchived(account: LocalAccount): boolean {
  const { state } = account;
  const open = () => state.files[state.activeSpreadsheetId ?? ''];
  if (open() === undefined) openArchive(account);
  const file = open();
  return file !== undefined && isArchiveWorkbook({ marks: file.properties });
}

function runDay(
  account: LocalAccount,
  steps: readonly ((call: RequestBundle) => StepResult)[],
  outDir: string,
  report: (step: StepResult) => void,
): void {
  const keep = (): void => account.save(stateFile(outDir));
  mkdirSync(join(outDir, '.callboard'), { recursive: true });
  keep();
  for (const step of steps) {
    report(step(requestsOf(account)));
    // At once, so that a run that is broken off here does not send the same mail again.
    keep();
  }
}

/** Not kept: played again, a scenario begins anew. */
function playScenario(
  account: LocalAccount,
  zone: string,
  lines: readonly ScenarioLine[],
  options: Options,
  report: (step: Step) => void,
): void {
  report(triggersStep(requestsOf(account)));
  const player = new ScenarioPlayer(account, zone);
  for (const line of lines) report(player.play(line));
  if (options.archive) report(archiveStep(account, requestsOf(account)));
}

function mailLine(before: number, now: number): string {
  const counted = (count: number): string => (count === 1 ? '1 message' : `${count} messages`);
  if (now > before) return `Sent in this run: ${counted(now - before)}; see Mail/.\n`;
  if (before === 0) return 'No message was sent.\n';
  return `Nothing was sent again: the ${counted(before)} in Mail/ went out before.\n`;
}

function filesStep(files: WrittenAccount, outDir: string): Step {
  const parts = [`${files.written.length} written`, `${files.unchanged} unchanged`];
  if (files.removed.length > 0) parts.push(`${files.removed.length} removed`);
  if (files.kept.length > 0) parts.push(`${files.kept.length} kept because somebody changed them`);
  return { name: 'Write the files', ok: true, detail: `${parts.join(', ')}, in ${outDir}` };
}

function refuse(
  options: Options,
  steps: Step[],
  problems: Problem[],
  terminal: Terminal,
  why = '',
  what = 'The input cannot be used',
): ExitCode {
  const detail = [`${what}; nothing was built.`, why].join(' ').trim();
  const refused: Step = { name: 'Set up', ok: false, detail };
  terminal.err(`${detail}\n${refusalLines(problems)}`);
  mkdirSync(options.out, { recursive: true });
  saveSummary(options.out, emptySummary([...steps, refused], problems));
  return 2;
}

function saveSummary(outDir: string, summary: Summary): void {
  writeWhole(join(outDir, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
}
