/** The call as a paper and in words: who is called for what, who is away and when, and what to say when nobody is. */
import { callDocument } from '../../../src/features/calls/callDocument.tsx';
import { callIssues } from '../../../src/features/calls/callIssue.ts';
import { dailyCall } from '../../../src/features/calls/dailyCall.ts';
import { dayRows } from '../../../src/features/calls/dayRows.ts';
import { readTold } from '../../../src/features/calls/sentCalls.ts';
import { production, type Typed } from '../../builders/production.ts';

const DATE = '2027-03-05';
const PEOPLE = [
  'Person ID | Name | Group | Minor',
  'P001 | Ana Reyes | Staff | No',
  'P002 | Ben Okafor | Cast | No',
  'P003 | Cleo Park | Cast | Yes',
  'P004 | Dev Shah | Cast | Yes',
];
const EVENT = 'Event ID | Date | Start | End | Type | Location | Work | Also called | Status';

function day(events: string[], more: Typed = {}) {
  const data = production({ People: PEOPLE, Schedule: [EVENT, ...events], ...more });
  return { data, call: dailyCall(data, DATE) };
}

const paper = ({ data, call }: ReturnType<typeof day>, told: Parameters<typeof callIssues>[2] = [], revision = 1) =>
  callDocument(callIssues(data, call, told)(revision, ''))
    .replace(/<[^>]*>/g, '\n')
    .replace(/\n+/g, '\n');

/** Time, what and who, a line a row. */
function rows({ data, call }: ReturnType<typeof day>): string[] {
  return call.plan.events
    .flatMap((one) => dayRows(one, data.company, (person) => person.name))
    .map(({ time, what, who, away }) => [time, what, who, away].filter((part) => part !== '').join(' | '));
}

test.each([
  ['nobody', '', ['4:00 to 6:00 pm | Rehearsal | Nobody']],
  ['some', 'Ana Reyes; Dev Shah', ['4:00 to 6:00 pm | Rehearsal | Ana Reyes, Dev Shah']],
  ['a whole group of three or more', 'Full cast; Ana Reyes', ['4:00 to 6:00 pm | Rehearsal | Full company']],
  ['the cast', 'Full cast', ['4:00 to 6:00 pm | Rehearsal | Full cast']],
])('an event for %s says so', (_, called, expected) => {
  expect(rows(day([`E001 | ${DATE} | 16:00 | 18:00 | Rehearsal | Hall | | ${called} | Published`]))).toEqual(expected);
});

test('those who are called all the time are named once, the others on their own lines', () => {
  const work = '16:00-17:00 Song: Cleo Park; 17:00-18:00 Dance: Ben Okafor';
  const [whole, ...lines] = rows(
    day([`E001 | ${DATE} | 16:00 | 18:00 | Rehearsal | Hall | ${work} | Ana Reyes | Published`]),
  );
  expect(whole).toBe('4:00 to 6:00 pm | Rehearsal | All the time: Ana Reyes');
  expect(lines).toEqual([
    '4:00 to 5:00 pm | Song: Cleo Park | Cleo Park',
    '5:00 to 6:00 pm | Dance: Ben Okafor | Ben Okafor',
  ]);
});

test('fittings have a part of their own, after the work of the day', () => {
  const text = paper(
    day([
      `E001 | ${DATE} | 10:00 | 11:00 | Fitting | Attic | | Dev Shah | Published`,
      `E002 | ${DATE} | 16:00 | 18:00 | Rehearsal | Hall | | Ben Okafor | Published`,
    ]),
  );
  expect(text).toMatch(/Rehearsal[\s\S]*\nFittings\n[\s\S]*Dev S\n/);
  expect(text.indexOf('Ben O\n')).toBeLessThan(text.indexOf('\nFittings\n'));
});

test('a day that was called off says so, and what it was', () => {
  const told = readTold(`{"calls":[["P002","E001","960-1080","Rehearsal","Hall","960-1080"]]}`);
  const before = { key: 'k', mark: 'm', revision: 1, attempted: '', calls: told?.calls ?? [], day: '' };
  const text = paper(
    day([`E001 | ${DATE} | 16:00 | 18:00 | Rehearsal | Hall | | Ben Okafor | Cancelled`]),
    [before],
    2,
  );
  expect(text).toContain('There is no call on this day any more.');
  expect(text).toMatch(/CANCELLED[\s\S]*Rehearsal/);
});

test.each([
  [
    'all day',
    `Ben Okafor | ${DATE} | | | | Approved`,
    /^Ben Okafor: away all of Rehearsal at 4:00 pm \(.*\); conflict Fri 5 Mar, all day$/,
  ],
  [
    'for several days',
    'Ben Okafor | 2027-03-04 | 2027-03-08 | | | Approved',
    /; conflict Thu 4 Mar to Mon 8 Mar, all day$/,
  ],
  [
    'until the night',
    `Ben Okafor | ${DATE} | | 15:00 | | Approved`,
    /; conflict Fri 5 Mar, 3:00 pm to the end of the day$/,
  ],
  [
    'for a part of it',
    `Ben Okafor | ${DATE} | | 15:00 | 17:00 | Approved`,
    /^Ben Okafor: away 4:00 pm to 5:00 pm, called 5:00 pm to 6:00 pm for Rehearsal at 4:00 pm .*; conflict Fri 5 Mar, 3:00 pm to 5:00 pm$/,
  ],
])('the stage manager reads who is away %s', (_, conflict, words) => {
  const { call } = day([`E001 | ${DATE} | 16:00 | 18:00 | Rehearsal | Hall | | Ben Okafor | Published`], {
    Conflicts: ['Person | From date | To date | From time | To time | Status', conflict],
  });
  expect(call.conflicts).toEqual([expect.stringMatching(words)]);
});

test('a place that nobody knows yet is said to be announced', () => {
  const one = day([`E001 | ${DATE} | 16:00 | 18:00 | Rehearsal | | | Ben Okafor | Published`]);
  one.data.settings.venue = '';
  expect(paper(one)).toContain('Place to be announced');
});
