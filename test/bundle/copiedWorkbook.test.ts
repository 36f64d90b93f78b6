/** A copy of a workbook, with everything that Google copies along, does nothing until it is set up itself. */
import type { LocalAccount } from '../../local/account/localAccount.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const COPY = '1CopiedSpreadsheet00000000000000000000000000';

/** Opens a copy of the workbook, as Drive's "Make a copy" leaves it at its worst: with properties and marks. */
function openCopy(account: LocalAccount): void {
  const { state } = account;
  const workbook = workbookOf(account);
  const file = state.files[workbook.spreadsheetId];
  if (!file) throw new Error('The workbook has no file');
  state.files[COPY] = { ...structuredClone(file), id: COPY, name: `Copy of ${file.name}`, parents: [state.rootId] };
  state.spreadsheets[COPY] = { ...structuredClone(workbook), spreadsheetId: COPY };
  state.properties.document[COPY] = structuredClone(state.properties.document[workbook.spreadsheetId] ?? {});
  // Google copies no triggers; the harsher reading is that they fire in the copy.
  for (const trigger of state.triggers) trigger.documentId = COPY;
  state.activeSpreadsheetId = COPY;
}

function copied(): LocalAccount {
  const account = setUpAccount(SMALL, { now: '2027-03-05T17:30' });
  callsOf(account)('repairTriggers');
  openCopy(account);
  return account;
}

const world = (account: LocalAccount): unknown =>
  structuredClone({
    files: account.state.files,
    spreadsheets: account.state.spreadsheets,
    mails: account.state.mails,
    triggers: account.state.triggers.map(({ id, documentId }) => ({ id, documentId })),
  });

it('sends nothing by the clock and changes nothing', () => {
  const account = copied();
  const before = world(account);
  const runs = account.moveClockTo(account.state.nowMs + 24 * 3600_000);
  expect(runs.length).toBeGreaterThan(20);
  expect(world(account)).toEqual(before);
});

it('makes and sends nothing when asked to, and says why', () => {
  const account = copied();
  const call = callsOf(account);
  const before = world(account);
  for (const outcome of [
    call('makeSignIn', { date: '' }),
    call('makeReport', { date: '' }),
    call('sendCall', { date: '2027-03-06', hash: 'x', partial: false }),
  ]) {
    expect(outcome).toMatchObject({ state: 'refused', message: expect.stringContaining('copy of another production') });
  }
  expect(call('health')).toMatchObject({ copied: true, setUp: false });
  call('repairTriggers');
  expect(world(account)).toEqual(before);
});

it('becomes a production of its own when it is set up, and leaves the first one alone', () => {
  const account = copied();
  const call = callsOf(account);
  const before = structuredClone(account.state.files);
  finished(call, call('setUp', { files: [], settings: {} }));
  for (const [id, file] of Object.entries(before)) {
    if (id !== COPY) expect(account.state.files[id]).toEqual(file);
  }
  const marks = (id: string) => account.state.files[id]?.properties.callboard;
  const first = Object.values(before).find((file) => file.properties.callboardKind === 'workbook' && file.id !== COPY);
  expect(marks(COPY)).not.toBe(marks(first?.id ?? ''));
  expect(finished(call, call('makeSignIn', { date: '' })).state).toBe('done');
});
