/** What the sidebar shows first, as the bundle answers it. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import { deleteTab } from '../../local/services/sheets/structureEdits.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import {
  callsOf,
  finished,
  MIDSUMMER,
  newAccount,
  SMALL,
  serviceCallsDuring,
  setUpAccount,
  workbookOf,
} from '../support/bundle.ts';

const now = '2027-03-05T15:00';

function sendTomorrow(account: LocalAccount): void {
  const call = callsOf(account);
  const { date, hash } = call('previewCall', { date: '' });
  finished(call, call('sendCall', { date, hash, partial: false }));
}

it('reads the workbook once and changes nothing, in at most five calls for whoever installed the triggers', () => {
  const account = setUpAccount(MIDSUMMER, { now });
  callsOf(account)('repairTriggers');
  const before = JSON.stringify({ ...account.state, nowMs: 0 });
  const requests = serviceCallsDuring(account, () => callsOf(account)('getToday'));
  expect(requests.length).toBeLessThanOrEqual(5);
  expect(requests.filter(({ method }) => method.startsWith('sheets.'))).toHaveLength(1);
  expect(JSON.stringify({ ...account.state, nowMs: 0 })).toBe(before);
});

it('says what is on, who is called and what comes next', () => {
  const today = callsOf(setUpAccount(SMALL, { now }))('getToday');
  expect(today).toMatchObject({ state: 'ready', problems: [], time: '3:00 pm' });
  expect(today.today).toMatchObject({
    words: 'Friday 5 March 2027',
    events: [{ type: 'Rehearsal', start: '4:00 pm', end: '6:00 pm', location: 'Corner Hall' }],
  });
  expect(today.next).toMatchObject({ date: '2027-03-06' });
  expect(today.upcoming.map(({ id }) => id)).toEqual(['E001', 'E002']);
});

it('says of a call whether and when it goes out by itself', () => {
  const account = setUpAccount(SMALL, { now });
  const call = callsOf(account);
  const tomorrow = () => call('getToday').calls.find(({ date }) => date === '2027-03-06');
  expect(tomorrow()).toMatchObject({ state: 'due', when: expect.stringContaining('automatic calls are off') });
  call('repairTriggers');
  expect(tomorrow()).toMatchObject({ state: 'due', when: expect.stringContaining('6:00 pm') });
});

it('says that a call was sent, and when something has changed since', () => {
  const account = setUpAccount(SMALL, { now });
  const call = callsOf(account);
  const tomorrow = () => call('getToday').calls.find(({ date }) => date === '2027-03-06');
  sendTomorrow(account);
  expect(tomorrow()).toMatchObject({ state: 'sent', messages: account.state.mails.length });
  editCells(workbookOf(account), { tab: 'Schedule', where: { 'Event ID': 'E002' }, set: { Location: 'The Attic' } });
  expect(tomorrow()).toMatchObject({ state: 'changed' });
  expect(tomorrow()?.messages).toBeGreaterThan(0);
});

it('says no more of today’s call once the last event has begun', () => {
  const account = setUpAccount(SMALL, { now: '2027-03-05T17:00' });
  expect(callsOf(account)('getToday').calls.map(({ date }) => date)).toEqual(['2027-03-06']);
});

it('shows a job that was interrupted, and nothing of it once it is cancelled', () => {
  const account = setUpAccount(SMALL, { now });
  const call = callsOf(account);
  const { date, hash } = call('previewCall', { date: '' });
  account.beforeCall = ({ method }) => {
    if (method === 'MailApp.sendEmail') account.faults.arm({ call: 1, kind: 'kill' });
  };
  expect(() => call('sendCall', { date, hash, partial: false })).toThrow();
  account.beforeCall = null;
  account.faults.disarm();
  expect(call('getToday').job).toMatchObject({ kind: 'dailyCall', words: 'Sending the call' });
  call('cancelJob');
  expect(call('getToday').job).toBeNull();
});

it.each([
  ['a fresh workbook', () => newAccount(SMALL, { now }), 'notSetUp'],
  ['a copy', () => copied(setUpAccount(SMALL, { now })), 'copied'],
  ['a workbook without its Schedule', () => withoutSchedule(setUpAccount(SMALL, { now })), 'trouble'],
  ['a workbook whose memory is gone', () => forgetful(setUpAccount(SMALL, { now })), 'marked'],
])('tells how %s stands', (_what, make, state) => {
  expect(callsOf(make())('getToday').state).toBe(state);
});

/** As File, Make a copy does: another id, the same document properties. */
function copied(account: LocalAccount): LocalAccount {
  const { state } = account;
  const from = state.activeSpreadsheetId ?? '';
  const [file, book] = [state.files[from], state.spreadsheets[from]];
  if (!file || !book) throw new Error('There is no workbook');
  const id = 'copy-of-the-workbook-000000000000000000000000';
  state.files[id] = { ...structuredClone(file), id, properties: {} };
  state.spreadsheets[id] = { ...structuredClone(book), spreadsheetId: id };
  state.properties.document[id] = { ...state.properties.document[from] };
  state.activeSpreadsheetId = id;
  return account;
}

function withoutSchedule(account: LocalAccount): LocalAccount {
  deleteTab(workbookOf(account), 'Schedule');
  return account;
}

function forgetful(account: LocalAccount): LocalAccount {
  account.state.properties.document = {};
  return account;
}

it('says where the eleventh production of one account has no room for its triggers', () => {
  const account = setUpAccount(SMALL, { now: '2027-03-05T09:00', installation: 'published' });
  for (let number = 1; number <= 10; number++) {
    for (const kind of ['clock', 'edit'] as const) {
      const documentId = `1OtherProduction${number}`;
      const other = { handler: 'tick', kind, documentId, ownerEmail: account.state.me, createdAtMs: 0, disabled: true };
      account.state.triggers.push({ id: `other${kind}${number}`, ...other });
    }
  }
  const { warnings, triggersInstalled } = callsOf(account)('repairTriggers');
  expect(triggersInstalled).toBe(false);
  expect(warnings[0]).toContain('one account has room for ten productions');
});
