/** The sidebar in a real browser: the wizard, a day, keyboard, zoom, axe, slowness, failures, hostile cells. */

import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { LocalAccount } from '../../local/account/localAccount.ts';
import { usageOf } from '../../local/account/usage.ts';
import { readTab } from '../../local/host/readTab.ts';
import { askAsPage } from '../../local/host/requestsOf.ts';
import { tableOf } from '../../local/services/sheets/findCells.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import type { Panel } from '../../src/production/panels.ts';
import { PANEL_LIST } from '../../src/production/panels.ts';
import { archivedProduction, fileNamed } from '../support/archivedProduction.ts';
import {
  bundleDir,
  callsOf,
  filesOf,
  finished,
  MIDSUMMER,
  newAccount,
  SMALL,
  setUpAccount,
  workbookOf,
} from '../support/bundle.ts';
import { findings } from './axe.ts';
import type { HostedSidebar } from './sidebarHost.ts';
import { button, expectUsable, focusedOn, heading, overflow, sidebarTests, tabUntil } from './sidebarSteps.ts';

const now = '2027-03-05T17:00';

const { open, forget } = sidebarTests();

it('is one page of less than 260 KB', () => {
  expect(statSync(join(bundleDir(), 'sidebar.html')).size).toBeLessThan(260_000);
});

it('shows Today of the example within a second, from one read of the workbook', async () => {
  const account = setUpAccount(MIDSUMMER, { now });
  const before = account.serviceCalls.length;
  const shownAfterMs: number[] = [];
  // The best of three: what else this computer is doing is not the sidebar's doing.
  for (let attempt = 0; attempt < 3; attempt++) {
    const { page, calls } = await open(account);
    await heading(page, /^Today, Friday 5 March 2027/).waitFor();
    shownAfterMs.push(await page.evaluate(() => performance.now()));
    expect(calls).toEqual(['getToday']);
  }
  expect(Math.min(...shownAfterMs)).toBeLessThan(1000);
  const reads = account.serviceCalls.slice(before).filter(({ method }) => method.startsWith('sheets.'));
  expect(reads).toHaveLength(3);
});

