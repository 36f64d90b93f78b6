/** A call that is cut off, and a workbook that is changed before it goes on: nobody is lost, and nobody hears twice. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import { isCallMail } from '../../local/host/callMail.ts';
import { readTab } from '../../local/host/readTab.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, MIDSUMMER, setUpAccount, workbookOf } from '../support/bundle.ts';

const DATE = '2027-03-06';
/** As the cells hold it. */
const DATE_SERIAL = 46452;
const HOUR_MS = 3_600_000;
const SENT_BEFORE = 12;

/** The example’s call, begun by the tick and ended by Google after a dozen messages. */
function cutOff(): LocalAccount {
  const account = setUpAccount(MIDSUMMER, { now: '2027-03-05T17:30', consumerAccount: false });
  callsOf(account)('repairTriggers');
  account.faults.arm({ call: SENT_BEFORE + 1, kind: 'kill', method: 'MailApp.sendEmail' });
  while (calls(account).length < SENT_BEFORE) account.moveClockTo(account.state.nowMs + HOUR_MS / 12);
  expect(calls(account)).toHaveLength(SENT_BEFORE);
  return account;
}

const calls = ({ state }: LocalAccount) =>
  state.mails.filter((mail) => isCallMail(mail) && mail.subject.includes('Sat 6 March'));
const notices = ({ state }: LocalAccount) =>
  state.mails.filter((mail) => !isCallMail(mail) || !mail.subject.includes('Sat 6 March'));
const states = (account: LocalAccount) =>
  readTab(workbookOf(account), 'Outbox')
    .filter((row) => row.Kind === 'Daily call')
    .map((row) => String(row.State));

function move(account: LocalAccount): void {
  const events = readTab(workbookOf(account), 'Schedule').filter((row) => row.Date === DATE_SERIAL);
  for (const { 'Event ID': id } of events) {
    editCells(workbookOf(account), {
      tab: 'Schedule',
      where: { 'Event ID': String(id) },
      set: { Location: 'The garden' },
    });
  }
}

it('goes on with what is true by now, for everybody who was told nothing yet', () => {
  const account = cutOff();
  move(account);
  account.moveClockTo(account.state.nowMs + 2 * HOUR_MS);
  const after = calls(account).slice(SENT_BEFORE);
  // One was in flight when the run was ended; nobody can tell, so a person decides.
  expect(after.length).toBe(45 - SENT_BEFORE - 1);
  expect(after.every(({ text }) => text.includes('The garden'))).toBe(true);
  const readers = calls(account).map(({ to }) => to[0]);
  expect(new Set(readers).size).toBe(readers.length);
  expect(states(account).filter((state) => state === 'Pending')).toEqual([]);
});

it('tells the stage manager who has been told what is no longer true, once', () => {
  const account = cutOff();
  move(account);
  account.moveClockTo(account.state.nowMs + 4 * HOUR_MS);
  const told = notices(account).filter(({ text }) => text.includes('Told before the workbook was changed'));
  expect(told).toHaveLength(1);
  expect(callsOf(account)('getToday').calls[0]).toMatchObject({ date: DATE, state: 'changed' });
});

it('waits when what was typed meanwhile cannot be understood, and then goes on', () => {
  const account = cutOff();
  const event = readTab(workbookOf(account), 'Schedule').find((row) => row.Date === DATE_SERIAL);
  const where = { 'Event ID': String(event?.['Event ID']) };
  editCells(workbookOf(account), { tab: 'Schedule', where, set: { 'Also called': 'Nobody in particular' } });
  account.moveClockTo(account.state.nowMs + 2 * HOUR_MS);
  expect(calls(account)).toHaveLength(SENT_BEFORE);
  expect(notices(account).map(({ subject }) => subject.split(':')[0])).toContain(
    'The call for Saturday 6 March 2027 is held',
  );
  editCells(workbookOf(account), {
    tab: 'Schedule',
    where,
    set: { 'Also called': String(event?.['Also called'] ?? '') },
  });
  account.moveClockTo(account.state.nowMs + HOUR_MS);
  expect(calls(account)).toHaveLength(45 - 1);
});

it('that a person previewed sends the rest to nobody, and says by mail who has not been told', () => {
  const account = setUpAccount(MIDSUMMER, { now: '2027-03-05T09:00', consumerAccount: false });
  const call = callsOf(account);
  call('repairTriggers');
  const { hash } = call('previewCall', { date: DATE });
  account.faults.arm({ call: SENT_BEFORE + 1, kind: 'kill', method: 'MailApp.sendEmail' });
  expect(() => call('sendCall', { date: DATE, hash, partial: false })).toThrow();
  move(account);
  account.moveClockTo(account.state.nowMs + 2 * HOUR_MS);
  expect(calls(account)).toHaveLength(SENT_BEFORE);
  const [notice, ...others] = notices(account).filter(({ subject }) => subject.includes('6 March'));
  expect(notice?.subject).toContain('The call for Saturday 6 March 2027 stopped half way');
  expect(notice?.text).toContain('Preview the call in Callboard, then send it.');
  expect(others).toEqual([]);
});
