import fc from 'fast-check';
import { epochOf, floatingAt, floatingTime, isZone, longDate } from '../../../local/host/floatingTime.ts';

const NEW_YORK = 'America/New_York';
const iso = (text: string, zone: string): string => {
  const floating = floatingTime(text);
  if (!floating) throw new Error(text);
  return new Date(epochOf(floating, zone)).toISOString();
};

describe('floatingTime', () => {
  it('reads a date with or without a time', () => {
    expect(floatingTime(' 2027-03-05T18:30\n')).toEqual({ date: '2027-03-05', time: '18:30' });
    expect(floatingTime('2027-03-05')).toEqual({ date: '2027-03-05', time: '18:00' });
  });

  it.each(['', 'today', '2027-2-3', '2027-02-29', '2027-03-05T25:10', '2027-03-05T18:61', '2027-03-05T18:00Z'])(
    'does not take %j',
    (text) => expect(floatingTime(text)).toBeNull(),
  );
});

describe('epochOf', () => {
  it.each([
    ['2027-03-05T18:00', NEW_YORK, '2027-03-05T23:00:00.000Z'],
    ['2027-07-05T18:00', NEW_YORK, '2027-07-05T22:00:00.000Z'],
    ['2027-03-05T18:00', 'Asia/Kathmandu', '2027-03-05T12:15:00.000Z'],
    // Clocks go forward at 02:00: 02:30 is skipped, and the clock shows 03:30.
    ['2027-03-14T02:30', NEW_YORK, '2027-03-14T07:30:00.000Z'],
    ['2027-03-14T03:00', NEW_YORK, '2027-03-14T07:00:00.000Z'],
    // Clocks go back at 02:00: the first of the two half past ones.
    ['2027-11-07T01:30', NEW_YORK, '2027-11-07T05:30:00.000Z'],
    ['2027-11-07T02:00', NEW_YORK, '2027-11-07T07:00:00.000Z'],
  ])('puts %s in %s at %s', (text, zone, expected) => expect(iso(text, zone)).toBe(expected));

  it('is undone by floatingAt for every time that a clock shows', () => {
    const zone = fc.constantFrom(NEW_YORK, 'Europe/London', 'Australia/Lord_Howe', 'UTC');
    const minute = fc.integer({ min: 0, max: 60 * 24 * 800 });
    fc.assert(
      fc.property(zone, minute, (name, minutes) => {
        const shown = floatingAt(Date.UTC(2026, 0, 1) + minutes * 60_000, name);
        expect(floatingAt(epochOf(shown, name), name)).toEqual(shown);
      }),
    );
  });
});

it('longDate writes the day in full', () => {
  expect(longDate({ date: '2027-03-05', time: '18:00' })).toBe('Friday 5 March 2027, 18:00');
});

it('isZone knows zones', () => {
  expect([NEW_YORK, 'Nowhere/Land', ''].map(isZone)).toEqual([true, false, false]);
});
