/** Takes the pictures of the door that docs/door.md shows. */
import type { Browser, Page } from 'playwright-core';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import { MemoryDoor, rosterPerson, START_MINUTE, WORD } from '../door/memoryDoor.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';
import { type DoorOptions, openDoorPage } from './doorHost.ts';
import { isSent } from './doorSteps.ts';
import { localContext } from './launch.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Ten past four: three are in, and two are late. */
function evening(): MemoryDoor {
  const door = new MemoryDoor();
  const isIn = { state: 'in' as const, in: '3:56 pm' };
  door.roster = {
    ...door.roster,
    people: [
      rosterPerson('P06', 'Aisha B', { ...isIn, room: 'Room 1', group: 'Foxes' }),
      ...door.roster.people.slice(0, 2),
      rosterPerson('P10', 'Ella W'),
      rosterPerson('P11', 'Finn A', { ...isIn, room: 'Room 2', pickUp: '5:30 pm', pickUpMinute: 1050 }),
      ...door.roster.people
        .slice(2)
        .map((one) => (one.id === 'P05' ? { ...one, room: 'Room 1', group: 'Foxes' } : one)),
    ],
  };
  return door;
}

interface Picture {
  name: string;
  options?: DoorOptions;
  door?(door: MemoryDoor): void;
  act?(page: Page): Promise<void>;
}

const unlocked = async (page: Page) => {
  await button(page, 'Out: Zara M').click();
  await page.getByLabel('Unlock word').fill(WORD);
  await button(page, 'Unlock').click();
  await page.getByText('Who collects Zara M?').waitFor();
};
const openProps = async (page: Page) => {
  await button(page, 'Staff').click();
  await page.getByLabel('Unlock word').fill(WORD);
  await button(page, 'Unlock').click();
  await page.getByRole('button', { name: 'Props', exact: true }).click();
  await page.getByText('Preshow: 2 of 3 not checked').waitFor();
};
const staff = (door: MemoryDoor) => {
  door.staff = [{ ...(door.staff[0] as MemoryDoor['staff'][number]), id: 'P05' }];
};
const tablet = { width: 768, height: 1024 };

const PICTURES: readonly Picture[] = [
  {
    name: 'roster',
    act: async (page) => {
      await button(page, 'In: Mia R').click();
      await isSent(page);
    },
  },
  { name: 'release', door: staff, act: unlocked },
  {
    name: 'word',
    options: { height: 480 },
    door: (door) => {
      staff(door);
      door.staff = door.staff.map((one) => ({ ...one, asksWord: true }));
    },
    act: async (page) => {
      await unlocked(page);
      await button(page, 'Rosa Reyes').click();
      await page.getByLabel('Collection word').fill('grey owl');
      await button(page, 'Check the word').click();
      await page.getByText('That is not the word.').waitFor();
    },
  },
  {
    name: 'pick-up',
    door: staff,
    act: async (page) => {
      await button(page, 'Staff').click();
      await page.getByLabel('Unlock word').fill(WORD);
      await button(page, 'Unlock').click();
      await page.getByRole('button', { name: 'Zara M', exact: true }).click();
      await button(page, 'Note an early pick-up').click();
      await page.getByLabel('When').fill('17:30');
      await page.getByLabel('Who collects').fill('Olga Petrov');
      await page.getByLabel('Who gave permission').fill('Rosa Reyes');
    },
  },
  {
    name: 'notes',
    options: { height: 800 },
    door: (door) => {
      const note = { for: '', tag: '', day: 'Fri 5 Mar' };
      door.notes = [
        { ...note, id: 'N-1', note: 'Ass’s head: left ear is loose', departments: 'Props', for: 'Maya' },
        { ...note, id: 'N-2', note: 'Thunder before Puck’s exit, not after', departments: 'Sound' },
      ];
    },
    act: async (page) => {
      await button(page, 'Staff').click();
      await page.getByLabel('Unlock word').fill(WORD);
      await button(page, 'Unlock').click();
      await page.getByRole('button', { name: 'Notes', exact: true }).click();
      await page.getByText('Tonight: 2 notes').waitFor();
      await page.getByLabel('New note').fill('costumes: Titania’s hem is down !tonight');
    },
  },
  {
    name: 'presets',
    options: { height: 800 },
    door: (door) => {
      door.props.halfMinute = START_MINUTE - 1;
    },
    act: async (page) => {
      await openProps(page);
      await page.getByRole('checkbox', { name: /Lantern/ }).check();
      await isSent(page);
    },
  },
  {
    name: 'props',
    options: { height: 700 },
    act: async (page) => {
      await openProps(page);
      await page.getByRole('button', { name: 'Props', exact: true }).click();
      await page.getByRole('button', { name: 'Out: Ass’s head' }).click();
      await page.getByRole('button', { name: 'Mia R', exact: true }).click();
      await isSent(page);
    },
  },
  { name: 'rooms', options: { height: 620 }, act: (page) => button(page, 'Rooms').click() },
  { name: 'kiosk', options: { mode: 'kiosk', ...tablet } },
  {
    name: 'roll',
    act: async (page) => {
      await button(page, 'Evacuation').click();
      await page.getByLabel('Finn A').check();
    },
  },
  {
    name: 'over',
    door: (door) => {
      door.nowMs += 112 * 60_000;
    },
  },
  {
    name: 'closed',
    options: {
      height: 320,
      closed: 'This link has ended. Ask the stage manager for a new one. Until then use the paper sheet.',
    },
  },
];

