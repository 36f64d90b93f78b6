/**
 * Tokens of the door, signed with a secret that a new one withdraws: of a link, which is for one event and ends by itself, and
 * of a device that was unlocked. What is no token costs nothing; only what looks like one and has not ended is worth a call.
 */
import type { PropertyStore, Workspace } from '../../../port/workspace.ts';
import type { DoorRecord } from '../../../production/doorRecord.ts';
import type { Untold } from './untold.ts';

/** `link` marks people in and out; `staff` sees whom to phone and who may collect. */
export type TokenKind = 'link' | 'staff';

/** A link ends so long after its event: children are still there when it is over. */
export const LINK_MINUTES_AFTER_END = 180;

/** To whoever opens or uses a link that is none, has ended or was withdrawn. */
export const CLOSED_LINK =
  'This link does not work any more. Ask the stage manager for a new one, and use the paper sheet until then.';

export interface Token {
  kind: TokenKind;
  eventId: string;
  /** Epoch milliseconds, to the minute. */
  endsMs: number;
  signature: string;
}

/** A link that is good, with the door that it opens. */
export interface OpenDoor {
  record: DoorRecord;
  link: Token;
  /** What the stage manager has not been told of at the door of this event. */
  untold: Untold;
  /** Where that is kept. */
  told: PropertyStore;
}

type Signing = Pick<Workspace, 'sign'>;

const MINUTE_MS = 60_000;
const SIGNATURE_LENGTH = 40;
const SHAPE = new RegExp(`^(link|staff)~([A-Za-z0-9_-]{1,40})~([0-9a-z]{1,9})~([0-9a-f]{${SIGNATURE_LENGTH}})$`);

/**
 * @param eventId letters, digits, `-` and `_`; any other cannot be put into a link
 * @example newToken(ws, secret, 'link', 'E012', endsMs) // 'link~E012~hq3k2~6f…'
 */
export function newToken(ws: Signing, secret: string, kind: TokenKind, eventId: string, endsMs: number): string {
  const ends = Math.floor(endsMs / MINUTE_MS).toString(36);
  return `${kind}~${eventId}~${ends}~${signed(ws, secret, kind, eventId, ends)}`;
}

/** What a text says that may be a token; nobody has looked at the signature. `null` for anything else. */
export function tokenIn(text: unknown): Token | null {
  const [, kind, eventId = '', ends = '', signature = ''] = (typeof text === 'string' && SHAPE.exec(text)) || [];
  if (kind === undefined) return null;
  return { kind: kind as TokenKind, eventId, endsMs: Number.parseInt(ends, 36) * MINUTE_MS, signature };
}

/** True when a door with this secret has signed it. */
export function isSigned(ws: Signing, secret: string, { kind, eventId, endsMs, signature }: Token): boolean {
  return signature === signed(ws, secret, kind, eventId, (endsMs / MINUTE_MS).toString(36));
}

/** True for an id that a link can carry. */
export function fitsToken(eventId: string): boolean {
  return /^[A-Za-z0-9_-]{1,40}$/.test(eventId);
}

function signed(ws: Signing, secret: string, kind: TokenKind, eventId: string, ends: string): string {
  return ws.sign(`${kind} ${eventId} ${ends}`, secret).slice(0, SIGNATURE_LENGTH);
}

/** With another word, who was let in by the last one is out. */
export function staffSecret({ secret, word }: DoorRecord): string {
  return secret + word;
}
