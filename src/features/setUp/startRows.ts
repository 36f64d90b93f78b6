/** Rows that follow from what is set up: standard checklists, and guardians from a people file that names parents. */
import { companyFrom } from '../../company/company.ts';
import type { Problem } from '../../port/appError.ts';
import { foldedText } from '../../values/text.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import { readRecords } from '../../workbook/readRecords.ts';
import { STANDARD_EVENT_TYPES } from '../../workbook/standardEventTypes.ts';
import { cellText, type Table, tableFrom } from '../../workbook/table.ts';
import { fileNameOf } from '../../workbook/tabSpec.ts';
import { guardiansTab, peopleTab } from '../../workbook/tabs/company.ts';
import { checklistsTab, retentionTab, sharingTab } from '../../workbook/tabs/office.ts';
import { DEPARTMENTS, departmentsTab } from '../../workbook/tabs/rehearsal.ts';
import { eventTypesTab } from '../../workbook/tabs/schedule.ts';
import { type CsvTable, csvTable } from '../imports/csvTable.ts';
import { tableOfRows } from '../imports/importedRows.ts';
import { parentProblems, parentRows } from '../imports/parentRows.ts';
import { CHECKLIST_TASKS } from './checklistData.ts';

/** Tabs that start with the usual rows. */
export const STARTED: ReadonlySet<string> = new Set(
  [checklistsTab, eventTypesTab, departmentsTab, sharingTab, retentionTab].map(({ name }) => name),
);

/** The standard checklists of the roles that the given table has no row for. */
export function checklistStartRows(given: Table | undefined): RowChange[] {
  const at = given?.columnIndex.get('Role') ?? -1;
  const roles = new Set((given?.rows ?? []).map((row) => foldedText(cellText(row.cells[at]))));
  return CHECKLIST_TASKS.filter(({ role }) => !roles.has(foldedText(role))).map(({ phase, role, task }) => ({
    tab: checklistsTab,
    mode: 'add',
    values: { Phase: phase, Role: role, Task: task },
  }));
}

/** The usual types of events that the given table does not have. */
export function eventTypeStartRows(given: Table | undefined): RowChange[] {
  const at = given?.columnIndex.get('Type') ?? -1;
  const types = new Set((given?.rows ?? []).map((row) => foldedText(cellText(row.cells[at]))));
  return STANDARD_EVENT_TYPES.filter(({ name }) => !types.has(foldedText(name))).map(
    ({ name, behavesAs, crewEarly }) => ({
      tab: eventTypesTab,
      mode: 'add',
      values: { Type: name, 'Behaves as': behavesAs, 'Crew early': crewEarly === true ? 'Yes' : 'No' },
    }),
  );
}

/** The usual departments. */
export function departmentStartRows(): RowChange[] {
  return DEPARTMENTS.map((name) => ({ tab: departmentsTab, mode: 'add', values: { Department: name } }));
}

/**
 * Guardians that the people file names beside their children, as if a file of their own held them; their rows are the
 * children's. `null` when it names none. A file of guardians wins over them, which is said.
 */
export function guardiansOfPeople(
  people: CsvTable | undefined,
  guardians: CsvTable | undefined,
  existing: ReadonlyMap<string, Table>,
): { file: CsvTable | null; problems: Problem[]; notices: Problem[] } {
  const place = { file: fileNameOf(peopleTab) };
  if (people === undefined || people.parents.length === 0) return { file: null, problems: [], notices: [] };
  if (guardians !== undefined) {
    const message = `The parent columns were skipped, because ${fileNameOf(guardiansTab)} is there. Use one or the other.`;
    return { file: null, problems: [], notices: [{ ...place, row: 1, message }] };
  }
  const empty = tableFrom(guardiansTab, {
    title: guardiansTab.name,
    rows: [guardiansTab.columns.map((column) => column.header)],
  });
  const into = (existing.get(guardiansTab.name) as Table<typeof guardiansTab> | undefined) ?? empty;
  const tables = [existing.get(peopleTab.name), people.table].flatMap((table) => (table === undefined ? [] : [table]));
  const records = tables.flatMap((table) => readRecords(table as Table<typeof peopleTab>, place).records);
  const { company } = companyFrom(records, []);
  const cell = (table: Table, cells: Table['rows'][number]['cells'], header: string) =>
    cellText(cells[table.columnIndex.get(header) ?? -1]).trim();
  const children = new Map(
    people.table.rows.map(({ rowIndex, cells }) => {
      const name = cell(people.table, cells, 'Name');
      return [rowIndex, { id: cell(people.table, cells, 'Person ID') || name, name }];
    }),
  );
  const rows = parentRows(people.parents, (at) => children.get(at), into, company).filter(
    (row) => row.what === 'added',
  );
  const table = tableOfRows(guardiansTab, guardiansTab.name, rows);
  return {
    file: rows.length === 0 ? null : { ...csvTable(guardiansTab, place.file, 'Name,Of'), table },
    problems: parentProblems(people.parents, place),
    notices: [],
  };
}
