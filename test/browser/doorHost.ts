/**
 * The built door page in Chromium, with `google.script.run` answered by a door in memory or by the script of a local account. The connection can be cut: calls fail, and
 * what had arrived may have been done all the same.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { LINK, MemoryDoor } from '../door/memoryDoor.ts';
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

/** What is behind a link. */
export interface DoorServer {
  page(): string;
  /** @param values the request alone, or the key of a page before it */
  ask(name: string, ...values: unknown[]): unknown;
}

export interface DoorOptions {
  mode?: 'roster' | 'kiosk';
  closed?: string;
  width?: number;
  height?: number;
  /** Runs in the page before anything else of it. */
  script?: string;
}

function memoryServer(door: MemoryDoor, { mode = 'roster', closed = '' }: DoorOptions): DoorServer {
  return {
    page: () =>
      readFileSync(join(bundleDir(), 'door.html'), 'utf8').replace(
        'data-token="" data-mode="roster" data-closed=""',
        `data-token="${LINK}" data-mode="${mode}" data-closed="${closed}"`,
      ),
    ask: (name, request) => (door as unknown as Record<string, (asked: unknown) => unknown>)[name]?.(request),
  };
}

export async function openDoorPage(
  context: BrowserContext,
  door: MemoryDoor | DoorServer,
  options: DoorOptions = {},
): Promise<HostedDoor> {
  const server = door instanceof MemoryDoor ? memoryServer(door, options) : door;
  const page = await context.newPage();
  await page.setViewportSize({ width: options.width ?? 375, height: options.height ?? 740 });
  const hosted: HostedDoor = { page, errors: [], connection: 'good', sent: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') hosted.errors.push(message.text());
  });
  page.on('pageerror', (error) => hosted.errors.push(String(error)));
  // A test need not wait for the pauses between two calls.
  await page.clock.install();
  await page.addInitScript({ content: `${SHIM}${options.script ?? ''}` });
  await page.route(`${ORIGIN}/run`, async (route) => {
    const { name, args } = JSON.parse(route.request().postData() ?? '{}') as { name: string; args: unknown[] };
    if (hosted.connection === 'lost') return route.fulfill({ json: { failure: 'NetworkError' } });
    const value = server.ask(name, ...args);
    if (hosted.connection === 'answerLost') return route.fulfill({ json: { failure: 'NetworkError' } });
    hosted.sent.push(JSON.stringify(value));
    return route.fulfill({ json: { value } });
  });
  await page.route(`${ORIGIN}/`, (route) => route.fulfill({ contentType: 'text/html', body: server.page() }));
  await page.goto(`${ORIGIN}/`);
  return hosted;
}
