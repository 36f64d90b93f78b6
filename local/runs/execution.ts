/**
 * One run of the bundle, as Google would make it: fresh globals, a time limit, and a ledger of service calls in which
 * armed faults strike.
 */
import { failureFor, useUpQuota } from '../account/faultEffects.ts';
import type { FaultKind, Faults } from '../account/faults.ts';
import { latencyOf } from '../account/latency.ts';
import type { ServiceCallLog, ServiceCallRecord } from '../account/serviceCallLog.ts';
import { cardResult } from '../services/cards/cardService.ts';
import { EditArgument } from '../services/editEvent.ts';
import { HtmlOutput } from '../services/htmlService.ts';
import type { RunContext } from '../services/runContext.ts';
import { requireScope } from '../services/scopes.ts';
import type { PerformCall, ServiceCall } from '../services/serviceContext.ts';
import { ServiceError } from '../services/serviceError.ts';
import { servicesFor } from '../services/servicesFor.ts';
import { textFor } from '../services/texts.ts';
import { Border } from './border.ts';
import { type HostHalf, type Inside, inKeptContext, newContext } from './bundleContext.ts';
import { RunKilled, ScriptError } from './errors.ts';

const RUN_LIMIT_MS = 6 * 60_000;
const CARD_LIMIT_MS = 30_000;

type Outcome = { value: unknown } | { failure: { name: string; message: string; stack: string } };

/** The host's half of a run whose bundle is loaded elsewhere, in a thread of its own. */
export interface OutsideRun {
  bundleDir: string;
  serviceNames: string;
  /** What `invoke` of inside.js takes. */
  invocation: [name: string, argumentsText: string, browser: boolean];
  host: HostHalf;
  /** To be called when the bundle's top level has run. */
  loaded(): void;
  /** What came of it. @throws as `run` does. */
  end(outcomeText: string): unknown;
}

/** Services by their global names, new in each run. */
export type OtherServices = (context: RunContext, perform: PerformCall) => Record<string, object>;

/** What a run needs from the account that it belongs to. */
export interface ExecutionHost {
  log: ServiceCallLog;
  faults: Faults;
  /** Services that take the place of the local account's own, or are added to them. */
  otherServices?: OtherServices | undefined;
  /** True for runs that share their globals with those before. */
  keepsContexts: boolean;
  /** Numbers the next service call and lets the test's hook run before it. */
  announce(call: ServiceCall, take: (callNumber: number) => void): void;
}

export class Execution {
  readonly #context: RunContext;
  readonly #host: ExecutionHost;
  readonly #startedMs: number;
  #killedFor: string | null = null;
  #revoked = false;

  constructor(context: RunContext, host: ExecutionHost) {
    this.#context = context;
    this.#host = host;
    this.#startedMs = context.state.nowMs;
    context.pass = (ms) => this.#pass(ms);
  }

  /**
   * Loads the bundle and calls one of its functions.
   * @throws ScriptError for what the bundle throws, RunKilled when the run was ended.
   */
  run(name: string, args: readonly unknown[]): unknown {
    const border = this.#newBorder();
    const text = this.#inside(border, (inside) => inside.invoke(...this.#invocation(border, name, args)));
    return this.#ended(border, text);
  }

  /** The same for a bundle that is loaded elsewhere. */
  outside(name: string, args: readonly unknown[]): OutsideRun {
    const border = this.#newBorder();
    return {
      bundleDir: this.#context.bundleDir,
      serviceNames: border.serviceNames.join(','),
      invocation: this.#invocation(border, name, args),
      host: this.#hostFor(border),
      loaded: () => {
        border.loading = false;
      },
      end: (outcomeText) => this.#ended(border, outcomeText),
    };
  }

