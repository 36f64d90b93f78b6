/** The rows of Sharing changes: each change is written down before it is made, by the click that it belongs to. */
import { granteeWords, roleWord } from '../../production/grantWords.ts';
import type { Production } from '../../production/production.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import type { TabRecord } from '../../workbook/tabSpec.ts';
import { sharingChangesTab } from '../../workbook/tabs/office.ts';
import type { AccessChange } from './sharingPlan.ts';

export type ChangeRecord = TabRecord<typeof sharingChangesTab>;

/** What a change is known by among those of one click. */
export function changeKey({ fileId, grantee, now }: AccessChange): string {
  return `${fileId} ${granteeWords(grantee)} ${roleWord(now)}`;
}

/** Date, time and second of one instant, in the production's zone: later clicks sort after earlier ones. */
export function batchName({ ws, data }: Production): string {
  const epochMs = ws.clock.epochMs();
  const { date, time } = ws.clock.momentAt(epochMs, data.settings.timeZone);
  const seconds = Math.floor(epochMs / 1000) % 60;
  return `${date} ${time}:${String(seconds).padStart(2, '0')}`;
}

/** The rows of one click. */
export function rowsOf(production: Production, batch: string): ChangeRecord[] {
  return production.workbook.records(sharingChangesTab, []).filter((row) => row.Batch === batch);
}

/** The rows of the latest click that has anything to take back. */
export function lastBatch(rows: readonly ChangeRecord[]): ChangeRecord[] {
  const live = rows.filter((row) => row.State === 'Done' || row.State === 'Planned');
  const latest = live.map((row) => row.Batch).sort()[live.length - 1];
  return live.filter((row) => row.Batch === latest);
}

/** True where a change has its row already. */
export function isPlanned(rows: readonly ChangeRecord[], change: AccessChange): boolean {
  const key = changeKey(change);
  return rows.some((row) => `${row['File ID']} ${row.Who} ${row.Now}` === key);
}

/** The row that is written before a change is made. */
export function plannedRow(batch: string, change: AccessChange): RowChange {
  return {
    tab: sharingChangesTab,
    mode: 'add',
    values: {
      Batch: batch,
      'File ID': change.fileId,
      Who: granteeWords(change.grantee),
      File: change.path === '' ? 'The production folder' : change.path,
      Was: roleWord(change.was),
      Now: roleWord(change.now),
      State: 'Planned',
    },
  };
}

/** What became of a change. */
export function rowState(batch: string, fileId: string, who: string, state: string): RowChange {
  return {
    tab: sharingChangesTab,
    mode: 'update',
    values: { Batch: batch, 'File ID': fileId, Who: who, State: state },
  };
}
