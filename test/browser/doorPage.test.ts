/** The door’s page in a real browser: by touch, by keyboard alone, over a dead connection, with axe in every state. */
import type { Page } from 'playwright-core';
import { MemoryDoor, rosterPerson, STAFF_TEXTS, WORD } from '../door/memoryDoor.ts';
import { button, doorTests, expectUsable, heading, isSent } from './doorSteps.ts';
import { focusedOn, tabUntil } from './sidebarSteps.ts';

const { open } = doorTests();

/** Zara, who is in, has an adult who may collect. */
function withCollector(): MemoryDoor {
  const door = new MemoryDoor();
  door.staff = [{ ...(door.staff[0] as MemoryDoor['staff'][number]), id: 'P05' }];
  return door;
}

const row = (page: Page, id: string) => page.locator(`[data-person="${id}"]`);
const kept = (page: Page) => page.evaluate(() => JSON.stringify(Object.entries(localStorage)));

async function unlock(page: Page, word = WORD): Promise<void> {
  await page.getByLabel('Unlock word').fill(word);
  await button(page, 'Unlock').click();
}

it('shows who is missing first, and everybody can use it', async () => {
  const { page } = await open(new MemoryDoor());
  await heading(page, 'Rehearsal, 4:00 pm to 6:00 pm').waitFor();
  expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
    'Late: 1',
    'Expected: 2',
    'In: 1',
    'Excused: 1',
  ]);
  expect(await row(page, 'P01').textContent()).toContain('call 4:00 pm, 10 min late');
  expect(await page.locator('.counts').textContent()).toMatch(/1 in.*3 missing.*0 gone.*of 5/);
  await page.getByText('Sam P: mark them on the paper sheet.').waitFor();
  const size = await page
    .locator('.name')
    .first()
    .evaluate((name) => Number.parseFloat(getComputedStyle(name).fontSize));
  expect(size).toBeGreaterThanOrEqual(20);
  await expectUsable(page);
});

it('marks somebody with one tap by touch, keeps the list still under the finger, and takes it back by another', async () => {
  const door = new MemoryDoor();
  const { page } = await open(door);
  const below = async () => (await row(page, 'P02').boundingBox())?.y;
  const before = await below();
  await button(page, 'In: Mia R').tap();
  await page.getByText('in 4:10 pm, waiting').waitFor();
  expect(await below()).toBe(before);
  // A finger that trembles does not send her out again.
  await row(page, 'P01').getByRole('button', { name: 'Out: Mia R' }).tap();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.getByRole('status').filter({ hasText: 'Mia R is in' }).waitFor({ state: 'attached' });
  expect(
    await page
      .locator('section')
      .filter({ has: heading(page, /^Late/) })
      .locator('.name')
      .allTextContents(),
  ).toEqual(['Mia R']);
  await isSent(page);
  expect(door.person('P01')?.state).toBe('in');
  await heading(page, /^Late/).waitFor({ state: 'detached' });
  await expectUsable(page);
  await button(page, 'Undo: Mia R is in').tap();
  await isSent(page);
  expect(door.person('P01')?.state).toBe('expected');
  expect(door.received.map(({ what }) => what)).toEqual(['in', 'notIn']);
});

it('takes no tap that was meant for what was there before the list moved', async () => {
  const door = new MemoryDoor();
  const { page } = await open(door);
  await heading(page, 'Late: 1').waitFor();
  // Taps on Ben as soon as Mia has moved to those who are in.
  await page.evaluate(() => {
    const look = new MutationObserver(() => {
      if (document.querySelector('#section-Late') !== null) return;
      look.disconnect();
      document.querySelector<HTMLElement>('[aria-label="In: Ben O"]')?.click();
    });
    look.observe(document.body, { childList: true, subtree: true });
  });
  await button(page, 'In: Mia R').tap();
  await page.clock.runFor(8000);
  await heading(page, /^Late/).waitFor({ state: 'detached' });
  await isSent(page);
  expect(door.received.map(({ person }) => person)).toEqual(['P01']);
  await button(page, 'In: Ben O').tap();
  await isSent(page);
  expect(door.received.map(({ person }) => person)).toEqual(['P01', 'P03']);
});

