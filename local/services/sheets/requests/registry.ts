/** The requests of `batchUpdate` that the stand-in has, by their names in Google's JSON. */
import * as cells from './cellRequests.ts';
import * as charts from './chartRequests.ts';
import * as dimensions from './dimensionRequests.ts';
import * as filters from './filterRequests.ts';
import * as formats from './formatRequests.ts';
import * as protection from './protectionRequests.ts';
import type { Handler, RequestKind } from './request.ts';
import * as sheets from './sheetRequests.ts';

export const HANDLERS: { readonly [Kind in RequestKind]?: Handler<Kind> } = {
  addSheet: sheets.addSheet,
  updateSheetProperties: sheets.updateSheetProperties,
  deleteSheet: sheets.deleteSheet,
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
  setBasicFilter: filters.setBasicFilter,
  sortRange: filters.sortRange,
  addConditionalFormatRule: formats.addConditionalFormatRule,
  addProtectedRange: protection.addProtectedRange,
  addChart: charts.addChart,
  addFilterView: filters.addFilterView,
  updateChartSpec: charts.updateChartSpec,
};
