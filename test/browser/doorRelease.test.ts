/** What only the staff does at the door, in a real browser: collection words, early pick-ups, walk-ins; and who is in which room. */
import type { Page } from 'playwright-core';
import type { StaffPerson } from '../../src/features/attendance/door/doorTypes.ts';
import { COLLECTION_WORD, MemoryDoor, PASS, rosterPerson, WORD } from '../door/memoryDoor.ts';
import { button, doorTests, expectUsable, heading, isSent } from './doorSteps.ts';

const { open } = doorTests();

const staffOf = (more: Partial<StaffPerson>): StaffPerson[] => [
  {
    ...{ id: 'P05', others: [], aloneSince: '', note: '' },
    collectors: [{ guardianId: 'G05', name: 'Dana Malik', phone: '+1 212 555 0145' }],
    ...more,
  },
];

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Unlock word').fill(WORD);
  await button(page, 'Unlock').click();
}

const section = (page: Page, name: RegExp) => page.locator('section').filter({ has: heading(page, name) });
const kept = (page: Page) => page.evaluate(() => JSON.stringify(Object.entries(localStorage)));

it('asks for the family’s word before a child goes, keeps it nowhere, and goes on without a connection only by a reason', async () => {
  const door = new MemoryDoor();
  door.staff = staffOf({ asksWord: true });
  const hosted = await open(door);
  const { page } = hosted;
  await button(page, 'Out: Zara M').tap();
  await unlock(page);
  await button(page, 'Dana Malik').tap();
  await page.getByText('Out with Dana Malik: ask for the collection word').waitFor();
  await expectUsable(page);
  const word = page.getByLabel('Collection word');
  await page.keyboard.type('grey owl');
  await page.keyboard.press('Enter');
  await page.getByText('That is not the word.').waitFor();
  expect(await word.inputValue()).toBe('');
  hosted.connection = 'lost';
  await word.fill(COLLECTION_WORD);
  await page.keyboard.press('Enter');
  await page.getByText('No connection, so the word cannot be checked.').waitFor();
  expect(door.person('P05')?.state).toBe('in');
  hosted.connection = 'good';
  await word.fill(COLLECTION_WORD);
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: 'Zara M is out, with Dana Malik' }).waitFor({ state: 'attached' });
  expect(await kept(page)).not.toMatch(/heron|grey owl/);
  await isSent(page);
  expect(door.received.at(-1)).toMatchObject({ release: { by: 'adult', guardianId: 'G05', pass: PASS } });
  expect(hosted.sent.join('')).not.toContain(COLLECTION_WORD);
});

it('notes an early pick-up, shows who may go when it is time, and releases with whoever was named', async () => {
  const door = new MemoryDoor();
  door.staff = staffOf({});
  const { page } = await open(door);
  await button(page, 'Staff').tap();
  await unlock(page);
  await button(page, 'Zara M').tap();
  await button(page, 'Note an early pick-up').tap();
  await button(page, 'Note the pick-up').tap();
  await page.getByText('Type all three.').waitFor();
  await page.getByLabel('When').fill('16:25');
  await page.getByLabel('Who collects').fill('Olga Petrov');
  await page.getByLabel('Who gave permission').fill('Dana Malik');
  await expectUsable(page);
  await button(page, 'Note the pick-up').tap();
  await page.getByText('4:25 pm by Olga Petrov, permission from Dana Malik').waitFor();
  await button(page, 'Close').tap();
  await page.getByText('Pick-up 4:25 pm').waitFor();
  await isSent(page);
  expect(door.received.at(-1)).toMatchObject({ what: 'pickUp', pickUp: { time: '16:25', by: 'Olga Petrov' } });
  expect(await section(page, /^In: 1/).count()).toBe(1);
  door.nowMs += 6 * 60_000;
  await page.clock.fastForward(6 * 60_000);
  await page.clock.runFor(1000);
  await section(page, /^May go now: 1/)
    .getByText('Zara M')
    .waitFor();
  await button(page, 'Out: Zara M').tap();
  await button(page, 'Olga Petrov').tap();
  await isSent(page);
  expect(door.received.at(-1)).toMatchObject({
    release: { by: 'permission', name: 'Olga Petrov', givenBy: 'Dana Malik' },
  });
});

