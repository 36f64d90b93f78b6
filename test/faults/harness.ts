/**
 * Runs a job with a fault at a service call, lets life go on until it has ended, and compares the whole account with
 * one in which nothing went wrong.
 */

import { FAULT_KINDS, type FaultKind } from '../../local/account/faults.ts';
import type { LocalAccount } from '../../local/account/localAccount.ts';
import type { LocalState } from '../../local/account/state.ts';
import type { RequestBundle } from '../../local/host/dayRun.ts';
import { RunKilled } from '../../local/runs/errors.ts';
import type { CallPreview } from '../../src/features/calls/callTypes.ts';
import type { JobKind } from '../../src/jobs/jobKinds.ts';
import type { JobOutcome } from '../../src/jobs/outcome.ts';
import { problemLine } from '../../src/port/appError.ts';
import { accountFrom, callsOf, letGo } from '../support/bundle.ts';
import { outboxRows } from './outboxRows.ts';
import { drawnCalls, randomNumbers } from './sample.ts';
import { differences, mailLine, snapshotOf, twins } from './snapshot.ts';

export interface Stage {
  account: LocalAccount;
  call: RequestBundle;
  /** The hourly trigger's run. */
  tick(): JobOutcome;
  /** What Callboard said last, with every problem that it named. */
  said(): string;
}

export interface FaultJob {
  name: string;
  /** As its ledger and its report name it; null for what is written within one call. */
  kind: JobKind | null;
  /** The account as the job finds it. */
  begin(): LocalState;
  /** What the person does, or Google. Done again, it goes on. True when the job says that it has ended. */
  act(stage: Stage): boolean;
  /** The tick's own call can come too late when the day's allowance is used up; then the Outbox says so. */
  mayMiss?: boolean;
  /** What cannot be tried, because the production's own workbook is gone, or goes. */
  leftOut?: readonly ('edits' | 'lost notes')[];
  /** What is compared of a line, where some of it rightly differs; all of it if not given. */
  compared?(line: string): string;
  /** Lines of the snapshot that rightly tell what went wrong on the way. */
  isHistory?(line: string): boolean;
}

/** What happens after a fault, until the job has ended. */
export type Life =
  /** The person does it again at once. */
  | 'again'
  /** The person chooses Continue. */
  | 'continue'
  /** The laptop is closed; two hours later the person looks again. */
  | 'tick'
  /** The person tries again until the allowance is there again, a day later. */
  | 'tomorrow';

const HOUR_MS = 3_600_000;
const MOST_TRIES = 6;

export interface Finding {
  at: string;
  kind: 'twin' | 'twice' | 'lost' | 'different' | 'unconfirmed' | 'threw';
  detail: string;
}

export interface FaultOutcome {
  job: string;
  /** Service calls of the undisturbed job. */
  calls: number;
  faults: number;
  /** The most messages that one fault left unconfirmed. */
  mostUnconfirmed: number;
  findings: Finding[];
}

export function stageFrom(state: LocalState, locale: 'en' | 'de' = 'en'): Stage {
  const account = accountFrom(structuredClone(state), { log: false });
  account.locale = locale;
  let said = '';
  const plain = callsOf(account);
  const heard = <T>(answer: T): T => {
    const { message, nothing, problems = [] } = answer as Partial<JobOutcome & CallPreview>;
    said = [message, nothing, ...problems.map(problemLine)].filter(Boolean).join(' ');
    return answer;
  };
  return {
    account,
    call: ((name, ...args) => heard(plain(name, ...args))) as RequestBundle,
    tick: () => heard(account.run('tick', [{}], { source: 'trigger' }) as JobOutcome),
    said: () => said,
  };
}

/** How many service calls the job makes when nothing goes wrong. */
export function callsOfJob(job: FaultJob, begin: LocalState): number {
  const stage = stageFrom(begin);
  if (!job.act(stage)) throw new Error(`${job.name} does not end even when nothing goes wrong`);
  return stage.account.serviceCalls.length;
}

const LIVES: readonly Life[] = ['again', 'continue', 'tick'];

/** How many calls a kind of fault is tried at where not all of them are. */
const CALLS_A_KIND = 2;

/**
 * Every kind of fault at every call, or at some of them.
 * @param lives `each`: everything that may happen afterwards; `turns`: one of it, by turns
 */
