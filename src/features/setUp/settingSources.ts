/** The settings of a production that is set up: what the tab says, what was given, and what the file says, put together. */
import type { CellValue } from '../../port/workspace.ts';
import type { TabSource } from '../../production/productionData.ts';
import { SETTINGS } from '../../settings/settingSpecs.ts';
import { unknownSettings } from '../../settings/settings.ts';
import { foldedText } from '../../values/text.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import { cellText, type Table, tableFrom } from '../../workbook/table.ts';
import { fileNameOf } from '../../workbook/tabSpec.ts';
import { productionTab } from '../../workbook/tabs/office.ts';
import type { CsvTable } from '../imports/csvTable.ts';

/** Settings: what the tab says wins, then the overrides, then the file. */
export function settingSources(
  existing: Table | undefined,
  file: CsvTable | undefined,
  overrides: Readonly<Record<string, string>>,
): TabSource[] {
  const settled = new Set(
    existing === undefined ? [] : existing.rows.filter(hasValue(existing)).map(settingOf(existing)),
  );
  const sources: TabSource[] = [];
  if (file !== undefined) {
    const rows = file.table.rows.filter((row) => !settled.has(settingOf(file.table)(row)));
    sources.push({ table: { ...file.table, rows }, place: { file: fileNameOf(productionTab) } });
  }
  const given = Object.entries(overrides).filter(([name]) => !settled.has(foldedText(name)));
  if (given.length > 0) {
    const rows: CellValue[][] = [['Setting', 'Value'], ...given];
    sources.push({
      table: tableFrom(productionTab, { title: productionTab.title, rows }),
      place: { tab: productionTab.title },
    });
  }
  if (existing !== undefined) {
    const rows = existing.rows.filter(hasValue(existing));
    sources.push({ table: { ...existing, rows }, place: { tab: existing.title } });
  }
  return sources;
}

function namesIn(table: Table): { Setting: string; place: { tab: string } }[] {
  return table.rows.map((row) => ({
    Setting: cellText(row.cells[valueAt(table, 'Setting')]),
    place: { tab: table.title },
  }));
}

const valueAt = (table: Table, header: string) => table.columnIndex.get(header) ?? -1;
const settingOf = (table: Table) => (row: Table['rows'][number]) =>
  foldedText(cellText(row.cells[valueAt(table, 'Setting')]));
const hasValue = (table: Table) => (row: Table['rows'][number]) =>
  cellText(row.cells[valueAt(table, 'Value')]).trim() !== '';

/** What a setting does, as its row says it; nothing for one that is none of Callboard's. */
function wordsOf(folded: string): Record<string, CellValue> {
  const spec = SETTINGS.find(({ name }) => foldedText(name) === folded);
  return spec === undefined ? {} : { 'What it does': spec.about, Group: spec.group };
}

/** Rows of settings that do not say yet what they do, as in a workbook of an earlier version. */
export function settingWords(existing: Table | undefined): RowChange[] {
  if (existing === undefined) return [];
  return existing.rows.flatMap((row): RowChange[] => {
    const words = wordsOf(settingOf(existing)(row));
    const isSaid = cellText(row.cells[valueAt(existing, 'What it does')]) !== '';
    const Setting = row.cells[valueAt(existing, 'Setting')] ?? null;
    return isSaid || words.Group === undefined
      ? []
      : [{ tab: productionTab, mode: 'update', values: { Setting, ...words } }];
  });
}

/** Every setting as a row, filled where it is known and empty in the tab. */
export function settingChanges(sources: readonly TabSource[], existing: Table | undefined): RowChange[] {
  const values = new Map<string, { name: string; value: CellValue }>();
  const isRenamed = existing !== undefined && unknownSettings(namesIn(existing)).length > 0;
  for (const spec of SETTINGS) {
    // A row that protects may stand there under another name: until that is settled, its answer is the safe one.
    const safe = isRenamed && spec.kind === 'choice' && spec.holdsCalls;
    const value = safe ? spec.unclear : (spec.start ?? null);
    values.set(foldedText(spec.name), { name: spec.name, value });
  }
  for (const { table } of sources) {
    for (const row of table.rows) {
      const name = cellText(row.cells[valueAt(table, 'Setting')]).trim();
      const value = row.cells[valueAt(table, 'Value')] ?? null;
      if (value !== null || !values.has(foldedText(name))) values.set(foldedText(name), { name, value });
    }
  }
  const blank = new Set(
    existing === undefined ? [] : existing.rows.filter((row) => !hasValue(existing)(row)).map(settingOf(existing)),
  );
  return [...values].map(
    ([folded, { name, value }]): RowChange => ({
      tab: productionTab,
      // What a person typed stays; a setting that is there and empty is filled.
      mode: blank.has(folded) ? 'put' : 'add',
      values: { Setting: name, Value: value, ...wordsOf(folded) },
    }),
  );
}
