/** Holds the conditions of drop-downs, conditional formats and filters to the number and kind of values they take. */
import { refusal } from '../refusal.ts';

type BooleanCondition = GoogleAppsScript.Sheets.Schema.BooleanCondition;

const MAX_LIST_ITEMS = 500;

/** Fewest and most values by type of condition; a type that is not listed takes exactly one. */
const VALUE_COUNTS: Record<string, readonly [number, number]> = {
  NUMBER_BETWEEN: [2, 2],
  NUMBER_NOT_BETWEEN: [2, 2],
  DATE_BETWEEN: [2, 2],
  DATE_NOT_BETWEEN: [2, 2],
  DATE_IS_VALID: [0, 0],
  TEXT_IS_EMAIL: [0, 0],
  TEXT_IS_URL: [0, 0],
  BLANK: [0, 0],
  NOT_BLANK: [0, 0],
  BOOLEAN: [0, 2],
  ONE_OF_LIST: [1, MAX_LIST_ITEMS],
};

/** @throws ServiceError 400 when the condition is missing or its values do not fit its type. */
export function checkCondition(condition: BooleanCondition | undefined): void {
  const type = condition?.type;
  if (!type) throw refusal('condition.type must be specified.');
  const values = condition.values ?? [];
  const [least, most] = VALUE_COUNTS[type] ?? [1, 1];
  if (values.length < least || values.length > most) {
    const wanted = least === most ? `${least}` : `${least} to ${most}`;
    throw refusal(`Condition type ${type} takes ${wanted} values, got ${values.length}.`);
  }
  for (const value of values) {
    if ((value.userEnteredValue ?? '') === '' && !value.relativeDate) {
      throw refusal(`ConditionValue.userEnteredValue of ${type} must not be empty.`);
    }
  }
  const first = values[0]?.userEnteredValue ?? '';
  if ((type === 'CUSTOM_FORMULA' || type === 'ONE_OF_RANGE') && !first.startsWith('=')) {
    throw refusal(`Condition type ${type} takes a formula that starts with "=", got "${first}".`);
  }
}
