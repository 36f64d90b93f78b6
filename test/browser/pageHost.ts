/** The local account's page, served on a free port of 127.0.0.1 and opened in the browser. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { BrowserContext, Page } from 'playwright-core';
import type { LocalAccount } from '../../local/account/localAccount.ts';
import { pageApp } from '../../local/host/page/pageApp.ts';
import { PageSession } from '../../local/host/page/pageSession.ts';
import type { Step } from '../../local/host/summary.ts';

export interface HostedPage {
  page: Page;
  url: string;
  session: PageSession;
  /** What the page wrote to its console as errors or warnings, and what it threw. */
  errors: string[];
  close: () => Promise<void>;
}

/** @param steps what the day before it did */
export async function openPage(
  context: BrowserContext,
  account: LocalAccount,
  { steps = [], hash = '' }: { steps?: Step[]; hash?: string } = {},
): Promise<HostedPage> {
  const outDir = mkdtempSync(join(tmpdir(), 'callboard-page-'));
  const session = new PageSession({ account, steps, problems: [], outDir });
  let app: Hono | null = null;
  const server = createServer(
    getRequestListener((request) => app?.fetch(request) ?? new Response(null, { status: 503 })),
  );
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  app = pageApp(session, port);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error.stack ?? error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text());
  });
  const url = `http://127.0.0.1:${port}`;
  await page.goto(`${url}/${hash}`);
  const close = async (): Promise<void> => {
    await page.close();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await session.files();
    rmSync(outDir, { recursive: true });
  };
  return { page, url, session, errors, close };
}
