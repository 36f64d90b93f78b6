/** What the script did: its runs with their service calls, its triggers and when they fire next, faults that wait. */
import { nextDueMs } from '../../workspace/clockTriggers.ts';
import type { RequestRecord } from '../../workspace/requestLog.ts';
import type { PageSession } from './pageSession.ts';
import type { Activity, RunLine } from './pageTypes.ts';

const MOST_RUNS = 100;

export function activityView(session: PageSession): Activity {
  const { requests, runs, faults, state } = session.workspace;
  const byRun = new Map<number, RequestRecord[]>();
  for (const request of requests) {
    const known = byRun.get(request.run);
    if (known) known.push(request);
    else byRun.set(request.run, [request]);
  }
  const newest = runs.slice(-MOST_RUNS).reverse();
  return {
    calls: requests.length,
    modelledMs: timeOf(requests),
    byMethod: counts(requests),
    runs: newest.map((one): RunLine => {
      const calls = byRun.get(one.run) ?? [];
      const { run, name, source, user } = one;
      const at = session.shown(one.atMs);
      return {
        run,
        name,
        source,
        user,
        at,
        calls: calls.length,
        modelledMs: timeOf(calls),
        error: one.error ?? '',
        byMethod: counts(calls),
      };
    }),
    firings: session.firings,
    triggers: state.triggers.map((trigger) => ({
      handler: trigger.handler,
      kind: trigger.kind,
      owner: trigger.ownerEmail,
      next: trigger.kind === 'clock' ? session.shown(nextDueMs(trigger, state.nowMs)) : 'at every edit',
      disabled: trigger.disabled,
    })),
    armed: faults.armed,
  };
}

function timeOf(requests: readonly RequestRecord[]): number {
  return Math.round(requests.reduce((sum, request) => sum + request.ms, 0));
}

function counts(requests: readonly RequestRecord[]): Record<string, number> {
  const byMethod: Record<string, number> = {};
  for (const { method } of requests) byMethod[method] = (byMethod[method] ?? 0) + 1;
  return byMethod;
}