/** @param folder where the pictures go, as `door-roster.png` and so on */
export async function takeDoorPictures(browser: Browser, folder: string): Promise<void> {
  for (const { name, options, door: change, act } of PICTURES) {
    const { context } = await localContext(browser, { colorScheme: 'light' });
    const door = evening();
    change?.(door);
    const { page } = await openDoorPage(context, door, options);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('Opening the list').waitFor({ state: 'detached' });
    await act?.(page);
    await page.screenshot({ path: `${folder}/door-${name}.png`, animations: 'disabled' });
    await context.close();
  }
  await takeDoorSheet(browser, folder);
}

const SHEET = { width: 720, height: 560 };

/** The paper: made by the bundle, shown as the HTML that it is made of. */
async function takeDoorSheet(browser: Browser, folder: string): Promise<void> {
  const account = setUpAccount(SMALL, { now: '2027-03-05T15:00' });
  const put = (tab: string, where: Record<string, string>, set: Record<string, string>) =>
    editCells(workbookOf(account), { tab, where, set });
  const called = { Scenes: '', Work: 'Act 1', 'Also called': 'Full company' };
  put('Schedule', { 'Event ID': 'E001' }, called);
  put('People', { 'Person ID': 'P003' }, { 'Chaperone group': 'Foxes', Released: 'Intermission' });
  put('People', { 'Person ID': 'P004' }, { 'Chaperone group': 'Owls', 'Goes home alone': '2027-03-01' });
  put('Guardians', { 'Guardian ID': 'G001' }, { 'Collection word': 'heron' });
  const call = callsOf(account);
  finished(call, call('makeSignIn', { date: '' }));
  put(
    'Attendance',
    { 'Person ID': 'P004' },
    { 'Pick-up': '17:30', 'Pick-up by': 'Mina Shah', 'Pick-up given by': 'Ravi Shah' },
  );
  finished(call, call('makeDoorPapers', { what: 'door', date: '2027-03-05' }));
  const sheet = Object.values(account.state.files).find(({ name }) => name.startsWith('Door sheet'));
  const { context } = await localContext(browser, { colorScheme: 'light' });
  const page = await context.newPage();
  await page.setViewportSize(SHEET);
  await page.setContent(String(sheet?.content?.data ?? ''));
  await page.screenshot({ path: `${folder}/door-sheet.png`, animations: 'disabled' });
  await context.close();
}
