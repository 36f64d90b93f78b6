/** Tables as people have them, taken into the production `base` through the built bundle. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalAccount } from '../../local/account/localAccount.ts';
import { readTab } from '../../local/host/readTab.ts';
import { callsOf, setUpAccount, workbookOf } from '../support/bundle.ts';
import { caseFolder, caseTest } from '../support/sharedCases.ts';

const base = () => setUpAccount(caseFolder('base'), { now: '2027-03-05T12:00' });
const textIn = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

type Asked = { tab: string; text: string; isFile?: boolean; dates?: string; group?: string };

/** Looks, finds nothing wrong, and carries it out. */
function taken(account: LocalAccount, asked: Asked) {
  const call = callsOf(account);
  const preview = call('previewImport', asked);
  expect([preview.problems, preview.questions]).toEqual([[], []]);
  expect(call('applyImport', { ...asked, hash: preview.hash })).toMatchObject({ state: 'done' });
  return preview;
}

const cellsOf = (preview: { rows: { cells: { column: string; to: string }[] }[] }, ...columns: string[]) =>
  preview.rows.map((row) => columns.map((column) => row.cells.find((cell) => cell.column === column)?.to));

caseTest('06-own-dates', 'rows copied from Callboard’s own Schedule are taken back unchanged', (folder) => {
  const text = textIn(folder, 'schedule-copied-from-callboard.tsv').replace('\tBring water\t', '\t\t');
  expect(callsOf(base())('previewImport', { tab: 'Schedule', text })).toMatchObject({
    problems: [],
    added: 0,
    changed: 0,
    leftAlone: 2,
  });
});

caseTest('06-own-dates', 'a note added to rows copied from Callboard is the only change', (folder) => {
  const text = textIn(folder, 'schedule-copied-from-callboard.tsv');
  const { rows } = callsOf(base())('previewImport', { tab: 'Schedule', text });
  expect(rows.map(({ name, cells }) => [name, cells])).toEqual([
    ['E002', [{ column: 'Notes', from: '', to: 'Bring water' }]],
  ]);
});

caseTest('06-own-dates', 'dates that could be two days are asked once, and read as is answered', (folder) => {
  const account = base();
  const asked = { tab: 'Schedule', text: textIn(folder, 'us.tsv') };
  const preview = callsOf(account)('previewImport', asked);
  expect(preview).toMatchObject({ hash: '', problems: [] });
  expect(preview.questions).toEqual([
    {
      what: 'dates',
      question: 'What is 3/9/2027?',
      choices: [
        { value: 'day first', label: '3 September 2027 (day first)' },
        { value: 'month first', label: '9 March 2027 (month first)' },
      ],
    },
  ]);
  expect(callsOf(account)('applyImport', { ...asked, hash: preview.hash })).toMatchObject({
    state: 'refused',
    problems: [{ row: 2, column: 'Date' }],
  });
  const read = taken(account, { ...asked, dates: 'month first' });
  expect(cellsOf(read, 'Date', 'Start', 'End')).toEqual([
    ['2027-03-09', '16:00', '18:00'],
    ['2027-03-10', '16:00', '18:00'],
  ]);
});

caseTest('06-own-dates', 'dates with dots have the day first', (folder) => {
  const asked = { tab: 'Schedule', text: textIn(folder, 'de.csv'), isFile: true };
  expect(cellsOf(taken(base(), asked), 'Date', 'Start', 'End')).toEqual([['2027-03-09', '16:00', '18:00']]);
});

for (const [file, isFile] of [
  ['form-excel.csv', true],
  ['form-pasted.tsv', false],
] as const) {
  caseTest(
    '07-commas-in-headers',
    `a form whose question holds commas is one person and one guardian: ${file}`,
    (folder) => {
      const account = base();
      const preview = taken(account, { tab: 'People', text: textIn(folder, file), isFile });
      expect(preview).toMatchObject({ added: 2, changed: 0 });
      expect(preview.rows.map(({ tab, name }) => [tab, name])).toEqual([
        ['People', 'Zoe Park'],
        ['Guardians', 'Hana Park'],
      ]);
      const zoe = readTab(workbookOf(account), 'People').find((row) => row.Name === 'Zoe Park');
      expect(readTab(workbookOf(account), 'Guardians').at(-1)).toMatchObject({
        Of: zoe?.['Person ID'],
        Email: 'hana.park@example.org',
      });
    },
  );
}

