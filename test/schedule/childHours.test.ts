/** What the rules for the hours of children say of a day: verdicts by name and figure, never how old somebody is. */
import fc from 'fast-check';
import { type AgeBand, ageBandsFrom } from '../../src/company/ageBands.ts';
import { licencesFrom } from '../../src/company/licences.ts';
import type { ProductionData } from '../../src/production/productionData.ts';
import { CHILD_HOUR_RULES, limitsFor } from '../../src/schedule/childHourRules.ts';
import { childVerdicts } from '../../src/schedule/childHours.ts';
import type { Attended } from '../../src/schedule/childHoursData.ts';
import { dayPlan } from '../../src/schedule/dayPlan.ts';
import { dayWarnings } from '../../src/schedule/dayWarnings.ts';
import { timeFromMinutes } from '../../src/values/cellDates.ts';
import { addDays } from '../../src/values/dates.ts';
import { AGE_BANDS, licencesTab, youngPeopleTab } from '../../src/workbook/tabs/confidential.ts';
import { production, typedTable } from '../builders/production.ts';

/** A Friday: the evening before no school day. */
const DAY = '2027-03-05';
const THURSDAY = '2027-03-04';

interface Given {
  rules?: string;
  people?: string[];
  events: string[];
  bands?: string[];
  licences?: string[];
  attended?: (data: ProductionData) => Attended[];
  unconfirmed?: string;
}

const PEOPLE = [
  'P001 | Ana | Cast | | Yes | ',
  'P002 | Ben | Cast | | Yes | ',
  'P003 | Cleo | Staff | Chaperone | No | ',
  'P004 | Dan | Staff | Director | No | ',
];

/** Events as `date start end called`. */
function known({ rules = 'England', people = PEOPLE, events, ...given }: Given): ProductionData {
  const data = production({
    People: ['Person ID | Name | Group | Role | Minor | Chaperone group', ...people],
    Schedule: [
      'Event ID | Date | Start | End | Type | Also called | Status',
      ...events.map((event, at) => {
        const [date, start, end, called] = event.split('|').map((cell) => cell.trim());
        return `E00${at + 1} | ${date} | ${start} | ${end} | Rehearsal | ${called} | Published`;
      }),
    ],
  });
  const { company } = data;
  return {
    ...data,
    childHours: {
      name: rules,
      rules: CHILD_HOUR_RULES.get(rules) ?? null,
      unconfirmed: given.unconfirmed ?? '',
      bands: ageBandsFrom(typedTable(youngPeopleTab, ['Person ID | Age band', ...(given.bands ?? [])]), company),
      licences: licencesFrom(
        typedTable(licencesTab, ['Person ID | Kind | From | To | Days allowed', ...(given.licences ?? [])]),
        company,
      ),
      attended: given.attended?.(data) ?? [],
      unread: [],
    },
  };
}

function verdicts(given: Given, date = DAY): string[] {
  const data = known(given);
  return childVerdicts(data, (day) => dayPlan(data, day), date).lines;
}

const BANDS = ['P001 | Under 5', 'P002 | 9 to 15'];

