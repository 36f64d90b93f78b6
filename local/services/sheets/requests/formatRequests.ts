/** Requests about looks that lie over cells: conditional formats, banding, merges and borders. */
import type { LocalSheet } from '../../../account/state.ts';
import { cellAt, setCell, withValue } from '../cells.ts';
import type { Draft } from '../draft.ts';
import { applyMask, copyJson, updateMask } from '../fieldMask.ts';
import { type Area, areaOf, covers, type GridRange, gridRangeOf, looseArea, overlap } from '../gridRange.ts';
import { refusal } from '../refusal.ts';
import { checkCondition } from './conditions.ts';
import type { Handler } from './request.ts';

type Rule = GoogleAppsScript.Sheets.Schema.ConditionalFormatRule;
type BandedRange = GoogleAppsScript.Sheets.Schema.BandedRange;
type Border = GoogleAppsScript.Sheets.Schema.Border;
type Json = Record<string, unknown>;

export const addConditionalFormatRule: Handler<'addConditionalFormatRule'> = (draft, { rule, index = 0 }) => {
  const sheet = ruleSheet(draft, rule);
  checkIndex(index, sheet.conditionalFormats.length + 1);
  sheet.conditionalFormats.splice(index, 0, copyJson(rule) as Json);
  return undefined;
};

export const updateConditionalFormatRule: Handler<'updateConditionalFormatRule'> = (draft, request) => {
  const { rule, newIndex, index = 0 } = request;
  if ((rule === undefined) === (newIndex === undefined)) throw refusal('Exactly one of rule and newIndex must be set.');
  if (rule) {
    const sheet = ruleSheet(draft, rule);
    checkIndex(index, sheet.conditionalFormats.length);
    const oldRule = sheet.conditionalFormats[index] ?? {};
    sheet.conditionalFormats[index] = copyJson(rule) as Json;
    return { oldRule, newRule: copyJson(rule), newIndex: index };
  }
  const sheet = draft.sheet(request.sheetId);
  checkIndex(index, sheet.conditionalFormats.length);
  checkIndex(newIndex ?? 0, sheet.conditionalFormats.length);
  const [moved] = sheet.conditionalFormats.splice(index, 1);
  if (moved) sheet.conditionalFormats.splice(newIndex ?? 0, 0, moved);
  return { oldIndex: index, newRule: moved, newIndex };
};

export const deleteConditionalFormatRule: Handler<'deleteConditionalFormatRule'> = (draft, { index = 0, sheetId }) => {
  const sheet = draft.sheet(sheetId);
  checkIndex(index, sheet.conditionalFormats.length);
  const [rule] = sheet.conditionalFormats.splice(index, 1);
  return { rule };
};

export const addBanding: Handler<'addBanding'> = (draft, { bandedRange }) => {
  const sheet = draft.sheet(bandedRange?.range?.sheetId);
  const bandedRangeId = bandedRange?.bandedRangeId ?? draft.freeId(bandIds(draft));
  if (bandIds(draft).includes(bandedRangeId)) throw refusal(`A banded range with id ${bandedRangeId} already exists.`);
  const added = { ...copyJson(bandedRange), bandedRangeId };
  sheet.bandedRanges.push(checkedBanding(sheet, added));
  return { bandedRange: added };
};

export const updateBanding: Handler<'updateBanding'> = (draft, { bandedRange = {}, fields }) => {
  const mask = updateMask(fields, 'BandedRange');
  const { sheet, index } = bandingAt(draft, bandedRange.bandedRangeId);
  const before = sheet.bandedRanges[index] as BandedRange;
  const after = { ...applyMask(before, bandedRange, mask), bandedRangeId: before.bandedRangeId };
  if ((after.range?.sheetId ?? 0) !== sheet.properties.sheetId)
    throw refusal('A banded range cannot change its sheet.');
  sheet.bandedRanges[index] = checkedBanding(sheet, after);
  return undefined;
};

export const deleteBanding: Handler<'deleteBanding'> = (draft, { bandedRangeId }) => {
  const { sheet, index } = bandingAt(draft, bandedRangeId);
  sheet.bandedRanges.splice(index, 1);
  return undefined;
};

export const mergeCells: Handler<'mergeCells'> = (draft, { range, mergeType }) => {
  if (!range) throw refusal('range must be specified.');
  if (!mergeType) throw refusal('mergeType must be specified.');
  const sheet = draft.sheet(range.sheetId);
  const area = areaOf(sheet, range);
  draft.checkUnprotected(sheet, area);
  for (const merge of sheet.merges) {
    const other = looseArea(merge as GridRange);
    if (overlap(other, area) && !covers(area, other)) {
      throw refusal('You must select all cells in a merged range to merge or unmerge them.');
    }
  }
  sheet.merges = sheet.merges.filter((merge) => !overlap(looseArea(merge as GridRange), area));
  for (const part of mergeParts(area, mergeType)) {
    if (part.endRow - part.startRow === 1 && part.endColumn - part.startColumn === 1) continue;
    sheet.merges.push(gridRangeOf(sheet.properties.sheetId, part));
    forEachCell(part, (row, column) => {
      const cell = cellAt(sheet, row, column);
      const isFirst = row === part.startRow && column === part.startColumn;
      if (!isFirst && cell?.userEnteredValue) setCell(sheet, row, column, withValue(cell, null));
    });
  }
  return undefined;
};

