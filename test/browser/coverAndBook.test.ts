/** Tonight's cover in the Deck panel, and the book in the reports: at 300 px, by keyboard. */
import { appendRow } from '../../local/services/sheets/tableEdits.ts';
import { SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';
import { typeDeck } from '../support/smallDeck.ts';
import { button, expectUsable, focusedOn, sidebarTests, tabUntil } from './sidebarSteps.ts';

const { open } = sidebarTests();
const now = '2027-03-06T09:00';

function filesNamed(account: ReturnType<typeof setUpAccount>, begin: string): string[] {
  return Object.values(account.state.files).flatMap(({ name }) => (name.startsWith(begin) ? [name] : []));
}

it('shows who can take over, with what speaks against it, and makes the packet by the keyboard alone', async () => {
  const account = setUpAccount(SMALL, { now });
  const book = workbookOf(account);
  typeDeck(book);
  appendRow(book, { tab: 'Tracks', set: { Person: 'Ben Okafor', Track: 'Kim Lund', 'Done alone': '2027-03-01' } });
  appendRow(book, { tab: 'Tracks', set: { Person: 'Ben Okafor', Track: 'The moon' } });
  appendRow(book, { tab: 'Conflicts', set: { Person: 'Ben Okafor', 'From date': '2027-03-06', Status: 'Approved' } });
  const { page } = await open(account, { panel: 'deck' });
  page.setDefaultTimeout(20_000);
  await page.locator('summary', { hasText: 'Tonight’s cover' }).click();
  await button(page, 'Who can take over?').click();
  await page.getByLabel('Who is out, or which work').selectOption({ label: 'Kim Lund, backstage' });
  await page.getByText('look first').waitFor();
  await page.getByText('Ben Okafor has said that they cannot come.').waitFor();
  await page.getByText(/“The moon” is nobody’s work/).waitFor();
  await expectUsable(page);
  await page.getByLabel('Who takes over').selectOption({ label: 'Ben Okafor' });
  await button(page, 'Look at the packet').focus();
  await page.keyboard.press('Enter');
  await page.frameLocator('iframe[title^="Cover packet"]').getByText('Read this first').waitFor();
  await expectUsable(page);
  await button(page, 'Look at the packet').focus();
  await tabUntil(page, /Make the packet/);
  await focusedOn(page, /Make the packet/);
  await page.keyboard.press('Enter');
  await page
    .getByText(/Cover packet: 1 made/)
    .first()
    .waitFor();
  expect(filesNamed(account, 'Cover packet')).toHaveLength(1);
});

it('looks at blocking and Show Bible, and makes both', async () => {
  const account = setUpAccount(SMALL, { now });
  const move = { 'Blocking ID': 'BL001', Page: '12', Character: 'Mous', Move: 'crosses to down stage left' };
  appendRow(workbookOf(account), { tab: 'Blocking', set: move });
  const { page } = await open(account, { panel: 'reports' });
  page.setDefaultTimeout(20_000);
  await page.locator('summary', { hasText: 'The book' }).click();
  await button(page, 'Look at the blocking').click();
  await page.frameLocator('iframe[title="Blocking"]').getByText('X → DSL').waitFor();
  await page.getByText(/Did you mean Mouse\?/).waitFor();
  await button(page, 'Look at the Show Bible').click();
  await page.frameLocator('iframe[title="Show Bible"]').getByText('Key to the notation').waitFor();
  await expectUsable(page);
  await button(page, 'Make the blocking').click();
  await page
    .getByText(/Blocking: 1 made/)
    .first()
    .waitFor();
  await button(page, 'Make the Show Bible').click();
  await page
    .getByText(/Show Bible: 1 made/)
    .first()
    .waitFor();
  expect([...filesNamed(account, 'Blocking'), ...filesNamed(account, 'Show Bible')].sort()).toEqual([
    'Blocking',
    'Show Bible',
  ]);
});
