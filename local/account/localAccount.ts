/**
 * The local account: stands in for one person's Google account, runs the built bundle as Google would, and keeps
 * what it did. Stricter than Google wherever the two could differ.
 */
import { isAbsolute, resolve } from 'node:path';
import { isOtherwise } from '../readings.ts';
import { checkForBrowser } from '../runs/browserRequests.ts';
import { ScriptError } from '../runs/errors.ts';
import { Execution, type OtherServices } from '../runs/execution.ts';
import { type BegunRun, type Ended, type RunBeside, runTogether } from '../runs/together.ts';
import { isScriptGone } from '../services/drive/deleteFile.ts';
import { EditArgument } from '../services/editEvent.ts';
import type { RunContext, ShareMail } from '../services/runContext.ts';
import type { ServiceCall } from '../services/serviceContext.ts';
import { type Locale, textFor } from '../services/texts.ts';
import { emptyUi, type UiRecord } from '../services/uiRecord.ts';
import { clockEvent, firstDue } from './clockTriggers.ts';
import { Faults } from './faults.ts';
import { type NewAccount, newState } from './newState.ts';
import { type CellEdit, type EditEvent, editAsPerson, type PersonEdit, typeAsPerson } from './personEdit.ts';
import { ServiceCallLog, type ServiceCallRecord } from './serviceCallLog.ts';
import type { LocalState, LocalTrigger } from './state.ts';
import { readState, saveState } from './stateFile.ts';
import { MOST_RUNS_AT_ONCE, TRIGGER_START_MS, triggerMsPerDay, usageOf } from './usage.ts';

export interface AccountOptions {
  /** The folder of the built bundle. */
  bundleDir: string;
  /** Where to append the log of service calls; `CALLBOARD_REQUEST_LOG` if not given. */
  serviceCallFile?: string;
  /** True to share the globals between runs, which Google never does, for runs by the ten thousand. */
  keepsContexts?: boolean;
  /** For scripts other than Callboard, which use services that Callboard does not. */
  otherServices?: OtherServices;
}

export interface RunOptions {
  /** Whose authorisation the run has; the account's own person if not given. */
  as?: string;
  /** `LIMITED` for simple triggers and `FULL` for the rest, if not given. */
  authMode?: RunContext['authMode'];
  source?: RunContext['source'];
  /** The spreadsheet that the run belongs to, if not the active one; `null` for none. */
  container?: string | null;
}

/** One firing of a trigger. */
export interface TriggerRun {
  triggerId: string;
  handler: string;
  ownerEmail: string;
  atMs: number;
  /** What the handler returned, if anything; Google shows it to nobody. */
  result?: unknown;
  error?: Error;
}

/** One run of the bundle: what was called, by what, and as whom. */
export interface RunRecord {
  /** The number that the run's service calls carry. */
  run: number;
  name: string;
  source: RunContext['source'];
  user: string;
  atMs: number;
  /** The error with which it ended, as the person was told. */
  error?: string;
}

export interface LogLine {
  run: number;
  level: string;
  text: string;
}

export class LocalAccount {
  state: LocalState;
  readonly bundleDir: string;
  /** The language of Google's error texts. */
  locale: Locale = 'en';
  readonly ui: UiRecord = emptyUi();
  readonly logs: LogLine[] = [];
  /** Every run so far, the present one last. */
  readonly runs: RunRecord[] = [];
  /** Mails that Drive itself sent because something was shared; not in the outbox and not wanted. */
  readonly shareMails: ShareMail[] = [];
  readonly faults = new Faults();
  /** Called before each service call with its number since the account was made; may edit, or run the bundle. */
  beforeCall: ((call: ServiceCall, n: number) => void) | null = null;
  readonly #serviceCallLog: ServiceCallLog;
  readonly #keepsContexts: boolean;
  readonly #otherServices: OtherServices | undefined;
  readonly #locks = new Map<string, number>();
  /** Not in the state: Google may forget it at any time. */
  readonly #caches = new Map<string, { value: string; untilMs: number }>();
  /** Whose each run is that has not ended. */
  readonly #running = new Map<number, string>();
  #runs = 0;
  #calls = 0;

