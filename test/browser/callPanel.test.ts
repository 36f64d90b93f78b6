/** The call's panel on a narrow screen: the verdict first, Send in sight, a test to oneself, and what became of each family. */
import type { Page } from 'playwright-core';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import { MIDSUMMER, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';
import { button, expectUsable, focusedOn, sidebarTests, tabUntil } from './sidebarSteps.ts';

const now = '2027-03-05T17:00';
const { open } = sidebarTests();

async function preview(page: Page): Promise<void> {
  page.setDefaultTimeout(20_000);
  await button(page, 'Preview the call').click();
  await button(page, 'Send it to me only').waitFor();
}

/** True while the whole of it is on the screen. */
async function isInSight(page: Page, name: RegExp): Promise<boolean> {
  const box = await button(page, name).boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  return box !== null && box.y >= 0 && box.y + box.height <= height;
}

it.each([300, 375])('keeps Send in sight from top to bottom, %i pixels wide', async (width) => {
  const { page } = await open(setUpAccount(MIDSUMMER, { now }), { panel: 'call', width, height: 600 });
  await preview(page);
  expect(await page.locator('.verdict').textContent()).toMatch(/^\d+ messages( · \d+ [a-z ]+)*$/);
  await page.getByText(/each in full$/).click();
  expect(await page.evaluate(() => document.documentElement.scrollHeight > 2 * window.innerHeight)).toBe(true);
  for (const part of [0, 0.5, 1]) {
    await page.evaluate((at) => window.scrollTo(0, at * document.documentElement.scrollHeight), part);
    expect(await isInSight(page, /^Send \d+ messages$/)).toBe(true);
    expect(await isInSight(page, /^Send it to me only$/)).toBe(true);
  }
  await expectUsable(page);
});

it('sends a test to whoever looks by the keyboard alone, and after sending says what became of each family', async () => {
  const account = setUpAccount(SMALL, { now });
  const { page } = await open(account, { panel: 'call' });
  await preview(page);
  await tabUntil(page, /^Send it to me only$/);
  await page.keyboard.press('Enter');
  await page.getByText('and to nobody else').waitFor();
  await focusedOn(page, /Send it to me only/);
  expect(account.state.mails.map(({ to, subject }) => [to, subject.slice(0, 6)])).toEqual([
    [[account.state.me], 'TEST: '],
  ]);
  await button(page, /^Send 5 messages$/).click();
  await page.getByText('5 sent', { exact: false }).last().waitFor();
  await page.getByText('5 families').click();
  await page.locator('.families li').first().waitFor();
  expect(await page.locator('.families li').count()).toBe(5);
  expect(account.state.mails).toHaveLength(6);
  await expectUsable(page);
});

it('has one red box, whose rows are links, and sends only when it was looked at', async () => {
  const account = setUpAccount(SMALL, { now });
  editCells(workbookOf(account), { tab: 'Schedule', where: { 'Event ID': 'E002' }, set: { Scenes: '1; 99' } });
  const { page } = await open(account, { panel: 'call', width: 375 });
  await preview(page);
  expect(await page.locator('.notice.bad').count()).toBe(1);
  expect(await page.locator('.verdict').textContent()).toContain('1 row to fix');
  await button(page, /^Schedule, row 3, column Scenes$/).click();
  for (let look = 0; look < 100 && account.ui.selected === null; look++) await page.waitForTimeout(20);
  expect(account.ui.selected).toMatchObject({ row: 2 });
  const send = button(page, /^Send \d+ message/);
  expect(await send.getAttribute('aria-disabled')).toBe('true');
  await page.getByLabel('I have looked at this. Send it as it is.').check();
  expect(await send.getAttribute('aria-disabled')).toBe('false');
  await expectUsable(page);
});
