/** The order of a day, held against every order there is, and against its rules. */
import fc from 'fast-check';
import { compareCosts, type OrderProblem, type OrderSlot } from '../../../src/features/rehearsalOrder/orderProblem.ts';
import { brokenRules, orderCost } from '../../../src/features/rehearsalOrder/orderRules.ts';
import { searchedDay } from '../../../src/features/rehearsalOrder/orderSearch.ts';
import { orderTables } from '../../../src/features/rehearsalOrder/orderTables.ts';
import { rehearsalDay } from '../../../src/features/rehearsalOrder/rehearsalDay.ts';

const RUNS = Number(process.env.CALLBOARD_ORDERS ?? 150);
const PLENTY = () => 60_000;
const FROM = 960;

/** @param blocks how long the day is, in stretches of ten minutes */
const anyProblem = (most: number, rooms: number, blocks: number): fc.Arbitrary<OrderProblem> => {
  const block = fc.integer({ min: 0, max: blocks }).map((at) => FROM + at * 10);
  const window = fc.tuple(block, block).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
  const windows = fc.oneof(
    { weight: 3, arbitrary: fc.constant([{ from: 0, to: 2000 }]) },
    fc.tuple(window, window).map((both) => [...both]),
    window.map(({ from }) => [{ from, to: 2000 }]),
  );
  const person = fc.record({
    weight: fc.integer({ min: 0, max: 3 }),
    minor: fc.boolean(),
    household: fc.integer({ min: -1, max: 1 }),
    windows,
    mostMinutes: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.constantFrom(20, 40, 60)),
  });
  return fc.array(person, { minLength: 1, maxLength: 4 }).chain((people) =>
    fc.record({
      people: fc.constant(people),
      pieces: fc.array(
        fc.record({
          minutes: fc.constantFrom(10, 10, 20, 30),
          people: fc.uniqueArray(fc.nat({ max: people.length - 1 }), { maxLength: people.length }),
          rooms: fc.subarray(
            Array.from({ length: rooms }, (_, room) => room),
            { minLength: 1 },
          ),
          at: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, block),
        }),
        { minLength: 1, maxLength: most },
      ),
      rooms: fc.constant(rooms),
      from: fc.constant(FROM),
      to: fc.constant(FROM + blocks * 10),
      closed: fc.oneof(
        { weight: 2, arbitrary: fc.constant([]) },
        window.map((one) => [one]),
      ),
      taken: fc.array(
        fc.oneof(
          { weight: 3, arbitrary: fc.constant([]) },
          window.map((one) => [one]),
        ),
        {
          minLength: rooms,
          maxLength: rooms,
        },
      ),
      breaks: fc.constantFrom(
        { after: 0, minutes: 10, longAfter: 0, longMinutes: 10 },
        { after: 30, minutes: 10, longAfter: 50, longMinutes: 20 },
        { after: 20, minutes: 10, longAfter: 20, longMinutes: 10 },
      ),
    }),
  );
};

/** Every schedule on the grid that may stand: pieces in every order of their beginnings, rooms and times. */
function everySchedule(problem: OrderProblem, grid: number): OrderSlot[][] {
  const starts = Array.from({ length: (problem.to - problem.from) / grid + 1 }, (_, at) => problem.from + at * grid);
  const place = (slots: OrderSlot[], piece: number): OrderSlot[][] => {
    const what = problem.pieces[piece];
    if (what === undefined) return brokenRules(problem, slots).length === 0 ? [slots] : [];
    return what.rooms.flatMap((room) =>
      starts.flatMap((from) => {
        const slot = { piece, room, from, to: from + what.minutes };
        const isFree = slots.every(
          (other) =>
            other.to <= from || other.from >= slot.to || (other.room !== room && !shares(problem, other, slot)),
        );
        return isFree && slot.to <= problem.to ? place([...slots, slot], piece + 1) : [];
      }),
    );
  };
  return place([], 0);
}

function shares({ pieces }: OrderProblem, one: OrderSlot, other: OrderSlot): boolean {
  return pieces[one.piece]?.people.some((person) => pieces[other.piece]?.people.includes(person)) ?? false;
}

