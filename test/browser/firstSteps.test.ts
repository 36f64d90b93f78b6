/** The first steps, the drafts, letting the assistant in and one signature for the records, in a real browser. */

import { readTab } from '../../local/host/readTab.ts';
import { appendRow } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, finished, MIDSUMMER, newAccount, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';
import { button, expectUsable, heading, sidebarTests, tabUntil } from './sidebarSteps.ts';

const now = '2027-03-04T17:00';
const { open } = sidebarTests();
const WIDTHS = [300, 375];

it('an empty production shows the next step instead of saying that nothing needs attention', async () => {
  const account = newAccount([], { now });
  const settings = {
    Title: 'A Show',
    Year: '2027',
    'Stage manager email': 'ana@example.org',
    'Time zone': 'Europe/London',
  };
  finished(callsOf(account), callsOf(account)('setUp', { files: [], settings }));
  const { page } = await open(account);
  await heading(page, 'First steps').waitFor();
  expect(await page.getByText('Nothing needs attention').count()).toBe(0);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 720 });
    await expectUsable(page);
  }
  await tabUntil(page, /^Import the people$/);
  await page.keyboard.press('Enter');
  await heading(page, 'Import a table').waitFor();
  await button(page, '‹ Today').click();
  await page.getByText(/^All steps: 0 of 5 done/).click();
  await expectUsable(page);
  await button(page, 'Hide these steps').click();
  await page.getByText('The first steps are hidden.').waitFor();
  await heading(page, 'First steps').waitFor({ state: 'detached' });
});

it('drafts are published a week at a time after a look', async () => {
  const account = setUpAccount(SMALL, { now });
  for (const date of ['2027-03-09', '2027-03-11', '2027-03-16']) {
    const set = { Date: date, Start: '18:00', End: '20:00', Type: 'Rehearsal', 'Event ID': `E9${date.slice(-2)}` };
    appendRow(workbookOf(account), { tab: 'Schedule', set });
  }
  const { page } = await open(account);
  await page.getByText('3 drafts in the schedule').waitFor();
  await button(page, 'Look at the drafts').last().click();
  await page.getByText('Week of Mon 8 Mar: 2 drafts').click();
  await expectUsable(page);
  await button(page, 'Publish all 2').click();
  await page.getByText('Tue 9 Mar: Rehearsal is published').waitFor();
  await button(page, 'Publish').last().click();
  await page.getByText('2 events are published.').waitFor();
  expect(readTab(workbookOf(account), 'Schedule').map(({ Status }) => Status || 'Draft')).toEqual([
    'Published',
    'Published',
    'Published',
    'Published',
    'Draft',
  ]);
});

it('sharing says in a line a group what each may do, and lets an assistant in after showing what they will see', async () => {
  const account = setUpAccount(MIDSUMMER, { now });
  const { page } = await open(account, { panel: 'sharing' });
  await page.getByText('Nobody has access yet').waitFor();
  await page.locator('summary', { hasText: /^Creative, \d+ people: see \d+ folders, edit 1 folder/ }).waitFor();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 720 });
    await expectUsable(page);
  }
  const card = page.locator('.card', { hasText: 'Imani Brooks' });
  await card.getByText('Under 18', { exact: false }).first().waitFor();
  await card.locator('summary', { hasText: /^Will edit/ }).click();
  await card.getByText('Workbook', { exact: true }).waitFor();
  await tabUntil(page, /^Let Imani Brooks in$/);
  await page.keyboard.press('Enter');
  await page.getByText('Imani Brooks has access').waitFor();
  expect(await page.getByText('Nobody has access yet').count()).toBe(0);
});

it('one name approves what becomes of all the records', async () => {
  const account = setUpAccount(SMALL, { now });
  const { page } = await open(account, { panel: 'strike' });
  await button(page, 'Look at what archiving does').click();
  const form = page.getByRole('region', { name: 'Decide what happens to the records' });
  await form.locator('summary', { hasText: /^Conflicts: deleted for good/ }).click();
  await form.getByLabel('What happens to it: Conflicts').selectOption('Keep until');
  expect(await button(page, /^Approve 14/).getAttribute('aria-disabled')).toBe('true');
  await form.getByLabel('For how many years: Conflicts').fill('3');
  await form.getByLabel(/^Approved by/).fill('Ana Reyes');
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 720 });
    await expectUsable(page);
  }
  await button(page, 'Approve 14 kinds of record').click();
  await form.waitFor({ state: 'detached' });
  const rows = readTab(workbookOf(account), 'Retention');
  expect(rows.every((row) => row['Approved by'] === 'Ana Reyes')).toBe(true);
  expect(rows.find(({ Class }) => Class === 'Conflicts')?.Years).toBe(3);
});

it('the wizard says a date out of order beside its field, once', async () => {
  const { page } = await open(newAccount([], { now }));
  await page.getByLabel('Title').fill('The Tempest');
  await button(page, 'Next: Dates').click();
  await page.getByLabel('Opening').fill('2027-05-14');
  await page.getByLabel('Closing').fill('2027-05-13');
  await page.getByText(/Closing is on .* before Opening/).waitFor();
  expect(await page.getByText(/before Opening/).count()).toBe(1);
  expect(await page.getByLabel('Closing').getAttribute('aria-invalid')).toBe('true');
  await expectUsable(page);
  await page.getByLabel('Closing').fill('2027-05-15');
  await page.getByText(/before Opening/).waitFor({ state: 'detached' });
});
