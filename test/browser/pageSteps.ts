/** What every test of the page in a browser begins with: a browser, a small production's day, and ways to the grid. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { LocalAccount } from '../../local/account/localAccount.ts';
import { readTab, type TabRecord } from '../../local/host/readTab.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';
import { launchBrowser, localContext } from './launch.ts';
import { type HostedPage, openPage } from './pageHost.ts';

export const now = '2027-03-05T16:02';

export interface PageTests {
  open(account: LocalAccount, hash?: string, options?: BrowserContextOptions): Promise<Page>;
  /** Of the page that is open. */
  hosted(): HostedPage;
  context(): BrowserContext;
}

/** Starts the browser for a test file; after each test nothing may have gone wrong and nothing have left this computer. */
export function pageTests(): PageTests {
  let browser: Browser;
  let opened: { context: BrowserContext; outside: string[]; hosted: HostedPage } | null = null;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const { context, outside, hosted } = opened ?? {};
    opened = null;
    await hosted?.close();
    await context?.close();
    expect([hosted?.errors ?? [], outside ?? []]).toEqual([[], []]);
  });
  const present = () => {
    if (!opened) throw new Error('No page is open');
    return opened;
  };
  return {
    async open(account, hash = '', options = {}) {
      const { context, outside } = await localContext(browser, { viewport: { width: 1280, height: 800 }, ...options });
      const hosted = await openPage(context, account, {
        hash,
        steps: [{ name: 'Set up', ok: true, detail: 'Done.' }],
      });
      opened = { context, outside, hosted };
      await hosted.page.getByRole('heading', { level: 1 }).waitFor();
      return hosted.page;
    },
    hosted: () => present().hosted,
    context: () => present().context,
  };
}

/** A day with its sign-in sheets made and the triggers installed. */
export function preparedDay(): LocalAccount {
  const account = setUpAccount(SMALL, { now });
  const call = callsOf(account);
  finished(call, call('makeSignIn', { date: '' }));
  call('repairTriggers');
  return account;
}

/** Sends tomorrow's call as the sidebar does. */
export function sendCall(account: LocalAccount): void {
  const call = callsOf(account);
  const { date, hash } = call('previewCall', { date: '' });
  finished(call, call('sendCall', { date, hash, partial: false }));
}

export const rows = (account: LocalAccount, title: string): TabRecord[] => readTab(workbookOf(account), title);
export const button = (page: Page, name: RegExp | string) => page.getByRole('button', { name });

export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Workbook', exact: true }).click();
  await page.getByRole('navigation', { name: 'Tabs of the workbook' }).getByRole('link', { name, exact: true }).click();
  await page.getByRole('columnheader').first().waitFor();
}

/** Goes to a place of the page and waits until it is drawn. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
  // The change of place is heard of and drawn in frames of its own.
  await page.waitForTimeout(200);
  await page.locator('.loading').waitFor({ state: 'detached' });
  await page.waitForTimeout(200);
}

/** A cell of the shown tab: the row as its number says, the column by its header. */
export async function cell(page: Page, row: number, header: string) {
  const column = page.locator('.tabulator-col').filter({ has: page.getByText(header, { exact: true }) });
  const field = await column.first().getAttribute('tabulator-field');
  const line = page
    .locator('.tabulator-row')
    .filter({ has: page.locator('.row-number').getByText(String(row), { exact: true }) });
  return line.locator(`[tabulator-field="${field}"]`);
}
