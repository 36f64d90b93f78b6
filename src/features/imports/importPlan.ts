/**
 * What an import would do to a tab: every row added, changed cell by cell or left alone, or everything that is wrong.
 * The same plan is shown first and carried out afterwards.
 */
import { lostByChange } from '../../company/lostByChange.ts';
import { sharedAddresses } from '../../company/sharedAddresses.ts';
import { fullCallRecipients } from '../../mail/companyMail.ts';
import { type Problem, problemLine } from '../../port/appError.ts';
import { DATA_TABS, type ProductionData } from '../../production/productionData.ts';
import { scheduleDoubts, settingDoubts } from '../../schedule/dateDoubts.ts';
import { foldedText } from '../../values/text.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import { cellText, type Table } from '../../workbook/table.ts';
import type { ColumnSpec, TabSpec } from '../../workbook/tabSpec.ts';
import { PRODUCTION_TABS } from '../../workbook/tabSpecs.ts';
import { guardiansTab, peopleTab } from '../../workbook/tabs/company.ts';
import { productionTab } from '../../workbook/tabs/office.ts';
import { type CsvTable, partialTable } from './csvTable.ts';
import { formerIdNotices } from './formerIds.ts';
import { type ImportedRow, importedRows } from './importedRows.ts';
import {
  cellProblems,
  inFileOrder,
  missingHeaderProblems,
  otherIdNotices,
  otherTabProblems,
  sceneColumnsFor,
  uniqueProblems,
  YOUR_TABLE,
} from './importProblems.ts';
import { type ImportAnswers, type ImportQuestion, importQuestions } from './importQuestions.ts';
import { dataOf, importedTabs, inTabsWords, sameIn, sceneNames, withAdded, withIds } from './importTables.ts';
import { matchRows } from './matchRows.ts';
import { parentProblems, parentRows } from './parentRows.ts';
import { isAnotherAddressOfBarred, peopleNotices } from './peopleNotices.ts';
import { preparedTable } from './preparedTable.ts';

/** Tabs that Callboard alone fills take nothing from outside. */
const IMPORTABLE = PRODUCTION_TABS.filter((tab) => tab.columns.some((column: ColumnSpec) => column.generated !== true));

/** The names of the tabs that a table may fill, most wanted first: the settings last. */
export const IMPORTABLE_TABS: readonly string[] = [
  ...IMPORTABLE.filter((tab) => tab !== productionTab),
  productionTab,
].map((tab) => tab.name);

export interface TabImport {
  spec: TabSpec;
  rows: ImportedRow[];
}

export interface ImportPlan {
  /** The tab's own rows, then Guardians' where parents stood beside their children. */
  tabs: TabImport[];
  /** Scenes that get a column in the Breakdown; to be made before anything is written. */
  newScenes: string[];
  /** Ids for rows that were typed without one; to be written first. */
  ids: RowChange[];
  changes: RowChange[];
  /** Any of these and nothing is written. */
  problems: Problem[];
  /** Worth saying; they stop nothing. */
  notices: Problem[];
  /** What one answer settles; the problem of each is among `problems`. */
  questions: ImportQuestion[];
  /** The production with what is imported, if a call to the full company goes to more addresses then. */
  grown: ProductionData | null;
}

/** The tabs that an import into this one has to read besides the usual ones. */
export function importTabs(spec: TabSpec): TabSpec[] {
  return DATA_TABS.some((tab) => tab.name === spec.name) ? [] : [spec];
}

/** The tab of a name, as people type it; `undefined` for one that is not filled from outside. */
export function importableTab(name: string): TabSpec | undefined {
  return IMPORTABLE.find((tab) => foldedText(tab.name) === foldedText(name));
}

export interface ImportRequest extends ImportAnswers {
  /** True for what was read from a file; else it came from a clipboard. */
  isFile?: boolean;
}

