/** Thirty days of a production's hourly ticks: how many trigger minutes they use, and how many calls. */
import type { LocalAccount } from '../../local/account/localAccount.ts';

const DAY_MS = 24 * 3_600_000;
const MINUTE_MS = 60_000;

export interface TickUse {
  /** Modelled minutes of trigger time, day by day. */
  minutesADay: number[];
  ticks: number;
  /** The most service calls of a tick in which nothing was sent or made. */
  mostIdleCalls: number;
  mails: number;
}

export function thirtyDays(account: LocalAccount, days = 30): TickUse {
  const use: TickUse = { minutesADay: [], ticks: 0, mostIdleCalls: 0, mails: 0 };
  const mailsBefore = account.state.mails.length;
  for (let day = 0; day < days; day++) {
    const first = account.serviceCalls.length;
    use.ticks += account.moveClockTo(account.state.nowMs + DAY_MS).length;
    const requests = account.serviceCalls.slice(first);
    use.minutesADay.push(requests.reduce((sum, { ms }) => sum + ms, 0) / MINUTE_MS);
    const byRun = new Map<number, string[]>();
    for (const { run, method } of requests) byRun.set(run, [...(byRun.get(run) ?? []), method]);
    for (const methods of byRun.values()) {
      const isIdle = !methods.some((method) => method.startsWith('LockService'));
      if (isIdle) use.mostIdleCalls = Math.max(use.mostIdleCalls, methods.length);
    }
  }
  return { ...use, mails: account.state.mails.length - mailsBefore };
}
