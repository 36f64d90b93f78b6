/** Calls minute by minute: the code against the slow way, for the example production and for random schedules. */
import fc from 'fast-check';
import { type DayPlan, dayPlan } from '../../src/schedule/dayPlan.ts';
import { timeFromMinutes } from '../../src/values/cellDates.ts';
import { filesIn, planFor } from '../builders/fixture.ts';
import { production } from '../builders/production.ts';
import { exampleDates, exampleDay } from './exampleDay.ts';
import { type SlowDay, slowMinutes } from './slowCalls.ts';

const DATE = '2027-03-05';
const SCENES = ['1', '2', '3.1'];
const CHARACTERS = ['Mouse', 'Cat', 'Owl', 'Fox'];
const GROUPS = ['Cast', 'Crew', 'Creative'];
const ALL_DAY = 1440;

/** Ways to type the same time that mean the same within an event. */
const clock: Record<string, (minute: number) => string> = {
  'twelve hours': (minute) => `${Math.floor((minute % 1440) / 60) % 12 || 12}:${two(minute % 60)}`,
  'am and pm': (minute) =>
    `${Math.floor((minute % 1440) / 60) % 12 || 12}:${two(minute % 60)} ${minute % 1440 < 720 ? 'am' : 'pm'}`,
  'twenty-four hours': (minute) => `${Math.floor(minute / 60)}:${two(minute % 60)}`,
};

function two(value: number): string {
  return String(value).padStart(2, '0');
}

const word = fc.constantFrom(...CHARACTERS, 'P0', 'P1', 'P2', 'P3', 'Full cast', 'Crew', 'Creative', 'Full company');
const some = <T>(one: fc.Arbitrary<T>, most: number) => fc.uniqueArray(one, { maxLength: most });

const randomEvent = fc
  .record({
    type: fc.constantFrom('Rehearsal', 'Tech', 'Performance'),
    from: fc.integer({ min: 6, max: 22 * 4 }).map((quarter) => quarter * 15),
    long: fc.integer({ min: 2, max: 16 }).map((quarter) => quarter * 15),
    scenes: some(fc.constantFrom(...SCENES), 2),
    alsoCalled: some(word, 3),
    notCalled: some(word, 1),
    cuts: some(fc.integer({ min: 0, max: 15 }), 6),
    parts: fc.array(fc.record({ scenes: some(fc.constantFrom(...SCENES), 2), words: some(word, 2) }), {
      minLength: 3,
      maxLength: 3,
    }),
    style: fc.constantFrom(...Object.keys(clock)),
  })
  .map(({ from, long, cuts, parts, ...more }) => {
    const to = from + long;
    // Windows between random cuts, in order, so that there are gaps and lines that touch.
    const edges = cuts
      .map((cut) => from + cut * 15)
      .filter((edge) => edge <= to)
      .sort((a, b) => a - b);
    const lines = parts.flatMap((part, index) => {
      const [start, end] = [edges[index * 2], edges[index * 2 + 1]];
      return start === undefined || end === undefined ? [] : [{ from: start, to: end, ...part }];
    });
    return { ...more, from, to, lines };
  });

const randomDay = fc.record({
  people: fc.array(
    fc.record({
      group: fc.constantFrom(...GROUPS),
      characters: some(fc.constantFrom(...CHARACTERS), 2),
      active: fc.integer({ min: 0, max: 9 }).map((one) => one > 0),
    }),
    { minLength: 4, maxLength: 7 },
  ),
  breakdown: fc.array(some(fc.constantFrom(...CHARACTERS), 3), { minLength: 3, maxLength: 3 }),
  events: fc.array(randomEvent, { minLength: 1, maxLength: 3 }),
  conflicts: fc.array(
    fc.record({
      person: fc.integer({ min: 0, max: 6 }),
      from: fc.integer({ min: 0, max: 90 }).map((one) => one * 15),
      long: fc.integer({ min: 1, max: 40 }).map((one) => one * 15),
    }),
    { maxLength: 4 },
  ),
});

