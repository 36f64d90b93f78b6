/** Incidents and meetings in the sidebar: a note moved without its words on the screen, a report made and told, an agenda. */
import { productionWorkbook, readTab } from '../../local/host/readTab.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';
import { button, expectUsable, heading, sidebarTests } from './sidebarSteps.ts';

const { open } = sidebarTests();
const now = '2027-03-05T16:04';

it('moves a note that sounds like an incident, files it and tells its readers, and shows no word of it', async () => {
  const account = setUpAccount(SMALL, { now });
  callsOf(account)('addNote', { typed: 'Cleo hurt her ankle', eventId: 'E001' });
  const readers = { where: { Setting: 'Incident readers' }, set: { Value: 'officer@example.org' } };
  editCells(workbookOf(account), { tab: 'Production', ...readers });
  const { page } = await open(account, { panel: 'reports' });
  page.setDefaultTimeout(8_000);
  await page.getByText('Incidents', { exact: true }).click();
  await button(page, 'Look at incidents').click();
  await heading(page, 'Sounds like an incident: 1 note').waitFor();
  await expectUsable(page);
  await button(page, 'Move to Incidents: row 2').click();
  await page.getByText('0 reports, 1 incident without one').waitFor();
  await page.getByText('The note is in Incidents').waitFor();
  await button(page, 'Make the incident reports').click();
  await page.getByRole('link', { name: 'Incident report 1, Fri 5 Mar' }).first().waitFor();
  await button(page, 'Tell its readers: report 1').click();
  await button(page, 'Send 1 message').waitFor();
  await expectUsable(page);
  expect(await page.content()).not.toMatch(/ankle|Cleo hurt/);
  await button(page, 'Send 1 message').click();
  await page.getByText('Every reader has been told.').waitFor();
  expect(account.state.mails.map(({ to, subject }) => [to.join(), subject])).toEqual([
    ['officer@example.org', 'Tiny Play: Incident report 1 was filed'],
  ]);
});

it('makes an agenda, keeps what was decided, and re-issues it as minutes', async () => {
  const account = setUpAccount(SMALL, { now });
  const set = { Date: '2027-03-05', Start: '08:00', End: '09:00', Type: 'Meeting', Status: 'Published' };
  appendRow(workbookOf(account), { tab: 'Schedule', set: { 'Event ID': 'E800', ...set, Work: 'Production meeting' } });
  const { page } = await open(account, { panel: 'reports' });
  page.setDefaultTimeout(8_000);
  await page.getByText('Meetings', { exact: true }).click();
  await button(page, 'Show the meetings').click();
  await button(page, 'Make the agenda').click();
  await page.getByText('Meeting 1 for Friday 5 March 2027 is made.').waitFor();
  await page.getByRole('link', { name: 'Open its page' }).waitFor();
  await page.getByLabel('What was decided').fill('lx: cut the strobe @Maya !next');
  await button(page, 'Keep it').first().click();
  await page.getByText('The note is kept under Lighting.').waitFor();
  await expectUsable(page);
  await button(page, 'Re-issue agenda and minutes').click();
  await page.getByText('Meeting 1 for Friday 5 March 2027 is re-issued.').waitFor();
  expect(readTab(productionWorkbook(account.state), 'Notes').at(-1)).toMatchObject({
    ...{ Note: 'cut the strobe', For: 'Maya', 'Event ID': 'E800' },
  });
});
