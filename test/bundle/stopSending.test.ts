/** Sending is stopped between two messages, and stays stopped; states that somebody types send nothing again. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import { usageOf } from '../../local/account/usage.ts';
import { isCallMail } from '../../local/host/callMail.ts';
import { readTab } from '../../local/host/readTab.ts';
import { askAsPage } from '../../local/host/requestsOf.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import type { JobOutcome } from '../../src/jobs/outcome.ts';
import { callsOf, MIDSUMMER, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const DATE = '2027-03-06';
const HOUR_MS = 3_600_000;
const ASM = 'asm@example.org';

function evening(now = '2027-03-05T17:30'): LocalAccount {
  const account = setUpAccount(MIDSUMMER, { now, consumerAccount: false });
  callsOf(account)('repairTriggers');
  return account;
}

/** Somebody chooses Stop while this message goes out. */
function stopAt(account: LocalAccount, message: number): () => JobOutcome | null {
  let answer: JobOutcome | null = null;
  let sent = 0;
  account.beforeCall = ({ method }) => {
    if (method !== 'MailApp.sendEmail' || ++sent !== message) return;
    account.beforeCall = null;
    answer = askAsPage(account, 'stopSending', []) as JobOutcome;
  };
  return () => answer;
}

const rows = (account: LocalAccount) => readTab(workbookOf(account), 'Outbox');
const count = (account: LocalAccount, state: string) => rows(account).filter((row) => row.State === state).length;

it('stops what a person sends after a few more messages, and says how many have not gone', () => {
  const account = evening('2027-03-05T09:00');
  const call = callsOf(account);
  const answer = stopAt(account, 8);
  const { hash } = call('previewCall', { date: DATE });
  const outcome = call('sendCall', { date: DATE, hash, partial: false });
  expect(answer()).toMatchObject({ state: 'cancelled', message: 'Sending stops after a few more messages.' });
  expect(outcome).toMatchObject({ state: 'cancelled', message: expect.stringMatching(/9 messages sent, 36 not sent/) });
  expect([count(account, 'Sent'), count(account, 'Cancelled')]).toEqual([9, 36]);
  const today = call('getToday');
  expect(today.job).toBe(null);
  expect(today.calls.find((one) => one.date === DATE)).toMatchObject({ state: 'stopped', messages: 36 });
});

it('stays stopped for the tick, and goes on only when somebody previews and sends', () => {
  const account = evening();
  const call = callsOf(account);
  stopAt(account, 3);
  account.moveClockTo(account.state.nowMs + 5 * HOUR_MS);
  expect(count(account, 'Sent')).toBeLessThanOrEqual(8);
  expect(count(account, 'Pending')).toBe(0);
  const { hash } = call('previewCall', { date: DATE });
  expect(call('sendCall', { date: DATE, hash, partial: false }).state).toBe('done');
  const readers = account.state.mails.filter(isCallMail).map(({ to }) => to[0]);
  expect([readers.length, new Set(readers).size]).toEqual([45, 45]);
});

it('stops what waits for its next slice, and nothing else', () => {
  const account = evening('2027-03-05T09:00');
  const call = callsOf(account);
  account.faults.arm({ call: 5, kind: 'kill', method: 'MailApp.sendEmail' });
  const { hash } = call('previewCall', { date: DATE });
  expect(() => call('sendCall', { date: DATE, hash, partial: false })).toThrow();
  expect(call('stopSending')).toMatchObject({ state: 'cancelled', message: 'Stopped. 40 messages have not gone out.' });
  expect(call('stopSending')).toMatchObject({ state: 'nothing' });
  account.moveClockTo(account.state.nowMs + 4 * HOUR_MS);
  expect(account.state.mails.filter(({ subject }) => subject.includes('6 March'))).toHaveLength(4);
});

