/** Requests about looks that lie over cells: conditional formats. */
import type { LocalSheet } from '../../../account/state.ts';
import type { Draft } from '../draft.ts';
import { copyJson } from '../fieldMask.ts';
import { areaOf } from '../gridRange.ts';
import { refusal } from '../refusal.ts';
import { checkCondition } from './conditions.ts';
import type { Handler } from './request.ts';

type Rule = GoogleAppsScript.Sheets.Schema.ConditionalFormatRule;
type Json = Record<string, unknown>;

export const addConditionalFormatRule: Handler<'addConditionalFormatRule'> = (draft, { rule, index = 0 }) => {
  const sheet = ruleSheet(draft, rule);
  checkIndex(index, sheet.conditionalFormats.length + 1);
  sheet.conditionalFormats.splice(index, 0, copyJson(rule) as Json);
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
