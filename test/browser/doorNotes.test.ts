/** Notes on the door's page in a real browser: behind the unlock word, by touch and by keys, over a dead connection. */
import type { Page } from 'playwright-core';
import { MemoryDoor, WORD } from '../door/memoryDoor.ts';
import { callsOf, SMALL, setUpAccount } from '../support/bundle.ts';
import type { DoorServer } from './doorHost.ts';
import { button, doorTests, expectUsable, heading, isSent } from './doorSteps.ts';
import { focusedOn } from './sidebarSteps.ts';

const { open } = doorTests();

async function unlock(page: Page): Promise<void> {
  await button(page, 'Staff').tap();
  await page.getByLabel('Unlock word').fill(WORD);
  await button(page, 'Unlock').tap();
  await button(page, 'Notes').tap();
}

it('offers notes to an unlocked page alone, shows what is open, and marks one done by a tap', async () => {
  const door = new MemoryDoor();
  const hosted = await open(door);
  const { page } = hosted;
  await heading(page, 'Late: 1').waitFor();
  expect(await button(page, 'Notes').count()).toBe(0);
  expect(hosted.sent.join()).not.toContain('Ear is loose');
  await unlock(page);
  await focusedOn(page, /^Notes$/);
  await heading(page, 'Tonight: 1 note').waitFor();
  await expectUsable(page);
  await button(page, 'Done: Ear is loose').tap();
  await page.getByText('No note is open.').waitFor();
  await button(page, 'Undo').tap();
  await page.getByText('The note is open again.').waitFor();
});

it('keeps a note by Enter, also over a dead connection and a reload, and sends it once it is unlocked again', async () => {
  const door = new MemoryDoor();
  const hosted = await open(door);
  const { page } = hosted;
  await unlock(page);
  hosted.connection = 'lost';
  const field = page.getByLabel('New note');
  await field.fill('wig itches');
  await field.press('Enter');
  expect(await field.inputValue()).toBe('');
  await page.clock.runFor(5000);
  await page.getByText('No connection.', { exact: true }).waitFor();
  await expectUsable(page);
  await page.reload();
  await page.getByText('1 note is waiting: unlock the staff’s view to send.').waitFor();
  expect(await page.locator('body').textContent()).not.toContain('wig itches');
  await expectUsable(page);
  hosted.connection = 'good';
  await unlock(page);
  await isSent(page);
  await page.getByText('The note is kept under General.').waitFor();
  expect(door.notes.filter(({ note }) => note === 'wig itches')).toHaveLength(1);
  expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain('wig itches');
});

it('says why a note was not taken and gives it back, and what was being typed is there when the page is unlocked again', async () => {
  const { page } = await open(new MemoryDoor());
  await unlock(page);
  const field = page.getByLabel('New note');
  await field.fill('props:');
  await button(page, 'Keep the note').tap();
  await page.getByRole('alert').filter({ hasText: 'Type the note as well.' }).waitFor();
  await expectUsable(page);
  await button(page, 'Change it').tap();
  expect(await field.inputValue()).toBe('props:');
  await field.fill('props: ear');
  await button(page, 'Close').tap();
  await button(page, 'Lock').tap();
  expect(await page.locator('body').textContent()).not.toContain('Ear is loose');
  await unlock(page);
  expect(await field.inputValue()).toBe('props: ear');
});

it('shows the notes of a link that ended on a tap, to be written down', async () => {
  const door = new MemoryDoor();
  const hosted = await open(door);
  const { page } = hosted;
  await unlock(page);
  hosted.connection = 'lost';
  await page.getByLabel('New note').fill('wig itches');
  await button(page, 'Keep the note').tap();
  hosted.connection = 'good';
  door.closed = 'This link has ended.';
  await page.clock.runFor(70_000);
  await heading(page, 'Write these down for the stage manager: 1 note not sent').waitFor();
  expect(await page.locator('body').textContent()).not.toContain('wig itches');
  await button(page, 'Show the notes').tap();
  await page.getByText('wig itches').waitFor();
  await expectUsable(page);
  await button(page, 'I have written them down').tap();
  expect(await page.locator('body').textContent()).not.toContain('wig itches');
});

it('stands in the list beside the sheet too, and a note typed there is in the workbook', async () => {
  const account = setUpAccount(SMALL, { now: '2027-03-05T15:50' });
  const call = callsOf(account);
  call('openRoster', { eventId: 'E001' });
  const server: DoorServer = {
    page: () => account.ui.dialogs[0]?.html ?? '',
    ask: (name, ...values) => account.run(name, values, { source: 'browser' }),
  };
  const { page } = await open(server, { width: 400, height: 640 });
  await button(page, 'Staff').tap();
  await button(page, 'Show').tap();
  await button(page, 'Notes').tap();
  await page.getByLabel('New note').fill('props: ear is loose !now');
  await button(page, 'Keep the note').tap();
  await page.getByText('The note is kept under Props.').waitFor();
  await heading(page, 'Now: 1 note').waitFor();
  expect(JSON.stringify(call('notesOpen').notes)).toContain('ear is loose');
});
