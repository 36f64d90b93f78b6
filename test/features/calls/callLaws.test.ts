/** A call over several issues: everybody hears what changed for them once, and nobody hears the same twice. */
import fc from 'fast-check';
import { callPlan } from '../../../src/features/calls/callPlan.ts';
import { type DailyCall, dailyCall } from '../../../src/features/calls/dailyCall.ts';
import { CALL_TABS, sendDailyCall } from '../../../src/features/calls/sendDailyCall.ts';
import { stateChange } from '../../../src/mail/outbox.ts';
import type { CellValue } from '../../../src/port/workspace.ts';
import { outboxTab } from '../../../src/workbook/tabs/office.ts';
import { scheduleTab } from '../../../src/workbook/tabs/schedule.ts';
import { filesIn } from '../../builders/fixture.ts';
import { type Account, newAccount, opened, setUp } from '../../builders/setUp.ts';

const DATE = '2027-03-06';

function account(): Account {
  const one = newAccount();
  setUp(one, filesIn('test/fixtures/small'));
  return one;
}

/** Types into the event of the day. */
function edit(one: Account, typed: Record<string, CellValue>): void {
  const [headers = [], ...rows] = one.sheets.rowsOf(scheduleTab.sheetId);
  const row = rows.find((cells) => cells.includes('E002'));
  for (const [header, value] of Object.entries(typed)) if (row) row[headers.indexOf(header)] = value;
}

/** Previews and sends, as a person does. */
function send(one: Account): number {
  const before = one.ws.sent.length;
  const { mail } = callPlan(opened(one, CALL_TABS), DATE);
  const result = sendDailyCall(opened(one, CALL_TABS), { date: DATE, hash: mail.hash, partial: false });
  expect(['done', 'nothing']).toContain(result.state);
  return one.ws.sent.length - before;
}

/** What each address should know of the day. */
function truth(one: Account): Map<string, string> {
  const { data } = opened(one, CALL_TABS);
  const call: DailyCall = dailyCall(data, DATE);
  return new Map(
    call.envelopes.map(({ to, people }) => [
      to,
      JSON.stringify(
        people.map((person) => [
          person.id,
          (call.ownCalls.get(person) ?? []).map(({ event, windows }) => [windows, event.location, event.scenes]),
        ]),
      ),
    ]),
  );
}

const hour = (value: number) => value / 24;
const edits = fc.record(
  {
    Start: fc.constantFrom(hour(10), hour(11)),
    End: fc.constantFrom(hour(12), hour(14)),
    Location: fc.constantFrom('Corner Hall', 'Studio'),
    Scenes: fc.constantFrom('1', '2', '1; 2'),
    'Also called': fc.constantFrom(null, 'Ana Reyes'),
    'Not called': fc.constantFrom(null, 'Cleo Park'),
    Status: fc.constantFrom('Published', 'Published', 'Published', 'Cancelled'),
    Notes: fc.constantFrom(null, 'Bring a snack.'),
    Work: fc.constant(null),
  },
  { requiredKeys: ['Work'] },
);

test('each issue reaches those for whom something changed, once, and nobody else', () => {
  fc.assert(
    fc.property(fc.array(edits, { minLength: 1, maxLength: 4 }), (issues) => {
      const one = account();
      const known = new Map<string, string>();
      for (const typed of issues) {
        edit(one, typed);
        const now = truth(one);
        const news = [...new Set([...now.keys(), ...known.keys()])]
          .filter((to) => now.get(to) !== known.get(to))
          .sort();
        const before = one.ws.sent.length;
        send(one);
        expect(
          one.ws.sent
            .slice(before)
            .map(({ to }) => to[0])
            .sort(),
        ).toEqual(news);
        expect(send(one)).toBe(0);
        known.clear();
        for (const [to, told] of now) known.set(to, told);
      }
    }),
    { numRuns: 25 },
  );
});

test('a minor’s message goes to the guardians only, and no message shows another household’s address', () => {
  const one = account();
  send(one);
  expect(one.ws.sent.map(({ to, cc, bcc }) => [to, cc ?? [], bcc ?? []]).sort()).toEqual(
    ['ana.reyes', 'ben.okafor', 'jin.park', 'meera.shah', 'rosa.park'].map((name) => [[`${name}@example.org`], [], []]),
  );
  for (const { to, html, text } of one.ws.sent) {
    const found = new Set(`${html}${text}`.match(/[\w.]+@[\w.]+\w/g));
    found.delete('stage@example.org');
    expect([...found].filter((address) => address !== to[0])).toEqual([]);
  }
});

test('what was seen is what is sent: a change in between sends nothing', () => {
  const one = account();
  const { mail } = callPlan(opened(one, CALL_TABS), DATE);
  edit(one, { Start: hour(11) });
  expect(sendDailyCall(opened(one, CALL_TABS), { date: DATE, hash: mail.hash, partial: false }).state).toBe('changed');
  expect(one.ws.sent).toEqual([]);
});

test('by itself only what waits goes out: what a person cancelled stays', () => {
  const one = account();
  const { mail } = callPlan(opened(one, CALL_TABS), DATE);
  send(one);
  const { workbook } = opened(one, CALL_TABS);
  const [first, second] = mail.all.map(({ key }) => key);
  workbook.change([
    stateChange(first ?? '', 'Cancelled', '', 'The job was cancelled.'),
    stateChange(second ?? '', 'Pending', '', 'Resend was chosen.'),
  ]);
  const before = one.ws.sent.length;
  sendDailyCall(opened(one, CALL_TABS), { date: DATE, hash: '', partial: false });
  expect(one.ws.sent).toHaveLength(before + 1);
  const states = opened(one, CALL_TABS).workbook.records(outboxTab, []);
  expect(states.find((row) => row.Key === first)?.State).toBe('Cancelled');
});
