/** A production opened with its outbox as a send would find it. */
import type { Job } from '../jobs/job.ts';
import type { Workspace } from '../port/workspace.ts';
import { lookAtProduction, openProduction, type Production, type ProductionInHand } from '../production/production.ts';
import type { TabSpec } from '../workbook/tabSpec.ts';
import { outboxTab } from '../workbook/tabs/office.ts';
import { IN_FLIGHT_KEY, settlement, settleOutbox } from './outbox.ts';

export function openForLooking(
  ws: Workspace,
  tabs: readonly TabSpec[],
  glanceFor?: Parameters<typeof lookAtProduction>[2],
): Production {
  const production = lookAtProduction(ws, tabs, glanceFor);
  const { workbook, properties, now } = production;
  if (tabs.includes(outboxTab)) {
    // As sending it would find them: what an interrupted run left behind can be seen and sent.
    workbook.assume(settlement(workbook.records(outboxTab, []), properties[IN_FLIGHT_KEY], now));
  }
  return production;
}

/** Opens the production with the outbox settled: what an interrupted run left as Sending is clear before any is planned. */
export function openForSending(
  job: Job,
  properties: Record<string, string>,
  tabs: Parameters<typeof openProduction>[2],
): ProductionInHand {
  const production = openProduction(job, properties, tabs);
  settleOutbox(production.workbook, properties[IN_FLIGHT_KEY], production.now);
  return production;
}
