/** Notes that were typed and are not in the workbook yet. */
import type { NoteAsked, OpenNotes } from '../features/reports/notes/noteTypes.ts';
import { askServer } from './bridge.ts';
import { type TypedQueue, useTypedQueue } from './useTypedQueue.ts';

/** @param onKept gets the open notes as they are with it */
export function useNoteQueue(onKept: (notes: OpenNotes) => void): TypedQueue<NoteAsked> {
  return useTypedQueue(
    'notes',
    async (note) => {
      const { notes, message, toDo } = await askServer('addNote', note);
      return { kept: notes, said: notes === null ? `${message} ${toDo}`.trim() : message };
    },
    onKept,
  );
}
