/** The script on the local workspace's page: its menu, sidebar and card, and google.script as Google has it. */
import { newWorkspace } from '../support/bundle.ts';
import { button, now, openTab, pageTests, preparedDay } from './pageSteps.ts';

const { open } = pageTests();

describe('the script', () => {
  it('opens its sidebar from the menu, 300 pixels wide, in an origin of its own', async () => {
    const workspace = preparedDay();
    const page = await open(workspace);
    await openTab(page, 'Schedule');
    await button(page, 'Callboard').click();
    await page.getByRole('menuitem', { name: 'Open Callboard' }).click();
    const frame = page.frameLocator('iframe[title="Callboard"]');
    await frame.getByRole('heading', { name: /Today/ }).first().waitFor();
    expect((await page.locator('iframe[title="Callboard"]').boundingBox())?.width).toBeGreaterThanOrEqual(299);
    const origin = await frame.locator('body').evaluate(() => window.origin);
    expect(origin).toBe('null');
    expect(workspace.runs.some((run) => run.name === 'getToday' && run.user === 'ana.reyes@example.org')).toBe(true);
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
    const workspace = preparedDay();
    const page = await open(workspace, '#/activity');
    await page.getByLabel('What goes wrong').selectOption('permanent');
    // The first call is the menu's own, when the workbook opens.
    await page.getByLabel('At which service call from now').fill('3');
    await button(page, 'Arm it').click();
    await button(page, 'Take them back').waitFor();
    await openTab(page, 'Schedule');
    await button(page, 'Callboard').click();
    await page.getByRole('menuitem', { name: 'Health' }).click();
    await page.getByRole('dialog').waitFor();
    expect(workspace.faults.struck).toHaveLength(1);
    await button(page, 'OK').click();
    await button(page, 'Callboard').click();
    await page.getByRole('menuitem', { name: 'Health' }).click();
    await page.getByRole('dialog').getByText('The triggers are installed.').waitFor();
  });

  it('leads from an empty workspace into the set-up', async () => {
    const page = await open(newWorkspace([], { now }));
    await page.getByRole('link', { name: 'Workbook', exact: true }).click();
    await button(page, 'Callboard').click();
    await page.getByRole('menuitem', { name: 'Open Callboard' }).click();
    await page.frameLocator('iframe[title="Callboard"]').getByLabel('Title').waitFor();
  });

  it('draws its card beside Drive', async () => {
    const page = await open(preparedDay(), '#/drive');
    await page
      .getByLabel('Callboard add-on')
      .getByText(/Block scene 1/)
      .first()
      .waitFor();
  });
});
