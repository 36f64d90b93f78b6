/** What every test of the door in a browser begins with: a browser, the page in it, and ways to look at it. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { MemoryDoor } from '../door/memoryDoor.ts';
import { findings } from './axe.ts';
import { type DoorOptions, type DoorServer, type HostedDoor, openDoorPage } from './doorHost.ts';
import { launchBrowser, localContext } from './launch.ts';
import { overflow } from './sidebarSteps.ts';

export interface DoorTests {
  open(door: MemoryDoor | DoorServer, options?: DoorOptions): Promise<HostedDoor>;
}

/** Starts the browser for a test file; after each test nothing may have gone wrong and nothing have left this computer. */
export function doorTests(): DoorTests {
  let browser: Browser;
  let context: BrowserContext;
  let outside: string[];
  let opened: HostedDoor[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    ({ context, outside } = await localContext(browser, { hasTouch: true, reducedMotion: 'reduce' }));
  });
  afterEach(async () => {
    const errors = opened.flatMap((one) => one.errors);
    opened = [];
    await context.close();
    expect([errors, outside]).toEqual([[], []]);
  });
  return {
    async open(door, options) {
      const hosted = await openDoorPage(context, door, options);
      opened.push(hosted);
      return hosted;
    },
  };
}

export const button = (page: Page, name: RegExp | string) => page.getByRole('button', { name, exact: true });
export const heading = (page: Page, name: RegExp | string) => page.getByRole('heading', { name });

/** Lets the page's time go on until nothing is waiting to be sent. */
export async function isSent(page: Page): Promise<void> {
  for (let look = 0; look < 60; look++) {
    if ((await page.locator('.waiting').count()) === 0) return;
    await page.clock.runFor(500);
  }
  expect(await page.locator('.waiting').count()).toBe(0);
}

/**
 * Everybody can use what is shown: axe finds nothing in light and dark, nothing scrolls sideways from 320 to 1280 pixels and at
 * 200 %, no text is under 14 pixels, and nothing to tap is under 48.
 */
export async function expectUsable(page: Page): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 375, height: 740 };
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findings(page)).toEqual([]);
  }
  // 320 pixels at 200 % are 160 of the page's own.
  for (const narrow of [1280, 320, 160]) {
    await page.setViewportSize({ width: narrow, height: 600 });
    expect([narrow, await overflow(page)]).toEqual([narrow, 0]);
  }
  await page.setViewportSize({ width, height });
  expect(await page.evaluate(tooSmall)).toEqual([]);
}

/** Runs in the page. */
function tooSmall(): string[] {
  const found: string[] = [];
  for (const part of document.querySelectorAll<HTMLElement>('body *')) {
    const own = [...part.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '');
    const name = (part.textContent ?? '').trim().slice(0, 30);
    if (own && Number.parseFloat(getComputedStyle(part).fontSize) < 14) found.push(`text: ${name}`);
    const { height, width } = part.getBoundingClientRect();
    if (
      part.matches('button, a, input:not([type=checkbox]), label.tick') &&
      height > 0 &&
      Math.min(height, width) < 48
    ) {
      found.push(`target ${width}×${height}: ${name}`);
    }
  }
  return found;
}
