/** Starts the browser that tests and pictures use: headless Chromium that can reach 127.0.0.1 and nothing else. */
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium as playwright } from 'playwright-core';

/** One browser is enough for a test file; open a context of its own for each test. */
export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter((argument) => !/^--(single-process|disable-web-security)/.test(argument)),
    headless: true,
  });
}

/** A fresh context that refuses every request that leaves 127.0.0.1, and the list of what was refused. */
export async function localContext(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; outside: string[] }> {
  const outside: string[] = [];
  const context = await browser.newContext(options);
  await context.route(
    (url) => !['127.0.0.1', 'localhost'].includes(url.hostname) && !['data:', 'blob:', 'about:'].includes(url.protocol),
    (route) => {
      outside.push(route.request().url());
      return route.abort();
    },
  );
  return { context, outside };
}
