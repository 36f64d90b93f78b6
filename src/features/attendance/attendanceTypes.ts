import type { JobOutcome } from '../../jobs/outcome.ts';

export type DoorPapers = 'door' | 'roll' | 'faces' | 'record';

/** What the browser asks of sign-in. */
export interface AttendanceRequests {
  /** Sign-in for the published events of a date (`''`: today). */
  makeSignIn(request: { date: string }): JobOutcome;
  /**
   * `door`: the restricted sheet of each event of the date with children; `roll`: the roll and break register of the date; `faces`:
   * the face sheet, whatever the date; `record`: the restricted daily record of the children of the date. Each is made, or re-issued in place.
   */
  makeDoorPapers(request: { what: DoorPapers; date: string }): JobOutcome;
  /** A record of hours for each active under-18 who was there (`''`), or for one person by name or Person ID. */
  makeHoursRecords(request: { person: string }): JobOutcome;
  /** Fills the tab Attendance summary and its charts. */
  makeAttendanceSummary(): JobOutcome;
}
