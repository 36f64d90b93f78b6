/** The order in which people wait least: held against optima that are published, and against every order there is. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { mergedTalent, unmergedOrder } from '../../../src/features/rehearsalOrder/mergedTalent.ts';
import { boundByGroups } from '../../../src/features/rehearsalOrder/talentBound.ts';
import { type TalentInstance, waitingOf } from '../../../src/features/rehearsalOrder/talentInstance.ts';
import { talentOrder } from '../../../src/features/rehearsalOrder/talentOrder.ts';
import { talentPrefixes } from '../../../src/features/rehearsalOrder/talentPrefixes.ts';
import { talentProof } from '../../../src/features/rehearsalOrder/talentProof.ts';
import { searchedOrder, seeded } from '../../../src/features/rehearsalOrder/talentSearch.ts';
import { tabledOrder } from '../../../src/features/rehearsalOrder/talentTable.ts';

interface KnownInstance {
  name: string;
  least: number;
  minutes: string;
  people: string[];
}

/**
 * Problem 039 of CSPLib, and the instances of Cheng, Diamond, Lin (1993) and Smith (2005) with the optima that are published for
 * them, less the minutes in which people are at work.
 */
const KNOWN: KnownInstance[] = JSON.parse(
  readFileSync(new URL('../../fixtures/talent/known.json', import.meta.url), 'utf8'),
);

const RUNS = Number(process.env.CALLBOARD_ORDERS ?? 150);
const PLENTY = () => 60_000;
const NEVER = () => false;

function instanceOf({ minutes, people }: KnownInstance): TalentInstance {
  return {
    minutes: minutes.split(' ').map(Number),
    people: people.map((line) => {
      const [weight = '', pieces = ''] = line.split(': ');
      return { weight: Number(weight), pieces: pieces.split(' ').map(Number) };
    }),
  };
}

const anyInstance = (most: number, whole = true): fc.Arbitrary<TalentInstance> =>
  fc.integer({ min: 1, max: most }).chain((count) =>
    fc.record({
      minutes: fc.array(whole ? fc.integer({ min: 1, max: 40 }) : fc.double({ min: 0.25, max: 9, noNaN: true }), {
        minLength: count,
        maxLength: count,
      }),
      people: fc.array(
        fc.record({
          weight: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 5 }) }, fc.constant(0)),
          pieces: fc.uniqueArray(fc.integer({ min: 0, max: count - 1 }), { maxLength: count }),
        }),
        { maxLength: 9 },
      ),
    }),
  );

function everyOrder(left: readonly number[]): number[][] {
  if (left.length === 0) return [[]];
  return left.flatMap((piece) => everyOrder(left.filter((one) => one !== piece)).map((rest) => [piece, ...rest]));
}

function leastOfAll(instance: TalentInstance): number {
  return Math.min(...everyOrder(instance.minutes.map((_, at) => at)).map((order) => waitingOf(instance, order)));
}

function inOrder(order: readonly number[]): number[] {
  return [...order].sort((a, b) => a - b);
}

