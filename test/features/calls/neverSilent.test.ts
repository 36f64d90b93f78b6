/** Whatever is typed into tomorrow's only event: it is called, or the stage manager is mailed. Never nothing. */
import fc from 'fast-check';
import { isCallMail } from '../../../local/host/callMail.ts';
import { dueCalls } from '../../../src/features/calls/dueCalls.ts';
import { CALL_TABS, sendDailyCall } from '../../../src/features/calls/sendDailyCall.ts';
import { heartbeatFrom } from '../../../src/jobs/heartbeat.ts';
import type { CellValue } from '../../../src/port/workspace.ts';
import { scheduleTab } from '../../../src/workbook/tabs/schedule.ts';
import { filesIn } from '../../builders/fixture.ts';
import { type Account, newAccount, opened, setUp } from '../../builders/setUp.ts';

const DATE = '2027-03-06';
const MANAGER = 'ana.reyes@example.org';

function account(): Account {
  const one = newAccount();
  setUp(one, filesIn('test/fixtures/small'));
  return one;
}

/** The memory's clock shows 18:00 on the day before, when tomorrow's call is due. */
function tickOn(one: Account): void {
  for (const date of dueCalls(opened(one, CALL_TABS), heartbeatFrom(one.ws.stored))) {
    sendDailyCall(opened(one, CALL_TABS), { date, hash: '', partial: false });
  }
}

const awkward = fc.oneof(
  fc.constantFrom<CellValue>(
    null,
    '',
    'TBA',
    '4.30',
    '4:30',
    'noon',
    '#REF!',
    '-',
    true,
    0.5,
    3.25,
    '25:10',
    'constructor',
  ),
  fc.string({ maxLength: 8 }),
);
const words = fc.constantFrom<CellValue>(
  null,
  'Ana Reyes',
  'Nobody Known',
  'Full company',
  'Cleo',
  '1',
  '1-9',
  '1; 99',
  'x'.repeat(300),
);
const typed = fc.record(
  {
    Date: fc.constantFrom<CellValue>(46452, 'TBA', '6.3.2027', '3/6/2027', 'Saturday', null),
    Start: awkward,
    End: awkward,
    Type: fc.oneof(fc.constantFrom<CellValue>('Rehearsal', 'rehearsal', 'Rehersal', null), awkward),
    Scenes: words,
    'Also called': words,
    Work: fc.constantFrom<CellValue>(null, '10-11 Scene 1', '14:00-15:00 Scene 2', 'till noon: all', '4:75-5:00 Cleo'),
    Status: fc.constantFrom<CellValue>('Published', 'published ', 'PUBLISHED', 'Publishd', 'Confirmed', 'yes', true),
  },
  { requiredKeys: [] },
);

test('tomorrow’s only event is called, or the stage manager is mailed about it', () => {
  fc.assert(
    fc.property(typed, (cells) => {
      const one = account();
      const [headers = [], ...rows] = one.sheets.rowsOf(scheduleTab.sheetId);
      const row = rows.find((all) => all.includes('E002')) ?? [];
      for (const [header, value] of Object.entries(cells)) row[headers.indexOf(header)] = value ?? null;
      tickOn(one);
      expect(one.ws.sent.length).toBeGreaterThan(0);
      const called = one.ws.sent.filter(isCallMail);
      if (called.length === 0) expect(one.ws.sent.map(({ to }) => to)).toEqual([[MANAGER]]);
      const before = one.ws.sent.length;
      tickOn(one);
      expect(one.ws.sent).toHaveLength(before);
    }),
    { numRuns: 60 },
  );
});

test.each(['Draft', 'draft', 'Cancelled', 'canceled', null, ' '])(
  'and nothing goes out about one that is %j',
  (status) => {
    const one = account();
    const [headers = [], ...rows] = one.sheets.rowsOf(scheduleTab.sheetId);
    const row = rows.find((all) => all.includes('E002')) ?? [];
    for (const [header, value] of Object.entries({ Status: status, Start: 'soon' }))
      row[headers.indexOf(header)] = value;
    tickOn(one);
    expect(one.ws.sent).toEqual([]);
  },
);

test(`the day that is looked at is ${DATE}`, () => {
  const one = account();
  expect(dueCalls(opened(one, CALL_TABS), heartbeatFrom({}))).toEqual([DATE]);
});
