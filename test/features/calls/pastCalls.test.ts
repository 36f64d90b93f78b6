/** Past days' messages are looked at by their date and state alone, and nothing that is said or due is other than with all of them. */
import fc from 'fast-check';
import { callPlan } from '../../../src/features/calls/callPlan.ts';
import { dueCalls } from '../../../src/features/calls/dueCalls.ts';
import { neverCalled } from '../../../src/features/calls/neverCalled.ts';
import { pastCalls, pastGlance, pastText } from '../../../src/features/calls/pastCalls.ts';
import { CALL_TABS, sendDailyCall } from '../../../src/features/calls/sendDailyCall.ts';
import { sentDates } from '../../../src/features/calls/sentCalls.ts';
import { heartbeatFrom } from '../../../src/jobs/heartbeat.ts';
import { settlement } from '../../../src/mail/outbox.ts';
import type { CellValue } from '../../../src/port/workspace.ts';
import { DATA_TABS, dataFromWorkbook } from '../../../src/production/productionData.ts';
import { zonedData } from '../../../src/production/zonedData.ts';
import { serialFromDate } from '../../../src/values/cellDates.ts';
import { addDays } from '../../../src/values/dates.ts';
import type { TabSpec } from '../../../src/workbook/tabSpec.ts';
import { outboxTab, reportsTab } from '../../../src/workbook/tabs/office.ts';
import { scheduleTab } from '../../../src/workbook/tabs/schedule.ts';
import { Workbook } from '../../../src/workbook/workbook.ts';
import { filesIn } from '../../builders/fixture.ts';
import { WORKBOOK_ID } from '../../builders/memorySheets.ts';
import { type Account, newAccount, opened, setUp } from '../../builders/setUp.ts';

/** It is 18:00 on this day when the production is set up; the call for the next one is out. */
const TODAY = '2027-03-05';
const TOMORROW = addDays(TODAY, 1);
const PAST_DAYS = 9;
type Rows = CellValue[][];

const at = (header: string, tab: TabSpec = outboxTab) => tab.columns.findIndex((column) => column.header === header);

function rowOf(tab: TabSpec, cells: Readonly<Record<string, CellValue>>): CellValue[] {
  return tab.columns.map(({ header }) => cells[header] ?? null);
}

/** A season behind tomorrow's call: each day had an event of its own and three messages, and a report or a notice now and then. */
function afterSeason(): Account {
  const one = newAccount();
  setUp(one, filesIn('test/fixtures/small'));
  for (const date of [TODAY, TOMORROW]) sendDailyCall(opened(one, CALL_TABS), { date, hash: '', partial: false });
  const outbox = one.sheets.rowsOf(outboxTab.sheetId);
  const live = outbox.splice(1);
  const schedule = one.sheets.rowsOf(scheduleTab.sheetId);
  for (let back = PAST_DAYS; back > 0; back--) {
    const date = addDays(TODAY, -back);
    const id = `E9${back}`;
    schedule.push(
      rowOf(scheduleTab, {
        'Event ID': id,
        Date: serialFromDate(date),
        Start: 0.6,
        End: 0.7,
        Type: 'Rehearsal',
        Location: 'Hall',
        Work: 'Scene 1',
        Scenes: '1',
        Status: 'Published',
      }),
    );
    const told = JSON.stringify({ calls: [['P001', id, '864-1008', 'Rehearsal', 'Hall', '864-1008']] });
    const row = (Key: string, Kind: string, State: string): CellValue[] =>
      rowOf(outboxTab, {
        Key,
        Kind,
        Date: serialFromDate(date),
        Revision: 1,
        To: 'one@example.org',
        State,
        Attempted: State === 'Cancelled' ? null : `${addDays(date, -1)} 18:00`,
        Told: Kind === 'Daily call' ? told : null,
      });
    for (const mark of ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc']) {
      const state = mark.startsWith('c') ? (['Sent', 'Missed', 'Cancelled'][back % 3] ?? '') : 'Sent';
      outbox.push(row(`call/${date}/r1/${mark}/12345678`, 'Daily call', state));
    }
    if (back % 4 === 0) outbox.push(row(`report/${date}/r1/dddddddddd/12345678`, 'Rehearsal report', 'Sent'));
    if (back % 5 === 0) outbox.push(row(`held/${date}/r1/eeeeeeeeee/12345678`, 'Call held', 'Sent'));
  }
  outbox.push(...live);
  return one;
}

