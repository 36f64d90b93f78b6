/** Who is called on a day: through the tabs as they are typed, to the people of the day's events. */
import fc from 'fast-check';
import { conflictWindows } from '../../src/schedule/conflicts.ts';
import { dayPlan } from '../../src/schedule/dayPlan.ts';
import { publishedOn } from '../../src/schedule/event.ts';
import { sharedWindows } from '../../src/values/windows.ts';
import { placesOf, production, type Typed } from '../builders/production.ts';

const COMPANY: Typed = {
  People: [
    'Person ID | Name | Group | Characters | Minor | Active',
    'P001 | Ana | Staff | | No |',
    'P002 | Ben | Cast | Mouse | No |',
    'P003 | Cleo | Cast | Cat; Owl | Yes |',
    'P004 | Dev | Cast | Cat | Yes |',
    'P005 | Eli | Crew | | No |',
    'P006 | Gone | Cast | Mouse | No | No',
  ],
  Scenes: ['Scene', '1.1', '1.2', '2.10', '2.1'],
  Breakdown: ['Character | 1.1 | 1.2 | 2.10', 'Mouse | x | | ', 'Cat | | v | ', 'Owl | | s | x'],
};
const EVENT = 'Event ID | Date | Start | End | Type | Scenes | Also called | Not called | Status';

function dayOf(event: string, more: Typed = {}) {
  const data = production({ ...COMPANY, Schedule: [EVENT, event], ...more });
  const plan = dayPlan(data, '2027-03-05');
  const called = plan.events.flatMap((day) => day.called.map(({ person }) => person.name));
  const away = plan.events.flatMap((day) => day.away.map(({ person }) => person.name));
  return { data, plan, called, away };
}

test.each([
  ['scenes, through who plays in them', '1.1; 1.2', '', '', ['Ben', 'Cleo', 'Dev']],
  ['a scene that is written out', 'Scene 1.1', '', '', ['Ben']],
  ['2.10 and not 2.1', '2.10', '', '', ['Cleo']],
  ['groups', '', 'Full cast; Crew', '', ['Ben', 'Cleo', 'Dev', 'Eli']],
  ['names and characters', '', 'P001; Owl', '', ['Ana', 'Cleo']],
  ['each once, in the order of People', '1.2', 'Cat; Full company', '', ['Ana', 'Ben', 'Cleo', 'Dev', 'Eli']],
  ['not who is named as not called', '1.2', 'Ana', 'Cat', ['Ana']],
])('called are %s', (_, scenes, also, not, expected) => {
  const { called, plan } = dayOf(
    `E001 | 2027-03-05 | 16:00 | 18:00 | Rehearsal | ${scenes} | ${also} | ${not} | Published`,
  );
  expect(called).toEqual(expected);
  expect(plan.problems).toEqual([]);
});

test('unknown scenes and words are named, all at once, and call nobody', () => {
  const { called, data } = dayOf(
    'E001 | 2027-03-05 | 16:00 | 18:00 | Rehearsal | 9.9 | Ghost; Ana | Nobody | Published',
  );
  expect(called).toEqual(['Ana']);
  expect(placesOf(data.problems)).toEqual(['Schedule 2 Scenes', 'Schedule 2 Also called', 'Schedule 2 Not called']);
});

test('draft and cancelled events, and those of another day, call nobody', () => {
  const data = production({
    ...COMPANY,
    Schedule: [
      EVENT,
      'E001 | 2027-03-05 | 16:00 | 18:00 | Rehearsal | | Ana | | Draft',
      'E002 | 2027-03-05 | 16:00 | 18:00 | Rehearsal | | Ana | | Cancelled',
      'E003 | 2027-03-05 | 16:00 | 18:00 | Rehearsal | | Ana | |',
      'E004 | 2027-03-06 | 16:00 | 18:00 | Rehearsal | | Ana | | Published',
      'E006 | 2027-03-05 | 18:00 | 19:00 | Rehearsal | | Ana | | Published',
      'E005 | 2027-03-05 | 09:00 | 19:00 | Rehearsal | | Ana | | Published',
    ],
  });
  expect(publishedOn(data.events, '2027-03-05').map(({ id }) => id)).toEqual(['E005', 'E006']);
});

test.each([
  ['19:00', '25:10', 1510],
  ['19:00', '01:10', 1510],
  ['22:00', '06:00', 1800],
  ['16:00', '18:00', 1080],
])('an event from %s to %s ends at minute %i of its day', (start, end, endMinute) => {
  const { data } = dayOf(`E001 | 2027-03-05 | ${start} | ${end} | Tech | | | | Published`);
  expect(data.problems).toEqual([]);
  expect(data.events[0]?.endMinute).toBe(endMinute);
});