describe('the order with the least waiting', () => {
  it.each(KNOWN)('is the published optimum for $name', (known) => {
    const instance = instanceOf(known);
    const { order, waiting, proved, bound } = talentOrder(instance, PLENTY);
    expect({ waiting, proved, bound }).toEqual({ waiting: known.least, proved: true, bound: known.least });
    expect(waitingOf(instance, order)).toBe(known.least);
    expect(inOrder(order)).toEqual(instance.minutes.map((_, at) => at));
  });

  it('wastes as little as the best of all orders', () => {
    fc.assert(
      fc.property(anyInstance(6), (instance) => {
        const found = talentOrder(instance, PLENTY);
        expect(found.waiting).toBe(leastOfAll(instance));
        expect(waitingOf(instance, found.order)).toBe(found.waiting);
        expect(inOrder(found.order)).toEqual(instance.minutes.map((_, at) => at));
      }),
      { numRuns: RUNS },
    );
  });

  it('wastes as little where minutes are fractions', () => {
    fc.assert(
      fc.property(anyInstance(6, false), (instance) => {
        expect(talentOrder(instance, PLENTY).waiting).toBeCloseTo(leastOfAll(instance), 6);
      }),
      { numRuns: RUNS },
    );
  });

  it('is the same whether it comes from the table of all sets or from sets with bounds', () => {
    fc.assert(
      fc.property(anyInstance(9), (instance) => {
        const merged = mergedTalent(instance);
        const least = waitingOf(merged, tabledOrder(merged));
        const fromNothing = talentProof(merged, Number.MAX_SAFE_INTEGER, 1, NEVER);
        expect(fromNothing).toMatchObject({ proved: true, bound: least });
        expect(waitingOf(merged, fromNothing.order ?? [])).toBe(least);
        expect(talentProof(merged, least, 1, NEVER)).toEqual({ order: null, proved: true, bound: least });
        if (least > 0) expect(talentProof(merged, least + 1, 1, NEVER).bound).toBe(least);
      }),
      { numRuns: RUNS },
    );
  });

  it('is never better than a bound, after any pieces', () => {
    fc.assert(
      fc.property(anyInstance(6), fc.nat(), (given, chosen) => {
        const instance = mergedTalent(given);
        const count = instance.minutes.length;
        const prefixes = talentPrefixes(instance);
        const done = chosen % (prefixes.all + 1);
        const isDone = (piece: number) => (done & (1 << piece)) !== 0;
        const before = instance.minutes.flatMap((_, piece) => (isDone(piece) ? [piece] : []));
        const left = instance.minutes.flatMap((_, piece) => (isDone(piece) ? [] : [piece]));
        const cost = (order: readonly number[]) => {
          let [set, sum] = [done, 0];
          for (const piece of order) {
            sum += prefixes.waitingIn(set, piece);
            set |= 1 << piece;
          }
          return sum;
        };
        const least = Math.min(...everyOrder(left).map(cost));
        expect(prefixes.leastAfter(done)).toBeLessThanOrEqual(least + 1e-9);
        expect(before.length + left.length).toBe(count);
        expect(boundByGroups(instance, NEVER)).toBeLessThanOrEqual(waitingOf(instance, tabledOrder(instance)) + 1e-9);
      }),
      { numRuns: RUNS },
    );
  });

  it('puts pieces with the same people one after another', () => {
    const people = [
      { weight: 1, pieces: [0, 2, 3] },
      { weight: 1, pieces: [0, 2, 1] },
      { weight: 3, pieces: [1, 3, 4] },
      { weight: 9, pieces: [4] },
    ];
    const instance = { minutes: [5, 5, 5, 5, 5], people };
    const merged = mergedTalent(instance);
    expect(merged.groups).toContainEqual([0, 2]);
    expect(
      inOrder(
        unmergedOrder(
          merged,
          merged.minutes.map((_, at) => at),
        ),
      ),
    ).toEqual([0, 1, 2, 3, 4]);
  });

  it('costs nothing for whoever is in one piece, or for nobody at all', () => {
    expect(talentOrder({ minutes: [5, 6], people: [{ weight: 1, pieces: [1] }] }, PLENTY)).toMatchObject({
      waiting: 0,
      proved: true,
    });
    expect(talentOrder({ minutes: [5], people: [] }, PLENTY)).toEqual({
      order: [0],
      waiting: 0,
      proved: true,
      bound: 0,
    });
  });

  it('comes to an end when the time is over, and says that it is not proved', () => {
    const minutes = Array.from({ length: 40 }, (_, at) => 5 + (at % 7));
    const chance = seeded(7);
    const people = Array.from({ length: 25 }, (_, person) => ({
      weight: 1 + (person % 3),
      pieces: minutes.flatMap((_, piece) => (chance() < 0.25 ? [piece] : [])),
    }));
    const end = performance.now() + 400;
    const found = talentOrder({ minutes, people }, () => end - performance.now());
    expect(performance.now() - end).toBeLessThan(1500);
    expect(inOrder(found.order)).toEqual(minutes.map((_, at) => at));
    expect(found.proved).toBe(false);
    expect(found.bound).toBeLessThanOrEqual(found.waiting);
    expect(found.waiting).toBeLessThanOrEqual(
      waitingOf(
        { minutes, people },
        minutes.map((_, at) => at),
      ),
    );
  });

  it('is proved for 21 pieces by their table, where the time is too short for anything else', () => {
    const minutes = Array.from({ length: 21 }, (_, at) => 5 + (at % 7));
    const chance = seeded(3);
    const people = Array.from({ length: 12 }, () => ({
      weight: 1,
      pieces: minutes.flatMap((_, piece) => (chance() < 0.3 ? [piece] : [])),
    }));
    const found = talentOrder({ minutes, people }, () => 0);
    expect(found).toMatchObject({ proved: true, bound: found.waiting });
    expect(waitingOf({ minutes, people }, searchedOrder({ minutes, people }, 3, NEVER))).toBeGreaterThanOrEqual(
      found.waiting,
    );
  });

  it('is searched for in the same way each time', () => {
    const instance = instanceOf(KNOWN[1] ?? ({} as KnownInstance));
    expect(searchedOrder(instance, 1, NEVER)).toEqual(searchedOrder(instance, 1, NEVER));
  });
});
