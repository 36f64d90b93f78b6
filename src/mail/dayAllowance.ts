/**
 * What Google lets an account mail in a day. Google tells only what is left today, so the day's allowance is concluded from the
 * most that was ever seen left (docs/google.md): nobody but a Workspace account ever has more than a personal one's.
 */
import { AppError } from '../port/appError.ts';
import type { ReadOnlyWorkspace } from '../port/workspace.ts';

/** Addresses a day of a personal account, and of a Workspace account. */
export const PERSONAL_A_DAY = 100;
export const WORKSPACE_A_DAY = 1500;

/** Of each day's addresses, kept back so that the stage manager can always be told that a call was stopped. */
export const KEPT_FOR_NOTICE = 1;

/** Holds the most that was seen left for the account whose triggers send the calls; empty while that is not known. */
export const SEEN_KEY = 'mail.seen';

/** What of it calls and reports may use. @example roomFor(100) // 99 */
export function roomFor(quotaLeft: number): number {
  return Math.max(0, quotaLeft - KEPT_FOR_NOTICE);
}

/** To follow “Google lets you mail only”. @example quotaLeftWords(4) // '4 more today, 1 of them kept to tell the stage manager' */
export function quotaLeftWords(quotaLeft: number): string {
  return quotaLeft <= 0
    ? '0 more today'
    : `${quotaLeft} more today, ${KEPT_FOR_NOTICE} of them kept to tell the stage manager`;
}

/** The most that was seen left for the sender; `null` where nobody has looked, or the note is damaged. */
export function mostSeen(properties: Readonly<Record<string, string>>): number | null {
  const text = properties[SEEN_KEY] ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/**
 * The day's allowance of an account of which so much was seen left. One that never had more than a personal account's counts as
 * one: at worst somebody is warned who need not be.
 * @example allowanceFrom(97) // 100
 * @example allowanceFrom(101) // 1500
 */
export function allowanceFrom(seen: number): number {
  return seen <= PERSONAL_A_DAY ? PERSONAL_A_DAY : Math.max(seen, WORKSPACE_A_DAY);
}

/**
 * The sender's allowance, as far as it can be known.
 * @param quotaLeft what the sender may mail now; `null` where that cannot be seen
 */
export function knownAllowance(properties: Readonly<Record<string, string>>, quotaLeft: number | null): number | null {
  const seen = [mostSeen(properties), quotaLeft].filter((one) => one !== null && Number.isFinite(one)) as number[];
  return seen.length === 0 ? null : allowanceFrom(Math.max(...seen));
}

/** The note to keep once the sender was seen with so much left; nothing where it tells nothing new. */
export function seenNote(properties: Readonly<Record<string, string>>, quotaLeft: number): Record<string, string> {
  const seen = mostSeen(properties);
  return seen !== null && allowanceFrom(quotaLeft) <= allowanceFrom(seen) ? {} : { [SEEN_KEY]: String(quotaLeft) };
}

/** What is left today for the one who asks; `null` where Google does not say. One call. */
export function ownQuota(ws: Pick<ReadOnlyWorkspace, 'mail'>): number | null {
  try {
    return ws.mail.remainingQuota();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return null;
  }
}
