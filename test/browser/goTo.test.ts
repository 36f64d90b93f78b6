/** From a problem to its cell, in the sidebar by the keyboard alone and in the page where the grid moves. */
import type { LocalAccount } from '../../local/account/localAccount.ts';
import { deleteTab } from '../../local/services/sheets/structureEdits.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import { SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';
import { button, openTab, pageTests, preparedDay } from './pageSteps.ts';
import { expectUsable, focusedOn, sidebarTests, tabUntil } from './sidebarSteps.ts';

const now = '2027-03-05T16:02';
/** Row 3 of People has a group that there is not. */
const WRONG = { tab: 'People', where: { 'Person ID': 'P002' }, set: { Group: 'Pirate' } };
const LINK = /^People, row 3, column Group$/;

function withWrongGroup(account: LocalAccount): LocalAccount {
  editCells(workbookOf(account), WRONG);
  return account;
}

describe('in the sidebar', () => {
  const { open } = sidebarTests();

  it.each([300, 375])('selects the cell by the keyboard alone, %i pixels wide', async (width) => {
    const account = withWrongGroup(setUpAccount(SMALL, { now }));
    const { page, calls } = await open(account, { width });
    page.setDefaultTimeout(8000);
    await page.getByText('Show them').last().waitFor();
    await tabUntil(page, /^Show them/);
    await tabUntil(page, /^Show them/);
    await page.keyboard.press('Enter');
    await tabUntil(page, LINK);
    await page.keyboard.press('Enter');
    for (let look = 0; look < 100 && account.ui.selected === null; look++) await page.waitForTimeout(20);
    expect(account.ui.selected).toMatchObject({ row: 2 });
    await focusedOn(page, LINK);
    await expectUsable(page);
    expect(calls.filter((name) => name === 'goTo')).toHaveLength(1);
  });

  it('says beside the link that the tab has gone', async () => {
    const account = withWrongGroup(setUpAccount(SMALL, { now }));
    const { page } = await open(account);
    page.setDefaultTimeout(8000);
    await page.getByText('Show them').nth(1).click();
    await button(page, LINK).first().waitFor();
    deleteTab(workbookOf(account), 'People');
    await button(page, LINK).first().click();
    await page.getByRole('status').getByText('The People tab is not in this workbook any more.').first().waitFor();
    await expectUsable(page);
  });
});

describe('in the page', () => {
  const { open } = pageTests();

  it('moves the grid to the cell, in another tab', async () => {
    const account = preparedDay();
    editCells(workbookOf(account), { tab: 'Schedule', where: { 'Event ID': 'E002' }, set: { Type: 'Seance' } });
    const page = await open(account);
    page.setDefaultTimeout(25_000);
    await openTab(page, 'Notes');
    await button(page, 'Callboard').click();
    await page.getByRole('menuitem', { name: 'Open Callboard' }).click();
    const frame = page.frameLocator('iframe[title="Callboard"]');
    await frame.getByText('Show them').last().click();
    await frame
      .getByRole('button', { name: /^Schedule, row 3, column Type$/ })
      .first()
      .click();
    await page.locator('[aria-current]', { hasText: /^Schedule/ }).waitFor();
    const typed = page.getByLabel(/^Text of [A-Z]+3, Type/);
    await typed.waitFor();
    expect(await typed.inputValue()).toBe('Seance');
  });
});
