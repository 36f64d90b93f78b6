/** Requests about whole tabs and the workbook: add, change and delete sheets, change the workbook's properties. */
import type { LocalSheet } from '../../../account/state.ts';
import type { Draft } from '../draft.ts';
import { applyMask, copyJson, updateMask } from '../fieldMask.ts';
import type { GridRange } from '../gridRange.ts';
import { newSheet } from '../newSpreadsheet.ts';
import { refusal } from '../refusal.ts';
import type { Handler } from './request.ts';
import { shrinkGrid } from './shiftRanges.ts';

type SheetProperties = LocalSheet['properties'];

const MAX_TITLE_LENGTH = 100;

export const addSheet: Handler<'addSheet'> = (draft, { properties = {} }) => {
  const count = draft.book.sheets.length;
  const sheetId = freeSheetId(draft, properties.sheetId);
  const index = properties.index ?? count;
  if (index < 0 || index > count) throw refusal(`Invalid index ${index}: there are ${count} sheets.`);
  const title = properties.title ?? freeTitle(draft, count + 1);
  const sheet = newSheet(sheetId, title, index);
  const given = copyJson(properties) as Partial<SheetProperties>;
  Object.assign(sheet.properties, given, {
    sheetId,
    title,
    index,
    sheetType: 'GRID',
    gridProperties: { ...sheet.properties.gridProperties, ...given.gridProperties },
  });
  draft.insert(sheet, index);
  checkProperties(draft, sheetId);
  return { properties: copyJson(draft.look(sheetId).properties) };
};

export const updateSheetProperties: Handler<'updateSheetProperties'> = (draft, { properties = {}, fields }) => {
  const mask = updateMask(fields, 'SheetProperties');
  const sheet = draft.sheet(properties.sheetId);
  const before = sheet.properties;
  const after = applyMask(before, properties, mask);
  // The id says which sheet is meant; it cannot be changed, and `*` must not lose it.
  after.sheetId = before.sheetId;
  after.sheetType = 'GRID';
  const wanted = after.index ?? before.index;
  after.index = before.index;
  // A mask that names a count without giving one leaves it as it is.
  const { rowCount, columnCount } = before.gridProperties;
  const grid: Partial<SheetProperties['gridProperties']> = after.gridProperties ?? {};
  after.gridProperties = { ...grid, rowCount: grid.rowCount ?? rowCount, columnCount: grid.columnCount ?? columnCount };
  sheet.properties = after;
  shrinkGrid(draft, sheet, before.gridProperties);
  checkProperties(draft, before.sheetId);
  moveSheet(draft, sheet, wanted);
  return undefined;
};

export const deleteSheet: Handler<'deleteSheet'> = (draft, { sheetId }) => {
  const sheet = draft.look(sheetId);
  const others = draft.book.sheets.filter((one) => one !== sheet);
  if (others.length === 0) throw refusal("You can't remove all the sheets in a document.");
  if (others.every((one) => one.properties.hidden)) {
    throw refusal("You can't remove all the visible sheets in a document.");
  }
  draft.remove(sheet);
  const id = sheet.properties.sheetId;
  draft.book.namedRanges = draft.book.namedRanges.filter((one) => ((one.range as GridRange).sheetId ?? 0) !== id);
  return undefined;
};

export const updateSpreadsheetProperties: Handler<'updateSpreadsheetProperties'> = (draft, request) => {
  const mask = updateMask(request.fields, 'SpreadsheetProperties');
  const after = applyMask(draft.book.properties, request.properties, mask);
  if (!after.title) throw refusal('The title of a spreadsheet cannot be empty.');
  if (!after.locale) throw refusal('Invalid locale');
  try {
    Intl.DateTimeFormat('en', { timeZone: after.timeZone });
  } catch {
    throw refusal(`Invalid time zone: ${after.timeZone}`);
  }
  draft.book.properties = after;
  return undefined;
};

function freeSheetId(draft: Draft, wanted: number | undefined): number {
  const ids = draft.book.sheets.map((sheet) => sheet.properties.sheetId);
  if (wanted === undefined) return draft.freeId(ids);
  if (wanted < 0) throw refusal(`Invalid sheetId: ${wanted}. The sheetId must be non-negative.`);
  const twin = draft.book.sheets.find((sheet) => sheet.properties.sheetId === wanted);
  if (twin) {
    throw refusal(
      `A sheet with the id ${wanted} already exists. Sheet "${twin.properties.title}" uses it. Please choose another.`,
    );
  }
  return wanted;
}

function freeTitle(draft: Draft, from: number): string {
  for (let n = from; ; n++) {
    const title = `Sheet${n}`;
    if (!draft.book.sheets.some((sheet) => sameTitle(sheet.properties.title, title))) return title;
  }
}

/** Google takes two titles that differ in case only for the same. */
function sameTitle(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function checkProperties(draft: Draft, sheetId: number): void {
  const { title, gridProperties } = draft.look(sheetId).properties;
  if (!title || title.length > MAX_TITLE_LENGTH) {
    throw refusal(`The sheet name cannot be empty or longer than ${MAX_TITLE_LENGTH} characters.`);
  }
  if (draft.book.sheets.filter((sheet) => sameTitle(sheet.properties.title, title)).length > 1) {
    throw refusal(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
  const { rowCount, columnCount, frozenRowCount = 0, frozenColumnCount = 0 } = gridProperties;
  if (rowCount < 1 || columnCount < 1) throw refusal('A sheet must have at least one row and one column.');
  if (frozenRowCount < 0 || frozenColumnCount < 0) throw refusal('Frozen counts must be non-negative.');
  if (frozenRowCount >= rowCount) throw refusal("You can't freeze all visible rows on the sheet.");
  if (frozenColumnCount >= columnCount) throw refusal("You can't freeze all visible columns on the sheet.");
  if (draft.book.sheets.every((sheet) => sheet.properties.hidden)) {
    throw refusal("You can't hide all the sheets in a document.");
  }
  draft.checkCellCount();
}

/** An index counts in the order before the move, so the sheet's own place and the next one both mean "stay". */
function moveSheet(draft: Draft, sheet: LocalSheet, wanted: number): void {
  const { index } = sheet.properties;
  const count = draft.book.sheets.length;
  if (wanted < 0 || wanted > count) throw refusal(`Invalid index ${wanted}: there are ${count} sheets.`);
  if (wanted === index || wanted === index + 1) return;
  draft.remove(sheet);
  draft.insert(sheet, wanted > index ? wanted - 1 : wanted);
}
