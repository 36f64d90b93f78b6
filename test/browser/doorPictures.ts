/** Takes the pictures of the door that docs/door.md shows. */
import type { Browser, Page } from 'playwright-core';
import { MemoryDoor, rosterPerson, WORD } from '../door/memoryDoor.ts';
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
      rosterPerson('P06', 'Aisha B', isIn),
      ...door.roster.people.slice(0, 2),
      rosterPerson('P10', 'Ella W'),
      rosterPerson('P11', 'Finn A', isIn),
      ...door.roster.people.slice(2),
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
}
