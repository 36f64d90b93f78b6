/** The week's and the month's schedule: what the company sees of the events, and nothing more. */
import fc from 'fast-check';
import { publicNames } from '../../src/features/companySchedules/publicNames.ts';
import { scheduleDocument, scheduleName } from '../../src/features/companySchedules/scheduleDocuments.tsx';
import { notOnIt, roomOf, schedulePlan, spanStart } from '../../src/features/companySchedules/schedulePlan.ts';
import type { ProductionData } from '../../src/production/productionData.ts';
import { addDays, daysBetween } from '../../src/values/dates.ts';
import { placesOf, production } from '../builders/production.ts';

const PEOPLE = [
  'Person ID | Name | Called | Group | Role | Characters | Minor',
  'P001 | Zara Malik | | Cast | | Puck | Yes',
  'P002 | Łukasz Żak | | Cast | | Oberon | Yes',
  'P003 | Ben Green | | Cast | | | Yes',
  'P004 | 王小明 | | Cast | | | Yes',
  'P005 | Uma Stone | | Crew | | | No',
];

function made(rows: readonly string[], more: Record<string, string[]> = {}): ProductionData {
  return production({
    People: PEOPLE,
    Breakdown: ['Character | 1.1 | 1.2', 'Puck | x | ', 'Oberon | | x'],
    Guardians: ['Guardian ID | Name | Of | Email', 'G001 | Rosa Malik-Ortega | P001 | rosa@example.org'],
    Schedule: [
      'Event ID | Date | Start | End | Type | Location | Work | Scenes | Also called | Not called | Notes | Status',
      ...rows,
    ],
    ...more,
  });
}

const E = (id: string, date: string, rest: string) => `${id} | ${date} | 16:00 | 18:00 | ${rest}`;

function entries(data: ProductionData, date = '2027-03-05') {
  return schedulePlan(data, 'week', date)
    .weeks.flat()
    .flatMap((day) => day.entries);
}

test('published events are on it with time, type, room, work and who is called; drafts are not, and cancelled ones say so', () => {
  const data = made([
    E('E001', '2027-03-05', 'Rehearsal | Studio B, 31 High Street | Block it | 1.1 | Crew | | Bring water | Published'),
    E('E002', '2027-03-05', 'Music | | Songs | | Full company | | | Draft'),
    E('E003', '2027-03-06', 'Dance | | Jig | | Full cast | | | Cancelled'),
    E('E004', '2027-03-08', 'Music | | | | Full cast | | | Published'),
  ]);
  expect(entries(data)).toEqual([
    {
      time: '4:00 to 6:00 pm',
      what: 'Rehearsal',
      place: 'Studio B',
      work: 'Block it',
      who: 'Scene 1.1, Crew',
      cancelled: false,
    },
    { time: '4:00 to 6:00 pm', what: 'Dance', place: 'Corner Hall', work: 'Jig', who: '', cancelled: true },
  ]);
  const html = scheduleDocument(data.settings, schedulePlan(data, 'week', '2027-03-05'), '2027-03-01');
  expect(html).toMatch(/CANCELLED.*text-decoration:line-through[^>]*>Dance, Corner Hall/);
  expect(html).not.toMatch(/Songs|Bring water|31 High Street/);
  expect(html).toContain('Issued Monday 1 March 2027');
  expect(html).toContain('@page{size:landscape');
});

