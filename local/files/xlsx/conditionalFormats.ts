/** Conditional formats, from Google's rules to Excel's, as far as Excel has them. */
import type ExcelJS from 'exceljs';
import type { LocalSheet } from '../../account/state.ts';
import { type CellFormat, differentialStyle } from './cellStyle.ts';
import { a1Range, columnLetters, type GridRange } from './gridRange.ts';

interface Condition {
  type?: string;
  values?: { userEnteredValue?: string }[];
}

interface FormatRule {
  ranges?: GridRange[];
  booleanRule?: { condition?: Condition; format?: CellFormat };
}

/** What Google's condition asks, as a formula about the range's first cell (`A2`) and its value. */
const CONDITION_FORMULAS: Record<string, (cell: string, value: string, second: string) => string> = {
  CUSTOM_FORMULA: (_cell, value) => value,
  TEXT_EQ: (cell, value) => `${cell}=${value}`,
  TEXT_NOT_EQ: (cell, value) => `${cell}<>${value}`,
  TEXT_CONTAINS: (cell, value) => `ISNUMBER(SEARCH(${value},${cell}))`,
  TEXT_NOT_CONTAINS: (cell, value) => `ISERROR(SEARCH(${value},${cell}))`,
  TEXT_STARTS_WITH: (cell, value) => `LEFT(${cell},LEN(${value}))=${value}`,
  TEXT_ENDS_WITH: (cell, value) => `RIGHT(${cell},LEN(${value}))=${value}`,
  BLANK: (cell) => `LEN(TRIM(${cell}))=0`,
  NOT_BLANK: (cell) => `LEN(TRIM(${cell}))>0`,
  NUMBER_EQ: (cell, value) => `${cell}=${value}`,
  NUMBER_NOT_EQ: (cell, value) => `${cell}<>${value}`,
  NUMBER_GREATER: (cell, value) => `${cell}>${value}`,
  NUMBER_GREATER_THAN_EQ: (cell, value) => `${cell}>=${value}`,
  NUMBER_LESS: (cell, value) => `${cell}<${value}`,
  NUMBER_LESS_THAN_EQ: (cell, value) => `${cell}<=${value}`,
  NUMBER_BETWEEN: (cell, value, second) => `AND(${cell}>=${value},${cell}<=${second})`,
};

export function conditionalFormatsOf(sheet: LocalSheet): ExcelJS.ConditionalFormattingOptions[] {
  const grid = sheet.properties.gridProperties;
  const formats: ExcelJS.ConditionalFormattingOptions[] = [];
  // Google and Excel both let the first rule win.
  let priority = 1;
  const add = (ref: string, formula: string, style: Partial<ExcelJS.Style>): void => {
    formats.push({ ref, rules: [{ type: 'expression', priority: priority++, formulae: [formula], style }] });
  };
  for (const rule of sheet.conditionalFormats as FormatRule[]) {
    const { condition, format } = rule.booleanRule ?? {};
    const ranges = rule.ranges ?? [];
    const first = ranges[0];
    const formula = first && condition ? conditionFormula(condition, firstCell(first)) : null;
    if (formula === null || !format) continue;
    add(ranges.map((range) => a1Range(range, grid)).join(' '), formula, differentialStyle(format));
  }
  return formats;
}

function conditionFormula(condition: Condition, cell: string): string | null {
  const operands = (condition.values ?? []).map((value) => value.userEnteredValue ?? '');
  const isText = condition.type?.startsWith('TEXT_') ?? false;
  const [value = '', second = ''] = operands.map((operand) =>
    operand.startsWith('=') ? operand.slice(1) : isText ? `"${operand.replaceAll('"', '""')}"` : operand,
  );
  return CONDITION_FORMULAS[condition.type ?? '']?.(cell, value, second) ?? null;
}

function firstCell(range: GridRange): string {
  return `${columnLetters((range.startColumnIndex ?? 0) + 1)}${(range.startRowIndex ?? 0) + 1}`;
}
