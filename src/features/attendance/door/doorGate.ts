/**
 * What is looked at before a link that is good is answered: that it is not asked too often, and that its workbook is not in the
 * bin. Both go by a note in the cache; where it is forgotten, the count begins anew and the workbook is looked at again.
 */
import { AppError } from '../../../port/appError.ts';
import type { DoorWorkspace } from '../../../port/workspace.ts';
import type { OpenDoor } from './doorToken.ts';

/** `known`: an unlock word from a device that was unlocked before; `word`: a collection word from one that is; `note`: notes, asked and typed there; `props`: props and preset boxes. */
export type DoorCall = 'page' | 'roster' | 'marks' | 'unlock' | 'known' | 'word' | 'note' | 'props';

/**
 * Calls of a link within a minute. Three devices that send every four seconds make 45 calls; what is of one kind takes nothing
 * from the others, so nobody who asks for lists keeps marks from being written.
 */
export const MOST_CALLS: Readonly<Record<DoorCall, number>> = {
  page: 30,
  roster: 24,
  marks: 50,
  unlock: 20,
  known: 20,
  word: 20,
  note: 30,
  props: 50,
};

const KINDS = Object.keys(MOST_CALLS) as DoorCall[];
const MINUTE_MS = 60_000;
/** A workbook that was put into the bin has closed its door after that long. */
const LOOK_MS = 10_000;
const KEPT_SECONDS = 120;

interface Kept {
  minute: number;
  /** When the workbook was last seen outside the bin; epoch milliseconds. */
  lookedMs: number;
  counts: Record<DoorCall, number>;
}

/** One call where it is asked too often; two otherwise, and one more every ten seconds. */
export function pastGate(ws: DoorWorkspace, { record, link }: OpenDoor, call: DoorCall): 'open' | 'wait' | 'closed' {
  const nowMs = ws.clock.epochMs();
  const key = `door ${link.signature.slice(0, 20)}`;
  const kept = keptFrom(ws.cache.get(key), Math.floor(nowMs / MINUTE_MS));
  if (kept.counts[call] >= MOST_CALLS[call]) return 'wait';
  kept.counts[call] += 1;
  const isFresh = kept.lookedMs <= nowMs && nowMs - kept.lookedMs < LOOK_MS;
  const isClosed = !isFresh && isGone(ws, record.workbookId);
  if (!isFresh) kept.lookedMs = isClosed ? 0 : nowMs;
  ws.cache.put(key, [kept.minute, kept.lookedMs, ...KINDS.map((kind) => kept.counts[kind])].join(' '), KEPT_SECONDS);
  return isClosed ? 'closed' : 'open';
}

function keptFrom(text: string | null, minute: number): Kept {
  const numbers = (text ?? '').split(' ').map(Number);
  const [then, lookedMs = 0, ...counts] = numbers.length === KINDS.length + 2 ? numbers : [];
  const count = (at: number) => (then === minute ? (counts[at] ?? 0) : 0);
  return {
    ...{ minute, lookedMs },
    counts: Object.fromEntries(KINDS.map((kind, at) => [kind, count(at)])) as Record<DoorCall, number>,
  };
}

/** Where Google does not say, whatever is asked next says it. */
function isGone(ws: DoorWorkspace, workbookId: string): boolean {
  try {
    return ws.drive.get(workbookId).trashed;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return isClosing(error);
  }
}

/** The workbook is not there, or the script may not open it any more. */
export function isClosing({ code }: AppError): boolean {
  return code === 'not-found' || code === 'not-allowed';
}
