/** The Deck panel in the sidebar: what contradicts what, the papers made and sent, what was written by hand; at 300 px, by keyboard. */
import { readTab } from '../../local/host/readTab.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';
import { typeDeck } from '../support/smallDeck.ts';
import { button, expectUsable, focusedOn, sidebarTests, tabUntil } from './sidebarSteps.ts';

const { open } = sidebarTests();
const now = '2027-03-06T13:00';

async function deckPanel(prepare: (account: ReturnType<typeof setUpAccount>) => void = () => {}) {
  const account = setUpAccount(SMALL, { now });
  typeDeck(workbookOf(account));
  prepare(account);
  const hosted = await open(account, { panel: 'deck' });
  const { page } = hosted;
  page.setDefaultTimeout(20_000);
  await button(page, 'Look at the deck').click();
  await page.getByRole('heading', { name: 'Papers', exact: true }).waitFor();
  return { account, page, hosted };
}

it('shows what contradicts what by rule, each with the way to its row, and every paper with its state', async () => {
  const { page } = await deckPanel();
  await page.getByRole('heading', { name: 'Set and never struck' }).waitFor();
  await page
    .getByRole('button', { name: /row \d+/ })
    .first()
    .waitFor();
  expect(await page.getByText('not made').count()).toBeGreaterThan(10);
  await expectUsable(page);
});

it('makes the papers that are ticked by the keyboard alone, then shows what has changed since', async () => {
  const { page, account } = await deckPanel();
  await page.getByLabel('Shift plot', { exact: true }).focus();
  await page.keyboard.press('Space');
  await tabUntil(page, /Make 1 paper/);
  await focusedOn(page, /Make 1 paper/);
  await page.keyboard.press('Enter');
  await page.getByText('up to date').first().waitFor();
  expect(Object.values(account.state.files).filter(({ name }) => name === 'Shift plots')).toHaveLength(1);
  editCells(workbookOf(account), { tab: 'Run sheet', where: { Item: 'Bench' }, set: { To: 'USC' } });
  await button(page, 'Look again').click();
  await page.getByText('Changed: Kim Lund (since v1)').waitFor();
  await expectUsable(page);
});

it('previews each page by name and sends them', async () => {
  const { page, account } = await deckPanel((made) => {
    const call = callsOf(made);
    finished(call, call('makeDeckPapers', { papers: ['shiftPlots'], emergency: false }));
  });
  await button(page, 'Preview the pages').click();
  await page.getByText('3 messages to 3 addresses, each in full').click();
  await page.getByText('rosa.bell@example.org').waitFor();
  await expectUsable(page);
  await button(page, 'Send 3 messages').click();
  await page.getByText(/everybody has theirs/).waitFor();
  expect(account.state.mails).toHaveLength(3);
});

it('makes nothing at the half until Emergency is ticked', async () => {
  const { page, account } = await deckPanel((made) => {
    const event = { 'Event ID': 'E900', Date: '2027-03-06', Start: '12:00', End: '16:00', Type: 'Performance' };
    appendRow(workbookOf(made), { tab: 'Schedule', set: { ...event, Work: 'Curtain 13:20', Status: 'Published' } });
  });
  await page.getByText(/no new paper between the half/).waitFor();
  expect(await button(page, 'Make all papers').getAttribute('aria-disabled')).toBe('true');
  await page.getByLabel('Emergency: new paper goes out all the same').check();
  await expectUsable(page);
  await page.getByLabel('Shift plot', { exact: true }).check();
  await button(page, 'Make 1 paper').click();
  await page.getByText('up to date').first().waitFor();
  expect(Object.values(account.state.files).filter(({ name }) => name === 'Shift plots')).toHaveLength(1);
});

it('keeps what was written by hand until it is typed, and warns before the next paper', async () => {
  const { page, account } = await deckPanel();
  await page.getByLabel('Written on which paper').selectOption({ label: 'Run sheet' });
  await page.getByLabel('On which page').fill('SL');
  await page.getByLabel(/What is written/).fill('Bench 1 ft to SR');
  await page.getByLabel('Where it belongs').fill('Spikes');
  await button(page, 'Put it on the list').click();
  await page.getByText('1 thing written by hand is not typed yet', { exact: false }).waitFor();
  expect(readTab(workbookOf(account), 'Typed back')).toMatchObject([
    { Paper: 'Run sheets', Page: 'SL', 'What was written': 'Bench 1 ft to SR', Status: 'Open' },
  ]);
  await expectUsable(page);
  await button(page, 'Typed: Bench 1 ft to SR').click();
  await page.getByText('Nothing is open.').waitFor();
  expect(readTab(workbookOf(account), 'Typed back')).toMatchObject([{ Status: 'Typed' }]);
});

it('shows a paper as it would be printed, in a frame in which nothing runs', async () => {
  const { page } = await deckPanel();
  await page.getByText('Look at a paper, and print it').click();
  await page.getByLabel('Paper to print').selectOption({ label: 'Shift plot' });
  await button(page, 'Show it').click();
  const frame = page.frameLocator('iframe[title="Shift plot"]');
  await frame.getByText('Kim Lund').first().waitFor();
  await page.evaluate(() => {
    const shown = document.querySelector<HTMLIFrameElement>('iframe[title="Shift plot"]')?.contentWindow;
    if (shown) shown.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await button(page, 'Print it').click();
  expect(await page.locator('body').getAttribute('data-printed')).toBe('yes');
  await expectUsable(page);
});
