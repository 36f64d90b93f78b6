/** Whether somebody's triggers send the calls, as far as Today can tell. */
import { type Heartbeat, heartbeatFrom, isFailing, isSilent } from '../../jobs/heartbeat.ts';
import type { ReadOnlyWorkspace, TriggerInfo } from '../../port/workspace.ts';
import type { Settings } from '../../settings/settings.ts';
import {
  callsGoOut,
  FAILING_WARNING,
  hasBothTriggers,
  SILENT_WARNING,
  stageManagerOf,
  triggerWarnings,
} from './triggerWarnings.ts';

interface TriggerState {
  /** Whether this person's own triggers are there. */
  installed: boolean;
  /** Whether anybody's are, as far as can be told. */
  goesOut: boolean;
  warnings: string[];
}

/** One call for whoever installed the triggers, and where nobody did; two for everybody else. */
export function triggerState(
  ws: ReadOnlyWorkspace,
  properties: Record<string, string>,
  settings: Settings,
): TriggerState {
  const triggers = ws.triggers.list();
  const heartbeat = heartbeatFrom(properties);
  const me = whoLooks(ws, triggers, heartbeat);
  const nowMs = ws.clock.epochMs();
  const warnings = triggerWarnings({ triggers, heartbeat, me, ...stageManagerOf(settings) });
  if (isSilent(heartbeat, nowMs)) warnings.push(SILENT_WARNING);
  if (isFailing(heartbeat, nowMs)) warnings.push(FAILING_WARNING);
  return { installed: hasBothTriggers(triggers), goesOut: callsGoOut({ triggers, heartbeat, me }, nowMs), warnings };
}

/**
 * The address of whoever looks, asked of Google only where it makes a difference: the clock that was installed is among the
 * triggers of the one who installed it, and of nobody else. `''` where it makes none.
 */
function whoLooks(ws: ReadOnlyWorkspace, triggers: readonly TriggerInfo[], { owner, clockId }: Heartbeat): string {
  if (owner !== '' && triggers.some(({ id }) => id === clockId)) return owner;
  const wasNeverInstalled = owner === '' && clockId === '' && triggers.length === 0;
  return wasNeverInstalled ? '' : ws.session.effectiveEmail();
}
