/** A job that is killed at a call and then cancelled, at every call: nothing is sent afterwards, and no trigger is left. */
import { letGo } from '../support/bundle.ts';
import { type FaultJob, type FaultOutcome, type Stage, stageFrom, undisturbedRun } from './harness.ts';
import { outboxRows } from './outboxRows.ts';
import { drawnCalls } from './sample.ts';

const HOURS_AFTERWARDS = 4;
/** How many calls are tried where not all of them are. */
const MOST_CALLS = 4;

export function everyCancel(job: FaultJob): FaultOutcome {
  const { begin, calls } = undisturbedRun(job);
  const outcome: FaultOutcome = { job: job.name, calls, faults: 0, mostUnconfirmed: 0, findings: [] };
  for (const call of drawnCalls(calls, MOST_CALLS, job.name)) {
    const stage = stageFrom(begin);
    tryCancel(job, stage, call, outcome);
    letGo(stage.account);
  }
  return outcome;
}

function tryCancel(job: FaultJob, stage: Stage, call: number, outcome: FaultOutcome): void {
  const { state } = stage.account;
  const find = (detail: string) =>
    outcome.findings.push({ at: `cancelled after call ${call}`, kind: 'different', detail });
  stage.account.faults.arm({ call, kind: 'kill-after' });
  try {
    job.act(stage);
  } catch {
    // Killed, as it should be.
  }
  outcome.faults++;
  // Where nothing was begun there is nothing to cancel, and the tick does what it always does.
  if (stage.call('cancelJob').state !== 'cancelled') return;
  const sent = state.mails.length;
  const triggers = state.triggers.map(({ id }) => id).join();
  stage.account.moveClockTo(state.nowMs + HOURS_AFTERWARDS * 3_600_000);
  if (stage.call('continueJob').message !== 'No job is under way.') find('the job went on');
  if (state.mails.length > sent) find(`${state.mails.length - sent} messages went out`);
  if (state.triggers.map(({ id }) => id).join() !== triggers) find('the triggers changed');
  const rows = outboxRows(state);
  const open = rows.filter(({ State }) => State === 'Pending' || State === 'Sending');
  if (open.length > 0) find(`${open.length} messages are still ${open[0]?.State}`);
  const unconfirmed = rows.filter(({ State }) => State === 'Unconfirmed').length;
  outcome.mostUnconfirmed = Math.max(outcome.mostUnconfirmed, unconfirmed);
}
