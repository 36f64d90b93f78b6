/**
 * What an import would do to a tab: every row added, changed cell by cell or left alone, or everything that is wrong.
 * The same plan is shown first and carried out afterwards.
 */

import { type Company, personNamed } from '../company/company.ts';
import { parentProblems, parentRows } from '../company/parentRows.ts';
import { sharedAddresses } from '../company/sharedAddresses.ts';
import { type Problem, problemLine } from '../jobs/appError.ts';
import { scheduleDoubts, settingDoubts } from '../schedule/dateDoubts.ts';
import { foldedText } from '../values/text.ts';
import type { RowChange } from '../workbook/changeRows.ts';
import { type CsvTable, partialTable } from '../workbook/csvTable.ts';
import { type ImportedRow, importedRows, type SameValue, sameValue, tableOfRows } from '../workbook/importedRows.ts';
import { matchRows } from '../workbook/matchRows.ts';
import { idChanges } from '../workbook/newRows.ts';
import { listFrom } from '../workbook/readRecords.ts';
import { cellOf, cellText, keyOf, type Table } from '../workbook/table.ts';
import type { TabSpec } from '../workbook/tabSpec.ts';
import { guardiansTab, outboxTab, PRODUCTION_TABS, peopleTab, reportsTab, scenesTab } from '../workbook/tabSpecs.ts';
import { formerIdNotices } from './formerIds.ts';
import {
  cellProblems,
  inFileOrder,
  missingHeaderProblems,
  otherIdNotices,
  otherTabProblems,
  sceneColumnsFor,
  uniqueProblems,
} from './importProblems.ts';
import { DATA_TABS, type ProductionData, productionData, type TabSource } from './productionData.ts';

/** Tabs that Callboard alone fills. */
const GENERATED_TABS: readonly string[] = [reportsTab.name, outboxTab.name];

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
}

/** The tabs that an import into this one has to read besides the usual ones. */
export function importTabs(spec: TabSpec): TabSpec[] {
  return DATA_TABS.some((tab) => tab.name === spec.name) ? [] : [spec];
}

/** The tab of a name, as people type it; `undefined` for one that is not filled from outside. */
export function importableTab(name: string): TabSpec | undefined {
  const spec = PRODUCTION_TABS.find((tab) => foldedText(tab.name) === foldedText(name));
  return spec === undefined || GENERATED_TABS.includes(spec.name) ? undefined : spec;
}

