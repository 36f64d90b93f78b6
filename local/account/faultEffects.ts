/** What an armed fault looks like from inside: Google's error for it, and what it leaves behind. */
import { ServiceError } from '../services/serviceError.ts';
import { type Locale, textFor } from '../services/texts.ts';
import type { FaultKind } from './faults.ts';
import type { LocalState } from './state.ts';
import { mailRecipientsPerDay, usageOf } from './usage.ts';

const ADVANCED = /^(sheets|drive|calendar)\./;

/** The error that a call fails with. Kills are not errors of the call. */
export function failureFor(
  kind: Exclude<FaultKind, 'kill' | 'kill-after'>,
  method: string,
  locale: Locale,
): ServiceError {
  return ADVANCED.test(method) ? advancedFailure(kind, method, locale) : builtInFailure(kind, method, locale);
}

function advancedFailure(kind: FaultKind, method: string, locale: Locale): ServiceError {
  if (kind === 'revoked') return new ServiceError(textFor(locale, 'authorisationRequired'), 401, 'authError');
  if (kind === 'permanent') return new ServiceError(textFor(locale, 'forbidden'), 403, 'insufficientFilePermissions');
  if (kind === 'quota') {
    return method.startsWith('sheets.')
      ? new ServiceError(textFor(locale, 'resourceExhausted'), 429, 'rateLimitExceeded')
      : new ServiceError(textFor(locale, 'rateLimit'), 403, 'userRateLimitExceeded');
  }
  return new ServiceError(textFor(locale, 'backendError'), 503, 'backendError');
}

function builtInFailure(kind: FaultKind, method: string, locale: Locale): ServiceError {
  const service = method.split('.')[0] ?? method;
  if (kind === 'revoked') return new ServiceError(textFor(locale, 'authorisationRequired'));
  if (kind === 'permanent') return new ServiceError(textFor(locale, 'accessDenied', service));
  if (kind === 'quota') return new ServiceError(textFor(locale, 'dayQuota', service === 'MailApp' ? 'email' : service));
  return new ServiceError(textFor(locale, 'serverError'));
}

/**
 * Uses up what is left of the day's mail and returns true: the mail calls themselves then say so, today and until the
 * day is over. Other services only refuse the one call.
 */
export function useUpQuota(state: LocalState, user: string, method: string): boolean {
  if (!method.startsWith('MailApp.')) return false;
  usageOf(state, user).mailRecipients = mailRecipientsPerDay(state);
  return true;
}
