import { faceSheet } from '../../../../src/features/attendance/papers/faceSheet.tsx';
import { faceSheetRows } from '../../../../src/features/attendance/papers/faceSheetRows.ts';
import { readRecords } from '../../../../src/workbook/readRecords.ts';
import { peopleTab } from '../../../../src/workbook/tabs/company.ts';
import { placesOf, production, typedTable } from '../../../builders/production.ts';

const HEADERS = 'Person ID | Name | Group | Role | Minor | Active | Headshot | Headshot consent';
const LINK = 'https://pictures.example.org/zoe?size=1';

function made(people: readonly string[], guardians: readonly string[] = []) {
  const typed = [HEADERS, ...people];
  const data = production({
    People: typed,
    Guardians: ['Guardian ID | Name | Of | Email | Phone | No contact', ...guardians],
  });
  const sheet = faceSheetRows(readRecords(typedTable(peopleTab, typed), { tab: 'People' }).records, data.company);
  const names = sheet.groups.flatMap(({ faces }) => faces.map(({ name }) => name));
  return { sheet, names, html: faceSheet(data.settings, sheet, '2027-03-05') };
}

const person = (cells: { minor?: string; active?: string; link?: string; consent?: string; group?: string }) =>
  `P001 | Zoe Lund | ${cells.group ?? 'Cast'} | Cat | ${cells.minor ?? 'No'} | ${cells.active ?? ''} | ${cells.link ?? LINK} | ${cells.consent ?? 'Yes'}`;

test.each([
  ['an adult who agreed', person({}), [], ['Zoe Lund']],
  ['an adult who did not', person({ consent: 'No' }), [], []],
  ['an adult of whom nothing is typed', person({ consent: '' }), [], []],
  ['an adult of whom it is unclear', person({ consent: 'ask' }), [], []],
  ['somebody who has left', person({ active: 'No' }), [], []],
  ['somebody without a link', person({ link: '' }), [], []],
  ['a child without a guardian', person({ minor: 'Yes' }), [], []],
  ['a child of unknown age without one', person({ minor: '' }), [], []],
  ['a child whose guardian could agree', person({ minor: 'Yes' }), ['G001 | Rosa Lund | P001 | | |'], ['Zoe Lund']],
  ['a child whose only guardian is barred', person({ minor: 'Yes' }), ['G001 | Rosa Lund | P001 | | | Yes'], []],
  ['an adult who must not be contacted', person({}), ['G001 | Zoe Lund | P009 | | | Yes'], []],
])('%s', (_, line, guardians, expected) => {
  expect(made([line], guardians).names).toEqual(expected);
});

test.each([
  'http://pictures.example.org/zoe',
  'pictures.example.org',
  'javascript:alert(1)',
  'https://example.org@evil.example.com/zoe',
  'https://pictures.example.org/ zoe',
  'https://pictures.example.org/"onclick="x',
  `https://pictures.example.org/${'x'.repeat(3000)}`,
])('what could be no link to a picture is left off and named: %s', (link) => {
  const { names, sheet } = made([person({ link })]);
  expect(names).toEqual([]);
  expect(placesOf(sheet.problems)).toEqual(['People 2 Headshot']);
});

test('a child’s consent that nobody could have given is named', () => {
  expect(placesOf(made([person({ minor: 'Yes' })]).sheet.problems)).toEqual(['People 2 Headshot consent']);
});

test('the sheet has names, parts and links by group, and no picture', () => {
  const { html } = made([person({}), person({ group: 'Crew' }).replace('P001 | Zoe Lund', 'P002 | Abe Moss')]);
  expect(html.indexOf('>Cast<')).toBeLessThan(html.indexOf('>Crew<'));
  expect(html).toContain(`<a href="${LINK}">pictures.example.org</a>`);
  expect(html).not.toContain('<img');
  expect(made([]).html).toContain('Nobody has agreed to a headshot yet.');
});
