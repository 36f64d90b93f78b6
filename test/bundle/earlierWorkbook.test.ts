/** A workbook as version 0.1 made it (the example, with a call, a sign-in sheet and a report), brought up to date. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { LocalAccount } from '../../local/account/localAccount.ts';
import type { LocalSpreadsheet } from '../../local/account/state.ts';
import { readTab } from '../../local/host/readTab.ts';
import { columnOf, sheetTitled, tableOf } from '../../local/services/sheets/findCells.ts';
import { addTab, insertColumn, renameHeader } from '../../local/services/sheets/structureEdits.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import type { JobOutcome } from '../../src/jobs/outcome.ts';
import { SETTINGS } from '../../src/settings/settingSpecs.ts';
import { callsOf, finished, MIDSUMMER, serviceCallsDuring, setUpAccount, workbookOf } from '../support/bundle.ts';

const now = '2027-03-05T15:00';
const EARLIER = new URL('../fixtures/workbook-0.1/midsummer.json.gz', import.meta.url);
/** By tab: what columns were called, and what they are called now. */
const RENAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Prop moves': { 'Prop ID': 'Prop', Enters: 'Enters by', Exits: 'Exits by' },
  Presets: { Position: 'Place' },
};
const SIDE_OF: Readonly<Record<string, string>> = { 'Enters by': 'Enters side', 'Exits by': 'Exits side' };

function earlierAccount(): LocalAccount {
  const account = setUpAccount(MIDSUMMER, { now });
  const book = workbookOf(account);
  const earlier = JSON.parse(gunzipSync(readFileSync(EARLIER)).toString()) as LocalSpreadsheet;
  account.state.spreadsheets[book.spreadsheetId] = { ...earlier, spreadsheetId: book.spreadsheetId };
  versionMark(account, '0.1.0');
  return account;
}

function versionMark(account: LocalAccount, version: string): void {
  const file = account.state.files[workbookOf(account).spreadsheetId];
  if (file === undefined) throw new Error('There is a workbook');
  file.properties.callboardVersion = version;
}

type Rows = Record<string, unknown>[];

/** Every tab's rows by header, as they are stored; what has no header by its place. */
function contents(account: LocalAccount): Map<string, Rows> {
  return new Map(
    workbookOf(account).sheets.map(({ properties, rows }) => {
      const [headers = [], ...below] = rows.map((row) =>
        row.map((cell) => {
          const { stringValue, numberValue, boolValue, formulaValue } = cell?.userEnteredValue ?? {};
          return stringValue ?? numberValue ?? boolValue ?? formulaValue ?? '';
        }),
      );
      const records = below.map((row) =>
        Object.fromEntries(row.map((value, at) => [String(headers[at] || `column ${at}`), value])),
      );
      return [properties.title, records];
    }),
  );
}

const address = (id: string) => `https://docs.google.com/document/d/${id}/edit`;

/** What the cells of Doc in Reports open. */
function docLinks(account: LocalAccount): unknown[] {
  const sheet = sheetTitled(workbookOf(account), 'Reports');
  const at = columnOf(sheet, 'Doc');
  return sheet.rows.slice(1).map((row) => {
    const format = row[at]?.userEnteredFormat?.textFormat as { link?: { uri: string } } | undefined;
    return format?.link?.uri;
  });
}

test('the addresses in Reports are said beforehand, and the Docs are the same before and after', () => {
  const account = earlierAccount();
  const call = callsOf(account);
  const today = () => call('getToday').documents.map(({ name, link }) => [name, /\/d\/([\w-]+)/.exec(link)?.[1]]);
  const before = today();
  expect(before.length).toBeGreaterThan(1);
  expect(call('previewUpdate').lines).toContainEqual(
    expect.stringMatching(/^Reports: \d addresses become titles that open the Doc\.$/),
  );
  finished(call, call('setUp', { files: [], settings: {} }));
  expect(today()).toEqual(before);
});

