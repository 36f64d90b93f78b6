/** Drop-down lists, from Google's data validation rules to Excel's. */
import type ExcelJS from 'exceljs';
import type { LocalSheet } from '../../account/state.ts';
import { cellAt } from '../../services/sheets/cells.ts';
import { columnLetters } from './gridRange.ts';

interface ValidationRule {
  condition?: { type?: string; values?: { userEnteredValue?: string }[] };
  inputMessage?: string;
  strict?: boolean;
}

/** Excel refuses a list written into the rule itself beyond this, and cuts at every comma. */
const MAX_INLINE_LIST = 255;

/** Where a list is kept that cannot be written into its rule; returns the reference to it. */
export type KeepList = (values: string[]) => string;

export interface PlacedValidation {
  range: string;
  validation: ExcelJS.DataValidation;
}

/** One rule for each run of cells, down a column, that share it. */
export function validationsOf(sheet: LocalSheet, keepList: KeepList): PlacedValidation[] {
  const placed: PlacedValidation[] = [];
  const textOf = ruleTexts();
  const rulesSeen = new Map<string, ExcelJS.DataValidation | null>();
  for (let column = 0; column < sheet.properties.gridProperties.columnCount; column++) {
    let start = 0;
    let present = '';
    // To the end of the grid: a drop-down on rows that are still empty counts too.
    for (let row = 0; row <= sheet.properties.gridProperties.rowCount; row++) {
      const rule = cellAt(sheet, row, column)?.dataValidation;
      const text = rule === undefined ? '' : textOf(rule);
      if (text === present) continue;
      const validation = present === '' ? null : rulesSeen.get(present);
      if (validation) placed.push({ range: columnRange(column, start, row), validation });
      if (rule !== undefined && !rulesSeen.has(text)) rulesSeen.set(text, excelRule(rule, keepList));
      start = row;
      present = text;
    }
  }
  return placed;
}

/** Each rule as a text, worked out once for the many cells that share the object. */
function ruleTexts(): (rule: object) => string {
  const texts = new WeakMap<object, string>();
  return (rule) => {
    const text = texts.get(rule) ?? JSON.stringify(rule);
    texts.set(rule, text);
    return text;
  };
}

function columnRange(column: number, startRow: number, endRow: number): string {
  const letters = columnLetters(column + 1);
  const first = `${letters}${startRow + 1}`;
  return endRow - startRow === 1 ? first : `${first}:${letters}${endRow}`;
}

function excelRule(rule: ValidationRule, keepList: KeepList): ExcelJS.DataValidation | null {
  const values = (rule.condition?.values ?? []).map((value) => value.userEnteredValue ?? '');
  const list = listFormula(rule.condition?.type, values, keepList);
  if (list === null) return null;
  return {
    type: 'list',
    allowBlank: true,
    formulae: [list],
    showErrorMessage: true,
    errorStyle: rule.strict ? 'stop' : 'warning',
    ...(rule.inputMessage ? { showInputMessage: true, prompt: rule.inputMessage.slice(0, 255) } : {}),
  };
}

/** Other kinds of rules than lists only colour a corner in Google, so nothing is lost without them. */
function listFormula(type: string | undefined, values: string[], keepList: KeepList): string | null {
  if (type === 'BOOLEAN') return '"TRUE,FALSE"';
  if (type === 'ONE_OF_RANGE') return (values[0] ?? '').replace(/^=/, '') || null;
  if (type !== 'ONE_OF_LIST' || values.length === 0) return null;
  const inline = values.join(',');
  const fits = inline.length <= MAX_INLINE_LIST - 2 && values.every((value) => !/[,"]/.test(value));
  return fits ? `"${inline}"` : keepList(values);
}
