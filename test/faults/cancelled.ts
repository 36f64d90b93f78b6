/** A job that is killed at a call and then cancelled, at every call: nothing is sent afterwards, and no trigger is left. */
import { letGo } from '../support/bundle.ts';
import { type FaultJob, type FaultReport, type Stage, stageFrom, undisturbedRun } from './harness.ts';
import { outboxRows } from './outboxRows.ts';
import { drawnCalls } from './sample.ts';

const HOURS_AFTERWARDS = 4;
/** How many calls are tried where not all of them are. */
const MOST_CALLS = 4;

export function everyCancel(job: FaultJob): FaultReport {
  const { begin, calls } = undisturbedRun(job);
  const report: FaultReport = { job: job.name, calls, faults: 0, mostUnconfirmed: 0, findings: [] };
  for (const call of drawnCalls(calls, MOST_CALLS, job.name)) {
    const stage = stageFrom(begin);
    tryCancel(job, stage, call, report);
    letGo(stage.workspace);
  }
  return report;
}

function tryCancel(job: FaultJob, stage: Stage, call: number, report: FaultReport): void {
  const { state } = stage.workspace;
  const find = (detail: string) =>
    report.findings.push({ at: `cancelled after call ${call}`, kind: 'different', detail });
  stage.workspace.faults.arm({ call, kind: 'kill-after' });
  try {
    job.act(stage);
  } catch {
    // Killed, as it should be.
  }
  report.faults++;
  // Where nothing was begun there is nothing to cancel, and the tick does what it always does.
  if (stage.call('cancelJob').state !== 'cancelled') return;
  const sent = state.mails.length;
  const triggers = state.triggers.map(({ id }) => id).join();
  stage.workspace.moveClockTo(state.nowMs + HOURS_AFTERWARDS * 3_600_000);
  if (stage.call('continueJob').message !== 'No job is under way.') find('the job went on');
  if (state.mails.length > sent) find(`${state.mails.length - sent} messages went out`);
  if (state.triggers.map(({ id }) => id).join() !== triggers) find('the triggers changed');
  const rows = outboxRows(state);
  const open = rows.filter(({ State }) => State === 'Pending' || State === 'Sending');
  if (open.length > 0) find(`${open.length} messages are still ${open[0]?.State}`);
  const unconfirmed = rows.filter(({ State }) => State === 'Unconfirmed').length;
  report.mostUnconfirmed = Math.max(report.mostUnconfirmed, unconfirmed);
}