  #invocation(border: Border, name: string, args: readonly unknown[]): OutsideRun['invocation'] {
    const { source } = this.#context;
    return [name, border.encode(args.map(this.#asArgument)), source === 'browser' || source === 'webCall'];
  }

  #ended(border: Border, outcomeText: string): unknown {
    const outcome = border.decode(outcomeText) as Outcome;
    if (!this.#killedFor) this.#finish();
    if (this.#killedFor) throw new RunKilled(this.#killedFor);
    if ('failure' in outcome) throw new ScriptError(outcome.failure.message, outcome.failure);
    const { source } = this.#context;
    if (source === 'webGet') return HtmlOutput.pageOf(outcome.value);
    return source === 'card' ? cardResult(outcome.value) : outcome.value;
  }

  /** @throws ScriptError for what Google refuses only now. */
  #finish(): void {
    try {
      for (const finish of this.#context.atEnd ?? []) finish();
    } catch (error) {
      if (!this.#killedFor) throw new ScriptError(error instanceof Error ? error.message : String(error));
    }
  }

  readonly #asArgument = (arg: unknown): unknown =>
    arg instanceof EditArgument ? arg.eventObject(this.#perform) : arg;

  /** The functions that the bundle declares at its top level. */
  declared(): string[] {
    return this.#inside(this.#newBorder(), (inside) => inside.declared())
      .split(',')
      .filter(Boolean);
  }

  #newBorder(): Border {
    const services = {
      ...servicesFor(this.#context, this.#perform),
      ...this.#host.otherServices?.(this.#context, this.#perform),
    };
    return new Border(this.#context, services, () => this.#assertAlive());
  }

  #inside(border: Border, use: (inside: Inside) => string): string {
    const { bundleDir } = this.#context;
    const host = this.#hostFor(border);
    const names = border.serviceNames.join(',');
    const loaded = (inside: Inside): string => {
      border.loading = false;
      return use(inside);
    };
    try {
      return this.#host.keepsContexts
        ? inKeptContext(bundleDir, host, names, loaded)
        : loaded(newContext(bundleDir, host, names));
    } catch (error) {
      // While it runs, the bundle lets nothing out: what is thrown here was thrown while it loaded.
      if (!border.loading) throw error;
      const { name, message, stack } = error as Error;
      throw new ScriptError(`${name}: ${message}`, { name, ...(stack === undefined ? {} : { stack }) });
    }
  }

  #hostFor(border: Border): HostHalf {
    const { state, log: say } = this.#context;
    const { log } = this.#host;
    return {
      now: () => Math.floor(state.nowMs),
      log: say,
      member: (handle, key) => border.member(handle, key),
      call: (handle, key, argumentsText) => {
        const before = log.records.length;
        const answer = border.call(handle, key, argumentsText);
        const made = log.records[log.records.length - 1];
        if (made !== undefined && log.records.length > before) made.answerBytes = Buffer.byteLength(answer);
        return answer;
      },
    };
  }

  readonly #perform: PerformCall = (call, effect) => {
    this.#assertAlive();
    let fault: FaultKind | null = null;
    this.#host.announce(call, (callNumber) => {
      fault = this.#host.faults.take(callNumber, call.method);
    });
    const ms = latencyOf(call);
    this.#context.state.nowMs += ms;
    const record = this.#host.log.open(this.#context.run, call, ms);
    try {
      return this.#withFault(call, fault, effect);
    } catch (error) {
      throw this.#recorded(record, call, error);
    } finally {
      this.#host.log.close(record);
    }
  };

  #withFault<T>(call: ServiceCall, fault: FaultKind | null, effect: () => T): T {
    const { state, locale, user } = this.#context;
    if (this.#revoked || fault === 'revoked') {
      this.#revoked = true;
      throw failureFor('revoked', call.method, locale);
    }
    if (fault === 'kill') this.#kill('an armed fault, before the call had its effect');
    if (fault === 'transient-before' || fault === 'permanent') throw failureFor(fault, call.method, locale);
    if (fault === 'quota' && !useUpQuota(state, user, call.method)) throw failureFor(fault, call.method, locale);
    try {
      requireScope(this.#context, call.method);
      return effect();
    } finally {
      // A kill or an answer that gets lost also hides an error of the call itself.
      if (fault === 'kill-after') this.#kill('an armed fault, after the call had its effect');
      this.#endIfTooLong();
      if (fault === 'transient-after') this.#raise(failureFor(fault, call.method, locale));
    }
  }

  #recorded(record: ServiceCallRecord, call: ServiceCall, error: unknown): unknown {
    if (error instanceof ServiceError) error.method = call.method;
    record.error = this.#killedFor ? 'killed' : error instanceof ServiceError ? (error.code ?? error.name) : 'internal';
    return error;
  }

  #pass(ms: number): void {
    this.#context.state.nowMs += ms;
    this.#endIfTooLong();
  }

  #endIfTooLong(): void {
    const limitMs = this.#context.source === 'card' ? CARD_LIMIT_MS : RUN_LIMIT_MS;
    if (this.#context.state.nowMs - this.#startedMs > limitMs) this.#kill(`longer than ${limitMs / 1000} s`);
  }

  #kill(reason: string): never {
    this.#killedFor = reason;
    return this.#raise(new ServiceError(textFor(this.#context.locale, 'runTooLong')));
  }

  #raise(error: ServiceError): never {
    throw error;
  }

  #assertAlive(): void {
    if (this.#killedFor) throw new ServiceError(textFor(this.#context.locale, 'runTooLong'));
  }
}
