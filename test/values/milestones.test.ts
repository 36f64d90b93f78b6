import fc from 'fast-check';
import { datesOutOfOrder, MILESTONES } from '../../src/values/milestones.ts';

const said = (dates: Record<string, string>) => datesOutOfOrder((name) => dates[name] ?? '');

test('a date before the one that it follows is said at the later of the two, once', () => {
  const found = said({
    'First rehearsal': '2027-01-10',
    Opening: '2027-03-05',
    Closing: '2027-03-04',
    Strike: '2027-03-04',
  });
  expect([...found.keys()]).toEqual(['Closing']);
  expect(found.get('Closing')).toMatch(/^Closing is on .*, before Opening on .*Fix one of the two\.$/);
});

test('dates that are not known yet are passed over, and one day may hold several', () => {
  expect(said({ 'First rehearsal': '2027-03-06', Strike: '2027-03-05' }).has('Strike')).toBe(true);
  expect(said({ Closing: '2027-03-05', Strike: '2027-03-05' }).size).toBe(0);
});

test('dates in order are never said, and of dates out of order something always is', () => {
  const day = fc.integer({ min: 10, max: 28 }).map((number) => `2027-02-${number}`);
  fc.assert(
    fc.property(fc.array(day, { minLength: 5, maxLength: 5 }), (days) => {
      const dates = Object.fromEntries(MILESTONES.map((name, at) => [name, days[at] ?? '']));
      expect(said(dates).size === 0).toBe([...days].sort().join() === days.join());
    }),
  );
});