describe('the wizard', () => {
  const people = 'Name\tGroup\tEmail\tMinor\nAna Silva\tCast\tana@example.org\tNo\nBen Okoro\tCast\t\tYes';

  async function fillIn(page: Page): Promise<void> {
    await page.getByLabel('Title').fill('The Tempest');
    await page.getByLabel('Year').fill('2027');
    await button(page, 'Next: Dates').click();
    await page.getByLabel('Opening').fill('2027-05-14');
    await button(page, 'Next: You').click();
    await page.getByLabel('Stage manager', { exact: true }).fill('Sam Reed');
    await button(page, 'Next: Folders').click();
    await button(page, 'Next: People').click();
    await button(page, 'Paste a table').click();
  }

  it('makes a production out of an empty workbook, and shows its day', async () => {
    const account = newAccount([], { now });
    const { page } = await open(account);
    await fillIn(page);
    await page.getByLabel('Table', { exact: true }).fill(people);
    await button(page, 'Next: Review').click();
    await page.getByText('People: 2 rows').waitFor();
    await button(page, 'Set up the production').click();
    await heading(page, 'The production is set up').waitFor();
    await button(page, 'Turn on automatic calls').click();
    await heading(page, /^Today, Friday 5 March 2027/).waitFor();
    expect(account.state.triggers).toHaveLength(2);
    expect(Object.values(account.state.files).map((file) => file.name)).toContain('The Tempest: Callboard');
  });

  it('names what is wrong by row and column, changes nothing, and keeps what was typed', async () => {
    const account = newAccount([], { now });
    const { page } = await open(account);
    await fillIn(page);
    await page
      .getByLabel('Table', { exact: true })
      .fill('Name\tGroup\tEmail\nAna\tCast\tnot-an-address\nBen\tNobody\t');
    await button(page, 'Next: Review').click();
    await page.getByText('people.csv, row 2, column Email').waitFor();
    await page.getByText('people.csv, row 3, column Group').waitFor();
    expect(Object.keys(account.state.files)).toHaveLength(2);
    await button(page, 'Back').click();
    expect(await page.getByLabel('Table', { exact: true }).inputValue()).toContain('not-an-address');
  });

  it('asks once for the group of everybody in a table without one', async () => {
    const account = newAccount([], { now });
    const { page } = await open(account);
    await fillIn(page);
    await page.getByLabel('Table', { exact: true }).fill('Actor\tCharacter\nAna Silva\tMina\nBen Okoro\tCaptain');
    await button(page, 'Next: Review').click();
    await page.getByRole('group', { name: 'The table has no column Group. Everybody in it is:' }).waitFor();
    await expectUsable(page);
    expect(await button(page, 'Set up the production').count()).toBe(0);
    await page.getByLabel('Cast', { exact: true }).check();
    await button(page, 'Go on').click();
    await page.getByText('People: 2 rows').waitFor();
    await button(page, 'Set up the production').click();
    await heading(page, 'The production is set up').waitFor();
    const people = readTab(workbookOf(account), 'People');
    expect(people.map((row) => [row.Name, row.Group, row.Characters])).toEqual([
      ['Ana Silva', 'Cast', 'Mina'],
      ['Ben Okoro', 'Cast', 'Captain'],
    ]);
  });

  it('can be left and taken up again, in another browser without what is personal', async () => {
    const account = newAccount([], { now });
    const first = await open(account);
    await fillIn(first.page);
    await first.page.getByLabel('Table', { exact: true }).fill(people);
    await first.page.reload();
    await heading(first.page, 'Step 5 of 6: People').waitFor();
    expect(await first.page.getByLabel('Table', { exact: true }).inputValue()).toContain('Ana Silva');
    await forget();
    const second = await open(account);
    await heading(second.page, 'Step 5 of 6: People').waitFor();
    await button(second.page, 'Back').click();
    await button(second.page, 'Back').click();
    expect(await second.page.getByLabel('Stage manager', { exact: true }).inputValue()).toBe('');
    const stored = JSON.stringify(account.state.properties);
    expect(stored).toContain('The Tempest');
    expect(stored).not.toContain('Sam Reed');
    expect(stored).not.toContain('Ana Silva');
  });

  it('takes CSV files for the tabs that they are named after', async () => {
    const { page } = await open(newAccount([], { now }));
    await page.getByLabel('Title').fill('A Show');
    for (const next of ['Dates', 'You', 'Folders', 'People']) await button(page, `Next: ${next}`).click();
    const files = filesOf(SMALL).filter((file) => file.name !== 'production.csv');
    await page
      .getByLabel('CSV files')
      .setInputFiles(files.map((file) => ({ name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.text) })));
    await page.getByRole('group', { name: 'people.csv' }).waitFor();
    await button(page, 'Next: Review').click();
    await page.getByText('Nothing is in the way.').waitFor();
    expect(await page.getByText(/^Schedule: \d+ row/).count()).toBe(1);
  });

  it('starts the tab Folders, and goes by it once it is changed', async () => {
    const account = newAccount([], { now });
    const { page } = await open(account);
    await page.getByLabel('Title').fill('A Show');
    for (const next of ['Dates', 'You', 'Folders']) await button(page, `Next: ${next}`).click();
    await page.getByRole('radio', { name: /^Our own/ }).click();
    await button(page, 'Start from Departments').click();
    await page.getByText('The Folders tab has the folders of Departments.').waitFor();
    expect(await findings(page)).toEqual([]);
    const book = account.state.spreadsheets[account.state.activeSpreadsheetId ?? ''];
    if (book) appendRow(book, { tab: 'Folders', set: { Folder: '03_Archive / Old' } });
    for (const next of ['People', 'Review']) await button(page, `Next: ${next}`).click();
    await page.getByText('There is no row for “03_Archive”.').waitFor();
    if (book) appendRow(book, { tab: 'Folders', set: { Folder: '03_Archive' } });
    await button(page, 'Back').click();
    await button(page, 'Next: Review').click();
    await page.getByText(/“A Show” gets \d+ folders/).waitFor();
  });

  it('can be gone through with the keyboard alone', async () => {
    const account = newAccount([], { now });
    const { page } = await open(account);
    await heading(page, /^Step 1/).waitFor();
    await tabTo(page, 'Title');
    await page.keyboard.type('The Tempest');
    for (const step of [2, 3, 4, 5, 6]) {
      await tabUntil(page, /^Next/);
      await page.keyboard.press('Enter');
      await heading(page, new RegExp(`^Step ${step}`)).waitFor();
    }
    await button(page, 'Set up the production').waitFor();
    await tabUntil(page, /^Set up/);
    await page.keyboard.press('Enter');
    await heading(page, 'The production is set up').waitFor();
  });
});

