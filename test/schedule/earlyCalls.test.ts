import { dayPlan } from '../../src/schedule/dayPlan.ts';
import { earlyCalls, laterTime } from '../../src/schedule/earlyCalls.ts';
import { production } from '../builders/production.ts';

const DATE = '2027-03-05';

function early(event: string) {
  const data = production({
    People: [
      'Person ID | Name | Group | Minor | Email',
      'P1 | Ana Silva | Cast | Yes | ',
      'P2 | Ben Okafor | Crew | No | ben@example.org',
    ],
    Schedule: ['Event ID | Date | Start | End | Type | Also called | Status', `E1 | ${DATE} | ${event} | Published`],
  });
  return earlyCalls(dayPlan(data, DATE));
}

test.each([
  '4:00 | 6:30 | Rehearsal | Full company',
  '0:00 | 2:00 | Music | Ana Silva',
  '6:59 | 9:00 | Tech | Crew; P1',
])('a minor who is called to %s stops the automatic call', (event) => {
  const { problems, warnings } = early(event);
  expect(problems).toEqual([expect.objectContaining({ tab: 'Schedule', row: 2, column: 'Start', stops: 'call' })]);
  expect(warnings).toEqual([]);
});

test('adults who are called so early are only pointed at', () => {
  const { problems, warnings } = early('6:00 | 9:00 | Tech | Crew');
  expect(problems).toEqual([]);
  expect(warnings).toEqual(['Tech begins at 6:00 am. If you mean 18:00, type that.']);
});

test.each([
  '7:00 | 9:00 | Rehearsal | Full company',
  '16:00 | 18:30 | Rehearsal | Full company',
  '25:00 | 26:00 | Strike | Full company',
  '4:00 | 6:30 | Meeting | ',
])('nothing is said of %s', (event) => {
  expect(early(event)).toEqual({ problems: [], warnings: [] });
});

test('what was meant is twelve hours later, as it is typed', () => {
  expect([240, 0, 419].map(laterTime)).toEqual(['16:00', '12:00', '18:59']);
});
