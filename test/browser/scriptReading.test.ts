/** Reading a script in the sidebar: chosen, looked at, reviewed by keyboard at 300 pixels, filled, and lines run from it. */
import { readTab } from '../../local/host/readTab.ts';
import { SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';
import { CHANGED_SCRIPT, SMALL_SCRIPT } from '../support/smallScript.ts';
import { button, expectUsable, focusedOn, sidebarTests, tabUntil } from './sidebarSteps.ts';

const { open } = sidebarTests();
const now = '2027-03-01T13:00';

async function opened(account = setUpAccount(SMALL, { now })) {
  const hosted = await open(account, { panel: 'schedule' });
  const { page } = hosted;
  page.setDefaultTimeout(8_000);
  const choose = (name: string, text: string | Buffer) =>
    page
      .getByLabel('File of the script')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
  return { account, page, choose, tab: (name: string) => readTab(workbookOf(account), name) };
}

it('reads a file, reviews it by the keyboard alone, and fills the tabs with exactly that', async () => {
  const { page, choose, tab } = await opened();
  await choose('play.txt', SMALL_SCRIPT);
  await page.getByText('play.txt').waitFor();
  await tabUntil(page, /Look at the script/);
  await page.keyboard.press('Enter');
  await page.getByRole('table', { name: 'Characters' }).waitFor();
  await expectUsable(page);
  await tabUntil(page, /^baker$/i);
  await page.keyboard.press('Enter');
  await tabUntil(page, /^Name of baker/i);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('The Baker');
  await tabUntil(page, /^Rename$/);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'The Baker', exact: true }).waitFor();
  await focusedOn(page, /^The Baker$/);
  await page.getByText('Your changes: 1').click();
  await page
    .getByText(/baker renamed to The Baker/i)
    .first()
    .waitFor();
  await page.getByText('Called for other scenes once it is filled in: 1').click();
  await page.getByText('Dev Shah (Cat): now in 1').waitFor();
  await expectUsable(page);
  expect(tab('Breakdown')).toHaveLength(3);
  await tabUntil(page, /Fill the tabs/);
  await page.keyboard.press('Enter');
  await page.getByText('Everything in this script is in the workbook already.').waitFor();
  expect(tab('Breakdown').map(({ Character }) => Character)).toEqual(['Mouse', 'Cat', 'Narrator', 'The Baker']);
  await expectUsable(page);
});

it('says what a changed script changes, offers the changes of the last review, and takes marks off when that is ticked', async () => {
  const { page, choose, tab } = await opened();
  await page.getByLabel('Or paste the text').fill(SMALL_SCRIPT);
  await button(page, 'Look at the script').click();
  await page.getByRole('button', { name: /^narrator$/i }).click();
  await button(page, /Drop narrator/i).click();
  await focusedOn(page, /2 scenes/);
  await page.getByText('Your changes: 1').waitFor();
  await button(page, 'Fill the tabs').click();
  await page.getByText('Everything in this script is in the workbook already.').waitFor();
  await page.getByLabel('Or paste the text').fill('');
  await choose('play2.txt', CHANGED_SCRIPT);
  await button(page, 'Look at the script').click();
  await button(page, 'Make the same changes').click();
  await page.getByText('Your changes: 1').waitFor();
  await page.getByText(/Changed since the last reading/).click();
  await page
    .getByText(/baker is no longer in the script/i)
    .first()
    .waitFor();
  await page.getByText(/No longer in the script, and still marked/).click();
  await page.getByLabel('Take these marks off').check();
  await expectUsable(page);
  await button(page, 'Fill the tabs').click();
  await page.getByText('Everything in this script is in the workbook already.').waitFor();
  expect(tab('Breakdown').find(({ Character }) => /baker/i.test(String(Character)))?.['2'] ?? '').toBe('');
});

it('hides the line of a cue card until it is tapped, and goes on by keyboard', async () => {
  const { page, choose } = await opened();
  await choose('play.txt', SMALL_SCRIPT);
  await button(page, 'Look at the script').click();
  await button(page, 'Fill the tabs').click();
  await page.getByText('Everything in this script is in the workbook already.').waitFor();
  await button(page, 'Show what is kept of the script').click();
  const select = page.getByLabel('Run lines with');
  const value = await select.locator('option', { hasText: /mouse/i }).getAttribute('value');
  await select.selectOption(value);
  await button(page, 'Show the cards').click();
  await page.getByText('Card 1 of 3').waitFor();
  expect(await page.getByText('Quiet is how I like it.').count()).toBe(0);
  await tabUntil(page, /Show the line/);
  await page.keyboard.press('Enter');
  await page.getByText('Quiet is how I like it.').waitFor();
  await expectUsable(page);
  await focusedOn(page, /Next card/);
  await page.keyboard.press('Enter');
  await page.getByText('Card 2 of 3').waitFor();
  expect(await page.getByText('You smell only the cheese').count()).toBe(0);
});

it.each([
  ['a PDF', 'play.pdf', '%PDF-1.4', 'put it into Drive'],
  ['a Word file that is none', 'play.docx', 'not a zip', 'cannot be read'],
  ['more than 5 MB', 'play.txt', 'x'.repeat(6 * 1024 * 1024), 'at most 5 MB'],
])('says what to do with %s, and sends nothing', async (_, name, text, said) => {
  const { page, choose } = await opened();
  await choose(name, text);
  await page.getByText(said).waitFor();
  await expectUsable(page);
});

it('asks for another way where the link is none', async () => {
  const { page } = await opened();
  await page.getByLabel('Or the link of a file in Drive').fill('the play');
  await button(page, 'Take it from Drive').click();
  await page.getByText('That is not a link of a file in Drive.').waitFor();
  await expectUsable(page);
});
