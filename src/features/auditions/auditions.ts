/** Auditions: who is seen when, and who comes back, from the tab Auditions. */
import type { Problem } from '../../port/appError.ts';
import type { CallEvent } from '../../schedule/event.ts';
import { minutesFromTime, timeFromMinutes } from '../../values/cellDates.ts';
import { foldedText } from '../../values/text.ts';
import type { TabRecord } from '../../workbook/tabSpec.ts';
import type { auditionsTab } from '../../workbook/tabs/company.ts';

export type AuditionRecord = TabRecord<typeof auditionsTab>;

export interface AuditionSlot {
  /** `18:30`, or `''` for those who walk in. */
  time: string;
  /** `''` for a slot that nobody has yet. */
  name: string;
  readingFor: string;
  /** Blank in the tab counts as a minor. */
  minor: boolean;
  guardian: string;
}

/** Lines for people who come without a slot. */
const WALK_INS = 6;

/** An event's rows; one that names no event is on every audition's sheet. */
export function auditionRows(records: readonly AuditionRecord[], event: Pick<CallEvent, 'id'>): AuditionRecord[] {
  return records.filter((one) => one['Event ID'] === '' || foldedText(one['Event ID']) === foldedText(event.id));
}

/** The event's slots in order: those that are taken, those that are free, then lines for walk-ins. */
export function auditionSlots(
  records: readonly AuditionRecord[],
  event: Pick<CallEvent, 'id' | 'startMinute' | 'endMinute'>,
  slotMinutes: number,
): AuditionSlot[] {
  const rows = auditionRows(records, event);
  const taken = rows.map((one) => ({
    time: one.Slot,
    name: one.Name,
    readingFor: one['Reading for'],
    minor: one.Minor !== 'No',
    guardian: one.Guardian,
  }));
  const free: AuditionSlot[] = [];
  for (
    let minute = event.startMinute;
    slotMinutes > 0 && minute + slotMinutes <= event.endMinute;
    minute += slotMinutes
  ) {
    const inSlot = taken.some((one) => {
      const at = minutesFromTime(one.time);
      return at !== null && at >= minute && at < minute + slotMinutes;
    });
    if (!inSlot) free.push({ time: timeFromMinutes(minute), name: '', readingFor: '', minor: false, guardian: '' });
  }
  const timed = [...taken.filter((one) => one.time !== ''), ...free].sort(
    (a, b) => (minutesFromTime(a.time) ?? 0) - (minutesFromTime(b.time) ?? 0),
  );
  const walkIns = taken.filter((one) => one.time === '');
  const blank = Array.from({ length: WALK_INS }, () => ({
    time: '',
    name: '',
    readingFor: '',
    minor: false,
    guardian: '',
  }));
  return [...timed, ...walkIns, ...blank];
}

/** What should be looked at before the sheets are used: slots outside the audition, and events that are none. */
export function auditionProblems(records: readonly AuditionRecord[], auditions: readonly CallEvent[]): Problem[] {
  return records.flatMap((record): Problem[] => {
    const where = (column: string) => ({ ...record.place, row: record.rowNumber, column });
    const event = auditions.find((one) => foldedText(one.id) === foldedText(record['Event ID']));
    if (record['Event ID'] !== '' && event === undefined) {
      const message = `“${record['Event ID']}” is not an event of the type Audition in Schedule. Type the Event ID as it is there.`;
      return [{ ...where('Event ID'), message }];
    }
    const at = minutesFromTime(record.Slot);
    if (event === undefined || at === null || (at >= event.startMinute && at < event.endMinute)) return [];
    const message = `The slot at ${record.Slot} is outside the audition, ${event.start} to ${event.end}. Type a time within it.`;
    return [{ ...where('Slot'), message }];
  });
}

/** Those who are marked to come back, in the order of the tab. */
export function callbacks(records: readonly AuditionRecord[]): AuditionRecord[] {
  return records.filter((one) => one.Callback === 'Yes');
}
