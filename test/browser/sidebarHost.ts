/**
 * A page around the built sidebar, as Google gives it: `google.script.run` answered by a local account. Everything is
 * served by the test itself; no port is opened.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { LocalAccount } from '../../local/account/localAccount.ts';
import { pageKeyOf } from '../../local/host/requestsOf.ts';

/** Any address of this machine will do: the requests never reach a network. */
export const ORIGIN = 'http://127.0.0.1:4199';

export interface HostedSidebar {
  page: Page;
  /** What the page wrote to its console as errors, and what it threw. */
  errors: string[];
  /** The names of the calls so far. */
  calls: string[];
  /** Called before each call; may be slow, or throw what Google would. */
  before: { call: (name: string) => Promise<void> | void };
}

/** Runs in the page before anything else of it; text, because no compiler must add to it. */
export const SHIM = `
const runner = (handlers) => new Proxy({}, {
  get: (target, name) => {
    if (name === 'withSuccessHandler') return (success) => runner({ ...handlers, success });
    if (name === 'withFailureHandler') return (failure) => runner({ ...handlers, failure });
    if (name === 'withUserObject') return (object) => runner({ ...handlers, object });
    return (...args) => {
      fetch('/run', { method: 'POST', body: JSON.stringify({ name, args }) })
        .then((answer) => answer.json())
        .then(
          (answer) => 'failure' in answer
            ? handlers.failure?.(new Error(answer.failure), handlers.object)
            : handlers.success?.(answer.value, handlers.object),
          (error) => handlers.failure?.(error, handlers.object),
        );
    };
  },
});
window.google = { script: { run: runner({}), host: { close: () => {} } } };
`;

/** Opens the sidebar at 300 px beside nothing. */
export async function openSidebar(
  context: BrowserContext,
  account: LocalAccount,
  options: { panel?: string; width?: number; height?: number } = {},
): Promise<HostedSidebar> {
  const page = await context.newPage();
  await page.setViewportSize({ width: options.width ?? 300, height: options.height ?? 720 });
  const hosted: HostedSidebar = { page, errors: [], calls: [], before: { call: () => {} } };
  page.on('console', (message) => {
    if (message.type() === 'error') hosted.errors.push(message.text());
  });
  page.on('pageerror', (error) => hosted.errors.push(String(error)));
  const html = readFileSync(join(account.bundleDir, 'sidebar.html'), 'utf8').replace(
    'data-panel="today"',
    `data-panel="${options.panel ?? 'today'}" data-key="${pageKeyOf(account)}"`,
  );
  await page.addInitScript({ content: SHIM });
  await page.route(`${ORIGIN}/run`, async (route) => {
    const { name, args } = JSON.parse(route.request().postData() ?? '{}') as { name: string; args: unknown[] };
    hosted.calls.push(name);
    try {
      await hosted.before.call(name);
      const value = account.run(name, args, { source: 'browser' });
      await route.fulfill({ json: { value } });
    } catch (error) {
      await route.fulfill({ json: { failure: error instanceof Error ? error.message : String(error) } });
    }
  });
  await page.route(`${ORIGIN}/`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto(`${ORIGIN}/`);
  return hosted;
}
