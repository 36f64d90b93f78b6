/** Sheets' quota: 60 reads and 60 writes a minute for each person, by the simulated clock. */
import type { LocalState } from '../../account/state.ts';
import { ServiceError } from '../serviceError.ts';

const CALLS_PER_MINUTE = 60;
const MINUTE_MS = 60_000;

/** Kept beside the state, not in it: a minute's count is not worth remembering on disk. */
const callTimes = new WeakMap<LocalState, Map<string, number[]>>();

/** Counts one call. @throws ServiceError 429 when the minute's allowance is used up. */
export function countCall(state: LocalState, user: string, kind: 'Read' | 'Write'): void {
  const byUser = callTimes.get(state) ?? new Map<string, number[]>();
  callTimes.set(state, byUser);
  const key = `${kind} ${user}`;
  const recent = (byUser.get(key) ?? []).filter((time) => time > state.nowMs - MINUTE_MS && time <= state.nowMs);
  byUser.set(key, recent);
  if (recent.length >= CALLS_PER_MINUTE) {
    throw new ServiceError(
      `Quota exceeded for quota metric '${kind} requests' and limit '${kind} requests per minute per user' of service 'sheets.googleapis.com'.`,
      429,
      'rateLimitExceeded',
    );
  }
  recent.push(state.nowMs);
}
