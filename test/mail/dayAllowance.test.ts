/** What is known of an account's day, from what is left of it. */
import fc from 'fast-check';
import {
  allowanceFrom,
  knownAllowance,
  mostSeen,
  quotaLeftWords,
  roomFor,
  SEEN_KEY,
  seenNote,
} from '../../src/mail/dayAllowance.ts';

test.each([
  [0, 100],
  [97, 100],
  [100, 100],
  [101, 1500],
  [1_450, 1_500],
  [2_000, 2_000],
])('an account of which %i were seen left may mail %i a day', (seen, aDay) => {
  expect(allowanceFrom(seen)).toBe(aDay);
});

test('one recipient is always kept back, and never less than none is left', () => {
  expect([100, 2, 1, 0].map(roomFor)).toEqual([99, 1, 0, 0]);
  expect([4, 0].map(quotaLeftWords)).toEqual([
    '4 more today, 1 of them kept to tell the stage manager',
    '0 more today',
  ]);
});

test.each(['', 'NaN', '-1', '1e9', '{"most":1500}', 'constructor', '99999999999999'])(
  'a damaged note %j is no knowledge',
  (text) => {
    expect(mostSeen({ [SEEN_KEY]: text })).toBeNull();
    expect(knownAllowance({ [SEEN_KEY]: text }, null)).toBeNull();
  },
);

test('without a note, what is left now is all that is known; an allowance that cannot be seen is none', () => {
  expect(knownAllowance({}, 40)).toBe(100);
  expect(knownAllowance({}, Number.POSITIVE_INFINITY)).toBeNull();
  expect(knownAllowance({ [SEEN_KEY]: '1500' }, 3)).toBe(1_500);
});

test('the note follows what is seen upwards only, and is left alone where it tells nothing new', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2_000), { minLength: 1, maxLength: 30 }), (left) => {
      let properties: Record<string, string> = {};
      let writes = 0;
      for (const one of left) {
        const note = seenNote(properties, one);
        if (Object.keys(note).length > 0) writes++;
        properties = { ...properties, ...note };
      }
      expect(knownAllowance(properties, null)).toBe(allowanceFrom(Math.max(...left)));
      expect(writes).toBeLessThanOrEqual(2 + left.filter((one) => one > 1_500).length);
    }),
  );
});
