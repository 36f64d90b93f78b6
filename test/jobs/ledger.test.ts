import fc from 'fast-check';
import { type Ledger, ledgerText, NO_LEDGER, readLedger } from '../../src/jobs/ledger.ts';

const key = fc.string({ maxLength: 10 });
const ledger: fc.Arbitrary<Ledger> = fc.record({
  kind: key,
  params: fc.dictionary(key, key, { maxKeys: 4, noNullPrototype: true }),
  state: fc.constantFrom('idle' as const, 'running' as const, 'cancelled' as const),
  done: fc.array(key, { maxLength: 5 }),
  counted: fc.nat(),
  total: fc.nat(),
  making: fc.array(key, { maxLength: 5 }),
  hash: key,
  parked: fc.constant(null),
});

test('a ledger survives its property', () => {
  fc.assert(
    fc.property(ledger, (one) => {
      expect(readLedger(ledgerText(one))).toEqual({ ledger: one, sound: true });
    }),
  );
});

test('damage at any character is seen', () => {
  fc.assert(
    fc.property(ledger, fc.nat(), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), (one, at, other) => {
      const text = ledgerText(one);
      const place = at % text.length;
      fc.pre(text[place] !== other);
      const damaged = text.slice(0, place) + other + text.slice(place + 1);
      expect(readLedger(damaged)).toEqual({ ledger: NO_LEDGER, sound: false });
    }),
    { numRuns: 1000 },
  );
});

test('a ledger that was cut short, or is not there, is not sound', () => {
  const text = ledgerText({ ...NO_LEDGER, kind: 'setUp' });
  for (let length = 0; length < text.length; length++) expect(readLedger(text.slice(0, length)).sound).toBe(false);
  expect(readLedger(undefined)).toEqual({ ledger: NO_LEDGER, sound: false });
});

test('a ledger of an older version has what it lacks added', () => {
  const { parked, ...older } = NO_LEDGER;
  expect(parked).toBeNull();
  expect(readLedger(ledgerText(older as Ledger))).toEqual({ ledger: NO_LEDGER, sound: true });
});
