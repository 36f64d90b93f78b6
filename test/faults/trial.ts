/**
 * Runs a job with a fault at a service call, lets life go on until it has ended, and compares the whole account with
 * one in which nothing went wrong.
 */

import type { FaultKind } from '../../local/account/faults.ts';
import type { LocalState } from '../../local/account/state.ts';
import { RunKilled } from '../../local/runs/errors.ts';
import { letGo } from '../support/bundle.ts';
import {
  askAround,
  type FaultJob,
  type FaultOutcome,
  type Finding,
  goOn,
  type Life,
  type Stage,
  stageFrom,
  undisturbedRun,
} from './harness.ts';
import { outboxRows } from './outboxRows.ts';
import { accountKey, LivedOnce } from './sameAccount.ts';
import { differences, mailLine, snapshotOf, twins } from './snapshot.ts';

const HOUR_MS = 3_600_000;
const MOST_TRIES = 6;

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
  /** What a person looks at first; finds what is missing there. */
  look?: ((stage: Stage, find: Find) => void) | undefined;
  /** What is compared of a line, `''` for nothing; all of it if not given. */
  compared?(line: string): string;
  /** How many messages may be left for a person to ask about; one a fault if not given. */
  mayLeaveUnconfirmed?: number;
}

type Find = (kind: Finding['kind'], detail: string) => void;

/** What came of an account after the faults. */
interface Followed {
  /** How many messages a person had to ask about. */
  unconfirmed: number;
  found: Omit<Finding, 'at'>[];
}

/** Tries faults on copies of one account, in one kind of trouble: what differs besides is the life that follows. */
export class Trial {
  private readonly followed = new LivedOnce<Followed>();
  private readonly ended = new LivedOnce<Followed>();
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
    const find: Find = (kind, detail) => outcome.findings.push({ at, kind, detail });
    trouble.prepare?.(stage);
    for (const fault of faults) stage.account.faults.arm(fault);
    outcome.faults++;
    triedBy(find)(() => job.act(stage));
    trouble.afterwards?.(stage);
    // With a pair, the second fault may strike a later run; what never strikes is taken back.
    if (faults.length < 2) stage.account.faults.disarm();
    const key = `${life} ${trouble.look?.name} ${accountKey(stage, this.begin.nowMs)}`;
    const { unconfirmed, found } = this.followed.of(key, () => this.follow(stage, life, trouble));
    outcome.mostUnconfirmed = Math.max(outcome.mostUnconfirmed, unconfirmed);
    if (unconfirmed > (trouble.mayLeaveUnconfirmed ?? faults.length)) find('unconfirmed', `${unconfirmed} messages`);
    for (const { kind, detail } of found) find(kind, detail);
    letGo(stage.account);
    return stage;
  }

  private follow(stage: Stage, life: Life, trouble: Trouble): Followed {
    const found: Followed['found'] = [];
    const find: Find = (kind, detail) => found.push({ kind, detail });
    trouble.look?.(stage, find);
    liveOn(stage, this.job, life, triedBy(find));
    stage.account.faults.disarm();
    const key = `${life} ${accountKey(stage, this.begin.nowMs)}`;
    const end = this.ended.of(key, () => this.end(stage, life, trouble.compared));
    return { unconfirmed: end.unconfirmed, found: [...found, ...end.found] };
  }

  private end(stage: Stage, life: Life, compared: Trouble['compared'] = (line) => line): Followed {
    const { job } = this;
    const found: Followed['found'] = [];
    const find: Find = (kind, detail) => found.push({ kind, detail });
    settle(stage, job, triedBy(find));
    const unconfirmed = outboxRows(stage.account.state).filter(({ State }) => State === 'Unconfirmed').length;
    for (let round = 0; round < 3 && askAround(stage); round++) settle(stage, job, triedBy(find));
    this.compare(stage, life, find, compared);
    return { unconfirmed, found };
  }

  private compare(stage: Stage, life: Life, find: Find, compared: (line: string) => string): void {
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
    const stage = stageFrom(this.begin, 'en', false);
    const must = (act: () => boolean): boolean => {
      if (!act()) throw new Error(`${this.job.name} does not end even when nothing goes wrong`);
      return true;
    };
    must(() => this.job.act(stage));
    liveOn(stage, this.job, life, must);
    settle(stage, this.job, must);
    letGo(stage.account);
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

type TryOnce = (act: () => boolean) => boolean;

/** A killed run is part of the game; anything else that is thrown at a person is a fault. */
function triedBy(find: Find): TryOnce {
  return (act) => {
    try {
      return act();
    } catch (error) {
      if (!(error instanceof RunKilled)) find('threw', (error as Error).message);
      return false;
    }
  };
}

function liveOn(stage: Stage, job: FaultJob, life: Life, tryOnce: TryOnce): void {
  const { account } = stage;
  if (life === 'continue') tryOnce(() => goOn(stage));
  if (life === 'tick') account.moveClockTo(account.state.nowMs + 2 * HOUR_MS);
  if (life === 'tomorrow') {
    tryOnce(() => job.act(stage));
    account.moveClockTo(account.state.nowMs + 25 * HOUR_MS);
  }
}

/** The person does it until it is done, and nothing is left under way. */
function settle(stage: Stage, job: FaultJob, tryOnce: TryOnce): void {
  for (let tries = 0; tries < MOST_TRIES && !tryOnce(() => job.act(stage)); tries++);
  tryOnce(() => goOn(stage));
}
