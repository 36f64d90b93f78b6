/** Keeping the state in a file, so that a crash while writing leaves the old one whole. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { LocalState } from './state.ts';

export function saveState(file: string, state: LocalState): void {
  const unfinished = `${file}.new`;
  writeFileSync(unfinished, JSON.stringify(state));
  renameSync(unfinished, file);
}

/** @throws Error when the file is of another version. */
export function readState(file: string): LocalState {
  const state = JSON.parse(readFileSync(file, 'utf8')) as LocalState;
  if (state.version !== 2) throw new Error(`${file} was written by another version of the local account`);
  return state;
}
