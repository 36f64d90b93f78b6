/** The roster in the workbook: opened from the sidebar, beside the sheet, for a child to leave with an adult who may collect. */
import { readTab } from '../../local/host/readTab.ts';
import { timeFromMinutes } from '../../src/values/cellDates.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';
import type { DoorServer } from './doorHost.ts';
import { button, doorTests, expectUsable, heading, isSent } from './doorSteps.ts';
import { openTab, pageTests, preparedDay, rows } from './pageSteps.ts';
import * as sidebar from './sidebarSteps.ts';

const NOW = '2027-03-05T15:50';
const atDoor = doorTests();
const beside = sidebar.sidebarTests();

function prepared() {
  const account = setUpAccount(SMALL, { now: NOW });
  const call = callsOf(account);
  finished(call, call('makeSignIn', { date: '' }));
  return account;
}

it('is opened from the sidebar, for the event of the day', async () => {
  const account = prepared();
  const { page } = await beside.open(account, { panel: 'attendance' });
  await heading(page, 'Sign people in here').waitFor();
  await button(page, 'Open the list').click();
  await page.waitForFunction(() => document.querySelector('[aria-busy]') === null);
  expect(account.ui.dialogs).toHaveLength(1);
  await sidebar.expectUsable(page);
});

describe('in the page', () => {
  const { open } = pageTests();

  it('stands beside the sheet, which shows each mark', async () => {
    const account = preparedDay();
    const page = await open(account);
    page.setDefaultTimeout(25_000);
    await openTab(page, 'Attendance');
    await button(page, 'Callboard').click();
    await page.getByRole('menuitem', { name: 'Attendance …' }).click();
    await page.frameLocator('iframe[title="Callboard"]').getByRole('button', { name: 'Open the list' }).click();
    const list = page.frameLocator('iframe[title="Sign people in and out"]');
    await list.getByRole('button', { name: /^In: Cleo/ }).click();
    await list.getByText(/^in 4:0\d pm, call/).waitFor();
    await button(page, 'Close the dialog').click();
    const cleo = rows(account, 'Attendance').find((row) => row['Person ID'] === 'P003');
    expect(cleo?.['Marked by']).toMatch(/^Workbook/);
  });
});

it('signs a child in, and out with an adult who may collect, without a word and without a link', async () => {
  const account = prepared();
  callsOf(account)('openRoster', { eventId: 'E001' });
  const server: DoorServer = {
    page: () => account.ui.dialogs[0]?.html ?? '',
    ask: (name, ...values) => account.run(name, values, { source: 'browser' }),
  };
  const { page } = await atDoor.open(server, { width: 400, height: 640 });
  await heading(page, 'Expected: 2').waitFor();
  await button(page, /^In: Cleo/).tap();
  await isSent(page);
  await page.clock.runFor(2_000);
  await button(page, /^Out: Cleo/).tap();
  await heading(page, /Cleo.* is not out yet/).waitFor();
  expect(await page.getByLabel('Unlock word').count()).toBe(0);
  await expectUsable(page);
  await button(page, 'Show').tap();
  await button(page, 'Rosa Park').tap();
  await isSent(page);
  const row = readTab(workbookOf(account), 'Attendance').find((one) => one['Person ID'] === 'P003');
  const clock = (value: unknown) => timeFromMinutes(Math.round(Number(value) * 1440));
  expect([clock(row?.In), clock(row?.Out), row?.['Collected by']]).toEqual(['15:50', '15:50', 'Rosa Park']);
  expect(String(row?.['Marked by'])).toMatch(/^Workbook \d+$/);
  expect(account.state.properties.script).toEqual({});
});
