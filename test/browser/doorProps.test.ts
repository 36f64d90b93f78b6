/** Props and preset boxes on the door's page in a real browser, 375 pixels wide: behind the unlock word, by touch, over a dead connection. */
import type { Page } from 'playwright-core';
import { MemoryDoor, START_MINUTE, WORD } from '../door/memoryDoor.ts';
import { callsOf } from '../support/bundle.ts';
import { propsAtDoor } from '../support/propsAtDoor.ts';
import type { DoorServer } from './doorHost.ts';
import { button, doorTests, expectUsable, heading, isSent } from './doorSteps.ts';

const { open } = doorTests();

async function unlock(page: Page): Promise<void> {
  await button(page, 'Staff').tap();
  await page.getByLabel('Unlock word').fill(WORD);
  await button(page, 'Unlock').tap();
  await button(page, 'Props').tap();
  await heading(page, 'Presets and props').waitFor();
}

const box = (page: Page, name: RegExp) => page.getByRole('checkbox', { name });

it('shows an unlocked page alone the preset boxes, ticks one by a tap, and takes the tick back by another', async () => {
  const door = new MemoryDoor();
  const hosted = await open(door);
  const { page } = hosted;
  await heading(page, 'Late: 1').waitFor();
  expect(await button(page, 'Props').count()).toBe(0);
  expect(hosted.sent.join()).not.toContain('Love juice');
  await unlock(page);
  await heading(page, 'Prop table SL: 2 not checked').waitFor();
  await page.getByText('Preshow: 2 of 3 not checked').waitFor();
  await expectUsable(page);
  await box(page, /Lantern/).tap();
  await heading(page, 'Prop table SL: 1 not checked').waitFor();
  await isSent(page);
  await page.getByText('4:10 pm, Door 1').waitFor();
  expect(door.props.received).toMatchObject([{ box: 'box Lantern', isChecked: true }]);
  await box(page, /Lantern/).tap();
  await isSent(page);
  await heading(page, 'Prop table SL: 2 not checked').waitFor();
  await button(page, 'Intermission').tap();
  await page.getByText('Intermission: 1 of 1 not checked').waitFor();
});

it('has targets of at least 48 pixels for each box, with the words that say how it lies', async () => {
  const { page } = await open(new MemoryDoor());
  await unlock(page);
  const label = page.locator('label.tick', { hasText: 'Ass’s head' });
  await label.getByText('left corner, ears up').waitFor();
  const { height, width } = (await label.boundingBox()) ?? { height: 0, width: 0 };
  expect(Math.min(height, width)).toBeGreaterThanOrEqual(48);
});

it('says aloud from the half on what is not checked, and keeps each box where it is', async () => {
  const door = new MemoryDoor();
  door.props.halfMinute = START_MINUTE - 1;
  const { page } = await open(door);
  await unlock(page);
  const alert = page.getByRole('alert').filter({ hasText: 'The half is past: 2 preshow boxes not checked.' });
  await alert.waitFor();
  expect(await page.locator('.overdue').count()).toBe(2);
  await page.locator('.overdue', { hasText: 'Lantern' }).getByText('Not checked', { exact: true }).waitFor();
  await expectUsable(page);
  await button(page, 'Not checked only').tap();
  expect(await page.getByRole('checkbox').count()).toBe(2);
  await box(page, /Lantern/).tap();
  expect(await page.getByRole('checkbox').count()).toBe(2);
  await box(page, /Ass’s head/).tap();
  await page.getByText('Preshow: all 3 checked').waitFor();
  expect(await alert.count()).toBe(0);
});

it('gives a prop out to somebody of the list, takes it in, and undoes the last tap', async () => {
  const door = new MemoryDoor();
  const { page } = await open(door);
  await unlock(page);
  await button(page, 'Props').tap();
  await page.getByText('out: Zara M, since 4:02 pm').waitFor();
  await expectUsable(page);
  await button(page, 'Out: Ass’s head').tap();
  await heading(page, 'Who takes Ass’s head?').waitFor();
  await expectUsable(page);
  await button(page, 'Mia R').tap();
  await page.getByText('out: Mia R, waiting').or(page.getByText('out: Mia R, since')).first().waitFor();
  await isSent(page);
  expect(door.props.received).toMatchObject([{ prop: 'PR001', what: 'out', who: 'P01' }]);
  await button(page, 'Undo: Ass’s head, Out, Mia R').tap();
  await isSent(page);
  await button(page, 'Out: Ass’s head').waitFor();
  await button(page, 'In its place: Lantern').tap();
  await isSent(page);
  await button(page, 'Out: Lantern').waitFor();
});

