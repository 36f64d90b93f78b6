/** Where the rows of Reports say that their documents are, and what a person reads there. */
import fc from 'fast-check';
import { docAddress } from '../../src/workbook/docAddress.ts';
import { addressRows, docCells, docIdIn, docLinkOf, docTitle, titledRows } from '../../src/workbook/docLinks.ts';
import { tableFrom } from '../../src/workbook/table.ts';
import { reportsTab } from '../../src/workbook/tabs/office.ts';

const ADDRESS = 'https://docs.google.com/document/d/1aB-c_9/edit?usp=drivesdk';
const HEADERS = reportsTab.columns.map(({ header }) => header);
const row = (cells: Partial<Record<(typeof HEADERS)[number], string | number>>) =>
  HEADERS.map((header) => cells[header] ?? null);
const reports = (...rows: (string | number | null)[][]) =>
  tableFrom(reportsTab, { title: 'Reports', rows: [[...HEADERS], ...rows] });

test.each([
  ['its id, whatever the title says', { Doc: 'My report', 'File ID': '1aB' }, docAddress('1aB')],
  ['its id rather than an address', { Doc: ADDRESS, 'File ID': '2cD' }, docAddress('2cD')],
  ['the address that an earlier version wrote', { Doc: ADDRESS, 'File ID': '' }, ADDRESS],
  ['the address where the id is none', { Doc: ADDRESS, 'File ID': '../x' }, ADDRESS],
  ['nothing where there is a title alone', { Doc: 'Daily call', 'File ID': '' }, ''],
  ['nothing where a script stands for an address', { Doc: 'javascript:alert(1)', 'File ID': '' }, ''],
])('a document is found by %s', (_by, record, link) => {
  expect(docLinkOf(record)).toBe(link);
});

test('whatever is typed for an id, the link leads to a Google Doc or nowhere', () => {
  const awkward = fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom('a/b', 'a?b', 'a#b', '..', 'é', ' a', 'a\n'));
  fc.assert(
    fc.property(awkward, (id) => {
      const address = docAddress(id);
      expect(address === '' || new URL(address).pathname === `/document/d/${id}/edit`).toBe(true);
      if (address !== '') expect([new URL(address).host, docIdIn(address)]).toEqual(['docs.google.com', id]);
    }),
  );
});

test('a title says what it is, its number and its day', () => {
  expect(docTitle({ report: 'Rehearsal report', number: 12, date: '2027-03-05' })).toBe(
    'Rehearsal report 12, Fri 5 Mar',
  );
  expect(docTitle({ report: 'Contact sheet', number: null, date: '' })).toBe('Contact sheet');
});

test('a workbook without the column of ids holds the address, so that nothing is lost', () => {
  const key = { report: 'Daily call', number: null, date: '2027-03-06' };
  const file = { id: '1aB-c_9', link: ADDRESS };
  expect(docCells(reports(), key, file)).toEqual({ Doc: 'Daily call, Sat 6 Mar', 'File ID': '1aB-c_9' });
  const old = tableFrom(reportsTab, { title: 'Reports', rows: [HEADERS.filter((header) => header !== 'File ID')] });
  expect(docCells(old, key, file)).toEqual({ Doc: ADDRESS });
});

test('addresses become titles row by row, also of two rows with one key; everything else stays', () => {
  const daily = { Report: 'Daily call', Date: 46452 };
  const table = reports(
    row({ ...daily, Doc: 'somewhere else' }),
    row({ ...daily, Doc: ADDRESS }),
    row({ Report: 'Rehearsal report', No: 3, Date: 46451, Doc: 'https://docs.google.com/document/d/3e/edit' }),
    row({ Report: 'Contact sheet', Doc: 'https://docs.google.com/document/d/4f/edit?resourcekey=0-x' }),
    row({ Report: 'Old', Doc: ADDRESS, 'File ID': 'mine' }),
    row({ Doc: ADDRESS }),
  );
  expect(titledRows(table).map(({ values, occurrence }) => [values.Doc, values['File ID'], occurrence])).toEqual([
    ['Daily call, Sat 6 Mar', '1aB-c_9', 1],
    ['Rehearsal report 3, Fri 5 Mar', '3e', 0],
  ]);
});

test('nothing becomes a title while there is no column for the id', () => {
  const headers = HEADERS.filter((header) => header !== 'File ID');
  const table = tableFrom(reportsTab, {
    title: 'Reports',
    rows: [headers, ['Daily call', null, 46452, null, ADDRESS, null, 1]],
  });
  expect(titledRows(table)).toEqual([]);
  expect(addressRows(table)).toHaveLength(1);
});
