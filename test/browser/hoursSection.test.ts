/** Hours and lateness in the sidebar: summed up by a click, and a record for one person or refused in words. */
import { readTab } from '../../local/host/readTab.ts';
import { appendRow } from '../../local/services/sheets/tableEdits.ts';
import { SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';
import { button, expectUsable, heading, sidebarTests } from './sidebarSteps.ts';

const { open } = sidebarTests();

it('sums up attendance, and makes the record of whoever is named', async () => {
  const account = setUpAccount(SMALL, { now: '2027-03-06T15:00' });
  const row = { 'Event ID': 'E001', Date: '2027-03-05', Call: '16:00', In: '16:00', Out: '18:30', Status: 'Present' };
  const set = { ...row, 'Person ID': 'P003', Name: 'Cleo Park' };
  appendRow(workbookOf(account), { tab: 'Attendance', set });
  const { page } = await open(account, { panel: 'attendance' });
  await heading(page, 'Hours and lateness').waitFor();
  await button(page, 'Sum up attendance').click();
  await page.getByText('Attendance summary: 1 person').first().waitFor();
  expect(readTab(workbookOf(account), 'Attendance summary')).toMatchObject([{ Name: 'Cleo Park', 'Hours there': 2.5 }]);
  await page.getByLabel('Record of hours for').fill('Nobody Here');
  await button(page, 'Make the record').click();
  await page.getByText('Nobody in People is “Nobody Here”').first().waitFor();
  await page.getByLabel('Record of hours for').fill('Cleo Park');
  await button(page, 'Make the record').click();
  await page.getByText('Records of hours: 1 made.').first().waitFor();
  await page.getByRole('link', { name: 'Record of hours, Cleo Park' }).first().waitFor();
  await expectUsable(page);
});
