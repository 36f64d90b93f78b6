/** Notes and times in the sidebar: typed with Enter, kept in turn, and a tap stamps what comes next. */
import { readTab } from '../../local/host/readTab.ts';
import { SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';
import { button, expectUsable, heading, sidebarTests } from './sidebarSteps.ts';

const { open } = sidebarTests();
const now = '2027-03-05T16:04';

it('keeps one note after the other by the keyboard, and marks one done', async () => {
  const account = setUpAccount(SMALL, { now });
  const hosted = await open(account, { panel: 'reports' });
  const { page } = hosted;
  page.setDefaultTimeout(8_000);
  const field = page.getByLabel('New note');
  hosted.before.call = (name) => (name === 'addNote' ? new Promise((resolve) => setTimeout(resolve, 150)) : undefined);
  await field.fill('props: ear is loose !tonight');
  await page.keyboard.press('Enter');
  await field.fill('lx: door cue too late !now');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  await heading(page, 'Now: 1 note').waitFor();
  await heading(page, 'Tonight: 1 note').waitFor();
  await expectUsable(page);
  await button(page, 'Done: door cue too late').click();
  await heading(page, 'Now: 1 note').waitFor({ state: 'detached' });
  await button(page, 'Undo').click();
  await heading(page, 'Now: 1 note').waitFor();
  const notes = readTab(workbookOf(account), 'Notes').filter(({ Urgency }) => Urgency);
  expect(notes.map(({ Note, Status }) => [Note, Status ?? ''])).toEqual([
    ['ear is loose', ''],
    ['door cue too late', 'Open'],
  ]);
});

it('keeps what was typed while the script fails, and sends it on a click', async () => {
  const account = setUpAccount(SMALL, { now });
  const hosted = await open(account, { panel: 'reports' });
  const { page } = hosted;
  page.setDefaultTimeout(8_000);
  let fails = true;
  hosted.before.call = (name) => {
    if (name === 'addNote' && fails) throw new Error('NetworkError');
  };
  await page.getByLabel('New note').fill('props: ear is loose');
  await page.keyboard.press('Enter');
  await page.getByText('Not kept yet: props: ear is loose').waitFor();
  await expectUsable(page);
  await page.getByLabel('New note').fill('sound: buzz');
  await page.keyboard.press('Enter');
  fails = false;
  await button(page, 'Try again').click();
  await page.getByText('The note is kept under Sound.').waitFor();
  const notes = readTab(workbookOf(account), 'Notes').map(({ Note }) => Note);
  expect(notes.filter((note) => note === 'ear is loose' || note === 'buzz')).toEqual(['ear is loose', 'buzz']);
});

it('stamps what comes next with one tap, and takes a reason', async () => {
  const account = setUpAccount(SMALL, { now });
  const { page } = await open(account, { panel: 'reports' });
  page.setDefaultTimeout(8_000);
  await button(page, 'Show the times').click();
  await button(page, 'Start: now').first().click();
  await page.getByText('4:04 pm, planned 4:00 pm, 4 min late').waitFor();
  await page.getByText('Change Start').click();
  await page.getByLabel('Why Start was late').fill('the room was locked');
  await button(page, 'Save Start').click();
  await page.getByText('4 min late: the room was locked').waitFor();
  await expectUsable(page);
});
