/** The rehearsal order in the sidebar: found and added by keyboard at 300 pixels, and what can be rehearsed tonight. */
import { readTab } from '../../local/host/readTab.ts';
import { SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';
import { button, expectUsable, heading, sidebarTests, tabUntil } from './sidebarSteps.ts';

const { open } = sidebarTests();

it('finds an order and adds it as drafts, by keyboard alone', async () => {
  const account = setUpAccount(SMALL, { now: '2027-03-04T09:00' });
  const { page } = await open(account, { panel: 'schedule' });
  await heading(page, 'Rehearsal order').waitFor();
  await tabUntil(page, /Find an order/);
  await page.keyboard.press('Enter');
  await page.getByLabel('Who leads').waitFor();
  await page.getByLabel('Day', { exact: true }).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('2027-03-12');
  await page.getByRole('checkbox', { name: '1: The kitchen (2 people)' }).focus();
  await page.keyboard.press('Space');
  await page.getByLabel('Minutes for 1', { exact: true }).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('x');
  await page.getByText('Type how many minutes you work on it.').waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('30');
  await page.getByRole('checkbox', { name: '2: The roof (3 people)' }).focus();
  await page.keyboard.press('Space');
  await expectUsable(page);
  await button(page, 'Find the order').focus();
  await page.keyboard.press('Enter');
  await page.getByText('Proved: no order of these scenes is better.').waitFor();
  await page.getByText('4:00 to 4:08 pm: Scene 2, Corner Hall').waitFor();
  await page.getByText('Nobody waits.').waitFor();
  await expectUsable(page);
  await button(page, 'Add as drafts').focus();
  await page.keyboard.press('Enter');
  await page.getByText('1 draft added to the schedule.').first().waitFor();
  await page.getByText('It is all in the schedule already.').waitFor();
  expect(readTab(workbookOf(account), 'Schedule')[2]).toMatchObject({
    Status: 'Draft',
    Work: '16:00-16:08 Scene 2; 16:08-16:38 Scene 1',
  });
});

it('says what has no place and why, and takes back what was shown once something is changed', async () => {
  const account = setUpAccount(SMALL, { now: '2027-03-04T09:00' });
  const { page } = await open(account, { panel: 'schedule' });
  await button(page, 'Find an order').click();
  await page.getByLabel('Day', { exact: true }).fill('2027-03-06');
  await page.getByLabel('From', { exact: true }).fill('12:00');
  await page.getByLabel('To', { exact: true }).fill('13:05');
  await page.getByLabel('Rooms').fill('Hall');
  for (const name of ['1: The kitchen (2 people)', '2: The roof (3 people)']) await page.getByText(name).click();
  await button(page, 'Find the order').click();
  await page.getByText(/Scene 2 \(8 min\) needs people who cannot be there long enough: Dev Shah/).waitFor();
  await expectUsable(page);
  await page.getByLabel('To', { exact: true }).fill('14:00');
  expect(await button(page, 'Add as drafts').count()).toBe(0);
});

it('shows what can be rehearsed tonight, and what lacks one part', async () => {
  const account = setUpAccount(SMALL, { now: '2027-03-06T09:30' });
  const { page } = await open(account, { panel: 'schedule' });
  await button(page, 'See who is there').click();
  await heading(page, 'Lacks one part').waitFor();
  await page.getByText('1: The kitchen').waitFor();
  await page.getByText('2: The roof – Cat (Dev Shah)').waitFor();
  await expectUsable(page);
});
