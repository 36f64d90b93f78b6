/** A mark as it came: whoever has a link can send anything. */
import type { DoorMark } from './doorTypes.ts';

const WHATS: readonly string[] = ['in', 'out', 'notIn', 'notOut', 'pickUp'];

/** The id, to answer by, and the mark; `null` where anything of it is not as a page of ours sends it. */
export function readMark(mark: unknown): { id: string; mark: DoorMark | null } {
  const given = (typeof mark === 'object' && mark !== null ? mark : {}) as Partial<Record<keyof DoorMark, unknown>>;
  const id = typeof given.id === 'string' ? given.id.slice(0, 80) : '';
  const isPlain = /^[\w.-]+$/.test(id);
  const isMark =
    isPlain &&
    typeof given.person === 'string' &&
    given.person !== '' &&
    typeof given.atMs === 'number' &&
    Number.isFinite(given.atMs) &&
    typeof given.what === 'string' &&
    WHATS.includes(given.what);
  return { id, mark: isMark ? (mark as DoorMark) : null };
}
