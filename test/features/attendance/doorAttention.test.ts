/** Today's line for what no mail could say of the door. */
import { doorAttention } from '../../../src/features/attendance/doorAttention.ts';
import type { CallEvent } from '../../../src/schedule/event.ts';

const event = (id: string, date: string) =>
  ({ id, date, start: '16:00', eventType: { name: 'Rehearsal' } }) as unknown as CallEvent;
const events = [event('E001', '2027-03-05'), event('E002', '2027-02-20')];
const linesOf = (...untold: string[]) => doorAttention(events, untold, '2027-03-05').flatMap(({ lines }) => lines);

it('names the event, and says what to do', () => {
  expect(doorAttention(events, [], '2027-03-05')).toEqual([]);
  expect(linesOf('E001')).toEqual([
    'Fri 5 Mar, 4:00 pm, Rehearsal (E001)',
    expect.stringContaining('Opening the list of the event'),
  ]);
});

it('is silent of an event of more than a week ago, and not of one that left Schedule', () => {
  expect(linesOf('E002')).toEqual([]);
  expect(linesOf('E002', 'E009')[0]).toBe('Event E009, which is not in Schedule any more');
});
