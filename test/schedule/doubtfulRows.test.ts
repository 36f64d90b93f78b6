/** Which rows of Schedule that cannot be read may be of a day's call. */
import fc from 'fast-check';
import { doubtfulOn } from '../../src/schedule/doubtfulRows.ts';
import { production } from '../builders/production.ts';

const DAY = '2027-03-06';
const HEADERS = 'Event ID | Date | Start | End | Type | Also called | Status';
const rowsOn = (row: string, date = DAY) =>
  doubtfulOn(production({ Schedule: [HEADERS, row] }).doubtful, date).map((one) => one.rowNumber);

test.each([
  ['an end before its start', `E1 | ${DAY} | 16:00 | 15:00 | Rehearsal | | Published`],
  ['a start that is none', `E1 | ${DAY} | soon | 18:00 | Rehearsal | | Published`],
  ['a type whose formula is broken', `E1 | ${DAY} | 16:00 | 18:00 | #REF! | | Published`],
  ['a name that is nobody’s', `E1 | ${DAY} | 16:00 | 18:00 | Rehearsal | Nobody Known | Published`],
  ['a status that is none', `E1 | ${DAY} | 16:00 | 18:00 | Rehearsal | | Maybe`],
  ['no date', 'E1 | | 16:00 | 18:00 | Rehearsal | | Published'],
  ['a date that is none', 'E1 | TBA | 16:00 | 18:00 | Rehearsal | | Published'],
  ['a date that could be this day', 'E1 | 3/6/2027 | 16:00 | 18:00 | Rehearsal | | Published'],
])('%s may be of the day', (_what, row) => {
  expect(rowsOn(row)).toEqual([2]);
});

test.each([
  ['what can be read', `E1 | ${DAY} | 16:00 | 18:00 | Rehearsal | | Published`],
  ['another day', 'E1 | 2027-03-07 | 16:00 | 15:00 | Rehearsal | | Published'],
  ['a date that could be two other days', 'E1 | 4/5/2027 | 16:00 | 18:00 | Rehearsal | | Published'],
  ['a draft', 'E1 | TBA | TBA | TBA | Strike | Nobody Known | Draft'],
  ['a blank status', 'E1 | TBA | TBA | TBA | Strike | Nobody Known |'],
  ['what is cancelled, as Americans write it', `E1 | ${DAY} | 16:00 | 15:00 | Rehearsal | | canceled`],
])('%s is not', (_what, row) => {
  expect(rowsOn(row)).toEqual([]);
});

test('a row without a clear Draft or Cancelled is either read or may be of its day, whatever is typed into it', () => {
  const awkward = fc.oneof(
    fc.constantFrom('', 'TBA', '4.3', '16:00', '99', '#REF!', '3/6/2027', '2027-03-06', '6 March', 'constructor'),
    fc.string({ maxLength: 12 }).map((text) => text.replace(/[|\n\r]/g, ' ')),
  );
  const status = fc.constantFrom('Published', 'published', 'Publishd', 'Yes', 'x', 'TBC');
  fc.assert(
    fc.property(awkward, awkward, awkward, status, (start, end, type, on) => {
      const data = production({ Schedule: [HEADERS, `E1 | ${DAY} | ${start} | ${end} | ${type} | | ${on}`] });
      const isRead = data.events.some((event) => event.date === DAY && event.status === 'Published');
      expect(isRead || doubtfulOn(data.doubtful, DAY).length > 0).toBe(true);
    }),
    { numRuns: 300 },
  );
});
