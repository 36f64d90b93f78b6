/** What a day with sign-in sheets, a call and a report uses of what Google allows a person in a day. */
import type { ProductionCost } from './benchJobs.ts';

export interface Allowance {
  what: string;
  used: number;
  /** Of a personal account, and of one in Google Workspace. */
  personal: number;
  workspace: number;
}

const TICKS = 24;
/** What Google counts of a trigger's run before the script's first line; an estimate. */
const START_MS = 300;
const DAY_JOBS = ['Sign-in sheets', 'Preview call', 'Send call', 'Report', 'Preview report', 'Send report', 'Today'];

export function dayAllowances({ jobs, beforeArchive }: Pick<ProductionCost, 'jobs' | 'beforeArchive'>): Allowance[] {
  const costOf = (job: string) => jobs.find((one) => one.job === job);
  const tick = costOf('Tick, nothing due');
  const send = costOf('Send call');
  const properties = (job: string): number =>
    Object.entries(costOf(job)?.byMethod ?? {}).reduce(
      (sum, [method, calls]) => (method.startsWith('PropertiesService.') ? sum + calls : sum),
      0,
    );
  const triggerMs = TICKS * ((tick?.modelledMs ?? 0) + START_MS) + (send?.modelledMs ?? 0);
  return [
    {
      what: 'Addresses mailed',
      used: beforeArchive.mails.reduce((sum, { to, cc, bcc }) => sum + to.length + cc.length + bcc.length, 0),
      personal: 100,
      workspace: 1500,
    },
    {
      what: 'Minutes of triggers: the call by itself, and an hourly run around the clock',
      used: Math.round(triggerMs / 6000) / 10,
      personal: 90,
      workspace: 360,
    },
    {
      what: 'Documents made',
      used: Object.values(beforeArchive.files).filter(({ properties: { callboardKind } }) => callboardKind === 'doc')
        .length,
      personal: 250,
      workspace: 1500,
    },
    {
      what: 'Readings and writings of properties',
      used: DAY_JOBS.reduce((sum, job) => sum + properties(job), TICKS * properties('Tick, nothing due')),
      personal: 50_000,
      workspace: 500_000,
    },
  ];
}
