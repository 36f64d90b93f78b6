/** What the roster in the workbook asks: as the door, for whoever may edit the workbook. */
import type { DoorAnswer, MarksAsked, UnlockAnswer, WordAnswer, WordAsked } from './doorTypes.ts';

export interface RosterOpened {
  shown: boolean;
  /** Why it was not, and what to do; `''` when it was. */
  message: string;
}

export type RosterMarksAsked = Pick<MarksAsked, 'device' | 'marks'> & { eventId: string };

export type RosterWordAsked = Pick<WordAsked, 'person' | 'word'> & { eventId: string };

export interface RosterRequests {
  /** Shows the roster of an event beside the sheet. Changes nothing. */
  openRoster(request: { eventId: string }): RosterOpened;
  /** As `doorRoster`. */
  rosterShown(request: { eventId: string }): DoorAnswer;
  /** As `doorMarks`, from a page on which the staff's view can be opened. */
  rosterMarks(request: RosterMarksAsked): DoorAnswer;
  /** As `doorUnlock`, without a word: the Guardians tab is in the same workbook. */
  rosterStaff(request: { eventId: string }): UnlockAnswer;
  /** As `doorWord`. */
  rosterWord(request: RosterWordAsked): WordAnswer;
}
