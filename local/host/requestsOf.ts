/** The bundle asked as the sidebar asks it. */
import type { BrowserRequests } from '../../src/entry/browserRequests.ts';
import type { JobOutcome } from '../../src/jobs/outcome.ts';
import type { LocalAccount } from '../account/localAccount.ts';

/** Calls one of the bundle's browser functions. @throws when the bundle throws or is killed */
export type RequestBundle = <Name extends keyof BrowserRequests>(
  name: Name,
  ...args: Parameters<BrowserRequests[Name]>
) => ReturnType<BrowserRequests[Name]>;

/** Arguments and results are JSON on both sides of the border, so the interface's types hold. */
export function requestsOf(account: LocalAccount): RequestBundle {
  return (name, ...args) => account.run(name, args, { source: 'browser' }) as ReturnType<RequestBundle> as never;
}

/** Goes on with a job, slice after slice. @throws Error with the outcome when it ends as anything but done */
export function finished(call: RequestBundle, first: JobOutcome): { outcome: JobOutcome; slices: number } {
  let outcome = first;
  let slices = 1;
  for (; outcome.state === 'more'; slices++) outcome = call('continueJob');
  if (!['done', 'nothing'].includes(outcome.state)) throw new Error(JSON.stringify(outcome));
  return { outcome, slices };
}
