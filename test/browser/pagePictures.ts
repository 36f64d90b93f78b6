/** Takes the pictures of the local account's page that the documentation shows, after a day of the example production. */
import type { Browser, Page } from 'playwright-core';
import { dailyCallStep, reportMailStep, reportStep, signInStep } from '../../local/host/dayRun.ts';
import type { Step } from '../../local/host/summary.ts';
import { callsOf, MIDSUMMER, setUpAccount, workbookOf } from '../support/bundle.ts';
import { localContext } from './launch.ts';
import { openPage } from './pageHost.ts';

const button = (page: Page, name: RegExp | string) => page.getByRole('button', { name });

interface Picture {
  name: string;
  dark?: boolean;
  /** Brings the page to what is to be seen. */
  act(page: Page): Promise<void>;
}

/** @param header one that only this tab has: the tab that was open before stays in sight for a moment */
const tab = async (page: Page, name: string, header: string): Promise<void> => {
  await page.getByRole('link', { name: 'Workbook', exact: true }).click();
  await page.getByRole('navigation', { name: 'Tabs of the workbook' }).getByRole('link', { name, exact: true }).click();
  await page.getByRole('columnheader', { name: header }).waitFor();
  await page.locator('.tabulator-row').first().waitFor();
};
const part = (page: Page, name: RegExp | string) =>
  page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name }).click();

const PICTURES: readonly Picture[] = [
  { name: 'day', act: (page) => page.getByRole('heading', { name: 'Report e-mail' }).waitFor() },
  {
    name: 'workbook',
    act: async (page) => {
      await tab(page, 'Attendance', 'Minutes late');
      for (const [row, typed] of [
        [1, '16:02'],
        [3, 'x'],
      ] as const) {
        const line = page.locator('.tabulator-row').nth(row);
        await line.locator('[tabulator-field="c2"]').dblclick();
        await page.keyboard.type(typed);
        await page.keyboard.press('Enter');
        await line.getByText(/^(Late|Present)$/).waitFor();
      }
      await button(page, 'Callboard').click();
      await page.getByRole('menuitem', { name: 'Open Callboard' }).click();
      await page
        .frameLocator('iframe[title="Callboard"]')
        .getByRole('heading', { name: /^Today,/ })
        .waitFor();
    },
  },
  {
    name: 'drive',
    act: async (page) => {
      await part(page, 'Drive');
      await page
        .getByRole('navigation', { name: 'Folders' })
        .getByRole('link', { name: /Midsummer/ })
        .click();
      await page.getByLabel('Callboard add-on').getByText(/Call/).first().waitFor();
    },
  },
  {
    name: 'mail',
    act: async (page) => {
      await page.getByLabel('Who I am').selectOption('oshaughnessy.family@example.org');
      await part(page, /^Mail/);
      await page.locator('.mails li a').first().click();
      await page.frameLocator('iframe[title="The message"]').getByText('Your call').first().waitFor();
    },
  },
  {
    name: 'activity',
    act: async (page) => {
      await button(page, '+1 day').click();
      await page.getByRole('status').getByText(/tick/).waitFor();
      await page.getByRole('button', { name: 'Close', exact: true }).click();
      await part(page, 'Activity');
      await page.getByRole('heading', { name: 'Runs' }).waitFor();
    },
  },
  { name: 'dark', dark: true, act: (page) => tab(page, 'Schedule', 'Also called') },
];

/** @param folder where the pictures go, as `page-day.png` and so on */
export async function takePagePictures(browser: Browser, folder: string): Promise<void> {
  for (const { name, dark, act } of PICTURES) {
    const account = setUpAccount(MIDSUMMER, { now: '2027-03-05T18:00' });
    const call = callsOf(account);
    call('repairTriggers');
    const rows = workbookOf(account).sheets.length;
    const steps: Step[] = [
      { name: 'Set up', ok: true, detail: `The folders and ${rows} tabs are there.` },
      ...[signInStep, dailyCallStep, reportStep, reportMailStep].map((step) => step(call)),
    ].map(({ name: title, ok, detail }) => ({ name: title, ok, detail }));
    const { context } = await localContext(browser, {
      colorScheme: dark ? 'dark' : 'light',
      viewport: { width: 1280, height: 800 },
    });
    const hosted = await openPage(context, account, { steps });
    await hosted.page.getByRole('heading', { level: 1 }).waitFor();
    await act(hosted.page);
    await hosted.page.waitForTimeout(200);
    await hosted.page.screenshot({ path: `${folder}/page-${name}.png`, animations: 'disabled' });
    await hosted.close();
    await context.close();
  }
}
