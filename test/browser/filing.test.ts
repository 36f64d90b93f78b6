/** Documents found from the sidebar, and loose files moved there, with axe. */
import { permissionId } from '../../local/services/drive/access.ts';
import { callsOf, SMALL, setUpAccount } from '../support/bundle.ts';
import { named, upload } from '../support/closedProduction.ts';
import { button, expectUsable, heading, sidebarTests } from './sidebarSteps.ts';

const { open } = sidebarTests();
const now = '2027-03-05T16:04';

it('finds a document by a word of its name', async () => {
  const account = setUpAccount(SMALL, { now });
  const call = callsOf(account);
  call('makeReport', { date: '2027-03-05' });
  call('makeSignIn', { date: '2027-03-05' });
  const { page } = await open(account, { panel: 'reports' });
  page.setDefaultTimeout(8_000);
  await page.getByText('Documents', { exact: true }).click();
  await button(page, 'Look for a document').click();
  await heading(page, 'Sign-in sheet: 1 document').waitFor();
  await expectUsable(page);
  await page.getByLabel('Find').fill('REPORT 1');
  await heading(page, 'Sign-in sheet: 1 document').waitFor({ state: 'detached' });
  expect(await page.getByRole('link', { name: 'Rehearsal report 1, Fri 5 Mar' }).getAttribute('href')).toMatch(
    /^https/,
  );
  await page.getByLabel('Find').fill('nothing');
  await page.getByText('None is called so.').waitFor();
});

it('moves a loose file on a click, asks where more could open it, and moves it back', async () => {
  const account = setUpAccount(SMALL, { now });
  const top = Object.values(account.state.files).find((one) => one.properties.callboardKind === 'production');
  const file = upload(account, 'Budget.xlsx', top?.name ?? '');
  const permission = { type: 'user' as const, role: 'reader' as const, emailAddress: 'ben.okafor@example.org' };
  named(account, 'Mission and Budget').permissions.push({ ...permission, id: permissionId(permission) });
  const parent = () => account.state.files[account.state.files[file.id]?.parents[0] ?? '']?.name;
  const { page } = await open(account, { panel: 'settings' });
  page.setDefaultTimeout(8_000);
  await page.getByText('Loose files', { exact: true }).click();
  await button(page, 'Look for loose files').click();
  const choice = page.getByLabel('Folder for Budget.xlsx');
  expect(await choice.inputValue()).toBe('budget');
  await expectUsable(page);
  await button(page, 'Move it: Budget.xlsx').click();
  await page.getByText('Cast: 1').waitFor();
  expect(parent()).toBe(top?.name);
  await expectUsable(page);
  await button(page, 'Move it all the same').click();
  await page.getByText('No file lies loose.').waitFor();
  expect(parent()).toBe('Mission and Budget');
  await button(page, 'Move it back').click();
  await choice.waitFor();
  expect(parent()).toBe(top?.name);
});
