/** The requests of `batchUpdate` that the stand-in has, by their names in Google's JSON. */
import * as cells from './cellRequests.ts';
import * as dimensions from './dimensionRequests.ts';
import * as filters from './filterRequests.ts';
import * as formats from './formatRequests.ts';
import * as names from './nameRequests.ts';
import * as protection from './protectionRequests.ts';
import type { Handler, RequestKind } from './request.ts';
import * as sheets from './sheetRequests.ts';

export const HANDLERS: { readonly [Kind in RequestKind]?: Handler<Kind> } = {
  addSheet: sheets.addSheet,
  updateSheetProperties: sheets.updateSheetProperties,
  deleteSheet: sheets.deleteSheet,
  duplicateSheet: sheets.duplicateSheet,
  updateSpreadsheetProperties: sheets.updateSpreadsheetProperties,
  updateCells: cells.updateCells,
  appendCells: cells.appendCells,
  repeatCell: cells.repeatCell,
  setDataValidation: cells.setDataValidation,
  findReplace: cells.findReplace,
  insertDimension: dimensions.insertDimension,
  appendDimension: dimensions.appendDimension,
  deleteDimension: dimensions.deleteDimension,
  moveDimension: dimensions.moveDimension,
  updateDimensionProperties: dimensions.updateDimensionProperties,
  autoResizeDimensions: dimensions.autoResizeDimensions,
  setBasicFilter: filters.setBasicFilter,
  clearBasicFilter: filters.clearBasicFilter,
  sortRange: filters.sortRange,
  deleteDuplicates: filters.deleteDuplicates,
  addConditionalFormatRule: formats.addConditionalFormatRule,
  updateConditionalFormatRule: formats.updateConditionalFormatRule,
  deleteConditionalFormatRule: formats.deleteConditionalFormatRule,
  addBanding: formats.addBanding,
  updateBanding: formats.updateBanding,
  deleteBanding: formats.deleteBanding,
  mergeCells: formats.mergeCells,
  unmergeCells: formats.unmergeCells,
  updateBorders: formats.updateBorders,
  addProtectedRange: protection.addProtectedRange,
  updateProtectedRange: protection.updateProtectedRange,
  deleteProtectedRange: protection.deleteProtectedRange,
  addNamedRange: names.addNamedRange,
  updateNamedRange: names.updateNamedRange,
  deleteNamedRange: names.deleteNamedRange,
  createDeveloperMetadata: names.createDeveloperMetadata,
  deleteDeveloperMetadata: names.deleteDeveloperMetadata,
};
