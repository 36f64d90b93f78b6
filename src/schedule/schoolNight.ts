/** The latest that the production’s own settings keep somebody under 18 on a school night. */
import type { DateText } from '../port/workspace.ts';
import type { HoursRules } from '../settings/settings.ts';
import { minutesFromTime } from '../values/cellDates.ts';
import { weekdayOf } from '../values/dates.ts';

type Rules = Pick<HoursRules, 'schoolNights' | 'schoolNightFinish'>;

export function isSchoolNight({ schoolNights }: Pick<Rules, 'schoolNights'>, date: DateText): boolean {
  return schoolNights.includes(weekdayOf(date));
}

/** In minutes after midnight of the date; `null` where it is no school night, or the rule is off. */
export function schoolNightFinish(rules: Rules, date: DateText): number | null {
  return isSchoolNight(rules, date) ? minutesFromTime(rules.schoolNightFinish) : null;
}