function isBest(problem: OrderProblem): void {
  const day = rehearsalDay(problem, PLENTY);
  expect(brokenRules(problem, day.slots)).toEqual([]);
  expect(orderCost(problem, day.slots)).toEqual(day.cost);
  expect([...day.slots.map(({ piece }) => piece), ...day.unplaced.map(({ piece }) => piece)].sort()).toEqual(
    problem.pieces.map((_, piece) => piece),
  );
  const costs = everySchedule(problem, 10).map((slots) => orderCost(problem, slots));
  const [first] = costs;
  expect(day.unplaced.length === 0).toBe(first !== undefined);
  if (first === undefined) return;
  const least = costs.reduce((best, one) => (compareCosts(one, best) < 0 ? one : best), first);
  expect({ cost: day.cost, proved: day.proved }).toEqual({ cost: least, proved: true });
  expect(compareCosts(day.bound, day.cost)).toBeLessThanOrEqual(0);
}

describe('the order of a day', () => {
  it('in one room is the best of all, on the grid of its minutes', () => {
    fc.assert(fc.property(anyProblem(4, 1, 10), isBest), { numRuns: RUNS });
  });

  it('in two rooms is the best of all', () => {
    fc.assert(fc.property(anyProblem(3, 2, 7), isBest), { numRuns: RUNS });
  });

  it('is the same for one room whichever search finds it', () => {
    fc.assert(
      fc.property(anyProblem(5, 1, 14), (problem) => {
        const day = rehearsalDay(problem, PLENTY);
        if (day.unplaced.length > 0) return;
        const other = searchedDay(orderTables(problem), () => false);
        expect({ cost: other.cost, proved: other.proved }).toEqual({ cost: day.cost, proved: true });
      }),
      { numRuns: RUNS },
    );
  });

  it('breaks no rule where the time is over at once', () => {
    fc.assert(
      fc.property(anyProblem(6, 2, 12), (problem) => {
        let asked = 0;
        const day = rehearsalDay(problem, () => 8 - asked++);
        expect(brokenRules(problem, day.slots)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('what cannot be placed', () => {
  const always = [{ from: 0, to: 2000 }];
  const person = { weight: 1, minor: false, household: -1, windows: always, mostMinutes: null };
  const piece = { minutes: 30, people: [0, 1], rooms: [0], at: null };
  const problem: OrderProblem = {
    pieces: [piece],
    people: [person, person],
    rooms: 1,
    from: 960,
    to: 1020,
    closed: [],
    taken: [],
    breaks: { after: 0, minutes: 5, longAfter: 0, longMinutes: 10 },
  };
  const away = { ...person, windows: [{ from: 990, to: 1000 }] };
  const early = { ...person, windows: [{ from: 0, to: 990 }] };
  const late = { ...person, windows: [{ from: 990, to: 2000 }] };

  it.each([
    ['is too long', { ...problem, pieces: [{ ...piece, minutes: 65 }] }, { reason: 'too long' }],
    ['finds the room closed', { ...problem, closed: [{ from: 980, to: 1000 }] }, { reason: 'too long' }],
    ['has no room', { ...problem, pieces: [{ ...piece, rooms: [] }] }, { reason: 'no room' }],
    ['lacks somebody', { ...problem, people: [person, away] }, { reason: 'away', away: [1] }],
    ['finds two never together', { ...problem, people: [early, late] }, { reason: 'never together', away: [0, 1] }],
    [
      'has to begin when somebody is away',
      { ...problem, pieces: [{ ...piece, at: 960 }], people: [person, late] },
      { reason: 'fixed time', away: [1] },
    ],
  ])('says that it %s', (_, given, why) => {
    expect(rehearsalDay(given as OrderProblem, PLENTY)).toMatchObject({ slots: [], unplaced: [{ piece: 0, why }] });
  });

  it('is the least, where there is too little time for all', () => {
    const pieces = [30, 20, 20, 20].map((minutes) => ({ ...piece, minutes }));
    const day = rehearsalDay({ ...problem, pieces }, PLENTY);
    expect(day.slots.map((slot) => slot.piece).sort()).toEqual([1, 2, 3]);
    expect(day).toMatchObject({
      unplaced: [{ piece: 0, why: { reason: 'no time left' } }],
      proved: true,
      mostPlaced: true,
    });
  });
});