/** The memory's clock begins at 0 when it is 18:00 on the day. */
function glanceOf({ ws }: Account, text: string, date = '', epochMs = Date.UTC(2027, 2, 5, 18)) {
  return pastGlance({ hash: ws.hash, clock: { ...ws.clock, epochMs: () => epochMs } }, text, date);
}

const remembered = (one: Account) => {
  const { ws, workbook, now } = opened(one, CALL_TABS);
  return pastText(ws, workbook, now.date);
};

function looked(one: Account, text: string | undefined) {
  const { ws } = one;
  const glance = text === undefined ? null : glanceOf(one, text);
  const workbook = Workbook.read(ws, WORKBOOK_ID, [...DATA_TABS, ...CALL_TABS], null, glance);
  const { data, now } = zonedData(ws, dataFromWorkbook(workbook));
  workbook.assume(settlement(workbook.records(outboxTab, []), 'none', now));
  return { ws, workbook, data, now, properties: ws.properties.all() };
}

/** All that is shown or decided of the days in question. */
function seen(look: ReturnType<typeof looked>) {
  const rows = look.workbook.records(outboxTab, []);
  const known = [...rows, ...pastCalls(look.workbook)];
  const plans = [TODAY, TOMORROW, addDays(TODAY, 2)].map((date) => {
    const { mail, problems, looksWrong, doubts, lost, sent } = callPlan(look, date);
    return { mail, problems, looksWrong, doubts, lost, sent };
  });
  return {
    plans,
    due: dueCalls(look, heartbeatFrom({})),
    dates: [...sentDates(known)].sort(),
    never: neverCalled(look.data.events, TODAY, true, known, look.workbook.records(reportsTab, [])),
    waiting: rows.filter(({ State }) => ['Unconfirmed', 'Failed', 'Pending', ''].includes(State)).map(({ Key }) => Key),
  };
}

test('in a season nobody has touched, of past days only two columns are read', () => {
  const one = afterSeason();
  const look = looked(one, remembered(one) ?? '');
  const table = look.workbook.table(outboxTab);
  expect(table.glanced).toHaveLength(3 * (PAST_DAYS - 2));
  expect(
    table.glanced?.every(({ cells }) =>
      cells.every((cell, column) => cell === null || [at('Date'), at('State')].includes(column)),
    ),
  ).toBe(true);
  expect(seen(look)).toEqual(seen(looked(one, undefined)));
  expect(() => look.workbook.change([{ tab: outboxTab, mode: 'update', values: { Key: 'x', State: 'Sent' } }])).toThrow(
    'Callboard has not read all of',
  );
});

const position = fc.nat(60);
const dates = fc.constantFrom<CellValue>('2027-02-25', '25.2.2027', 'last week', '#REF!', null, 46452, 46445, 46445.5);
const states = fc.constantFrom<CellValue>(
  'Pending',
  'Sending',
  'sent',
  'Sent',
  'Cancelled',
  'Unconfirmed',
  'Done',
  null,
);
const work = fc.oneof(
  fc.record({ kind: fc.constant('sort' as const), column: fc.nat(8), down: fc.boolean() }),
  fc.record({ kind: fc.constant('insert' as const), at: position }),
  fc.record({ kind: fc.constant('delete' as const), at: position }),
  fc.record({ kind: fc.constant('move' as const), at: position, to: position }),
  fc.record({ kind: fc.constant('pasteOver' as const), at: position, to: position }),
  fc.record({ kind: fc.constant('date' as const), at: position, value: dates }),
  fc.record({ kind: fc.constant('state' as const), at: position, value: states }),
  fc.record({
    kind: fc.constant('key' as const),
    at: position,
    value: fc.constantFrom<CellValue>('call/x', 'call', null),
  }),
  fc.record({ kind: fc.constant('column' as const), at: fc.nat(9) }),
  fc.record({ kind: fc.constant('event' as const), back: fc.integer({ min: 1, max: PAST_DAYS }), value: dates }),
  fc.constant({ kind: 'undo' as const }),
);
type Work = typeof work extends fc.Arbitrary<infer One> ? One : never;

