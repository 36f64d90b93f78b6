/** What setting up will do: every tab that is made or mended and every row that is added, or everything that is wrong. */
import type { Problem } from '../../port/appError.ts';
import type { SheetValues, SpreadsheetInfo } from '../../port/workspace.ts';
import { productionData, type TabSource } from '../../production/productionData.ts';
import type { ProductionState } from '../../production/productionState.ts';
import { scheduleDoubts, settingDoubts } from '../../schedule/dateDoubts.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import { isNewColumn } from '../../workbook/earlierShape.ts';
import type { IdMarks } from '../../workbook/idMarks.ts';
import { newRows, onlyNew } from '../../workbook/newRows.ts';
import type { Table } from '../../workbook/table.ts';
import { fileNameOf, type TabSpec, titleOf } from '../../workbook/tabSpec.ts';
import { PRODUCTION_TABS } from '../../workbook/tabSpecs.ts';
import { guardiansTab, peopleTab } from '../../workbook/tabs/company.ts';
import { foldersTab } from '../../workbook/tabs/folders.ts';
import { checklistsTab, productionTab, retentionTab, sharingTab } from '../../workbook/tabs/office.ts';
import { departmentsTab } from '../../workbook/tabs/rehearsal.ts';
import { breakdownTab, eventTypesTab } from '../../workbook/tabs/schedule.ts';
import { retentionStartRows } from '../archive/plan/retentionClasses.ts';
import type { CsvTable } from '../imports/csvTable.ts';
import { peopleOfFiles } from '../imports/peopleNotices.ts';
import { sharingStartRows } from '../sharing/sharingDefaults.ts';
import { plannedLayout } from './plannedLayout.ts';
import type { SetUpPlan } from './plannedSetUp.ts';
import { settingChanges, settingSources, settingWords } from './settingSources.ts';
import { askedOf, readFile } from './setUpFiles.ts';
import type { SetUpInput } from './setUpInput.ts';
import {
  builtTabProblems,
  causedByBrokenFile,
  inTabOrder,
  longCellProblems,
  missingFileProblems,
  otherFileProblems,
  titleProblems,
} from './setUpProblems.ts';
import { emptyTable, existingTables, leftOutOf, scenesOfFile, withColumns } from './setUpTables.ts';
import { checklistStartRows, departmentStartRows, eventTypeStartRows, guardiansOfPeople } from './startRows.ts';

/**
 * Plans from the input and from the workbook as it stands, with ids after those that were given before.
 * @param isEarlier true for a workbook of an earlier version
 * @param stored the production as it was set up before
 */
