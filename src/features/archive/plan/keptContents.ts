/** Whether an archive holds anything of a kind of record: nobody is to look in seven years for what was never there. */
import { type DateText, FOLDER_TYPE } from '../../../port/workspace.ts';
import type { RowChange } from '../../../workbook/changeRows.ts';
import type { TabRecord } from '../../../workbook/tabSpec.ts';
import { keptClass } from './archiveKeys.ts';
import type { FilePlan } from './archivePlan.ts';
import { keptTab } from './archiveTabs.ts';

/** A file that is kept, or the workbook with what stood in its tabs. A folder alone is nothing. */
export function isAnythingThere(className: string, plans: readonly FilePlan[]): boolean {
  return plans.some(
    ({ file, fate, className: own }) =>
      file.mimeType !== FOLDER_TYPE && ((fate === 'keep' && own === className) || keptClass(file) === className),
  );
}

/** The last days of what is there, `''` for what has none. */
export function lastDays(rows: readonly TabRecord<typeof keptTab>[]): DateText[] {
  return rows.filter((row) => row['Anything there'] !== 'No').map(({ Until }) => Until);
}

/** What the tab has to say of it and does not say yet. */
export function thereChanges(rows: readonly TabRecord<typeof keptTab>[], plans: readonly FilePlan[]): RowChange[] {
  return rows
    .filter(({ Action }) => Action !== 'Delete')
    .map((row) => ({ row, there: isAnythingThere(row.Class, plans) ? 'Yes' : 'No' }))
    .filter(({ row, there }) => row['Anything there'] !== there)
    .map(({ row, there }) => ({
      tab: keptTab,
      mode: 'update',
      values: { Class: row.Class, 'Anything there': there },
    }));
}
