/** Writes tabs into a workbook: everything or nothing, in one call. */
import type { SheetRequest, Workspace } from '../../../port/workspace.ts';
import { newTabRequests } from '../../../workbook/buildWorkbook.ts';
import { appendRequest, linkPlaces } from '../../../workbook/linkedCells.ts';
import type { TabCopy } from '../plan/keptTabs.ts';

/** The id of the sheet that a workbook is made with. */
const FIRST_SHEET = 0;
/** Its name while the others come: a tab that is copied may well be called Sheet1. */
const PRINT_LENGTH = 16;
const MEANWHILE = 'Callboard fills this workbook';

/** Fills a workbook that has only the empty sheet it came with; one that is filled already is left alone. Two calls. */
export function fillNewWorkbook(ws: Workspace, id: string, tabs: readonly TabCopy[]): void {
  const present = ws.spreadsheets.describe(id).sheets;
  if (tabs.length === 0 || present.some(({ sheetId }) => sheetId !== FIRST_SHEET)) return;
  write(ws, id, [], tabs);
}

/** Fills a workbook with exactly these tabs, whatever it held. Two calls. */
export function fillWorkbook(ws: Workspace, id: string, tabs: readonly TabCopy[]): void {
  const present = ws.spreadsheets.describe(id).sheets.map(({ sheetId }) => sheetId);
  write(
    ws,
    id,
    present.filter((sheetId) => sheetId !== FIRST_SHEET),
    tabs,
    present.includes(FIRST_SHEET),
  );
}

/** Puts these tabs into a workbook in the place of those with the same ids, and leaves its others alone. Two calls. */
export function replaceTabs(ws: Workspace, id: string, tabs: readonly TabCopy[]): void {
  const present = ws.spreadsheets.describe(id).sheets.map(({ sheetId }) => sheetId);
  const ours = new Set(tabs.map(({ spec }) => spec.sheetId));
  const stay = present.filter((sheetId) => !ours.has(sheetId)).length;
  ws.spreadsheets.update(id, [
    ...present.filter((sheetId) => ours.has(sheetId)).map((sheetId): SheetRequest => ({ deleteSheet: { sheetId } })),
    ...tabs.flatMap((tab, index) => tabRequests(tab, stay + index)),
  ]);
}

/** A fingerprint of what tabs hold, by which a copy is known to say what they say now. */
export function printOf(ws: Pick<Workspace, 'hash'>, tabs: readonly TabCopy[]): string {
  const said = tabs.map(({ spec, moreHeaders, rows }) => [
    spec.name,
    spec.columns.map(({ header }) => header),
    moreHeaders,
    rows,
  ]);
  return ws.hash(JSON.stringify(said)).slice(0, PRINT_LENGTH);
}

function tabRequests({ spec, moreHeaders, rows }: TabCopy, index: number): SheetRequest[] {
  const places = linkPlaces(spec, new Map(spec.columns.map((column, at) => [column.header, at])));
  return [
    ...newTabRequests({ spec, moreHeaders }, index),
    ...(rows.length === 0 ? [] : [appendRequest(spec.sheetId, rows, places)]),
  ];
}

function write(ws: Workspace, id: string, old: readonly number[], tabs: readonly TabCopy[], hasFirst = true): void {
  const properties = { sheetId: FIRST_SHEET, title: MEANWHILE };
  const first: SheetRequest = hasFirst
    ? { updateSheetProperties: { properties, fields: 'title' } }
    : { addSheet: { properties } };
  ws.spreadsheets.update(id, [
    first,
    ...old.map((sheetId): SheetRequest => ({ deleteSheet: { sheetId } })),
    ...tabs.flatMap(tabRequests),
    { deleteSheet: { sheetId: FIRST_SHEET } },
  ]);
}