test.each([
  ['16:00', '09:00'],
  ['16:00', '16:00'],
  ['19:00', '07:00'],
])('an event from %s to %s is a slip and is named', (start, end) => {
  const { data } = dayOf(`E001 | 2027-03-05 | ${start} | ${end} | Tech | | | | Published`);
  expect(data.events).toEqual([]);
  expect(placesOf(data.problems)).toEqual(['Schedule 2 End']);
});

test('an event id that is there twice is named', () => {
  const event = 'E001 | 2027-03-05 | 16:00 | 18:00 | Rehearsal | | | | Published';
  expect(placesOf(production({ ...COMPANY, Schedule: [EVENT, event, event] }).problems)).toEqual([
    'Schedule 3 Event ID',
  ]);
});

const CONFLICT = 'Person | From date | To date | From time | To time | Status';
const EVENING = 'E001 | 2027-03-05 | 19:00 | 25:00 | Rehearsal | | Ana; Ben | | Published';

test.each([
  ['all that day', 'Ana | 2027-03-05 | | | |', ['Ana'], ['Ben']],
  ['over several days', 'P001 | 2027-03-01 | 2027-03-07 | | | Approved', ['Ana'], ['Ben']],
  ['refused', 'Ana | 2027-03-05 | | | | Refused', [], ['Ana', 'Ben']],
  ['before it begins', 'Ana | 2027-03-05 | | 10:00 | 19:00 |', [], ['Ana', 'Ben']],
  ['in the small hours of the next day only', 'Ana | 2027-03-06 | | 01:00 | 10:00 |', [], ['Ana', 'Ben']],
  ['from the evening into the night', 'Ana | 2027-03-05 | 2027-03-06 | | |', ['Ana'], ['Ben']],
])('a conflict %s keeps away %#', (_, conflict, away, called) => {
  const day = dayOf(EVENING, { Conflicts: [CONFLICT, conflict] });
  expect(day.away).toEqual(away);
  expect(day.called).toEqual(called);
});

test('a conflict that names nobody, ends before it begins or takes no time is named', () => {
  const { data } = dayOf(EVENING, {
    Conflicts: [
      CONFLICT,
      'Ghost | 2027-03-05 | | | |',
      'Ana | 2027-03-05 | 2027-03-04 | | |',
      'Ana | 2027-03-05 | | 12:00 | 12:00 |',
    ],
  });
  expect(placesOf(data.problems)).toEqual(['Conflicts 2 Person', 'Conflicts 3 To date', 'Conflicts 4 To time']);
});

test('the crew of a performance comes an hour before it, the cast does not', () => {
  const { plan } = dayOf('E001 | 2027-03-05 | 19:00 | 21:00 | Performance | | Ben; Eli | | Published');
  const minutes = plan.events[0]?.called.map(({ person, callMinute }) => [person.name, callMinute]);
  expect(minutes).toEqual([
    ['Ben', 1140],
    ['Eli', 1080],
  ]);
});

test('nobody is called while they are in conflict, nobody is lost, and nobody who has left is called', () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  const time = (value: number) =>
    `${String(Math.floor(value / 60)).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}`;
  fc.assert(
    fc.property(minute, minute, minute, minute, fc.integer({ min: 3, max: 7 }), fc.nat(2), (a, b, c, d, day, days) => {
      fc.pre(a !== b && c !== d);
      const [start, end, from, to] = [Math.min(a, b), Math.max(a, b), Math.min(c, d), Math.max(c, d)];
      const { data, plan, called, away } = dayOf(
        `E001 | 2027-03-05 | ${time(start)} | ${time(end)} | Meeting | | Full company | | Published`,
        { Conflicts: [CONFLICT, `Ana | 2027-03-0${day} | 2027-03-0${day + days} | ${time(from)} | ${time(to)} |`] },
      );
      const own = plan.events[0]?.called.find(({ person }) => person.name === 'Ana');
      const isDay = day <= 5 && 5 <= day + days;
      for (const window of own?.windows ?? []) {
        expect(isDay && window.from < to && from < window.to).toBe(false);
      }
      expect(called.includes('Ana') || away.includes('Ana')).toBe(true);
      expect(called).not.toContain('Gone');
      const event = data.events[0];
      if (event !== undefined) {
        const during = [{ from: event.startMinute, to: event.endMinute }];
        const touches = data.conflicts.some(
          (one) => one.person.id === 'P001' && sharedWindows(during, conflictWindows(one, event.date)).length > 0,
        );
        expect(touches).toBe(isDay && from < end && start < to);
      }
    }),
    { numRuns: 200 },
  );
});
