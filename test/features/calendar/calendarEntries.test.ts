import type { Person } from '../../../src/company/people.ts';
import { calendarDifference } from '../../../src/features/calendar/calendarEntries.ts';
import type { FoundEntry } from '../../../src/port/workspace.ts';
import { dayPlan } from '../../../src/schedule/dayPlan.ts';
import { withoutUncleared } from '../../../src/schedule/withoutUncleared.ts';
import { sha256 } from '../../builders/memoryWorkspace.ts';
import { production } from '../../builders/production.ts';

const PEOPLE = [
  'Person ID | Name | Called | Group | Minor',
  'P001 | Cleo Park | | Cast | Yes',
  'P002 | Ana Reyes | | Staff | No',
];

function difference(events: string[], found: FoundEntry[] = []) {
  const data = production({
    People: PEOPLE,
    Schedule: ['Event ID | Date | Start | End | Type | Work | Status', ...events],
  });
  return calendarDifference({ hash: sha256 }, { id: 'p1', ...data }, found);
}

const EVENT = 'E001 | 2027-03-05 | 16:00 | 25:00 | Rehearsal | Act one | Published';
const entryOf = (events: string[]): FoundEntry => {
  const [entry] = difference(events).put;
  if (entry === undefined) throw new Error('There is an entry');
  return { id: entry.id, eventId: entry.eventId, content: entry.content, cancelled: false };
};

test('published events are in the calendar, with their end after midnight on the next day', () => {
  const { put } = difference([EVENT, 'E002 | 2027-03-06 | 16:00 | 18:00 | Rehearsal | | Draft']);
  expect(put).toHaveLength(1);
  expect(put[0]).toMatchObject({
    eventId: 'E001',
    summary: 'Rehearsal: Tiny Play',
    location: 'Corner Hall',
    start: { date: '2027-03-05', time: '16:00' },
    end: { date: '2027-03-06', time: '01:00' },
  });
  expect(put[0]?.id).toMatch(/^[a-v0-9]+$/);
});

test('what is there already stays, what changed is written, what is not published any more is taken out', () => {
  const there = entryOf([EVENT]);
  expect(difference([EVENT], [there])).toEqual({ put: [], remove: [], same: 1 });
  const moved = difference([EVENT.replace('16:00', '17:00')], [there]);
  expect(moved.put.map(({ id }) => id)).toEqual([there.id]);
  expect(difference([EVENT.replace('Published', 'Cancelled')], [there]).remove).toEqual([there]);
});

test('an entry that a person made is left alone, one that was deleted comes back under another id', () => {
  const own: FoundEntry = { id: 'mine', eventId: '', content: '', cancelled: false };
  expect(difference([], [own]).remove).toEqual([]);
  const there = entryOf([EVENT]);
  const again = difference([EVENT], [{ ...there, cancelled: true }]);
  expect(again.put.map(({ id }) => id)).not.toContain(there.id);
  expect(again.put).toHaveLength(1);
});

test.each([
  ['Act one', true],
  ['Cleo Park’s song', false],
  ['Solo with CLEO', false],
  ['Notes (Reyes)', false],
  ['4:00-5:00 Act one', false],
])('the work %j is in the calendar: %j', (work, shown) => {
  const [entry] = difference([`E001 | 2027-03-05 | 16:00 | 18:00 | Rehearsal | ${work} | Published`]).put;
  expect(entry?.description.includes(work)).toBe(shown);
  expect(entry?.description.toLowerCase()).not.toContain('cleo');
});

test('adults who are not cleared are left out where a minor is called, if the production leaves them out', () => {
  const data = production({
    People: PEOPLE,
    Schedule: [
      'Event ID | Date | Start | End | Type | Also called | Status',
      'E001 | 2027-03-05 | 16:00 | 18:00 | Rehearsal | Full company | Published',
    ],
  });
  const plan = dayPlan(data, '2027-03-05');
  const names = (cleared?: Set<Person>) =>
    withoutUncleared(plan, cleared).events[0]?.called.map(({ person }) => person.name);
  expect(names()).toEqual(['Cleo Park', 'Ana Reyes']);
  expect(names(new Set())).toEqual(['Cleo Park']);
  expect(names(new Set(data.company.people.filter(({ id }) => id === 'P002')))).toEqual(['Cleo Park', 'Ana Reyes']);
});
