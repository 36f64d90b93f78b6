/** What the next production starts with, from an archived one: rules of the house and things, nobody of the cast. */
import type { CellValue } from '../../port/workspace.ts';
import { foldedText } from '../../values/text.ts';
import { cellOf, cellText, type Table, type TableRow } from '../../workbook/table.ts';
import type { TabSpec } from '../../workbook/tabSpec.ts';
import { peopleTab } from '../../workbook/tabs/company.ts';
import { propsTab } from '../../workbook/tabs/deck.ts';
import { foldersTab } from '../../workbook/tabs/folders.ts';
import { checklistsTab, lessonsTab, productionTab } from '../../workbook/tabs/office.ts';
import { HOUSE_SETTINGS } from '../archive/plan/houseSettings.ts';
import type { TabCopy } from '../archive/plan/keptTabs.ts';

/** The tabs of the archive's workbook that this is made from. */
export const NEXT_TABS: readonly TabSpec[] = [
  productionTab,
  peopleTab,
  propsTab,
  checklistsTab,
  lessonsTab,
  foldersTab,
];

const HOUSE = HOUSE_SETTINGS.map(foldedText);
const IN_STOCK: readonly string[] = ['Stock', 'Bought', 'Built'];
const NOT_THERE: readonly string[] = ['Cut', 'Missing', 'Needed'];

export interface NextTabs {
  tabs: TabCopy[];
  /** Adults on the staff who come along. */
  staffTaken: number;
  /** People on the staff who stay behind, because nothing says that they are adults. */
  staffLeft: number;
}

type Cell = (header: string) => string;

/** The tabs that the new workbook begins with; all others are made when it is set up. */
export function nextTabs(table: (spec: TabSpec) => Table, title: string, year: string): NextTabs {
  const old = (name: string) =>
    rowsWhere(table(productionTab), (cell) => cell('Setting') === name).map((row) =>
      cellText(cellOf(table(productionTab), row, 'Value')).trim(),
    )[0] ?? '';
  const copyOf = (
    spec: TabSpec,
    keep: (cell: Cell) => boolean,
    headers: readonly string[],
    set: Readonly<Record<string, string>> = {},
  ): TabCopy => {
    const from = table(spec);
    const cells = (row: TableRow): CellValue[] =>
      spec.columns.map(({ header }) => set[header] ?? (headers.includes(header) ? cellOf(from, row, header) : null));
    return { spec, moreHeaders: [], rows: rowsWhere(from, keep).map(cells) };
  };
  const settings = copyOf(productionTab, isOfTheHouse, ['Setting', 'Value']);
  const staff = copyOf(peopleTab, isAdultStaff, ['Person ID', 'Name', 'Group', 'Role', 'Minor']);
  const folders = copyOf(
    foldersTab,
    (cell) => cell('Folder') !== '',
    foldersTab.columns.map(({ header }) => header),
  );
  return {
    tabs: [
      { ...settings, rows: [['Title', title], ['Year', year], ...settings.rows] },
      staff,
      copyOf(propsTab, isInStock, ['Prop ID', 'Name', 'Description', 'Type', 'Source']),
      // Owner, Due and Done belong to the old company and its dates.
      copyOf(checklistsTab, () => true, ['Phase', 'Role', 'Task']),
      copyOf(lessonsTab, (cell) => cell('Lesson') !== '', ['Lesson', 'Department', 'Next time'], {
        From: `${old('Title')} ${old('Year')}`.trim(),
      }),
      ...(folders.rows.length === 0 ? [] : [folders]),
    ],
    staffTaken: staff.rows.length,
    staffLeft: rowsWhere(table(peopleTab), isStaff).length - staff.rows.length,
  };
}

function rowsWhere(table: Table, keep: (cell: Cell) => boolean): TableRow[] {
  return table.rows.filter((row) => keep((header) => cellText(cellOf(table, row, header)).trim()));
}

function isOfTheHouse(cell: Cell): boolean {
  return HOUSE.includes(foldedText(cell('Setting'))) && cell('Value') !== '';
}

function isStaff(cell: Cell): boolean {
  return cell('Group') === 'Staff' && cell('Name') !== '';
}

/** An unknown age counts as a minor's, and whoever plays a part is one of the cast. */
function isAdultStaff(cell: Cell): boolean {
  return isStaff(cell) && cell('Minor') === 'No' && cell('Characters') === '';
}

function isInStock(cell: Cell): boolean {
  return IN_STOCK.includes(cell('Source')) && !NOT_THERE.includes(cell('Status'));
}
