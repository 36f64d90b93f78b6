/**
 * Accounts that differ in nothing but when things were done, and so go on alike. Most faults leave one behind that another
 * fault has left as well: what follows is then lived through once for all of them.
 */
import { createHash } from 'node:crypto';
import type { Stage } from './harness.ts';

/** Milliseconds since 1970, and Google's way to write a moment; both end up between other text. */
const MOMENT = /((?<![\d.])\d{13}(?:\.\d+)?|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)/;

/** How exactly it counts what time it is now, how long something is still to come, and how long triggers have run. */
const CLOCK_MS = 5 * 60_000;
const AHEAD_MS = 30_000;
const TRIGGER_MS = 60_000;

/**
 * The same text for two accounts that differ only in the moments of what was done since a moment (epoch ms), done in the
 * same order: a fingerprint of everything else, with what is armed and the language besides.
 */
export function accountKey({ account }: Stage, sinceMs: number): string {
  const { nowMs } = account.state;
  const hash = createHash('sha1').update(JSON.stringify([account.locale, account.faults.armed]));
  for (const piece of withoutMoments(textOf(account.state), sinceMs, nowMs)) hash.update(piece);
  return hash.digest('base64url');
}

function textOf(state: Stage['account']['state']): string {
  const usage = Object.entries(state.usage).map(([email, { triggerMs, ...use }]) => ({
    email,
    ...use,
    trigger: Math.floor(triggerMs / TRIGGER_MS),
  }));
  // Nobody opens a message again: what is attached to one has no part in what follows, but has moments in words of its own.
  const mails = state.mails.map((mail) => ({ ...mail, attachments: mail.attachments.length }));
  return JSON.stringify({ ...state, usage, mails, nowMs: Math.floor(state.nowMs / CLOCK_MS) });
}

/** What was done since is told by its turn, what is still to come by how far it is ahead. */
function withoutMoments(text: string, sinceMs: number, nowMs: number): string[] {
  const pieces = text.split(MOMENT);
  const moments = new Map<string, number>();
  for (let at = 1; at < pieces.length; at += 2) {
    const piece = pieces[at] ?? '';
    const ms = piece.includes('T') ? Date.parse(piece) : Number(piece);
    if (ms >= sinceMs) moments.set(piece, ms);
  }
  const done = [...new Set(moments.values())].filter((ms) => ms <= nowMs).sort((a, b) => a - b);
  const turns = new Map(done.map((ms, turn) => [ms, `turn ${turn}`]));
  const told = (ms: number) => turns.get(ms) ?? `ahead ${Math.ceil((ms - nowMs) / AHEAD_MS)}`;
  const words = new Map([...moments].map(([piece, ms]) => [piece, told(ms)]));
  return pieces.map((piece, at) => (at % 2 === 1 ? (words.get(piece) ?? piece) : piece));
}

/** What came of each account that was lived on from. */
export class LivedOnce<T> {
  readonly #known = new Map<string, T>();

  of(key: string, live: () => T): T {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const came = live();
    this.#known.set(key, came);
    return came;
  }
}
