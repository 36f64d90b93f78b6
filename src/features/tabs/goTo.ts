/** The way from a problem to the cell that it names: the cell is selected, and nothing is changed that stays. */
import { textArgument } from '../../jobs/checkArguments.ts';
import { AppError } from '../../port/appError.ts';
import type { SheetInfo, Workspace } from '../../port/workspace.ts';
import { foldedText } from '../../values/text.ts';
import { headersOf, tableFrom } from '../../workbook/table.ts';
import type { TabSpec, WorkbookTab } from '../../workbook/tabSpec.ts';
import { CONFIDENTIAL_TABS, PRODUCTION_TABS } from '../../workbook/tabSpecs.ts';
import { unhideTab } from './tabRequests.ts';
import type { CellAsked, WentTo } from './tabTypes.ts';

/** Headers stand in one of the first rows; a person may have put a title or two above them. */
const HEADER_ROWS = 10;

/** Selects what a problem names; a tab that is hidden is shown first. Six calls, and those of a job where a tab is shown. */
export function goTo(ws: Workspace, asked: CellAsked): WentTo {
  try {
    return wayTo(ws, asked);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { there: false, message: error.message };
  }
}

function wayTo(ws: Workspace, asked: CellAsked): WentTo {
  const name = textArgument(asked?.tab);
  const header = textArgument(asked?.column ?? '');
  const row = rowArgument(asked?.row);
  const id = ws.spreadsheets.activeId();
  if (id === null) return gone('There is no workbook here. Open Callboard in the production’s workbook.');
  const { sheets } = ws.spreadsheets.describe(id);
  const spec = PRODUCTION_TABS.find((tab) => tab.name === name);
  const sheet = sheets.find(({ title }) => title === name) ?? sheets.find(({ sheetId }) => sheetId === spec?.sheetId);
  if (sheet === undefined || !sheet.hasCells) return gone(missingWords(name));
  if (row > sheet.rowCount) return gone(`Row ${row} is not in ${sheet.title} any more. Look again.`);
  const own = PRODUCTION_TABS.find(({ sheetId }) => sheetId === sheet.sheetId);
  const head = headerOf(ws, id, sheet, own);
  const column = header === '' ? 0 : head.columnOf(header);
  if (column === undefined) return gone(`The column ${header} is not in ${sheet.title} any more. Look again.`);
  if (sheet.hidden) {
    if (own === undefined) return gone(`The ${sheet.title} tab is hidden. Show it under View, Hidden sheets.`);
    const shown = unhideTab(ws, { name: own.name });
    if (shown.state !== 'done' && shown.state !== 'nothing') return gone(`${shown.message} ${shown.toDo}`.trim());
  }
  ws.spreadsheets.select(sheet.sheetId, { rowIndex: row === 0 ? head.rowIndex : row - 1, columnIndex: column });
  return { there: true, message: '' };
}

interface Head {
  rowIndex: number;
  columnOf(header: string): number | undefined;
}

function headerOf(ws: Workspace, id: string, sheet: SheetInfo, own: WorkbookTab | undefined): Head {
  const rows = [{ from: 0, to: Math.min(HEADER_ROWS, sheet.rowCount) }];
  const [values] = ws.spreadsheets.read(id, [{ sheetId: sheet.sheetId, rows }]);
  // A tab of the person's own has its headers in the first row, as far as anybody knows.
  const table = tableFrom(own ?? NO_SPEC, { title: sheet.title, rows: values?.rows ?? [] });
  const places = new Map([...headersOf(table)].map(([index, header]) => [foldedText(header), index]));
  return { rowIndex: table.headerRowIndex, columnOf: (header) => places.get(foldedText(header)) };
}

const NO_SPEC: TabSpec = { name: '', sheetId: 0, color: '', columns: [], key: [] };

/** The row as people count it; 0 for none. */
function rowArgument(row: unknown): number {
  return typeof row === 'number' && Number.isInteger(row) && row > 0 ? row : 0;
}

function gone(message: string): WentTo {
  return { there: false, message };
}

function missingWords(name: string): string {
  return CONFIDENTIAL_TABS.some((tab) => tab.name === name)
    ? `${name} is in the Confidential workbook, in the folder Confidential. Open that workbook.`
    : `The ${name} tab is not in this workbook any more. Look again, or choose Put back what is missing.`;
}
