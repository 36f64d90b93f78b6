/** Draws the calls of docs/speed.json as bars, in the colours of the local account's page, for docs/speed.md. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { ComparedJob } from '../../local/bench/compareJobs.ts';
import { readSpeed } from '../../local/bench/speedFile.ts';
import { localContext } from './launch.ts';

/** Jobs of one group share a scale. */
const GROUPS: readonly (readonly string[])[] = [
  ['Sign-in sheet, one event', 'Report', 'Sign-in sheets', 'Set up'],
  ['Send call', 'Archive'],
];
const WORDS: Readonly<Record<string, string>> = {
  'Sign-in sheet, one event': 'Sign-in sheet for one event',
  'Sign-in sheets': 'Sign-in sheets for four events',
  Report: 'Rehearsal report',
  'Set up': 'Set-up: 42 folders, two workbooks',
  'Send call': 'Daily call to 161 addresses',
  Archive: 'Archive of 606 files',
};
const BARS: readonly { kind: string; words: string; calls(job: ComparedJob): number | null }[] = [
  { kind: 'floor', words: 'At the least', calls: ({ floor }) => floor },
  { kind: 'callboard', words: 'Callboard', calls: ({ now }) => now },
  { kind: 'plain', words: 'Plain script', calls: ({ plain }) => plain },
  { kind: 'careful', words: 'Plain script that notes each message', calls: (job) => job.plainCarefully ?? null },
];
const STYLE = `
  body { margin: 0; padding: 14px; background: #f4f6f8; color: #1f2933; font: 15px/1.35 system-ui, 'DejaVu Sans', sans-serif; }
  h1 { margin: 0 0 2px; font-size: 19px; }
  p { margin: 0 0 10px; color: #52606d; }
  section { margin: 0 0 14px; padding: 14px 18px; background: #fff; border: 1px solid #c6ced6; border-radius: 10px; }
  .job { display: grid; grid-template-columns: 250px 1fr; align-items: center; padding: 7px 0; }
  .job + .job { border-top: 1px solid #c6ced6; }
  .bar { display: flex; align-items: center; height: 17px; margin: 2px 0; font-size: 13px; }
  .bar i, .legend i { display: inline-block; height: 13px; margin-right: 7px; border-radius: 3px; }
  .legend span { margin-right: 20px; white-space: nowrap; }
  .legend i { width: 22px; vertical-align: -2px; }
  .floor i { background: #fff; border: 1px solid #76828e; box-sizing: border-box; }
  .callboard { font-weight: bold; }
  .callboard i { background: #1f5f8b; }
  .plain i { background: #b7c1cb; }
  .careful i { background: repeating-linear-gradient(45deg, #b7c1cb 0 4px, #fff 4px 7px); border: 1px solid #76828e; box-sizing: border-box; }
`;

export async function takeSpeedPicture(browser: Browser, docs: string): Promise<void> {
  const { context } = await localContext(browser, { viewport: { width: 1000, height: 640 } });
  const page = await context.newPage();
  await page.setContent(pageOf(readSpeed(join(docs, 'speed.json')).jobs));
  await page.locator('body').screenshot({ path: join(docs, 'images', 'speed.png') });
  await context.close();
}

function pageOf(jobs: readonly ComparedJob[]): string {
  const legend = BARS.map(({ kind, words }) => `<span class="${kind}"><i></i>${words}</span>`).join('');
  const groups = GROUPS.map((names) => {
    const group = names.flatMap((name) => jobs.find(({ job }) => job === name) ?? []);
    const most = Math.max(...group.flatMap((job) => BARS.map(({ calls }) => calls(job) ?? 0)));
    return `<section>${group.map((job) => jobRow(job, most)).join('')}</section>`;
  });
  return `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Calls to Google</title><style>${STYLE}</style>
    <h1>Calls to Google for the same job</h1><p class="legend">${legend}</p>${groups.join('')}</html>`;
}

function jobRow(job: ComparedJob, most: number): string {
  const bars = BARS.flatMap(({ kind, calls }) => {
    const count = calls(job);
    if (count === null) return [];
    return `<div class="bar ${kind}"><i style="width:${((count / most) * 88).toFixed(2)}%"></i>${count.toLocaleString('en')}</div>`;
  });
  return `<div class="job"><div>${WORDS[job.job] ?? job.job}</div><div>${bars.join('')}</div></div>`;
}