  private constructor(state: LocalState, options: AccountOptions) {
    this.state = state;
    this.bundleDir = isAbsolute(options.bundleDir) ? options.bundleDir : resolve(options.bundleDir);
    this.#keepsContexts = options.keepsContexts ?? false;
    this.#otherServices = options.otherServices;
    this.#serviceCallLog = new ServiceCallLog(options.serviceCallFile ?? process.env.CALLBOARD_REQUEST_LOG);
  }

  /** An account in memory: a fresh account, or the given state (which it then changes). */
  static create(options: NewAccount & AccountOptions & { state?: LocalState }): LocalAccount {
    return new LocalAccount(options.state ?? newState(options), options);
  }

  /** Opens an account that was saved. */
  static open(file: string, options: AccountOptions): LocalAccount {
    return new LocalAccount(readState(file), options);
  }

  save(file: string): void {
    saveState(file, this.state);
  }

  /** Every service call so far. */
  get serviceCalls(): ServiceCallRecord[] {
    return this.#serviceCallLog.records;
  }

  /**
   * Runs one of the bundle's functions as Google would. Arguments and result cross as JSON.
   * @throws ScriptError for what the bundle throws, RunKilled when the run was ended.
   */
  run(name: string, args: readonly unknown[] = [], options: RunOptions = {}): unknown {
    const { execution, end } = this.#begin(name, args, options);
    try {
      const result = execution.run(name, args);
      end();
      return result;
    } catch (error) {
      end(error);
      throw error;
    }
  }

  /** Runs several at once, which interleave at every service call; each has its own outcome. The time of triggers counts. */
  runTogether(runs: readonly RunBeside[]): Ended[] {
    const begin = ({ name, args = [], options = {} }: RunBeside, wait: RunContext['wait']): BegunRun => {
      const { execution, end } = this.#begin(name, args, options, wait);
      const atMs = this.state.nowMs;
      const endFired = (error?: Error) => {
        end(error);
        if (options.source === 'trigger') this.#useTriggerTime(options.as ?? this.state.me, atMs);
      };
      return { outside: execution.outside(name, args), end: endFired };
    };
    return runTogether({ state: this.state, begin }, runs);
  }

