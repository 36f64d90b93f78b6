/**
 * Asks the script: every name, argument and result is typed by `BrowserRequests`. No more requests are under way than Google
 * allows, and the same request made twice while the first is under way is one.
 */
import type { BrowserRequests } from '../entry/browserRequests.ts';
import { OLD_PAGE } from '../port/appError.ts';
import { scriptRunner } from './googleScript.ts';

export type RequestName = keyof BrowserRequests;
export type RequestArguments<Name extends RequestName> = Parameters<BrowserRequests[Name]>;
export type RequestResult<Name extends RequestName> = ReturnType<BrowserRequests[Name]>;

/** Google lets a page have this many under way. */
const MOST_AT_ONCE = 10;

const underWay = new Map<string, Promise<unknown>>();
const waiting: (() => void)[] = [];
let running = 0;

/** What to tell a person when no usable answer came. */
export class RequestFailure extends Error {
  readonly unchanged: string;
  readonly toDo: string;

  constructor(cause: unknown) {
    const text = textOf(cause);
    const isOld = text.includes(OLD_PAGE);
    super(isOld ? OLD_PAGE : failureMessage(text));
    this.unchanged = isOld
      ? 'Nothing was changed.'
      : 'What you typed here is kept. Whatever was done before stays done, and nothing is sent twice.';
    this.toDo = isOld
      ? 'Copy what you typed here first: it is gone when this closes.'
      : 'Check the connection, then try again.';
  }
}

/** What the script gave this page when a person opened it; it takes requests only with it. */
function pageKey(): string {
  return document.getElementById('app')?.dataset.key ?? '';
}

/** @throws RequestFailure when the request did not reach the script or the script broke off */
export function askServer<Name extends RequestName>(
  name: Name,
  ...args: RequestArguments<Name>
): Promise<RequestResult<Name>> {
  const key = JSON.stringify([name, args]);
  const same = underWay.get(key);
  if (same !== undefined) return same as Promise<RequestResult<Name>>;
  const request = whenThereIsRoom(() => send(name, args)).finally(() => underWay.delete(key));
  underWay.set(key, request);
  return request as Promise<RequestResult<Name>>;
}

async function whenThereIsRoom(act: () => Promise<unknown>): Promise<unknown> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await act();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

function send(name: RequestName, args: readonly unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    try {
      const runner = scriptRunner()
        .withSuccessHandler((result) => {
          // Google hands over nothing at all when a result could not be sent.
          if (result === null || result === undefined) reject(new RequestFailure('The answer was empty.'));
          else resolve(result);
        })
        .withFailureHandler((error) => reject(new RequestFailure(error)));
      (runner as unknown as Record<RequestName, (...values: readonly unknown[]) => void>)[name](pageKey(), ...args);
    } catch (error) {
      reject(new RequestFailure(error));
    }
  });
}

const MOST_LETTERS = 200;

function textOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : typeof cause === 'string' ? cause : messageOf(cause);
}

function failureMessage(text: string): string {
  const line = (text.split('\n')[0] ?? '').replace(/^(Script)?Error:\s*/, '').slice(0, MOST_LETTERS);
  return line === '' ? 'No answer came from Google.' : `No usable answer came from Google: ${line}`;
}

function messageOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'message' in cause ? String(cause.message) : '';
}
