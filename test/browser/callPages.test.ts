/** The e-mail and the Doc of the daily call as people see them: on a telephone, at a desk, and printed. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, finished, MIDSUMMER, setUpAccount, workbookOf } from '../support/bundle.ts';
import { launchBrowser, localContext } from './launch.ts';

const DATE = '2027-03-06';
/** Pictures are taken anew with CALLBOARD_PICTURES=1. */
const PICTURES = process.env.CALLBOARD_PICTURES === '1';
const IMAGES = fileURLToPath(new URL('../../docs/images', import.meta.url));
const WIDTHS = { phone: 320, desk: 1024 };

let browser: Browser;
let first: { email: string; page: string };
let second: { email: string; page: string };

beforeAll(async () => {
  browser = await launchBrowser();
  const account = setUpAccount(MIDSUMMER, { now: '2027-03-05T18:05', consumerAccount: false });
  const call = callsOf(account);
  const look = () => {
    const preview = call('previewCall', { date: DATE });
    const message = preview.messages.find((one) => one.to.includes('nora.orourke@example.org'));
    return { preview, seen: { email: message?.html ?? '', page: preview.page } };
  };
  const before = look();
  first = before.seen;
  finished(call, call('sendCall', { date: DATE, hash: before.preview.hash, partial: false }));
  const book = workbookOf(account);
  editCells(book, {
    tab: 'Schedule',
    where: { 'Event ID': 'E040' },
    set: { Start: '09:30', Work: '9:30-10:00 Bottom; 10:00-10:15 Flute; 10:15-10:45 Snug', Location: 'Wardrobe' },
  });
  editCells(book, { tab: 'Schedule', where: { 'Event ID': 'E038' }, set: { Status: 'Cancelled' } });
  second = look().seen;
}, 120_000);

afterAll(() => browser.close());

async function shown(html: string, width: number, act: (page: Page) => Promise<void>): Promise<void> {
  const { context, outside } = await localContext(browser, { viewport: { width, height: 700 } });
  try {
    const page = await context.newPage();
    await page.setContent(html);
    await act(page);
    expect(outside).toEqual([]);
  } finally {
    await context.close();
  }
}

async function picture(page: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(IMAGES, { recursive: true });
  await page.screenshot({ path: join(IMAGES, `${name}.png`), fullPage: true });
}

const PAGES = [
  ['the email', 'call-email', () => first.email],
  ['the Doc', 'call-doc', () => first.page],
  ['the e-mail of a changed call', 'call-email-changed', () => second.email],
  ['the Doc of a changed call', 'call-doc-changed', () => second.page],
] as const;

describe.each(PAGES)('%s', (_name, file, html) => {
  test.each(Object.entries(WIDTHS))('fits a %s without scrolling sideways', async (device, width) => {
    await shown(html(), width, async (page) => {
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBeLessThanOrEqual(0);
      await picture(page, `${file}-${device}`);
    });
  });

  test('has nothing that an accessibility check finds', async () => {
    await shown(html(), WIDTHS.phone, async (page) => {
      await page.addScriptTag({ content: AxeBuilder.source });
      const found = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
        return (await axe.run()).violations.map(({ id }) => id);
      });
      // A message is shown inside the mail program's own page, which has the landmarks.
      expect(found.filter((id) => !['landmark-one-main', 'region', 'page-has-heading-one'].includes(id))).toEqual([]);
    });
  });
});

test('a household sees its own call first, before the day', async () => {
  await shown(first.email, WIDTHS.phone, async (page) => {
    const own = await page.getByText("Your call: Declan O'Rourke").boundingBox();
    const day = await page.getByRole('heading', { name: 'The day', exact: true }).boundingBox();
    expect(own?.y ?? 999).toBeLessThan(60);
    expect(day?.y ?? 0).toBeGreaterThan(own?.y ?? 999);
  });
});

test('what changed can be told without any colour', async () => {
  await shown(second.email, WIDTHS.phone, async (page) => {
    const mark = page.getByText(/^CHANGED/).first();
    expect(await mark.evaluate((one) => getComputedStyle(one).fontWeight)).toBe('700');
    await page.emulateMedia({ media: 'print' });
    await page.addStyleTag({ content: 'html { filter: grayscale(1) }' });
    await picture(page, 'call-email-changed-black-and-white');
  });
});
