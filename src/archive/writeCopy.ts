/** Writes tabs into a workbook that is new: everything or nothing, in one call. */
import type { SheetRequest, Workspace } from '../jobs/workspace.ts';
import { cellData, newTabRequests } from '../workbook/buildWorkbook.ts';
import type { TabCopy } from './keptTabs.ts';

/** Fills a workbook that has only the empty sheet it came with; one that is filled already is left alone. Two calls. */
export function fillNewWorkbook(ws: Workspace, id: string, tabs: readonly TabCopy[]): void {
  const present = ws.spreadsheets.describe(id).sheets;
  if (tabs.length === 0 || present.some((sheet) => sheet.sheetId !== 0)) return;
  const requests: SheetRequest[] = tabs.flatMap(({ spec, moreHeaders, rows }, index) => [
    ...newTabRequests({ spec, moreHeaders }, index),
    ...(rows.length === 0
      ? []
      : [
          {
            appendCells: {
              sheetId: spec.sheetId,
              rows: rows.map((cells) => ({ values: cells.map(cellData) })),
              fields: 'userEnteredValue',
            },
          },
        ]),
  ]);
  ws.spreadsheets.update(id, [...requests, { deleteSheet: { sheetId: 0 } }]);
}
