/** What an event is by its Type, in the words of the company and in everybody's. */
import fc from 'fast-check';
import { dayPlan } from '../../src/schedule/dayPlan.ts';
import { eventTypes } from '../../src/schedule/eventTypes.ts';
import { foldedText } from '../../src/values/text.ts';
import { readRecords } from '../../src/workbook/readRecords.ts';
import { BEHAVIOURS, STANDARD_EVENT_TYPES } from '../../src/workbook/standardEventTypes.ts';
import { eventTypesTab } from '../../src/workbook/tabs/schedule.ts';
import { production, typedTable } from '../builders/production.ts';

const HEADERS = 'Type | Behaves as | Crew early';
const typesOf = (...rows: string[]) =>
  eventTypes(readRecords(typedTable(eventTypesTab, [HEADERS, ...rows]), {}).records);

test.each([
  ['Rehearsal', 'Rehearsal', 'Rehearsal', false],
  ['tech', 'Tech', 'Rehearsal', true],
  ['Q2Q', 'Cue-to-cue', 'Rehearsal', true],
  ['Preview', 'Preview', 'Show', true],
  ['matinee', 'Performance', 'Show', true],
  ['Callbacks', 'Callback', 'Other', false],
  ['paper tech', 'Paper tech', 'Meeting', false],
  ['get-in', 'Load-in', 'Other', false],
])('%s is %s', (typed, name, behavesAs, crewEarly) => {
  expect(typesOf()(typed)).toMatchObject({ name, behavesAs, crewEarly, isKnown: true });
});

test('a company’s own types count, and win over the usual ones', () => {
  const typeOf = typesOf('Parents’ evening | Meeting | ', 'Sitzprobe | Other | Yes', 'show | Other | ');
  expect(typeOf('PARENTS’ EVENING')).toMatchObject({ behavesAs: 'Meeting', crewEarly: false, isKnown: true });
  expect(typeOf('sitzprobe')).toMatchObject({ behavesAs: 'Other', crewEarly: true });
  // Their own word for it; the usual one stays what it is.
  expect(typeOf('Show')).toMatchObject({ name: 'show', behavesAs: 'Other' });
  expect(typeOf('Performance')).toMatchObject({ behavesAs: 'Show' });
});

test('what cannot be read of a row of Event types leaves a usual type as it is, and makes another one Other', () => {
  const typeOf = typesOf('Tech | Teck | perhaps', 'Puppet call | Reh | ', 'Fight call | | ');
  expect(typeOf('Tech')).toMatchObject({ behavesAs: 'Rehearsal', crewEarly: true });
  expect(typeOf('Puppet call')).toMatchObject({ behavesAs: 'Other', isKnown: true });
  expect(typeOf('Fight call')).toMatchObject({ behavesAs: 'Other' });
});

test('every text has a type, and whatever stands in Event types changes no other', () => {
  const text = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('constructor', '__proto__', 'Tech', ' tech '));
  const behaves = fc.constantFrom(...BEHAVIOURS, '', 'nonsense');
  fc.assert(
    fc.property(text, fc.array(fc.tuple(text, behaves), { maxLength: 4 }), (typed, rows) => {
      const clean = rows.map(([type, as]) => `${type.replace(/[|\n]/g, '')} | ${as} | `);
      const type = typesOf(...clean)(typed);
      expect(BEHAVIOURS).toContain(type.behavesAs);
      const named = clean.some((row) => foldedText(row.split('|')[0] ?? '') === foldedText(type.name));
      if (!named) expect(type).toEqual(typesOf()(typed));
    }),
  );
});

const DAY = '2027-03-05';
const schedule = (type: string, status = 'Published') => ({
  People: ['Person ID | Name | Group | Minor', 'P001 | Bea Lind | Cast | No', 'P002 | Cy Moor | Crew | No'],
  Schedule: [
    'Event ID | Date | Start | End | Type | Also called | Status',
    `E1 | ${DAY} | 16:00 | 18:00 | ${type} | Full company | ${status}`,
  ],
});

test('an event of a type that nobody knows is called like any other, and it is said', () => {
  const data = production(schedule('Zirkus'));
  expect(dayPlan(data, DAY).events[0]?.called).toHaveLength(2);
  expect(data.problems).toEqual([]);
  expect(data.notices).toEqual([
    expect.objectContaining({ tab: 'Schedule', row: 2, column: 'Type', message: expect.stringContaining('“Zirkus”') }),
  ]);
  expect(production(schedule('Zirkus', 'Cancelled')).notices).toEqual([]);
  expect(production({ ...schedule('Zirkus'), 'Event types': [HEADERS, 'Zirkus | Show |'] }).notices).toEqual([]);
});

test('the crew comes early where the company’s type says so', () => {
  const early = production({ ...schedule('Zirkus'), 'Event types': [HEADERS, 'Zirkus | Show | Yes'] });
  expect(dayPlan(early, DAY).events[0]?.called.map(({ callMinute }) => callMinute)).toEqual([16 * 60, 15 * 60]);
});

test('no two usual types have a word in common', () => {
  const words = STANDARD_EVENT_TYPES.flatMap(({ name, words: other = [] }) => [foldedText(name), ...other]);
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  expect(words.filter((word) => foldedText(word) !== word)).toEqual([]);
});
