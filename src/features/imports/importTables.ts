/** The tabs that an import is planned from and compared with: with ids, with its rows in place, and in the tab's words. */
import { personNamed } from '../../company/company.ts';
import type { Company } from '../../company/people.ts';
import { cueNumber } from '../../deck/cueNumber.ts';
import { type ProductionData, productionData, type TabSource } from '../../production/productionData.ts';
import { nameKey } from '../../values/names.ts';
import { foldedText } from '../../values/text.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import { PERSONAL } from '../../workbook/doubledRows.ts';
import { idChanges } from '../../workbook/newRows.ts';
import { listFrom } from '../../workbook/readRecords.ts';
import { cellOf, cellText, keyOf, type Table } from '../../workbook/table.ts';
import type { TabSpec } from '../../workbook/tabSpec.ts';
import { guardiansTab } from '../../workbook/tabs/company.ts';
import { cuesTab } from '../../workbook/tabs/deck.ts';
import { scenesTab } from '../../workbook/tabs/schedule.ts';
import type { CsvTable } from './csvTable.ts';
import { type ImportedRow, type SameValue, sameValue, tableOfRows } from './importedRows.ts';
import { YOUR_TABLE } from './importProblems.ts';

/** The scenes of Scenes, as they stand there. */
export function sceneNames(tables: ReadonlyMap<string, Table>): string[] {
  const table = tables.get(scenesTab.name);
  return table === undefined ? [] : table.rows.map((row) => cellText(cellOf(table, row, 'Scene')).trim());
}

/** The table with the tab's own spelling of its further headers, which are scenes. */
export function inTabsWords(from: Table, into: Table): Table {
  const otherColumns = from.otherColumns.map(({ header, index }) => {
    const own = into.otherColumns.find((one) => foldedText(one.header) === foldedText(header));
    return { header: own?.header ?? header, index };
  });
  return { ...(into.spec.name === cuesTab.name ? inTabsNumbers(from, into) : from), otherColumns };
}

/** Cues by the numbers that the tab writes them with: `lx12.50` is its `LX 12.5`. */
function inTabsNumbers(from: Table, into: Table): Table {
  const at = from.columnIndex.get('Cue');
  const keyOfCue = (text: string) => cueNumber(text)?.key;
  const own = new Map(
    into.rows.map((row) => cellText(cellOf(into, row, 'Cue'))).map((text) => [keyOfCue(text), text] as const),
  );
  if (at === undefined || own.size === 0) return from;
  const rows = from.rows.map((row) => {
    const key = keyOfCue(cellText(row.cells[at]));
    const known = key === undefined ? undefined : own.get(key);
    return known === undefined ? row : { ...row, cells: row.cells.map((cell, index) => (index === at ? known : cell)) };
  });
  return { ...from, rows };
}

/** The tabs that a table brings rows for. */
export function importedTabs(spec: TabSpec, file: CsvTable): TabSpec[] {
  return file.parents.length > 0 && spec.name !== guardiansTab.name ? [spec, guardiansTab] : [spec];
}

/** The tabs once rows that lack an id have one, because a row is found again by it. */
export function withIds(
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
export function dataOf(
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
      const place = { tab: spec.name, file: YOUR_TABLE };
      sources.push({ table: tableOfRows(spec, spec.name, rows), place });
    }
    return sources;
  });
}

/** A guardian's child may be named by id or by name: both are the same. */
export function sameIn(company: Company, spec: TabSpec): SameValue {
  const ids = (cell: Parameters<SameValue>[1]) =>
    listFrom(cellText(cell))
      .map((one) => {
        const [person, ...others] = personNamed(company, one);
        const hasOwnId = person !== undefined && others.length === 0 && person.stopped === '';
        return hasOwnId ? person.id : foldedText(one);
      })
      .join(';');
  return (column, a, b) =>
    sameValue(column, a, b) ||
    // Another spelling of a name changes nothing; the one that is there stays.
    (column?.header === 'Name' && PERSONAL.includes(spec.name) && nameKey(cellText(a)) === nameKey(cellText(b))) ||
    ((column?.kind === 'people' || column?.kind === 'person') && ids(a) === ids(b));
}

/** The company with the people whom an import adds, so that their parents find them. */
export function withAdded(company: Company, rows: readonly ImportedRow[]): Company {
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
      aloneSince: '',
      released: '',
      room: '',
      chaperoneGroup: '',
      stopped: '',
    }));
  return { ...company, people: [...company.people, ...added] };
}
