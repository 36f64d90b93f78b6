/** What the sidebar asks of notes: plain JSON. */
import type { JobOutcome } from '../../../jobs/outcome.ts';

export interface ShownNote {
  /** The Note ID; `''` for a row that has none yet, which is done in the tab. */
  id: string;
  note: string;
  departments: string;
  for: string;
  tag: string;
  /** `Fri 5 Mar` */
  day: string;
}

export interface OpenNotes {
  /** Those with notes in them, the most urgent first. */
  groups: { urgency: string; notes: ShownNote[] }[];
  /** More of them than are listed. */
  more: number;
  /** How many are held back because they sound as if somebody is hurt or ill. */
  incidents: number;
}

/** `notes` is there when it is done. */
export interface NotesOutcome extends JobOutcome {
  notes: OpenNotes | null;
}

export interface NoteAsked {
  /** As it was typed: `props: ear of the head loose @props !tonight #ear`. */
  typed: string;
  /** Of which event; `''`: of today. */
  eventId: string;
}

export interface NoteRequests {
  /** The open notes, most urgent first. Changes nothing. */
  notesOpen(): NotesOutcome;
  /** One more note; the same words on the same day are one. */
  addNote(request: NoteAsked): NotesOutcome;
  /** Marks a note done, or open again. */
  noteDone(request: { id: string; done: boolean }): NotesOutcome;
}