test('every cell is still there, under its new name where it has one', () => {
  const account = earlierAccount();
  const before = contents(account);
  const call = callsOf(account);
  expect(finished(call, call('setUp', { files: [], settings: {} }))).toMatchObject({ state: 'done', problems: [] });
  const after = contents(account);
  const links = docLinks(account);
  let parted = 0;
  let titled = 0;
  for (const [tab, rows] of before) {
    const now = after.get(tab) ?? [];
    rows.forEach((row, at) => {
      for (const [header, value] of Object.entries(row)) {
        if (value === '') continue;
        if (tab === 'Reports' && header === 'Doc') {
          // Its title opens what the address opened.
          const id = String(now[at]?.['File ID']);
          expect(value).toBe(`${address(id)}?usp=drivesdk`);
          expect([now[at]?.Doc, links[at]]).toEqual([expect.stringContaining(String(row.Report)), address(id)]);
          titled++;
          continue;
        }
        const name = RENAMED[tab]?.[header] ?? header;
        const side = String(now[at]?.[SIDE_OF[name] ?? ''] ?? '');
        const whole = side === '' ? now[at]?.[name] : `${now[at]?.[name]}, ${side}`;
        if (side !== '') parted++;
        expect([tab, at, name, whole]).toEqual([tab, at, name, value]);
      }
    });
    // And nothing came to a row that was there, but for sides; a setting that is new has a row of its own.
    const added = now.slice(rows.length).map(({ Setting }) => Setting);
    const known = new Set(rows.map(({ Setting }) => Setting));
    const fresh = SETTINGS.map(({ name }) => name).filter((name) => !known.has(name));
    expect([tab, added]).toEqual([tab, tab === 'Production' ? fresh : []]);
  }
  expect(parted).toBeGreaterThan(20);
  expect(titled).toBeGreaterThan(3);
  expect([...after.keys()].filter((tab) => !before.has(tab)).sort()).toEqual([
    'Attendance summary',
    'Blocking',
    'Deck pages',
    'Departments',
    'Dressing rooms',
    'Event types',
    'Folders',
    'French scenes',
    'Headsets',
    'Lateness by week',
    'Mics',
    'Performances',
    'Preset checks',
    'Prop log',
    'Report readers',
    'Run times',
    'Spikes',
    'Stage places',
    'Timings',
    'Tracks',
    'Typed back',
  ]);
});

test('a call goes out before and after, and the second time there is nothing to do', () => {
  const account = earlierAccount();
  const call = callsOf(account);
  const messages = (date: string) => call('previewCall', { date }).messages.map(({ to, text }) => [to, text]);
  const before = messages('2027-03-08');
  expect(before.length).toBeGreaterThan(10);
  finished(call, call('setUp', { files: [], settings: {} }));
  expect(messages('2027-03-08')).toEqual(before);
  const sheets = JSON.stringify(workbookOf(account).sheets);
  const requests = serviceCallsDuring(account, () => finished(call, call('setUp', { files: [], settings: {} })));
  expect(requests.filter(({ method }) => method === 'sheets.spreadsheets.batchUpdate')).toEqual([]);
  expect(JSON.stringify(workbookOf(account).sheets)).toBe(sheets);
});

test('pages are texts from now on, and people are pointed at by drop-down', () => {
  const account = earlierAccount();
  const call = callsOf(account);
  finished(call, call('setUp', { files: [], settings: {} }));
  const scenes = workbookOf(account).sheets.find(({ properties }) => properties.title === 'Scenes');
  const at = scenes?.rows[0]?.findIndex((cell) => cell?.userEnteredValue?.stringValue === 'Pages from') ?? -1;
  expect(scenes?.rows[1]?.[at]?.userEnteredFormat).toMatchObject({ numberFormat: { type: 'TEXT' } });
  const conflicts = workbookOf(account).sheets.find(({ properties }) => properties.title === 'Conflicts');
  expect(JSON.stringify(conflicts?.rows[1]?.[0]?.dataValidation)).toContain("'People'!$B$2:$B");
});

test('a column of a person’s own keeps nothing from being brought up to date', () => {
  const account = earlierAccount();
  const sheet = workbookOf(account).sheets.find(({ properties }) => properties.title === 'Run sheet');
  sheet?.rows[0]?.push({ userEnteredValue: { stringValue: 'Colour' } });
  if (sheet) sheet.properties.gridProperties.columnCount = 30;
  const call = callsOf(account);
  expect(finished(call, call('setUp', { files: [], settings: {} }))).toMatchObject({ state: 'done', problems: [] });
  const headers = sheet && contents(account).get('Run sheet')?.[0];
  expect(Object.keys(headers ?? {})).toEqual(expect.arrayContaining(['Notes']));
  const row = workbookOf(account).sheets.find(({ properties }) => properties.title === 'Run sheet')?.rows[0];
  const names = row?.map((cell) => cell?.userEnteredValue?.stringValue);
  expect(names).toEqual(expect.arrayContaining(['Colour', 'Seq', 'Cue kind', 'Side']));
});

test('what the earlier version has told is told to nobody again, although it says it in other words', () => {
  const account = earlierAccount();
  const call = callsOf(account);
  finished(call, call('setUp', { files: [], settings: {} }));
  const told = readTab(workbookOf(account), 'Outbox').filter(
    ({ Kind, State }) => Kind === 'Daily call' && State === 'Sent',
  );
  const days = [...new Set(told.map(({ Key }) => String(Key).split('/')[1] ?? ''))];
  expect(told.length).toBeGreaterThan(10);
  expect(days.length).toBeGreaterThan(0);
  for (const date of days) {
    const { messages, families, nothing } = call('previewCall', { date });
    expect(messages).toEqual([]);
    expect(nothing).toContain('has gone out, and nothing has changed since');
    expect(families.map(({ key }) => key).sort()).toEqual(
      told.flatMap(({ Key }) => (String(Key).startsWith(`call/${date}/`) ? [Key] : [])).sort(),
    );
  }
  const mails = account.state.mails.length;
  call('repairTriggers');
  account.moveClockTo(account.state.nowMs + 2 * 3_600_000);
  expect(account.state.mails.slice(mails).filter(({ subject }) => /6 March/.test(subject))).toEqual([]);
});

