/** The local workspace's page in a real browser: a day by mouse and keyboard, other people's eyes, axe, hostile texts. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { readTab } from '../../local/host/readTab.ts';
import { setCell } from '../../local/services/sheets/cells.ts';
import type { LocalWorkspace } from '../../local/workspace/localWorkspace.ts';
import { callsOf, finished, newWorkspace, SMALL, setUpWorkspace, workbookOf } from '../support/bundle.ts';
import { launchBrowser, localContext } from './launch.ts';
import { findings, type HostedPage, openPage } from './pageHost.ts';

const now = '2027-03-05T16:02';
const NASTY = '<img src=x onerror="window.top.ran=1;window.ran=1"><script>window.ran=1</script>';

let browser: Browser;
let context: BrowserContext;
let outside: string[];
let hosted: HostedPage | null = null;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(() => newContext());
afterEach(async () => {
  const errors = hosted?.errors ?? [];
  await hosted?.close();
  hosted = null;
  await context.close();
  expect(errors).toEqual([]);
  expect(outside).toEqual([]);
});

async function newContext(options: BrowserContextOptions = {}): Promise<void> {
  ({ context, outside } = await localContext(browser, { viewport: { width: 1280, height: 800 }, ...options }));
}

async function open(workspace: LocalWorkspace, hash = ''): Promise<Page> {
  hosted = await openPage(context, workspace, { hash, steps: [{ name: 'Set up', ok: true, detail: 'Done.' }] });
  await hosted.page.getByRole('heading', { level: 1 }).waitFor();
  return hosted.page;
}

/** A day with its sign-in sheets made and the triggers installed. */
function preparedDay(): LocalWorkspace {
  const workspace = setUpWorkspace(SMALL, { now });
  const call = callsOf(workspace);
  finished(call, call('makeSignIn', { date: '' }));
  call('repairTriggers');
  return workspace;
}

const tab = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('link', { name: 'Workbook', exact: true }).click();
  await page.getByRole('navigation', { name: 'Tabs of the workbook' }).getByRole('link', { name, exact: true }).click();
  await page.getByRole('columnheader').first().waitFor();
};
/** A cell of the shown tab: the row as its number says, the column by its header. */
const cell = async (page: Page, row: number, header: string) => {
  const column = page.locator('.tabulator-col').filter({ has: page.getByText(header, { exact: true }) });
  const field = await column.first().getAttribute('tabulator-field');
  const line = page
    .locator('.tabulator-row')
    .filter({ has: page.locator('.row-number').getByText(String(row), { exact: true }) });
  return line.locator(`[tabulator-field="${field}"]`);
};
const rows = (workspace: LocalWorkspace, title: string) => readTab(workbookOf(workspace), title);
const button = (page: Page, name: RegExp | string) => page.getByRole('button', { name });

