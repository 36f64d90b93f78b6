import fc from 'fast-check';
import { type CalendarFileEvent, calendarFile } from '../../src/documents/iCalendar.ts';

const EVENT: CalendarFileEvent = {
  uid: 'p1-E001@callboard',
  sequence: 2,
  startMs: Date.UTC(2027, 2, 5, 16),
  endMs: Date.UTC(2027, 2, 5, 18),
  summary: 'Rehearsal',
  location: 'Hall',
  description: '',
  cancelled: false,
};
const ORGANIZER = { name: 'Ana', email: 'ana@example.org' };

/** The lines as a calendar program reads them: unfolded. */
const read = (text: string) => text.replace(/\r\n /g, '').split('\r\n');

test('an event says when, where and which issue it is', () => {
  const lines = read(calendarFile('PUBLISH', ORGANIZER, [EVENT], 0));
  for (const line of [
    'METHOD:PUBLISH',
    'SEQUENCE:2',
    'DTSTART:20270305T160000Z',
    'DTEND:20270305T180000Z',
    'LOCATION:Hall',
  ]) {
    expect(lines).toContain(line);
  }
  expect(lines).toContain('STATUS:CONFIRMED');
  expect(read(calendarFile('CANCEL', ORGANIZER, [{ ...EVENT, cancelled: true }], 0))).toContain('STATUS:CANCELLED');
});

test('whatever is typed stays in its own property, no line is too long, and no letter is broken in two', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (typed) => {
      const text = calendarFile(
        'PUBLISH',
        { ...ORGANIZER, name: typed },
        [{ ...EVENT, summary: typed, description: typed }],
        0,
      );
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75);
      const plain = read(calendarFile('PUBLISH', ORGANIZER, [{ ...EVENT, description: 'x' }], 0));
      expect(read(text).length).toBe(plain.length - (typed === '' ? 1 : 0));
      expect(text).not.toContain('\ufffd');
    }),
    { numRuns: 150 },
  );
});

test('commas, semicolons, backslashes and line breaks come back as they were', () => {
  const typed = 'A, b; c\\d\nE';
  const line = read(calendarFile('PUBLISH', ORGANIZER, [{ ...EVENT, summary: typed }], 0)).find((one) =>
    one.startsWith('SUMMARY:'),
  );
  const back = line?.slice(8).replace(/\\([\\;,n])/g, (_, mark: string) => (mark === 'n' ? '\n' : mark));
  expect(back).toBe(typed);
});
