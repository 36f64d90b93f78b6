/**
 * At which events a mail to the stage manager could not go out. What it was about is nobody's property: it is in the rows of
 * Attendance, and is told from there.
 */
import type { PropertyStore } from '../../../port/workspace.ts';

/** Beside `doorTold`: Event IDs, a line each. */
const UNTOLD_KEY = 'doorUntold';

export function isUntold(properties: Readonly<Record<string, string>>, eventId: string): boolean {
  return untoldIn(properties).includes(eventId);
}

/** One call where it changes something. @param properties as they were read */
export function setUntold(
  store: PropertyStore,
  properties: Readonly<Record<string, string>>,
  eventId: string,
  untold: boolean,
): void {
  if (isUntold(properties, eventId) === untold) return;
  const others = untoldIn(properties).filter((one) => one !== eventId);
  const all = untold ? [...others, eventId] : others;
  if (all.length === 0) store.remove(UNTOLD_KEY);
  else store.set(UNTOLD_KEY, all.join('\n'));
}

function untoldIn(properties: Readonly<Record<string, string>>): string[] {
  return (properties[UNTOLD_KEY] ?? '').split('\n').filter((one) => one !== '');
}
