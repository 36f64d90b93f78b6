/** Which page of the script is current, and who has it. */
import fc from 'fast-check';
import { scriptHolders } from '../../../src/features/scriptChanges/scriptHolders.ts';
import { lastDay, latestOf, missingOn, scriptLog } from '../../../src/features/scriptChanges/scriptPages.ts';
import { scriptChangesTab, scriptsTab } from '../../../src/workbook/tabs/script.ts';
import { placesOf, production, typedTable } from '../../builders/production.ts';

const { company } = production({
  People: [
    'Person ID | Name | Group',
    'P001 | Ana Silva | Cast',
    'P002 | Bo Lind | Cast',
    'P003 | Sam Lee | Cast',
    'P004 | Sam Lee | Cast',
  ],
});
const [ana, bo] = company.people;
if (ana === undefined || bo === undefined) throw new Error('There are two people');

const HEADERS = 'Date | Page | Old | New | Version | Issued to';
const log = (...rows: string[]) => scriptLog(company, typedTable(scriptChangesTab, [HEADERS, ...rows]));

describe('The current page', () => {
  const latest = (...rows: string[]) => log(...rows).pages.map((page) => [page.page, latestOf(page)?.new]);

  it.each([
    ['the latest day', ['2027-03-02 | 12 | | b | v1 |', '2027-03-01 | 12 | | a | v9 |'], 'b'],
    ['of one day the higher version', ['2027-03-01 | 12 | | b | v10 |', '2027-03-01 | p.12 | | a | v9 |'], 'b'],
    ['of one version the lower row', ['2027-03-01 | 12 | | a | |', '2027-03-01 | 12 | | b | |'], 'b'],
  ])('is as %s made it', (_, rows, expected) => {
    expect(latest(...rows)).toEqual([['12', expected]]);
  });

  it('stands in the order of the script', () => {
    const rows = ['13', '12A', 'iv', '12', '133/134', '9'].map((page) => `2027-03-01 | ${page} | | ${page} | |`);
    expect(latest(...rows).map(([page]) => page)).toEqual(['iv', '9', '12', '12A', '13', '133/134']);
    expect(lastDay(log(...rows).pages)).toBe('2027-03-01');
  });

  it('is named where it cannot be sorted or is of no day', () => {
    const { problems } = log('2027-03-01 | the song | | a | |', 'soon | 12 | | b | |');
    expect(placesOf(problems)).toEqual(['Script changes 3 Date', 'Script changes 2 Page']);
  });
});

describe('Who has it', () => {
  it('is whoever was given the last change, whatever they were given before', () => {
    const [page] = log(
      '2027-03-01 | 12 | | a | | Ana',
      '2027-03-02 | 12 | | b | | Bo; P001',
      '2027-03-03 | 12 | | c | | Bo',
    ).pages;
    if (page === undefined) throw new Error('There is a page');
    expect(missingOn(page, ana).map((one) => one.new)).toEqual(['c']);
    expect(missingOn(page, bo)).toEqual([]);
  });

  it.each(['Sam Lee', 'the lovers', 'stage management', 'constructor'])(
    'is nobody by the words “%s”, and that is said',
    (text) => {
      const { pages, problems } = log(`2027-03-01 | 12 | | a | | ${text}`);
      expect(pages[0]?.changes[0]?.has).toEqual([]);
      expect(problems).toEqual([
        expect.objectContaining({ column: 'Issued to', message: expect.stringContaining(`“${text}”`) }),
      ]);
    },
  );
});

it('holds a script who was handed one and has not brought it back; a day that cannot be read is no return', () => {
  const rows = [
    'S001 | P001 | 2027-02-01 |',
    'S002 | Bo Lind | | 2027-03-01',
    'S003 | Bo Lind | | last week',
    'S004 | | |',
    'S005 | Sam Lee | |',
  ];
  const { holders, problems } = scriptHolders(
    company,
    typedTable(scriptsTab, ['Copy | Person | Out | Returned', ...rows]),
  );
  expect(holders).toEqual([bo, ana]);
  expect(placesOf(problems)).toEqual(['Scripts 4 Returned', 'Scripts 6 Person']);
});

it('nobody who lacks the last change of a page is taken to have it, and nobody is told of what came before what they have', () => {
  const row = fc.tuple(
    fc.constantFrom('2027-03-01', '2027-03-02'),
    fc.constantFrom('9', '12', '12A', '😀'),
    fc.constantFrom('', 'v1', 'v2'),
    fc.subarray(['Ana', 'P002', 'lovers', '__proto__']),
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 10 }), (rows) => {
      const { pages } = log(
        ...rows.map(
          ([date, page, version, has], at) => `${date} | ${page} | | n${at} | ${version} | ${has.join('; ')}`,
        ),
      );
      expect(pages.flatMap(({ changes }) => changes)).toHaveLength(rows.length);
      for (const page of pages) {
        for (const person of [ana, bo]) {
          const missing = missingOn(page, person);
          expect(missing.length === 0).toBe(latestOf(page)?.has.includes(person) === true);
          expect(missing).toEqual(missing.length === 0 ? [] : page.changes.slice(-missing.length));
          expect(missing.some(({ has }) => has.includes(person))).toBe(false);
        }
      }
    }),
  );
});
