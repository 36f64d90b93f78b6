/** What becomes of messages, one case each. */

import type { LocalState } from '../../local/account/state.ts';
import { usageOf } from '../../local/account/usage.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import type { InputFile } from '../../src/jobs/inputFile.ts';
import { callsOf, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';
import { goOn, type Stage, stageFrom } from './harness.ts';
import { documentProperties } from './ledgerLoss.ts';
import { outboxRows } from './outboxRows.ts';

const CALL_DATE = '2027-03-06';
const HOUR_MS = 3_600_000;

function stage(now = '2027-03-04T09:00', files: string | InputFile[] = SMALL): Stage {
  const one = stageFrom(setUpAccount(files, { now, log: false }).state);
  one.call('repairTriggers');
  return one;
}

function send({ call }: Stage, partial = false) {
  const { hash } = call('previewCall', { date: CALL_DATE });
  return call('sendCall', { date: CALL_DATE, hash, partial });
}

/** Of the messages to the company; what the stage manager is told about them is not counted. */
function statesOf({ account }: Stage): string[] {
  return outboxRows(account.state)
    .filter(({ Key }) => /^(call|report)\//.test(Key))
    .map(({ State }) => State);
}

function leaveQuota({ account: { state } }: Stage, left: number): void {
  usageOf(state, state.me).mailRecipients = 100 - left;
}

/** The call killed after so many messages, with the next one named as in flight. */
function killedAtMessage(message: number): Stage {
  const one = stage();
  let sending = 0;
  one.account.beforeCall = ({ method }) => {
    if (method === 'MailApp.sendEmail') sending++;
    if (method === 'MailApp.sendEmail' && sending === message) one.account.faults.arm({ call: 1, kind: 'kill-after' });
  };
  // Armed for the next call, which is the property that names the message after this one.
  expect(() => send(one)).toThrow();
  one.account.beforeCall = null;
  return one;
}

describe('a message that a killed run was sending', () => {
  test('is the only one that becomes Unconfirmed, and the rest goes out', () => {
    const one = killedAtMessage(2);
    goOn(one);
    expect(statesOf(one).sort()).toEqual(['Sent', 'Sent', 'Sent', 'Sent', 'Unconfirmed']);
  });

  test('is never sent again by itself', () => {
    const one = killedAtMessage(2);
    one.account.moveClockTo(one.account.state.nowMs + 4 * HOUR_MS);
    send(one);
    expect(statesOf(one)).toContain('Unconfirmed');
  });

  test('goes out once more when a person chooses Resend, and not when they choose Mark as sent', () => {
    for (const [choice, more] of [
      ['resend', 1],
      ['markAsSent', 0],
    ] as const) {
      const one = killedAtMessage(2);
      goOn(one);
      const before = one.account.state.mails.length;
      const key = outboxRows(one.account.state).find(({ State }) => State === 'Unconfirmed')?.Key ?? '';
      expect(one.call(choice, { key }).state).toBe('done');
      send(one);
      expect(one.account.state.mails.length - before).toBe(more);
      expect(new Set(statesOf(one))).toEqual(new Set(['Sent']));
    }
  });

  test('cannot be resent twice with one decision', () => {
    const one = killedAtMessage(2);
    goOn(one);
    const key = outboxRows(one.account.state).find(({ State }) => State === 'Unconfirmed')?.Key ?? '';
    one.call('markAsSent', { key });
    expect(one.call('resend', { key }).message).toMatch(/This message is Sent/);
  });
});

describe('the quota', () => {
  test('is counted over every reader of a report before anything goes', () => {
    const one = stage();
    one.call('makeReport', { date: CALL_DATE });
    const preview = one.call('previewReport', { date: CALL_DATE });
    expect([preview.messages.map(({ to, bcc }) => [to.length, bcc.length]), preview.recipients]).toEqual([
      [
        [1, 0],
        [1, 0],
      ],
      2,
    ]);
    leaveQuota(one, 1);
    const outcome = one.call('sendReport', { date: CALL_DATE, hash: preview.hash, partial: false });
    expect([outcome.state, one.account.state.mails.length, statesOf(one)]).toEqual(['refused', 0, []]);
  });

  test('that does not suffice sends nothing unless the person says so, and then the rest a day later', () => {
    const one = stage();
    leaveQuota(one, 3);
    expect(send(one).state).toBe('refused');
    expect(one.account.state.mails).toHaveLength(0);
    expect(send(one, true).state).toBe('stopped');
    expect(statesOf(one).sort()).toEqual(['Pending', 'Pending', 'Pending', 'Sent', 'Sent']);
    one.account.moveClockTo(one.account.state.nowMs + 25 * HOUR_MS);
    const own = one.account.state.mails.filter(({ subject }) => subject.includes('6 March'));
    expect([own.length, new Set(own.map(({ to }) => to.join())).size]).toEqual([5, 5]);
  });

  test('that waits for tomorrow does not keep the sign-in sheet from being made', () => {
    const one = stage();
    leaveQuota(one, 3);
    send(one, true);
    expect(one.call('makeSignIn', { date: CALL_DATE }).state).toBe('done');
    one.account.moveClockTo(one.account.state.nowMs + 25 * HOUR_MS);
    expect(one.account.state.mails.filter(({ subject }) => subject.includes('6 March'))).toHaveLength(5);
  });

  test('that somebody else uses up in between leaves one message to ask about and the rest Pending', () => {
    const one = stage();
    one.account.beforeCall = ({ method }) => {
      if (method === 'MailApp.sendEmail' && one.account.state.mails.length === 1) leaveQuota(one, 0);
    };
    expect(send(one).state).toBe('stopped');
    expect(statesOf(one).sort()).toEqual(['Pending', 'Pending', 'Pending', 'Sent', 'Unconfirmed']);
  });
});

describe('what is sent', () => {
  test('is what was previewed: after a change nothing goes, and the person is told', () => {
    const one = stage();
    const { hash } = one.call('previewCall', { date: CALL_DATE });
    const set = { Location: 'The garden' };
    editCells(workbookOf(one.account), { tab: 'Schedule', where: { 'Event ID': 'E002' }, set });
    const outcome = one.call('sendCall', { date: CALL_DATE, hash, partial: false });
    expect([outcome.state, outcome.toDo]).toEqual(['refused', 'Preview it again, then send it.']);
    expect(one.account.state.mails).toHaveLength(0);
  });

  test('and changed while an interrupted job waits ends that job with the rest Cancelled', () => {
    const one = killedAtMessage(2);
    const set = { Location: 'The garden' };
    editCells(workbookOf(one.account), { tab: 'Schedule', where: { 'Event ID': 'E002' }, set });
    goOn(one);
    expect(statesOf(one).sort()).toEqual(['Cancelled', 'Cancelled', 'Sent', 'Sent', 'Unconfirmed']);
    expect(one.call('continueJob').message).toBe('No job is under way.');
  });

  test('in time: a call that was interrupted and is too late by now is Missed, not stale', () => {
    const one = stage('2027-03-05T18:05');
    one.account.faults.arm({ call: 17, kind: 'kill' });
    expect(() => one.tick()).toThrow();
    one.account.state.triggers.length = 0;
    one.account.moveClockTo(one.account.state.nowMs + 14 * HOUR_MS);
    one.tick();
    expect(statesOf(one)).toContain('Missed');
    expect(statesOf(one).filter((state) => !['Sent', 'Unconfirmed', 'Missed'].includes(state))).toEqual([]);
  });

  test('never longer than Google takes: that is Failed with the reason, before anything is tried', () => {
    const one = stage();
    const book = workbookOf(one.account);
    for (let hour = 10; hour < 15; hour++) {
      const set = { Date: CALL_DATE, Start: `${hour}:00`, End: `${hour + 1}:00`, Type: 'Meeting', Status: 'Published' };
      appendRow(book, { tab: 'Schedule', set: { ...set, 'Also called': 'Ben Okafor', Notes: 'x'.repeat(49_000) } });
    }
    expect(send(one).message).toMatch(/5 refused by Google/);
    expect(outboxRows(one.account.state).map(({ Detail }) => Detail)[0]).toMatch(/longer than the 200 KB/);
    expect(one.account.state.mails).toHaveLength(0);
  });
});

describe('a copied workbook', () => {
  test('sends nothing, by hand or by its tick', () => {
    const one = stage('2027-03-05T18:05');
    const { state } = one.account;
    const id = state.activeSpreadsheetId ?? '';
    const copyId = '1CopyOfTheWorkbook00000000000000000000000000';
    copyWorkbook(state, id, copyId);
    expect(callsOf(one.account)('previewCall', { date: CALL_DATE }).nothing).toMatch(/copy of another/);
    one.tick();
    expect(state.mails).toHaveLength(0);
  });
});

function copyWorkbook(state: LocalState, id: string, copyId: string): void {
  const file = state.files[id];
  const book = state.spreadsheets[id];
  if (!file || !book) throw new Error('There is no workbook');
  state.files[copyId] = { ...structuredClone(file), id: copyId };
  state.spreadsheets[copyId] = { ...structuredClone(book), spreadsheetId: copyId };
  const properties = { ...documentProperties(state) };
  state.activeSpreadsheetId = copyId;
  state.properties.document[copyId] = properties;
}
