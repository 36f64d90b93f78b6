/** What people type is text, whatever it looks like: in the workbook, in what is made from it, and in the .xlsx. */
import ExcelJS from 'exceljs';
import type { LocalAccount } from '../../local/account/localAccount.ts';
import { xlsxOf } from '../../local/files/xlsx/xlsxOf.ts';
import { tableOf } from '../../local/services/sheets/findCells.ts';
import type { InputFile } from '../../src/jobs/inputFile.ts';
import { callsOf, filesOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const TEXTS = [
  '=1+1',
  '=HYPERLINK("http://example.org","x")',
  '+44 20 7946 0001',
  '-5',
  '@sam',
  '1/2',
  '007',
  '2027-03-05',
  '12:30',
  '5 March 2027',
  'TRUE',
  '1e5',
  '50%',
  '£5',
  "'quoted",
  '#N/A yet',
];

/** One person a text, who is called for the first event by name and has the text as name, role and notes. */
function fixture(): InputFile[] {
  const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
  const people = TEXTS.map((text, index) => {
    const id = `P${101 + index}`;
    return [id, quoted(text), 'Crew', quoted(text), `crew${index}@example.org`, 'No', quoted(text)].join(',');
  });
  const also = TEXTS.map((_, index) => `P${101 + index}`).join('; ');
  return filesOf(SMALL)
    .map(({ name, text }) => {
      if (name === 'people.csv') {
        return { name, text: ['Person ID,Name,Group,Role,Email,Minor,Notes', ...people].join('\n') };
      }
      if (name === 'schedule.csv') {
        const events = ['E001,2027-03-05,16:00,18:00,Rehearsal', 'E002,2027-03-06,10:00,12:00,Rehearsal'];
        const rows = events.map((event, index) => `${event},${quoted(TEXTS[index] ?? '')},${also},Published`);
        return { name, text: ['Event ID,Date,Start,End,Type,Work,Also called,Status', ...rows].join('\n') };
      }
      return ['production.csv', 'scenes.csv'].includes(name) ? { name, text } : { name, text: '' };
    })
    .filter(({ text }) => text !== '');
}

function aDay(): LocalAccount {
  const account = setUpAccount(fixture(), { now: '2027-03-05T15:00' });
  const call = callsOf(account);
  finished(call, call('makeSignIn', { date: '' }));
  return account;
}

const column = (account: LocalAccount, tab: string, header: string): unknown[] => {
  const { headers, rows } = tableOf(workbookOf(account), tab);
  return rows.map((row) => row[headers.indexOf(header)]);
};

it('keeps every text as it was typed, in what was imported and in what was made from it', () => {
  const account = aDay();
  for (const header of ['Name', 'Role', 'Notes']) expect(column(account, 'People', header)).toEqual(TEXTS);
  expect([...column(account, 'Attendance', 'Name')].sort()).toEqual([...TEXTS].sort());
  expect(column(account, 'Schedule', 'Work')).toEqual(TEXTS.slice(0, 2));
});

it('puts no formula into any cell of a tab that people fill', () => {
  const formulas = workbookOf(aDay()).sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row) => (row ?? []).map((cell) => cell?.userEnteredValue?.formulaValue)),
  );
  expect(formulas.filter((formula) => formula !== undefined)).toEqual([]);
});

it('writes them as text into the .xlsx', async () => {
  const workbook = new ExcelJS.Workbook();
  const bytes = await xlsxOf(workbookOf(aDay()), new Date(0));
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  for (const [tab, header] of [
    ['People', 'Name'],
    ['People', 'Notes'],
    ['Attendance', 'Name'],
  ] as const) {
    const worksheet = workbook.getWorksheet(tab);
    const headers = (worksheet?.getRow(1).values ?? []) as unknown[];
    const cells = TEXTS.map((_, index) => worksheet?.getCell(index + 2, headers.indexOf(header)));
    expect(cells.map((cell) => cell?.type)).toEqual(TEXTS.map(() => ExcelJS.ValueType.String));
    expect(cells.map((cell) => cell?.value).sort()).toEqual([...TEXTS].sort());
  }
});

it('writes them into the call as text that no browser would run', () => {
  const account = setUpAccount(fixture(), { now: '2027-03-05T15:00' });
  const { messages } = callsOf(account)('previewCall', { date: '' });
  expect(messages).toHaveLength(TEXTS.length);
  for (const message of messages) expect(message.text).toContain(TEXTS[1]);
});
