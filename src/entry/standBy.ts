/**
 * The trigger of somebody whose place another has taken. It does nothing while that one's works; where it does not, nobody else
 * is there who could mail the stage manager.
 */
import { type Heartbeat, isFailing, isHandedOver, isStalled } from '../jobs/heartbeat.ts';
import type { JobOutcome } from '../jobs/outcome.ts';
import { NO_OUTCOME } from '../jobs/runJob.ts';
import { AppError } from '../port/appError.ts';
import type { Workspace } from '../port/workspace.ts';
import { STAND_BY_TROUBLE_KEY, tellTrouble } from './tellTrouble.tsx';

/** No call when all is well; never throws what Callboard can name. */
export function standBy(ws: Workspace, properties: Record<string, string>, heartbeat: Heartbeat): JobOutcome {
  const outcome: JobOutcome = { ...NO_OUTCOME, message: 'Another hourly trigger has taken over.' };
  const why = whyNoCalls(heartbeat, ws.clock.epochMs());
  if (why === '') {
    if (properties[STAND_BY_TROUBLE_KEY] !== undefined) ws.properties.remove(STAND_BY_TROUBLE_KEY);
    return outcome;
  }
  tellTrouble(ws, properties, new AppError('refused', why), { key: STAND_BY_TROUBLE_KEY, about: '' });
  return { ...outcome, message: why };
}

/** In words that stay the same as long as it does. */
function whyNoCalls(heartbeat: Heartbeat, nowMs: number): string {
  if (isHandedOver(heartbeat)) {
    return isStalled(heartbeat, nowMs)
      ? 'The production was handed over, and nobody’s triggers have been installed since. Open the workbook and choose Install or repair triggers.'
      : '';
  }
  const { owner } = heartbeat;
  const theirs = `Calls go out from ${owner}, whose triggers`;
  if (isFailing(heartbeat, nowMs)) {
    return `${theirs} run and fail. Ask them to open the workbook and look at Health, or choose Install or repair triggers yourself.`;
  }
  return isStalled(heartbeat, nowMs)
    ? `${theirs} have stopped running. Ask them to choose Install or repair triggers in the workbook, or choose it yourself.`
    : '';
}