describe('in England', () => {
  test.each<[string, Given, string]>([
    [
      'a call past the end of the youngest',
      { events: [`${DAY} | 18:00 | 22:30 | Ana; Ben; Cleo`], bands: BANDS },
      'Under-18s past 10:00 pm: Ana (to 10:30 pm).',
    ],
    [
      'a call past midnight, which belongs to the evening that it ends',
      { events: [`${DAY} | 20:00 | 24:30 | Ben; Cleo`], bands: BANDS },
      'Under-18s past 11:00 pm: Ben (to 12:30 am (after midnight)).',
    ],
    [
      'a call before seven',
      { events: [`${DAY} | 06:30 | 08:00 | Ben; Cleo`], bands: BANDS },
      'Under-18s before 7:00 am: Ben (6:30 am).',
    ],
    [
      'a long day, the gap between two calls included',
      { events: [`${DAY} | 10:00 | 11:00 | Ana; Cleo`, `${DAY} | 15:00 | 16:00 | Ana; Cleo`], bands: BANDS },
      'Under-18s for more than 5 h: Ana (6 h, 10:00 am to 4:00 pm).',
    ],
    [
      'a short night before',
      { events: [`${THURSDAY} | 20:00 | 22:30 | Ben; Cleo`, `${DAY} | 09:00 | 12:00 | Ben; Cleo`], bands: BANDS },
      'Under-18s with less than 12 h since the day before: Ben (10 h 30 min).',
    ],
    [
      'a child whose band nobody typed, by the strictest limits',
      { events: [`${DAY} | 18:00 | 22:30 | Ben; Cleo`], bands: [] },
      'Under-18s past 10:00 pm: Ben (to 10:30 pm).',
    ],
    [
      'that the band is missing',
      { events: [`${DAY} | 16:00 | 17:00 | Ben; Cleo`], bands: ['P001 | Under 5'] },
      'No age band is on file, so England’s strictest limits hold: Ben. Type it into Young people in the Confidential workbook.',
    ],
    [
      'that nobody has confirmed the rules',
      { events: [`${DAY} | 16:00 | 17:00 | Ben; Cleo`], bands: BANDS, unconfirmed: 'No adult has confirmed them.' },
      'Hours of children: England’s rules are not confirmed, and are used all the same. No adult has confirmed them.',
    ],
  ])('%s is said', (_, given, line) => {
    expect(verdicts(given)).toContain(line);
  });

  test('the short night is said the evening before, too', () => {
    const events = [`${THURSDAY} | 20:00 | 22:30 | Ben; Cleo`, `${DAY} | 09:00 | 12:00 | Ben; Cleo`];
    expect(verdicts({ events, bands: BANDS }, THURSDAY)).toEqual([
      'Under-18s with less than 12 h until the next day’s call: Ben (10 h 30 min).',
    ]);
  });

  test('the seventh day in a row is said, the sixth is not', () => {
    const events = [0, 1, 2, 3, 4, 5, 6].map((ago) => `${addDays(DAY, -ago)} | 16:00 | 17:00 | Ben; Cleo`);
    expect(verdicts({ events, bands: BANDS })).toEqual(['Under-18s on more than 6 days in a row: Ben (7).']);
    expect(verdicts({ events: events.slice(0, 6), bands: BANDS })).toEqual([]);
  });

  test('a day on which the child was marked absent is none of the days in a row', () => {
    const events = [0, 1, 2, 3, 4, 5, 6].map((ago) => `${addDays(DAY, -ago)} | 16:00 | 17:00 | Ben; Cleo`);
    const attended = ({ company }: ProductionData): Attended[] =>
      company.people.slice(1, 2).map((person) => ({
        ...{ person, date: addDays(DAY, -3), eventMinute: 960, in: '', out: '' },
        ...{ came: false, stayedAway: true },
      }));
    expect(verdicts({ events, bands: BANDS, attended })).toEqual([]);
  });

  test('a rehearsal that ended late shortens the night, whatever had been planned', () => {
    const events = [`${THURSDAY} | 18:00 | 20:00 | Ben; Cleo`, `${DAY} | 10:00 | 12:00 | Ben; Cleo`];
    const attended = ({ company }: ProductionData): Attended[] =>
      company.people.slice(1, 2).map((person) => ({
        ...{ person, date: THURSDAY, eventMinute: 1080, in: '18:00', out: '00:15' },
        ...{ came: true, stayedAway: false },
      }));
    expect(verdicts({ events, bands: BANDS })).toEqual([]);
    expect(verdicts({ events, bands: BANDS, attended })).toEqual([
      'Under-18s with less than 12 h since the day before: Ben (9 h 45 min).',
    ]);
  });

  test('a walk-in who signed in counts as there', () => {
    const attended = ({ company }: ProductionData): Attended[] =>
      company.people.slice(1, 2).map((person) => ({
        ...{ person, date: DAY, eventMinute: 1080, in: '18:00', out: '23:30' },
        ...{ came: true, stayedAway: false },
      }));
    expect(verdicts({ events: [`${DAY} | 18:00 | 20:00 | Dan`], bands: BANDS, attended })).toEqual([
      'Under-18s past 11:00 pm: Ben (to 11:30 pm).',
    ]);
  });

  test('nothing is said of adults, and no limit holds for somebody of 16', () => {
    const events = [`${DAY} | 06:00 | 25:00 | Ben; Dan`];
    expect(verdicts({ events, bands: ['P002 | 16 to 17'] })).toEqual([]);
    expect(verdicts({ events: [`${DAY} | 06:00 | 25:00 | Dan`] })).toEqual([]);
  });

  test('a row that cannot be read, or names nobody, is named by its number alone and loosens nothing', () => {
    const data = known({
      events: [`${DAY} | 18:00 | 22:30 | Ana; Ben; Cleo`],
      bands: ['P001 | 16 to 17', 'P002 | about ten', 'P001 | Under 5', 'P099 | Under 5'],
    });
    const { lines, problems } = childVerdicts(data, (day) => dayPlan(data, day), DAY);
    expect(lines).toContain('Under-18s past 10:00 pm: Ana (to 10:30 pm), Ben (to 10:30 pm).');
    expect(problems.map(({ tab, row }) => `${tab} ${row}`)).toEqual([
      'Young people 3',
      'Young people 4',
      'Young people 5',
    ]);
    expect(JSON.stringify(problems)).not.toMatch(/Ana|Ben|Under 5|16 to 17|about ten/);
  });
});

