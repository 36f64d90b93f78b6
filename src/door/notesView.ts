/** Notes as an unlocked page shows them, and as they wait on a device. */
import type { NotesAtDoor as OpenNotes } from '../features/reports/notes/doorNoteTypes.ts';

export interface QueuedNote {
  id: string;
  typed: string;
}

/** What is shown of notes. But for `waiting` and `isLocked` it is empty on a locked page. */
export interface NotesView {
  isLocked: boolean;
  /** How many are on this device alone. */
  waiting: number;
  /** Their words, the oldest first. */
  queue: readonly QueuedNote[];
  /** `null` until the script has told. */
  open: OpenNotes | null;
  /** What was said last; `''` for nothing. */
  said: string;
  /** Why nothing came; `''` when it did. */
  trouble: string;
  /** A note that was not taken as it stands, and why. */
  refused: { note: QueuedNote; message: string } | null;
  /** A note that was marked done, to take it back; `''` for none. */
  undo: string;
  isBusy: boolean;
}