it('marks a prop missing and damaged behind its name, and shows only what is not in place', async () => {
  const door = new MemoryDoor();
  const { page } = await open(door);
  await unlock(page);
  await button(page, 'Props').tap();
  await button(page, 'Love juice flower').tap();
  await expectUsable(page);
  await button(page, 'Missing').tap();
  await isSent(page);
  await page.getByText('missing, since 4:10 pm').waitFor();
  await button(page, 'Not in place only').tap();
  expect(await page.locator('li.person').count()).toBe(3);
  await page.getByLabel('Find a prop').fill('love');
  expect(await page.locator('li.person').count()).toBe(1);
});

it('keeps taps over a cut connection and a reload, and sends each once it is unlocked again', async () => {
  const door = new MemoryDoor();
  const hosted = await open(door);
  const { page } = hosted;
  await unlock(page);
  await heading(page, 'Prop table SL: 2 not checked').waitFor();
  hosted.connection = 'lost';
  await box(page, /Lantern/).tap();
  await box(page, /Ass’s head/).tap();
  await page.clock.runFor(5000);
  await page.getByText('No connection. 2 prop marks are waiting to be sent.').waitFor();
  await expectUsable(page);
  await page.reload();
  await page.getByText('2 prop marks are waiting: unlock the staff’s view to send.').waitFor();
  expect(await page.locator('body').textContent()).not.toContain('Ass’s head');
  hosted.connection = 'good';
  await unlock(page);
  await isSent(page);
  await button(page, 'Preshow').tap();
  await heading(page, 'Prop table SL: all checked').waitFor();
  expect(new Set(door.props.received.map(({ id }) => id)).size).toBe(2);
});

it('asks for the unlock word where the page locks itself meanwhile', async () => {
  const { page } = await open(new MemoryDoor());
  await unlock(page);
  await page.clock.runFor(601_000);
  await page.getByLabel('Unlock word').waitFor();
  expect(await page.locator('body').textContent()).not.toContain('Lantern');
  await expectUsable(page);
  await page.getByLabel('Unlock word').fill(WORD);
  await button(page, 'Unlock').tap();
  await heading(page, 'Prop table SL: 2 not checked').waitFor();
});

it('shows the marks of a link that ended on a tap, to be written down', async () => {
  const door = new MemoryDoor();
  const hosted = await open(door);
  const { page } = hosted;
  await unlock(page);
  await heading(page, 'Prop table SL: 2 not checked').waitFor();
  hosted.connection = 'lost';
  await box(page, /Lantern/).tap();
  hosted.connection = 'good';
  door.closed = 'This link has ended.';
  await page.clock.runFor(70_000);
  await heading(page, 'Write these down for the stage manager: 1 prop mark not sent').waitFor();
  expect(await page.locator('body').textContent()).not.toContain('Lantern');
  await button(page, 'Show the prop marks').tap();
  await page.getByText(/^Lantern: checked, /).waitFor();
  await expectUsable(page);
  await button(page, 'I have written them down').tap();
  expect(await page.locator('body').textContent()).not.toContain('Lantern');
});

it('is in the list beside the sheet too, and what is ticked there is in the workbook', async () => {
  const { account, rows } = propsAtDoor();
  const call = callsOf(account);
  call('openRoster', { eventId: 'E001' });
  const server: DoorServer = {
    page: () => account.ui.dialogs[0]?.html ?? '',
    ask: (name, ...values) => account.run(name, values, { source: 'browser' }),
  };
  const { page } = await open(server, { width: 400, height: 640 });
  await button(page, 'Staff').tap();
  await button(page, 'Show').tap();
  await button(page, 'Props').tap();
  await box(page, /Lantern/).tap();
  await isSent(page);
  await page.getByText('Preshow: 1 of 2 not checked').waitFor();
  expect(rows('Preset checks')).toMatchObject([{ Item: 'Lantern', By: expect.stringMatching(/^Workbook/) }]);
});
