/** The Outbox tab as a person sees it. */

import type { LocalState } from '../../local/account/state.ts';
import { productionWorkbook, readTab } from '../../local/host/readTab.ts';

export interface OutboxRow {
  Key: string;
  State: string;
  Detail: string;
}

/** Every row; none before the production is set up. */
export function outboxRows(state: LocalState): OutboxRow[] {
  const workbook = productionWorkbook(state);
  if (!workbook?.sheets.some((sheet) => sheet.properties.title === 'Outbox')) return [];
  return readTab(workbook, 'Outbox').map((row) => ({
    Key: String(row.Key ?? ''),
    State: String(row.State ?? ''),
    Detail: String(row.Detail ?? ''),
  }));
}
