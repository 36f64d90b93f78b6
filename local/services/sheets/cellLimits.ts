/** What a single cell may hold. */
import type { LocalCell } from '../../account/state.ts';
import { refusal } from './refusal.ts';

const MAX_CELL_LENGTH = 50_000;

/** @throws ServiceError 400 when a value is too long for a cell, or a formula is none. */
export function checkCellValue(value: LocalCell['userEnteredValue']): void {
  const text = value?.stringValue ?? value?.formulaValue ?? '';
  if (text.length > MAX_CELL_LENGTH) {
    throw refusal(`Your input contains more than the maximum of ${MAX_CELL_LENGTH} characters in a single cell.`);
  }
  if (value?.formulaValue !== undefined && !value.formulaValue.startsWith('=')) {
    throw refusal(`Invalid formulaValue: "${value.formulaValue}" must start with "=".`);
  }
  if (value && 'errorValue' in value) throw refusal('The field errorValue cannot be set.');
}
