/** The door's link in the sidebar: made, shown as a code, refused in words, withdrawn. */
import { SMALL, setUpAccount } from '../support/bundle.ts';
import { findings } from './axe.ts';
import { button, heading, overflow, sidebarTests } from './sidebarSteps.ts';

const now = '2027-03-05T15:00';
const ADDRESS = 'https://script.google.com/macros/s/door/exec';

const { open } = sidebarTests();

it('makes a link with a code to show, and withdraws it', async () => {
  const account = setUpAccount(SMALL, { now });
  const { page } = await open(account, { panel: 'attendance' });
  await heading(page, 'The door').waitFor();
  await button(page, 'Make the link').click();
  await page.getByText('The door has no address yet.').waitFor();
  expect(await findings(page)).toEqual([]);
  await page.getByLabel('Address of the web app').fill(ADDRESS);
  await page.getByLabel('Unlock word').fill('magpie');
  await button(page, 'Make the link').click();
  await page.getByRole('img', { name: 'QR code of the door’s link' }).waitFor();
  expect(await page.getByLabel('Unlock word').inputValue()).toBe('');
  const link = await page.getByRole('link', { name: 'Open the door’s page' }).getAttribute('href');
  expect(link).toMatch(/^https:\/\/script\.google\.com\/macros\/s\/door\/exec\?t=link~E001~/);
  expect(await findings(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  // What a printer gets: the code with its event, and nothing else of the sidebar.
  await page.evaluate(() => {
    globalThis.print = () => {
      document.body.dataset.printed = document.querySelector('.printed [role=img]')?.getAttribute('aria-label') ?? '';
    };
  });
  await button(page, 'Print this code').first().click();
  expect(await page.evaluate(() => document.body.dataset.printed)).toBe('QR code of the door’s link');
  expect(await page.locator('.printed').count()).toBe(0);
  await page
    .locator('.door > div')
    .first()
    .evaluate((part) => part.classList.add('printed'));
  await page.emulateMedia({ media: 'print' });
  expect(await heading(page, 'The door').isVisible()).toBe(false);
  expect(
    await page
      .getByText(/^Rehearsal, .*It works until 9:00 pm, Friday 5 March 2027\.$/)
      .first()
      .isVisible(),
  ).toBe(true);
  expect(await page.getByRole('button').count()).toBe(0);
  expect(await page.getByRole('img', { name: 'QR code of the door’s link' }).isVisible()).toBe(true);
  await page.emulateMedia({ media: null });
  await button(page, 'Withdraw every link').click();
  await page.getByText('Every link to the door has stopped working.').waitFor();
  await page.getByRole('img', { name: 'QR code of the door’s link' }).waitFor({ state: 'detached' });
  const token = link?.split('?t=')[1];
  expect(account.run('doorRoster', [{ token }], { source: 'webCall' })).toMatchObject({ state: 'closed' });
});
