/**
 * What an error of a Google service means. Texts come in the user's language, so the status code decides where there
 * is one; wording only ever makes a built-in service's error milder.
 */
import { AppError, type ErrorCode } from '../port/appError.ts';
import { SCOPE_START } from './scopes.ts';

export interface ServiceFailure {
  code: ErrorCode;
  /** Google's own word for it, such as `notFound`; `''` where there is none. */
  reason: string;
  /** True when the request may have had its effect although it failed. */
  uncertain: boolean;
  /** True when Google was only asked too often: nothing was done, and waiting helps. */
  throttled: boolean;
  /** True when what should be made is there already. */
  exists: boolean;
}

interface GoogleError {
  details?: { code?: number; errors?: { reason?: string }[] };
}

/** Reads the status of an advanced service's error; a built-in service's error has none and stays uncertain. */
export function serviceFailure(error: unknown): ServiceFailure {
  const details = (error as GoogleError | null)?.details;
  const status = details?.code;
  const reason = details?.errors?.[0]?.reason ?? '';
  const failure = (code: ErrorCode, more: Partial<ServiceFailure> = {}): ServiceFailure => ({
    code,
    reason,
    uncertain: false,
    throttled: false,
    exists: false,
    ...more,
  });
  // Google names the scope that is missing by its address, in every language.
  const names = status === undefined && String((error as Error | null)?.message).includes(SCOPE_START);
  if (names || /^(insufficientPermissions|ACCESS_TOKEN_SCOPE_INSUFFICIENT)$/.test(reason))
    return failure('not-consented');
  if (status === undefined) return failure('transient', { uncertain: true });
  // One of sharing is no throttling: it lasts for hours, and Drive's guide says not to try again.
  if (reason === 'sharingRateLimitExceeded') return failure('quota');
  if (status === 429 || /rateLimitExceeded/i.test(reason)) return failure('transient', { throttled: true });
  // https://developers.google.com/workspace/drive/api/guides/handle-errors
  if (/^(storageQuotaExceeded|numChildrenInNonRootLimitExceeded)$/.test(reason)) return failure('no-room');
  if (/quotaExceeded|dailyLimitExceeded/i.test(reason)) return failure('quota');
  if (status === 401 || status === 403) return failure('not-allowed');
  if (status === 404) return failure('not-found');
  if (status === 409) return failure('refused', { exists: true });
  if (status >= 500) return failure('transient', { uncertain: true });
  return failure('refused');
}

/** The error to throw on: Google's words are kept for the developer's log, not for the person. */
export function appErrorFrom(error: unknown, what: string): AppError {
  if (error instanceof AppError) return error;
  const failure = serviceFailure(error);
  return new AppError(failure.code, `${what}: ${WORDS[failure.code] ?? 'Google did not do it.'}`, {
    uncertain: failure.uncertain,
  });
}

const WORDS: Partial<Record<ErrorCode, string>> = {
  transient: 'Google did not answer properly. This usually passes.',
  quota: 'today’s limit is used up.',
  'no-room': 'there is no room. Your Google storage is full, or the folder is.',
  'not-allowed':
    'Google did not allow it. Callboard’s permission may have ended, or the file may not be yours to change.',
  'not-consented': 'Callboard may not do it, because a box was left unticked when Google asked.',
  'not-found': 'it is not there, or you cannot open it.',
  refused: 'Google refused the request.',
};