/** Plans from the text and the tabs as they stand. `tables` holds `DATA_TABS` and the tab itself, by name. */
export function importPlan(
  wanted: TabSpec,
  text: string,
  tables: ReadonlyMap<string, Table>,
  request: ImportRequest = {},
): ImportPlan {
  // A tab of an earlier shape takes a table of that shape.
  const spec = tables.get(wanted.name)?.spec ?? wanted;
  const place = { tab: spec.name, file: YOUR_TABLE };
  const reading = { pasted: request.isFile !== true, ...(request.dates === undefined ? {} : { dates: request.dates }) };
  const read = partialTable(spec, place.file, text, reading);
  const nothing: ImportPlan = {
    tabs: [],
    newScenes: [],
    ids: [],
    changes: [],
    problems: [],
    notices: inTab(place.tab, read.notices),
    questions: [],
    grown: null,
  };
  if (read.problems.length > 0) return { ...nothing, problems: inTab(place.tab, read.problems) };
  if (read.table.rows.length === 0) {
    const message = 'There is no row below the headers. Paste the table with its headers in the first row.';
    return { ...nothing, problems: [{ ...place, row: 1, message }] };
  }
  const prepared = preparedTable(read, place);
  const { file } = prepared;
  const { known, ids } = withIds(tables, importedTabs(spec, file));
  const into = known.get(spec.name);
  if (into === undefined) return nothing;
  const before = dataOf(known, new Map());
  const scenes = sceneColumnsFor(file, into, sceneNames(known), place);
  const table = inTabsWords(file.table, into);
  const matched = matchRows(table, into, place, isAnotherAddressOfBarred(table, into));
  const blanks = request.group === undefined || spec.name !== peopleTab.name ? {} : { Group: request.group };
  const rows = importedRows(table, into, matched.matches, sameIn(before.company, spec), blanks);
  const anyNew = rows.some((row) => row.what === 'added');
  const questions = importQuestions(file, request, anyNew, place);
  const asked = new Set(questions.map(({ problem }) => problem.column));
  const headerProblems = missingHeaderProblems(file, rows, into, place).filter(
    ({ column }) => !asked.has(column) && !(column !== undefined && column in blanks),
  );
  const problems = [
    ...questions.map(({ problem }) => problem),
    ...headerProblems,
    ...prepared.problems,
    ...scenes.problems,
    ...matched.problems,
    ...cellProblems(spec, file, rows, place),
    ...parentProblems(file.parents, place),
  ];
  const tabs: TabImport[] = [{ spec, rows }];
  const guardians = known.get(guardiansTab.name);
  if (file.parents.length > 0 && guardians !== undefined) {
    const children = new Map(rows.map((row) => [row.rowIndex, { id: row.id, name: cellText(row.values.Name) }]));
    const company = withAdded(before.company, rows);
    const table = guardians as Table<typeof guardiansTab>;
    tabs.push({ spec: guardiansTab, rows: parentRows(file.parents, (at) => children.get(at), table, company) });
  }
  const after = dataOf(known, new Map(tabs.map((tab) => [tab.spec.name, tab.rows])));
  const blank = new Set([...headerProblems.map((problem) => problem.column), ...(asked.has('Group') ? ['Group'] : [])]);
  const found = [
    ...after.problems,
    ...(importTabs(spec).length === 0 ? [] : otherTabProblems(spec, rows, place, after.company)),
  ];
  const old = new Set([...before.problems, ...before.notices].map(problemLine));
  const oldDoubts = new Set(doubtsOf(before).map((problem) => problem.message));
  const isAsked = asksDates(questions, file);
  for (const problem of found) {
    if (problem.file === undefined) continue;
    // A missing column is named once, not in every row; so is what a question settles.
    if (problem.tab === spec.name && (blank.has(problem.column ?? '') || isAsked(problem))) continue;
    problems.push(problem.tab === spec.name ? withFileHeader(problem, file) : problem);
  }
  return {
    tabs,
    newScenes: scenes.added,
    ids,
    changes: tabs.flatMap((tab) => tab.rows.flatMap((row) => (row.change === null ? [] : [row.change]))),
    problems: inFileOrder(uniqueProblems(problems), file),
    notices: [
      ...tabs
        .flatMap((tab) => peopleNotices(tab, known.get(tab.spec.name), after.company))
        .map((notice) => (notice.tab === spec.name ? withFileHeader(notice, file) : notice)),
      ...inTab(place.tab, file.notices),
      ...prepared.notices,
      ...matched.notices,
      ...otherIdNotices(file, rows, place),
      ...formerIdNotices(rows, into, place),
      ...(spec.name === peopleTab.name || spec.name === guardiansTab.name
        ? [...sharedAddresses(after.company), ...lostByChange(before.company, after.company)]
        : []),
      ...found.filter((problem) => problem.file === undefined && !old.has(problemLine(problem))),
      ...after.notices
        .filter((notice) => !old.has(problemLine(notice)))
        .map((notice) =>
          notice.file !== undefined && notice.tab === spec.name ? withFileHeader(notice, file) : notice,
        ),
      ...doubtsOf(after).filter((problem) => !oldDoubts.has(problem.message)),
    ],
    questions,
    grown: fullCallRecipients(after) > fullCallRecipients(before) ? after : null,
  };
}

/** Dates and times that are hardly meant. */
function doubtsOf(data: ProductionData): Problem[] {
  return [...settingDoubts(data), ...scheduleDoubts(data, '')];
}

/** Tells of a problem whether it is one of the dates that a question settles. */
function asksDates(questions: readonly ImportQuestion[], file: CsvTable): (problem: Problem) => boolean {
  const isAsked = questions.some(({ what }) => what === 'dates');
  const cells = new Set(isAsked ? file.dates.open.map(({ rowIndex, header }) => `${rowIndex + 1} ${header}`) : []);
  return ({ row, column }) => cells.has(`${row} ${column}`);
}

function withFileHeader(problem: Problem, file: CsvTable): Problem {
  const header = file.headerOf.get(problem.column ?? '');
  return header === undefined ? problem : { ...problem, column: header };
}

function inTab(tab: string, problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, tab }));
}
