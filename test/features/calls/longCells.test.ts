/**
 * A cell of 50,000 characters, whatever they are, stops no call: the time that planning takes grows with the length of
 * the text, not with its square.
 */
import { createHash } from 'node:crypto';
import { calendarFiles } from '../../../src/features/calls/callCalendar.ts';
import { callDocument } from '../../../src/features/calls/callDocument.tsx';
import { callDrafts } from '../../../src/features/calls/callDrafts.ts';
import { callIssues } from '../../../src/features/calls/callIssue.ts';
import { dailyCall } from '../../../src/features/calls/dailyCall.ts';
import { problemsOn } from '../../../src/features/calls/problemsOn.ts';
import { csvTable } from '../../../src/features/imports/csvTable.ts';
import type { SheetValues } from '../../../src/port/workspace.ts';
import { DATA_TABS, productionData } from '../../../src/production/productionData.ts';
import { type Table, tableFrom } from '../../../src/workbook/table.ts';
import { fileNameOf, type TabSpec } from '../../../src/workbook/tabSpec.ts';
import { scheduleTab } from '../../../src/workbook/tabs/schedule.ts';
import { filesIn } from '../../builders/fixture.ts';
import { typedSheet } from '../../builders/production.ts';

const DATE = '2027-03-05';
const LONGEST = 50_000;
/** What people's text is full of, and what the readings of a call look for. */
const RUNS = [...' (1:-";,a\n\u0301', 'A ', 'and ', '4:00-', '4:00-4:45 Puck; ', 'Scene ', '1.1-', 'Puck, ', 'except '];

type Sheets = ReadonlyMap<string, SheetValues>;

/** A small production whose every tab has a row that the day's call is made from. */
function smallSheets(): Sheets {
  const typed: Record<string, string[]> = {
    Production: [
      'Setting | Value',
      'Title | Tiny Play',
      'Venue | Hall',
      'Time zone | Europe/London',
      'Year | 2027',
      'Stage manager | Ana',
      'Stage manager email | ana@example.org',
      'Notes for all | x',
    ],
    People: [
      'Person ID | Name | Called | Pronouns | Group | Role | Characters | Email | Phone | Minor | Notes',
      'P001 | Ana Reyes | Ana | | Cast | Puck | Puck | ana@example.org | | No |',
      'P002 | Ben Okafor | | | Cast | Bottom | Bottom | ben@example.org | | No |',
      'P003 | Cleo Park | | | Cast | | Moth | | | Yes |',
    ],
    Guardians: ['Guardian ID | Name | Of | Email | Phone', 'G001 | Rosa Park | P003 | rosa@example.org |'],
    Scenes: [
      'Scene | Title | Act | Location | Notes',
      '1.1 | The wood | 1 | | ',
      '1.2 | The court | 1 | |',
      '2.1 | The bower | | |',
    ],
    Breakdown: ['Character | 1.1 | 1.2 | 2.1', 'Puck | x | | x', 'Bottom | | x | x', 'Moth | x | | '],
    Schedule: [
      'Event ID | Date | Start | End | Type | Location | Work | Scenes | Also called | Not called | Notes | Status',
      `E001 | ${DATE} | 16:00 | 18:00 | Rehearsal | Hall | 4:00-5:00 Scene 1.1 | 1.2 | Ana Reyes | | | Published`,
    ],
    Conflicts: ['Person | From date | Reason', `Ben Okafor | ${DATE} | Ill`],
  };
  return new Map(DATA_TABS.map((spec) => [spec.name, typedSheet(spec, typed[spec.name])]));
}