describe('the grid', () => {
  it('takes what is typed, and the edit trigger fills in the status', async () => {
    const workspace = preparedDay();
    const page = await open(workspace);
    await tab(page, 'Attendance');
    await (await cell(page, 2, 'In')).dblclick();
    await page.keyboard.type('x');
    await page.keyboard.press('Enter');
    await page
      .getByRole('status')
      .getByText(/whenEdited/)
      .waitFor();
    await (await cell(page, 2, 'Status')).getByText('Present').waitFor();
    expect(rows(workspace, 'Attendance')[0]).toMatchObject({ Status: 'Present' });
  });

  it('can be used by keyboard alone', async () => {
    const workspace = preparedDay();
    const page = await open(workspace);
    await tab(page, 'Notes');
    await (await cell(page, 2, 'Departments')).click();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('Chair wobbles');
    await page.keyboard.press('Enter');
    await page
      .getByRole('status')
      .getByText(/whenEdited/)
      .waitFor();
    expect(rows(workspace, 'Notes')).toMatchObject([{ Note: 'Chair wobbles' }]);
  });

  it('warns before a protected cell is changed, and leaves it when told so', async () => {
    const workspace = preparedDay();
    const page = await open(workspace);
    await tab(page, 'Attendance');
    await (await cell(page, 2, 'Name')).click();
    const before = rows(workspace, 'Attendance')[0]?.Name;
    for (const answer of ['Cancel', 'Change it anyway']) {
      await page.getByLabel(/^Text of D2/).fill('Somebody');
      await page.keyboard.press('Enter');
      await button(page, answer).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      if (answer === 'Cancel') expect(rows(workspace, 'Attendance')[0]?.Name).toBe(before);
    }
    await page
      .getByRole('status')
      .getByText(/whenEdited/)
      .waitFor();
    expect(rows(workspace, 'Attendance')[0]?.Name).toBe('Somebody');
  });

  it('shows the note of a header, and offers what a drop-down holds', async () => {
    const page = await open(preparedDay());
    await tab(page, 'People');
    await (await cell(page, 2, 'Group')).click();
    expect(
      await page
        .locator('#bar-choices option')
        .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value)),
    ).toContain('Crew');
    expect((await page.locator('.cell-note').textContent())?.length).toBeGreaterThan(5);
  });

  it('sorts, filters, inserts, renames and deletes', async () => {
    const workspace = preparedDay();
    const page = await open(workspace);
    await tab(page, 'People');
    const names = () => rows(workspace, 'People').map((row) => row.Name);
    const choose = async (menu: string, item: RegExp): Promise<void> => {
      await button(page, menu).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    await (await cell(page, 2, 'Name')).click();
    await choose('Column', /Z to A/);
    await page.waitForFunction(() => document.querySelector('.tabulator-row')?.textContent?.includes('Dev'));
    expect(names()).toEqual(['Dev Shah', 'Cleo Park', 'Ben Okafor', 'Ana Reyes']);

    await page.getByLabel(/^Only rows with Name like/).fill('park');
    await page.waitForFunction(() => document.querySelectorAll('.tabulator-row').length === 1);
    await page.getByLabel(/^Only rows with Name like/).fill('');

    await (await cell(page, 3, 'Name')).click();
    await choose('Row', /above/);
    await page.waitForFunction(() => document.querySelectorAll('.tabulator-row')[1]?.textContent?.trim() === '3');
    expect(
      workbookOf(workspace).sheets.find((one) => one.properties.title === 'People')?.rows[2]?.[1]?.userEnteredValue,
    ).toBeUndefined();
    await (await cell(page, 3, 'Name')).click();
    await choose('Row', /Delete row 3/);

    await choose('Tab', /Add a tab/);
    await page.getByLabel('Its name').fill('Mine');
    await button(page, 'Add a tab').click();
    await page.getByRole('link', { name: 'Mine' }).waitFor();
    expect(workbookOf(workspace).sheets.at(-1)?.properties.title).toBe('Mine');
  });
});

describe('the clock', () => {
  it('moves on, says what fired, and the mail that went out is there', async () => {
    const workspace = preparedDay();
    const page = await open(workspace);
    await button(page, 'to 18:00').click();
    await page.getByText('Friday 5 March 2027, 18:00').first().waitFor();
    await button(page, '+1 h').click();
    await page
      .getByRole('status')
      .getByText(/tick: The call for Saturday 6 March 2027/)
      .waitFor();
    await page.getByRole('link', { name: /^Mail/ }).click();
    await page.getByRole('link', { name: /Call for Saturday 6 March 2027.*meera\.shah@example\.org.*Sent/ }).click();
    await page.locator('.letter dd', { hasText: 'meera.shah@example.org' }).waitFor();
    const letter = page.frameLocator('iframe[title="The message"]');
    await letter.getByText('Dev Shah').first().waitFor();
    await page.getByRole('link', { name: 'Activity' }).click();
    await page.getByText(/^tick/).first().waitFor();
  });
});

describe('who I am', () => {
  it('shows a parent their own mail and nothing of the Drive', async () => {
    const workspace = preparedDay();
    const call = callsOf(workspace);
    const { date, hash } = call('previewCall', { date: '' });
    finished(call, call('sendCall', { date, hash, partial: false }));
    const page = await open(workspace, '#/mail');
    await page.getByLabel('Who I am').selectOption('rosa.park@example.org');
    await page.getByRole('heading', { name: 'Inbox' }).waitFor();
    const links = page.locator('.mails li');
    await links.first().waitFor();
    const own = workspace.state.mails.filter((mail) =>
      [...mail.to, ...mail.bcc, ...mail.cc].includes('rosa.park@example.org'),
    );
    expect(await links.count()).toBe(own.length);
    expect(await page.locator('body').textContent()).not.toContain('meera.shah@example.org,');
    await page.getByRole('link', { name: 'Drive' }).click();
    await page.getByText('Nothing is shared with this person.').waitFor();
    expect(await page.getByRole('link', { name: 'Workbook' }).count()).toBe(0);
  });

  it('lets somebody edit once the workbook is shared with them, and fires as the stage manager', async () => {
    const workspace = preparedDay();
    const page = await open(workspace, '#/drive');
    await page.getByRole('link', { name: 'Tiny Play 2027' }).first().click();
    await button(page, 'Details of Tiny Play: Callboard').click();
    await page.getByLabel('Share with').fill('ben.okafor@example.org');
    await button(page, 'Share').click();
    await page.getByLabel('Who I am').selectOption('ben.okafor@example.org');
    await tab(page, 'Attendance');
    await (await cell(page, 2, 'In')).dblclick();
    await page.keyboard.type('16:00');
    await page.keyboard.press('Enter');
    await page
      .getByRole('status')
      .getByText(/whenEdited/)
      .waitFor();
    expect(workspace.runs.at(-1)).toMatchObject({ name: 'whenEdited', user: 'ana.reyes@example.org' });
    expect(rows(workspace, 'Attendance')[0]).toMatchObject({ Status: 'Present' });
  });
});

