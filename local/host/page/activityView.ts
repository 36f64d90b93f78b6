/** What the script did: its runs with their service calls, its triggers and when they fire next, faults that wait. */
import { nextDueMs } from '../../account/clockTriggers.ts';
import type { ServiceCallRecord } from '../../account/serviceCallLog.ts';
import type { PageSession } from './pageSession.ts';
import type { Activity, RunLine } from './pageTypes.ts';

const MOST_RUNS = 100;

export function activityView(session: PageSession): Activity {
  const { serviceCalls, runs, faults, state } = session.account;
  const byRun = new Map<number, ServiceCallRecord[]>();
  for (const request of serviceCalls) {
    const known = byRun.get(request.run);
    if (known) known.push(request);
    else byRun.set(request.run, [request]);
  }
  const newest = runs.slice(-MOST_RUNS).reverse();
  return {
    calls: serviceCalls.length,
    modelledMs: timeOf(serviceCalls),
    byMethod: counts(serviceCalls),
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

function timeOf(serviceCalls: readonly ServiceCallRecord[]): number {
  return Math.round(serviceCalls.reduce((sum, request) => sum + request.ms, 0));
}

function counts(serviceCalls: readonly ServiceCallRecord[]): Record<string, number> {
  const byMethod: Record<string, number> = {};
  for (const { method } of serviceCalls) byMethod[method] = (byMethod[method] ?? 0) + 1;
  return byMethod;
}
