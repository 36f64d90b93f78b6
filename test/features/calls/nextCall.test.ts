/** When calls go out by themselves: never for a day that has begun, and tomorrow's from the set hour on. */
import { callDatesAt, nextCallWords } from '../../../src/features/calls/nextCall.ts';
import { production } from '../../builders/production.ts';

const EVENT = 'Event ID | Date | Start | End | Type | Status';
const rehearsal = (id: string, date: string, status = 'Published') =>
  `${id} | ${date} | 16:00 | 18:00 | Rehearsal | ${status}`;

const data = (...events: string[]) =>
  production({ Production: ['Call send time | 18:00'], Schedule: [EVENT, ...events] });

test.each([
  ['in the morning today’s, if it was not sent last night', '09:00', ['2027-03-05']],
  ['once the first event has begun none', '16:00', []],
  ['just before the set hour none', '17:59', []],
  ['from the set hour on tomorrow’s', '18:00', ['2027-03-06']],
])('%s is due', (_, time, dates) => {
  const both = data(rehearsal('E001', '2027-03-05'), rehearsal('E002', '2027-03-06'));
  expect(callDatesAt(both, { date: '2027-03-05', time })).toEqual(dates);
});

test('a day on which nothing is published has no call', () => {
  const draft = data(rehearsal('E001', '2027-03-05', 'Draft'), rehearsal('E002', '2027-03-06', 'Cancelled'));
  expect(callDatesAt(draft, { date: '2027-03-05', time: '09:00' })).toEqual([]);
  expect(callDatesAt(draft, { date: '2027-03-05', time: '19:00' })).toEqual([]);
});

test.each([
  ['17:59', 'Friday 5 March 2027 at 6:00 pm: the call for Saturday 6 March 2027'],
  ['18:00', 'Tuesday 9 March 2027 at 6:00 pm: the call for Wednesday 10 March 2027'],
])('at %s the next one is said with its day and hour', (time, words) => {
  const two = data(rehearsal('E001', '2027-03-06'), rehearsal('E002', '2027-03-10'));
  expect(nextCallWords(two, { date: '2027-03-05', time })).toBe(words);
});

test('what is further away than 60 days is not looked for', () => {
  const none = 'No call is due in the next 60 days.';
  const now = { date: '2027-03-05', time: '09:00' };
  expect(nextCallWords(data(rehearsal('E001', '2027-05-04')), now)).not.toBe(none);
  expect(nextCallWords(data(rehearsal('E001', '2027-05-05')), now)).toBe(none);
});
