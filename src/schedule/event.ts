/** Events of the schedule: when they are, in minutes of their working day. */
import type { Problem } from '../port/appError.ts';
import type { DateText, TimeText } from '../port/workspace.ts';
import { minutesFromTime } from '../values/cellDates.ts';
import type { TabRecord } from '../workbook/tabSpec.ts';
import type { scheduleTab } from '../workbook/tabs/schedule.ts';
import type { EventType, EventTypeOf } from './eventTypes.ts';

export type EventRecord = TabRecord<typeof scheduleTab>;

export interface CallEvent {
  id: string;
  date: DateText;
  start: TimeText;
  end: TimeText;
  /** Minutes after midnight of `date`; `endMinute` is above 1440 when the event ends after midnight. */
  startMinute: number;
  endMinute: number;
  eventType: EventType;
  location: string;
  work: string;
  scenes: string[];
  /** True where the cell Scenes is a number, which may have lost a nought: 1.10 is 1.1 then. */
  scenesAreNumbers: boolean;
  alsoCalled: string[];
  notCalled: string[];
  notes: string;
  status: 'Draft' | 'Published' | 'Cancelled';
  rowNumber: number;
  place: EventRecord['place'];
}

/** Late enough to end after midnight without a typing slip being taken for it. */
const LATE_START = 18 * 60;
/** And early enough in the morning. */
const EARLY_END = 6 * 60;

/** The events, and those that cannot be: an end before the start, unless it is plainly after midnight. */
export function eventsFrom(
  records: readonly EventRecord[],
  typeOf: EventTypeOf,
): { events: CallEvent[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const events = records.flatMap((record): CallEvent[] => {
    const startMinute = minutesFromTime(record.Start) ?? 0;
    const endMinute = endAfter(startMinute, minutesFromTime(record.End) ?? 0);
    if (endMinute === null) {
      problems.push({
        ...record.place,
        row: record.rowNumber,
        column: 'End',
        message: `The event ends at ${record.End}, which is not after its start at ${record.Start}. If it ends after midnight, type the hour past 24, for example 25:10.`,
      });
      return [];
    }
    return [
      {
        id: record['Event ID'],
        date: record.Date,
        start: record.Start,
        end: record.End,
        startMinute,
        endMinute,
        eventType: typeOf(record.Type),
        location: record.Location,
        work: record.Work,
        scenes: record.Scenes,
        scenesAreNumbers: record.numbers?.includes('Scenes') ?? false,
        alsoCalled: record['Also called'],
        notCalled: record['Not called'],
        notes: record.Notes,
        status: record.Status === '' ? 'Draft' : record.Status,
        rowNumber: record.rowNumber,
        place: record.place,
      },
    ];
  });
  const seen = new Map<string, CallEvent>();
  for (const event of events) {
    const earlier = seen.get(event.id);
    if (event.id !== '' && earlier !== undefined) {
      problems.push({
        ...event.place,
        row: event.rowNumber,
        column: 'Event ID',
        message: `${event.id} is also the id of the event in row ${earlier.rowNumber}. Clear one of the two, and Callboard gives it a new id.`,
      });
    }
    seen.set(event.id, event);
  }
  return { events, problems };
}

/**
 * The end of an event in minutes after midnight of its day, past 1440 where it is plainly after midnight; `null` for one
 * that is not after the start.
 * @example endAfter(1200, 60) // 1500
 */
export function endAfter(startMinute: number, endMinute: number): number | null {
  if (endMinute > startMinute) return endMinute;
  return startMinute >= LATE_START && endMinute <= EARLY_END ? endMinute + 1440 : null;
}

/** The published events of a day, in the order they start. */
export function publishedOn(events: readonly CallEvent[], date: DateText): CallEvent[] {
  return events
    .filter((event) => event.date === date && event.status === 'Published')
    .sort((a, b) => a.startMinute - b.startMinute || a.rowNumber - b.rowNumber);
}
