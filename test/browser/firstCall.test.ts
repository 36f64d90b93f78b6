/** From an empty spreadsheet to the first call that is sent, as a new stage manager does it: what they click is counted. */
import type { Locator, Page } from 'playwright-core';
import { newAccount } from '../support/bundle.ts';
import { button, heading, sidebarTests } from './sidebarSteps.ts';

const { open } = sidebarTests();
const NAMES = 'Adair Bell Cruz Diaz Ekwueme Ferro Gray Hale Ito Jones Kim Lund Moss Nagy Okoro'.split(' ');

/** Thirty people as a school’s list has them: last names first, nobody’s group, a parent beside each. */
const PEOPLE = [
  'Last Name\tFirst Name\tGrade\tParent Name\tParent Email',
  ...NAMES.flatMap((last) =>
    ['Ana', 'Ben'].map((first) =>
      [last, first, '8', `Pat ${last}`, `pat.${last.toLowerCase()}@example.org`].join('\t'),
    ),
  ),
].join('\n');

/** Ten days, with the month first. */
const SCHEDULE = [
  'Date\tStart\tEnd\tType\tLocation\tAlso called',
  ...[8, 9, 10, 11, 12, 15, 16, 17, 18, 19].map((day) => `3/${day}/2027\t4:00 PM\t6:00 PM\tRehearsal\tHall\tFull cast`),
].join('\n');

/** Opening the menu and choosing Open Callboard, before the sidebar is there. */
const OPENING = 2;

test('from an empty sheet to the first call sent takes so many clicks beside typing and pasting', async () => {
  const account = newAccount([], { now: '2027-03-07T15:00' });
  const { page } = await open(account);
  page.setDefaultTimeout(8000);
  let clicks = OPENING;
  const click = async (what: Locator): Promise<void> => {
    clicks++;
    await what.click();
  };
  await typed(page, { Title: 'The Tempest' });
  await page.keyboard.press('Enter');
  await heading(page, /Step 2/).waitFor();
  await page.getByLabel('Opening').focus();
  await page.keyboard.press('Enter');
  await heading(page, /Step 3/).waitFor();
  await page.getByLabel('Stage manager', { exact: true }).fill('Ana Reyes');
  await page.keyboard.press('Enter');
  await heading(page, /Step 4/).waitFor();
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Table', { exact: true }).fill(PEOPLE);
  await click(button(page, 'Paste another table'));
  await page.getByLabel('Table', { exact: true }).last().fill(SCHEDULE);
  await click(button(page, 'Next: Review'));
  await click(page.getByLabel('Cast', { exact: true }));
  await click(button(page, 'Go on').first());
  await click(button(page, 'Set up the production'));
  await heading(page, 'The production is set up').waitFor({ timeout: 60_000 });
  await click(button(page, 'Turn on automatic calls'));
  await click(button(page, 'Look at the drafts').first());
  await click(button(page, 'Publish all 10'));
  await click(page.getByRole('button', { name: 'Publish', exact: true }));
  await page.getByText('10 events are published.').waitFor();
  await click(button(page, '‹ Today'));
  await click(button(page, 'Preview the call'));
  await click(button(page, /^Send \d+ messages$/));
  await page
    .getByText(/messages? sent|is sent/)
    .first()
    .waitFor({ timeout: 60_000 });
  expect(account.state.mails.length).toBeGreaterThanOrEqual(15);
  expect(clicks).toBeLessThanOrEqual(14);
});

async function typed(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label).first().fill(value);
}