  /** @throws ScriptError when the script is gone with its spreadsheet, or this person has as many runs as Google allows at once. */
  #begin(
    name: string,
    args: readonly unknown[],
    options: RunOptions,
    wait?: RunContext['wait'],
  ): { execution: Execution; end(error?: unknown): void } {
    if (options.source === 'browser' || options.source === 'webCall') checkForBrowser(name, args);
    const context = this.#newContext(options);
    if (wait !== undefined) context.wait = wait;
    const { run, source, user } = context;
    const record: RunRecord = { run, name, source, user, atMs: this.state.nowMs };
    this.runs.push(record);
    if (isScriptGone(this.state, context.container)) {
      record.error = textFor(this.locale, 'noSuchItem');
      throw new ScriptError(record.error);
    }
    if ([...this.#running.values()].filter((one) => one === user).length >= MOST_RUNS_AT_ONCE) {
      record.error = textFor(this.locale, 'tooManyAtOnce');
      throw new ScriptError(record.error);
    }
    this.#running.set(run, user);
    const end = (error?: unknown) => {
      if (error !== undefined) record.error = error instanceof Error ? error.message : String(error);
      this.#running.delete(run);
      for (const [lock, holder] of this.#locks) if (holder === run) this.#locks.delete(lock);
    };
    return { execution: new Execution(context, this.#executionHost()), end };
  }

  #useTriggerTime(email: string, sinceMs: number): void {
    usageOf(this.state, email).triggerMs += TRIGGER_START_MS + this.state.nowMs - sinceMs;
  }

  /** The bundle's global functions: everything that the browser could call. */
  bundleGlobals(): string[] {
    return new Execution(this.#newContext({}), this.#executionHost()).declared();
  }

  /** Moves the clock on and fires the clock triggers that are due on the way, in order. */
  moveClockTo(ms: number): TriggerRun[] {
    const fired: TriggerRun[] = [];
    for (let due = firstDue(this.state, ms); due; due = firstDue(this.state, ms)) {
      this.state.nowMs = Math.max(this.state.nowMs, due.dueMs);
      due.trigger.lastRunMs = due.dueMs;
      const event = clockEvent(due.trigger, this.state.nowMs);
      if (isOtherwise(this.state, 'triggerUid')) event.triggerUid = Number(due.trigger.id);
      const run = this.#fire(due.trigger, event);
      if (run) fired.push(run);
    }
    this.state.nowMs = Math.max(this.state.nowMs, ms);
    return fired;
  }

  /** Fires the installed edit triggers of the active workbook, of one owner or of all. */
  fireEdit(event: EditEvent, asOwner?: string): TriggerRun[] {
    const triggers = this.state.triggers.filter(
      ({ kind, disabled, documentId, ownerEmail }) =>
        kind === 'edit' &&
        !disabled &&
        documentId === this.state.activeSpreadsheetId &&
        (asOwner === undefined || ownerEmail === asOwner),
    );
    return triggers.flatMap((trigger) => {
      const { range: _range, ...without } = event;
      const seen = isOtherwise(this.state, 'editRange') ? without : event;
      const argument = new EditArgument({ ...seen, triggerUid: trigger.id }, trigger.documentId);
      return this.#fire(trigger, argument) ?? [];
    });
  }

  /** Edits the active workbook as a person in the browser; then everything fires that Google would fire. */
  editAs(email: string, edit: PersonEdit): TriggerRun[] {
    return this.#afterEdit(email, editAsPerson(this.state, email, edit));
  }

  /** Types into one cell of a spreadsheet as a person; what Google would fire fires if it is the active workbook. */
  typeAs(email: string, edit: CellEdit): TriggerRun[] {
    const event = typeAsPerson(this.state, email, edit);
    return edit.spreadsheetId === this.state.activeSpreadsheetId ? this.#afterEdit(email, event) : [];
  }

  #afterEdit(email: string, event: EditEvent): TriggerRun[] {
    const id = this.state.activeSpreadsheetId ?? '';
    if (this.bundleGlobals().includes('onEdit')) {
      this.run('onEdit', [new EditArgument({ ...event, authMode: 'LIMITED' }, id)], { source: 'simple', as: email });
    }
    return this.fireEdit(event);
  }

  #fire(trigger: LocalTrigger, event: Record<string, unknown> | EditArgument): TriggerRun | null {
    const { id: triggerId, handler, ownerEmail } = trigger;
    if (usageOf(this.state, ownerEmail).triggerMs >= triggerMsPerDay(this.state)) return null;
    const atMs = this.state.nowMs;
    const run: TriggerRun = { triggerId, handler, ownerEmail, atMs };
    const container = trigger.documentId === '' ? null : trigger.documentId;
    try {
      const result = this.run(handler, [event], { source: 'trigger', as: ownerEmail, authMode: 'FULL', container });
      if (result !== null) run.result = result;
    } catch (error) {
      run.error = error instanceof Error ? error : new ScriptError(String(error));
    }
    this.#useTriggerTime(ownerEmail, atMs);
    return run;
  }

  #newContext(options: RunOptions): RunContext {
    const { state, bundleDir, locale, ui, shareMails } = this;
    const source = options.source ?? 'menu';
    this.#runs += 1;
    const run = this.#runs;
    const context: RunContext = {
      state,
      bundleDir,
      locale,
      ui,
      shareMails,
      run,
      source,
      user: options.as ?? state.me,
      authMode: options.authMode ?? (source === 'simple' ? 'LIMITED' : 'FULL'),
      container: options.container !== undefined ? options.container : containerOf(state, source),
      caches: this.#caches,
      locks: this.#locks,
      log: (level, text) => this.logs.push({ run, level, text }),
      pass: () => {},
      // Whoever has what is waited for is in the middle of a run that cannot go on meanwhile: only time passes.
      wait: (ms) => context.pass(ms),
    };
    return context;
  }

  #executionHost(): ConstructorParameters<typeof Execution>[1] {
    return {
      log: this.#serviceCallLog,
      faults: this.faults,
      keepsContexts: this.#keepsContexts,
      otherServices: this.#otherServices,
      announce: (call, take) => {
        this.#calls += 1;
        take(this.#calls);
        this.beforeCall?.(call, this.#calls);
      },
    };
  }
}

/** The cards of a bound script have its spreadsheet, whatever is open or selected; its web app perhaps. */
function containerOf(state: LocalState, source: RunContext['source']): string | null {
  const isBound = state.installation !== 'published';
  const isThere =
    source === 'card'
      ? isBound
      : source === 'webGet' || source === 'webCall'
        ? isBound && isOtherwise(state, 'webAppDocument')
        : true;
  return isThere ? state.activeSpreadsheetId : null;
}
