/** A production opened with its outbox as a send would find it. */
import { Job, SLICE_MS } from '../jobs/job.ts';
import { NO_LEDGER } from '../jobs/ledger.ts';
import type { Workspace } from '../port/workspace.ts';
import { openProduction, type Production } from '../production/production.ts';
import type { TabSpec } from '../workbook/tabSpec.ts';
import { outboxTab } from '../workbook/tabs/office.ts';
import { IN_FLIGHT_KEY, settlement, settleOutbox } from './outbox.ts';

export function openForLooking(ws: Workspace, tabs: readonly TabSpec[]): Production {
  const properties = ws.properties.all();
  const production = openProduction(new Job(ws, NO_LEDGER, true, SLICE_MS), properties, tabs);
  const { workbook, now } = production;
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
): Production {
  const production = openProduction(job, properties, tabs);
  settleOutbox(production.workbook, properties[IN_FLIGHT_KEY], production.now);
  return production;
}
