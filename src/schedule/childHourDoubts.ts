/** What is to be said of the settings for the hours of children: that no rules are chosen, or that nobody has confirmed them. */
import { confirmedHours } from '../company/confirmedHours.ts';
import type { Problem } from '../port/appError.ts';
import type { DateText } from '../port/workspace.ts';
import type { ScheduleData } from './scheduleData.ts';

export const NO_RULES_CHOSEN =
  'Hours of children: no rules are chosen, so no call is held against any. Choose England, New York, Scotland or None.';

/** Nothing in a company of adults. @param today `''` where it is not known */
export function childHourDoubts(data: ScheduleData, today: DateText): Problem[] {
  const { company, settings, settingPlace } = data;
  if (!company.people.some((person) => person.active && person.minor)) return [];
  if (settings.childHours === '') return [{ ...settingPlace('Hours of children'), message: NO_RULES_CHOSEN }];
  const { why } = confirmedHours(settings.childHoursConfirmed, settings.childHours, company, today);
  if (why === '') return [];
  return [
    {
      ...settingPlace('Hours of children confirmed by'),
      message: `Hours of children is ${settings.childHours}. ${why}`,
    },
  ];
}
