/** Handing over in a real browser: what is shown before, the tick for ownership, and what both see of it afterwards. */
import type { Browser, Page } from 'playwright-core';
import { callsOf, SMALL, setUpAccount } from '../support/bundle.ts';
import { findings } from './axe.ts';
import { launchBrowser, localContext } from './launch.ts';
import { openSidebar } from './sidebarHost.ts';

const button = (page: Page, name: RegExp | string) => page.getByRole('button', { name });

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('shows what will happen, asks for ownership by its consequences, and then says that no call goes out', async () => {
  const account = setUpAccount(SMALL, { now: '2027-03-05T16:30', consumerAccount: false });
  callsOf(account)('repairTriggers');
  const { context } = await localContext(browser, { timezoneId: 'Europe/London' });
  const { page, errors } = await openSidebar(context, account, { panel: 'settings' });
  await page.getByText('Automatic calls are on').waitFor();
  const look = button(page, 'Look at what handing over does');
  await page.getByLabel('Name or Person ID').fill('Cleo Park');
  await look.click();
  await page.getByText('Only an adult can be the stage manager').waitFor();
  await page.getByLabel('Name or Person ID').fill('Ben Okafor');
  // What was looked at for one person is not offered for another.
  expect(await page.getByText('Only an adult can be the stage manager').count()).toBe(0);
  await look.click();
  await page.getByText('What belongs to you stays yours').waitFor();
  const tick = page.getByRole('checkbox', { name: /^Hand over ownership as well/ });
  expect(await tick.isChecked()).toBe(false);
  await tick.click();
  await page.getByText('Everything of yours goes to Ben Okafor').waitFor();
  expect(await tick.isChecked()).toBe(true);
  expect(await findings(page)).toEqual([]);
  await button(page, 'Hand over to Ben Okafor').click();
  await page.getByText('Nothing in the production is yours any more').waitFor();
  // What was so before, and what was to happen, is not told any more.
  await page.locator('.status', { hasText: 'No call goes out by itself' }).waitFor();
  expect(await button(page, /^Hand over to/).count()).toBe(0);
  const after = await openSidebar(context, account, { panel: 'settings' });
  await after.page.locator('.status', { hasText: 'No call goes out by itself' }).waitFor();
  await after.page.getByText('Ben Okafor is the stage manager now').first().waitFor();
  expect(await findings(after.page)).toEqual([]);
  expect([...errors, ...after.errors]).toEqual([]);
  await context.close();
});
