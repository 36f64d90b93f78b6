/** What holds for every tab, so that a new one is not forgotten anywhere. */
import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { accessTab, archiveTab, keptTab, manifestTab } from '../../../src/features/archive/plan/archiveTabs.ts';
import { plainHeader } from '../../../src/features/imports/importColumns.ts';
import { PHASES } from '../../../src/values/phases.ts';
import { isNewColumn, renamed } from '../../../src/workbook/earlierShape.ts';
import { RETENTION_CLASS_NAMES } from '../../../src/workbook/retentionClassNames.ts';
import { isNeeded } from '../../../src/workbook/shownTabs.ts';
import { tableFrom } from '../../../src/workbook/table.ts';
import { type TabSpec, titleOf, type WorkbookTab } from '../../../src/workbook/tabSpec.ts';
import { CONFIDENTIAL_TABS, PRODUCTION_TABS } from '../../../src/workbook/tabSpecs.ts';

const TABS: readonly WorkbookTab[] = [...PRODUCTION_TABS, ...CONFIDENTIAL_TABS];
/** Tabs as an earlier version made them, each beside the one that took its place. */
const EARLIER = TABS.flatMap(({ earlier }) => earlier ?? []);

const doubled = (all: readonly unknown[]) => all.filter((one, at) => all.indexOf(one) !== at);

test('every tab that is described is in one of the workbooks', async () => {
  const folder = new URL('../../../src/workbook/tabs/', import.meta.url);
  const modules: object[] = await Promise.all(readdirSync(folder).map((file) => import(new URL(file, folder).href)));
  const described = modules.flatMap((one) => Object.entries(one)).filter(([, value]) => 'sheetId' in Object(value));
  expect(described.length).toBeGreaterThanOrEqual(TABS.length);
  expect(described.filter(([, tab]) => ![...TABS, ...EARLIER].includes(tab)).map(([name]) => name)).toEqual([]);
});

test('no two tabs have one sheet id, name, or letter of ids', () => {
  const every = [...TABS, archiveTab, keptTab, manifestTab, accessTab];
  expect(doubled(every.map(({ sheetId }) => sheetId))).toEqual([]);
  expect(doubled(every.map(({ name }) => name))).toEqual([]);
  expect(doubled(TABS.flatMap(({ idPrefix }) => idPrefix ?? []))).toEqual([]);
});

test.each(TABS.map((tab) => [tab.name, tab] as const))('%s belongs to a phase, and to a class or none', (_, tab) => {
  expect(PHASES).toContain(tab.from);
  expect([...RETENTION_CLASS_NAMES, null]).toContain(tab.retention);
});

test('a new workbook starts with eight tabs, in every phase before casting', () => {
  const shown = (phase: string, hasScenes = false) =>
    PRODUCTION_TABS.filter((tab) => isNeeded(tab, { phase, hasScenes, filled: new Set() })).map(({ name }) => name);
  expect(shown('Pre-Production')).toEqual(
    'Production People Guardians Scenes Schedule Conflicts Attendance Notes'.split(' '),
  );
  expect(shown('Of our own')).toEqual(shown('Inception'));
  expect(shown('Inception', true)).toContain('Breakdown');
  expect(shown('Pre-Tech')).toEqual(expect.arrayContaining(['Cues', 'Props', 'Scripts', 'Line notes', 'Auditions']));
  expect(shown('Post-Production')).not.toContain('Outbox');
});

test('whatever is filled is shown', () => {
  const needs = { phase: '', hasScenes: false, filled: new Set(['Props', 'Checklists']) };
  const more = PRODUCTION_TABS.filter((tab) => tab.shown !== 'start' && isNeeded(tab, needs));
  expect(more.map(({ name }) => name)).toEqual(['Props', 'Checklists']);
});

test('what is of no class is in the archive’s workbook, but for the decisions themselves', () => {
  const nowhere = TABS.filter(({ retention, columns }) => retention === null && !columns.some(({ kept }) => kept));
  expect(nowhere.map(({ name }) => name)).toEqual(['Retention']);
});

test('everything confidential is of a class, and nothing of it is in the archive’s workbook', () => {
  for (const { retention, columns } of CONFIDENTIAL_TABS) {
    expect(retention).not.toBeNull();
    expect(columns.filter(({ kept }) => kept)).toEqual([]);
  }
});

test.each(TABS.map((tab) => [tab.name, tab] as const))(
  'other names of columns of %s are of columns that it has',
  (_, tab) => {
    const headers = tab.columns.map(({ header }) => header);
    const names = Object.entries(tab.synonyms ?? {});
    expect(names.filter(([header]) => !headers.includes(header))).toEqual([]);
    // As they are looked up, and each for one column only.
    const words = names.flatMap(([, all]) => all);
    expect(words.filter((word) => plainHeader(word) !== word)).toEqual([]);
    expect(doubled(words)).toEqual([]);
  },
);

test('the page about the workbook says when each tab comes', () => {
  const page = readFileSync(new URL('../../../docs/workbook.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm)].map(([, tabs = '', when = '']) => ({
    tabs: tabs.replaceAll('*', '').split(', '),
    when,
  }));
  const comes = (tab: WorkbookTab) => rows.find(({ tabs }) => tabs.includes(titleOf(tab)))?.when ?? 'nowhere';
  const wrong = PRODUCTION_TABS.filter((tab: WorkbookTab) => {
    if (tab.shown === 'start') return comes(tab) === 'nowhere';
    if (tab.shown === 'phase') return comes(tab) !== `in the phase ${tab.from}`;
    return comes(tab) !== (tab.shown === 'need' ? 'when you show them' : 'with the first scene');
  });
  expect(
    wrong.map(({ name }) => `${name}: ${comes(PRODUCTION_TABS.find((tab) => tab.name === name) as never)}`),
  ).toEqual([]);
});

test('a column that version 0.1 did not have says that it is new, or that a workbook may lack it', () => {
  const file = new URL('../../fixtures/workbook-0.1/midsummer.json.gz', import.meta.url);
  const { sheets } = JSON.parse(gunzipSync(readFileSync(file)).toString()) as {
    sheets: {
      properties: { sheetId: number; title: string };
      rows: ({ userEnteredValue?: { stringValue?: string } } | null)[][];
    }[];
  };
  const forgotten = sheets.flatMap(({ properties, rows }) => {
    const spec = PRODUCTION_TABS.find(({ sheetId }) => sheetId === properties.sheetId);
    if (spec === undefined) return [];
    const headers = (rows[0] ?? []).map((cell) => cell?.userEnteredValue?.stringValue ?? '');
    const table = renamed(tableFrom<TabSpec>(spec, { title: properties.title, rows: [headers] }));
    const isOptional = (header: string) =>
      table.spec.columns.some((one) => one.header === header && one.optional === true);
    return table.missing
      .filter((header) => !isNewColumn(spec, header) && !isOptional(header))
      .map((header) => `${spec.name}: ${header}`);
  });
  expect(sheets.length).toBeGreaterThan(20);
  expect(forgotten).toEqual([]);
});
