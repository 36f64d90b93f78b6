/** What an unlocked door's page asks of notes: plain JSON. */
import type { OpenNotes } from './noteTypes.ts';

export interface DoorNotesAsked {
  token: string;
  /** Of an unlocked device. */
  staff: string;
}

/** One thing at a time: a note that was typed, or one that is done. */
export interface DoorNoteAsked extends DoorNotesAsked {
  /** As in the sidebar: `props: ear is loose !tonight`. */
  typed?: string;
  mark?: { id: string; done: boolean };
}

/** At the door nobody is told even that a note is held back. */
export type NotesAtDoor = Pick<OpenNotes, 'groups' | 'more'>;

export type DoorNotesAnswer =
  /** `message`: what was done; `''` where nothing was asked for. */
  | { state: 'open'; notes: NotesAtDoor; message: string }
  /** Nothing was done, and asking again changes nothing: why, and what to do. */
  | { state: 'refused'; message: string }
  /** The page has to be unlocked once more; nothing was done. */
  | { state: 'locked'; message: string }
  | { state: 'closed'; message: string }
  /** Nothing was done; the page asks again later. */
  | { state: 'busy'; message: string };

export interface DoorNoteRequests {
  /** The open notes, most urgent first, without those that are withheld. */
  doorNotes(request: DoorNotesAsked): DoorNotesAnswer;
  /** One more note, or one marked. The same words on the same day are one note. */
  doorNote(request: DoorNoteAsked): DoorNotesAnswer;
}
