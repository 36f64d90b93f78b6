/** Takes the pictures of the sidebar that the documentation shows, on the example production. */
import type { Browser, Page } from 'playwright-core';
import type { LocalAccount } from '../../local/account/localAccount.ts';
import { archivedProduction } from '../support/archivedProduction.ts';
import { callsOf, finished, MIDSUMMER, newAccount, setUpAccount } from '../support/bundle.ts';
import { cells, sheetOf } from '../support/closedProduction.ts';
import { MIDSUMMER_PAGE } from '../support/midsummerPage.ts';
import { localContext } from './launch.ts';
import { openSidebar } from './sidebarHost.ts';

const now = '2027-03-05T17:00';
const EIGHT_YEARS_MS = 8 * 366 * 86_400_000;
const button = (page: Page, name: RegExp | string) => page.getByRole('button', { name });

interface Picture {
  name: string;
  account(): LocalAccount;
  panel?: string;
  dark?: boolean;
  /** Brings the page to what is to be seen. */
  act(page: Page): Promise<void>;
}

const installed = (): LocalAccount => {
  const account = setUpAccount(MIDSUMMER, { now });
  callsOf(account)('repairTriggers');
  return account;
};

/** Two props are out, one is missing, and half a table is checked. */
const withPropMarks = (): LocalAccount => {
  const account = installed();
  const call = callsOf(account);
  const { looked } = call('propsShown', { eventId: '' });
  if (looked === null) throw new Error('no props');
  const { eventId, shown, people } = looked;
  const atMs = shown.nowMs;
  const [one, other, third] = shown.props;
  const said = (id: string | undefined, what: 'out' | 'missing', who = '') => ({
    ...{ id: `${id}-${what}`, atMs, prop: id ?? '', what },
    ...(who === '' ? {} : { who }),
  });
  call('rosterProps', {
    ...{ eventId, device: 'Door 3' },
    marks: [
      said(one?.id, 'out', people[2]?.id),
      said(other?.id, 'missing'),
      said(third?.id, 'out', people[5]?.id),
      ...shown.boxes.slice(0, 3).map(({ box }, at) => ({ id: `box-${at}`, atMs, box, isChecked: true })),
    ],
  });
  return account;
};

const today = (page: Page) => page.getByRole('heading', { name: /^Today,/ }).waitFor();

const PICTURES: readonly Picture[] = [
  {
    name: 'wizard',
    account: () => newAccount([], { now }),
    act: (page) => page.getByLabel('Title').fill('A Midsummer Night’s Dream'),
  },
  {
    name: 'wizard-review',
    account: () => newAccount([], { now }),
    act: async (page) => {
      await page.getByLabel('Title').fill('A Midsummer Night’s Dream');
      for (const next of ['Dates', 'You', 'Folders', 'People']) await button(page, `Next: ${next}`).click();
      await button(page, 'Paste a table').click();
      await page
        .getByLabel('Table', { exact: true })
        .fill('Name\tGroup\tEmail\nAna Silva\tCast\tana@\nBen Okoro\tPirate\t');
      await button(page, 'Next: Review').click();
      await page.getByText('people.csv, row 3').waitFor();
    },
  },
  { name: 'today', account: installed, act: today },
  { name: 'today-dark', account: installed, dark: true, act: today },
  {
    name: 'call',
    account: installed,
    panel: 'call',
    act: async (page) => {
      await button(page, 'Preview the call').click();
      await button(page, 'Send it to me only').waitFor();
    },
  },
  {
    name: 'call-message',
    account: installed,
    panel: 'call',
    act: async (page) => {
      await button(page, 'Preview the call').click();
      await page.getByText(/each in full$/).click();
      await page.locator('.messages summary').first().click();
      await page.frameLocator('iframe.mail').getByText('Subject to change').first().waitFor();
      await page.locator('.messages').evaluate((messages) => messages.scrollIntoView());
    },
  },
  {
    name: 'sharing',
    account: installed,
    panel: 'sharing',
    act: (page) => button(page, /^Make \d+ change/).waitFor(),
  },
  {
    name: 'schedule',
    account: installed,
    panel: 'schedule',
    act: async (page) => {
      await page.getByLabel('Event').selectOption({ index: 2 });
      await page.getByLabel('Until').fill('2027-03-27');
      await button(page, 'Look at what it changes').click();
      await page.getByText('Change the schedule').waitFor();
      await page.getByLabel('Until').evaluate((field) => field.scrollIntoView());
    },
  },
  {
    name: 'company',
    account: installed,
    panel: 'company',
    act: (page) =>
      page
        .getByText(/open tasks?/)
        .first()
        .waitFor(),
  },
  {
    name: 'strike',
    account: installed,
    panel: 'strike',
    act: async (page) => {
      await button(page, 'Look at what archiving does').click();
      await page.getByRole('heading', { name: 'Files' }).waitFor();
      await page.getByRole('heading', { name: 'Archive the production' }).evaluate((title) => title.scrollIntoView());
    },
  },
  {
    name: 'archived',
    account: () => {
      const { account } = archivedProduction(MIDSUMMER, 'Margaret Osei', { now }, (before, call) => {
        finished(call, call('makeSignIn', { date: '' }));
        sheetOf(before, 'Clearances').rows.push(cells(['P027', 'Background check', 'Cleared']));
      });
      account.state.nowMs += EIGHT_YEARS_MS;
      return account;
    },
    act: async (page) => {
      await button(page, 'Keep longer: Clearances …').click();
      await page.getByLabel('Years from today').fill('2');
    },
  },
  {
    name: 'props',
    account: withPropMarks,
    panel: 'deck',
    act: async (page) => {
      await button(page, 'Show props and boxes').click();
      await page.getByText(/^Preshow: \d+ of \d+ not checked/).click();
      await page.locator('summary', { hasText: ': out' }).first().click();
      await page.getByRole('heading', { name: 'Props', exact: true }).evaluate((title) => {
        title.scrollIntoView();
        globalThis.scrollBy(0, -260);
      });
    },
  },
  {
    name: 'script',
    account: installed,
    panel: 'schedule',
    act: async (page) => {
      const buffer = Buffer.from(MIDSUMMER_PAGE);
      await page.getByLabel('File of the script').setInputFiles({ name: 'dream.txt', mimeType: 'text/plain', buffer });
      await button(page, 'Look at the script').click();
      const table = page.getByRole('table', { name: 'Characters' });
      await table.waitFor();
      await page.getByRole('table', { name: 'Scenes' }).evaluate((at) => {
        at.scrollIntoView();
        globalThis.scrollBy(0, -60);
      });
    },
  },
  {
    name: 'settings',
    account: installed,
    panel: 'settings',
    act: (page) => page.getByText('Mail left today').waitFor(),
  },
];

/** @param folder where the pictures go, as `sidebar-today.png` and so on */
export async function takeSidebarPictures(browser: Browser, folder: string): Promise<void> {
  for (const { name, account, panel, dark, act } of PICTURES) {
    const { context } = await localContext(browser, {
      colorScheme: dark ? 'dark' : 'light',
      deviceScaleFactor: 2,
      timezoneId: 'America/New_York',
    });
    const { page } = await openSidebar(context, account(), panel === undefined ? {} : { panel });
    await page.setViewportSize({ width: 300, height: 900 });
    await act(page);
    await page.screenshot({ path: `${folder}/sidebar-${name}.png`, animations: 'disabled' });
    await context.close();
  }
}
