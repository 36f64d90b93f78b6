/** What is to be kept is there afterwards, wherever somebody has put it before. */
import type { LocalAccount } from '../../local/account/localAccount.ts';
import type { LocalSheet } from '../../local/account/state.ts';
import { archiveAll, cells, closed, inside, named, sheetOf, upload } from '../support/closedProduction.ts';

const names = ({ state }: LocalAccount) => inside(state).map(({ name }) => name);

/** Adds a folder as a person would by hand. */
function folder(account: LocalAccount, name: string, inFolder: string) {
  const mimeType = 'application/vnd.google-apps.folder';
  return Object.assign(upload(account, name, inFolder), { mimeType, content: undefined });
}

describe('A folder that somebody made for records that are deleted', () => {
  test.each([
    ['a daily call', 'Daily Call 2027-03-06', 'Daily Call 2027-03-06'],
    ['the folder of the calls', 'Daily Calls', 'Daily Call 2027-03-06'],
    ['a folder of no kind of record', 'Designs', 'Poster'],
  ])('stays when %s was moved into it, which stays too, but not under its name', (_what, moved, kept) => {
    let id = '';
    const { account } = archiveAll(
      closed((one) => {
        id = folder(one, 'Old lists', 'Contact Sheets').id;
        named(one, moved).parents = [id];
        upload(one, 'List of March', 'Old lists');
      }),
    );
    expect(names(account)).toContain(kept);
    expect(account.state.files[id]?.trashed).toBe(false);
    expect(names(account)).not.toContain('Old lists');
    expect(names(account)).not.toContain('List of March');
  });

  test('stays when something is moved into it just before it would go', () => {
    const start = closed((one) => folder(one, 'Old lists', 'Contact Sheets'));
    const { account } = start;
    const { id } = named(account, 'Old lists');
    const call = named(account, 'Daily Call 2027-03-06');
    let looks = 0;
    account.beforeCall = ({ method, params }) => {
      const looksIntoIt = method === 'drive.files.list' && params?.q === `'${id}' in parents`;
      if (looksIntoIt && looks++ === 0) call.parents = [id];
    };
    archiveAll(start);
    account.beforeCall = null;
    expect(looks).toBeGreaterThan(0);
    expect(names(account)).toContain('Daily Call 2027-03-06');
    expect(account.state.files[id]?.trashed).toBe(false);
  });

  test('goes with everything in it when nothing of it stays', () => {
    const { account } = archiveAll(
      closed((one) => {
        folder(one, 'Old lists', 'Contact Sheets');
        folder(one, 'Very old lists', 'Old lists');
        upload(one, 'List of March', 'Very old lists');
      }),
    );
    expect(names(account).filter((name) => /^(Old|Very old) lists$|of March/.test(name))).toEqual([]);
  });
});

/** Adds a tab as a person would by hand. */
function ownTab(account: LocalAccount, book: string, title: string, rows: LocalSheet['rows']): LocalSheet {
  const sheets = account.state.spreadsheets[named(account, book).id]?.sheets ?? [];
  const sheet = structuredClone(sheetOf(account, 'Props'));
  Object.assign(sheet.properties, { sheetId: 88_000 + sheets.length, title, index: sheets.length });
  Object.assign(sheet, { rows, protectedRanges: [], conditionalFormats: [], rowMetadata: [] });
  delete sheet.basicFilter;
  sheets.push(sheet);
  return sheet;
}

/** Types into the first column beyond all others, from the header on. */
function ownColumn(sheet: LocalSheet, texts: readonly string[]): void {
  const width = Math.max(...sheet.rows.map((row) => row.length));
  texts.forEach((text, index) => {
    const row = sheet.rows[index];
    const [cell = null] = text === '' ? [] : cells([text]);
    if (row !== undefined) row[width] = cell;
  });
}

/** Titles and cells of a workbook that the archive has filled. */
function copied(account: LocalAccount, name: string): Record<string, (string | number | undefined)[][]> {
  const { sheets = [] } = account.state.spreadsheets[named(account, name).id] ?? {};
  const value = (cell: LocalSheet['rows'][number][number]) =>
    cell?.userEnteredValue?.stringValue ?? cell?.userEnteredValue?.numberValue;
  return Object.fromEntries(
    sheets.map(({ properties, rows }) => [properties.title, rows.map((row) => row.map(value))]),
  );
}

const BOOK = 'Tiny Play: Callboard';
const OWN = 'Tiny Play: Own tabs and columns';

describe('What somebody added to a workbook', () => {
  test('is kept when a tab in each workbook has the same title, or the one that Callboard would give', () => {
    const { account } = archiveAll(
      closed((one) => {
        ownTab(one, BOOK, 'Sheet1', [cells(['A']), cells(['ONE'])]);
        ownTab(one, 'Tiny Play: Confidential', 'sheet1', [cells(['A']), cells(['TWO'])]);
        ownTab(one, BOOK, 'Scenes (own columns)', [cells(['A']), cells(['THREE'])]);
        ownColumn(sheetOf(one, 'Scenes'), ['Mine', 'FOUR']);
      }),
    );
    const tabs = copied(account, OWN);
    expect(Object.keys(tabs).sort()).toEqual([
      'Scenes (own columns)',
      'Scenes (own columns) (2)',
      'Sheet1',
      'sheet1 (2)',
    ]);
    for (const word of ['ONE', 'TWO', 'THREE', 'FOUR']) expect(JSON.stringify(tabs)).toContain(word);
  });

  test('is kept from a tab with a title as long as Google allows, and from a column without a header', () => {
    const title = 'S'.repeat(100);
    const { account } = archiveAll(
      closed((one) => {
        const scenes = sheetOf(one, 'Scenes');
        scenes.properties.title = title;
        ownColumn(scenes, ['', 'HEADLESS']);
      }),
    );
    expect(copied(account, OWN)[title]?.[1]).toEqual([expect.anything(), 'HEADLESS']);
  });

  test('says the same: dates as they were shown, numbers as numbers, empty rows and 200 columns', () => {
    const { account } = archiveAll(
      closed((one) => {
        const wide = Array.from({ length: 200 }, (_, index) => (index % 3 === 0 ? '' : `c${index}`));
        const tab = ownTab(one, BOOK, 'Wide / “it’s” mine', [[], cells(wide), [], cells([46458, 46458])]);
        const date = tab.rows[3]?.[0];
        if (date) date.userEnteredFormat = { numberFormat: { type: 'DATE', pattern: 'd mmm yyyy' } };
        tab.properties.gridProperties.columnCount = 200;
      }),
    );
    const rows = copied(account, OWN)['Wide / “it’s” mine'] ?? [];
    expect(rows.find((row) => row.includes('c199'))?.[199]).toBe('c199');
    expect(rows.at(-1)).toEqual(['12 Mar 2027', 46458]);
  });

  test('stays above the rows of a kept tab if it stood above its headers', () => {
    const { account } = archiveAll(closed((one) => sheetOf(one, 'Attendance').rows.unshift(cells(['Of the spring']))));
    const rows = copied(account, 'Tiny Play: Sign-in registers').Attendance ?? [];
    expect([rows[0]?.[0], rows[1]]).toEqual(['Name', ['Of the spring']]);
  });
});
