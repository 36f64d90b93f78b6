/** Calendar files, read back by a parser that others wrote. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { type CalendarFileEvent, calendarFile } from '../../src/documents/iCalendar.ts';

const EVENT: CalendarFileEvent = {
  uid: 'E001.P001.1@callboard',
  sequence: 0,
  startMs: Date.UTC(2027, 2, 6, 15),
  endMs: Date.UTC(2027, 2, 6, 16, 30),
  summary: 'Rehearsal',
  location: '',
  description: '',
  cancelled: false,
};
const STAMP = Date.UTC(2027, 2, 5, 23);

function fileOf(more: Partial<CalendarFileEvent>, name = 'Ana Reyes'): string {
  return calendarFile('PUBLISH', { name, email: 'ana@example.org' }, [{ ...EVENT, ...more }], STAMP);
}

test('a parser reads back the times, the id and the sequence', () => {
  const text = fileOf({ sequence: 3 });
  const [read] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  const event = new ICAL.Event(read);
  expect(event.uid).toBe(EVENT.uid);
  expect(event.sequence).toBe(3);
  expect(event.startDate.toString()).toBe('2027-03-06T15:00:00Z');
  expect(event.endDate.toString()).toBe('2027-03-06T16:30:00Z');
});

const anyText = fc
  .string({ unit: 'grapheme', maxLength: 200 })
  // Control characters have no place in a calendar file; the character for a broken one tells below that one was broken.
  .map((text) => Array.from(text, (one) => (one < ' ' || one === '\ufffd' ? ' ' : one)).join(''));

test('whatever is typed comes back as it was, in lines of at most 75 bytes that keep characters whole', () => {
  fc.assert(
    fc.property(anyText, anyText, (summary, location) => {
      const text = fileOf({ summary: `x${summary}`, location: `x${location}`, description: `a\n${summary}` });
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(text).not.toContain('\ufffd');
      const [read] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
      const event = new ICAL.Event(read);
      expect([event.summary, event.location, event.description]).toEqual([
        `x${summary}`,
        `x${location}`,
        `a\n${summary}`,
      ]);
    }),
    { numRuns: 500 },
  );
});

test('nothing that is typed can add a line of its own', () => {
  const text = fileOf({ summary: 'x\r\nATTACH:http://example.org' }, 'Ana"\r\nATTENDEE:mailto:b@example.org');
  expect(text.split('\r\n').filter((line) => /^(ATTACH|ATTENDEE)/.test(line))).toEqual([]);
});

test('a file is these lines, and says nothing of what is not there', () => {
  const event = {
    ...EVENT,
    location: 'Hall, upstairs; left\\right',
    description: 'One\nTwo\r\nThree\rFour\u0007',
    cancelled: true,
  };
  const text = calendarFile('CANCEL', { name: 'Ana "A" Reyes', email: 'ana@example.org' }, [EVENT, event], STAMP);
  const lines = (more: string[]) => [
    'BEGIN:VEVENT',
    'UID:E001.P001.1@callboard',
    'SEQUENCE:0',
    'DTSTAMP:20270305T230000Z',
    'DTSTART:20270306T150000Z',
    'DTEND:20270306T163000Z',
    'SUMMARY:Rehearsal',
    ...more,
    'END:VEVENT',
  ];
  const organizer = 'ORGANIZER;CN="Ana  A  Reyes":mailto:ana@example.org';
  expect(text).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Callboard//Daily call//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:CANCEL',
      ...lines([organizer, 'STATUS:CONFIRMED']),
      ...lines([
        'LOCATION:Hall\\, upstairs\\; left\\\\right',
        'DESCRIPTION:One\\nTwo\\nThree\\nFour ',
        organizer,
        'STATUS:CANCELLED',
      ]),
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test.each([
  ['a', 1],
  ['é', 2],
  ['€', 3],
  ['🎭', 4],
  ['\u007f', 1],
  ['\u0080', 2],
  ['\u07ff', 2],
  ['\u0800', 3],
  ['\uffff', 3],
])('a line of %j is folded when it is full and not before', (character, bytes) => {
  const room = 75 - 'SUMMARY:'.length;
  const most = Math.floor(room / bytes);
  const line = (count: number) => fileOf({ summary: character.repeat(count) }).split('SUMMARY:')[1] ?? '';
  expect(line(most)).toMatch(/^\S+\r\nORGANIZER/);
  expect(line(most + 1)).toBe(`${character.repeat(most)}\r\n ${line(1)}`);
});
