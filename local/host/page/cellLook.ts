/** How a cell looks, from Google's formats and conditional formats to what the page's grid can show. */

import type { LocalCell, LocalSheet } from '../../account/state.ts';
import type { CellFormat } from '../../files/xlsx/cellStyle.ts';
import { argb } from '../../files/xlsx/cellStyle.ts';
import { formattedValue } from '../../services/sheets/formattedValue.ts';
import { type Area, looseArea } from '../../services/sheets/gridRange.ts';
import { numberFormatOf } from '../../services/sheets/readValues.ts';
import { cellValue } from '../readTab.ts';
import type { Look } from './pageTypes.ts';

type Rule = GoogleAppsScript.Sheets.Schema.ConditionalFormatRule;
type Condition = GoogleAppsScript.Sheets.Schema.BooleanCondition;

/** A conditional format with its areas, ready to be asked. */
export interface PreparedRule {
  areas: Area[];
  condition: Condition;
  format: CellFormat;
}

/** What a condition asks of the text as shown, the number, and its operands. Formulas are not worked out. */
const CONDITIONS: Record<string, (text: string, number: number, operands: string[]) => boolean> = {
  TEXT_EQ: (text, _number, [one = '']) => text.toLowerCase() === one.toLowerCase(),
  TEXT_NOT_EQ: (text, _number, [one = '']) => text.toLowerCase() !== one.toLowerCase(),
  TEXT_CONTAINS: (text, _number, [one = '']) => text.toLowerCase().includes(one.toLowerCase()),
  TEXT_NOT_CONTAINS: (text, _number, [one = '']) => !text.toLowerCase().includes(one.toLowerCase()),
  TEXT_STARTS_WITH: (text, _number, [one = '']) => text.toLowerCase().startsWith(one.toLowerCase()),
  TEXT_ENDS_WITH: (text, _number, [one = '']) => text.toLowerCase().endsWith(one.toLowerCase()),
  BLANK: (text) => text.trim() === '',
  NOT_BLANK: (text) => text.trim() !== '',
  NUMBER_EQ: (_text, number, [one]) => number === Number(one),
  NUMBER_NOT_EQ: (_text, number, [one]) => number !== Number(one),
  NUMBER_GREATER: (_text, number, [one]) => number > Number(one),
  NUMBER_GREATER_THAN_EQ: (_text, number, [one]) => number >= Number(one),
  NUMBER_LESS: (_text, number, [one]) => number < Number(one),
  NUMBER_LESS_THAN_EQ: (_text, number, [one]) => number <= Number(one),
  NUMBER_BETWEEN: (_text, number, [one, two]) => number >= Number(one) && number <= Number(two),
};

export function preparedRules(sheet: LocalSheet): PreparedRule[] {
  return (sheet.conditionalFormats as Rule[]).flatMap(({ ranges, booleanRule }) => {
    const condition = booleanRule?.condition;
    if (!condition || !booleanRule.format) return [];
    return [{ areas: (ranges ?? []).map(looseArea), condition, format: booleanRule.format as CellFormat }];
  });
}

/** The cell's own look, and over it that of the first rule that holds. */
export function lookOf(cell: LocalCell | null, row: number, column: number, rules: readonly PreparedRule[]): Look {
  const own = lookOfFormat((cell?.userEnteredFormat ?? {}) as CellFormat);
  const rule = rules.find((one) => one.areas.some((area) => isIn(area, row, column)) && holds(one.condition, cell));
  return rule ? { ...own, ...lookOfFormat(rule.format) } : own;
}

/** The address that a cell's text opens, if any. */
export function linkOf(cell: LocalCell | null): string | undefined {
  return ((cell?.userEnteredFormat ?? {}) as CellFormat).textFormat?.link?.uri;
}

/** The text that a person reads in a cell; a formula shows itself, because nothing here works it out. */
export function textOf(cell: LocalCell | null): string {
  const value = cellValue(cell);
  return cell?.userEnteredValue?.formulaValue ?? formattedValue(value, numberFormatOf(cell));
}

function holds(condition: Condition, cell: LocalCell | null): boolean {
  const operands = (condition.values ?? []).map((value) => value.userEnteredValue ?? '');
  const number = cell?.userEnteredValue?.numberValue ?? Number.NaN;
  return CONDITIONS[condition.type ?? '']?.(textOf(cell), number, operands) ?? false;
}

function isIn(area: Area, row: number, column: number): boolean {
  return row >= area.startRow && row < area.endRow && column >= area.startColumn && column < area.endColumn;
}

const ALIGNMENTS: Record<string, NonNullable<Look['align']>> = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' };

function lookOfFormat(format: CellFormat): Look {
  const background = cssColor(argb(format.backgroundColor, format.backgroundColorStyle));
  const text = format.textFormat ?? {};
  const color = cssColor(argb(text.foregroundColor, text.foregroundColorStyle));
  const align = ALIGNMENTS[format.horizontalAlignment ?? ''];
  return {
    ...(background === undefined || background === '#FFFFFF' ? {} : { background }),
    ...(color === undefined ? {} : { color }),
    ...(text.bold ? { bold: true } : {}),
    ...(text.italic ? { italic: true } : {}),
    ...(text.underline ? { underline: true } : {}),
    ...(text.strikethrough ? { strike: true } : {}),
    ...(align === undefined ? {} : { align }),
    ...(format.wrapStrategy === 'WRAP' ? { wrap: true } : {}),
  };
}

export function cssColor(color: string | undefined): string | undefined {
  return color === undefined ? undefined : `#${color.slice(2)}`;
}
