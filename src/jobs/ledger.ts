/**
 * The ledger: how far the present job is, small enough for one property. It holds keys only, never a name or an
 * address; the bulk is in the workbook, from which everything can be found out again if the ledger is lost.
 */
import { type AloneKind, jobFacts } from './jobKinds.ts';

export interface Ledger {
  /** Which kind of job, or `''` when none was ever begun. */
  kind: string;
  params: Record<string, string>;
  state: 'idle' | 'running' | 'cancelled';
  /** Keys of the steps that are finished. */
  done: string[];
  /** How many pieces are finished besides, where they are counted and not named. */
  counted: number;
  total: number;
  /**
   * Documents that may exist although no tab names them yet: each is written down here before it is made, and taken
   * off when the workbook has it.
   */
  making: string[];
  /** Fingerprint of what was previewed, or `''` for a job that nobody previewed. */
  hash: string;
  /** A sending job that waits (for its next slice, or for tomorrow's quota) while another kind of job runs. */
  parked: Ledger | null;
}

/** Stands in `making` after a ledger was lost: from then on any document may exist that no tab names. */
export const ANYTHING = '*';

export const NO_LEDGER: Ledger = {
  kind: '',
  params: {},
  state: 'idle',
  done: [],
  counted: 0,
  total: 0,
  making: [],
  hash: '',
  parked: null,
};

/** How many of the job's `total` pieces are finished. */
export function finishedOf({ done, counted }: Pick<Ledger, 'done' | 'counted'>): number {
  return done.length + counted;
}

/** The sending job that has not ended, under way or set aside; `null` if there is none. */
export function sendingIn(ledger: Ledger): Ledger | null {
  const { state, kind, parked } = ledger;
  return state === 'running' && jobFacts(kind).sends ? ledger : parked;
}

/** The ledger as a property's value, with a check digit against damage. */
export function ledgerText(ledger: Ledger): string {
  const body = JSON.stringify(ledger);
  return `${checkDigits(body)}${body}`;
}

/**
 * The ledger from a property's value. `sound` is false when it is missing or damaged: then whatever the workbook shows
 * as under way is uncertain.
 */
export function readLedger(text: string | undefined): { ledger: Ledger; sound: boolean } {
  if (text === undefined) return { ledger: NO_LEDGER, sound: false };
  const body = text.slice(8);
  if (checkDigits(body) !== text.slice(0, 8)) return { ledger: NO_LEDGER, sound: false };
  return { ledger: { ...NO_LEDGER, ...(JSON.parse(body) as Partial<Ledger>) }, sound: true };
}

/** Eight hex digits (FNV-1a, 32 bits): enough against damage, not against intent. */
function checkDigits(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The job under way that has the production to itself; `null` when none is. */
export function aloneIn({ state, kind }: Ledger): AloneKind | null {
  return state === 'running' && jobFacts(kind).alone !== undefined ? (kind as AloneKind) : null;
}