it('finds names without accents, and marks somebody of the company who was not called', async () => {
  const door = new MemoryDoor();
  const { page } = await open(door);
  await page.getByLabel('Find a name').fill('chloe');
  expect(await page.locator('.name').allTextContents()).toEqual(['Chloé D']);
  await page.getByLabel('Find a name').fill('ine');
  await page.getByText('An adult in charge taps Staff').waitFor();
  expect(await page.getByText('Ines K').count()).toBe(0);
  await button(page, 'Staff').tap();
  await unlock(page);
  await button(page, 'Came, was not called: Ines K').tap();
  await isSent(page);
  expect(door.person('P08')).toMatchObject({ state: 'in', uncalled: true });
  await page.getByLabel('Find a name').fill('nobody at all');
  await page.getByText('Nobody by this name.').waitFor();
});

it('loses nothing and doubles nothing when the connection is cut, the page reloaded and the connection back', async () => {
  const door = new MemoryDoor();
  const hosted = await open(door);
  const { page } = hosted;
  await heading(page, 'Late: 1').waitFor();
  hosted.connection = 'lost';
  await button(page, 'In: Mia R').tap();
  await button(page, 'In: Ben O').tap();
  await page.clock.runFor(5000);
  await page.getByText('No connection. 2 marks are kept and sent later.').waitFor();
  await expectUsable(page);
  await page.reload();
  expect(await page.locator('.waiting').allTextContents()).toEqual(['in 4:10 pm, waiting', 'in 4:10 pm, waiting']);
  expect(door.received).toEqual([]);
  hosted.connection = 'answerLost';
  await page.clock.runFor(5000);
  await button(page, 'Try now').waitFor();
  hosted.connection = 'good';
  await button(page, 'Try now').click();
  await isSent(page);
  expect(new Set(door.received.map(({ id }) => id)).size).toBe(2);
  expect([door.person('P01')?.state, door.person('P03')?.state]).toEqual(['in', 'in']);
});

it('says why a mark was refused until it is read, and shows the person where the server says', async () => {
  const door = new MemoryDoor();
  door.refuse = ({ person }) => (person === 'P01' ? 'Mark them on the paper sheet.' : '');
  const { page } = await open(door);
  await button(page, 'In: Mia R').tap();
  await isSent(page);
  await page.getByRole('alert').filter({ hasText: 'Mia R: Mark them on the paper sheet.' }).waitFor();
  expect(await row(page, 'P01').textContent()).toContain('10 min late');
  await expectUsable(page);
  await button(page, 'OK: Mia R').tap();
  expect(await page.getByText('Mark them on the paper sheet.', { exact: true }).count()).toBe(0);
});

it('shows only why a link is closed, and calls nothing', async () => {
  const door = new MemoryDoor();
  const { page } = await open(door, { closed: 'This link has ended. Ask the stage manager for a new one.' });
  await focusedOn(page, /^This door is closed$/);
  await page.getByText('This link has ended.').waitFor();
  await expectUsable(page);
  expect(door.calls).toEqual([]);
});

it('shows what was not sent with names and times when the link ends', async () => {
  const door = new MemoryDoor();
  const { page } = await open(door);
  await heading(page, 'Late: 1').waitFor();
  door.closed = 'This link has ended.';
  await button(page, 'In: Mia R').tap();
  await page.clock.runFor(5000);
  await heading(page, 'Write these down for the stage manager: 1 not sent').waitFor();
  await page.getByText('Mia R in, 4:10 pm').waitFor();
  expect(await kept(page)).not.toContain('Ben O');
  await expectUsable(page);
  await button(page, 'I have written them down').tap();
  expect(await kept(page)).not.toContain('Mia R');
});

