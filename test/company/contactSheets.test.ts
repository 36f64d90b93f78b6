import { companyFrom } from '../../src/company/company.ts';
import { contactSections } from '../../src/company/contactSheets.ts';
import { readRecords } from '../../src/workbook/readRecords.ts';
import { peopleTab } from '../../src/workbook/tabSpecs.ts';
import { typedTable } from '../builders/production.ts';

test('the cast sees of each adult what that adult agreed to share, also of two of one name without an id', () => {
  const { records } = readRecords(
    typedTable(peopleTab, [
      'Person ID | Name | Group | Email | Phone | Minor | Share',
      'P001 | Ben Okafor | Cast | ben@example.org | 2 | No | Email',
      '| Alex Kim | Cast | alex1@example.org | 6 | No | Email and phone',
      '| Alex Kim | Cast | alex2@example.org | 7 | No | ',
    ]),
    {},
  );
  const { company } = companyFrom(records, []);
  const rows = contactSections('cast', records, company).flatMap((section) => section.rows);
  expect(rows.map(({ name, email, phone }) => [name, email, phone])).toEqual([
    ['Ben Okafor', 'ben@example.org', ''],
    ['Alex Kim', 'alex1@example.org', '6'],
    ['Alex Kim', '', ''],
  ]);
});
