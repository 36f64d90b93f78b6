import { signInSections } from '../../../src/features/attendance/signInSections.ts';
import { signInSheet } from '../../../src/features/attendance/signInSheet.tsx';
import { dayPlan } from '../../../src/schedule/dayPlan.ts';
import { production } from '../../builders/production.ts';

test('people with one call stand by last name, whatever the accents and the case', () => {
  const data = production({
    People: [
      'Person ID | Name | Group',
      'P001 | Zoe Álvarez | Cast',
      'P002 | Ana Zhou | Cast',
      'P003 | ben Åkers | Cast',
      'P004 | Uma O’Neil | Cast',
      'P005 | Bo Oneal | Cast',
    ],
    Schedule: [
      'Event ID | Date | Start | End | Type | Also called | Status',
      'E001 | 2027-03-05 | 16:00 | 18:00 | Rehearsal | Full cast | Published',
    ],
  });
  const [day] = dayPlan(data, '2027-03-05').events;
  if (day === undefined) throw new Error('There is a rehearsal');
  const html = signInSheet(data.settings, day);
  const names = data.company.people.map(({ name }) => name);
  const shown = [...names].sort((a, b) => html.indexOf(a) - html.indexOf(b));
  expect(shown).toEqual(['ben Åkers', 'Zoe Álvarez', 'Bo Oneal', 'Uma O’Neil', 'Ana Zhou']);
});

const NUMBERED = (count: number, group: string, more = '') =>
  Array.from(
    { length: count },
    (_, at) => `P${group.length}${100 + at} | Person ${group}${at} | ${group} | Yes | ${more}`,
  );

function sheetOf(people: readonly string[], type = 'Tech') {
  const data = production({
    People: ['Person ID | Name | Group | Minor | Chaperone group', ...people],
    Schedule: [
      'Event ID | Date | Start | End | Type | Also called | Status',
      `E001 | 2027-03-05 | 16:00 | 18:00 | ${type} | Full company | Published`,
    ],
  });
  const [day] = dayPlan(data, '2027-03-05').events;
  if (day === undefined) throw new Error('There is an event');
  return { html: signInSheet(data.settings, day), day };
}

const headings = (html: string) => [...html.matchAll(/<h2[^>]*>([^<]*)/g)].map(([, text]) => text);

test('a crew that is called an hour before has a heading of its own, above the cast', () => {
  const { html } = sheetOf(['P001 | Abe Adams | Cast | No |', 'P002 | Zoe Zimmer | Crew | No |']);
  expect(headings(html)).toEqual(['Crew, from 3:00 pm', 'Cast']);
  expect(html.indexOf('Zoe Zimmer')).toBeLessThan(html.indexOf('Abe Adams'));
});

test('at one time, groups are kept together in their usual order, each chaperone group by itself', () => {
  const { day } = sheetOf(
    [
      'P001 | Abe | Crew | Yes |',
      'P002 | Bea | Cast | Yes | red',
      'P003 | Cal | Cast | Yes | Blue',
      'P004 | Dee | Cast | Yes | RED',
      'P005 | Eli | Cast | Yes |',
    ],
    'Rehearsal',
  );
  const sections = signInSections(day);
  expect(sections.map(({ title, early, called }) => [title, early, called.map(({ person }) => person.name)])).toEqual([
    ['Cast: Blue', '', ['Cal']],
    ['Cast: red', '', ['Bea', 'Dee']],
    ['Cast', '', ['Eli']],
    ['Crew', '', ['Abe']],
  ]);
});

test.each([1, 12, 18, 19, 40, 60, 120])('of %i people each has one row to initial', (count) => {
  const { html } = sheetOf([...NUMBERED(Math.ceil(count / 2), 'Cast'), ...NUMBERED(Math.floor(count / 2), 'Crew')]);
  const shown = [...html.matchAll(/>(Person C[a-z]+\d+)</g)].map(([, name]) => name);
  expect(shown).toHaveLength(count);
  expect(new Set(shown).size).toBe(count);
});

test('forty people fit on one page in two columns, and a further page says whose it is', () => {
  expect(sheetOf(NUMBERED(40, 'Cast')).html.includes('page-break-before')).toBe(false);
  const { html } = sheetOf(NUMBERED(60, 'Cast'));
  expect(/page-break-before:always[^>]*>Tiny Play: Sign-in, Fri 5 Mar, 4:00 pm, page 2 of 2</.test(html)).toBe(true);
  const rows = [...html.matchAll(/<tr([^>]*)><td/g)].map(([, style]) => style);
  expect(rows.length).toBeGreaterThan(30);
  expect(rows.filter((style) => !style?.includes('height:9mm'))).toEqual([]);
});

test('in two columns the call is in the heading, or beside each name where nearly everybody has their own', () => {
  const { html, day } = sheetOf(NUMBERED(30, 'Cast'));
  expect([html.includes('>Cast, 4:00 pm<'), html.includes('>Call</th>')]).toEqual([true, false]);
  const called = day.called.map((one, at) => ({ ...one, callMinute: 960 + at * 5 }));
  const apart = signInSheet(production({}).settings, { ...day, called });
  expect(apart.match(/>Call<\/th>/g)).toHaveLength(2);
  expect(apart.match(/>\d+:\d\d pm<\/span>/g)).toHaveLength(30);
});
