/** An Outbox that is lost sends nothing again: what went out is known from Reports and from a note, and a person decides. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import type { LocalSheet } from '../../local/account/state.ts';
import { isCallMail } from '../../local/host/callMail.ts';
import { readTab } from '../../local/host/readTab.ts';
import { deleteRows, deleteTab } from '../../local/services/sheets/structureEdits.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const DATE = '2027-03-06';
const HOUR_MS = 3_600_000;
/** Messages of the call: one to each adult who is called, and to each guardian. */
const SENT = 5;

/** The evening's call has gone out by itself, at ten past six. */
function sentByItself() {
  const account = setUpAccount(SMALL, { now: '2027-03-05T15:30', consumerAccount: false });
  const call = callsOf(account);
  call('repairTriggers');
  account.moveClockTo(account.state.nowMs + 4 * HOUR_MS);
  expect(calls(account)).toHaveLength(SENT);
  return { account, call };
}

const calls = ({ state }: LocalAccount) => state.mails.filter(isCallMail);
const notices = ({ state }: LocalAccount) => state.mails.filter(({ subject }) => subject.includes(' is held: '));

function sheetOf(account: LocalAccount, title: string): LocalSheet {
  const found = workbookOf(account).sheets.find(({ properties }) => properties.title === title);
  if (found === undefined) throw new Error(`There is no tab ${title}`);
  return found;
}

function wipe(account: LocalAccount, title: string): void {
  deleteRows(workbookOf(account), title, 1, sheetOf(account, title).rows.length - 1);
}

const repair = ({ account, call }: ReturnType<typeof sentByItself>) =>
  finished(call, call('setUp', { files: [], settings: {} })) && account;

it.each([
  [
    'the tab was deleted and repaired',
    (one: ReturnType<typeof sentByItself>) => {
      deleteTab(workbookOf(one.account), 'Outbox');
      repair(one);
    },
  ],
  ['all its rows were deleted', ({ account }: ReturnType<typeof sentByItself>) => wipe(account, 'Outbox')],
  [
    'the workbook is as it was before the call',
    ({ account }: ReturnType<typeof sentByItself>) => {
      wipe(account, 'Outbox');
      wipe(account, 'Reports');
    },
  ],
  [
    'both tabs were deleted and repaired',
    (one: ReturnType<typeof sentByItself>) => {
      deleteTab(workbookOf(one.account), 'Outbox');
      deleteTab(workbookOf(one.account), 'Reports');
      repair(one);
    },
  ],
])('sends nothing again where %s, tells the stage manager once, and lets a person send', (_what, lose) => {
  const one = sentByItself();
  const { account, call } = one;
  lose(one);
  account.moveClockTo(account.state.nowMs + 9 * HOUR_MS);
  expect(calls(account)).toHaveLength(SENT);
  expect(notices(account)).toHaveLength(1);
  expect(notices(account)[0]).toMatchObject({ to: ['ana.reyes@example.org'] });
  expect(notices(account)[0]?.text).toContain('the Outbox no longer has its messages');
  const preview = call('previewCall', { date: DATE });
  expect(preview.problems.map(({ message }) => message).join()).toContain('the Outbox no longer has its messages');
  expect(preview.sendsAt).toContain('It does not go out by itself');
  expect(preview.messages).toHaveLength(SENT);
  const sent = finished(call, call('sendCall', { date: DATE, hash: preview.hash, partial: false }));
  expect(sent.message).toContain(`${SENT} messages sent`);
  expect(calls(account)).toHaveLength(2 * SENT);
  expect(calls(account).at(-1)?.subject).toContain('revision 2');
  account.moveClockTo(account.state.nowMs + 2 * HOUR_MS);
  expect(calls(account)).toHaveLength(2 * SENT);
  expect(notices(account)).toHaveLength(1);
});

it('is said on the day itself as well, and nobody is told that the call was missed', () => {
  const one = sentByItself();
  const { account } = one;
  wipe(account, 'Outbox');
  account.moveClockTo(account.state.nowMs + 20 * HOUR_MS);
  expect(calls(account)).toHaveLength(SENT);
  expect(account.state.mails.filter(({ subject }) => subject.includes('not sent'))).toEqual([]);
  expect(readTab(workbookOf(account), 'Outbox').filter(({ State }) => State === 'Missed')).toEqual([]);
});

it('sends what waits to nobody else’s households where only the rows of those who were told are gone', () => {
  const { account } = sentByItself();
  const outbox = sheetOf(account, 'Outbox');
  const columnOf = (header: string) =>
    (outbox.rows[0] ?? []).findIndex((cell) => cell?.userEnteredValue?.stringValue === header);
  const state = columnOf('State');
  const last = outbox.rows.filter((row) => row?.[0]?.userEnteredValue?.stringValue?.startsWith('call/')).pop();
  if (last === undefined || state < 0) throw new Error('There is a message of the call');
  last[state] = { ...last[state], userEnteredValue: { stringValue: 'Pending' } };
  // As a row that waits for quota stands there.
  last[columnOf('Attempted')] = null;
  outbox.rows.splice(1, outbox.rows.length - 1, last);
  account.moveClockTo(account.state.nowMs + 3 * HOUR_MS);
  expect(calls(account)).toHaveLength(SENT);
  expect(notices(account)).toHaveLength(1);
});

it('sends the call of the next day by itself as ever', () => {
  const { account } = sentByItself();
  wipe(account, 'Outbox');
  account.editAs(account.state.me, {
    tab: 'Schedule',
    set: { Date: '2027-03-07', Start: '18:00', End: '20:00', Type: 'Rehearsal', Scenes: '1', Status: 'Published' },
  });
  account.moveClockTo(account.state.nowMs + 24 * HOUR_MS);
  expect(calls(account).filter(({ subject }) => subject.includes('7 March'))).not.toEqual([]);
});
