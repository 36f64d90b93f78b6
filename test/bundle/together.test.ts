/** Jobs, ticks and edits at the same moment, interleaved at every service call: nobody is written to twice, and nothing is lost. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import { editAsPerson } from '../../local/account/personEdit.ts';
import { readTab } from '../../local/host/readTab.ts';
import { pageKeyOf } from '../../local/host/requestsOf.ts';
import type { Ended, RunBeside } from '../../local/runs/together.ts';
import { EditArgument } from '../../local/services/editEvent.ts';
import { callsOf, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const DATE = '2027-03-06';

function installed(now: string): LocalAccount {
  const account = setUpAccount(SMALL, { now });
  callsOf(account)('repairTriggers');
  return account;
}

const byHand = (account: LocalAccount, name: string, ...args: unknown[]): RunBeside => ({
  name,
  args: [pageKeyOf(account), ...args],
  options: { source: 'browser' },
});

/** What the account's trigger of this function starts. */
function fired(account: LocalAccount, handler: string, event: EditArgument | object): RunBeside {
  const trigger = account.state.triggers.find((one) => one.handler === handler);
  if (!trigger) throw new Error(`There is no trigger for ${handler}`);
  const { documentId, ownerEmail } = trigger;
  return {
    name: handler,
    args: [event],
    options: { source: 'trigger', as: ownerEmail, authMode: 'FULL', container: documentId },
  };
}

const ticks = (account: LocalAccount): RunBeside => {
  const clock = account.state.triggers.find(({ handler }) => handler === 'tick');
  return fired(account, 'tick', { triggerUid: clock?.id });
};

/** A new person typed into the workbook, with the run that it starts. */
function typed(account: LocalAccount, Name: string): RunBeside {
  const event = editAsPerson(account.state, account.state.me, {
    tab: 'People',
    set: { Name, Group: 'Crew', Minor: 'No' },
  });
  const trigger = account.state.triggers.find(({ handler }) => handler === 'whenEdited');
  const seen = { ...event, triggerUid: trigger?.id ?? '' };
  return fired(account, 'whenEdited', new EditArgument(seen, account.state.activeSpreadsheetId ?? ''));
}

const states = (account: LocalAccount) => readTab(workbookOf(account), 'Outbox').map(({ State }) => State);
const receivers = (account: LocalAccount) =>
  account.state.mails.map(({ to, subject }) => `${to.join()} ${subject}`).sort();
const errors = (ended: readonly Ended[]) => ended.flatMap((one) => ('error' in one ? [one.error.message] : []));

/** Who is written to when nothing else happens. */
function alone(): string[] {
  const account = installed('2027-03-05T18:05');
  account.runTogether([ticks(account)]);
  expect(new Set(states(account))).toEqual(new Set(['Sent']));
  return receivers(account);
}

test('a clock that fires twice at the same moment sends the call once', () => {
  const account = installed('2027-03-05T18:05');
  expect(errors(account.runTogether([ticks(account), ticks(account)]))).toEqual([]);
  expect(receivers(account)).toEqual(alone());
  expect(new Set(states(account))).toEqual(new Set(['Sent']));
});

test.each([0, 400, 1500, 4000])(
  'a click on Send while the clock sends, %d ms later, sends nothing twice',
  (afterMs) => {
    const account = installed('2027-03-05T18:05');
    const { hash } = callsOf(account)('previewCall', { date: DATE });
    const send = { ...byHand(account, 'sendCall', { date: DATE, hash, partial: false }), afterMs };
    expect(errors(account.runTogether([ticks(account), send, send]))).toEqual([]);
    expect(receivers(account)).toEqual(alone());
  },
);

test('every ID that edits at once ask for is given once, also when a job runs beside them and thirty is the most', () => {
  const account = installed('2027-03-05T12:00');
  const names = Array.from({ length: 33 }, (_, index) => `New Person ${String.fromCharCode(65 + index)}x`);
  const edits = names.map((name) => typed(account, name));
  const ended = account.runTogether([byHand(account, 'makeSignIn', { date: '' }), ...edits]);
  expect(errors(ended)).toEqual(Array(4).fill(expect.stringContaining('too many scripts running')));
  account.moveClockTo(account.state.nowMs + 3_600_000);
  const people = readTab(workbookOf(account), 'People');
  const given = people.map((row) => String(row['Person ID']));
  expect(new Set(given).size).toBe(people.length);
  expect(given.filter((id) => !/^P\d+$/.test(id))).toEqual([]);
  expect(readTab(workbookOf(account), 'Attendance').length).toBeGreaterThan(0);
});

test('two people who make the same paper at once make one', () => {
  const account = installed('2027-03-05T12:00');
  const make = byHand(account, 'makeReport', { date: '' });
  expect(errors(account.runTogether([make, { ...make, afterMs: 300 }]))).toEqual([]);
  const docs = Object.values(account.state.files).filter(({ name }) => name.startsWith('Rehearsal Report 1'));
  expect(docs).toHaveLength(1);
  expect(readTab(workbookOf(account), 'Reports')).toHaveLength(1);
});
