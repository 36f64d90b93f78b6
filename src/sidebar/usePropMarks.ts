/**
 * Marks of props and boxes that the workbook does not have yet: a tap counts at once, and what was tapped meanwhile goes together.
 * None is gone before the script has said that it is kept; leaving the panel takes none.
 */
import type { PropMark, PropsAnswer, ShownProps } from '../features/propCheck/propCheckTypes.ts';
import { askServer, RequestFailure } from './bridge.ts';
import type { QueuedPropMark } from './propsMarked.ts';
import { useShownBy } from './useShownBy.ts';

/** The script takes no more at once. */
const MOST_AT_ONCE = 40;

interface Queue {
  eventId: string;
  waiting: QueuedPropMark[];
  sending: boolean;
  trouble: string;
  refused: { id: string; name: string; message: string }[];
  made: number;
  /** What to add to this computer's clock. */
  offsetMs: number;
  shownBy: Set<() => void>;
  /** When a box or prop was last marked here. */
  lastMs: Map<string, number>;
}

/** By event: they outlast the panel that shows them. */
const QUEUES = new Map<string, Queue>();
/** Of this page alone. */
const OWN_ID = `s${Math.floor(Date.now()).toString(36)}${Math.floor(Math.random() * 1e9).toString(36)}`;

function queueOf(eventId: string): Queue {
  const known = QUEUES.get(eventId);
  const fresh: Queue = {
    ...{ eventId, waiting: [], sending: false, trouble: '', refused: [], made: 0, offsetMs: 0 },
    lastMs: new Map(),
    shownBy: new Set(),
  };
  const queue = known ?? fresh;
  QUEUES.set(eventId, queue);
  return queue;
}

export interface PropMarks {
  waiting: readonly QueuedPropMark[];
  trouble: string;
  refused: Queue['refused'];
  /** @param thing the box or prop @param markAt makes the mark @param more as `QueuedPropMark` */
  add<Mark extends PropMark>(
    thing: string,
    markAt: (id: string, atMs: number) => Mark,
    name: string,
    more?: Pick<QueuedPropMark, 'who' | 'before'>,
  ): Mark;
  again(): void;
  dismiss(id: string): void;
}

/**
 * @param nowMs the script's clock, as it was told with what is shown @param heardMs this computer's, then
 * @param onKept gets how things are after what was sent
 */
export function usePropMarks(
  eventId: string,
  clock: { nowMs: number; heardMs: number },
  onKept: (shown: ShownProps, hadSaid: boolean) => void,
): PropMarks {
  const queue = queueOf(eventId);
  queue.offsetMs = clock.nowMs - clock.heardMs;
  const show = useShownBy(queue);
  const send = async (): Promise<void> => {
    const batch = queue.waiting.slice(0, MOST_AT_ONCE);
    if (batch.length === 0 || queue.sending) return;
    queue.sending = true;
    queue.trouble = '';
    show();
    const marks = batch.map(({ mark }) => mark);
    try {
      take(queue, await askServer('rosterProps', { eventId, device: 'Sidebar', marks }), (shown) =>
        onKept(
          shown,
          marks.some((mark) => !('box' in mark)),
        ),
      );
    } catch (error) {
      queue.trouble = error instanceof RequestFailure ? error.message : String(error);
    }
    queue.sending = false;
    show();
    if (queue.trouble === '') await send();
  };
  return {
    waiting: queue.waiting,
    trouble: queue.trouble,
    refused: queue.refused,
    add: (thing, markAt, name, more = {}) => {
      // Two marks of one thing are never of the same second.
      const atMs = laterSecond(Date.now() + queue.offsetMs, queue.lastMs.get(thing));
      const mark = markAt(`${OWN_ID}-${++queue.made}`, atMs);
      queue.lastMs.set(thing, atMs);
      queue.waiting = [...queue.waiting, { mark, name, ...more }];
      show();
      // What is in the way stays so until somebody says to try again.
      if (queue.trouble === '') void send();
      return mark;
    },
    again: () => void send(),
    dismiss: (id) => {
      queue.refused = queue.refused.filter((one) => one.id !== id);
      show();
    },
  };
}

function laterSecond(nowMs: number, earlierMs: number | undefined): number {
  return earlierMs === undefined ? nowMs : Math.max(nowMs, (Math.floor(earlierMs / 1000) + 1) * 1000);
}

function take(queue: Queue, answer: PropsAnswer, onOpen: (shown: ShownProps) => void): void {
  if (answer.state !== 'open') {
    queue.trouble = answer.message;
    return;
  }
  for (const { id, result, message } of answer.answers) {
    const queued = queue.waiting.find(({ mark }) => mark.id === id);
    if (result === 'refused' && queued !== undefined) {
      queue.refused = [...queue.refused, { id, name: queued.name, message }];
    }
  }
  const answered = new Set(answer.answers.map(({ id }) => id));
  queue.waiting = queue.waiting.filter(({ mark }) => !answered.has(mark.id));
  onOpen(answer.props);
}