export const unmergeCells: Handler<'unmergeCells'> = (draft, { range }) => {
  if (!range) throw refusal('range must be specified.');
  const sheet = draft.sheet(range.sheetId);
  const area = areaOf(sheet, range);
  for (const merge of sheet.merges) {
    const other = looseArea(merge as GridRange);
    if (overlap(other, area) && !covers(area, other)) {
      throw refusal('You must select all cells in a merged range to merge or unmerge them.');
    }
  }
  sheet.merges = sheet.merges.filter((merge) => !overlap(looseArea(merge as GridRange), area));
  return undefined;
};

export const updateBorders: Handler<'updateBorders'> = (draft, request) => {
  if (!request.range) throw refusal('range must be specified.');
  const sheet = draft.sheet(request.range.sheetId);
  const area = areaOf(sheet, request.range);
  draft.checkUnprotected(sheet, area);
  forEachCell(area, (row, column) => {
    const sides: Record<string, Border | undefined> = {
      top: row === area.startRow ? request.top : request.innerHorizontal,
      bottom: row === area.endRow - 1 ? request.bottom : request.innerHorizontal,
      left: column === area.startColumn ? request.left : request.innerVertical,
      right: column === area.endColumn - 1 ? request.right : request.innerVertical,
    };
    const given = Object.entries(sides).filter(([, border]) => border !== undefined);
    if (given.length === 0) return;
    const cell = cellAt(sheet, row, column);
    const borders = { ...(cell?.userEnteredFormat?.borders as Json | undefined) };
    for (const [side, border] of given) {
      if (border?.style === 'NONE') delete borders[side];
      else borders[side] = copyJson(border);
    }
    setCell(sheet, row, column, { ...cell, userEnteredFormat: { ...cell?.userEnteredFormat, borders } });
  });
  return undefined;
};

function ruleSheet(draft: Draft, rule: Rule | undefined): LocalSheet {
  const ranges = rule?.ranges ?? [];
  if (ranges.length === 0) throw refusal('A conditional format rule must have at least one range.');
  const sheetId = ranges[0]?.sheetId ?? 0;
  if (ranges.some((range) => (range.sheetId ?? 0) !== sheetId)) throw refusal('All ranges must be on the same sheet.');
  const sheet = draft.sheet(sheetId);
  for (const range of ranges) areaOf(sheet, range);
  if ((rule?.booleanRule === undefined) === (rule?.gradientRule === undefined)) {
    throw refusal('Exactly one of booleanRule and gradientRule must be set.');
  }
  if (rule?.booleanRule) {
    checkCondition(rule.booleanRule.condition);
    if (!rule.booleanRule.format) throw refusal('booleanRule.format must be specified.');
  }
  return sheet;
}

function checkIndex(index: number, count: number): void {
  if (index < 0 || index >= count) throw refusal(`No conditional format on sheet at index: ${index}`);
}

function bandIds(draft: Draft): number[] {
  return draft.book.sheets.flatMap((sheet) => sheet.bandedRanges.map((one) => Number(one.bandedRangeId)));
}

function bandingAt(draft: Draft, id: number | undefined): { sheet: LocalSheet; index: number } {
  for (const { properties, bandedRanges } of draft.book.sheets) {
    const index = bandedRanges.findIndex((one) => one.bandedRangeId === id);
    if (index >= 0) return { sheet: draft.sheet(properties.sheetId), index };
  }
  throw refusal(`No banded range with id: ${id}`);
}

function checkedBanding(sheet: LocalSheet, banding: BandedRange): Json {
  const area = areaOf(sheet, banding.range);
  if (!banding.rowProperties && !banding.columnProperties) {
    throw refusal('At least one of rowProperties and columnProperties must be specified.');
  }
  for (const one of sheet.bandedRanges) {
    if (one.bandedRangeId === banding.bandedRangeId) continue;
    if (overlap(looseArea(one.range as GridRange), area)) {
      throw refusal(
        'You cannot add alternating background colors to a range that already has alternating background colors.',
      );
    }
  }
  return banding as Json;
}

function mergeParts(area: Area, mergeType: string): Area[] {
  if (mergeType === 'MERGE_ALL') return [area];
  const parts: Area[] = [];
  if (mergeType === 'MERGE_ROWS') {
    for (let row = area.startRow; row < area.endRow; row++) parts.push({ ...area, startRow: row, endRow: row + 1 });
  } else {
    for (let column = area.startColumn; column < area.endColumn; column++) {
      parts.push({ ...area, startColumn: column, endColumn: column + 1 });
    }
  }
  return parts;
}

function forEachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.startRow; row < area.endRow; row++) {
    for (let column = area.startColumn; column < area.endColumn; column++) visit(row, column);
  }
}
