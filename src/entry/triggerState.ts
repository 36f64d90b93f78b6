/** Whether somebody's triggers send the calls, as far as Today can tell. */
import { heartbeatFrom, isSilent } from '../jobs/heartbeat.ts';
import type { Workspace } from '../jobs/workspace.ts';
import { hasBothTriggers, missingTriggerWarning } from './health.ts';

interface TriggerState {
  /** Whether this person's own triggers are there. */
  installed: boolean;
  /** Whether anybody's are, as far as can be told. */
  goesOut: boolean;
  warnings: string[];
}

/** One call, and another where this person has no triggers. */
export function triggerState(ws: Workspace, properties: Record<string, string>): TriggerState {
  const triggers = ws.triggers.list();
  const heartbeat = heartbeatFrom(properties);
  const installed = hasBothTriggers(triggers);
  const warnings: string[] = [];
  if (!installed) warnings.push(missingTriggerWarning(triggers, heartbeat.owner, ws.session.effectiveEmail()));
  const silent = isSilent(heartbeat, ws.clock.epochMs());
  if (silent) {
    warnings.push(
      'The hourly trigger has not run for more than a day, so no call went out by itself. Repair the triggers.',
    );
  }
  return { installed, goesOut: (installed || heartbeat.owner !== '') && !silent, warnings };
}