describe('chaperones', () => {
  const children = (count: number) =>
    Array.from({ length: count }, (_, at) => `P1${String(at).padStart(2, '0')} | Child ${at} | Cast | | Yes | `);
  const all = (people: string[], events = [`${DAY} | 16:00 | 17:00 | Full company`]) =>
    verdicts({
      people,
      events,
      bands: people.flatMap((row) => (row.includes('Yes') ? [`${row.slice(0, 4)} | 9 to 15`] : [])),
    });
  const chaperone = (id: string, role: string, group = 'Volunteer', red = '') =>
    `${id} | ${id} | ${group} | ${role} | No | ${red}`;

  test('one looks after twelve, and not after thirteen', () => {
    expect(all([...children(12), chaperone('P001', 'Chaperone')])).toEqual([]);
    expect(all([...children(13), chaperone('P001', 'Chaperone')])).toEqual([
      'Rehearsal at 4:00 pm: 13 children with 1 chaperone at 4:00 pm. One looks after at most 12, and does nothing else.',
    ]);
  });

  test.each([
    ['another duty in the role', chaperone('P001', 'Chaperone, dresser')],
    ['a place in the crew', chaperone('P001', 'Chaperone', 'Crew')],
    ['no such role', chaperone('P001', 'Director', 'Staff')],
  ])('somebody with %s is none', (_, row) => {
    expect(all([...children(1), row])).toHaveLength(1);
  });

  test.each(['Lead chaperone', 'Chaperone 2', 'Licensed Chaperone', 'Chaperone: Red group', 'chaperones (Red)'])(
    '“%s” is one',
    (role) => {
      expect(all([...children(1), chaperone('P001', role, 'Staff', 'Red')])).toEqual([]);
    },
  );

  test('somebody who is called elsewhere at that minute does not count', () => {
    const people = [...children(1), chaperone('P001', 'Chaperone')];
    const events = [`${DAY} | 16:00 | 18:00 | Full company`, `${DAY} | 17:00 | 17:30 | P001`];
    expect(all(people, events)).toEqual([
      'Rehearsal at 4:00 pm: 1 child with no chaperones at 5:00 pm. One looks after at most 12, and does nothing else.',
    ]);
  });
});

describe('in New York', () => {
  const late = (date: string, end: string) =>
    verdicts({ rules: 'New York', events: [`${date} | 19:00 | ${end} | Ben`], bands: BANDS }, date);

  test('midnight is the end before a school day, and half past on other nights', () => {
    expect(late(THURSDAY, '24:10')).toEqual([
      'Under-18s past 12:00 am (after midnight): Ben (to 12:10 am (after midnight)).',
    ]);
    expect(late(THURSDAY, '24:00')).toEqual([]);
    expect(late(DAY, '24:10')).toEqual([]);
    expect(late(DAY, '24:40')).toHaveLength(1);
  });

  test('a call at a quarter past midnight is of the evening before', () => {
    const events = [`${THURSDAY} | 19:00 | 22:00 | Ben`, `${DAY} | 00:15 | 00:45 | Ben`];
    expect(verdicts({ rules: 'New York', events, bands: BANDS })).toEqual([
      'Under-18s past 12:00 am (after midnight): Ben (to 12:45 am (after midnight)).',
    ]);
  });
});

