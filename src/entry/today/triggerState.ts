/** Whether somebody's triggers send the calls, as far as Today can tell. */
import { heartbeatFrom, isFailing, isSilent } from '../../jobs/heartbeat.ts';
import type { ReadOnlyWorkspace } from '../../port/workspace.ts';
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

/** Two calls. */
export function triggerState(
  ws: ReadOnlyWorkspace,
  properties: Record<string, string>,
  settings: Settings,
): TriggerState {
  const triggers = ws.triggers.list();
  const heartbeat = heartbeatFrom(properties);
  const me = ws.session.effectiveEmail();
  const nowMs = ws.clock.epochMs();
  const warnings = triggerWarnings({ triggers, heartbeat, me, ...stageManagerOf(settings) });
  if (isSilent(heartbeat, nowMs)) warnings.push(SILENT_WARNING);
  if (isFailing(heartbeat, nowMs)) warnings.push(FAILING_WARNING);
  return { installed: hasBothTriggers(triggers), goesOut: callsGoOut({ triggers, heartbeat, me }, nowMs), warnings };
}
