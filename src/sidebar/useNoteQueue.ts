/**
 * Notes that were typed and are not in the workbook yet. Whoever types goes on typing: each is sent in its turn, and none is
 * gone before the script has said that it is kept.
 */
import { useRef, useState } from 'preact/hooks';
import type { NoteAsked, OpenNotes } from '../features/reports/notes/noteTypes.ts';
import { askServer, RequestFailure } from './bridge.ts';

export interface NoteQueue {
  /** The oldest first. */
  waiting: readonly NoteAsked[];
  /** Why the oldest is not kept; `''` while it is under way, or was. */
  trouble: string;
  /** What was said of the last one. */
  said: string;
  isSending: boolean;
  add(note: NoteAsked): void;
  again(): void;
  /** Takes the oldest out, to be typed anew. */
  takeBack(): NoteAsked | undefined;
}

/** @param onKept gets the open notes as they are with it */
export function useNoteQueue(onKept: (notes: OpenNotes) => void): NoteQueue {
  const queue = useRef<NoteAsked[]>([]);
  const sending = useRef(false);
  const [shown, setShown] = useState({ waiting: [] as readonly NoteAsked[], trouble: '', said: '', isSending: false });
  const show = (more: { trouble?: string; said?: string }) =>
    setShown((before) => ({ ...before, ...more, waiting: [...queue.current], isSending: sending.current }));
  const send = async (): Promise<void> => {
    const [first] = queue.current;
    if (first === undefined || sending.current) return;
    sending.current = true;
    show({ trouble: '' });
    let trouble = '';
    let said = '';
    try {
      const outcome = await askServer('addNote', first);
      if (outcome.notes === null) trouble = `${outcome.message} ${outcome.toDo}`.trim();
      else {
        said = outcome.message;
        queue.current.shift();
        onKept(outcome.notes);
      }
    } catch (error) {
      trouble = error instanceof RequestFailure ? error.message : String(error);
    }
    sending.current = false;
    show({ trouble, said });
    if (trouble === '') await send();
  };
  return {
    ...shown,
    add: (note) => {
      queue.current.push(note);
      show({});
      // What is in the way stays so until somebody says to try again, or takes it back.
      if (shown.trouble === '') void send();
    },
    again: () => void send(),
    takeBack: () => {
      const first = queue.current.shift();
      show({ trouble: '' });
      void send();
      return first;
    },
  };
}
