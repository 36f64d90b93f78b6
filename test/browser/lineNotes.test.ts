/** Line notes and script changes in the sidebar: one key keeps a note, none is lost, and what is sent is looked at first. */
import { readTab } from '../../local/host/readTab.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';
import { button, expectUsable, sidebarTests } from './sidebarSteps.ts';

const { open } = sidebarTests();
const now = '2027-03-05T16:04';

async function entry(account = setUpAccount(SMALL, { now })) {
  const hosted = await open(account, { panel: 'reports' });
  const { page } = hosted;
  page.setDefaultTimeout(8_000);
  await button(page, 'Take line notes').click();
  await page.getByLabel('Actor').selectOption({ label: 'Cleo Park (Mouse)' });
  return { account, hosted, page, rows: () => readTab(workbookOf(account), 'Line notes') };
}

it('keeps one note after the other by the keyboard alone: actor and page stay, one key is the code', async () => {
  const { page, rows, hosted } = await entry();
  hosted.before.call = (name) =>
    name === 'addLineNote' ? new Promise((resolve) => setTimeout(resolve, 150)) : undefined;
  await page.getByLabel('Page', { exact: true }).fill('3');
  await page.getByLabel('Line as written').fill('Hush now');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Hush');
  await page.keyboard.press('Enter');
  await page.keyboard.press('p');
  // The next is typed while the first is on its way.
  await page.keyboard.type('Squeak');
  await page.keyboard.press('Enter');
  await page.keyboard.press('z');
  await page.getByText('No code has the key “z”.').waitFor();
  await page.keyboard.press('D');
  await page.getByText('2 line notes of this day').click();
  await page.getByText('Hush now → Hush').waitFor();
  await expectUsable(page);
  expect(rows().map((row) => [row.Person, row.Page, row.Line, row['As said'] ?? '', row.Code])).toEqual([
    ['Cleo Park', '3', 'Hush now', 'Hush', 'Paraphrased'],
    ['Cleo Park', '3', 'Squeak', '', 'Dropped'],
  ]);
});

it('takes keys of two letters, and a code by a tap', async () => {
  const account = setUpAccount(SMALL, { now });
  const book = workbookOf(account);
  const row = readTab(book, 'Production').findIndex(({ Setting }) => Setting === 'Line note keys');
  expect(row).toBeGreaterThan(0);
  const keys = 'CL called for line; DR dropped';
  editCells(book, { tab: 'Production', where: { Setting: 'Line note keys' }, set: { Value: keys } });
  const { page, rows } = await entry(account);
  await page.getByLabel('Key of the code').focus();
  await page.keyboard.type('dr');
  await button(page, 'Stumbled').click();
  await page.getByText('2 line notes of this day').waitFor();
  expect(rows().map(({ Code }) => Code)).toEqual(['Dropped', 'Stumbled']);
});

it('keeps what was typed while the script fails, and sends it once on a click, also where only the answer was lost', async () => {
  const { page, rows, hosted } = await entry();
  let fails = true;
  hosted.before.call = (name) => {
    if (name === 'addLineNote' && fails) throw new Error('NetworkError');
  };
  await page.getByLabel('Line as written').fill('Squeak');
  await button(page, 'Dropped').click();
  await page.getByText('Not kept yet: Cleo Park, Dropped, Squeak').waitFor();
  await page.getByLabel('Line as written').fill('Meow');
  await button(page, 'Added').click();
  await page.getByText('1 more line note after it.').waitFor();
  await expectUsable(page);
  fails = false;
  await button(page, 'Try again').click();
  await page.getByText('2 line notes of this day').waitFor();
  expect(rows().map(({ Line }) => Line)).toEqual(['Squeak', 'Meow']);
});

it('keeps what waits while another panel is open, and lets it be typed anew', async () => {
  const { page, rows, hosted } = await entry();
  let fails = true;
  hosted.before.call = (name) => {
    if (name === 'addLineNote' && fails) throw new Error('NetworkError');
  };
  await page.getByLabel('Line as written').fill('Squeak');
  await button(page, 'Dropped').click();
  await page.getByText('Not kept yet: Cleo Park, Dropped, Squeak').waitFor();
  await button(page, 'Today').first().click();
  await page.getByText('Not kept yet').waitFor({ state: 'detached' });
  await button(page, 'Notes and reports').first().click();
  await page.getByText('Not kept yet: Cleo Park, Dropped, Squeak').waitFor();
  fails = false;
  await button(page, 'Change it').click();
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name="line"]')?.value === 'Squeak');
  expect(await page.getByLabel('Actor').inputValue()).toBe('Cleo Park');
  await page.getByLabel('Line as written').fill('Squeak!');
  await button(page, 'Added').click();
  await page.getByText('1 line note of this day').waitFor();
  expect(rows().map(({ Line, Code }) => [Line, Code])).toEqual([['Squeak!', 'Added']]);
});

it('previews by name to whom each goes, and sends', async () => {
  const { page, account } = await entry();
  await page.getByLabel('Line as written').fill('Squeak');
  await button(page, 'Dropped').click();
  await page.getByText('1 line note of this day').waitFor();
  await button(page, 'Preview the line notes').click();
  await page.getByText('2 messages to 2 addresses, each in full').click();
  await page.getByText('Cleo Park rosa.park@example.org').waitFor();
  await page.getByText('For you: 1 line note over the run').click();
  await expectUsable(page);
  await button(page, 'Send 2 messages').click();
  await page.getByText('The line notes have gone out').waitFor();
  expect(account.state.mails.flatMap(({ to }) => to).sort()).toEqual(['jin.park@example.org', 'rosa.park@example.org']);
});

it('shows which pages are current and who is without, and sends them', async () => {
  const account = setUpAccount(SMALL, { now });
  const book = workbookOf(account);
  appendRow(book, { tab: 'Script changes', set: { Date: '2027-03-01', Page: '12A', Old: 'Hush', New: 'Hush now' } });
  appendRow(book, { tab: 'Scripts', set: { Person: 'P002' } });
  const { page } = await open(account, { panel: 'reports' });
  page.setDefaultTimeout(8_000);
  await button(page, 'Show the current pages').click();
  await page.getByText('1 without it').waitFor();
  await page.getByText('Ben Okafor').waitFor();
  await button(page, 'Preview the script changes').click();
  await expectUsable(page);
  await button(page, 'Send 1 message').click();
  await page.getByText('everybody has it', { exact: false }).first().waitFor();
  expect(callsOf(account)('scriptPagesShown').scriptPages?.pages).toMatchObject([{ page: '12A', without: [] }]);
});
