/**
 * A job that is begun while another runs, or after another was cut off and before it is gone on with: in the end the account
 * is as if the one had been done after the other, or, where the first has the production to itself, as if only it had.
 */

import type { LocalState } from '../../local/account/state.ts';
import { RunKilled } from '../../local/runs/errors.ts';
import { letGo } from '../support/bundle.ts';
import {
  callsOfJob,
  type FaultJob,
  type FaultOutcome,
  type Finding,
  goOn,
  isGone,
  type Stage,
  stageFrom,
} from './harness.ts';
import { accountKey, LivedOnce } from './sameAccount.ts';
import { drawnCalls } from './sample.ts';
import { differences, mailLine, snapshotOf, twins } from './snapshot.ts';

const MOST_TRIES = 6;
/** How many calls of the first job are tried where not all of them are. */
const CALLS_A_PAIR = 1;
const WHENS = ['while it runs', 'after it was cut off'] as const;

export interface Pair {
  first: FaultJob;
  second: FaultJob;
  /** The account as both find it. */
  begin: LocalState;
  /** True for a first job beside which no other may run, and after which there is no workbook to run it in. */
  isAlone?: boolean;
}

export function everyBeside(pair: Pair): FaultOutcome {
  const { first, second, begin } = pair;
  const calls = callsOfJob(first, begin);
  const name = `${second.name} during ${first.name}`;
  const outcome: FaultOutcome = { job: name, calls, faults: 0, mostUnconfirmed: 0, findings: [] };
  const expected = expectedOf(pair);
  const followed = new LivedOnce<Found[]>();
  for (const when of WHENS) {
    for (const call of drawnCalls(calls, CALLS_A_PAIR, `${name} ${when}`)) {
      outcome.faults++;
      const at = `${when}, at call ${call}`;
      const found = tryBeside(pair, when, call, expected, followed);
      for (const { kind, detail } of found) outcome.findings.push({ at, kind, detail });
    }
  }
  return outcome;
}

type Found = Omit<Finding, 'at'>;

/** What either order leads to; for a job that is alone what it leads to by itself, and after the other. */
function expectedOf({ first, second, begin, isAlone }: Pair): string[][] {
  const orders = isAlone
    ? [[first], [second, first]]
    : [
        [first, second],
        [second, first],
      ];
  return orders.map((jobs) => {
    const stage = stageFrom(begin);
    for (const job of jobs) actUntilDone(stage, [job]);
    const lines = linesOf({ first, second, begin }, stage);
    letGo(stage.account);
    return lines;
  });
}

function tryBeside(
  pair: Pair,
  when: (typeof WHENS)[number],
  call: number,
  expected: readonly string[][],
  followed: LivedOnce<Found[]>,
): Found[] {
  const { first, second, begin } = pair;
  const stage = stageFrom(begin);
  const { account } = stage;
  try {
    if (when === 'while it runs') {
      account.beforeCall = (_call, number) => {
        if (number !== call) return;
        account.beforeCall = null;
        second.act(stage);
      };
      first.act(stage);
    } else {
      account.faults.arm({ call, kind: call % 2 === 0 ? 'kill' : 'kill-after' });
      untilKilled(() => first.act(stage));
      account.faults.disarm();
    }
    return followed.of(`${when} ${accountKey(stage, begin.nowMs)}`, () => follow(pair, when, stage, expected));
  } catch (error) {
    return [{ kind: 'threw', detail: (error as Error).message }];
  } finally {
    letGo(account);
  }
}

/** The second job where the first was cut off; then both until they are done. @throws Error when one does not end */
function follow(pair: Pair, when: (typeof WHENS)[number], stage: Stage, expected: readonly string[][]): Found[] {
  const { first, second, isAlone } = pair;
  if (when === 'after it was cut off' && !(isAlone && isGone(stage))) second.act(stage);
  actUntilDone(stage, isAlone ? [first] : [first, second]);
  const actual = linesOf(pair, stage);
  const sent = stage.account.state.mails.map(mailLine);
  return [
    ...twins(actual).map((detail): Found => ({ kind: 'twin', detail })),
    ...sent.filter((line, index) => sent.indexOf(line) !== index).map((detail): Found => ({ kind: 'twice', detail })),
    ...fewestDifferences(expected, actual),
  ];
}

/** Nothing where the account is as one of the orders leaves it. */
function fewestDifferences(expected: readonly string[][], actual: readonly string[]): Found[] {
  const fewest = expected.map((lines) => differences(lines, actual)).reduce((a, b) => (b.length < a.length ? b : a));
  return fewest.map((detail): Found => ({ kind: detail.startsWith('- mail') ? 'lost' : 'different', detail }));
}

function untilKilled(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof RunKilled)) throw error;
  }
}

/** Each is done again until it says that it has ended, and nothing is left under way. */
function actUntilDone(stage: Stage, jobs: readonly FaultJob[]): void {
  for (const job of jobs) {
    let isDone = false;
    for (let tries = 0; tries < MOST_TRIES && !isDone; tries++) isDone = job.act(stage);
    if (!isDone) throw new Error(`${job.name} does not end: ${stage.said()}`);
  }
  if (!goOn(stage)) throw new Error(`something goes on for ever: ${stage.said()}`);
}

function linesOf({ first, second }: Pair, { account }: Stage): string[] {
  return snapshotOf(account.state)
    .filter((line) => ![first, second].some((job) => job.isHistory?.(line)))
    .map((line) => [first, second].reduce((text, job) => job.compared?.(text) ?? text, line))
    .filter(Boolean);
}
