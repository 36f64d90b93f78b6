/** Stamps: what a script of ours has signed at a moment, and for how long that counts. */
import type { PropertyStore, Workspace } from '../../port/workspace.ts';

/** Google's machines do not all have the same time. */
const CLOCK_SLACK_MS = 5 * 60_000;

/** What is signed. */
export interface Signed {
  /** So that a stamp of one thing is none of another. */
  kind: 'page' | 'card';
  /** `''` where there is nothing to say. */
  text: string;
}

export interface Stamp {
  /** In epoch milliseconds, to base 36. */
  issued: string;
  signature: string;
}

type Signing = Pick<Workspace, 'clock' | 'sign'>;

/** @example newStamp(ws, secret, { kind: 'page', text: '' }) // 'm5x0k2c0.6f…' */
export function newStamp(ws: Signing, secret: string, signed: Signed): string {
  const issued = ws.clock.epochMs().toString(36);
  return `${issued}.${ws.sign(signedText(issued, signed), secret)}`;
}

/** A text that may be a stamp of the last `lifeMs`; nobody has looked at the signature. `null` for anything else. */
export function freshStamp(ws: Pick<Workspace, 'clock'>, text: unknown, lifeMs: number): Stamp | null {
  const [, issued, signature] = (typeof text === 'string' && /^([0-9a-z]{1,12})\.([0-9a-f]{64})$/.exec(text)) || [];
  if (issued === undefined || signature === undefined) return null;
  const ageMs = ws.clock.epochMs() - Number.parseInt(issued, 36);
  return ageMs <= lifeMs && ageMs >= -CLOCK_SLACK_MS ? { issued, signature } : null;
}

/** True when whoever knows the secret has signed it. */
export function isStampOf(ws: Pick<Workspace, 'sign'>, secret: string, stamp: Stamp, signed: Signed): boolean {
  return secret !== '' && stamp.signature === ws.sign(signedText(stamp.issued, signed), secret);
}

/** A secret that is kept under a name, and made the first time. One call, and one more then. */
export function keptSecret(properties: PropertyStore, key: string, newSecret: () => string): string {
  const kept = properties.all()[key] ?? '';
  if (kept !== '') return kept;
  const made = newSecret();
  properties.set(key, made);
  return made;
}

function signedText(issued: string, { kind, text }: Signed): string {
  return `${kind} ${issued}${text === '' ? '' : ` ${text}`}`;
}
