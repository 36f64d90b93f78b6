/** Somebody at the door, and everybody of an event. */
import type { Person } from '../../../company/people.ts';
import type { CallEvent } from '../../../schedule/event.ts';
import type { TabRecord } from '../../../workbook/tabSpec.ts';
import type { attendanceTab } from '../../../workbook/tabs/rehearsal.ts';

export type AttendanceRecord = TabRecord<typeof attendanceTab>;

/** Somebody at the door: who it is, as far as People says, and the row. */
export interface AtDoor {
  /** The Person ID of the row, or of the person who gets one. */
  id: string;
  /** Left out where nobody in People has this id any more. */
  person: Person | undefined;
  record: AttendanceRecord | undefined;
  /** In minutes after midnight of the event's day; `null` for somebody who is not called. */
  callMinute: number | null;
  isCalled: boolean;
  isAway: boolean;
  /** Of a visitor who has no row yet. */
  newName?: string;
}

export interface AtEvent {
  event: CallEvent;
  people: AtDoor[];
  /** Called, and not to be marked here: their id is not their own, or they have two rows. */
  onPaper: Person[];
  /** Rows of the event that no mark can find, since their Person ID is blank, or two rows or two people have it: whoever is in is shown. */
  unmarkable: AtDoor[];
}