/** Looks, then brings the workbook up to date; both name the same. */
function broughtUp(account: LocalAccount): JobOutcome {
  const call = callsOf(account);
  const { problems } = call('previewUpdate');
  const outcome = call('setUp', { files: [], settings: {} });
  const ended = outcome.state === 'more' ? finished(call, outcome) : outcome;
  expect(ended.problems).toEqual(problems);
  return ended;
}

test('what somebody has typed stays, though it reads like the old name of a column', () => {
  const account = earlierAccount();
  const book = workbookOf(account);
  const [first] = tableOf(book, 'Presets').rows;
  editCells(book, { tab: 'Presets', where: { Item: String(first?.[1]) }, set: { Notes: 'Position' } });
  expect(broughtUp(account)).toMatchObject({ state: 'done' });
  const { headers, rows } = tableOf(book, 'Presets');
  expect(headers).toContain('Place');
  expect(rows[0]?.[headers.indexOf('Notes')]).toBe('Position');
});

test.each([[' ENTERS  '], ['Enters\u00a0'], ['enters']])(
  'a header written as %j has its new name afterwards',
  (header) => {
    const account = earlierAccount();
    const book = workbookOf(account);
    renameHeader(book, 'Prop moves', 'Enters', header);
    expect(broughtUp(account)).toMatchObject({ state: 'done' });
    expect(tableOf(book, 'Prop moves').headers).toEqual(expect.arrayContaining(['Enters by', 'Enters side']));
  },
);

test('a header that does not take its new name is named, with what to do', () => {
  const account = earlierAccount();
  const book = workbookOf(account);
  // As where a formula makes it.
  account.beforeCall = () => {
    if (tableOf(book, 'Prop moves').headers.includes('Enters by'))
      renameHeader(book, 'Prop moves', 'Enters by', 'Enters');
  };
  const outcome = callsOf(account)('setUp', { files: [], settings: {} });
  expect(outcome.problems).toMatchObject([{ tab: 'Prop moves', row: 1, column: 'Enters' }]);
  expect(outcome.problems[0]?.message).toContain('Type “Enters by” into its header.');
});

test('of two columns of one old name nobody knows which is meant, so it is asked', () => {
  const account = earlierAccount();
  const book = workbookOf(account);
  insertColumn(book, 'Prop moves', 'Notes', 'Enters');
  const before = JSON.stringify(book.sheets);
  const { state, problems } = broughtUp(account);
  expect([state, problems.map(({ column }) => column)]).toEqual(['refused', ['Enters by']]);
  expect(JSON.stringify(book.sheets)).toBe(before);
});

test('a tab of a person’s own that is in the way is named before anything is done, and after', () => {
  const account = earlierAccount();
  addTab(workbookOf(account), 'Event types ');
  expect(broughtUp(account)).toMatchObject({ state: 'refused', problems: [{ tab: 'Event types' }] });
});

test('its tab Sharing keeps a row a folder and group, and gives the same access before and after', () => {
  const account = earlierAccount();
  const call = callsOf(account);
  const looked = () => {
    const { groups, changes, problems } = call('checkSharing');
    expect(problems).toEqual([]);
    expect(groups.map(({ group }) => group)).toEqual(expect.arrayContaining(['Cast', 'Creative', 'Staff']));
    return changes.map(({ path, who, now: may }) => `${path} ${who} ${may}`).sort();
  };
  const before = looked();
  expect(before.length).toBeGreaterThan(50);
  finished(call, call('setUp', { files: [], settings: {} }));
  expect(looked()).toEqual(before);
  expect(Object.keys(contents(account).get('Sharing')?.[0] ?? {})).toEqual(['Folder', 'Group', 'May']);
  // A production of now begins with the same access, said in another shape.
  const fresh = callsOf(setUpAccount(MIDSUMMER, { now }))('checkSharing').changes;
  expect(fresh.map(({ path, who, now: may }) => `${path} ${who} ${may}`).sort()).toEqual(before);
});

test('its tab Sharing takes a table of its own shape, and none of the other loses a cell in it unsaid', () => {
  const call = callsOf(earlierAccount());
  const rows = call('previewImport', { tab: 'Sharing', text: 'Folder,Group,May\n5 - Pre-Tech,Volunteer,See' });
  expect([rows.problems, rows.hash === '']).toEqual([[], false]);
  const matrix = call('previewImport', { tab: 'Sharing', text: 'Folder,Volunteer\n5 - Pre-Tech,See' });
  expect(matrix.hash).toBe('');
  expect(matrix.problems.map(({ column }) => column)).toEqual(expect.arrayContaining(['Group']));
});
