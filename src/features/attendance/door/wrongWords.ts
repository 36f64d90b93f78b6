/** How many wrong collection words were said for whom at an event. Kept with the script: fingerprints and numbers. */
import type { Workspace } from '../../../port/workspace.ts';
import type { CallEvent } from '../../../schedule/event.ts';
import { foldedText } from '../../../values/text.ts';

/** With the script. */
export const WORDS_KEY = 'doorWords';
/** The newest; an evening has fewer. */
const MOST_KEPT = 100;
const KEY_LENGTH = 12;

export function wrongWordKey(ws: Pick<Workspace, 'hash'>, { id, date }: CallEvent, personId: string): string {
  return ws.hash(JSON.stringify([id, date, foldedText(personId)])).slice(0, KEY_LENGTH);
}

/** @param text as it was kept; `undefined` before the first */
export function readWrongWords(text: string | undefined): Map<string, number> {
  const found = [...(text ?? '').matchAll(/([0-9a-f]{12})=(\d)/g)];
  return new Map(found.map(([, key = '', count]) => [key, Number(count)]));
}

export function withWrongWord(before: ReadonlyMap<string, number>, key: string, count: number): string {
  const others = [...before].filter(([one]) => one !== key);
  return [...others, [key, count] as const]
    .slice(-MOST_KEPT)
    .map(([one, wrong]) => `${one}=${wrong}`)
    .join(' ');
}