export function everyFault(job: FaultJob, lives: 'each' | 'turns'): FaultOutcome {
  const trial = Trial.of(job);
  FAULT_KINDS.forEach((kind, index) => {
    for (const call of drawnCalls(trial.outcome.calls, CALLS_A_KIND, `${job.name} ${kind}`)) {
      const turn = LIVES[(call + index) % LIVES.length] ?? 'again';
      const after: readonly Life[] = kind === 'quota' ? ['tomorrow'] : lives === 'each' ? LIVES : [turn];
      for (const life of after) trial.run([{ call, kind }], life);
    }
  });
  return trial.outcome;
}

/** Two faults, one after the other: as many pairs as asked for, always the same ones. */
export function sampledPairs(job: FaultJob, count: number, seed: number): FaultOutcome {
  const trial = Trial.of(job);
  const random = randomNumbers(seed);
  const anyKind = () => FAULT_KINDS[random(FAULT_KINDS.length)] ?? 'kill';
  for (let pair = 0; pair < count; pair++) {
    const first = 1 + random(trial.outcome.calls);
    const second = first + 1 + random(trial.outcome.calls);
    const faults = [
      { call: first, kind: anyKind() },
      { call: second, kind: anyKind() },
    ];
    const life = faults.some(({ kind }) => kind === 'quota') ? 'tomorrow' : (LIVES[random(LIVES.length)] ?? 'again');
    trial.run(faults, life);
  }
  return trial.outcome;
}

export interface PlannedFault {
  call: number;
  kind: FaultKind;
}

/** More that goes wrong in a trial. */
export interface Trouble {
  /** Before the job begins. */
  prepare?(stage: Stage): void;
  /** When the run has ended in one way or another, before life goes on. */
  afterwards?(stage: Stage): void;
  /** What is compared of a line, `''` for nothing; all of it if not given. */
  compared?(line: string): string;
  /** How many messages may be left for a person to ask about; one a fault if not given. */
  mayLeaveUnconfirmed?: number;
}

interface Undisturbed {
  /** The account as the job finds it. */
  begin: LocalState;
  calls: number;
  /** What there is in the end, by what happens after the job. */
  ends: Map<Life, string[]>;
}

const undisturbed = new WeakMap<FaultJob, Undisturbed>();

/** Worked out once a job, however many tests try it. */
export function undisturbedRun(job: FaultJob): Undisturbed {
  const known = undisturbed.get(job);
  if (known !== undefined) return known;
  const begin = job.begin();
  const run = { begin, calls: callsOfJob(job, begin), ends: new Map<Life, string[]>() };
  undisturbed.set(job, run);
  return run;
}

/** Tries faults on copies of one account. */
export class Trial {
  private readonly ends: Map<Life, string[]>;
  readonly job: FaultJob;
  readonly begin: LocalState;
  readonly outcome: FaultOutcome;

  private constructor(job: FaultJob) {
    const { begin, calls, ends } = undisturbedRun(job);
    this.job = job;
    this.begin = begin;
    this.ends = ends;
    this.outcome = { job: job.name, calls, faults: 0, mostUnconfirmed: 0, findings: [] };
  }

  static of(job: FaultJob): Trial {
    return new Trial(job);
  }

  run(faults: readonly PlannedFault[], life: Life, trouble: Trouble = {}): Stage {
    const { job, outcome } = this;
    const at = `${faults.map(({ call, kind }) => `${kind} at call ${call}`).join(' and ')}, then ${life}`;
    const stage = stageFrom(this.begin, outcome.faults % 2 === 0 ? 'en' : 'de');
    const find = (kind: Finding['kind'], detail: string) => outcome.findings.push({ at, kind, detail });
    trouble.prepare?.(stage);
    for (const fault of faults) stage.account.faults.arm(fault);
    outcome.faults++;
    const tryOnce = (act: () => boolean): boolean => attempt(act, (error) => find('threw', error.message));
    tryOnce(() => job.act(stage));
    trouble.afterwards?.(stage);
    // With a pair, the second fault may strike a later run; what never strikes is taken back.
    if (faults.length < 2) stage.account.faults.disarm();
    liveOn(stage, job, life, tryOnce);
    stage.account.faults.disarm();
    settle(stage, job, tryOnce);
    const unconfirmed = outboxRows(stage.account.state).filter(({ State }) => State === 'Unconfirmed');
    outcome.mostUnconfirmed = Math.max(outcome.mostUnconfirmed, unconfirmed.length);
    if (unconfirmed.length > (trouble.mayLeaveUnconfirmed ?? faults.length))
      find('unconfirmed', `${unconfirmed.length} messages`);
    for (let round = 0; round < 3 && askAround(stage); round++) settle(stage, job, tryOnce);
    this.compare(stage, life, find, trouble.compared ?? ((line) => line));
    letGo(stage.account);
    return stage;
  }