it('stops at a pick-up that is typed with the name of somebody who must not be contacted', async () => {
  const door = new MemoryDoor();
  door.staff = staffOf({ pickUp: { time: '5:30 pm', by: '', givenBy: '', isStopped: true } });
  const { page } = await open(door);
  await button(page, 'Out: Zara M').tap();
  await unlock(page);
  await page.getByText('Stop. An early pick-up is typed').waitFor();
  await expectUsable(page);
});

it('moves up who is released at the intermission once somebody says that it has come, also after a reload', async () => {
  const door = new MemoryDoor();
  door.roster.people = [
    ...door.roster.people.filter(({ id }) => id !== 'P05'),
    rosterPerson('P05', 'Zara M', { state: 'in', in: '3:58 pm', goes: 'Intermission' }),
    rosterPerson('P06', 'Aisha B', { state: 'in', in: '3:59 pm', goes: 'After scene 4' }),
  ];
  const { page } = await open(door);
  await page.getByText('Released: Intermission').waitFor();
  expect(await section(page, /^May go now/).count()).toBe(0);
  await button(page, 'Intermission').tap();
  await section(page, /^May go now: 1/)
    .getByText('Zara M')
    .waitFor();
  await expectUsable(page);
  await page.reload();
  await section(page, /^May go now: 1/)
    .getByText('Zara M')
    .waitFor();
  expect(await button(page, 'Intermission').getAttribute('aria-pressed')).toBe('true');
  await button(page, 'Intermission').tap();
  await section(page, /^May go now/).waitFor({ state: 'detached' });
});

it('marks in a visitor whose name is typed, once an adult has unlocked the page', async () => {
  const door = new MemoryDoor();
  const { page } = await open(door);
  await page.getByLabel('Find a name').fill('Grace Hall');
  await page.getByText('Nobody by this name.').waitFor();
  expect(await button(page, 'Adult visitor: Grace Hall').count()).toBe(0);
  await button(page, 'Staff').tap();
  await unlock(page);
  await button(page, 'Adult visitor: Grace Hall').waitFor();
  await expectUsable(page);
  await button(page, 'Adult visitor: Grace Hall').tap();
  await isSent(page);
  expect(door.received).toMatchObject([
    { what: 'in', visitor: 'Grace Hall', person: expect.stringMatching(/^visitor-[a-z0-9]{4,20}$/) },
  ]);
  await page.getByText('Grace Hall (visitor)').waitFor();
});

it('shows who is in which room, and has the evacuation roll by room and chaperone group without a connection', async () => {
  const door = new MemoryDoor();
  const isIn = { state: 'in' as const, in: '3:58 pm' };
  door.roster.people = [
    rosterPerson('P05', 'Zara M', { ...isIn, room: 'Room 10', group: 'Foxes' }),
    rosterPerson('P06', 'Aisha B', { ...isIn, room: 'room 2' }),
    rosterPerson('P07', 'Finn A', { ...isIn, room: 'Room 2' }),
    rosterPerson('P08', 'Ella W', isIn),
  ];
  const hosted = await open(door);
  const { page } = hosted;
  const titles = () => page.getByRole('heading', { level: 2 }).allTextContents();
  await button(page, 'Rooms').tap();
  await heading(page, 'Who is where').waitFor();
  expect(await titles()).toEqual(['room 2: 2', 'Room 10, Foxes: 1', 'No room typed: 1']);
  await expectUsable(page);
  await page.getByRole('button', { name: 'Back to the list' }).tap();
  hosted.connection = 'lost';
  await page.reload();
  await button(page, 'Evacuation').tap();
  expect(await titles()).toEqual(['room 2: 2 missing', 'Room 10, Foxes: 1 missing', 'No room typed: 1 missing']);
  await page.getByLabel('Zara M').check();
  expect(await titles()).toContain('Room 10, Foxes: all here');
  await page.getByText('Missing: 3 of 4').waitFor();
  await expectUsable(page);
});