test('in Scotland nothing is said of hours, and no band is asked for', () => {
  expect(verdicts({ rules: 'Scotland', events: [`${DAY} | 05:30 | 25:00 | Ana; Ben`] })).toEqual([]);
});

test('with None nothing is said but of licences', () => {
  const events = [`${DAY} | 05:30 | 25:00 | Ana; Ben`];
  expect(verdicts({ rules: 'None', events, unconfirmed: 'x' })).toEqual([]);
  expect(verdicts({ rules: 'None', events, licences: [`P001 | Licence | 2027-01-01 | 2027-12-31 | `] })).toEqual([
    'No licence or exemption is in force on Friday 5 March 2027: Ben.',
  ]);
});

test('the company’s own limits do not say again what the rules have said', () => {
  const data = known({
    events: [`2027-03-03 | 18:00 | 23:30 | Ben; Dan`, `${THURSDAY} | 10:00 | 23:30 | Ben; Dan`],
    bands: BANDS,
  });
  const planOf = (day: string) => dayPlan(data, day);
  const said = childVerdicts(data, planOf, THURSDAY);
  const own = (more?: typeof said) =>
    dayWarnings(planOf(THURSDAY), planOf('2027-03-03'), data.settings.hours, more).join();
  expect(own()).toMatch(/school night: Ben/);
  expect(own(said)).not.toMatch(/school night|Ben \(10 h 30/);
  expect(own(said)).toMatch(/day before and this call: Dan/);
});

describe('laws', () => {
  const minute = fc.integer({ min: 300, max: 1700 });
  const call = fc
    .tuple(minute, minute, fc.integer({ min: 0, max: 8 }))
    .filter(([a, b]) => a !== b)
    .map(([a, b, ago]) => ({ from: Math.min(a, b), to: Math.max(a, b), ago }));
  const band = fc.constantFrom<AgeBand | 'none'>(...AGE_BANDS, 'none');
  const rules = fc.constantFrom('England', 'New York', 'Scotland');
  const events = (calls: { from: number; to: number; ago: number }[]) =>
    calls.map(
      ({ from, to, ago }) => `${addDays(DAY, -ago)} | ${timeFromMinutes(from)} | ${timeFromMinutes(to)} | Ben; Cleo`,
    );

  test('no verdict names a band, and one whose band is missing is warned of at least as much as of any band', () => {
    fc.assert(
      fc.property(rules, fc.array(call, { minLength: 1, maxLength: 6 }), band, (name, calls, typed) => {
        const judged = (one: AgeBand | 'none') =>
          verdicts({ rules: name, events: events(calls), bands: one === 'none' ? [] : [`P002 | ${one}`] });
        const lines = judged(typed);
        const kinds = (all: string[]) =>
          new Set(all.map((line) => line.replace(/(past|before|more than) [^:]*:.*/, '$1').replace(/:.*/, '')));
        for (const one of AGE_BANDS) expect(lines.join('\n')).not.toContain(one);
        const strict = kinds(judged('none'));
        for (const kind of kinds(lines)) expect(strict).toContain(kind);
      }),
      { numRuns: 60 },
    );
  });

  test('nobody is warned of within every limit, and everybody is past one', () => {
    fc.assert(
      fc.property(rules, minute, minute, fc.constantFrom(...AGE_BANDS), (name, a, b, typed) => {
        fc.pre(a !== b);
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const found = CHILD_HOUR_RULES.get(name);
        if (found === undefined) throw new Error(name);
        const { earliest, latest, presentMinutes } = limitsFor(found, typed);
        const breaks =
          (earliest !== null && from < earliest) ||
          (latest !== null && to > latest) ||
          (presentMinutes !== null && to - from > presentMinutes);
        const lines = verdicts({ rules: name, events: events([{ from, to, ago: 0 }]), bands: [`P002 | ${typed}`] });
        expect(lines.some((line) => line.includes('Ben'))).toBe(breaks);
      }),
      { numRuns: 100 },
    );
  });
});