describe('the script', () => {
  it('opens its sidebar from the menu, 300 pixels wide, in an origin of its own', async () => {
    const workspace = preparedDay();
    const page = await open(workspace);
    await tab(page, 'Schedule');
    await button(page, 'Callboard').click();
    await page.getByRole('menuitem', { name: 'Open Callboard' }).click();
    const frame = page.frameLocator('iframe[title="Callboard"]');
    await frame.getByRole('heading', { name: /Today/ }).first().waitFor();
    expect((await page.locator('iframe[title="Callboard"]').boundingBox())?.width).toBeGreaterThanOrEqual(299);
    const origin = await frame.locator('body').evaluate(() => window.origin);
    expect(origin).toBe('null');
    expect(workspace.runs.some((run) => run.name === 'getToday' && run.user === 'ana.reyes@example.org')).toBe(true);
  });

  it('answers google.script.run as Google does, ten calls at a time', async () => {
    const page = await open(preparedDay());
    await tab(page, 'Schedule');
    await button(page, 'Callboard').click();
    await page.getByRole('menuitem', { name: 'Open Callboard' }).click();
    const body = page.frameLocator('iframe[title="Callboard"]').locator('body');
    await page.frameLocator('iframe[title="Callboard"]').getByRole('heading', { name: /Today/ }).first().waitFor();
    let atOnce = 0;
    let most = 0;
    await page.route('**/api/run', async (route) => {
      most = Math.max(most, ++atOnce);
      await new Promise((wake) => setTimeout(wake, 100));
      atOnce--;
      await route.continue();
    });
    const answers = await body.evaluate(async () => {
      type Runner = Record<string, (...values: unknown[]) => Runner>;
      const { run } = (globalThis as unknown as { google: { script: { run: Runner } } }).google.script;
      const ask = (name: string, ...args: unknown[]) =>
        new Promise<string>((resolve) => {
          const told = (kind: string) => (value: unknown, own: unknown) =>
            resolve(`${kind} ${own} ${value instanceof Error ? value.message : typeof value}`);
          const ready = run.withSuccessHandler?.(told('done'))?.withFailureHandler?.(told('failed'));
          try {
            ready?.withUserObject?.('mine')?.[name]?.(...args);
          } catch (error) {
            resolve(`threw ${error instanceof Error ? error.message : error}`);
          }
        });
      const many = await Promise.all(Array.from({ length: 14 }, () => ask('health')));
      return [...new Set(many), await ask('noSuchFunction'), await ask('health', new Date(0))];
    });
    expect(answers).toEqual([
      'done mine object',
      'failed mine Script function not found: noSuchFunction',
      'threw Failed due to illegal value in property',
    ]);
    expect(most).toBe(10);
  });

  it('shows what a menu item tells, and strikes with the fault that was armed', async () => {
    const workspace = preparedDay();
    const page = await open(workspace, '#/activity');
    await page.getByLabel('What goes wrong').selectOption('permanent');
    // The first call is the menu's own, when the workbook opens.
    await page.getByLabel('At which service call from now').fill('3');
    await button(page, 'Arm it').click();
    await button(page, 'Take them back').waitFor();
    await tab(page, 'Schedule');
    await button(page, 'Callboard').click();
    await page.getByRole('menuitem', { name: 'Health' }).click();
    await page.getByRole('dialog').waitFor();
    expect(workspace.faults.struck).toHaveLength(1);
    await button(page, 'OK').click();
    await button(page, 'Callboard').click();
    await page.getByRole('menuitem', { name: 'Health' }).click();
    await page.getByRole('dialog').getByText('The triggers are installed.').waitFor();
  });

  it('leads from an empty workspace into the set-up', async () => {
    const page = await open(newWorkspace([], { now }));
    await page.getByRole('link', { name: 'Workbook', exact: true }).click();
    await button(page, 'Callboard').click();
    await page.getByRole('menuitem', { name: 'Open Callboard' }).click();
    await page.frameLocator('iframe[title="Callboard"]').getByLabel('Title').waitFor();
  });

  it('draws its card beside Drive', async () => {
    const page = await open(preparedDay(), '#/drive');
    await page
      .getByLabel('Callboard add-on')
      .getByText(/Block scene 1/)
      .first()
      .waitFor();
  });
});

