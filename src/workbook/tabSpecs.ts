/**
 * Every tab of both workbooks, in their order: the paper that stage managers know, as data.
 */
import type { WorkbookTab } from './tabSpec.ts';
import { auditionsTab, guardiansTab, peopleTab } from './tabs/company.ts';
import { clearancesTab, emergencyTab, incidentsTab, licencesTab, youngPeopleTab } from './tabs/confidential.ts';
import {
  costumesTab,
  cuesTab,
  deckPagesTab,
  dressingRoomsTab,
  entrancesTab,
  headsetsTab,
  micsTab,
  presetChecksTab,
  presetsTab,
  propLogTab,
  propMovesTab,
  propsTab,
  quickChangesTab,
  runSheetTab,
  spikesTab,
  stagePlacesTab,
  tracksTab,
  typedBackTab,
} from './tabs/deck.ts';
import { foldersTab } from './tabs/folders.ts';
import {
  checklistsTab,
  lessonsTab,
  outboxTab,
  productionTab,
  reportsTab,
  retentionTab,
  sharingChangesTab,
  sharingTab,
} from './tabs/office.ts';
import {
  attendanceSummaryTab,
  attendanceTab,
  departmentsTab,
  lateWeeksTab,
  lineNotesTab,
  notesTab,
  performancesTab,
  readersTab,
  runTimesTab,
  timingsTab,
} from './tabs/rehearsal.ts';
import { breakdownTab, conflictsTab, eventTypesTab, scenesTab, scheduleTab } from './tabs/schedule.ts';
import { blockingTab, frenchScenesTab, scriptChangesTab, scriptsTab } from './tabs/script.ts';

/** The production workbook's tabs, in order. */
export const PRODUCTION_TABS: readonly WorkbookTab[] = [
  productionTab,
  peopleTab,
  guardiansTab,
  scenesTab,
  breakdownTab,
  scheduleTab,
  conflictsTab,
  attendanceTab,
  notesTab,
  timingsTab,
  performancesTab,
  readersTab,
  runTimesTab,
  lineNotesTab,
  propsTab,
  propMovesTab,
  costumesTab,
  quickChangesTab,
  presetsTab,
  runSheetTab,
  entrancesTab,
  cuesTab,
  frenchScenesTab,
  spikesTab,
  stagePlacesTab,
  headsetsTab,
  micsTab,
  dressingRoomsTab,
  tracksTab,
  propLogTab,
  presetChecksTab,
  typedBackTab,
  deckPagesTab,
  scriptChangesTab,
  scriptsTab,
  blockingTab,
  checklistsTab,
  auditionsTab,
  reportsTab,
  outboxTab,
  lessonsTab,
  sharingTab,
  sharingChangesTab,
  retentionTab,
  eventTypesTab,
  departmentsTab,
  attendanceSummaryTab,
  lateWeeksTab,
  foldersTab,
];

/** The Confidential workbook's tabs, in order. */
export const CONFIDENTIAL_TABS: readonly WorkbookTab[] = [
  emergencyTab,
  clearancesTab,
  incidentsTab,
  youngPeopleTab,
  licencesTab,
];
