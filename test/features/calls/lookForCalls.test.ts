/** What is due is found as if everything were worked out, and nothing is worked out while nothing can be due. */
import fc from 'fast-check';
import { dueCalls } from '../../../src/features/calls/dueCalls.ts';
import { lookForCalls } from '../../../src/features/calls/lookForCalls.ts';
import { CALL_TABS, sendDailyCall } from '../../../src/features/calls/sendDailyCall.ts';
import { type Heartbeat, heartbeatFrom } from '../../../src/jobs/heartbeat.ts';
import type { CellValue } from '../../../src/port/workspace.ts';
import { dayOutline } from '../../../src/production/dayOutline.ts';
import { zonedData } from '../../../src/production/zonedData.ts';
import type { TabSpec } from '../../../src/workbook/tabSpec.ts';
import { guardiansTab } from '../../../src/workbook/tabs/company.ts';
import { outboxTab, productionTab } from '../../../src/workbook/tabs/office.ts';
import { scheduleTab } from '../../../src/workbook/tabs/schedule.ts';
import { filesIn } from '../../builders/fixture.ts';
import { type Account, newAccount, opened, setUp } from '../../builders/setUp.ts';

const HOUR_MS = 3_600_000;
const NEVER = heartbeatFrom({});

/** It is 18:00 on the day of E001, when the call for E002 on the next day is due. */
function account(): Account {
  const one = newAccount();
  setUp(one, filesIn('test/fixtures/small'));
  return one;
}

function type(one: Account, tab: TabSpec, id: string, cells: Readonly<Record<string, CellValue | undefined>>): void {
  const [headers = [], ...rows] = one.sheets.rowsOf(tab.sheetId);
  const row = rows.find((all) => all.includes(id));
  if (row === undefined) throw new Error(`${tab.name} has no ${id}`);
  for (const [header, value] of Object.entries(cells)) row[headers.indexOf(header)] = value ?? null;
}

/** What an hour finds, by the outline and by everything, and how often everything was asked for. */
function looked(one: Account, heartbeat: Heartbeat) {
  const production = opened(one, CALL_TABS);
  const { data: outline, now } = zonedData(one.ws, dayOutline(production.workbook));
  let asked = 0;
  const found = lookForCalls({ ...production, outline }, heartbeat, () => {
    asked++;
    return production.data;
  });
  expect(now).toEqual(production.now);
  return { found, asked, wanted: dueCalls(production, heartbeat) };
}

function send(one: Account): void {
  for (const date of dueCalls(opened(one, CALL_TABS), NEVER)) {
    sendDailyCall(opened(one, CALL_TABS), { date, hash: '', partial: false });
  }
}

const words = fc.constantFrom<CellValue>(null, 'Nobody Known', 'Full company', '1', '99', '#REF!');
const event = fc.record(
  {
    Date: fc.constantFrom<CellValue>(46451, 46452, 46452.5, 'TBA', '6.3.2027', '3/6/2027', '2027-03-06', 46087, null),
    Start: fc.constantFrom<CellValue>(0.5, 'TBA', 'noon', '25:10', null, true),
    Scenes: words,
    'Also called': words,
    Work: fc.constantFrom<CellValue>(null, '10-11 Scene 1', 'till noon: all', '4:75-5:00 Cleo'),
    Status: fc.constantFrom<CellValue>('Published', 'PUBLISHED', 'Publishd', 'Draft', 'Cancelled', 'yes', ' ', true),
  },
  { requiredKeys: [] },
);
const settings = fc.record(
  {
    'Time zone': fc.constantFrom<CellValue>('EST', null, 'Europe/London'),
    'Call send time': fc.constantFrom<CellValue>('soon', '20:00', null),
    Closing: fc.constantFrom<CellValue>('2025-03-01', 'TBA'),
    'Stage manager email': fc.constantFrom<CellValue>('nobody', null),
  },
  { requiredKeys: [] },
);
const heartbeats = fc.record({
  installedMs: fc.constantFrom(0, 1),
  lastRunMs: fc.constantFrom(0, 1, 50 * HOUR_MS),
  lastSuccessMs: fc.constantFrom(0, 1),
});

test('an outline finds the same days due as everything in the workbook, whatever is typed and whenever', () => {
  fc.assert(
    fc.property(
      fc.record({
        events: fc.tuple(event, event),
        settings,
        guardian: fc.constantFrom<CellValue>('two@at@signs', 'g@example.org'),
        isSentBefore: fc.boolean(),
        state: fc.constantFrom('', 'Pending', 'Sending', 'Cancelled'),
        hours: fc.constantFrom(0, 3, 6, 12, 24, 30, 24 * 8),
        heartbeat: heartbeats,
      }),
      (typed) => {
        const one = account();
        if (typed.isSentBefore) send(one);
        for (const [at, cells] of typed.events.entries()) type(one, scheduleTab, `E00${at + 1}`, cells);
        for (const [name, value] of Object.entries(typed.settings)) type(one, productionTab, name, { Value: value });
        type(one, guardiansTab, 'G001', { Email: typed.guardian });
        const rows = one.sheets.rowsOf(outboxTab.sheetId);
        const state = rows[0]?.indexOf('State') ?? -1;
        if (typed.state !== '' && rows[1] !== undefined) rows[1][state] = typed.state;
        one.ws.wait(typed.hours * HOUR_MS);
        const { found, asked, wanted } = looked(one, { ...NEVER, ...typed.heartbeat });
        expect(found).toEqual(wanted);
        expect(asked).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: 60 },
  );
});

test('a call that is due is found, from everything read once', () => {
  expect(looked(account(), NEVER)).toEqual({ found: ['2027-03-06'], asked: 1, wanted: ['2027-03-06'] });
});

test('in four days after the call has gone out nobody’s call is worked out', () => {
  const one = account();
  send(one);
  one.ws.wait(6 * HOUR_MS);
  for (let hour = 0; hour < 96; hour++) {
    expect(looked(one, NEVER)).toEqual({ found: [], asked: 0, wanted: [] });
    one.ws.wait(HOUR_MS);
  }
});

test('an event whose scenes nobody knows is in question although the outline does not read them', () => {
  const one = account();
  type(one, scheduleTab, 'E002', { Scenes: '99' });
  expect(looked(one, NEVER)).toEqual({ found: ['2027-03-06'], asked: 1, wanted: ['2027-03-06'] });
});