describe('safety', () => {
  it('runs nothing that stands in a cell, a header, a name, a mail or a document', async () => {
    const workspace = preparedDay();
    const { state } = workspace;
    const call = callsOf(workspace);
    const { date, hash } = call('previewCall', { date: '' });
    finished(call, call('sendCall', { date, hash, partial: false }));
    for (const sheet of workbookOf(workspace).sheets) {
      if (sheet.properties.title === 'Production') continue;
      for (let column = 0; column < 6; column++) {
        for (const row of [0, 1, 2]) {
          setCell(sheet, row, column, { userEnteredValue: { stringValue: NASTY }, note: NASTY });
        }
      }
      sheet.properties.title = `${sheet.properties.title} ${NASTY}`;
    }
    for (const file of Object.values(state.files)) {
      if (file.id === state.rootId) continue;
      file.name = `${file.name} ${NASTY}`;
      if (file.content?.encoding === 'utf8') file.content.data += NASTY;
    }
    for (const mail of state.mails)
      Object.assign(mail, { subject: NASTY, html: NASTY, text: NASTY, senderName: NASTY });
    const page = await open(workspace);
    const docs = Object.values(state.files).filter((file) => file.mimeType.endsWith('document'));
    const hashes = [
      '#/drive',
      ...docs.slice(0, 1).map((file) => `#/file/${file.id}`),
      '#/mail/1',
      '#/activity',
      ...workbookOf(workspace)
        .sheets.slice(0, 4)
        .map((sheet) => `#/file/${state.activeSpreadsheetId}/${sheet.properties.sheetId}`),
    ];
    for (const hash of hashes) {
      await page.evaluate((to) => {
        window.location.hash = to;
      }, hash);
      await page.waitForTimeout(250);
      expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    }
    await (await cell(page, 2, NASTY))
      .first()
      .dblclick()
      .catch(() => {});
    await page.waitForTimeout(100);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    // What a frame refuses to run or to load, it says; that is what is wanted here.
    hosted?.errors.splice(0);
  });

  it('cannot be driven from another site, not even one on this computer', async () => {
    const workspace = preparedDay();
    await open(workspace);
    const before = workspace.state.nowMs;
    const other = createServer((_request, response) =>
      response.setHeader('Content-Type', 'text/html').end('<h1>Other</h1>'),
    );
    await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
    const stranger = await context.newPage();
    await stranger.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
    const body = JSON.stringify({ as: workspace.state.me, to: 'day' });
    for (const type of ['application/json', 'text/plain']) {
      for (const mode of ['cors', 'no-cors'] as const) {
        await stranger.evaluate(
          ([url, text, contentType, requestMode]) =>
            fetch(`${url}/api/clock`, {
              method: 'POST',
              body: text,
              mode: requestMode as RequestMode,
              headers: { 'Content-Type': contentType },
            }).catch(() => null),
          [hosted?.url ?? '', body, type, mode] as const,
        );
      }
    }
    expect(workspace.state.nowMs).toBe(before);
    other.close();
    other.closeAllConnections();
  });
});

describe('for everybody', () => {
  const visit = async (page: Page, workspace: LocalWorkspace): Promise<void> => {
    const doc = Object.values(workspace.state.files).find((file) => file.mimeType.endsWith('document'));
    for (const hash of [
      '#/',
      '#/drive',
      ...(doc ? [`#/file/${doc.id}`] : []),
      workspace.state.mails.length > 0 ? '#/mail/1' : '#/mail',
      '#/activity',
      `#/file/${workspace.state.activeSpreadsheetId}`,
    ]) {
      await page.evaluate((to) => {
        window.location.hash = to;
      }, hash);
      await page.waitForTimeout(400);
      expect([hash, await findings(page)]).toEqual([hash, []]);
    }
  };

  it.each(['light', 'dark'] as const)('axe finds nothing in any view, %s', async (colorScheme) => {
    await context.close();
    await newContext({ colorScheme });
    const workspace = preparedDay();
    const call = callsOf(workspace);
    const { date, hash } = call('previewCall', { date: '' });
    finished(call, call('sendCall', { date, hash, partial: false }));
    const page = await open(workspace);
    await visit(page, workspace);
    await button(page, 'Callboard').click();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('menuitem', { name: 'Health' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('axe finds nothing in an empty workspace', async () => {
    const workspace = newWorkspace([], { now });
    await visit(await open(workspace), workspace);
  });

  it('can be read at 200 % zoom without scrolling sideways', async () => {
    await context.close();
    await newContext({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });
    const workspace = preparedDay();
    const page = await open(workspace);
    for (const hash of ['#/', '#/drive', '#/mail', '#/activity', `#/file/${workspace.state.activeSpreadsheetId}`]) {
      await page.evaluate((to) => {
        window.location.hash = to;
      }, hash);
      await page.waitForTimeout(400);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([hash, Math.max(0, over)]).toEqual([hash, 0]);
    }
  });
});
