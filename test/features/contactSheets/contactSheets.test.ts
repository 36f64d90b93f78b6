import { companyFrom } from '../../../src/company/company.ts';
import { contactSections } from '../../../src/features/contactSheets/contactSheets.ts';
import { readRecords } from '../../../src/workbook/readRecords.ts';
import { guardiansTab, peopleTab } from '../../../src/workbook/tabs/company.ts';
import { typedTable } from '../../builders/production.ts';

test('a minor’s own row of Guardians is on no sheet', () => {
  const { records } = readRecords(
    typedTable(peopleTab, ['Person ID | Name | Group | Email | Minor', 'P1 | Dev Shah | Cast | dev@example.org | Yes']),
    {},
  );
  const guardians = readRecords(
    typedTable(guardiansTab, [
      'Guardian ID | Name | Of | Email | Phone',
      'G1 | Dev Shah | P1 | dev@example.org | 1',
      'G2 | Meera Shah | P1 | meera@example.org | 2',
    ]),
    {},
  );
  const { company } = companyFrom(records, guardians.records);
  const rows = contactSections('team', records, company).flatMap((section) => section.rows);
  expect(rows.flatMap((row) => row.guardians.map(({ name }) => name))).toEqual(['Meera Shah']);
});

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
    ['Alex Kim', 'alex1@example.org', '6'],
    ['Alex Kim', '', ''],
    ['Ben Okafor', 'ben@example.org', ''],
  ]);
});

test('cast and crew stand by last name, the team in the order of the tab', () => {
  const { records } = readRecords(
    typedTable(peopleTab, [
      'Person ID | Name | Group',
      'P001 | Zoe Álvarez | Cast',
      'P002 | Ana Zhou | Cast',
      'P003 | Ben Ålund | Cast',
      'P004 | Uma Young | Creative',
      'P005 | Ada Abel | Creative',
    ]),
    {},
  );
  const sections = contactSections('team', records, companyFrom(records, []).company);
  expect(sections.map(({ group, rows }) => [group, rows.map(({ name }) => name)])).toEqual([
    ['Cast', ['Ben Ålund', 'Zoe Álvarez', 'Ana Zhou']],
    ['Creative', ['Uma Young', 'Ada Abel']],
  ]);
});