caseTest('08-cell-begins-with-quote', 'quotation marks of a pasted table are taken as they are', (folder) => {
  const account = base();
  const first = taken(account, { tab: 'Props', text: textIn(folder, 'props-pasted.tsv') });
  expect(cellsOf(first, 'Name', 'Description')).toEqual([
    ['"Gold" coins', 'Foil, bag of 30'],
    ['5" knife', 'Rubber'],
    ['"Lantern"', 'Battery'],
  ]);
  const second = taken(account, { tab: 'Props', text: textIn(folder, 'props2-pasted.tsv') });
  expect(cellsOf(second, 'Name', 'Description')).toEqual([
    ['"Lantern"', 'Battery, with "flicker"'],
    ['Rope', '12" of it'],
  ]);
  const schedule = taken(account, { tab: 'Schedule', text: textIn(folder, 'schedule-pasted.tsv') });
  expect(cellsOf(schedule, 'Work')).toEqual([['"Stumble through" of Act 1'], ['"Lanterns"']]);
});

caseTest('09-curly', 'somebody whose name differs in the apostrophe only is there already', (folder) => {
  const account = base();
  const preview = callsOf(account)('previewImport', { tab: 'People', text: textIn(folder, 'people-from-word.csv') });
  expect(preview).toMatchObject({ problems: [], added: 0, changed: 0, leftAlone: 2 });
});

caseTest('09-curly', 'another address of a barred adult is taken in apart, and said to stay barred', (folder) => {
  const account = base();
  taken(account, { tab: 'Guardians', text: textIn(folder, 'guardians-1.csv') });
  const { rows, notices } = taken(account, { tab: 'Guardians', text: textIn(folder, 'guardians-2.csv') });
  expect(rows.map(({ what }) => what)).toEqual(['added']);
  expect(notices[0]).toMatchObject({ row: 2, column: 'Name' });
  expect(notices[0]?.message).toContain('This person stays barred: never mailed');
  const guardians = readTab(workbookOf(account), 'Guardians').filter((row) => /Pat O.Neil/.test(`${row.Name}`));
  expect(guardians.map((row) => [row.Email, row['No contact']])).toEqual([
    ['pat.one@example.org', 'Yes'],
    ['pat.two@example.org', null],
  ]);
});

caseTest('25-repeated-headers', 'the e-mail and phone to the right of a parent’s name are the parent’s', (folder) => {
  const account = base();
  taken(account, { tab: 'People', text: textIn(folder, 'people.csv'), isFile: true });
  const tab = (name: string) => readTab(workbookOf(account), name).at(-1);
  expect(tab('People')).toMatchObject({ Name: 'Zoe Park', Email: 'zoe.park@example.org', Phone: '401-555-0170' });
  expect(tab('Guardians')).toMatchObject({ Name: 'Hana Park', Email: 'hana.park@example.org', Phone: '401-555-0171' });
});

caseTest('27-import-preview-numbers', 'the preview shows dates as dates and times as times', (folder) => {
  const preview = callsOf(base())('previewImport', {
    tab: 'Schedule',
    text: textIn(folder, 'schedule.csv'),
    isFile: true,
  });
  expect(cellsOf(preview, 'Date', 'Start', 'End')).toEqual([['2027-03-09', '16:00', '18:30']]);
});

caseTest('30-auditions', 'Auditions is among the tabs that the sidebar offers', () => {
  const account = base();
  expect(callsOf(account)('getToday').tabs).toContain('Auditions');
  taken(account, { tab: 'Auditions', text: 'Name,Audition time,Parent name\nGil Moss,4.10pm,Mia Moss' });
  expect(readTab(workbookOf(account), 'Auditions')).toMatchObject([{ Name: 'Gil Moss', Guardian: 'Mia Moss' }]);
});
