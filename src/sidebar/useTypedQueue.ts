/**
 * What was typed and is not in the workbook yet. Whoever types goes on typing, also in another panel: each is sent in its turn,
 * and none is gone before the script has said that it is kept.
 */
import { useRef } from 'preact/hooks';
import { RequestFailure } from './bridge.ts';
import { useShownBy } from './useShownBy.ts';

export interface TypedQueue<Typed> {
  /** The oldest first. */
  waiting: readonly Typed[];
  /** Why the oldest is not kept; `''` while it is under way, or was. */
  trouble: string;
  /** What was said of the last one. */
  said: string;
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

interface Queue<Typed> {
  waiting: Typed[];
  sending: boolean;
  trouble: string;
  said: string;
  shownBy: Set<() => void>;
}

/** They outlast the panel that shows them. */
const QUEUES = new Map<string, Queue<unknown>>();

function queueOf<Typed>(name: string): Queue<Typed> {
  const queue = QUEUES.get(name) ?? { waiting: [], sending: false, trouble: '', said: '', shownBy: new Set() };
  QUEUES.set(name, queue);
  return queue as Queue<Typed>;
}

/**
 * @param name of the queue: the same wherever it is shown
 * @param onKept gets what the script answered once it is kept
 */
export function useTypedQueue<Typed, Kept>(
  name: string,
  keep: (typed: Typed) => Promise<Keeping<Kept>>,
  onKept: (kept: Kept) => void,
): TypedQueue<Typed> {
  const queue = queueOf<Typed>(name);
  const tell = useRef(onKept);
  tell.current = onKept;
  const show = useShownBy(queue);
  const send = async (): Promise<void> => {
    const [first] = queue.waiting;
    if (first === undefined || queue.sending) return;
    queue.sending = true;
    queue.trouble = '';
    show();
    try {
      const { kept, said } = await keep(first);
      if (kept === null) queue.trouble = said;
      else {
        queue.said = said;
        queue.waiting.shift();
        tell.current(kept);
      }
    } catch (error) {
      queue.trouble = error instanceof RequestFailure ? error.message : String(error);
    }
    queue.sending = false;
    show();
    if (queue.trouble === '') await send();
  };
  return {
    waiting: [...queue.waiting],
    trouble: queue.trouble,
    said: queue.said,
    add: (typed) => {
      queue.waiting.push(typed);
      show();
      // What is in the way stays so until somebody says to try again, or takes it back.
      if (queue.trouble === '') void send();
    },
    again: () => void send(),
    takeBack: () => {
      const first = queue.waiting.shift();
      queue.trouble = '';
      show();
      void send();
      return first;
    },
  };
}
