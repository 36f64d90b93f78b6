import { neverCalled } from '../../../src/features/calls/neverCalled.ts';
import type { OutboxRecord } from '../../../src/mail/outbox.ts';
import type { IssuedRecord } from '../../../src/papers/issued.ts';
import { production } from '../../builders/production.ts';

const TODAY = '2027-03-10';

const events = (...rows: string[]) =>
  production({
    Schedule: ['Date | Start | End | Type | Status', ...rows.map((row) => row.replace('@', '16:00 | 18:00'))],
  }).events;
const calls = (...dates: string[]) => dates.map((date) => ({ Kind: 'Daily call', Date: date }) as OutboxRecord);
const papers = (...dates: string[]) =>
  dates.map((date) => ({ Report: 'Rehearsal report', Date: date }) as IssuedRecord);

const MISSED = '2027-03-08 | @ | Rehearsal | Published';

test('an event that is over and was never called is said with its row', () => {
  const said = neverCalled(
    events('2027-03-05 | @ | Rehearsal | Published', MISSED),
    TODAY,
    true,
    calls('2027-03-05'),
    [],
  );
  expect(said).toEqual([
    expect.objectContaining({
      tab: 'Schedule',
      row: 3,
      message: expect.stringContaining('Monday 8 March 2027 (row 3)'),
    }),
  ]);
});

test.each<[string, string, boolean, OutboxRecord[], IssuedRecord[]]>([
  ['one that was called', MISSED, true, calls('2027-03-05', '2027-03-08'), []],
  ['one of which there is a report', MISSED, true, calls('2027-03-05'), papers('2027-03-08')],
  ['a draft', MISSED.replace('Published', 'Draft'), true, calls('2027-03-05'), []],
  ['one of today', MISSED.replace('03-08', '03-10'), true, calls('2027-03-05'), []],
  ['one from before the first call', '2027-03-01 | @ | Rehearsal | Published', true, calls('2027-03-05'), []],
  ['one of long ago', '2026-12-08 | @ | Rehearsal | Published', true, calls('2026-11-05'), []],
  ['one of last month where no call has gone out yet', '2027-02-08 | @ | Rehearsal | Published', true, [], []],
  ['any in a production that does not call', MISSED, false, [], []],
])('nothing is said of %s', (_, row, goesOut, outbox, issued) => {
  expect(neverCalled(events(row), TODAY, goesOut, outbox, issued)).toEqual([]);
});

test('many are one line', () => {
  const rows = Array.from({ length: 8 }, (_, at) => `2027-03-0${at + 1} | @ | Rehearsal | Published`);
  const said = neverCalled(events(...rows), TODAY, true, calls('2027-02-20'), []);
  expect(said).toHaveLength(1);
  expect(said[0]?.message).toContain('(row 6) and 3 more');
});