function does(one: Account, step: Work, before: Rows): void {
  const rows = one.sheets.rowsOf(outboxTab.sheetId);
  const index = (place: number) => 1 + (place % Math.max(1, rows.length - 1));
  const row = (place: number) => rows[index(place)] ?? [];
  if (step.kind === 'undo') rows.splice(0, rows.length, ...structuredClone(before));
  else if (step.kind === 'sort') {
    const body = rows
      .splice(1)
      .sort((a, b) => (String(a[step.column] ?? '~') < String(b[step.column] ?? '~') ? -1 : 1));
    rows.push(...(step.down ? body.reverse() : body));
  } else if (step.kind === 'insert') rows.splice(index(step.at), 0, []);
  else if (step.kind === 'delete') rows.splice(index(step.at), 1);
  else if (step.kind === 'move') rows.splice(index(step.to), 0, ...rows.splice(index(step.at), 1));
  else if (step.kind === 'pasteOver') rows[index(step.to)] = [...row(step.at)];
  else if (step.kind === 'column')
    for (const [place, cells] of rows.entries()) cells.splice(step.at, 0, place === 0 ? 'Mine' : null);
  else if (step.kind === 'event') {
    setEvent(one, `E9${step.back}`, step.value);
  } else {
    const header = { date: 'Date', state: 'State', key: 'Key' }[step.kind];
    const column = (rows[0] ?? []).indexOf(header);
    row(step.at)[column] = step.value;
  }
}

test('whatever people do in the Outbox and the Schedule, a look sees what a reading of everything sees', () => {
  const whole = afterSeason();
  const text = remembered(whole) ?? '';
  const sheets = structuredClone(whole.sheets.sheets);
  let glanced = 0;
  let all = 0;
  fc.assert(
    fc.property(fc.array(work, { minLength: 1, maxLength: 3 }), (steps) => {
      for (const [index, sheet] of whole.sheets.sheets.entries()) {
        sheet.rows = structuredClone(sheets[index]?.rows ?? []);
      }
      const before = structuredClone(whole.sheets.rowsOf(outboxTab.sheetId));
      for (const step of steps) does(whole, step, before);
      const look = looked(whole, text);
      all++;
      // Else everything was read both times.
      if (look.workbook.table(outboxTab).glanced === undefined) return;
      glanced++;
      expect(seen(look)).toEqual(seen(looked(whole, undefined)));
    }),
    { numRuns: 150 },
  );
  // Some of what people do is beside the past rows, and most is not: both were tried.
  expect(glanced).toBeGreaterThan(5);
  expect(all - glanced).toBeGreaterThan(50);
});

test.each<[string, (one: Account) => void]>([
  ['a past day has a message that waits for a person', (one) => setCell(one, 4, 'State', 'Unconfirmed')],
  ['the state of a past message was typed', (one) => setCell(one, 4, 'Attempted', null, 'State', 'Pending')],
  ['the date of a past message is a text', (one) => setCell(one, 4, 'Date', '2027-02-25')],
  ['the date of a past message is not the one that its key names', (one) => setCell(one, 4, 'Date', 46440)],
  ['an event of that day stands on a day to come', (one) => setEvent(one, 'E98', 46453)],
  ['an event of that day has a date that cannot be read', (one) => setEvent(one, 'E98', 'soon')],
])('is not history where %s, and the other days are', (_, act) => {
  const one = afterSeason();
  act(one);
  const kept = JSON.parse(remembered(one) ?? '{}') as { spans: [number, number][]; told: string[] };
  expect(kept.told).toEqual(['e93', 'e94', 'e95', 'e96', 'e97', 'e99']);
  const spans = kept.spans.some(([from, to]) => from <= 4 && to > 4);
  expect(spans).toBe(false);
  expect(looked(one, remembered(one) ?? '').workbook.table(outboxTab).glanced).toHaveLength(3 * (PAST_DAYS - 3));
});

