/** Two people are never taken for one because their rows have one Person ID, or none. */
import { companyFrom } from '../../src/company/company.ts';
import { households } from '../../src/company/households.ts';
import { envelopesFor } from '../../src/company/recipients.ts';
import { readRecords } from '../../src/workbook/readRecords.ts';
import { guardiansTab, peopleTab } from '../../src/workbook/tabs/company.ts';
import { typedTable } from '../builders/production.ts';

function companyOf(people: string[], guardians: string[]) {
  return companyFrom(
    readRecords(typedTable(peopleTab, people), { tab: 'People' }).records,
    readRecords(typedTable(guardiansTab, guardians), { tab: 'Guardians' }).records,
  );
}

const GUARDIANS = [
  'Guardian ID | Name | Of | Email',
  ' | Rosa Park | Cleo Park | rosa@example.org',
  ' | Omar Shah | Dev Shah | omar@example.org',
];

/** Everybody told, and who is not and why. */
function told({ company }: ReturnType<typeof companyOf>) {
  const { envelopes, unreachable } = envelopesFor(company.people, company, { minorsToo: true });
  return {
    sent: envelopes.map(({ to, people }) => `${to}: ${people.map(({ name }) => name).join(', ')}`),
    not: unreachable.map(({ person, reason }) => `${person.name} ${reason}`),
  };
}

test('two children without an id do not get each other’s guardians, and nothing goes out about either', () => {
  const all = companyOf(['Person ID | Name | Group', ' | Cleo Park | Cast', ' | Dev Shah | Cast'], GUARDIANS);
  expect(all.company.guardians.map(({ of }) => of.map(({ name }) => name))).toEqual([['Cleo Park'], ['Dev Shah']]);
  expect(households(all.company).map(({ people }) => people.map(({ name }) => name))).toEqual([
    ['Cleo Park'],
    ['Dev Shah'],
  ]);
  expect(told(all)).toEqual({ sent: [], not: ['Cleo Park has no Person ID', 'Dev Shah has no Person ID'] });
  expect(all.problems).toMatchObject([
    { tab: 'People', row: 2, column: 'Person ID', stops: 'call' },
    { tab: 'People', row: 3, column: 'Person ID', stops: 'call' },
  ]);
});

test('two people of one id are both stopped, each naming the other; the rest are told', () => {
  const all = companyOf(
    [
      'Person ID | Name | Group | Minor | Email',
      'P001 | Cleo Park | Cast | |',
      'p001 | Dev Shah | Cast | |',
      'P003 | Ana Reyes | Staff | No | ana@example.org',
    ],
    GUARDIANS,
  );
  expect(told(all)).toEqual({
    sent: ['ana@example.org: Ana Reyes'],
    not: [
      'Cleo Park has the same Person ID as Dev Shah (row 3)',
      'Dev Shah has the same Person ID as Cleo Park (row 2)',
    ],
  });
  expect(all.problems).toMatchObject([{ tab: 'People', row: 3, column: 'Person ID', stops: 'call' }]);
});

test('an id that two have stands for neither of them where a cell names it', () => {
  const all = companyOf(
    ['Person ID | Name | Group', 'P001 | Cleo Park | Cast', 'P001 | Dev Shah | Cast'],
    ['Guardian ID | Name | Of | Email', 'G001 | Rosa Park | P001 | rosa@example.org'],
  );
  expect(all.company.guardians[0]?.of).toEqual([]);
  expect(all.problems.find(({ column }) => column === 'Of')).toMatchObject({
    row: 2,
    message: expect.stringContaining('is the Person ID of Cleo Park and Dev Shah, so it names neither'),
    stops: 'call',
  });
});

test('guardians of one id, or of none, stay two', () => {
  const all = companyOf(
    ['Person ID | Name | Group', 'P001 | Cleo Park | Cast', 'P002 | Dev Shah | Cast'],
    [
      'Guardian ID | Name | Of | Email',
      'G001 | Rosa Park | P001 | rosa@example.org',
      'G001 | Omar Shah | P002 | omar@example.org',
    ],
  );
  expect(told(all)).toEqual({ sent: ['rosa@example.org: Cleo Park', 'omar@example.org: Dev Shah'], not: [] });
  expect(all.problems).toMatchObject([{ tab: 'Guardians', row: 3, column: 'Guardian ID' }]);
});

test('rows of a file need no id yet', () => {
  const table = typedTable(peopleTab, ['Name | Group', 'Cleo Park | Cast', 'Dev Shah | Cast']);
  expect(companyFrom(readRecords(table, { file: 'people.csv' }).records, []).problems).toEqual([]);
});
