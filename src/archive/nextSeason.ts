/**
 * The next production from an archived one: a new workbook with the company's settings, the props that are in stock, the
 * checklists, the lessons and the staff's names; nobody of the cast, and no address.
 */
import { AppError } from '../jobs/appError.ts';
import type { CellValue, Workspace } from '../jobs/workspace.ts';
import { fenceAround } from '../production/fence.ts';
import { TAG_KEY } from '../production/productionState.ts';
import { cellOf, cellText, foldedText, type Table } from '../workbook/table.ts';
import type { TabSpec } from '../workbook/tabSpec.ts';
import { checklistsTab, lessonsTab, peopleTab, productionTab, propsTab } from '../workbook/tabSpecs.ts';
import { tablesOf } from './archiveRecords.ts';
import { KEPT_TABS, type TabCopy } from './keptTabs.ts';
import { archivedState, type OpenArchive } from './openArchive.ts';
import { fillNewWorkbook } from './writeCopy.ts';

/** Settings of the house rather than of the show. */
const SETTINGS_TAKEN = ['Company', 'Venue', 'Address', 'Time zone', 'Folder layout'];
const IN_STOCK = ['Stock', 'Bought', 'Built'];
const NOT_THERE = ['Cut', 'Missing', 'Needed'];

/** Makes the workbook where the archived production lay before, once for each title and year. Returns its id. */
export function startNextSeason(ws: Workspace, archive: OpenArchive, title: string, year: string): string {
  const parent = archive.facts['Parent before'] ?? '';
  if (parent === '') throw new AppError('not-found', 'The Archive tab does not say where the production lay.');
  const fence = fenceAround(ws, archivedState(ws, archive));
  // The one place outside the archive that is written to: one new workbook.
  fence.admit(parent);
  const key = `next/${ws.hash(`${foldedText(title)} ${year}`).slice(0, 12)}`;
  const known = fence.ws.drive.list(parent).find((file) => file.appProperties[TAG_KEY] === key);
  const id = known?.id ?? fence.ws.spreadsheets.create(`${title} ${year}: Callboard`, parent, { [TAG_KEY]: key });
  fence.admit(id);
  const sheets = ws.spreadsheets.read(archive.file.id, presentTabs(ws, archive.file.id));
  fillNewWorkbook(fence.ws, id, nextTabs(tablesOf(sheets), title, year));
  return id;
}

function presentTabs(ws: Workspace, id: string): number[] {
  const wanted = new Set(KEPT_TABS.map((spec) => spec.sheetId));
  return ws.spreadsheets
    .describe(id)
    .sheets.map((sheet) => sheet.sheetId)
    .filter((sheetId) => wanted.has(sheetId));
}

/** The tabs that the new workbook starts with. */
export function nextTabs(table: (spec: TabSpec) => Table, title: string, year: string): TabCopy[] {
  const rowsOf = (
    spec: TabSpec,
    keep: (value: (header: string) => string) => boolean,
    headers: readonly string[],
  ): TabCopy => {
    const from = table(spec);
    const rows = from.rows
      .filter((row) => keep((header) => cellText(cellOf(from, row, header)).trim()))
      .map((row) =>
        spec.columns.map(({ header }): CellValue => (headers.includes(header) ? cellOf(from, row, header) : null)),
      );
    return { spec, moreHeaders: [], rows };
  };
  const settings = rowsOf(productionTab, (value) => SETTINGS_TAKEN.includes(value('Setting')), ['Setting', 'Value']);
  return [
    { ...settings, rows: [['Title', title], ['Year', year], ...settings.rows] },
    rowsOf(peopleTab, (value) => value('Group') === 'Staff' && value('Name') !== '', [
      'Person ID',
      'Name',
      'Group',
      'Role',
    ]),
    rowsOf(propsTab, (value) => IN_STOCK.includes(value('Source')) && !NOT_THERE.includes(value('Status')), [
      'Prop ID',
      'Name',
      'Description',
      'Type',
      'Source',
    ]),
    rowsOf(checklistsTab, () => true, ['Phase', 'Role', 'Task']),
    rowsOf(lessonsTab, () => true, ['Lesson', 'Department', 'Next time']),
  ];
}
