import fc from 'fast-check';
import { doorSheet } from '../../../../src/features/attendance/papers/doorSheet.tsx';
import { doorSheetRows } from '../../../../src/features/attendance/papers/doorSheetRows.ts';
import { dayPlan } from '../../../../src/schedule/dayPlan.ts';
import { production } from '../../../builders/production.ts';

const PEOPLE = [
  'Person ID | Name | Group | Minor | Chaperone group | Goes home alone | Email | Notes',
  'P001 | Cleo Park | Cast | Yes | Red | | cleo@example.org | Marked note',
  'P002 | Dev Shah | Cast | | Blue | 2027-03-01 | | ',
  'P003 | Eve Lund | Cast | Yes | | 2027-03-09 | | ',
  'P004 | Ana Reyes | Cast | No | | | | ',
  'P005 | Gus Hill | Cast | Yes | | | | ',
];

const GUARDIANS = [
  'Guardian ID | Name | Of | Email | Phone | May collect | No contact',
  'G001 | Rosa Park | P001 | rosa@example.org | 07700 900001 | Yes | ',
  'G002 | Sam Vale | P001; P002; P003 | sam@example.org | 07700 900666 | Yes | Yes',
  'G003 | Nan Park | P001 | nan@example.org | 07700 900003 | | ',
  'G004 | Hal Shah | P002 | hal@example.org | +44 7700 900666 | Yes | ',
];

function made(guardians: readonly string[] = GUARDIANS, people = PEOPLE) {
  const data = production({
    People: people,
    Guardians: guardians,
    Schedule: [
      'Event ID | Date | Start | End | Type | Also called | Status',
      'E001 | 2027-03-05 | 16:00 | 18:00 | Rehearsal | Full company | Published',
    ],
    Conflicts: ['Person | From date | Reason', 'Gus Hill | 2027-03-05 | Marked reason'],
  });
  const [day] = dayPlan(data, '2027-03-05').events;
  if (day === undefined) throw new Error('There is an event');
  const sheet = doorSheetRows(data.company, day);
  return { sheet, html: doorSheet(data.settings, day.event, sheet, '2027-03-05') };
}

test('each child is there with who may collect, whom to phone only, and since when alone', () => {
  const { sheet } = made();
  expect(sheet.groups.map(({ title, rows }) => [title, rows.map(({ name }) => name)])).toEqual([
    ['Blue', ['Dev Shah']],
    ['Red', ['Cleo Park']],
    ['', ['Eve Lund']],
  ]);
  const [dev, cleo, eve] = sheet.groups.flatMap(({ rows }) => rows);
  expect(cleo).toEqual({
    name: 'Cleo Park',
    mayCollect: [{ name: 'Rosa Park', phone: '07700 900001' }],
    toPhone: [{ name: 'Nan Park', phone: '07700 900003' }],
    aloneSince: '',
    plan: [],
  });
  expect(dev?.aloneSince).toBe('Monday 1 March 2027');
  // Agreed from a later day on.
  expect(eve?.aloneSince).toBe('');
  expect(sheet.notExpected.map(({ name }) => name)).toEqual(['Gus Hill']);
});

test('a child whom nobody may collect is said on top, what to do included', () => {
  const { html } = made();
  expect(html).toContain('Nobody may collect: Eve Lund, Gus Hill.');
  expect(html.indexOf('Nobody may collect')).toBeLessThan(html.indexOf('<h2'));
  expect(made(GUARDIANS.filter((one) => !one.startsWith('G004'))).html).toContain('Dev Shah (goes home alone)');
});

test('two children of one name are told apart, also on top', () => {
  const { html } = made(
    ['Guardian ID | Name | Of | May collect', 'G001 | Rosa Park | P001 | Yes'],
    [
      'Person ID | Name | Group | Characters',
      'P001 | Cleo Park | Cast | Cat',
      'P002 | Cleo Park | Cast | Mouse',
      'P005 | Gus Hill | Cast',
    ],
  );
  expect(html).toContain('Nobody may collect: Cleo Park (Mouse), Gus Hill.');
  expect(html).toContain('>Cleo Park (Cat)<');
});

test('nobody who must not be contacted is on it, nor a number of theirs beside another name', () => {
  const { sheet, html } = made();
  expect(html).not.toContain('Vale');
  expect(html).not.toContain('900666');
  expect(html).toContain('Hal Shah');
  expect(sheet.withoutNumber.map(({ name }) => name)).toEqual(['Hal Shah']);
});

test('it has no address, note, reason, nor an adult of the company', () => {
  const { html } = made();
  expect(html).not.toMatch(/example\.org|Marked|Ana Reyes/);
});

test('whatever barred adults are called and whoever is theirs, their names and numbers are on no sheet', () => {
  const first = fc.constantFrom('Pat', 'Kim', 'Lou', 'Jo');
  const last = fc.constantFrom('Vale', 'Park', 'Quill');
  const guardian = fc.record({
    name: fc.tuple(first, last).map((parts) => parts.join(' ')),
    of: fc.subarray(['P001', 'P002', 'P003', 'P005'], { minLength: 1 }),
    phone: fc.integer({ min: 100, max: 109 }).map((number) => `07700 900${number}`),
    may: fc.constantFrom('Yes', 'No', '', 'maybe'),
    no: fc.constantFrom('Yes', 'No', '', 'ask first'),
  });
  fc.assert(
    fc.property(fc.array(guardian, { maxLength: 8 }), (all) => {
      const lines = all.map(
        ({ name, of, phone, may, no }, at) => `G${100 + at} | ${name} | ${of.join('; ')} | | ${phone} | ${may} | ${no}`,
      );
      const { html } = made([GUARDIANS[0] ?? '', ...lines]);
      for (const { name, phone, no } of all) {
        // “ask first” is no clear No.
        if (no === 'No' || no === '') continue;
        expect([name, html.includes(`<div>${name}`)]).toEqual([name, false]);
        expect([phone, html.includes(phone)]).toEqual([phone, false]);
      }
    }),
  );
});
