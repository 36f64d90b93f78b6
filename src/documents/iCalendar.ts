/**
 * Calendar files after RFC 5545. Written here because the libraries that run in Apps Script fold lines by characters:
 * one breaks an emoji in two, the other makes lines that are too long and is larger than all of Callboard's own code.
 */

export interface CalendarFileEvent {
  /** The same for the same event for ever, so that a later file changes the entry instead of adding one. */
  uid: string;
  /** Grows with every issue; the file with the highest counts. */
  sequence: number;
  /** Milliseconds since 1970 in UTC. */
  startMs: number;
  endMs: number;
  summary: string;
  location: string;
  description: string;
  cancelled: boolean;
}

/** Lines end after so many bytes of UTF-8 (RFC 5545, 3.1). */
const MOST_BYTES = 75;

/** @param stampMs when the file is made, in milliseconds since 1970 in UTC */
export function calendarFile(
  method: 'PUBLISH' | 'CANCEL',
  organizer: { name: string; email: string },
  events: readonly CalendarFileEvent[],
  stampMs: number,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Callboard//Daily call//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${escaped(event.uid)}`,
      `SEQUENCE:${event.sequence}`,
      `DTSTAMP:${utc(stampMs)}`,
      `DTSTART:${utc(event.startMs)}`,
      `DTEND:${utc(event.endMs)}`,
      `SUMMARY:${escaped(event.summary)}`,
      ...(event.location === '' ? [] : [`LOCATION:${escaped(event.location)}`]),
      ...(event.description === '' ? [] : [`DESCRIPTION:${escaped(event.description)}`]),
      `ORGANIZER;CN="${quoted(organizer.name)}":mailto:${organizer.email}`,
      `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Instants in UTC need no description of the zone, and hold on days of a clock change. */
function utc(ms: number): string {
  return `${new Date(ms).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
}

function escaped(text: string): string {
  return withoutControls(text)
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\r\n|\r|\n/g, '\\n');
}

/** A parameter's value in double quotes can hold none itself. */
function quoted(text: string): string {
  return withoutControls(text).replace(/["\r\n]/g, ' ');
}

function withoutControls(text: string): string {
  return Array.from(text, (one) => (one < ' ' && one !== '\n' && one !== '\r' ? ' ' : one)).join('');
}

function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  // By whole characters: an array of a text keeps surrogate pairs together.
  for (const character of Array.from(line)) {
    const size = bytesOf(character);
    if (bytes + size > MOST_BYTES) {
      parts.push(part);
      part = ' ';
      bytes = 1;
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join('\r\n');
}

function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
