/** What a production has once Callboard has set it up, as a plan that the simple scripts set the same production up from. */
import Papa from 'papaparse';
import type { InputFile } from '../../../src/jobs/inputFile.ts';
import type { LocalSpreadsheet, LocalState } from '../../account/state.ts';
import { productionWorkbook } from '../../host/readTab.ts';
import { FOLDER } from '../../services/drive/fileResource.ts';
import { cellAt } from '../../services/sheets/cells.ts';
import { headersOf, storedOrFormula } from '../../services/sheets/findCells.ts';
import { formattedValue } from '../../services/sheets/formattedValue.ts';
import { numberFormatOf } from '../../services/sheets/readValues.ts';
import { rowsWithData } from '../../services/sheets/requests/cellRequests.ts';

export interface FolderPlan {
  name: string;
  folders: FolderPlan[];
}

export interface TabPlan {
  name: string;
  /** The headers first. */
  rows: string[][];
}

export interface ProductionPlan {
  title: string;
  folders: FolderPlan[];
  tabs: TabPlan[];
  /** Tabs of the workbook that few people may open. */
  confidential: TabPlan[];
}

/** @param state in which the production has just been set up from these files */
export function productionPlan(state: LocalState, files: readonly InputFile[]): ProductionPlan {
  const workbook = productionWorkbook(state);
  const folder = kept(state, 'production');
  const confidential = state.spreadsheets[kept(state, 'confidential').id];
  if (workbook === undefined || confidential === undefined) throw new Error('The production has not been set up');
  return {
    title: folder.name,
    folders: foldersIn(state, folder.id),
    tabs: tabsOf(workbook, files),
    confidential: tabsOf(confidential, files),
  };
}

function kept(state: LocalState, kind: string): { id: string; name: string } {
  const found = Object.values(state.files).find(({ properties }) => properties.callboardKind === kind);
  if (found === undefined) throw new Error(`There is no ${kind}`);
  return found;
}

/** The folders in a folder, in the order in which they were made. */
export function foldersIn(state: LocalState, id: string): FolderPlan[] {
  return Object.values(state.files)
    .filter(({ mimeType, parents, trashed }) => mimeType === FOLDER && !trashed && parents.includes(id))
    .map((folder) => ({ name: folder.name, folders: foldersIn(state, folder.id) }));
}

/** As the files have them; tabs without a file as they are seen. */
function tabsOf(workbook: LocalSpreadsheet, files: readonly InputFile[]): TabPlan[] {
  return workbook.sheets.map((sheet) => {
    const name = sheet.properties.title;
    const file = files.find((one) => one.name === `${name.toLowerCase().replace(/ /g, '-')}.csv`);
    if (file !== undefined) return { name, rows: Papa.parse<string[]>(file.text, { skipEmptyLines: true }).data };
    const headers = headersOf(sheet);
    const seen = (row: number, column: number): string =>
      formattedValue(storedOrFormula(sheet, row, column), numberFormatOf(cellAt(sheet, row, column)));
    const rows = Array.from({ length: rowsWithData(sheet) }, (_, row) => headers.map((_, column) => seen(row, column)));
    return { name, rows };
  });
}
