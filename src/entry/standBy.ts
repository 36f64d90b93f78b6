/**
 * The trigger of somebody whose place another has taken. It does nothing while that one's works; where it does not, nobody else
 * is there who could mail the stage manager.
 */
import { type Heartbeat, isFailing, isHandedOver, isStalled } from '../jobs/heartbeat.ts';
import type { JobOutcome } from '../jobs/outcome.ts';
import { NO_OUTCOME } from '../jobs/runJob.ts';
import { AppError } from '../port/appError.ts';
import type { Workspace } from '../port/workspace.ts';
import { STAND_BY_TROUBLE_KEY, tellTrouble } from './tellTrouble.ts';

/** No call when all is well; never throws what Callboard can name. */
export function standBy(ws: Workspace, properties: Record<string, string>, heartbeat: Heartbeat): JobOutcome {
  const outcome: JobOutcome = { ...NO_OUTCOME, message: 'Another account has taken over automatic calls.' };
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
      ? 'The production was handed over, and nobody has turned on automatic calls since. Open the workbook and choose Turn on automatic calls.'
      : '';
  }
  const { owner } = heartbeat;
  const theirs = `Calls go out from ${owner}, where automatic calls`;
  if (isFailing(heartbeat, nowMs)) {
    return `${theirs} fail. Ask them to open the workbook and choose Is everything all right? in the menu, or choose Turn on automatic calls yourself.`;
  }
  return isStalled(heartbeat, nowMs)
    ? `${theirs} have stopped running. Ask them to choose Turn on automatic calls in the workbook, or choose it yourself.`
    : '';
}
