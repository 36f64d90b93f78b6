/**
 * Marks in every cell, note, hidden sheet, property, Doc and file name of the kinds of record that are to be deleted: after
 * the archive none is found. Other marks, in every cell of the kinds that are kept: every one is found.
 */
import type { LocalAccount } from '../../local/account/localAccount.ts';
import type { LocalCell, LocalSheet } from '../../local/account/state.ts';
import { OWN_TABS, RETENTION_CLASSES, type RetentionClass } from '../../src/features/archive/plan/retentionClasses.ts';
import { CONFIDENTIAL_TABS, PRODUCTION_TABS } from '../../src/workbook/tabSpecs.ts';
import { workbookOf } from '../support/bundle.ts';
import { archiveAll, closed, inside, named, sheetOf, upload } from '../support/closedProduction.ts';

/** Letters that nothing else holds, whatever their case. */
const GOES = 'ZQXJ';
const STAYS = 'QJKW';

type Action = 'Delete' | 'Keep until';
type Actions = ReadonlyMap<string, Action>;

/** What People's columns say in the archive, by the setting Names in the archive. */
const CREDITS = ['Person ID', 'Name', 'Group', 'Role', 'Characters', 'Minor'];

let count = 0;
const mark = (letters: string) => `${letters}${++count}`;
const cell = (stringValue: string, note?: string): LocalCell => ({
  userEnteredValue: { stringValue },
  ...(note === undefined ? {} : { note }),
});

/** Marks a row's every cell, and a note on each; returns what was written into cells. */
function fillRow(
  sheet: LocalSheet,
  letters: string,
  headers: readonly string[],
  known: Record<string, string>,
): string[] {
  const written: string[] = [];
  sheet.rows.push(
    headers.map((header) => {
      const text = known[header] ?? mark(letters);
      if (text.startsWith(letters)) written.push(text);
      return cell(text, mark(letters));
    }),
  );
  sheet.rowMetadata[sheet.rows.length - 1] = { hiddenByUser: written.length % 2 === 0 };
  return written;
}

/** Fills everything that a class holds; returns the marks that have to be there afterwards if it is kept. */
function fillClass(account: LocalAccount, one: RetentionClass, letters: string): string[] {
  const written: string[] = [];
  for (const spec of [...PRODUCTION_TABS, ...CONFIDENTIAL_TABS].filter(({ name }) => one.tabs.includes(name))) {
    const headers = spec.columns.map(({ header }) => header);
    // Keys have to be right, or the row could not be told from a damaged one.
    const keys: Record<string, string> =
      spec.name === 'People' ? { 'Person ID': 'P900', Name: 'Zo Ng', Group: 'Cast' } : {};
    const credits =
      letters === GOES && spec.name === 'People'
        ? Object.fromEntries(CREDITS.map((header) => [header, keys[header] ?? '']))
        : keys;
    written.push(...fillRow(sheetOf(account, spec.name), letters, headers, credits));
  }
  for (const key of one.folders) {
    const folder = Object.values(account.state.files).find((file) => file.properties.callboardKey === key);
    if (folder === undefined) continue;
    const file = upload(account, mark(letters), folder.name, mark(letters));
    file.parents = [folder.id];
    file.description = mark(letters);
    file.properties = { planted: mark(letters) };
    written.push(file.name, file.content?.data ?? '');
    // Further down, in a folder of somebody's own.
    const own = upload(account, mark(letters), folder.name);
    Object.assign(own, { mimeType: 'application/vnd.google-apps.folder', parents: [folder.id], content: undefined });
    const deep = upload(account, mark(letters), folder.name, mark(letters));
    deep.parents = [own.id];
    written.push(deep.name, deep.content?.data ?? '');
  }
  for (const start of one.docs) {
    // A document of Callboard's that somebody has moved elsewhere.
    const moved = upload(account, mark(letters), 'Designs', mark(letters));
    moved.properties = { callboardKey: `${start}/moved`, callboardKind: 'doc' };
    written.push(moved.name, moved.content?.data ?? '');
  }
  return written;
}

