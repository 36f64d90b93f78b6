/** The script on the local account's page: its menu, sidebar and card, and google.script as Google has it. */
import { archivedProduction } from '../support/archivedProduction.ts';
import { newAccount, SMALL } from '../support/bundle.ts';
import { button, now, openTab, pageTests, preparedDay } from './pageSteps.ts';

const { open } = pageTests();

describe('the script', () => {
  it('opens its sidebar from the menu, 300 pixels wide, in an origin of its own', async () => {
    const account = preparedDay();
    const page = await open(account);
    await openTab(page, 'Schedule');
    await button(page, 'Callboard').click();
    await page.getByRole('menuitem', { name: 'Open Callboard' }).click();
    const frame = page.frameLocator('iframe[title="Callboard"]');
    await frame.getByRole('heading', { name: /Today/ }).first().waitFor();
    expect((await page.locator('iframe[title="Callboard"]').boundingBox())?.width).toBeGreaterThanOrEqual(299);
    const origin = await frame.locator('body').evaluate(() => window.origin);
    expect(origin).toBe('null');
    expect(account.runs.some((run) => run.name === 'getToday' && run.user === 'ana.reyes@example.org')).toBe(true);
  });

  it('answers google.script.run as Google does, ten calls at a time', async () => {
    const page = await open(preparedDay());
    await openTab(page, 'Schedule');
    await button(page, 'Callboard').click();
    await page.getByRole('menuitem', { name: 'Open Callboard' }).click();
    const body = page.frameLocator('iframe[title="Callboard"]').locator('body');
    await page.frameLocator('iframe[title="Callboard"]').getByRole('heading', { name: /Today/ }).first().waitFor();
    let atOnce = 0;
    let most = 0;
    await page.route('**/api/run', async (route) => {
      most = Math.max(most, ++atOnce);
      await new Promise((wake) => setTimeout(wake, 100));
      atOnce--;
      await route.continue();
    });
    const answers = await body.evaluate(async () => {
      type Runner = Record<string, (...values: unknown[]) => Runner>;
      const { run } = (globalThis as unknown as { google: { script: { run: Runner } } }).google.script;
      const ask = (name: string, ...args: unknown[]) =>
        new Promise<string>((resolve) => {
          const told = (kind: string) => (value: unknown, own: unknown) =>
            resolve(`${kind} ${own} ${value instanceof Error ? value.message : typeof value}`);
          const ready = run.withSuccessHandler?.(told('done'))?.withFailureHandler?.(told('failed'));
          try {
            ready?.withUserObject?.('mine')?.[name]?.(...args);
          } catch (error) {
            resolve(`threw ${error instanceof Error ? error.message : error}`);
          }
        });
      const many = await Promise.all(Array.from({ length: 14 }, () => ask('health')));
      return [...new Set(many), await ask('noSuchFunction'), await ask('health', new Date(0))];
    });
    expect(answers).toEqual([
      'done mine object',
      'failed mine Script function not found: noSuchFunction',
      'threw Failed due to illegal value in property',
    ]);
    expect(most).toBe(10);
  });

  it('shows what a menu item tells, and strikes with the fault that was armed', async () => {
    const account = preparedDay();
    const page = await open(account, '#/activity');
    await page.getByLabel('What goes wrong').selectOption('permanent');
    // The first call is the menu's own, when the workbook opens.
    await page.getByLabel('At which service call from now').fill('3');
    await button(page, 'Arm it').click();
    await button(page, 'Take them back').waitFor();
    await openTab(page, 'Schedule');
    await button(page, 'Callboard').click();
    await page.getByRole('menuitem', { name: 'Is everything all right?' }).click();
    await page.getByRole('dialog').waitFor();
    expect(account.faults.struck).toHaveLength(1);
    await button(page, 'OK').click();
    await button(page, 'Callboard').click();
    await page.getByRole('menuitem', { name: 'Is everything all right?' }).click();
    await page.getByRole('dialog').getByText('Automatic calls are on.').waitFor();
  });

  it('leads from an empty account into the set-up', async () => {
    const page = await open(newAccount([], { now }));
    await page.getByRole('link', { name: 'Workbook', exact: true }).click();
    await button(page, 'Callboard').click();
    await page.getByRole('menuitem', { name: 'Open Callboard' }).click();
    await page.frameLocator('iframe[title="Callboard"]').getByLabel('Title').waitFor();
  });

  it('goes on in the workbook of an archive, and from there in the next season’s', async () => {
    const { account } = archivedProduction(SMALL, 'Ana Reyes', { now });
    // As it is after archiving on this page: the workbook that was open is gone.
    account.state.activeSpreadsheetId = 'gone';
    const page = await open(account, '#/file/gone');
    await page.getByRole('heading', { name: 'The production is archived' }).waitFor();
    await page.getByRole('link', { name: 'Tiny Play: Archive' }).waitFor();
    await page.getByRole('link', { name: 'The day' }).click();
    const sidebar = page.frameLocator('iframe[title="Callboard"]');
    const openCallboard = async () => {
      await button(page, 'Callboard').click();
      await page.getByRole('menuitem', { name: 'Open Callboard' }).click();
    };
    await page.getByRole('link', { name: /^Open the archive/ }).click();
    await openCallboard();
    await sidebar.getByLabel('Title').fill('Next');
    await sidebar.getByLabel('Year').fill('2028');
    await sidebar.getByRole('button', { name: 'Start the next season from this' }).click();
    await sidebar.getByRole('link', { name: 'the new workbook' }).click();
    await page.getByRole('heading', { name: 'Next 2028: Callboard' }).waitFor();
    await openCallboard();
    await sidebar.getByRole('heading', { name: /^Step 1 of/ }).waitFor();
    await page.getByRole('link', { name: 'The day' }).click();
    await page.getByRole('link', { name: /^Open the archive/ }).waitFor();
  });

  it('keeps its menu inside a phone, and brings the sidebar into sight', async () => {
    const page = await open(preparedDay(), '', { viewport: { width: 360, height: 740 } });
    await openTab(page, 'Schedule');
    await button(page, 'Callboard').click();
    const menu = await page.getByRole('menu', { name: 'Callboard' }).boundingBox();
    expect([(menu?.x ?? -1) >= 0, (menu?.x ?? 0) + (menu?.width ?? 999) <= 360]).toEqual([true, true]);
    await page.getByRole('menuitem', { name: 'Open Callboard' }).click();
    await page.frameLocator('iframe[title="Callboard"]').getByRole('heading', { name: /Today/ }).first().waitFor();
    const top = (await page.locator('iframe[title="Callboard"]').boundingBox())?.y ?? 999;
    expect(top).toBeLessThan(740 / 2);
  });

  it('draws its card beside Drive', async () => {
    const page = await open(preparedDay(), '#/drive');
    await page.getByLabel('Callboard add-on').getByRole('button', { name: 'Look at my productions' }).click();
    await page
      .getByLabel('Callboard add-on')
      .getByText(/Block scene 1/)
      .first()
      .waitFor();
  });
});
