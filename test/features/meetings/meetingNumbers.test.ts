import fc from 'fast-check';
import { type MeetingRow, meetingNumbers, rowOfMeeting } from '../../../src/features/meetings/meetingNumbers.ts';

const row = (id: string, No: number | null, date = '2027-03-05'): MeetingRow => ({
  ...{ 'Event ID': id, No, Date: date, Revision: 1, Doc: '', 'File ID': '' },
});

it('goes by the row, then by the Doc whose row somebody deleted, then takes the next', () => {
  const listed = [row('E001', 1)];
  const marks = new Map([['E002', 2]]);
  const numbers = meetingNumbers(['E001', 'E002', 'E003'], listed, (id) => marks.get(id) ?? 0, [1, 2]);
  expect([...numbers]).toEqual([
    ['e001', 1],
    ['e002', 2],
    ['e003', 3],
  ]);
});

it('keeps the number of a meeting that has moved to another day', () => {
  const listed = [row('E001', 4, '2027-03-05')];
  expect(rowOfMeeting(listed, 'e001', '2027-03-12')?.No).toBe(4);
  expect(meetingNumbers(['E001'], listed, () => 0, []).get('e001')).toBe(4);
});

it('numbers Docs from 1 without gap or double in any order of making, deleting rows, losing writes and making again', () => {
  const ids = fc.constantFrom('E001', 'E002', 'E003', 'E004', 'E005');
  const step = fc.oneof(
    fc.record({ make: fc.uniqueArray(ids, { minLength: 1 }), written: fc.boolean() }),
    fc.record({ deleted: ids }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const docs = new Map<string, number>();
      let listed: MeetingRow[] = [];
      for (const one of steps) {
        if ('deleted' in one) {
          listed = listed.filter((own) => own['Event ID'] !== one.deleted);
          continue;
        }
        const numbers = meetingNumbers(one.make, listed, (id) => docs.get(id) ?? 0, [...docs.values()]);
        for (const id of one.make) {
          const number = numbers.get(id.toLowerCase()) ?? 0;
          expect(docs.get(id) ?? number).toBe(number);
          docs.set(id, number);
          if (one.written && rowOfMeeting(listed, id, '2027-03-05') === undefined) listed.push(row(id, number));
        }
      }
      const numbers = [...docs.values()].sort((a, b) => a - b);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    }),
    { numRuns: 300 },
  );
});
