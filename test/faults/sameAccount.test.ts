/** When two accounts count as one, of which what follows is lived through once. */
import { usageOf } from '../../local/account/usage.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import { fileNamed } from '../support/archivedProduction.ts';
import { SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';
import { type Stage, stageFrom } from './harness.ts';
import { accountKey } from './sameAccount.ts';

const { state: BEGIN } = setUpAccount(SMALL, { now: '2027-03-04T09:00', log: false });
const SECOND = 1000;
// Everything that the set-up has made can be found by then.
BEGIN.nowMs += 600 * SECOND;

/** The key after three seconds in which two files were touched, one after the other, and something was done to the account. */
function keyAfter(act: (stage: Stage) => void = () => {}, seconds: readonly number[] = [1, 2]): string {
  const stage = stageFrom(BEGIN);
  const { state } = stage.account;
  const files = Object.values(state.files);
  seconds.forEach((second, index) => {
    const file = files[index + 2];
    if (file) file.modifiedTime = new Date(BEGIN.nowMs + second * SECOND).toISOString();
  });
  state.nowMs += 3 * SECOND;
  act(stage);
  return accountKey(stage, BEGIN.nowMs);
}

test('accounts that differ only in when something was done, in the same order, are the same', () => {
  expect(keyAfter(() => {}, [1.2, 2.7])).toBe(keyAfter());
  expect(
    keyAfter(({ account }) => {
      account.state.nowMs += 400;
    }),
  ).toBe(keyAfter());
});

test.each<[string, (stage: Stage) => void]>([
  [
    'a file more',
    ({ account, account: { state } }) => {
      state.files.extra = { ...fileNamed(account, 'Designs'), id: 'extra' };
    },
  ],
  [
    'a cell',
    ({ account }) => {
      editCells(workbookOf(account), { tab: 'People', where: { 'Person ID': 'P002' }, set: { Name: 'Nora New' } });
    },
  ],
  [
    'a message',
    ({ account: { state } }) => {
      state.mails.push({ to: ['ben@example.org'], attachments: [] } as never);
    },
  ],
  [
    'a note of the script',
    ({ account: { state } }) => {
      state.properties.document[state.activeSpreadsheetId ?? ''] = {};
    },
  ],
  [
    'the mail that is left for the day',
    ({ account: { state } }) => {
      usageOf(state, state.me).mailRecipients += 1;
    },
  ],
  [
    'an hour',
    ({ account: { state } }) => {
      state.nowMs += 3600 * SECOND;
    },
  ],
  [
    'what cannot be found yet',
    ({ account, account: { state } }) => {
      fileNamed(account, 'Designs').searchableFrom = state.nowMs + 60 * SECOND;
    },
  ],
  ['a fault that has yet to strike', ({ account }) => account.faults.arm({ call: 3, kind: 'kill' })],
  [
    'the language of Google',
    ({ account }) => {
      account.locale = 'de';
    },
  ],
])('%s makes another account of it', (_what, act) => {
  expect(keyAfter(act)).not.toBe(keyAfter());
});

test('another order of the same things makes another account of it', () => {
  expect(keyAfter(() => {}, [2, 1])).not.toBe(keyAfter());
});
