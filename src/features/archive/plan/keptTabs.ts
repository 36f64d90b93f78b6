/**
 * What goes into the archive's own workbook: named columns of named tabs, copied as values into a workbook that is new, so
 * that no note, comment, hidden row or earlier version comes along. Everything that is not named here stays behind.
 */

import { shownName } from '../../../company/shownName.ts';
import type { CellValue } from '../../../port/workspace.ts';
import { foldedText } from '../../../values/text.ts';
import { cellOf, cellText, type Table, type TableRow } from '../../../workbook/table.ts';
import type { ColumnSpec, TabSpec } from '../../../workbook/tabSpec.ts';
import { PRODUCTION_TABS } from '../../../workbook/tabSpecs.ts';
import { peopleTab } from '../../../workbook/tabs/company.ts';
import { propsTab } from '../../../workbook/tabs/deck.ts';
import { productionTab } from '../../../workbook/tabs/office.ts';
import { GOES_BACK } from '../../strike/unreturned.ts';
import { HOUSE_SETTINGS } from './houseSettings.ts';
import { RETENTION_CLASSES } from './retentionClasses.ts';

/** A tab to write into a new workbook: its columns, and its rows as cells in their order. */
export interface TabCopy {
  spec: TabSpec;
  moreHeaders: string[];
  rows: CellValue[][];
}

/** No column of addresses, notes, reasons or single people's duties is among them. */
const KEPT: readonly (readonly [spec: TabSpec, headers: readonly string[]])[] = PRODUCTION_TABS.map(
  (spec) => [spec, spec.columns.filter((column) => column.kept).map(({ header }) => header)] as const,
).filter(([, headers]) => headers.length > 0);

/** True for a column of a tab that the archive's workbook has, though not this column. */
export function isLeftOutOfArchive(tab: TabSpec, header: string): boolean {
  const kept = KEPT.find(([spec]) => spec.name === tab.name);
  return kept !== undefined && !kept[1].includes(header);
}

/** Settings of the show that say nothing about a person; those of the house are kept as well. */
const KEPT_SETTINGS: readonly string[] = [
  'Title',
  'Year',
  'Phase',
  'First rehearsal',
  'Tech starts',
  'Opening',
  'Closing',
  'Strike',
  ...HOUSE_SETTINGS,
];

/** The archive's tabs from the workbook's, with names as the setting says (`Full`, `First name and initial`, `None`). */
export function keptTabs(table: (spec: TabSpec) => Table, names: string): TabCopy[] {
  return KEPT.map(([spec, headers]) => {
    const from = table(spec);
    const columns = headers.flatMap((header) => spec.columns.find((column) => column.header === header) ?? []);
    const scenes = spec.sceneColumns ? from.otherColumns : [];
    const rows = from.rows
      .filter((row) => spec !== productionTab || isKeptSetting(cellText(cellOf(from, row, 'Setting'))))
      .map((row) => [
        ...columns.map((column) => keptCell(from, row, column, names)),
        ...scenes.map(({ index }) => row.cells[index] ?? null),
      ]);
    return { spec: { ...spec, columns }, moreHeaders: scenes.map(({ header }) => header), rows };
  });
}

/**
 * Columns that no kind of record holds, so that they go with the workbook whatever Retention says, by tab.
 * @example leftBehind()[0] // 'Scenes (Notes)'
 */
export function leftBehind(): string[] {
  const ofRecords = RETENTION_CLASSES.flatMap(({ tabs }) => tabs);
  return KEPT.filter(([spec]) => !ofRecords.includes(spec.name)).flatMap(([spec, headers]) => {
    const left = spec.columns.map(({ header }) => header).filter((header) => !headers.includes(header));
    return left.length === 0 ? [] : [`${spec.name} (${left.join(', ')})`];
  });
}

function isKeptSetting(name: string): boolean {
  return KEPT_SETTINGS.some((one) => foldedText(one) === foldedText(name));
}

/** Lenders are people with telephones: whom a prop has to go back to is kept as long as it has to. */
function goesBackStill(props: Table, row: TableRow): boolean {
  const [source = '', returned = ''] = ['Source', 'Returned'].map((header) => cellText(cellOf(props, row, header)));
  return GOES_BACK.some((one) => foldedText(one) === foldedText(source)) && returned.trim() === '';
}

function keptCell(from: Table, row: TableRow, column: ColumnSpec, names: string): CellValue {
  const cell = cellOf(from, row, column.header);
  if (from.spec === propsTab && column.header === 'Return to') return goesBackStill(from, row) ? cell : null;
  if (from.spec !== peopleTab) return cell;
  // Who is a minor is not kept; that somebody on the staff is none lets them come along into the next season.
  if (column.header === 'Minor') return cellOf(from, row, 'Group') === 'Staff' && cell === 'No' ? 'No' : null;
  if (column.header !== 'Name') return cell;
  const name = cellText(cell).trim();
  if (names === 'None' || name === '') return null;
  return names === 'Full' ? name : shownName({ name, called: '' }, false);
}

/** A whole tab as it stands, whatever columns it has, for records that are kept as they are. What stood above the headers comes first below them. */
export function wholeTab(
  spec: TabSpec | null,
  sheet: { sheetId: number; title: string },
  rows: readonly CellValue[][],
  headerRowIndex: number,
): TabCopy {
  const headers = rows[headerRowIndex] ?? [];
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, index): ColumnSpec => {
    const header = cellText(headers[index]).trim();
    const known = spec?.columns.find((column) => foldedText(column.header) === foldedText(header));
    return known ?? { header, kind: 'text', help: '', width: 160 };
  });
  const copy: TabSpec = { name: sheet.title, sheetId: sheet.sheetId, color: spec?.color ?? '5B6B7B', key: [], columns };
  return {
    spec: copy,
    moreHeaders: [],
    rows: rows
      .filter((row, index) => index > headerRowIndex || (index < headerRowIndex && row.length > 0))
      .map((row) => Array.from(row, (cell) => cell ?? null)),
  };
}
