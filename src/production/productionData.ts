/** Everything that a day needs from the workbook, read once and checked as a whole. */

import { companyFrom } from '../company/company.ts';
import type { Problem } from '../port/appError.ts';
import { breakdownFrom } from '../schedule/breakdown.ts';
import { conflictsFrom } from '../schedule/conflicts.ts';
import { type DoubtfulRow, doubtfulRows } from '../schedule/doubtfulRows.ts';
import { eventsFrom } from '../schedule/event.ts';
import { eventProblems } from '../schedule/eventProblems.ts';
import { eventTypes } from '../schedule/eventTypes.ts';
import { withFrenchScenes } from '../schedule/frenchScenes.ts';
import { pageDoubts } from '../schedule/pageDoubts.ts';
import { releasedNotices } from '../schedule/releasedAt.ts';
import type { ScheduleData } from '../schedule/scheduleData.ts';
import { unknownTypeNotices } from '../schedule/unknownTypes.ts';
import { unmatchedParts, withParts } from '../schedule/unmatchedParts.ts';
import { unmatchedProblem } from '../schedule/unplayed.ts';
import { settingsFrom } from '../settings/settings.ts';
import { readRecords } from '../workbook/readRecords.ts';
import type { Table } from '../workbook/table.ts';
import type { TabRecord, TabSpec } from '../workbook/tabSpec.ts';
import { guardiansTab, peopleTab } from '../workbook/tabs/company.ts';
import { productionTab } from '../workbook/tabs/office.ts';
import { breakdownTab, conflictsTab, eventTypesTab, scenesTab, scheduleTab } from '../workbook/tabs/schedule.ts';
import { frenchScenesTab } from '../workbook/tabs/script.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { settingAddresses } from './settingAddresses.ts';

/** The tabs that `ProductionData` is read from. */
export const DATA_TABS = [
  productionTab,
  peopleTab,
  guardiansTab,
  scenesTab,
  breakdownTab,
  scheduleTab,
  conflictsTab,
  eventTypesTab,
  frenchScenesTab,
] as const;

export interface ProductionData extends ScheduleData {
  /** Rows of Schedule with something that cannot be read, and that may be published all the same. */
  doubtful: DoubtfulRow[];
  /** Everything that is wrong, in the order of the tabs. */
  problems: Problem[];
  /** What can be read and should be looked at: it stops nothing. In the order of the tabs. */
  notices: Problem[];
}

/** A tab's rows, possibly from more than one place (the workbook and a file). */
export interface TabSource<T extends TabSpec = TabSpec> {
  table: Table<T>;
  place: { tab?: string; file?: string };
}

/** Reads the data from the sources of each tab. Nothing is thrown: what is wrong is in `problems`. */
export function productionData(sources: (spec: TabSpec) => TabSource[]): ProductionData {
  const problems: Problem[] = [];
  const recordsOf = <T extends TabSpec>(spec: T): TabRecord<T>[] =>
    sources(spec).flatMap((source) => {
      const read = readRecords(source.table as Table<T>, source.place);
      problems.push(...read.problems);
      return read.records;
    });
  const settingPlace = sources(productionTab)[0]?.place ?? { tab: productionTab.title };
  const read = settingsFrom(recordsOf(productionTab), settingPlace);
  problems.push(...read.problems);
  const peopleRows = recordsOf(peopleTab);
  const guardianRows = recordsOf(guardiansTab);
  const scenes = recordsOf(scenesTab);
  const scenesRead = breakdownFrom(sources(breakdownTab) as unknown as TabSource<typeof breakdownTab>[], scenes);
  const company = companyFrom(withParts(peopleRows, scenesRead.breakdown), guardianRows);
  const unmatched = unmatchedParts(company.company.people, peopleRows, scenesRead.breakdown);
  const frenchRows = recordsOf(frenchScenesTab);
  const { breakdown, problems: frenchProblems } = withFrenchScenes(
    { ...scenesRead.breakdown, unmatched },
    frenchRows,
    sources(frenchScenesTab).reduce((sum, { table }) => sum + table.rows.length, 0) > frenchRows.length,
  );
  const { settings, problems: addressProblems } = settingAddresses(company.company, read.settings, read.placeOf);
  problems.push(...addressProblems, ...company.problems, ...scenesRead.problems);
  const { events, problems: rowProblems } = eventsFrom(recordsOf(scheduleTab), eventTypes(recordsOf(eventTypesTab)));
  problems.push(...rowProblems);
  for (const event of events) problems.push(...eventProblems(event, company.company, breakdown));
  const { conflicts, problems: conflictProblems } = conflictsFrom(recordsOf(conflictsTab), company.company);
  problems.push(...conflictProblems);
  const doubtful = (sources(scheduleTab) as unknown as TabSource<typeof scheduleTab>[]).flatMap(({ table, place }) =>
    doubtfulRows(table, place, problems),
  );
  return {
    settings,
    company: company.company,
    breakdown,
    events,
    doubtful,
    conflicts,
    problems,
    notices: [
      ...unmatched.map(unmatchedProblem),
      ...scenesRead.notices,
      ...frenchProblems,
      ...releasedNotices(peopleRows, breakdown),
      ...pageDoubts(scenes),
      ...unknownTypeNotices(events),
    ],
    settingPlace: read.placeOf,
  };
}

/** The data of a workbook in hand. */
export function dataFromWorkbook(workbook: Workbook): ProductionData {
  return productionData((spec) => {
    const table = workbook.table(spec);
    return [{ table, place: { tab: table.title } }];
  });
}