/** Tabs and columns that somebody has added by hand. */
function fillOwn(account: LocalAccount, letters: string): string[] {
  const book = workbookOf(account);
  const shown = sheetOf(account, 'Props');
  const tabs = [false, true].map((hidden, index): LocalSheet => {
    const sheet = structuredClone(shown);
    const properties = { ...shown.properties, sheetId: 77_000 + index, title: mark(letters), hidden };
    Object.assign(sheet, { properties, rows: [], protectedRanges: [], conditionalFormats: [], rowMetadata: [] });
    return sheet;
  });
  const written = tabs.flatMap((sheet) => [
    ...fillRow(sheet, letters, ['A', 'B'], {}),
    ...fillRow(sheet, letters, ['A', 'B'], {}),
  ]);
  book.sheets.push(...tabs);
  const scenes = sheetOf(account, 'Scenes');
  const width = scenes.rows[0]?.length ?? 0;
  for (const row of scenes.rows) {
    row[width] = cell(mark(letters), mark(letters));
    written.push(row[width]?.userEnteredValue?.stringValue ?? '');
  }
  scenes.columnMetadata[width] = { hiddenByUser: true };
  return written;
}

/** A production in which every class is filled, archived as decided. */
function archived(actions: Actions): { account: LocalAccount; kept: string[]; planted: number } {
  const kept: string[] = [];
  let planted = 0;
  const { account } = archiveAll(
    closed((one) => {
      for (const row of sheetOf(one, 'Retention').rows) {
        const action = actions.get(row[0]?.userEnteredValue?.stringValue ?? '');
        if (action === undefined) continue;
        row[2] = cell(action);
        row[3] = action === 'Delete' ? null : { userEnteredValue: { numberValue: 7 } };
      }
      for (const group of RETENTION_CLASSES) {
        const letters = actions.get(group.name) === 'Delete' ? GOES : STAYS;
        const written = group.name === OWN_TABS ? fillOwn(one, letters) : fillClass(one, group, letters);
        if (letters === STAYS) kept.push(...written);
      }
      const id = workbookOf(one).spreadsheetId;
      const document = one.state.properties.document[id] ?? {};
      one.state.properties.document[id] = { ...document, planted: mark(GOES) };
      named(one, 'Tiny Play: Callboard').description = mark(GOES);
      planted = JSON.stringify(one.state).split(GOES).length - 1;
      workbookOf(one).namedRanges.push({ namedRangeId: 'n1', name: mark(GOES) });
      // A remark beside a setting, under no header, is a column of somebody's own.
      const remark = mark(actions.get(OWN_TABS) === 'Delete' ? GOES : STAYS);
      sheetOf(one, 'Production').rows[1]?.push(cell(remark, mark(GOES)));
      if (remark.startsWith(STAYS)) kept.push(remark);
    }),
  );
  return { account, kept, planted };
}

/** Everything that is left, PDFs read as text. */
function leftOf(account: LocalAccount): Record<string, string> {
  const { state, logs } = account;
  const texts = inside(state).map((file) => ({
    ...file,
    content:
      file.content?.encoding === 'base64' ? Buffer.from(file.content.data, 'base64').toString('latin1') : file.content,
  }));
  return {
    files: JSON.stringify(texts),
    bin: JSON.stringify(Object.values(state.files).filter(({ trashed }) => trashed)),
    workbooks: JSON.stringify(state.spreadsheets),
    properties: JSON.stringify(state.properties),
    logs: JSON.stringify(logs),
    calendars: JSON.stringify(state.calendars),
  };
}

function expectNoneLeft(account: LocalAccount): void {
  for (const [place, text] of Object.entries(leftOf(account))) {
    const at = text.toUpperCase().indexOf(GOES);
    expect([place, at < 0 ? '' : text.slice(Math.max(0, at - 150), at + 40)]).toEqual([place, '']);
  }
}

const usual: Actions = new Map(
  RETENTION_CLASSES.map(({ name, action }) => [name, action === 'Delete' ? 'Delete' : 'Keep until']),
);
const all = (action: Action): Actions => new Map(RETENTION_CLASSES.map(({ name }) => [name, action]));
/** Each class the other way round from the usual. */
const reversed: Actions = new Map(
  [...usual].map(([name, action]) => [name, action === 'Delete' ? 'Keep until' : 'Delete']),
);

test.each([
  ['as usual', usual],
  ['the other way round', reversed],
  ['with everything deleted', all('Delete')],
  ['with everything kept', all('Keep until')],
])('decided %s, nothing that goes is left anywhere and everything that stays is there', (_name, actions) => {
  const { account, kept, planted } = archived(actions);
  process.stdout.write(`${planted} marks were planted in what goes, ${kept.length} in what stays\n`);
  expect(planted).toBeGreaterThan(0);
  expectNoneLeft(account);
  const { files = '', workbooks = '' } = leftOf(account);
  expect(kept.filter((text) => !files.includes(text) && !workbooks.includes(text))).toEqual([]);
  expect(kept.length > 0).toBe([...actions.values()].includes('Keep until'));
});
