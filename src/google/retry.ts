/** Calls to Google, tried again only where that can do no harm and there is time for it. */
import { AppError } from '../port/appError.ts';
import { missingScopes, notConsented } from './consent.ts';
import { appErrorFrom, type ServiceFailure, serviceFailure } from './googleErrors.ts';
import type { Scope } from './scopes.ts';

/** Waits before the second, third … try. Sheets' limit is by the minute, so the last ones are long. */
const WAITS_MS = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000];
/** After an error that is no throttling, so many tries in all. */
const MOST_TRIES = 4;
/** Time that must be left for the rest of the job after a wait. */
const RESERVE_MS = 10_000;

export interface CallKind {
  /** For the person: "reading the workbook". */
  what: string;
  /** True when doing it twice is the same as doing it once. */
  idempotent: boolean;
  /** The permission that it needs. */
  scope?: Scope;
}

/** Built-in services say what is missing in the user's language only, so whether it is a permission is asked. */
function isForbidden({ code, uncertain, throttled }: ServiceFailure, scope: Scope): boolean {
  if (code === 'not-consented') return true;
  return (code === 'not-allowed' || uncertain) && !throttled && missingScopes().includes(scope);
}

export class Caller {
  private readonly endMs: number;

  /** @param sliceMs how long this run may take from now on. */
  constructor(sliceMs: number) {
    this.endMs = Date.now() + sliceMs;
  }

  /** @throws AppError with what the error means. */
  call<T>(kind: CallKind, attempt: () => T): T {
    for (let tries = 1; ; tries++) {
      try {
        return attempt();
      } catch (error) {
        if (error instanceof AppError) throw error;
        const failure = serviceFailure(error);
        if (kind.scope !== undefined && isForbidden(failure, kind.scope)) throw notConsented(kind.scope, kind.what);
        const wait = WAITS_MS[tries - 1];
        const mayRetry = failure.throttled || (failure.code === 'transient' && kind.idempotent && tries < MOST_TRIES);
        if (!mayRetry || wait === undefined || Date.now() + wait + RESERVE_MS > this.endMs) {
          throw appErrorFrom(error, kind.what);
        }
        Utilities.sleep(wait);
      }
    }
  }
}