export function setUpPlan(
  input: SetUpInput,
  info: SpreadsheetInfo,
  values: readonly SheetValues[],
  marks: IdMarks = new Map(),
  isEarlier = false,
  stored: ProductionState | null = null,
): SetUpPlan {
  const notices: Problem[] = [];
  const existing = existingTables(values, marks);
  const refusals: Problem[] = [
    ...titleProblems(info),
    ...builtTabProblems([...existing.values()], leftOutOf(info), isEarlier ? isNewColumn : undefined),
  ];
  const files = new Map<string, CsvTable>();
  const questions: SetUpPlan['questions'] = [];
  const inFiles: Problem[] = [];
  const withoutGroup = new Set<string>();
  for (const file of input.files) {
    const spec = PRODUCTION_TABS.find((tab) => fileNameOf(tab) === file.name.toLowerCase());
    if (spec === undefined) {
      notices.push({
        file: file.name,
        message: `No tab has this file’s name, so the file was skipped. Names are ${PRODUCTION_TABS.map(fileNameOf).join(', ')}.`,
      });
      continue;
    }
    if (files.has(spec.name)) {
      const message = `Two tables would fill the ${spec.name} tab. Put their rows into one table.`;
      refusals.push({ file: file.name, message });
      continue;
    }
    // A tab of an earlier shape takes a file of that shape.
    const read = readFile(existing.get(spec.name)?.spec ?? spec, file);
    files.set(spec.name, read.file);
    refusals.push(...read.unreadable);
    inFiles.push(...read.problems);
    if (read.questions.some(({ what }) => what === 'group')) withoutGroup.add(file.name);
    notices.push(...read.notices);
    questions.push(...read.questions.map((one) => ({ ...one, file: file.name })));
  }
  refusals.push(...missingFileProblems(input, files, existing));
  const beside = guardiansOfPeople(files.get(peopleTab.name), files.get(guardiansTab.name), existing);
  if (beside.file !== null) files.set(guardiansTab.name, beside.file);
  refusals.push(...beside.problems);
  notices.push(...beside.notices);
  const brokenFiles = new Set([...withoutGroup, ...refusals.flatMap((problem) => problem.file ?? [])]);
  refusals.push(...inFiles);
  refusals.push(...longCellProblems(files));
  const settingTables = settingSources(existing.get(productionTab.name), files.get(productionTab.name), input.settings);
  const added = new Map(
    [...files].map(([name, file]): [string, RowChange[]] => [
      name,
      newRows(file.table, existing.get(name) ?? emptyTable(file.table.spec)),
    ]),
  );
  const sourcesOf = (spec: TabSpec): TabSource[] => {
    if (spec.name === productionTab.name) return settingTables;
    const sources: TabSource[] = [];
    const table = existing.get(spec.name);
    if (table !== undefined) sources.push({ table, place: { tab: table.title } });
    const file = files.get(spec.name);
    if (file !== undefined) {
      const keep = onlyNew(file.table, existing.get(spec.name));
      // Guardians beside their children stand in the file of people.
      const from = file === beside.file ? peopleTab : spec;
      sources.push({ table: keep, place: { file: fileNameOf(from) } });
    }
    return sources;
  };
  const data = productionData(sourcesOf);
  const own = plannedLayout(data, sourcesOf(foldersTab) as unknown as TabSource<typeof foldersTab>[], stored);
  const settingsTitle = existing.get(productionTab.name)?.title ?? titleOf(productionTab);
  const asksDates = askedOf(questions, files);
  for (const problem of [...data.problems, ...otherFileProblems(files, existing)]) {
    const ofMissingFile = problem.tab === settingsTitle && brokenFiles.has(fileNameOf(productionTab));
    if (ofMissingFile || asksDates(problem)) continue;
    // A setting that may have been renamed is asked about; its row can be typed back afterwards.
    const isAsked = problem.tab === settingsTitle && problem.column === 'Setting' && problem.about === undefined;
    if (problem.file === undefined && (isAsked || problem.tab !== settingsTitle)) notices.push(problem);
    else if (!causedByBrokenFile(problem, brokenFiles)) refusals.push(problem);
  }
  refusals.push(...own.problems);
  notices.push(...own.notices, ...settingDoubts(data), ...scheduleDoubts(data, ''));
  notices.push(...data.notices.filter((notice) => !causedByBrokenFile(notice, brokenFiles)));
  const sceneHeaders = scenesOfFile(files.get(breakdownTab.name), data);
  const tables = new Map(
    PRODUCTION_TABS.map((spec): [string, Table] => {
      const table = existing.get(spec.name) ?? emptyTable(spec);
      return [spec.name, spec.sceneColumns ? withColumns(table, sceneHeaders) : withColumns(table, [])];
    }),
  );
  const changes = [
    ...settingChanges(settingTables, existing.get(productionTab.name)),
    ...settingWords(existing.get(productionTab.name)),
    ...[...added].filter(([name]) => name !== productionTab.name).flatMap(([, rows]) => rows),
    ...own.changes,
    // Only into a new tab: a row that a person took out stays out.
    ...(existing.has(sharingTab.name) || files.has(sharingTab.name) ? [] : sharingStartRows(own.layout)),
    ...(existing.has(retentionTab.name) || files.has(retentionTab.name) ? [] : retentionStartRows()),
    ...(existing.has(checklistsTab.name) ? [] : checklistStartRows(files.get(checklistsTab.name)?.table)),
    ...(existing.has(departmentsTab.name) || files.has(departmentsTab.name) ? [] : departmentStartRows()),
    ...(existing.has(eventTypesTab.name) ? [] : eventTypeStartRows(files.get(eventTypesTab.name)?.table)),
  ];
  const rowsAdded = [...added].reduce((sum, [name, rows]) => sum + (name === productionTab.name ? 0 : rows.length), 0);
  notices.push(...peopleOfFiles(files, existing, data.company));
  return {
    data,
    layout: own.layout,
    tables,
    sceneHeaders,
    changes,
    rowsAdded,
    refusals: inTabOrder(refusals),
    notices,
    questions,
  };
}