it('says so where the browser keeps nothing', async () => {
  const script = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('SecurityError'); } });";
  const { page } = await open(new MemoryDoor(), { script });
  await page.getByText('This browser keeps nothing for this page.').waitFor();
  await button(page, 'In: Mia R').tap();
  await isSent(page);
});

describe('the release of a child', () => {
  it('asks for the unlock word, then who collects, and keeps nothing of it', async () => {
    const door = withCollector();
    const hosted = await open(door);
    const { page } = hosted;
    await button(page, 'Out: Zara M').tap();
    await focusedOn(page, /^Zara M is not out yet$/);
    await page.getByText('This child leaves only with an adult who may collect.').waitFor();
    await expectUsable(page);
    await unlock(page, 'friday');
    await page.getByText('That is not the unlock word.').waitFor();
    expect(hosted.sent.join()).not.toMatch(new RegExp(STAFF_TEXTS.map((text) => text.replace(/\+/g, '\\+')).join('|')));
    await unlock(page);
    await focusedOn(page, /^Who collects Zara M\?$/);
    expect(await page.getByRole('link', { name: 'Phone Rosa Reyes: +1 212 555 0141' }).getAttribute('href')).toBe(
      'tel:+12125550141',
    );
    await expectUsable(page);
    await button(page, 'Rosa Reyes').tap();
    await isSent(page);
    expect(door.received).toMatchObject([{ what: 'out', release: { by: 'adult', guardianId: 'G01' } }]);
    await page.getByRole('status').filter({ hasText: 'Zara M is out, with Rosa Reyes' }).waitFor({ state: 'attached' });
    const storage = await kept(page);
    for (const text of STAFF_TEXTS) expect(storage).not.toContain(text);
    await button(page, 'Lock').tap();
    const shown = await page.content();
    for (const text of STAFF_TEXTS.filter((one) => one !== 'Rosa Reyes')) expect(shown).not.toContain(text);
  });

  it('takes a permission for today, somebody else with a reason, and a child who goes home alone', async () => {
    const door = withCollector();
    const { page } = await open(door);
    await button(page, 'Out: Zara M').tap();
    await unlock(page);
    await button(page, 'Permission for today').tap();
    await button(page, 'Out with this adult').tap();
    await page.getByText('Type both.').waitFor();
    await expectUsable(page);
    await page.getByRole('textbox', { name: 'Who collects' }).fill('Olga Petrov');
    await page.getByLabel('Who gave permission').fill('Rosa Reyes, by phone');
    await button(page, 'Out with this adult').tap();
    await isSent(page);
    const { release } = door.received[0] ?? {};
    expect(release).toEqual({ by: 'permission', name: 'Olga Petrov', givenBy: 'Rosa Reyes, by phone' });
    await button(page, 'Undo: Zara M is out').tap();
    await isSent(page);
    await page.clock.runFor(900);
    await button(page, 'Out: Zara M').tap();
    await button(page, 'Somebody else').tap();
    await page.getByText('The stage manager is told.').waitFor();
    await button(page, 'Goes home alone').tap();
    await isSent(page);
    expect(door.received.map((mark) => mark.release?.by)).toEqual(['permission', undefined, 'alone']);
  });

  it('sends to the paper sheet where no unlock word is set', async () => {
    const door = new MemoryDoor();
    door.roster = { ...door.roster, canUnlock: false };
    const { page } = await open(door);
    await button(page, 'Out: Zara M').tap();
    await page.getByText('Ask the stage manager to set an unlock word. Until then use the paper sheet.').waitFor();
    await button(page, 'Cancel').tap();
    expect(door.received).toEqual([]);
  });

  it('shows whom to phone for whoever is still in the building', async () => {
    const door = withCollector();
    door.nowMs += 112 * 60_000;
    const { page } = await open(door);
    await heading(page, 'Still in the building: 1').waitFor();
    await button(page, 'Staff').tap();
    await unlock(page);
    await button(page, 'Zara M').tap();
    await page.getByText('Inhaler in the green bag').waitFor();
    await page.getByRole('link', { name: 'Phone Paul Reyes: +1 212 555 0142' }).waitFor();
    await expectUsable(page);
  });
});