describe('of names it shows no more than the setting Names in calls', () => {
  const row = (work: string, also: string, not = '') =>
    E('E001', '2027-03-05', `Rehearsal | | ${work} | | ${also} | ${not} | | Published`);
  const initials = { Production: ['Names in calls | First name and initial'] };

  test.each([
    ['Zara Malik', 'Zara M'],
    ['Malik, Zara', 'Zara M'],
    ['P001; Uma Stone', 'Zara M, Uma S'],
    ['Full cast', 'Full cast'],
    ['Puck; Full company', 'Puck, Full company'],
    ['P001; P002; P003; P005', '4 people'],
    // A slip of the pen is a child's name all the same.
    ['Zara Mallik', 'others'],
    ['Crew; Zarah Malick', 'Crew, others'],
  ])('called: %s', (also, who) => {
    expect(entries(made([row('', also)], initials))[0]?.who).toBe(who);
  });

  test('who is not called is named alike, and nothing says why somebody cannot come', () => {
    const conflicts = { Conflicts: ['Person | From date | Reason', 'Ben Green | 2027-03-05 | Hospital'] };
    const data = made([row('', 'Full cast', 'Zara Malik')], { ...initials, ...conflicts });
    expect(entries(data)[0]?.who).toBe('Full cast (not Zara M)');
    expect(JSON.stringify(schedulePlan(data, 'month', '2027-03-05'))).not.toMatch(/Hospital|Ben/);
  });

  test('a last name in Work is shortened, of guardians and in writing without spaces, too', () => {
    const [entry] = entries(made([row('Solo of Zara Malik’s with Mrs ORTEGA and 王小明', 'Crew')], initials));
    expect(entry?.work).toBe('Solo of Zara M’s with Mrs O and 小明');
    const full = made([row('Solo of Zara Malik', 'Crew')], { Production: ['Names in calls | Full'] });
    expect(entries(full)[0]?.work).toBe('Solo of Zara Malik');
  });

  test('whatever is typed, no last name of anybody is left', () => {
    const { company } = made([]);
    const words = publicNames(company, false);
    const part = fc.constantFrom(
      'Zara',
      'Malik',
      'MALIK',
      'malik’s',
      'Żak',
      'zak',
      'Z\u0307ak',
      '王小明',
      'Malik-Ortega',
      'scene 2',
      '\u200E',
      ',',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.constantFrom(' ', ', ', '-', '/'), (parts, sign) => {
        expect(words(parts.join(sign))).not.toMatch(/malik|żak|zak|ortega|王小明/i);
      }),
    );
  });
});

test('where neither scenes nor groups are typed, it says who is called, or how many', () => {
  const data = made([
    E('E001', '2027-03-05', 'Rehearsal | | 4:00-5:00 Zara Malik; 5:00-6:00 Puck | | | | | Published'),
  ]);
  expect(entries(data)[0]?.who).toBe('Zara M');
});

test('a week begins on Monday; a month has whole weeks, and nothing of other months in them', () => {
  expect([spanStart('week', '2027-03-07'), spanStart('month', '2027-03-07')]).toEqual(['2027-03-01', '2027-03-01']);
  const data = made([
    E('E001', '2027-04-30', 'Music | | | | Full cast | | | Published'),
    E('E002', '2027-05-01', 'Dance | | | | Full cast | | | Published'),
  ]);
  const { weeks } = schedulePlan(data, 'month', '2027-05-31');
  expect(
    weeks
      .flat()
      .filter((day) => day.entries.length > 0)
      .map(({ date }) => date),
  ).toEqual(['2027-05-01']);
  expect([scheduleName('week', '2027-03-01'), scheduleName('month', '2027-05-01')]).toEqual([
    'Week schedule, from Mon 1 Mar',
    'Month schedule, May 2027',
  ]);
});

test('every day of a month is in it once, in whole weeks', () => {
  const data = made([]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_000 }), (days) => {
      const date = addDays('2024-01-01', days);
      const { weeks, from } = schedulePlan(data, 'month', date);
      const all = weeks.flat();
      const within = all.filter(({ isWithin }) => isWithin).map((day) => day.date);
      expect(all).toHaveLength(weeks.length * 7);
      expect(all.every((day, at) => at === 0 || daysBetween(all[at - 1]?.date ?? '', day.date) === 1)).toBe(true);
      expect(within[0]).toBe(from);
      expect(within.every((day) => day.slice(0, 7) === date.slice(0, 7))).toBe(true);
      expect(addDays(within[within.length - 1] ?? '', 1).slice(-2)).toBe('01');
    }),
    { numRuns: 60 },
  );
});

test('a row that cannot be read and may belong on it is named', () => {
  const data = made([
    E('E001', '2027-03-05', 'Rehearsal | | | | Full cast | | | Published'),
    'E002 | 2027-03-06 | late | 18:00 | Music | | | | Full cast | | | Published',
    'E003 | 2027-03-20 | late | 18:00 | Music | | | | Full cast | | | Published',
  ]);
  expect(placesOf(notOnIt(data, schedulePlan(data, 'week', '2027-03-05')))).toEqual(['Schedule 3']);
  expect(placesOf(notOnIt(data, schedulePlan(data, 'month', '2027-03-05')))).toEqual(['Schedule 3', 'Schedule 4']);
});

test('of a place the room is said, not the address', () => {
  expect([roomOf('Main Stage, Harbor Lane'), roomOf(''), roomOf(', x')]).toEqual(['Main Stage', '', ', x']);
});