test.each<[string, (one: Account, rows: Rows) => void]>([
  ['an event that was told of on a past day is moved to a day to come', (one) => setEvent(one, 'E98', 46453)],
  ['it cannot be read any more on which day such an event is', (one) => setEvent(one, 'E98', 'soon')],
  ['a message of a past day stands once more below', (_, rows) => rows.push([...(rows[4] ?? [])])],
  [
    'something about a past day waits',
    (_, rows) =>
      rows.push(rowOf(outboxTab, { Key: 'missed/2027-02-25/r1/f/1', Kind: 'Call missed', State: 'Pending' })),
  ],
  ['a run sends, or was interrupted', (one, rows) => setCell(one, rows.length - 1, 'State', 'Sending')],
  [
    'somebody was told of the same event for a day to come',
    (one, rows) => setCell(one, rows.length - 1, 'Told', '{"calls":[["P001","E98","1-2","x","y","1-2"]]}'),
  ],
  [
    'a run sends, with a sign behind it that nobody sees',
    (one, rows) => setCell(one, rows.length - 1, 'State', 'Sending\u200b'),
  ],
  [
    'the id of an event to come has a sign that nobody sees',
    (one, rows) => setCell(one, rows.length - 1, 'Told', '{"calls":[["P001","E98\u200b","1-2","x","y","1-2"]]}'),
  ],
  ['a column was put in', (_, rows) => rows.map((cells, place) => cells.splice(3, 0, place === 0 ? 'Mine' : null))],
  ['two past rows of different days were exchanged', (_, rows) => rows.splice(4, 4, ...rows.slice(4, 8).reverse())],
])('everything is read where %s', (_, act) => {
  const one = afterSeason();
  const text = remembered(one) ?? '';
  expect(looked(one, text).workbook.table(outboxTab).glanced).toBeDefined();
  act(one, one.sheets.rowsOf(outboxTab.sheetId));
  const look = looked(one, text);
  expect(look.workbook.table(outboxTab).glanced).toBeUndefined();
  expect(look.workbook.records(outboxTab, []).length).toBeGreaterThan(3 * PAST_DAYS);
});

function setCell(one: Account, rowIndex: number, ...cells: CellValue[]): void {
  const row = one.sheets.rowsOf(outboxTab.sheetId)[rowIndex] ?? [];
  for (let pair = 0; pair < cells.length; pair += 2) row[at(String(cells[pair]))] = cells[pair + 1] ?? null;
}

function setEvent(one: Account, id: string, date: CellValue): void {
  const event = one.sheets.rowsOf(scheduleTab.sheetId).find((row) => row[at('Event ID', scheduleTab)] === id);
  if (event) event[at('Date', scheduleTab)] = date;
}

test.each(['', 'x', '{}', '{"before":1}', '[]', 'null'])('a note that is damaged (%s) is none', (text) => {
  expect(glanceOf(afterSeason(), text)).toBeNull();
});

test('all is read for a day that is past itself, and where the clock stands before what is remembered', () => {
  const one = afterSeason();
  const text = remembered(one) ?? '';
  expect(glanceOf(one, text, TODAY)).not.toBeNull();
  expect(glanceOf(one, text, addDays(TODAY, -3))).toBeNull();
  expect(glanceOf(one, text, '', Date.UTC(2027, 2, 3, 23))).toBeNull();
});

test('rows that are not there any more are no error: everything is read', () => {
  const one = afterSeason();
  const text = remembered(one) ?? '';
  one.sheets.rowsOf(outboxTab.sheetId).splice(2);
  expect(looked(one, text).workbook.table(outboxTab).glanced).toBeUndefined();
});