it('can be used by keyboard alone, from the first In to a release', async () => {
  const door = withCollector();
  const { page } = await open(door);
  await heading(page, 'Late: 1').waitFor();
  await tabUntil(page, /^In: Mia R$/);
  await page.keyboard.press('Enter');
  await focusedOn(page, /^(Out|Undo): Mia R$/);
  await tabUntil(page, /^Out: Zara M$/);
  await page.keyboard.press('Enter');
  await focusedOn(page, /^Zara M is not out yet$/);
  await page.keyboard.press('Escape');
  await focusedOn(page, /^Out: Zara M$/);
  await page.clock.runFor(900);
  await page.keyboard.press('Space');
  await tabUntil(page, /^Unlock word$/);
  await page.keyboard.type(WORD);
  await page.keyboard.press('Enter');
  await focusedOn(page, /^Who collects Zara M\?$/);
  await page.keyboard.press('Tab');
  await focusedOn(page, /^Rosa Reyes$/);
  await page.keyboard.press('Enter');
  await isSent(page);
  expect([door.person('P01')?.state, door.person('P05')?.state]).toEqual(['in', 'gone']);
  await focusedOn(page, /^(Undo|Back in): Zara M$/);
  // The list has moved since: the focus went with her.
  await page.clock.runFor(11_000);
  await heading(page, 'Gone: 1').waitFor();
  await focusedOn(page, /^(Undo|Back in): Zara M$/);
});

describe('the kiosk', () => {
  const kiosk = { mode: 'kiosk', width: 768, height: 1024 } as const;

  it('lets people tap their own names, and goes back by itself', async () => {
    const door = new MemoryDoor();
    const hosted = await open(door, kiosk);
    const { page } = hosted;
    await heading(page, 'Tap your name').waitFor();
    expect(await page.locator('.names button').allTextContents()).toEqual(['Ben O', 'Mia R', 'Noah T', 'Zara M']);
    await expectUsable(page);
    await button(page, 'Mia R').tap();
    await focusedOn(page, /^Mia R, are you here\?$/);
    await expectUsable(page);
    await button(page, 'Yes').tap();
    await heading(page, 'Thank you, Mia R').waitFor();
    await page.clock.runFor(3100);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.locator('.names button').allTextContents()).toEqual(['Ben O', 'Noah T', 'Mia R', 'Zara M']);
    await focusedOn(page, /^Tap your name$/);
    for (let look = 0; look < 50 && door.received.length === 0; look++) await page.clock.runFor(500);
    expect(door.person('P01')?.state).toBe('in');
    expect(door.marksAsked[0]?.device).toMatch(/^Kiosk \d+$/);
    for (const text of STAFF_TEXTS) expect(hosted.sent.join()).not.toContain(text);
  });

  it('sends a child who leaves to the desk, and lets an adult go', async () => {
    const door = new MemoryDoor();
    door.roster.people.push(rosterPerson('P20', 'Ada N', { state: 'in', in: '3:50 pm', released: false }));
    const { page } = await open(door, kiosk);
    await button(page, 'Zara M').tap();
    await page.getByText('Please ask at the desk before you leave.').waitFor();
    await expectUsable(page);
    await button(page, 'OK').tap();
    await button(page, 'Ada N').tap();
    await button(page, 'Yes').tap();
    await heading(page, 'Goodbye, Ada N').waitFor();
    for (let look = 0; look < 50 && door.received.length === 0; look++) await page.clock.runFor(500);
    expect(door.received.map(({ person, what }) => [person, what])).toEqual([['P20', 'out']]);
  });

  it('asks whoever shares a name to come to the desk', async () => {
    const door = new MemoryDoor();
    door.roster.people.push(rosterPerson('P21', 'Mia R'));
    const { page } = await open(door, kiosk);
    await button(page, 'Mia R').first().tap();
    await page.getByText('Two people have this name. Please ask at the desk.').waitFor();
  });

  it('is left by the unlock word alone, and comes back when it is locked', async () => {
    const { page } = await open(withCollector(), kiosk);
    await button(page, 'Staff').tap();
    await unlock(page, 'friday');
    await page.getByText('That is not the unlock word.').waitFor();
    await unlock(page);
    await heading(page, 'Late: 1').waitFor();
    await button(page, 'Back to kiosk').tap();
    await heading(page, 'Tap your name').waitFor();
    const shown = (await page.content()) + (await kept(page));
    for (const text of STAFF_TEXTS) expect(shown).not.toContain(text);
  });
});

