/** What tells on which days there may be a call, without working out who is called: for the tick, which asks every hour. */
import type { Problem } from '../port/appError.ts';
import { perhapsPublished } from '../schedule/doubtfulRows.ts';
import { eventsFrom } from '../schedule/event.ts';
import { eventTypes } from '../schedule/eventTypes.ts';
import { settingsFrom } from '../settings/settings.ts';
import { productionTab } from '../workbook/tabs/office.ts';
import { eventTypesTab, scheduleTab } from '../workbook/tabs/schedule.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { ProductionData } from './productionData.ts';

/**
 * Settings and events as `productionData` reads them, but for addresses, which nobody is mailed by. What is wrong with a
 * row is not looked for, so every row that may be published counts as doubtful: never fewer than there are.
 */
export type DayOutline = Pick<ProductionData, 'settings' | 'events' | 'doubtful' | 'problems' | 'settingPlace'>;

export function dayOutline(workbook: Workbook): DayOutline {
  const unused: Problem[] = [];
  const schedule = workbook.table(scheduleTab);
  const { settings, placeOf } = settingsFrom(workbook.records(productionTab, unused), {
    tab: workbook.table(productionTab).title,
  });
  return {
    settings,
    events: eventsFrom(workbook.records(scheduleTab, unused), eventTypes(workbook.records(eventTypesTab, unused)))
      .events,
    doubtful: perhapsPublished(schedule, { tab: schedule.title }),
    problems: [],
    settingPlace: placeOf,
  };
}
