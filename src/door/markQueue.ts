/**
 * The marks of a device that no answer has named yet, and what was refused. A mark leaves the queue by an answer alone, so a
 * mark is sent as often as it takes, always under the same id.
 */
import type { DoorMark, MarkAnswer } from '../features/attendance/door/doorTypes.ts';

export interface QueuedMark {
  mark: DoorMark;
  /** To be read, and written down where it cannot be sent. */
  name: string;
}

export interface Refusal {
  id: string;
  name: string;
  message: string;
}

export interface MarkQueue {
  /** In the order of their times. */
  waiting: readonly QueuedMark[];
  refused: readonly Refusal[];
}

export const EMPTY_QUEUE: MarkQueue = { waiting: [], refused: [] };

/** The server takes no more in one call. */
export const MOST_MARKS = 40;

/** A mark that is there already is not added again. */
export function queueWith(queue: MarkQueue, added: readonly QueuedMark[]): MarkQueue {
  const there = new Set(queue.waiting.map(({ mark }) => mark.id));
  const fresh = added.filter(({ mark }) => !there.has(mark.id) && there.add(mark.id));
  // Sorting keeps the order of what has one time.
  return { ...queue, waiting: [...queue.waiting, ...fresh].sort((a, b) => a.mark.atMs - b.mark.atMs) };
}

/** A release, a pick-up and a visitor go only under an unlocked staff's view. */
export function needsStaff({ release, pickUp, visitor }: DoorMark): boolean {
  return release !== undefined || pickUp !== undefined || visitor !== undefined;
}

/**
 * What to send next, oldest first.
 * @param maySend whether a mark that needs the staff may go
 */
export function nextMarks(queue: MarkQueue, maySend: (id: string) => boolean): DoorMark[] {
  const ready = queue.waiting.filter(({ mark }) => !needsStaff(mark) || maySend(mark.id));
  return ready.slice(0, MOST_MARKS).map(({ mark }) => mark);
}

/** What is left after an answer: whatever it does not name is still waiting. */
export function queueAfter(queue: MarkQueue, answers: readonly MarkAnswer[]): MarkQueue {
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const refused = queue.waiting.flatMap(({ mark: { id }, name }): Refusal[] => {
    const answer = byId.get(id);
    return answer?.result === 'refused' ? [{ id, name, message: answer.message }] : [];
  });
  return {
    waiting: queue.waiting.filter(({ mark }) => !byId.has(mark.id)),
    refused: [...queue.refused, ...refused],
  };
}

export function withoutRefusal(queue: MarkQueue, id: string): MarkQueue {
  return { ...queue, refused: queue.refused.filter((one) => one.id !== id) };
}

/**
 * When a mark was made: the server keeps seconds, so a mark that takes back another of the same person is at least in the
 * next second, even where the clock was put back in between.
 * @param earlierMs the last mark of the same person on this device; `undefined` where there was none
 */
export function markTimeMs(nowMs: number, earlierMs: number | undefined): number {
  return earlierMs === undefined ? nowMs : Math.max(nowMs, (Math.floor(earlierMs / 1000) + 1) * 1000);
}