describe('lists to tick off', () => {
  it('count who is out of the building without a connection, and over a reload', async () => {
    const door = new MemoryDoor();
    door.roster.people.push(rosterPerson('P20', 'Ada N', { state: 'in', in: '3:50 pm' }));
    const hosted = await open(door);
    const { page } = hosted;
    await heading(page, 'In: 2').waitFor();
    hosted.connection = 'lost';
    await button(page, 'Evacuation').tap();
    await focusedOn(page, /^Evacuation roll$/);
    await page.getByLabel('Zara M').check();
    await page.getByText('Missing: 1 of 2').waitFor();
    await expectUsable(page);
    await page.reload();
    await button(page, 'Evacuation').tap();
    await page.getByText('Missing: 1 of 2').waitFor();
    await button(page, 'Missing only').tap();
    expect(await page.locator('.tick').allTextContents()).toEqual(['Ada N']);
    await page.getByLabel('Ada N').check();
    await page.getByText('All 2 are here').waitFor();
  });

  it('stay on the screen when the link ends meanwhile', async () => {
    const door = new MemoryDoor();
    const { page } = await open(door);
    await button(page, 'Evacuation').tap();
    door.closed = 'This link has ended.';
    await page.clock.runFor(25_000);
    await page.getByLabel('Zara M').check();
    await page.getByText('All 1 are here').waitFor();
    await button(page, '‹ Back to the list').tap();
    await page.getByText('This link has ended.').waitFor();
  });

  it('print with and without the ticks, and nothing else', async () => {
    const { page } = await open(new MemoryDoor(), { script: 'window.print = () => { window.printed = true; };' });
    await button(page, 'Evacuation').tap();
    await page.getByLabel('Zara M').check();
    await button(page, 'Print').tap();
    expect(await page.evaluate(() => (window as { printed?: boolean }).printed)).toBe(true);
    await page.emulateMedia({ media: 'print' });
    const box = page.getByLabel('Zara M');
    const sign = () => box.evaluate((one) => getComputedStyle(one, '::before').content);
    expect(await sign()).toContain('✓');
    expect(await page.getByRole('button').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await button(page, 'Print blank').tap();
    await page.emulateMedia({ media: 'print' });
    expect(await sign()).toBe('none');
  });

  it('count who is back from the break, and leave the roster as it is', async () => {
    const door = new MemoryDoor();
    const { page } = await open(door);
    await button(page, 'Break').tap();
    await heading(page, 'Back from break').waitFor();
    await page.getByLabel('Zara M').check();
    await page.getByText('All 1 are here').waitFor();
    await button(page, 'Begin again').tap();
    await page.getByRole('dialog').getByRole('button', { name: 'Begin again' }).tap();
    await page.getByText('Missing: 1 of 1').waitFor();
    await button(page, '‹ Back to the list').tap();
    await focusedOn(page, /^Rehearsal/);
    expect(door.received).toEqual([]);
  });
});
