/**
 * What was typed and is not in the workbook yet. Whoever types goes on typing: each is sent in its turn, and none is gone before
 * the script has said that it is kept.
 */
import { useRef, useState } from 'preact/hooks';
import { RequestFailure } from './bridge.ts';

export interface TypedQueue<Typed> {
  /** The oldest first. */
  waiting: readonly Typed[];
  /** Why the oldest is not kept; `''` while it is under way, or was. */
  trouble: string;
  /** What was said of the last one. */
  said: string;
  isSending: boolean;
  add(typed: Typed): void;
  again(): void;
  /** Takes the oldest out, to be typed anew. */
  takeBack(): Typed | undefined;
}

/** What came of one: `kept` is `null` where it is not kept, and `said` says why. */
export interface Keeping<Kept> {
  kept: Kept | null;
  said: string;
}

/** @param onKept gets what the script answered once it is kept */
export function useTypedQueue<Typed, Kept>(
  keep: (typed: Typed) => Promise<Keeping<Kept>>,
  onKept: (kept: Kept) => void,
): TypedQueue<Typed> {
  const queue = useRef<Typed[]>([]);
  const sending = useRef(false);
  const [shown, setShown] = useState({ waiting: [] as readonly Typed[], trouble: '', said: '', isSending: false });
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
      const answer = await keep(first);
      if (answer.kept === null) trouble = answer.said;
      else {
        said = answer.said;
        queue.current.shift();
        onKept(answer.kept);
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
    add: (typed) => {
      queue.current.push(typed);
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
