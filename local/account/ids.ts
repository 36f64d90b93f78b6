/** Opaque ids like Google's, the same in every run from the same state. */
import { createHash } from 'node:crypto';
import type { LocalState } from './state.ts';

/** A new id of the given length; `kind` keeps different sorts of things apart. */
export function newId(state: LocalState, kind: string, length = 33): string {
  state.sequence += 1;
  const digest = createHash('sha256').update(`${kind} ${state.sequence}`).digest('base64url');
  return `1${digest}`.padEnd(length, '0').slice(0, length);
}

/** A number from 0 up to but not including `below`, always the same for the same text. */
export function numberFrom(text: string, below: number): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) % below;
}
