/** Which calls are tried again, how long is waited, and when there is no time left for it. */

import { Caller } from '../../src/google/retry.ts';
import type { AppError } from '../../src/port/appError.ts';

const SLICE_MS = 270_000;

function failing(code: number | undefined, times: number) {
  let calls = 0;
  return {
    attempt: () => {
      calls++;
      if (calls > times) return 'done';
      throw Object.assign(new Error(), code === undefined ? {} : { details: { code, errors: [{ reason: '' }] } });
    },
    calls: () => calls,
  };
}

let slept: number[] = [];
let nowMs = 0;
const realNow = Date.now;

beforeEach(() => {
  slept = [];
  nowMs = 1_000_000;
  Date.now = () => nowMs;
  (globalThis as Record<string, unknown>).Utilities = {
    sleep: (ms: number) => {
      slept.push(ms);
      nowMs += ms;
    },
  };
});

afterEach(() => {
  Date.now = realNow;
  delete (globalThis as Record<string, unknown>).Utilities;
});

function failure(act: () => unknown): AppError {
  try {
    act();
  } catch (error) {
    return error as AppError;
  }
  throw new Error('Nothing was thrown');
}

test('a call that may be done twice is tried again after a passing error, with longer and longer waits', () => {
  const call = failing(503, 3);
  expect(new Caller(SLICE_MS).call({ what: 'Reading', idempotent: true }, call.attempt)).toBe('done');
  expect(slept).toEqual([1_000, 2_000, 4_000]);
});

test('after four tries it is given up, and said to be uncertain', () => {
  const call = failing(undefined, 9);
  const error = failure(() => new Caller(SLICE_MS).call({ what: 'Reading', idempotent: true }, call.attempt));
  expect([call.calls(), error.code, error.uncertain]).toEqual([4, 'transient', true]);
});

test('a call that must not be done twice is tried once only', () => {
  const call = failing(503, 9);
  failure(() => new Caller(SLICE_MS).call({ what: 'Sending', idempotent: false }, call.attempt));
  expect(call.calls()).toBe(1);
});

test('being asked to slow down is waited for even then, for more than a minute: nothing was done', () => {
  const call = failing(429, 6);
  expect(new Caller(SLICE_MS).call({ what: 'Sending', idempotent: false }, call.attempt)).toBe('done');
  expect(slept.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(60_000);
});

test('there is no wait that does not fit into what is left of the slice', () => {
  const call = failing(429, 9);
  const error = failure(() => new Caller(15_000).call({ what: 'Reading', idempotent: true }, call.attempt));
  expect([slept, error.code, error.uncertain]).toEqual([[1_000, 2_000], 'transient', false]);
});

test('a refusal is not tried again', () => {
  const call = failing(404, 9);
  expect(failure(() => new Caller(SLICE_MS).call({ what: 'Opening', idempotent: true }, call.attempt)).code).toBe(
    'not-found',
  );
  expect(call.calls()).toBe(1);
});
