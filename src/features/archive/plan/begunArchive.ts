/** What an attempt at archiving has written down: facts and decisions, which count from then on whatever is typed meanwhile. */
import type { ReadOnlyWorkspace } from '../../../port/workspace.ts';
import { ARCHIVE_WORKBOOK, TAG_ATTEMPT, TAG_KEY } from '../../../production/productionState.ts';
import type { TreeFile } from '../../../production/sharedTree.ts';
import { Workbook } from '../../../workbook/workbook.ts';
import { archiveTab, keptTab } from './archiveTabs.ts';
import type { RetentionAction } from './retentionClasses.ts';
import type { Decision } from './retentionDecisions.ts';

/** Facts that Restore and the next opening need, by name. */
export type ArchiveFacts = Readonly<Record<string, string>>;

export interface BegunArchive {
  workbookId: string;
  facts: ArchiveFacts;
  decisions: ReadonlyMap<string, Decision>;
}

/** The archive that this attempt has begun; `null` while its workbook is not filled by it. One call at most. */
export function begunArchive(ws: ReadOnlyWorkspace, tree: readonly TreeFile[], attempt: string): BegunArchive | null {
  const file = tree.find(({ marks }) => marks[TAG_KEY] === ARCHIVE_WORKBOOK && marks[TAG_ATTEMPT] === attempt);
  return file === undefined ? null : readArchive(ws, file.id);
}

/** One call. */
export function readArchive(ws: ReadOnlyWorkspace, workbookId: string): BegunArchive {
  const workbook = Workbook.lookAt(ws, workbookId, [archiveTab, keptTab]);
  const decisions = workbook.records(keptTab, []).map(
    (row): Decision => ({
      className: row.Class,
      action: row.Action as RetentionAction,
      until: row.Until,
      handTo: row['Handed to'],
      approvedBy: row['Approved by'],
    }),
  );
  return {
    workbookId,
    facts: Object.fromEntries(workbook.records(archiveTab, []).map((row) => [row.What, row.Value])),
    decisions: new Map(decisions.map((one) => [one.className, one])),
  };
}
