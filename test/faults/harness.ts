/** What is put through the faults, and the account that it is done in. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import type { LocalState } from '../../local/account/state.ts';
import type { RequestBundle } from '../../local/host/requestsOf.ts';
import { tickNow } from '../../local/runs/clockRun.ts';
import type { CallPreview } from '../../src/features/calls/callTypes.ts';
import type { JobKind } from '../../src/jobs/jobKinds.ts';
import type { JobOutcome } from '../../src/jobs/outcome.ts';
import { problemLine } from '../../src/port/appError.ts';
import { accountFrom, callsOf } from '../support/bundle.ts';
import { outboxRows } from './outboxRows.ts';

export interface Stage {
  account: LocalAccount;
  call: RequestBundle;
  /** The hourly trigger's run. */
  tick(): JobOutcome;
  /** What Callboard said last, with every problem that it named. */
  said(): string;
  /** What an answer says that did not come to the sidebar. */
  hear<T>(answer: T): T;
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

/**
 * A copy of the account, to be acted in.
 * @param state changed by nobody any more
 * @param keepsContexts the runs share their globals, but for those that nothing goes wrong in: what is compared with them was
 *   made as Google makes it
 */
export function stageFrom(state: LocalState, locale: 'en' | 'de' = 'en', keepsContexts = true): Stage {
  const account = accountFrom(structuredClone(state), { log: false, keepsContexts, before: state });
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
    tick: () => heard(tickNow(account) as JobOutcome),
    said: () => said,
    hear: heard,
  };
}

/** How many service calls the job makes when nothing goes wrong. */
export function callsOfJob(job: FaultJob, begin: LocalState): number {
  const stage = stageFrom(begin, 'en', false);
  if (!job.act(stage)) throw new Error(`${job.name} does not end even when nothing goes wrong`);
  return stage.account.serviceCalls.length;
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

/** True when the production's own workbook is deleted: then nobody can ask anything there any more. */
export function isGone({ account: { state } }: Stage): boolean {
  const { activeSpreadsheetId } = state;
  return activeSpreadsheetId !== null && state.files[activeSpreadsheetId] === undefined;
}

/** Chooses Continue until nothing is under way, or there is no workbook to choose it in. */
export function goOn(stage: Stage): boolean {
  for (let slice = 0; slice < 50; slice++) {
    if (isGone(stage) || stage.call('continueJob').state !== 'more') return true;
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
