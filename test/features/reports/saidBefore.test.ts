import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import type { ReportNote } from '../../../src/features/reports/noteFacts.ts';
import {
  changedNotes,
  readSaid,
  type Said,
  saidNow,
  saidText,
  scheduleChanges,
} from '../../../src/features/reports/saidBefore.ts';
import { typedProduction } from '../../builders/production.ts';

const ws = { hash: (text: string) => createHash('sha256').update(text).digest('hex') };
const note = (key: string, text = key, more: Partial<ReportNote> = {}): ReportNote => ({
  ...{ number: '1.1', text, for: '', urgency: '', done: false, key },
  ...more,
});

test('what was kept is read as it was, whatever it is of', () => {
  const mark = fc.stringMatching(/^[0-9a-f]{7}$/);
  const map = fc.dictionary(mark, mark, { maxKeys: 5 });
  fc.assert(
    fc.property(fc.record({ times: fc.integer({ min: 1, max: 99 }), notes: map, events: map }), (said) => {
      expect(readSaid(saidText(said as Said))).toEqual(said);
    }),
  );
});

test('what somebody has typed into the cell is read as never sent', () => {
  for (const text of ['', 'yes', '1', '1:abc:def', '1:1234567', '{"times":1}', '1:12345678901234:g', '1: :'])
    expect([text, readSaid(text)]).toEqual([text, null]);
});

test('a note that is new or says something else is changed; one that only moved is not', () => {
  const before = saidNow(ws, [note('N1'), note('N2'), note('N3')], [], '2027-03-05', 1);
  const now = [note('N3'), note('N1', 'other words'), note('N4'), note('N2', 'N2', { number: '1.9' })];
  expect([...changedNotes(ws, now, before)]).toEqual(['N1', 'N4']);
  expect([...changedNotes(ws, now, null)]).toEqual([]);
});

test('what readers of the last report do not know of the schedule is said, and nothing that they do', () => {
  const schedule = (...rows: string[]) =>
    typedProduction({ Schedule: ['Event ID | Date | Start | End | Type | Status', ...rows] }).data.events;
  const told = schedule(
    'E1 | 2027-03-08 | 16:00 | 18:00 | Rehearsal | Published',
    'E2 | 2027-03-09 | 16:00 | 18:00 | Rehearsal | Published',
    'E3 | 2027-03-10 | 16:00 | 18:00 | Rehearsal | Published',
  );
  const before = saidNow(ws, [], told, '2027-03-05', 1);
  const now = schedule(
    'E1 | 2027-03-08 | 16:00 | 18:00 | Rehearsal | Published',
    'E2 | 2027-03-09 | 17:00 | 18:00 | Rehearsal | Published',
    'E3 | 2027-03-10 | 16:00 | 18:00 | Rehearsal | Cancelled',
    'E4 | 2027-03-11 | 16:00 | 18:00 | Tech | Published',
    'E5 | 2027-03-12 | 16:00 | 18:00 | Tech | Draft',
    'E6 | 2027-03-27 | 16:00 | 18:00 | Tech | Published',
  );
  expect(scheduleChanges(ws, now, '2027-03-06', before, '2027-03-05')).toEqual([
    'Changed: Tue 9 Mar, 5:00 pm to 6:00 pm, Rehearsal',
    'Cancelled: Wed 10 Mar, 4:00 pm to 6:00 pm, Rehearsal',
    'New: Thu 11 Mar, 4:00 pm to 6:00 pm, Tech',
  ]);
  expect(scheduleChanges(ws, now, '2027-03-06', null, '')).toEqual([]);
});
