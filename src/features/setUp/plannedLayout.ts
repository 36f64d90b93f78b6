/** The folder layout that setting up goes by: the production's own from before, a usual one, or what the tab Folders says. */
import type { Company } from '../../company/people.ts';
import type { Problem } from '../../port/appError.ts';
import { layoutFields, layoutOf } from '../../production/layoutOf.ts';
import type { ProductionData, TabSource } from '../../production/productionData.ts';
import { type ProductionState, productionText } from '../../production/productionState.ts';
import {
  FOLDER_LAYOUTS,
  type FolderLayout,
  folderPlan,
  layoutNamed,
  OWN_LAYOUT,
} from '../../settings/folderLayouts.ts';
import { at, type FolderRow } from '../../settings/folderRow.ts';
import { ownLayout } from '../../settings/ownLayout.ts';
import { byteLength } from '../../values/byteLength.ts';
import { foldedText } from '../../values/text.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import { readRecords } from '../../workbook/readRecords.ts';
import { foldersTab } from '../../workbook/tabs/folders.ts';
import { minorNamed } from '../lessons/minorNamed.ts';
import { folderRows } from './folderRows.ts';

export interface PlannedLayout {
  layout: FolderLayout;
  /** Rows and ids that the tab Folders gets. */
  changes: RowChange[];
  /** Any of these and nothing is built. */
  problems: Problem[];
  notices: Problem[];
}

/** A property holds 9 KB; something has to be left for what is added later. */
const MOST_BYTES = 8_000;
/** As long as Google's ids of folders are. */
const AN_ID = 'x'.repeat(33);

/**
 * A tree keeps the layout that it was made from, but that the tab Folders may take over from any.
 * @param sources the rows of the tab Folders, in the workbook and in a file
 * @param stored the production as it was set up before
 */
export function plannedLayout(
  { settings, settingPlace, company }: ProductionData,
  sources: readonly TabSource<typeof foldersTab>[],
  stored: ProductionState | null,
): PlannedLayout {
  const made = stored === null ? null : layoutOf(stored);
  const nothing = { changes: [], problems: [], notices: [] };
  if (settings.layout !== OWN_LAYOUT) return { ...nothing, layout: made ?? layoutNamed(settings.layout) };
  if (sources.every(({ table }) => table.rows.length === 0)) {
    // The tab was emptied or taken out: it gets back what the tree was made from.
    if (stored?.ownLayout !== undefined) {
      return { ...nothing, layout: stored.ownLayout, changes: folderRows(stored.ownLayout) };
    }
    const usual = FOLDER_LAYOUTS.map(({ name }) => name).join(' or ');
    const message = `Folder layout is ${OWN_LAYOUT}, but the Folders tab has no rows. Start it from ${usual}, or choose one of these.`;
    return { ...nothing, layout: made ?? usualLayout(), problems: [{ ...settingPlace('Folder layout'), message }] };
  }
  const read = sources.map(({ table, place }) => ({ place, ...readRecords(table, place) }));
  const rows = read.flatMap(({ records }) => records);
  const { layout, keys, problems, notices } = ownLayout(rows, made, Object.keys(stored?.folders ?? {}));
  // What cannot be read in a file is said with everything else of the file.
  const unread = read.flatMap((one) => (one.place.file === undefined ? one.problems : []));
  const all = [...unread, ...problems];
  if (all.length > 0) return { ...nothing, layout: made ?? usualLayout(), problems: all };
  return {
    layout,
    changes: idsOf(keys),
    problems: tooLong(layout, stored),
    notices: [...notices, ...namedYoung(rows, company)],
  };
}

/** Nothing is made from it, because of the problems beside it. */
function usualLayout(): FolderLayout {
  return layoutNamed('Phases');
}

function idsOf(keys: ReturnType<typeof ownLayout>['keys']): RowChange[] {
  return keys
    .filter(({ row, key }) => foldedText(row['Folder ID']) !== foldedText(key))
    .map(({ row, key }) => ({ tab: foldersTab, mode: 'update', values: { Folder: row.Folder, 'Folder ID': key } }));
}

/** These names outlive the production: they are kept in its archive, and go into the next season. */
function namedYoung(rows: readonly FolderRow[], company: Company): Problem[] {
  return rows.flatMap((row) => {
    const named = minorNamed(`${row.Folder} ${row['What belongs there']}`, company);
    if (named === null || !named.isSure) return [];
    return [
      at(
        row,
        'Folder',
        `It names ${named.name}, who is under 18, and folders’ names stay in the archive. Call it something else.`,
      ),
    ];
  });
}

function tooLong(layout: FolderLayout, stored: ProductionState | null): Problem[] {
  const before = stored ?? { id: AN_ID, workbookId: AN_ID, folders: {}, confidentialWorkbookId: AN_ID };
  const folders = {
    ...before.folders,
    ...Object.fromEntries(folderPlan(layout, '', '').map(({ key }) => [key, AN_ID])),
  };
  if (byteLength(productionText({ ...before, ...layoutFields(layout), folders })) <= MOST_BYTES) return [];
  const message =
    'The folders’ names are more than Callboard can remember. Shorten them, or take out folders that only people use, and make those in Drive.';
  return [{ tab: foldersTab.name, column: 'Folder', message }];
}
