/** Cells that protect somebody, as people really fill them: what is not clearly No bars, keeps back or leaves out. */
import { companyFrom } from '../../src/company/company.ts';
import { envelopesFor } from '../../src/company/recipients.ts';
import { readRecords } from '../../src/workbook/readRecords.ts';
import { guardiansTab, peopleTab } from '../../src/workbook/tabs/company.ts';
import { production, typedTable } from '../builders/production.ts';

const PEOPLE = ['Person ID | Name | Group | Email | Minor', 'P001 | Cleo Park | Cast | |'];

function outcome(people: string[], guardians: string[]) {
  const read = [
    readRecords(typedTable(peopleTab, people), { tab: 'People' }),
    readRecords(typedTable(guardiansTab, guardians), { tab: 'Guardians' }),
  ] as const;
  const { company, problems } = companyFrom(read[0].records, read[1].records);
  const { envelopes } = envelopesFor(company.people, company, { minorsToo: true });
  return {
    company,
    to: envelopes.flatMap(({ to, bcc }) => [to, ...bcc]),
    holding: [...read.flatMap((one) => one.problems), ...problems].flatMap(({ tab, row, column, stops }) =>
      stops === 'call' ? [`${tab} ${row} ${column}`] : [],
    ),
  };
}

test.each([
  ['x', []],
  ['Yes - court order', ['Guardians 3 No contact']],
  ['✓', []],
  ['Ja', []],
  ['1', []],
  ['yes.', []],
  ['ask me first', ['Guardians 3 No contact']],
])('an adult with “%s” under No contact is not mailed', (text, holding) => {
  const { to, holding: found } = outcome(PEOPLE, [
    'Name | Of | Email | No contact',
    'Rosa Park | P001 | rosa@example.org | No',
    `Max Park | P001 | max@example.org | ${text}`,
  ]);
  expect(to).toEqual(['rosa@example.org']);
  expect(found).toEqual(holding);
});

test.each([
  ['Gets calls', 'No thanks', 'Guardians 2 Gets calls'],
  ['May collect', 'only Mondays', undefined],
])('a guardian with “%2$s” under %1$s does not', (header, text, holding) => {
  const {
    to,
    company,
    holding: found,
  } = outcome(PEOPLE, [`Name | Of | Email | ${header}`, `Rosa Park | P001 | rosa@example.org | ${text}`]);
  expect(to).toEqual(header === 'Gets calls' ? [] : ['rosa@example.org']);
  expect(company.guardians[0]?.mayCollect).toBe(false);
  expect(found).toEqual(holding === undefined ? [] : [holding]);
});

test('whoever “Left” is not told, a Minor cell that is not clearly No makes a minor, and both are said', () => {
  const { to, company, holding } = outcome(
    [
      'Person ID | Name | Group | Email | Minor | Active',
      'P001 | Cleo Park | Cast | cleo@example.org | No | Left',
      'P002 | Dev Shah | Cast | dev@example.org | 17 | Yes',
    ],
    [],
  );
  expect(to).toEqual([]);
  expect(company.people.map(({ active, minor }) => [active, minor])).toEqual([
    [false, false],
    [true, true],
  ]);
  expect(holding).toEqual(['People 2 Active', 'People 3 Minor']);
});

test('somebody of a group that is none stays in the company', () => {
  const { company, holding } = outcome(['Person ID | Name | Group', 'P001 | Cleo Park | Friend'], []);
  expect(company.people.map(({ name, group }) => [name, group])).toEqual([['Cleo Park', '']]);
  expect(holding).toEqual(['People 2 Group']);
});

test.each([
  ['without a name', '| P001 | rosa@example.org | Yes', ['Guardians 3 Name']],
  ['without a child', 'Max | | rosa@example.org | Yes', ['Guardians 3 Of']],
  ['with an unknown child', 'Max | Nobody | rosa@example.org | Yes', ['Guardians 3 Of']],
  ['with two addresses', 'Max | P001 | max@example.org, rosa@example.org | Yes', ['Guardians 3 Email']],
  ['with a name in its address', 'Max | P001 | Max <ROSA+x@example.org> | Yes', ['Guardians 3 Email']],
  ['without a name and an address', '| P001 | | Yes', ['Guardians 3 Name', 'Guardians 3 No contact']],
])('a No-contact row %s bars by what it has', (_, row, holding) => {
  const { to, holding: found } = outcome(PEOPLE, [
    'Name | Of | Email | No contact',
    'Rosa Park | P001 | rosa@example.org | ',
    row,
  ]);
  expect(to).toEqual(row.toLowerCase().includes('rosa') ? [] : ['rosa@example.org']);
  expect(found).toEqual(holding);
});

test('a guardian of nobody is named, and one without a name is not mailed', () => {
  const { to, holding } = outcome(PEOPLE, [
    'Name | Of | Email',
    'Rosa Park | | rosa@example.org',
    ' | P001 | jin@example.org',
  ]);
  expect(to).toEqual([]);
  expect(holding).toEqual(['Guardians 2 Of', 'Guardians 3 Name']);
});

test.each([
  ['Uncleared adults', 'Leave them out', 'unclearedAdults', 'Leave out'],
  ['Minor email policy', 'both', 'minorsToo', false],
  ['Names in calls', 'whole', 'fullNames', false],
  ['Call messages', 'list', 'callsToList', false],
  ['Families and folders', 'all', 'familiesAndFolders', 'No access'],
  ['Names in the archive', 'some', 'namesInArchive', 'None'],
])('the setting %s counts as the safe one while it says “%s”', (name, text, key, value) => {
  const { settings, problems } = production({ Production: [`${name} | ${text}`] });
  expect(settings[key as keyof typeof settings]).toBe(value);
  const holds = !['Families and folders', 'Names in the archive'].includes(name);
  expect(problems).toMatchObject([{ tab: 'Production', row: 9, column: 'Value', ...(holds ? { stops: 'call' } : {}) }]);
});

test('a setting with two values, or under another name, counts as the safe one', () => {
  const twice = production({ Production: ['Uncleared adults | Leave out', 'Uncleared adults | Do not check'] });
  expect(twice.settings.unclearedAdults).toBe('Leave out');
  expect(twice.problems).toMatchObject([{ row: 10, column: 'Setting', stops: 'call' }]);
  const blank = production({ Production: ['Uncleared adults | Leave out', 'Uncleared adults | '] });
  expect(blank.settings.unclearedAdults).toBe('Leave out');
  expect(blank.problems).toEqual([]);
  const renamed = production({ Production: ['Adults without checks | Leave out'] });
  expect(renamed.settings.unclearedAdults).toBe('Leave out');
  expect(renamed.problems[0]).toMatchObject({
    row: 9,
    column: 'Setting',
    message: expect.stringContaining('If you mean “Adults without checks”, type that name back'),
    stops: 'call',
  });
});

test('an address that cannot be read holds the call only where it could matter', () => {
  const { holding } = outcome(
    [
      'Person ID | Name | Group | Email | Active',
      'P001 | Cleo Park | Cast | cleo at home |',
      'P002 | Dev Shah | Cast | dev at home | No',
    ],
    [
      'Name | Of | Email | Gets calls | No contact',
      'Rosa Park | P001 | rosa at work | | ',
      'Jin Park | P001 | jin at work | No | ',
      'Max Lee | P001 | max at work | No | Yes',
    ],
  );
  expect(holding).toEqual(['People 2 Email', 'Guardians 2 Email', 'Guardians 4 Email']);
});
