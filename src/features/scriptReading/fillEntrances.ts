/** Entrances filled from a script: each that has no row yet gets one; those that are there stay as they are. */
import { characterKey } from '../../company/characterKey.ts';
import type { CellValue } from '../../port/workspace.ts';
import { pageName } from '../../values/pages.ts';
import { foldedText } from '../../values/text.ts';
import { identityOf, identityOfValues } from '../../workbook/changeRows.ts';
import { cellOf, cellText, type Table, type TableRow } from '../../workbook/table.ts';
import type { entrancesTab } from '../../workbook/tabs/deck.ts';
import type { TabFill } from './fillTypes.ts';
import type { EntranceRow } from './scriptRows.ts';

/** @param wanted with the tabs' names, in the order of the script */
export function fillEntrances(table: Table<typeof entrancesTab>, wanted: readonly EntranceRow[]): TabFill {
  const fill: TabFill = { rows: [], kept: [], changes: [] };
  const there = new Map<string, TableRow[]>();
  const counts = new Map<string, number>();
  const text = (row: TableRow, header: string) => cellText(cellOf(table, row, header));
  for (const row of table.rows) {
    const key = nameOf(text(row, 'Scene'), text(row, 'Character'), text(row, 'Kind'));
    there.set(key, [...(there.get(key) ?? []), row]);
    counts.set(identityOf(table, row), (counts.get(identityOf(table, row)) ?? 0) + 1);
  }
  const claimed = new Set<TableRow>();
  const open: EntranceRow[] = [];
  // The row of the very page first: what is left over is another page's, or was typed without one.
  for (const one of wanted) {
    const row = there
      .get(nameOf(one.scene, one.character, one.kind))
      ?.find((each) => !claimed.has(each) && pageName(text(each, 'Page')) === pageName(one.page));
    if (row === undefined) open.push(one);
    else claimed.add(row);
  }
  for (const one of open) {
    const name = `${one.character}, ${one.scene}`;
    const row = there.get(nameOf(one.scene, one.character, one.kind))?.find((each) => !claimed.has(each));
    if (row !== undefined) {
      claimed.add(row);
      if (one.page !== '') {
        fill.kept.push({ tab: table.title, name, column: 'Page', from: cellOf(table, row, 'Page'), to: one.page });
      }
      continue;
    }
    const values = valuesOf(table, one);
    const identity = identityOfValues(table.spec, values);
    const occurrence = counts.get(identity) ?? 0;
    counts.set(identity, occurrence + 1);
    const cells = Object.entries(values).map(([column, to]) => ({ column, from: null, to }));
    fill.rows.push({ tab: table.title, name, what: 'added', cells });
    fill.changes.push({ tab: table.spec, mode: 'add', values, occurrence });
  }
  return fill;
}

function nameOf(scene: string, character: string, kind: string): string {
  return [foldedText(scene), characterKey(character), foldedText(kind)].join('\u0000');
}

function valuesOf(table: Table, { scene, page, character, kind }: EntranceRow): Record<string, CellValue> {
  const all: Record<string, CellValue> = { Scene: scene, Page: page, Character: character, Kind: kind };
  return Object.fromEntries(Object.entries(all).filter(([header]) => table.columnIndex.has(header)));
}