it('does not stop the next call, which nobody has asked to stop', () => {
  const account = evening('2027-03-05T09:00');
  const call = callsOf(account);
  call('stopSending');
  const { hash } = call('previewCall', { date: DATE });
  expect(call('sendCall', { date: DATE, hash, partial: false }).state).toBe('done');
});

describe('a state that somebody types over a message that was sent', () => {
  it.each(['Sending', 'Pending', '', 'Cancelled', 'not sent'])('sends nothing again: %j', (typed) => {
    const account = setUpAccount(SMALL, { now: '2027-03-05T17:30' });
    const call = callsOf(account);
    call('repairTriggers');
    account.moveClockTo(account.state.nowMs + 2 * HOUR_MS);
    const before = account.state.mails.length;
    expect(before).toBe(5);
    for (const { Key } of rows(account).slice(1, 4)) {
      editCells(workbookOf(account), { tab: 'Outbox', where: { Key: String(Key) }, set: { State: typed } });
    }
    account.moveClockTo(account.state.nowMs + 3 * HOUR_MS);
    const { hash } = call('previewCall', { date: DATE });
    call('sendCall', { date: DATE, hash, partial: false });
    expect(account.state.mails).toHaveLength(before);
    // A person is asked about each of them.
    expect(call('getToday').messages.map(({ state }) => state)).toEqual(['Unconfirmed', 'Unconfirmed', 'Unconfirmed']);
  });
});

describe('two accounts in turn', () => {
  function withAsm(now = '2027-03-05T09:00'): LocalAccount {
    const account = setUpAccount(SMALL, { now });
    const { state } = account;
    const workbook = state.files[state.activeSpreadsheetId ?? ''];
    const root = Object.values(state.files).filter((file) => file.mimeType.endsWith('.folder') || file === workbook);
    for (const file of root) {
      file.permissions.push({ id: 'asm', type: 'user', role: 'writer', emailAddress: ASM });
    }
    callsOf(account)('repairTriggers');
    return account;
  }
  const as = (account: LocalAccount, name: string, ...args: unknown[]) =>
    askAsPage(account, name, args, { as: ASM }) as JobOutcome & { hash: string };

  it('send one call together: the other goes on where the first one’s allowance ended, and nobody hears twice', () => {
    const account = withAsm();
    const { state } = account;
    usageOf(state, state.me).mailRecipients = 97;
    const call = callsOf(account);
    const { hash } = call('previewCall', { date: DATE });
    expect(call('sendCall', { date: DATE, hash, partial: true }).state).toBe('stopped');
    expect(state.mails).toHaveLength(2);
    expect(as(account, 'continueJob').state).toBe('done');
    account.moveClockTo(state.nowMs + 3 * HOUR_MS);
    const readers = state.mails.filter(({ subject }) => subject.includes('6 March')).map(({ to }) => to[0]);
    expect([readers.length, new Set(readers).size]).toEqual([5, 5]);
    expect(new Set(state.mails.map(({ from }) => from))).toEqual(new Set([state.me, ASM]));
  });

  it('preview the same call and send it one after the other: the second one sends nothing', () => {
    const account = withAsm();
    const call = callsOf(account);
    const { hash } = call('previewCall', { date: DATE });
    const other = as(account, 'previewCall', { date: DATE });
    call('sendCall', { date: DATE, hash, partial: false });
    as(account, 'sendCall', { date: DATE, hash: other.hash, partial: false });
    expect(account.state.mails).toHaveLength(5);
  });

  it('one stops what the other sends', () => {
    const account = withAsm();
    const call = callsOf(account);
    let sent = 0;
    account.beforeCall = ({ method }) => {
      if (method === 'MailApp.sendEmail' && ++sent === 1) as(account, 'stopSending');
    };
    const { hash } = call('previewCall', { date: DATE });
    expect(call('sendCall', { date: DATE, hash, partial: false }).state).toBe('cancelled');
    expect(account.state.mails.length).toBeLessThan(5);
  });
});
