/** Small productions for tests, typed as a stage manager would type them: a line a row, cells between `|`. */
import { createHash } from 'node:crypto';
import type { SheetValues, Workspace } from '../../src/port/workspace.ts';
import { type ProductionData, productionData } from '../../src/production/productionData.ts';
import { cellFromText } from '../../src/workbook/readRecords.ts';
import { type Table, tableFrom } from '../../src/workbook/table.ts';
import type { TabSpec } from '../../src/workbook/tabSpec.ts';
import { PRODUCTION_TABS } from '../../src/workbook/tabSpecs.ts';
import { Workbook } from '../../src/workbook/workbook.ts';

/** By tab name: the headers, then the rows. */
export type Typed = Readonly<Record<string, readonly string[]>>;

const SETTINGS = [
  'Setting | Value',
  'Title | Tiny Play',
  'Company | Corner Players',
  'Venue | Corner Hall',
  'Time zone | Europe/London',
  'Year | 2027',
  'Stage manager | Ana Reyes',
  'Stage manager email | ana@example.org',
];

/** A tab as Google would give it. */
export function typedSheet(spec: TabSpec, lines: readonly string[] = []): SheetValues {
  const [headers = spec.columns.map((column) => column.header), ...rows] = lines.map((line) =>
    line.split('|').map((cell) => cell.trim()),
  );
  const cells = rows.map((row) =>
    row.map((text, at) => {
      const column = spec.columns.find((one) => one.header === headers[at]);
      return column === undefined ? text || null : cellFromText(column, text);
    }),
  );
  return { sheetId: spec.sheetId, title: spec.name, rows: [headers, ...cells] };
}

/** A tab's table as it would be read. */
export function typedTable<T extends TabSpec>(spec: T, lines: readonly string[] = []): Table<T> {
  return tableFrom(spec, typedSheet(spec, lines));
}

/** What the typed tabs amount to; settings that matter are typed as `Production`. */
export function production(typed: Typed): ProductionData {
  const unknown = Object.keys(typed).filter((name) => !PRODUCTION_TABS.some((spec) => spec.name === name));
  if (unknown.length > 0) throw new Error(`There is no tab ${unknown.join(', ')}`);
  return productionData((spec) => {
    const settings = spec.name === 'Production' ? [...SETTINGS, ...(typed.Production ?? [])] : undefined;
    return [{ table: typedTable(spec, settings ?? typed[spec.name]), place: { tab: spec.name } }];
  });
}

/** The same with its tabs, for what looks into more of them than `ProductionData` has. */
export function typedProduction(typed: Typed): { ws: Workspace; workbook: Workbook; data: ProductionData } {
  const settings = [...SETTINGS, ...(typed.Production ?? [])];
  const sheets = PRODUCTION_TABS.map((spec) =>
    typedSheet(spec, spec.name === 'Production' ? settings : typed[spec.name]),
  );
  const ws = { hash: sha256 } as unknown as Workspace;
  return { ws, workbook: Workbook.from(ws, 'workbook', PRODUCTION_TABS, sheets), data: production(typed) };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Where problems are, as `Tab row Column`. */
export function placesOf(
  problems: readonly { tab?: string; file?: string; row?: number; column?: string }[],
): string[] {
  return problems.map(({ tab, file, row, column }) => `${tab ?? file ?? ''} ${row ?? ''} ${column ?? ''}`.trim());
}
