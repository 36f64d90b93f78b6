/**
 * The built door page in Chromium, with `google.script.run` answered by a door in memory. The connection can be cut: calls fail, and
 * what had arrived may have been done all the same.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { LINK, type MemoryDoor } from '../door/memoryDoor.ts';
import { bundleDir } from '../support/bundle.ts';
import { ORIGIN, SHIM } from './sidebarHost.ts';

export interface HostedDoor {
  page: Page;
  errors: string[];
  /** `lost`: a call does not arrive. `answerLost`: it does, and its answer does not. */
  connection: 'good' | 'lost' | 'answerLost';
  /** What the page was sent, one text a call. */
  sent: string[];
}

export interface DoorOptions {
  mode?: 'roster' | 'kiosk';
  closed?: string;
  width?: number;
  height?: number;
  /** Runs in the page before anything else of it. */
  script?: string;
}

export async function openDoorPage(
  context: BrowserContext,
  door: MemoryDoor,
  options: DoorOptions = {},
): Promise<HostedDoor> {
  const page = await context.newPage();
  await page.setViewportSize({ width: options.width ?? 375, height: options.height ?? 740 });
  const hosted: HostedDoor = { page, errors: [], connection: 'good', sent: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') hosted.errors.push(message.text());
  });
  page.on('pageerror', (error) => hosted.errors.push(String(error)));
  const html = readFileSync(join(bundleDir(), 'door.html'), 'utf8').replace(
    'data-token="" data-mode="roster" data-closed=""',
    `data-token="${LINK}" data-mode="${options.mode ?? 'roster'}" data-closed="${options.closed ?? ''}"`,
  );
  // A test need not wait for the pauses between two calls.
  await page.clock.install();
  await page.addInitScript({ content: `${SHIM}${options.script ?? ''}` });
  await page.route(`${ORIGIN}/run`, async (route) => {
    const { name, args } = JSON.parse(route.request().postData() ?? '{}') as { name: string; args: unknown[] };
    if (hosted.connection === 'lost') return route.fulfill({ json: { failure: 'NetworkError' } });
    const value = (door as unknown as Record<string, (request: unknown) => unknown>)[name]?.(args[0]);
    if (hosted.connection === 'answerLost') return route.fulfill({ json: { failure: 'NetworkError' } });
    hosted.sent.push(JSON.stringify(value));
    return route.fulfill({ json: { value } });
  });
  await page.route(`${ORIGIN}/`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto(`${ORIGIN}/`);
  return hosted;
}
