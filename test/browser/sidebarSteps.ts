/** What every test of the sidebar in a browser begins with: a browser, the sidebar in it, and ways to look at it. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { LocalAccount } from '../../local/account/localAccount.ts';
import { findings } from './axe.ts';
import { launchBrowser, localContext } from './launch.ts';
import { type HostedSidebar, openSidebar } from './sidebarHost.ts';

export interface SidebarTests {
  open(account: LocalAccount, options?: Parameters<typeof openSidebar>[2]): Promise<HostedSidebar>;
  /** Closes every page, and goes on in a browser that remembers nothing. */
  forget(): Promise<void>;
}

/** Starts the browser for a test file; after each test nothing may have gone wrong and nothing have left this computer. */
export function sidebarTests(): SidebarTests {
  let browser: Browser;
  let context: BrowserContext;
  let outside: string[];
  let opened: HostedSidebar[] = [];
  const newContext = async () => {
    ({ context, outside } = await localContext(browser, { timezoneId: 'Europe/London' }));
  };
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(newContext);
  afterEach(async () => {
    const errors = opened.flatMap((one) => one.errors);
    opened = [];
    await context.close();
    expect([errors, outside]).toEqual([[], []]);
  });
  return {
    async open(account, options = {}) {
      const hosted = await openSidebar(context, account, options);
      opened.push(hosted);
      return hosted;
    },
    async forget() {
      await context.close();
      await newContext();
    },
  };
}

/** Everybody can use it: axe finds nothing, light or dark, and nothing scrolls sideways at 200 %. */
export async function expectUsable(page: Page): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 300, height: 720 };
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findings(page)).toEqual([]);
  }
  expect(await overflow(page)).toBe(0);
  // 300 pixels at 200 % are 150 of the page's own.
  await page.setViewportSize({ width: 150, height: 400 });
  expect(await overflow(page)).toBe(0);
  await page.setViewportSize({ width, height });
}

/** How many pixels are out of sight at the side. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

export const heading = (page: Page, name: RegExp | string) => page.getByRole('heading', { name });
export const button = (page: Page, name: RegExp | string) => page.getByRole('button', { name });

/** What has the focus: the name it goes by, or its text; `''` when nothing has. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return '';
    const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at.getAttribute('aria-label');
    return label ?? at.textContent ?? '';
  });
}

/** Waits until the focus is where it is wanted. */
export async function focusedOn(page: Page, wanted: RegExp): Promise<void> {
  for (let look = 0; look < 200; look++) {
    if (wanted.test(await focused(page))) return;
    await page.waitForTimeout(50);
  }
  expect(await focused(page)).toMatch(wanted);
}

/** Presses Tab until the focus is where it is wanted. @throws Error when the keyboard does not get there */
export async function tabUntil(page: Page, wanted: RegExp): Promise<void> {
  for (let press = 0; press < 80; press++) {
    await page.keyboard.press('Tab');
    if (wanted.test(await focused(page))) return;
  }
  throw new Error(`The keyboard does not reach ${wanted}`);
}
