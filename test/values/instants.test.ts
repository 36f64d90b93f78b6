/** Instants in zones, on the days on which clocks change, against the local account's clock. */
import { formatDate } from '../../local/services/formatDate.ts';
import { instantOf } from '../../src/values/instants.ts';

const clock = {
  momentAt: (epochMs: number, zone: string) => {
    const [date = '', time = ''] = formatDate(new Date(epochMs), zone, 'yyyy-MM-dd HH:mm').split(' ');
    return { date, time };
  },
};

const at = (zone: string, date: string, minute: number) => new Date(instantOf(clock, zone, date, minute)).toISOString();

test.each([
  ['America/New_York', '2027-03-13', 750, '2027-03-13T17:30:00.000Z'],
  ['America/New_York', '2027-03-14', 60, '2027-03-14T06:00:00.000Z'],
  ['America/New_York', '2027-03-14', 750, '2027-03-14T16:30:00.000Z'],
  // 1:30 comes twice on 7 November; the first one counts.
  ['America/New_York', '2027-11-07', 90, '2027-11-07T05:30:00.000Z'],
  ['America/New_York', '2027-11-07', 750, '2027-11-07T17:30:00.000Z'],
  ['Europe/London', '2027-03-28', 600, '2027-03-28T09:00:00.000Z'],
  ['Australia/Lord_Howe', '2027-04-04', 600, '2027-04-03T23:30:00.000Z'],
  ['Asia/Kathmandu', '2027-06-01', 0, '2027-05-31T18:15:00.000Z'],
  ['Pacific/Kiritimati', '2027-01-01', 60, '2026-12-31T11:00:00.000Z'],
])('in %s the clock shows minute %s + %i at %s', (zone, date, minute, expected) => {
  expect(at(zone, date, minute)).toBe(expected);
});

test('an evening that ends after midnight ends on the next day', () => {
  expect(at('Europe/London', '2027-03-27', 1450)).toBe('2027-03-28T00:10:00.000Z');
});

test('an hour that is left out is taken as if the clock had not been put forward yet', () => {
  expect(at('America/New_York', '2027-03-14', 150)).toBe('2027-03-14T07:30:00.000Z');
});

test('every quarter of an hour around both changes agrees with the calendar arithmetic of the local account', () => {
  for (const date of ['2027-03-13', '2027-03-14', '2027-03-15', '2027-11-06', '2027-11-07', '2027-11-08']) {
    for (let minute = 0; minute < 1440; minute += 15) {
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      const shown = clock.momentAt(instantOf(clock, 'America/New_York', date, minute), 'America/New_York');
      const isLeftOut = date === '2027-03-14' && minute >= 120 && minute < 180;
      if (!isLeftOut) expect(shown).toEqual({ date, time });
    }
  }
});
