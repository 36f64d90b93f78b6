/** What the list in the workbook asks of notes, as the door does. */
import type { DoorNoteAsked, DoorNotesAnswer } from './doorNoteTypes.ts';

/** Without a link and without a word. */
export interface RosterNoteRequests {
  /** As `doorNotes`. */
  rosterNotes(request: { eventId: string }): DoorNotesAnswer;
  /** As `doorNote`. */
  rosterNote(request: Pick<DoorNoteAsked, 'typed' | 'mark'> & { eventId: string }): DoorNotesAnswer;
}