  private compare(
    stage: Stage,
    life: Life,
    find: (kind: Finding['kind'], detail: string) => void,
    compared: (line: string) => string,
  ): void {
    const { job } = this;
    const clean = (lines: readonly string[]) =>
      lines
        .filter((line) => job.isHistory?.(line) !== true && !isQuotaNotice(line))
        .map((line) => compared(job.compared?.(line) ?? line))
        .filter(Boolean);
    const expected = clean(this.reference(life));
    const actual = clean(snapshotOf(stage.account.state));
    for (const twin of twins(actual)) find('twin', twin);
    const sent = stage.account.state.mails.map(mailLine);
    for (const mail of sent.filter((line, index) => sent.indexOf(line) !== index)) find('twice', mail);
    const missed = this.job.mayMiss === true ? outboxRows(stage.account.state).filter(isSaid) : [];
    if (missed.length > 0) return;
    for (const line of differences(expected, actual)) {
      find(line.startsWith('- mail') ? 'lost' : 'different', line);
    }
  }

  private reference(life: Life): string[] {
    const known = this.ends.get(life);
    if (known) return known;
    const stage = stageFrom(this.begin);
    const must = (act: () => boolean): boolean => {
      if (!act()) throw new Error(`${this.job.name} does not end even when nothing goes wrong`);
      return true;
    };
    must(() => this.job.act(stage));
    liveOn(stage, this.job, life, must);
    settle(stage, this.job, must);
    const lines = snapshotOf(stage.account.state);
    this.ends.set(life, lines);
    return lines;
  }
}

/** Where the day's allowance was used up on the way, the stage manager is told so, or was to be told. */
function isQuotaNotice(line: string): boolean {
  return /"Kind":"Call stopped"|^mail to [^:]*: The call for [^:]* has not gone out/.test(line);
}

function isSaid(row: { State: string; Detail: string }): boolean {
  return row.State === 'Missed' || row.State === 'Unconfirmed' || row.Detail === 'Resend was chosen.';
}

/** A killed run is part of the game; anything else that is thrown at a person is a fault. */
function attempt(act: () => boolean, threw: (error: Error) => void): boolean {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof RunKilled)) threw(error as Error);
    return false;
  }
}

function liveOn(stage: Stage, job: FaultJob, life: Life, tryOnce: (act: () => boolean) => boolean): void {
  const { account, call } = stage;
  if (life === 'continue') tryOnce(() => goOn(call));
  if (life === 'tick') account.moveClockTo(account.state.nowMs + 2 * HOUR_MS);
  if (life === 'tomorrow') {
    tryOnce(() => job.act(stage));
    account.moveClockTo(account.state.nowMs + 25 * HOUR_MS);
  }
}

/** The person does it until it is done, and nothing is left under way. */
function settle(stage: Stage, job: FaultJob, tryOnce: (act: () => boolean) => boolean): void {
  for (let tries = 0; tries < MOST_TRIES && !tryOnce(() => job.act(stage)); tries++);
  tryOnce(() => goOn(stage.call));
}

/** Chooses Continue until nothing is under way. */
export function goOn(call: RequestBundle): boolean {
  for (let slice = 0; slice < 50; slice++) {
    if (call('continueJob').state !== 'more') return true;
  }
  return false;
}

/** What a stage manager does about unconfirmed messages: asks whether each came. True when there were any. */
export function askAround({ account, call }: Stage): boolean {
  const open = outboxRows(account.state).filter(({ State }) => State === 'Unconfirmed' || State === 'Failed');
  for (const { Key } of open) {
    const came = account.state.mails.some(({ inFlight }) => inFlight === Key);
    call(came ? 'markAsSent' : 'resend', { key: Key });
  }
  return open.length > 0;
}