/** The example production. */
function exampleSheets(): Sheets {
  const files = filesIn('examples/midsummer');
  return new Map(
    DATA_TABS.map((spec: TabSpec) => {
      const { table } = csvTable(
        spec,
        fileNameOf(spec),
        files.find(({ name }) => name === fileNameOf(spec))?.text ?? '',
      );
      const headers = [...table.columnIndex.keys(), ...table.otherColumns.map(({ header }) => header)];
      return [
        spec.name,
        { sheetId: spec.sheetId, title: spec.name, rows: [headers, ...table.rows.map(({ cells }) => cells)] },
      ];
    }),
  );
}

/** Milliseconds of computing for everything that a call needs, with a text in one cell. */
function planningMs(sheets: Sheets, tab: string, column: string, rowIndex: number, text: string): number {
  const tables = new Map(
    DATA_TABS.map((spec: TabSpec) => {
      const sheet = sheets.get(spec.name) ?? typedSheet(spec);
      const at = sheet.rows[0]?.indexOf(column) ?? -1;
      const rows =
        spec.name !== tab
          ? sheet.rows
          : sheet.rows.map((cells, row) =>
              row === rowIndex ? cells.map((cell, place) => (place === at ? text : cell)) : cells,
            );
      return [spec.name, tableFrom(spec, { title: sheet.title, rows })];
    }),
  );
  const ws = { hash: (all: string) => createHash('sha256').update(all).digest('hex') };
  const clock = { epochMs: () => 0, momentAt: () => ({ date: DATE, time: '12:00' }) };
  const begun = process.cpuUsage();
  const data = productionData((spec) => [{ table: tables.get(spec.name) as Table, place: { tab: spec.name } }]);
  const call = dailyCall(data, DATE);
  const told = { rows: [], all: [], choice: { toAll: false, toList: false } };
  for (const draft of callDrafts(ws, data, call, told, calendarFiles(clock, 'p1'))) draft.message(1);
  callDocument(callIssues(data, call, [])(1, ''));
  problemsOn(scheduleTab.name, data, call);
  return process.cpuUsage(begun).user / 1000;
}

/** Every column of words, with a row of it that matters. */
const COLUMNS = DATA_TABS.flatMap((spec: TabSpec) =>
  spec.columns
    .filter(({ kind }) => !['date', 'time', 'number', 'choice', 'yesNo'].includes(kind))
    .map(({ header }) => [spec.name, header] as const),
);

const ofLength = (run: string, length: number) =>
  `a${run.repeat(Math.ceil(length / run.length))}`.slice(0, length - 1).concat('b');

test.each(COLUMNS)('%s, %s: four times the text takes about four times as long', (tab, column) => {
  const sheets = smallSheets();
  const growth = (run: string): number => {
    const quarter = planningMs(sheets, tab, column, 1, ofLength(run, LONGEST / 4));
    return planningMs(sheets, tab, column, 1, ofLength(run, LONGEST)) / Math.max(quarter, 25);
  };
  // What grows with the square is sixteen times as long; once more, since others may be using the machine.
  expect(RUNS.filter((run) => growth(run) > 7 && growth(run) > 7 && growth(run) > 7)).toEqual([]);
});

test('a day of the example is planned within a second, whatever stands in the cells of its longest event', () => {
  const sheets = exampleSheets();
  const row = (tab: string, first: string) => sheets.get(tab)?.rows.findIndex(([cell]) => cell === first) ?? -1;
  const cells: [tab: string, column: string, row: number][] = [
    ...['Work', 'Scenes', 'Also called', 'Not called', 'Notes'].map((column): [string, string, number] => [
      'Schedule',
      column,
      row('Schedule', 'E036'),
    ]),
    ['People', 'Characters', 2],
    ['Breakdown', 'Character', 2],
  ];
  for (const [tab, column, rowIndex] of cells) {
    for (const run of ['4:00-4:40 Puck; ', ' ', 'Puck, ']) {
      const isQuick = () => planningMs(sheets, tab, column, rowIndex, ofLength(run, LONGEST)) < 1000;
      expect([tab, column, run, isQuick() || isQuick()]).toEqual([tab, column, run, true]);
    }
  }
});
