/** A job that is killed at a call and then cancelled, at every call: nothing is sent afterwards, and no trigger is left. */
import { letGo } from '../support/bundle.ts';
import { type FaultJob, type FaultOutcome, isGone, type Stage, stageFrom, undisturbedRun } from './harness.ts';
import { outboxRows } from './outboxRows.ts';
import { accountKey, LivedOnce } from './sameAccount.ts';
import { drawnCalls } from './sample.ts';

const HOURS_AFTERWARDS = 4;
/** How many calls are tried where not all of them are. */
const MOST_CALLS = 4;

export function everyCancel(job: FaultJob): FaultOutcome {
  const { begin, calls } = undisturbedRun(job);
  const outcome: FaultOutcome = { job: job.name, calls, faults: 0, mostUnconfirmed: 0, findings: [] };
  const cancelled = new LivedOnce<Cancelled>();
  for (const call of drawnCalls(calls, MOST_CALLS, job.name)) {
    const stage = stageFrom(begin);
    stage.account.faults.arm({ call, kind: 'kill-after' });
    try {
      job.act(stage);
    } catch {
      // Killed, as it should be.
    }
    outcome.faults++;
    const { found, unconfirmed } = cancelled.of(accountKey(stage, begin.nowMs), () => cancel(stage));
    for (const detail of found)
      outcome.findings.push({ at: `cancelled after call ${call}`, kind: 'different', detail });
    outcome.mostUnconfirmed = Math.max(outcome.mostUnconfirmed, unconfirmed);
    letGo(stage.account);
  }
  return outcome;
}

interface Cancelled {
  found: string[];
  unconfirmed: number;
}

function cancel(stage: Stage): Cancelled {
  const { state } = stage.account;
  // Where nothing was begun there is nothing to cancel, and the tick does what it always does.
  if (isGone(stage) || stage.call('cancelJob').state !== 'cancelled') return { found: [], unconfirmed: 0 };
  const found: string[] = [];
  const sent = state.mails.length;
  const triggers = state.triggers.map(({ id }) => id).join();
  stage.account.moveClockTo(state.nowMs + HOURS_AFTERWARDS * 3_600_000);
  if (stage.call('continueJob').message !== 'No job is under way.') found.push('the job went on');
  if (state.mails.length > sent) found.push(`${state.mails.length - sent} messages went out`);
  if (state.triggers.map(({ id }) => id).join() !== triggers) found.push('the triggers changed');
  const rows = outboxRows(state);
  const open = rows.filter(({ State }) => State === 'Pending' || State === 'Sending');
  if (open.length > 0) found.push(`${open.length} messages are still ${open[0]?.State}`);
  return { found, unconfirmed: rows.filter(({ State }) => State === 'Unconfirmed').length };
}
