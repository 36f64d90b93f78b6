import fc from 'fast-check';
import { type FillRequest, fillPlan } from '../../../src/features/fillSchedule/fillSchedule.ts';
import { dateFromSerial } from '../../../src/values/cellDates.ts';
import { addDays, daysBetween } from '../../../src/values/dates.ts';
import { changedTables } from '../../../src/workbook/changeRows.ts';
import type { Table } from '../../../src/workbook/table.ts';
import { scheduleTab } from '../../../src/workbook/tabs/schedule.ts';
import { typedTable } from '../../builders/production.ts';

const EVENT = 'E001 | 2027-03-05 | 16:00 | 18:00 | Rehearsal | Hall | Scene 1 | Published';

function schedule(...rows: string[]): Table<typeof scheduleTab> {
  return typedTable(scheduleTab, ['Event ID | Date | Start | End | Type | Location | Work | Status', ...rows]);
}

function done(table: Table<typeof scheduleTab>, request: FillRequest): Table<typeof scheduleTab> {
  const { changes } = fillPlan(table, request);
  return changedTables(new Map([['Schedule', table as unknown as Table]]), changes).get('Schedule') as unknown as Table<
    typeof scheduleTab
  >;
}

const dates = (table: Table<typeof scheduleTab>) => table.rows.map(({ cells }) => dateFromSerial(Number(cells[1])));

test('an event is repeated every week with an id of its own, and a second time nothing is to do', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (days) => {
      const until = addDays('2027-03-05', days);
      const request: FillRequest = { action: 'repeat', eventId: 'e001', until, skip: ['2027-03-19'], status: 'Draft' };
      const table = done(schedule(EVENT), request);
      const all = dates(table);
      expect(all).not.toContain('2027-03-19');
      for (const date of all) expect(daysBetween('2027-03-05', date ?? '') % 7).toBe(0);
      expect(new Set(table.rows.map(({ cells }) => cells[0])).size).toBe(table.rows.length);
      expect(fillPlan(table, request).changes).toEqual([]);
    }),
  );
});

test('moved, an event keeps its id and what is not said', () => {
  const request: FillRequest = {
    action: 'move',
    eventId: 'E001',
    date: '2027-03-08',
    start: '17:00',
    end: '',
    location: null,
  };
  expect(done(schedule(EVENT), request).rows[0]?.cells.slice(0, 6)).toEqual([
    'E001',
    46454,
    17 / 24,
    0.75,
    'Rehearsal',
    'Hall',
  ]);
});

test('moved, it may still end after midnight as the schedule has it', () => {
  const late = EVENT.replace('16:00 | 18:00', '20:00 | 01:00');
  const request: FillRequest = { action: 'move', eventId: 'E001', date: '', start: '21:00', end: '', location: null };
  expect(done(schedule(late), request).rows[0]?.cells.slice(2, 4)).toEqual([21 / 24, 1 / 24]);
});

test.each([
  ['a new start', { start: '17:00', end: '19:00' }, 1],
  ['another day at the same hour', { date: '2027-03-08' }, 0],
  ['a later end', { end: '19:00' }, 0],
])('moved to %s, timed lines are said to keep their times', (_what, to, count) => {
  const table = schedule(
    'E001 | 2027-03-05 | 16:00 | 18:00 | Rehearsal | Hall | 4:00-5:00 Scene 1; 5:00-6:00 Scene 2 | Draft',
  );
  const request: FillRequest = { action: 'move', eventId: 'E001', date: '', start: '', end: '', location: null, ...to };
  expect(fillPlan(table, request).left).toEqual(
    Array.from({ length: count }, () => 'The timed lines in Work keep their times. Type the new ones.'),
  );
});

test('moved to where it is, nothing would change', () => {
  const request: FillRequest = {
    action: 'move',
    eventId: 'E001',
    date: '2027-03-05',
    start: '16:00',
    end: '18:00',
    location: 'Hall',
  };
  expect(fillPlan(schedule(EVENT), request)).toMatchObject({ changes: [], left: ['It is there already.'] });
});

test('what would be done is said in words, with what stays', () => {
  const request: FillRequest = {
    action: 'move',
    eventId: 'E001',
    date: '2027-03-08',
    start: '17:00',
    end: '',
    location: 'Roof',
  };
  expect(fillPlan(schedule(EVENT), request).lines).toEqual([
    'Fri 5 Mar: Rehearsal, Scene 1 moves to Mon 8 Mar, 17:00 to the same end, Roof',
  ]);
});

test('a place can be taken out', () => {
  const request: FillRequest = { action: 'move', eventId: 'E001', date: '', start: '', end: '', location: ' ' };
  expect(fillPlan(schedule(EVENT), request).changes[0]?.values).toEqual({ 'Event ID': 'E001', Location: null });
});

test('cancelled, it stays in its row', () => {
  const table = done(schedule(EVENT), { action: 'cancel', eventId: 'E001' });
  expect(table.rows[0]?.cells[7]).toBe('Cancelled');
  expect(fillPlan(table, { action: 'cancel', eventId: 'E001' })).toMatchObject({
    changes: [],
    left: ['It is cancelled already.'],
  });
});

test.each<[string, FillRequest, string]>([
  ['an event that is not there', { action: 'cancel', eventId: 'E009' }, 'no event E009'],
  ['an id that two events have', { action: 'cancel', eventId: 'E002' }, 'is the id of 2 events'],
  ['no id at all', { action: 'cancel', eventId: '' }, 'no event without an id'],
  [
    'an end before it begins',
    { action: 'move', eventId: 'E001', date: '', start: '18:00', end: '17:00', location: null },
    'not after 18:00',
  ],
  [
    'a start after the end that stays',
    { action: 'move', eventId: 'E001', date: '', start: '18:30', end: '', location: null },
    'end at 18:00, which is not after 18:30',
  ],
  [
    'an end before the start that stays',
    { action: 'move', eventId: 'E001', date: '', start: '', end: '15:00', location: null },
    'end at 15:00, which is not after 16:00',
  ],
  [
    'a time that is none',
    { action: 'move', eventId: 'E001', date: '', start: 'soon', end: '', location: null },
    'The new start cannot be read',
  ],
  ['an event without a date', { action: 'cancel', eventId: 'E003' }, 'no date that can be read'],
  [
    'a last day before the first',
    { action: 'repeat', eventId: 'E001', until: '2027-03-05', skip: [], status: 'Draft' },
    'is not after the event',
  ],
  [
    'more than a year of weeks',
    { action: 'repeat', eventId: 'E001', until: '2029-03-05', skip: [], status: 'Draft' },
    'more than 60 weeks',
  ],
])('%s is refused, and nothing would change', (_, request, message) => {
  const two = 'E002 | 2027-03-06 | 16:00 | 18:00 | Rehearsal | Hall | | Draft';
  const undated = 'E003 | soon | 16:00 | 18:00 | Rehearsal | Hall | | Draft';
  const plan = fillPlan(schedule(EVENT, two, two, undated), request);
  expect(plan.changes).toEqual([]);
  expect(plan.problems.map((problem) => problem.message).join()).toContain(message);
});

test('a place that no cell holds is refused', () => {
  const table = typedTable(scheduleTab, [
    'Event ID | Date | Start | End | Type',
    'E001 | 2027-03-05 | 16:00 | 18:00 | Music',
  ]);
  const location = 'x'.repeat(50_001);
  const plan = fillPlan(table, { action: 'move', eventId: 'E001', date: '', start: '', end: '', location });
  expect(plan.changes).toEqual([]);
  expect(plan.problems).toEqual([{ column: 'Location', message: expect.stringContaining('50001 characters') }]);
});