const tabTo = (page: Page, label: string) => tabUntil(page, new RegExp(`^${label}`));

describe('a call', () => {
  async function preview(hosted: HostedSidebar): Promise<void> {
    await button(hosted.page, 'Preview a call').click();
    await button(hosted.page, 'Preview the call').click();
    await hosted.page.getByText(/\d+ messages to \d+ addresses/).waitFor();
  }

  it('is sent as it was looked at, once, however often the button is pressed', async () => {
    const account = setUpAccount(MIDSUMMER, { now });
    const hosted = await open(account);
    await preview(hosted);
    const send = button(hosted.page, /^Send \d+ messages/);
    const count = Number(/\d+/.exec((await send.textContent()) ?? '')?.[0]);
    await send.dblclick();
    await hosted.page.getByText(`${count} messages sent.`).waitFor();
    expect(hosted.calls.filter((name) => name === 'sendCall')).toHaveLength(1);
    expect(account.state.mails).toHaveLength(count);
    await hosted.page.getByText('has gone out, and nothing has changed since').waitFor();
  });

  it('shows every message in full in a frame where nothing can run', async () => {
    const hosted = await open(setUpAccount(MIDSUMMER, { now }));
    await preview(hosted);
    await hosted.page.getByText(/each in full$/).click();
    await hosted.page.locator('.messages summary').first().click();
    const frame = hosted.page.locator('iframe.mail');
    expect(await frame.getAttribute('sandbox')).toBe('');
    await hosted.page.frameLocator('iframe.mail').getByText('Subject to change').first().waitFor();
  });

  it('is not sent when the workbook was changed since it was looked at', async () => {
    const account = setUpAccount(SMALL, { now });
    const hosted = await open(account);
    await button(hosted.page, 'Preview a call').click();
    await button(hosted.page, 'Preview the call').click();
    const send = button(hosted.page, /^Send \d+ message/);
    await send.waitFor();
    hosted.before.call = (name) => {
      if (name === 'sendCall') moveTheRehearsal(account);
    };
    await send.click();
    await hosted.page.getByText(/changed since you looked/).waitFor();
    expect(account.state.mails).toEqual([]);
  });

  it('whose hours look wrong is sent only when somebody has said that they looked', async () => {
    const account = setUpAccount(SMALL, { now });
    const set = { Start: '14:00', End: '16:00' };
    editCells(workbookOf(account), { tab: 'Schedule', where: { 'Event ID': 'E002' }, set });
    const hosted = await open(account);
    await preview(hosted);
    const send = button(hosted.page, /^Send \d+ message/);
    expect(await send.getAttribute('aria-disabled')).toBe('true');
    await send.click({ force: true });
    expect(hosted.calls).not.toContain('sendCall');
    await hosted.page.getByLabel('I have looked at this. Send it as it is.').check();
    await send.click();
    await hosted.page.getByText(/\d+ messages sent/).waitFor();
    expect(account.state.mails.length).toBeGreaterThan(0);
  });

  it('can be stopped while it goes out', async () => {
    const account = setUpAccount(MIDSUMMER, { now });
    const hosted = await open(account);
    await preview(hosted);
    // The run begins only after Stop was chosen, and is asked once more while it is at work.
    hosted.before.call = async (name) => {
      if (name !== 'sendCall') return;
      account.beforeCall = ({ method }) => {
        if (method !== 'MailApp.sendEmail' || account.state.mails.length !== 3) return;
        account.beforeCall = null;
        askAsPage(account, 'stopSending', []);
      };
      while (!hosted.calls.includes('stopSending')) await hosted.page.waitForTimeout(50);
    };
    await button(hosted.page, /^Send \d+ messages/).click();
    await button(hosted.page, 'Stop sending').click();
    await hosted.page.getByText(/4 messages sent, \d+ not sent/).waitFor();
    expect(hosted.calls).toContain('stopSending');
    expect(account.state.mails).toHaveLength(4);
  });
});

