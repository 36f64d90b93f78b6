/**
 * Whether a run was started by a trigger of ours. Whoever has the link of the web app can call `tick` and `whenEdited` as the
 * stage manager; Google's id of the trigger, which is in every event, nobody else knows.
 */
import { heartbeatFrom } from '../../jobs/heartbeat.ts';
import type { TriggerInfo, Workspace } from '../../port/workspace.ts';

/** The ids of triggers that were installed here or have run, the newest last. */
const TRIGGERS_KEY = 'triggerIds';
const MOST_KEPT = 20;

/** Google's event names its trigger as text; what is taken for a number has lost its last digits. */
export type TriggerUid = string | number | undefined;

/**
 * No call for a trigger that is known. One that is not, as another person's from before, is looked for among those of whoever
 * the run acts as, and kept in mind: two calls.
 */
export function isOwnTrigger(ws: Workspace, properties: Readonly<Record<string, string>>, uid: unknown): boolean {
  if (typeof uid !== 'number' && (typeof uid !== 'string' || uid === '')) return false;
  const isUid = (id: string) => id !== '' && (typeof uid === 'number' ? Number(id) === uid : id === uid);
  const known = knownIds(properties);
  if ([...known, heartbeatFrom(properties).clockId].some(isUid)) return true;
  const found = ws.triggers.list().find(({ id }) => isUid(id));
  if (found === undefined) return false;
  ws.properties.setMany(keptTriggers(properties, [found]));
  return true;
}

/** What is to be written down so that runs of these are known. */
export function keptTriggers(
  properties: Readonly<Record<string, string>>,
  triggers: readonly Pick<TriggerInfo, 'id'>[],
): Record<string, string> {
  const ids = [...new Set([...knownIds(properties), ...triggers.map(({ id }) => id)])];
  return { [TRIGGERS_KEY]: ids.slice(-MOST_KEPT).join(' ') };
}

function knownIds(properties: Readonly<Record<string, string>>): string[] {
  return (properties[TRIGGERS_KEY] ?? '').split(' ').filter((id) => id !== '');
}