/** Holds every person's minutes of every event against the slow way's. */
function expectSame(plan: DayPlan, day: SlowDay): number {
  let minutesCalled = 0;
  for (const event of day.events) {
    const planned = plan.events.find((one) => one.event.id === event.id);
    for (const person of day.people) {
      const windows = planned?.called.find((one) => one.person.id === person.id)?.windows ?? [];
      const minutes = windows.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at));
      expect([event.id, person.id, minutes]).toEqual([event.id, person.id, slowMinutes(day, event, person)]);
      minutesCalled += minutes.length;
    }
  }
  return minutesCalled;
}

test('for every day of the example, everybody is called in the very minutes that the slow way finds', () => {
  const { data } = planFor(filesIn('examples/midsummer'));
  expect([...data.problems, ...data.notices]).toEqual([]);
  const doubts: string[] = [];
  const called = exampleDates().map((date) => {
    const plan = dayPlan(data, date);
    expect(plan.problems).toEqual([]);
    doubts.push(...plan.doubts.map(({ row, column }) => `row ${row} ${column}`));
    return expectSame(plan, exampleDay(date));
  });
  expect(called.length).toBeGreaterThan(30);
  expect(Math.min(...called)).toBeGreaterThan(0);
  // Work names a scene there of which Also called names some players only.
  expect([...new Set(doubts)]).toEqual(['row 13 Work']);
});

test('for 2,000 random schedules, everybody is called in the very minutes that the slow way finds', () => {
  fc.assert(
    fc.property(randomDay, ({ people, breakdown, events, conflicts }) => {
      const day: SlowDay = {
        people: people.map((one, index) => ({ ...one, id: `P${index}`, name: `Name ${index}` })),
        breakdown: Object.fromEntries(SCENES.map((scene, index) => [scene, breakdown[index] ?? []])),
        events: events
          .map((event, index) => ({ ...event, id: `E${index}` }))
          .sort((a, b) => a.from - b.from || Number(a.id.slice(1)) - Number(b.id.slice(1))),
        conflicts: conflicts
          .filter((one) => one.person < people.length && one.from + one.long < ALL_DAY)
          .map((one) => ({ personId: `P${one.person}`, from: one.from, to: one.from + one.long })),
      };
      const styles = new Map(events.map((event, index) => [`E${index}`, clock[event.style] ?? String]));
      const data = production({
        People: [
          'Person ID | Name | Group | Characters | Minor | Active',
          ...day.people.map(
            (one) =>
              `${one.id} | ${one.name} | ${one.group} | ${one.characters.join('; ')} | No | ${one.active ? 'Yes' : 'No'}`,
          ),
        ],
        Scenes: ['Scene', ...SCENES],
        Breakdown: [
          `Character | ${SCENES.join(' | ')}`,
          ...CHARACTERS.map(
            (character) =>
              `${character} | ${SCENES.map((scene) => (day.breakdown[scene]?.includes(character) ? 'x' : '')).join(' | ')}`,
          ),
        ],
        Schedule: [
          'Event ID | Date | Start | End | Type | Work | Scenes | Also called | Not called | Status',
          ...[...day.events]
            .sort((a, b) => (a.id < b.id ? -1 : 1))
            .map((event) => {
              const show = styles.get(event.id) ?? String;
              const work = event.lines
                .map((line) => {
                  const items = [...line.scenes.map((scene) => `Scene ${scene}`), ...line.words];
                  return `${show(line.from)}-${show(line.to)} ${items.join(', ') || 'Warm-up'}`;
                })
                .join('; ');
              return [
                event.id,
                DATE,
                timeFromMinutes(event.from),
                timeFromMinutes(event.to),
                event.type,
                work,
                event.scenes.join('; '),
                event.alsoCalled.join('; '),
                event.notCalled.join('; '),
                'Published',
              ].join(' | ');
            }),
        ],
        Conflicts: [
          'Person | From date | From time | To time',
          ...day.conflicts.map(
            (one) => `${one.personId} | ${DATE} | ${timeFromMinutes(one.from)} | ${timeFromMinutes(one.to)}`,
          ),
        ],
      });
      expect(data.problems.filter((problem) => problem.column === 'Work')).toEqual([]);
      const plan = dayPlan(data, DATE);
      expectSame(plan, day);
    }),
    { numRuns: 2000, seed: 20270305 },
  );
}, 120_000);