/** As somebody does in the sheet meanwhile. */
function moveTheRehearsal(account: LocalAccount): void {
  editCells(workbookOf(account), { tab: 'Schedule', where: { 'Event ID': 'E002' }, set: { Location: 'The Attic' } });
}

describe('the schedule', () => {
  it('is filled after a look at every row', async () => {
    const account = setUpAccount(SMALL, { now });
    const { page } = await open(account, { panel: 'schedule' });
    await page.getByLabel('Event').selectOption('E002');
    await page.getByLabel('Until').fill('2027-03-20');
    await button(page, 'Look at what it changes').click();
    await button(page, 'Change the schedule').waitFor();
    expect(await findings(page)).toEqual([]);
    await button(page, 'Change the schedule').click();
    await page.getByText('2 events are added to the schedule.').waitFor();
    const { rows } = tableOf(workbookOf(account), 'Schedule');
    expect(rows).toHaveLength(4);
  });

  it('becomes a calendar, and is taken away only when asked twice', async () => {
    const account = setUpAccount(SMALL, { now });
    const { page } = await open(account, { panel: 'schedule' });
    await button(page, 'Make the calendar').click();
    await page.getByText(/^. The calendar is up to date/).waitFor();
    await button(page, 'Remove the calendar …').click();
    expect(Object.keys(account.state.calendars)).toHaveLength(1);
    await button(page, 'Remove it').click();
    await page.getByText('The calendar is removed.').waitFor();
    expect(Object.keys(account.state.calendars)).toHaveLength(0);
  });
});

describe('the company', () => {
  it('takes a pasted table into a tab after a look at what it changes', async () => {
    const account = setUpAccount(SMALL, { now });
    const { page } = await open(account, { panel: 'company' });
    await page.getByLabel('Or paste a table').fill('Name\tGroup\tMinor\nFay Dunn\tCrew\tNo');
    await button(page, 'Look at what it changes').click();
    await page.getByText('1 row added, 0 changed').waitFor();
    expect(await findings(page)).toEqual([]);
    expect(JSON.stringify(workbookOf(account))).not.toContain('Fay Dunn');
    await button(page, 'Import 1 row').click();
    await page.getByText('0 rows added, 0 changed').waitFor();
    expect(JSON.stringify(workbookOf(account))).toContain('Fay Dunn');
  });

  it('is asked once about a table what its rows leave open, and shows dates as dates', async () => {
    const account = setUpAccount(SMALL, { now });
    const { page } = await open(account, { panel: 'company' });
    await page.getByLabel('Into the tab').selectOption('Schedule');
    await page.getByLabel('Or paste a table').fill('Date\tStart\tEnd\tType\n3/9/2027\t4pm\t6:30 PM\tRehearsal');
    await button(page, 'Look at what it changes').click();
    await page.getByRole('group', { name: 'What is 3/9/2027?' }).waitFor();
    await expectUsable(page);
    expect(await button(page, /^Import/).count()).toBe(0);
    expect(await button(page, 'Go on').getAttribute('aria-disabled')).toBe('true');
    await page.getByLabel('9 March 2027 (month first)').check();
    await button(page, 'Go on').click();
    await page.getByText('1 row added, 0 changed').waitFor();
    await focusedOn(page, /^Go on$/);
    await page.getByLabel('3 September 2027 (day first)').check();
    await button(page, 'Go on').click();
    await page.getByText('2027-09-03', { exact: true }).waitFor({ state: 'attached' });
    await page.getByLabel('9 March 2027 (month first)').check();
    await button(page, 'Go on').click();
    await page.getByText('2027-03-09', { exact: true }).waitFor({ state: 'attached' });
    await page.getByText(/: added in Schedule$/).click();
    for (const shown of ['2027-03-09', '16:00', '18:30']) await page.getByText(shown, { exact: true }).waitFor();
    await expectUsable(page);
    await button(page, 'Import 1 row').click();
    await page.getByText('0 rows added, 0 changed').waitFor();
    expect(tableOf(workbookOf(account), 'Schedule').rows).toHaveLength(3);
  });

  it('takes a file into the tab that it is named after', async () => {
    const account = setUpAccount(SMALL, { now });
    const { page } = await open(account, { panel: 'company' });
    const file = { name: 'auditions.csv', mimeType: 'text/csv', buffer: Buffer.from('Name,Slot\nGil Moss,16:10\n') };
    await page.getByLabel('CSV file').setInputFiles(file);
    await button(page, 'Look at what it changes').click();
    await page.getByText('Gil Moss: added in Auditions').waitFor();
    expect(await page.getByLabel('Into the tab').inputValue()).toBe('Auditions');
  });

  it('is shared as the Sharing tab says, after a look at every change', async () => {
    const account = setUpAccount(MIDSUMMER, { now });
    const { page } = await open(account, { panel: 'sharing' });
    await button(page, /^Make \d+ changes/).click();
    await page.getByText('Everybody can open what they should').waitFor();
    await button(page, /^Take back the last/).waitFor();
  });
});

