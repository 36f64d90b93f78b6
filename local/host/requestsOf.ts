/** The bundle asked as the sidebar asks it. */
import { createHmac } from 'node:crypto';
import type { BrowserRequests } from '../../src/entry/browserRequests.ts';
import type { JobOutcome } from '../../src/jobs/outcome.ts';
import type { LocalAccount, RunOptions } from '../account/localAccount.ts';

/** Calls one of the bundle's browser functions. @throws when the bundle throws or is killed */
export type RequestBundle = <Name extends keyof BrowserRequests>(
  name: Name,
  ...args: Parameters<BrowserRequests[Name]>
) => ReturnType<BrowserRequests[Name]>;

/** Arguments and results are JSON on both sides of the border, so the interface's types hold. */
export function requestsOf(account: LocalAccount, options: Pick<RunOptions, 'as'> = {}): RequestBundle {
  return (name, ...args) => askAsPage(account, name, args, options) as ReturnType<RequestBundle> as never;
}

/** A request as a sidebar makes it that was opened just now in the open workbook. @throws as `LocalAccount.run` does */
export function askAsPage(
  account: LocalAccount,
  name: string,
  args: readonly unknown[],
  options: Pick<RunOptions, 'as' | 'container'> = {},
): unknown {
  return account.run(name, [pageKeyOf(account, options.container), ...args], { source: 'browser', ...options });
}

/** What opening the sidebar would have put into its page, without the run that it takes. */
export function pageKeyOf(account: LocalAccount, container = account.state.activeSpreadsheetId): string {
  const { properties, nowMs } = account.state;
  if (container === null) return '';
  properties.document[container] ??= {};
  const kept = properties.document[container];
  kept.pageSecret ??= 'c0ffee'.repeat(10);
  const issued = Math.floor(nowMs).toString(36);
  return `${issued}.${createHmac('sha256', kept.pageSecret).update(`page ${issued}`).digest('hex')}`;
}

/** Goes on with a job, slice after slice. @throws Error with the outcome when it ends as anything but done */
export function finished(call: RequestBundle, first: JobOutcome): { outcome: JobOutcome; slices: number } {
  let outcome = first;
  let slices = 1;
  for (; outcome.state === 'more'; slices++) outcome = call('continueJob');
  if (!['done', 'nothing'].includes(outcome.state)) throw new Error(JSON.stringify(outcome));
  return { outcome, slices };
}
