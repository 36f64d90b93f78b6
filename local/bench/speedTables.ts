/** The measured numbers as Markdown tables, by the name of the section of docs/speed.md that they stand in. */
import type { Growth } from './benchGrowth.ts';
import type { ComparedJob } from './compareJobs.ts';
import type { Allowance } from './dayAllowances.ts';
import type { Trouble } from './plain/benchTroubles.ts';
import type { Speed } from './speedFile.ts';

export function speedTables(speed: Speed): Record<string, string> {
  return {
    calls: callsTable(speed.jobs),
    times: timesTable(speed.jobs),
    allowances: allowancesTable(speed.allowances),
    floors: floorsTable(speed.jobs),
    troubles: troublesTable(speed.troubles),
    growth: growthTable(speed.growth),
  };
}

export function callsTable(jobs: readonly ComparedJob[]): string {
  const lines = jobs.map((job) => [
    job.job,
    numbered(job.before),
    numbered(job.now),
    numbered(job.floor),
    ratio(job.now, job.floor),
    job.plainCarefully === undefined ? numbered(job.plain) : `${numbered(job.plain)} / ${numbered(job.plainCarefully)}`,
    job.plainCarefully === undefined
      ? ratio(job.now, job.plain)
      : `${ratio(job.now, job.plain)} / ${ratio(job.now, job.plainCarefully)}`,
  ]);
  return table(['Job', '22 Nov.', 'Now', 'Floor', 'Now / floor', 'Plain script', 'Callboard / plain'], lines);
}

function timesTable(jobs: readonly ComparedJob[]): string {
  const lines = jobs.map((job) => [
    job.job,
    duration(job.nowSeconds),
    job.plainSeconds === null ? '–' : duration(job.plainSeconds),
  ]);
  return table(['Job', 'Callboard', 'Plain script'], lines);
}

function allowancesTable(allowances: readonly Allowance[]): string {
  const lines = allowances.map(({ what, used, personal, workspace }) => [
    what,
    numbered(used),
    numbered(personal),
    numbered(workspace),
  ]);
  return table(['What Google counts in a day', 'Used', 'Personal account', 'Google Workspace'], lines);
}

function duration(seconds: number): string {
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${(seconds / 60).toFixed(1)} min`;
}

function floorsTable(jobs: readonly ComparedJob[]): string {
  return table(
    ['Job', 'Floor', 'Made of'],
    jobs.map(({ job, floor, why }) => [job, numbered(floor), why]),
    1,
  );
}

function troublesTable(troubles: readonly Trouble[]): string {
  const senders = [...new Set(troubles.map(({ sender }) => sender))];
  const said = ({ twice, missing, asked }: Trouble): string => {
    const parts = [
      ...(twice > 0 ? [`${twice} twice`] : []),
      ...(missing > 0 ? [`${missing} not yet`] : []),
      ...(asked > 0 ? [`${asked} asked about`] : []),
    ];
    return parts.length === 0 ? 'all once' : parts.join(', ');
  };
  const lines = [...new Set(troubles.map(({ trouble }) => trouble))].map((trouble) => [
    trouble,
    ...senders.map((sender) => {
      const found = troubles.find((one) => one.trouble === trouble && one.sender === sender);
      return found === undefined ? '' : said(found);
    }),
  ]);
  return table(['What happens', ...senders], lines, senders.length);
}

export function growthTable(growth: readonly Growth[]): string {
  const cells = (growth[0]?.measured ?? []).map((one) => `${numbered(one.cells)} cells`);
  const lines = growth.map(({ what, measured, exponent }) => [
    what,
    ...measured.map(({ ms }) => numbered(Math.round(ms))),
    exponent.toFixed(2),
  ]);
  return table(['ms', ...cells, 'Grows with the power'], lines);
}

function numbered(count: number | null): string {
  return count === null ? '–' : count.toLocaleString('en');
}

function ratio(calls: number, of: number | null): string {
  return of === null ? '–' : (calls / of).toFixed(2);
}

/** Numbers stand on the right. @param words how many columns after the first are words */
function table(headers: readonly string[], lines: readonly (readonly string[])[], words = 0): string {
  const ruler = headers.map((_, column) => (column === 0 || column >= headers.length - words ? '---' : '---:'));
  return [headers, ruler, ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');
}