describe('lessons', () => {
  const add = (page: Page) => button(page, 'Add the lesson');
  const lesson = (page: Page) => page.getByRole('textbox', { name: /^Lesson/ });

  it('are added on the Strike panel, once however often the button is pressed', async () => {
    const account = setUpAccount(SMALL, { now });
    const { page, calls } = await open(account, { panel: 'strike' });
    await add(page).waitFor();
    expect(await add(page).getAttribute('aria-disabled')).toBe('true');
    await lesson(page).fill('Label both ends of every cable');
    await page.getByLabel('Department').fill('Sound');
    await page.getByLabel('Next time').selectOption('Do again');
    await add(page).dblclick();
    await page.getByText('The lesson is in the Lessons tab.').waitFor();
    expect(calls.filter((name) => name === 'addLesson')).toHaveLength(1);
    expect(await lesson(page).inputValue()).toBe('');
    expect(await page.getByLabel('Department').inputValue()).toBe('Sound');
    expect(tableOf(workbookOf(account), 'Lessons').rows).toHaveLength(1);
  });

  it('that name a young artist are refused, and stay in the form', async () => {
    const { page } = await open(setUpAccount(SMALL, { now }), { panel: 'strike' });
    await lesson(page).fill('Cleo Park was late');
    await add(page).click();
    await page.getByText('names a young artist').waitFor();
    expect(await findings(page)).toEqual([]);
    expect(await lesson(page).inputValue()).toBe('Cleo Park was late');
  });

  it.each([
    [2, 'in full'],
    [60, 'folded by department'],
  ])('%s of them are shown on Today %s while the production starts', async (count) => {
    const account = setUpAccount(SMALL, { now });
    addLessons(account, count);
    const { page } = await open(account);
    await heading(page, 'Lessons from last time').waitFor();
    const first = page.getByText('Do differently: Lesson 0');
    if (count > 10) {
      await first.waitFor({ state: 'hidden' });
      await page.getByText(/^Props: \d+ lessons$/).click();
    }
    await first.waitFor();
    expect(await findings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findings(page)).toEqual([]);
    await page.setViewportSize({ width: 150, height: 400 });
    expect(await overflow(page)).toBe(0);
  });

  it('are shown by the wizard before the next season is set up, which asks only what is not given', async () => {
    const { account, call } = archivedProduction(SMALL, 'Ana Reyes', { now }, (before) => addLessons(before, 2));
    call('startNextSeason', { title: 'Next', year: '2028' });
    account.state.activeSpreadsheetId = fileNamed(account, 'Next 2028: Callboard').id;
    const { page } = await open(account);
    await heading(page, /^Step 1/).waitFor();
    expect(await page.getByLabel('Title').count()).toBe(0);
    expect(await findings(page)).toEqual([]);
    for (const next of ['Dates', 'You', 'Folders', 'People', 'Review']) await button(page, `Next: ${next}`).click();
    await heading(page, 'Lessons from last time').waitFor();
    await page.getByText('(Tiny Play 2027)').first().waitFor();
    expect(await findings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await button(page, 'Set up the production').click();
    await heading(page, 'The production is set up').waitFor();
    await button(page, 'Later: go to Today').click();
    await heading(page, 'Lessons from last time').waitFor();
  });
});

/** Lessons in the workbook of a production that has not begun to rehearse. */
function addLessons(account: LocalAccount, count: number): void {
  const book = workbookOf(account);
  for (let number = 0; number < count; number++) {
    const Department = ['Props', 'Front of House', ''][number % 3] ?? '';
    const set = { Lesson: `Lesson ${number}: what was learnt`, Department, 'Next time': 'Do differently' };
    appendRow(book, { tab: 'Lessons', set });
  }
  const where = { Setting: 'First rehearsal' };
  editCells(book, { tab: 'Production', where, set: { Value: '2027-03-08' } });
}

describe('when things go wrong', () => {
  it('tells of a slow call after eight seconds', async () => {
    const account = setUpAccount(SMALL, { now });
    const { page, before } = await open(account);
    await heading(page, /^Today,/).waitFor();
    let letGo = () => {};
    before.call = () =>
      new Promise<void>((resolve) => {
        letGo = resolve;
      });
    await page.clock.install();
    await button(page, 'Make the sign-in sheets').click();
    await page.getByText('Making the sign-in sheets …').waitFor();
    expect(await page.getByText('takes longer than usual').count()).toBe(0);
    await page.clock.fastForward(8_100);
    await page.getByText('takes longer than usual').waitFor();
    expect(await findings(page)).toEqual([]);
    before.call = () => {};
    letGo();
    await page.getByText(/Sign-in for .* made/).waitFor();
  });

  it('says what is unchanged and what to do when no answer comes, and tries again', async () => {
    const account = setUpAccount(SMALL, { now });
    const { page, before } = await open(account, { panel: 'call' });
    await button(page, 'Preview the call').waitFor();
    before.call = () => {
      throw new Error('We’re sorry, a server error occurred. Please wait a bit and try again.');
    };
    await button(page, 'Preview the call').click();
    await page.getByText('nothing is sent twice').waitFor();
    expect(await findings(page)).toEqual([]);
    before.call = () => {};
    await button(page, 'Try again').click();
    await page.getByText(/\d+ messages? to/).waitFor();
  });

  it('goes on by itself with a job that takes more than one slice, and shows how far it is', async () => {
    const account = newAccount([], { now });
    const call = callsOf(account);
    const hosted = await open(account);
    await hosted.page.getByLabel('Title').fill('The Tempest');
    for (const next of ['Dates', 'You', 'Folders', 'People', 'Review'])
      await button(hosted.page, `Next: ${next}`).click();
    // Each call takes so long that a slice holds only a part of the folders.
    account.beforeCall = () => {
      account.state.nowMs += 9_000;
    };
    await button(hosted.page, 'Set up the production').click();
    await heading(hosted.page, 'The production is set up').waitFor();
    account.beforeCall = null;
    expect(hosted.calls.filter((name) => name === 'continueJob').length).toBeGreaterThan(0);
    expect(call('getToday').state).toBe('ready');
  });

  it('lets a person decide about a message that may not have come', async () => {
    const account = setUpAccount(SMALL, { now });
    const call = callsOf(account);
    const { hash, date } = call('previewCall', { date: '' });
    const mails = () => account.serviceCalls.filter(({ method }) => method === 'MailApp.sendEmail').length;
    account.beforeCall = ({ method }, n) => {
      if (method === 'MailApp.sendEmail' && mails() === 0) account.faults.arm({ call: 1, kind: 'kill-after' });
      return n;
    };
    try {
      call('sendCall', { date, hash, partial: false });
    } catch {
      // The run was ended while a message was going out.
    }
    account.beforeCall = null;
    account.faults.disarm();
    finished(call, call('continueJob'));
    const { page } = await open(account);
    await page
      .getByText(/^. Unconfirmed: Daily call/)
      .first()
      .waitFor();
    expect(await findings(page)).toEqual([]);
    await button(page, /^Mark as sent/)
      .first()
      .click();
    await page.getByText('The message is marked as sent.').waitFor();
    await page.getByText('Unconfirmed: Daily call').waitFor({ state: 'detached' });
  });

  it('says how many messages fit today and who would be left, before what fits is sent', async () => {
    const account = setUpAccount(SMALL, { now });
    usageOf(account.state, account.state.me).mailRecipients = 97;
    const { page } = await open(account, { panel: 'call' });
    await button(page, 'Preview the call').click();
    await page.getByText('Google does not let you mail so many today.').waitFor();
    await page.getByText('2 of 5 messages fit.').waitFor();
    await page.getByText('Left until Google allows more').click();
    await page.getByText(/^10:00 am: /).waitFor();
    expect(await findings(page)).toEqual([]);
    await button(page, 'Send what fits, the rest tomorrow').click();
    await page.getByText('2 messages sent, 3 still waiting').waitFor();
  });
});

describe('everybody can use it', () => {
  it.each<[string, () => LocalAccount, Panel, string | RegExp]>([
    ['the wizard, empty', () => newAccount([], { now }), 'today', /^Step 1/],
    ['Today, full', () => setUpAccount(MIDSUMMER, { now }), 'today', /^Needs attention/],
    ...PANEL_LIST.filter(({ id }) => id !== 'today').map(
      ({ id, title }): [string, () => LocalAccount, Panel, string] => [
        title,
        () => setUpAccount(MIDSUMMER, { now }),
        id,
        title,
      ],
    ),
  ])(
    '%s: axe finds nothing, light or dark, and nothing scrolls sideways at 200 %%',
    async (_what, make, panel, title) => {
      const { page } = await open(make(), { panel });
      await heading(page, title).first().waitFor();
      if (panel === 'company')
        await page
          .getByText(/open tasks?|Nothing is missing/)
          .first()
          .waitFor();
      if (panel === 'sharing') await page.getByText('By group').waitFor();
      if (panel === 'settings') await page.getByText('Mail left today').waitFor();
      if (panel === 'call') {
        await button(page, 'Preview the call').click();
        await page.getByText(/\d+ messages to/).waitFor();
      }
      await expectUsable(page);
    },
  );

  it('says that it is looking while it loads', async () => {
    const account = setUpAccount(SMALL, { now });
    const { page, before } = await open(account);
    await heading(page, /^Today,/).waitFor();
    before.call = () => new Promise<void>(() => {});
    await page.reload();
    await page.getByText('Looking at the workbook …').waitFor();
    expect(await findings(page)).toEqual([]);
  });
});

const HOSTILE = '<img src=x onerror="globalThis.ran=1"><script>globalThis.ran=2</script>';
const SAFE_TO_FILL =
  /^(Name|Role|Work|Location|Title|Notes?|Description|Called|Reason|Task|Pieces|Detail|To|Kind|Report|Value)$/;

it.each([
  ['every field that takes any text', SAFE_TO_FILL],
  ['every field of every tab', /./],
])('never runs what stands in a cell: %s', async (_what, headers) => {
  const account = setUpAccount(MIDSUMMER, { now });
  fillCells(account, headers, HOSTILE);
  for (const { id: panel } of PANEL_LIST) {
    const { page } = await open(account, { panel });
    await page.locator('h1').waitFor();
    if (panel === 'call' && headers === SAFE_TO_FILL) {
      await button(page, 'Preview the call').click();
      const list = page.locator('.messages');
      await list.waitFor({ state: 'attached' });
      await list.evaluate((element) => {
        for (let one = element.closest('details'); one !== null; one = one.parentElement?.closest('details') ?? null) {
          one.open = true;
        }
      });
      await list.locator('summary').first().click();
      await page.locator('iframe.mail').waitFor();
    }
    await page.getByText('Looking at the').waitFor({ state: 'detached' });
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
    });
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => (globalThis as { ran?: number }).ran)).toBeUndefined();
    expect(await page.locator('main img, main script').count()).toBe(0);
    await page.close();
  }
});

/** Adds a text to every cell that holds one, in the columns of these headers; the production's title last of all. */
function fillCells(account: LocalAccount, headers: RegExp, text: string): void {
  for (const { sheets } of Object.values(account.state.spreadsheets)) {
    for (const { rows } of sheets) {
      const names = (rows[0] ?? []).map((cell) => cell?.userEnteredValue?.stringValue ?? '');
      for (const row of rows.slice(1)) {
        const setting = row?.[0]?.userEnteredValue?.stringValue ?? '';
        row?.forEach((cell, column) => {
          const name = names[column] ?? '';
          const value = cell?.userEnteredValue;
          const free =
            name === 'Value' ? /^(Title|Company|Venue|Address)$/.test(setting) || headers !== SAFE_TO_FILL : true;
          if (value?.stringValue !== undefined && headers.test(name) && free) value.stringValue += text;
        });
      }
    }
  }
}