/** Plans from the text and the tabs as they stand. `tables` holds `DATA_TABS` and the tab itself, by name. */
export function importPlan(spec: TabSpec, text: string, tables: ReadonlyMap<string, Table>): ImportPlan {
  const place = { tab: spec.name, file: `Import into ${spec.name}` };
  const file = partialTable(spec, place.file, text);
  const nothing: ImportPlan = { tabs: [], newScenes: [], ids: [], changes: [], problems: [], notices: file.notices };
  if (file.problems.length > 0) return { ...nothing, problems: inTab(place.tab, file.problems) };
  if (file.table.rows.length === 0) {
    const message = 'There is no row below the headers. Paste the table with its headers in the first row.';
    return { ...nothing, problems: [{ ...place, row: 1, message }] };
  }
  const { known, ids } = withIds(tables, importedTabs(spec, file));
  const into = known.get(spec.name);
  if (into === undefined) return nothing;
  const before = dataOf(known, new Map());
  const scenes = sceneColumnsFor(file, into, sceneNames(known), place);
  const table = inTabsWords(file.table, into);
  const matched = matchRows(table, into, place);
  const rows = importedRows(table, into, matched.matches, sameIn(before.company));
  const headerProblems = missingHeaderProblems(file, rows, into, place);
  const problems = [
    ...headerProblems,
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
  const blank = new Set(headerProblems.map((problem) => problem.column));
  const found = [
    ...after.problems,
    ...(importTabs(spec).length === 0 ? [] : otherTabProblems(spec, rows, place, after.company)),
  ];
  const old = new Set([...before.problems, ...before.notices].map(problemLine));
  const oldDoubts = new Set(doubtsOf(before).map((problem) => problem.message));
  for (const problem of found) {
    if (problem.file === undefined) continue;
    // A missing column is named once, not in every row.
    if (problem.tab === spec.name && blank.has(problem.column ?? '')) continue;
    problems.push(problem.tab === spec.name ? withFileHeader(problem, file) : problem);
  }
  return {
    tabs,
    newScenes: scenes.added,
    ids,
    changes: tabs.flatMap((tab) => tab.rows.flatMap((row) => (row.change === null ? [] : [row.change]))),
    problems: inFileOrder(uniqueProblems(problems), file),
    notices: [
      ...inTab(place.tab, file.notices),
      ...matched.notices,
      ...otherIdNotices(file, rows, place),
      ...formerIdNotices(rows, into, place),
      ...(spec.name === peopleTab.name || spec.name === guardiansTab.name ? sharedAddresses(after.company) : []),
      ...found.filter((problem) => problem.file === undefined && !old.has(problemLine(problem))),
      ...after.notices
        .filter((notice) => !old.has(problemLine(notice)))
        .map((notice) =>
          notice.file !== undefined && notice.tab === spec.name ? withFileHeader(notice, file) : notice,
        ),
      ...doubtsOf(after).filter((problem) => !oldDoubts.has(problem.message)),
    ],
  };
}

/** Dates and times that are hardly meant. */
function doubtsOf(data: ProductionData): Problem[] {
  return [...settingDoubts(data), ...scheduleDoubts(data, '')];
}

function sceneNames(tables: ReadonlyMap<string, Table>): string[] {
  const table = tables.get(scenesTab.name);
  return table === undefined ? [] : table.rows.map((row) => cellText(cellOf(table, row, 'Scene')).trim());
}

/** The table with the tab's own spelling of its further headers, which are scenes. */
function inTabsWords(from: Table, into: Table): Table {
  const otherColumns = from.otherColumns.map(({ header, index }) => {
    const own = into.otherColumns.find((one) => foldedText(one.header) === foldedText(header));
    return { header: own?.header ?? header, index };
  });
  return { ...from, otherColumns };
}

function importedTabs(spec: TabSpec, file: CsvTable): TabSpec[] {
  return file.parents.length > 0 && spec.name !== guardiansTab.name ? [spec, guardiansTab] : [spec];
}

/** The tabs once rows that lack an id have one, because a row is found again by it. */
function withIds(
  tables: ReadonlyMap<string, Table>,
  specs: readonly TabSpec[],
): { known: Map<string, Table>; ids: RowChange[] } {
  const known = new Map(tables);
  const ids = specs.flatMap((spec) => {
    const table = tables.get(spec.name);
    const changes = table === undefined ? [] : idChanges(table);
    const idHeader = spec.key[0] ?? '';
    const at = table?.columnIndex.get(idHeader);
    if (table === undefined || at === undefined || changes.length === 0) return [];
    const given = changes.map((change) => change.values[idHeader] ?? null);
    const rows = table.rows.map((row) => {
      if (keyOf(table, row) !== '') return row;
      const cells = [...row.cells];
      while (cells.length <= at) cells.push(null);
      cells[at] = given.shift() ?? null;
      return { ...row, cells };
    });
    known.set(spec.name, { ...table, rows });
    return changes;
  });
  return { known, ids };
}

/** The production's data with the imported rows in the place of those that they change. */
function dataOf(
  tables: ReadonlyMap<string, Table>,
  imported: ReadonlyMap<string, readonly ImportedRow[]>,
): ProductionData {
  return productionData((spec) => {
    const table = tables.get(spec.name);
    const rows = imported.get(spec.name) ?? [];
    const replaced = new Set(rows.map((row) => row.into));
    const sources: TabSource[] = [];
    if (table !== undefined) {
      const kept = { ...table, rows: table.rows.filter((row) => !replaced.has(row)) };
      sources.push({ table: kept, place: { tab: table.title } });
    }
    if (rows.length > 0) {
      const place = { tab: spec.name, file: `Import into ${spec.name}` };
      sources.push({ table: tableOfRows(spec, spec.name, rows), place });
    }
    return sources;
  });
}

/** A guardian's child may be named by id or by name: both are the same. */
function sameIn(company: Company): SameValue {
  const ids = (cell: Parameters<SameValue>[1]) =>
    listFrom(cellText(cell))
      .map((one) => {
        const [person, ...others] = personNamed(company, one);
        const hasOwnId = person !== undefined && others.length === 0 && person.stopped === '';
        return hasOwnId ? person.id : foldedText(one);
      })
      .join(';');
  return (column, a, b) =>
    sameValue(column, a, b) || ((column?.kind === 'people' || column?.kind === 'person') && ids(a) === ids(b));
}

function withAdded(company: Company, rows: readonly ImportedRow[]): Company {
  const added = rows
    .filter((row) => row.what === 'added')
    .map((row) => ({
      id: row.id,
      name: cellText(row.values.Name),
      called: '',
      group: '' as const,
      role: '',
      characters: [],
      email: '',
      minor: true,
      active: true,
      stopped: '',
    }));
  return { ...company, people: [...company.people, ...added] };
}

function withFileHeader(problem: Problem, file: CsvTable): Problem {
  const header = file.headerOf.get(problem.column ?? '');
  return header === undefined ? problem : { ...problem, column: header };
}

function inTab(tab: string, problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, tab }));
}
