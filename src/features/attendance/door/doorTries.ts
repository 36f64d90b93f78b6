/**
 * Wrong unlock words of the last ten minutes: by device, so that one phone does not shut the others out, and in all, since a
 * device names itself. A device that was unlocked before goes on being heard, whatever others try.
 */

/** With the script. */
export const TRIES_KEY = 'doorTries';
/** So many wrong words, and none is looked at until ten minutes are over. */
export const MOST_TRIES_A_DEVICE = 10;
export const MOST_TRIES = 30;
const TRIES_MS = 10 * 60_000;

export interface Tries {
  sinceMs: number;
  /** By devices that were never unlocked. */
  count: number;
  byDevice: ReadonlyMap<string, number>;
}

/** What a device is counted by. Its own name for itself, as far as it is one that a page of ours makes. */
export function deviceKey(device: unknown): string {
  return typeof device === 'string' && /^[a-z0-9]{1,20}$/.test(device) ? device : 'none';
}

/** @param text as it was kept; `undefined` before the first */
export function readTries(text: string | undefined, nowMs: number): Tries {
  const [count = 0, sinceMs = 0] = (text ?? '').split(' ').map(Number);
  if (!(count >= 0 && nowMs - sinceMs < TRIES_MS && sinceMs <= nowMs)) {
    return { sinceMs: nowMs, count: 0, byDevice: new Map() };
  }
  const devices = [...(text ?? '').matchAll(/ ([a-z0-9]{1,20})=(\d{1,4})/g)];
  return { sinceMs, count, byDevice: new Map(devices.map(([, device = '', tries]) => [device, Number(tries)])) };
}

export function triesText({ count, sinceMs, byDevice }: Tries): string {
  return [count, sinceMs, ...[...byDevice].map(([device, tries]) => `${device}=${tries}`)].join(' ');
}

/** @param isKnown for a device that was unlocked before */
export function isShut({ count, byDevice }: Tries, device: string, isKnown: boolean): boolean {
  return (byDevice.get(device) ?? 0) >= MOST_TRIES_A_DEVICE || (!isKnown && count >= MOST_TRIES);
}

export function withWrong(tries: Tries, device: string, isKnown: boolean): Tries {
  const byDevice = new Map(tries.byDevice).set(device, (tries.byDevice.get(device) ?? 0) + 1);
  return { ...tries, count: tries.count + (isKnown ? 0 : 1), byDevice };
}
