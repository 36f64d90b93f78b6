/**
 * At which events a mail to the stage manager could not go out. What it was about is nobody's property: what is in the rows of
 * Attendance is told from there, of anything else only that there was something.
 */
import type { PropertyStore, Workspace } from '../../../port/workspace.ts';
import { HAS_DOOR_KEY } from '../../../production/doorRecord.ts';

/** `lost`: no row says what it was. */
export type Untold = 'nothing' | 'in rows' | 'lost';

/** Beside `doorTold`: Event IDs, a line each. */
const UNTOLD_KEY = 'doorUntold';
/** Behind an Event ID, which is one cell's text without any tab. */
const LOST = '\tlost';

export function untoldAt(properties: Readonly<Record<string, string>>, eventId: string): Untold {
  const lines = linesIn(properties);
  if (lines.includes(eventId + LOST)) return 'lost';
  return lines.includes(eventId) ? 'in rows' : 'nothing';
}

/** Where it is kept: with the script where there is a door, else with the workbook, since a published script is in many. */
export function untoldStore(
  ws: Pick<Workspace, 'properties' | 'script'>,
  properties: Readonly<Record<string, string>>,
): PropertyStore {
  return properties[HAS_DOOR_KEY] === undefined ? ws.properties : ws.script.properties;
}

/** The Event IDs of those at which something was not told. One call where there is a door. @param properties the workbook's */
export function untoldEvents(
  ws: Pick<Workspace, 'properties' | 'script'>,
  properties: Readonly<Record<string, string>>,
): string[] {
  const withScript = properties[HAS_DOOR_KEY] === undefined ? [] : linesIn(ws.script.properties.all());
  return [...new Set([...linesIn(properties), ...withScript].map(eventOf))];
}

/** One call where it changes something. @param properties as they were read */
export function setUntold(
  store: PropertyStore,
  properties: Readonly<Record<string, string>>,
  eventId: string,
  untold: Untold,
): void {
  if (untoldAt(properties, eventId) === untold) return;
  const others = linesIn(properties).filter((line) => eventOf(line) !== eventId);
  const own = untold === 'nothing' ? [] : [untold === 'lost' ? eventId + LOST : eventId];
  const all = [...others, ...own];
  if (all.length === 0) store.remove(UNTOLD_KEY);
  else store.set(UNTOLD_KEY, all.join('\n'));
}

/** What was not told with the script is told from the workbook from now on. Two calls more where there is something. */
export function moveUntold(
  from: PropertyStore,
  to: PropertyStore,
  toProperties: Readonly<Record<string, string>>,
): void {
  const lines = linesIn(from.all());
  if (lines.length === 0) return;
  to.set(UNTOLD_KEY, [...new Set([...linesIn(toProperties), ...lines])].join('\n'));
  from.remove(UNTOLD_KEY);
}

function eventOf(line: string): string {
  return line.endsWith(LOST) ? line.slice(0, -LOST.length) : line;
}

function linesIn(properties: Readonly<Record<string, string>>): string[] {
  return (properties[UNTOLD_KEY] ?? '').split('\n').filter((one) => one !== '');
}
