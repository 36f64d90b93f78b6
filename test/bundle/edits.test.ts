/** Edits by anybody run in the stage manager's name: what they cost, and that calls go out however many there are. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import { usageOf } from '../../local/account/usage.ts';
import { tableOf } from '../../local/services/sheets/findCells.ts';
import { serialFromDate } from '../../src/values/cellDates.ts';
import { callsOf, SMALL, serviceCallsDuring, setUpAccount, workbookOf } from '../support/bundle.ts';

const MINUTE_MS = 60_000;

function installed(now = '2027-03-05T12:00'): LocalAccount {
  const account = setUpAccount(SMALL, { now, log: false });
  callsOf(account)('repairTriggers');
  return account;
}

const sheetId = (account: LocalAccount, title: string) =>
  workbookOf(account).sheets.find(({ properties }) => properties.title === title)?.properties.sheetId ?? -1;

/** Types into the first row below the headers of a tab. */
function edit(account: LocalAccount, tab: string, header: string, text: string): void {
  const { headers } = tableOf(workbookOf(account), tab);
  const place = { sheetId: sheetId(account, tab), row: 1, column: headers.indexOf(header) };
  const spreadsheetId = account.state.activeSpreadsheetId ?? '';
  for (const { error } of account.typeAs(account.state.me, { spreadsheetId, ...place, text })) {
    if (error) throw error;
  }
}

const newPerson = (account: LocalAccount, Name: string) =>
  account.editAs(account.state.me, { tab: 'People', set: { Name, Group: 'Crew', Minor: 'No' } });

const ids = (account: LocalAccount) => {
  const { headers, rows } = tableOf(workbookOf(account), 'People');
  return rows.map((row) => String(row[headers.indexOf('Person ID')] ?? ''));
};

const triggerMinutes = ({ state }: LocalAccount) => usageOf(state, state.me).triggerMs / MINUTE_MS;

describe('An edit', () => {
  test('in a tab that Callboard does not fill asks nothing but where it was', () => {
    const account = installed();
    const methods = serviceCallsDuring(account, () => edit(account, 'Start here', 'Value', 'Tiny Play')).map(
      ({ method }) => method,
    );
    expect(methods).toEqual(['SpreadsheetApp.Range.getSheet']);
  });

  test('in another tab reads that tab alone while no row of it lacks an ID', () => {
    const account = installed();
    const requests = serviceCallsDuring(account, () => edit(account, 'People', 'Notes', 'x'));
    const [read] = requests.filter(({ method }) => method.startsWith('sheets.spreadsheets.values'));
    expect(read?.body).toMatchObject({ dataFilters: [{ gridRange: { sheetId: sheetId(account, 'People') } }] });
    expect(ids(account)).not.toContain('');
  });

  test('a note that is typed alone gets its id, today and General', () => {
    const account = installed();
    account.editAs(account.state.me, { tab: 'Notes', set: { Note: 'The ear of the head is loose' } });
    const { headers, rows } = tableOf(workbookOf(account), 'Notes');
    const cell = (header: string) => rows.at(-1)?.[headers.indexOf(header)];
    expect([cell('Note ID'), cell('Departments')]).toEqual(['N001', 'General']);
    expect(cell('Date')).toBe(serialFromDate('2027-03-05'));
  });

  test('does not wait for a long job, and is looked at by the tick', () => {
    const account = installed();
    let tookMs = 0;
    account.beforeCall = ({ method }) => {
      if (method !== 'drive.files.create') return;
      account.beforeCall = null;
      const before = account.state.nowMs;
      newPerson(account, 'Nora New');
      tookMs = account.state.nowMs - before;
    };
    callsOf(account)('makeSignIn', { date: '2027-03-06' });
    expect(tookMs).toBeGreaterThan(0);
    expect(tookMs).toBeLessThan(500);
    expect(ids(account)).toContain('');
    account.moveClockTo(account.state.nowMs + 60 * MINUTE_MS);
    expect(ids(account)).not.toContain('');
  });

  test('that comes while another is looked at is not forgotten', () => {
    const account = installed();
    let reads = 0;
    account.beforeCall = ({ method }) => {
      // After the first has read the workbook, and again when it has written.
      if (method !== 'PropertiesService.getProperties' || ++reads < 3) return;
      if (reads === 3) newPerson(account, 'Second New');
    };
    newPerson(account, 'First New');
    expect(reads).toBeGreaterThan(3);
    expect(ids(account)).not.toContain('');
  });

  test('of several within seconds is looked at too, the last as well', () => {
    const account = installed();
    for (const name of ['Ann', 'Bob', 'Cyd']) newPerson(account, `${name} New`);
    expect(ids(account)).not.toContain('');
  });

  test('when the day’s time for edits is used up waits for minutes, and a time is that of the first that waits', () => {
    const account = installed('2027-03-06T09:00');
    callsOf(account)('makeSignIn', { date: '2027-03-06' });
    const { state } = account;
    const store = state.properties.document[state.activeSpreadsheetId ?? ''] ?? {};
    store.edits = JSON.stringify({ sinceMs: state.nowMs - 1, usedMs: 16 * MINUTE_MS, lastMs: state.nowMs });
    const began = state.nowMs;
    const attendance = () => tableOf(workbookOf(account), 'Attendance');
    const cell = (header: string) => attendance().rows[0]?.[attendance().headers.indexOf(header)];
    edit(account, 'Attendance', 'In', 'x');
    expect(cell('In')).toBe('x');
    state.nowMs = began + 6 * MINUTE_MS;
    newPerson(account, 'Nora New');
    const minutes = Math.round(Number(cell('In')) * 24 * 60);
    expect(minutes).toBe(9 * 60);
  });
});

test('five hundred edits an hour leave the hourly trigger its time, and the call goes out at its hour', () => {
  const account = installed('2027-03-05T18:00');
  const { state } = account;
  const began = state.nowMs;
  // As it is after an hour like this one.
  const store = state.properties.document[state.activeSpreadsheetId ?? ''] ?? {};
  store.edits = JSON.stringify({ sinceMs: began - 60 * MINUTE_MS, usedMs: 8 * MINUTE_MS, lastMs: began });
  for (let edits = 1; edits <= 500; edits++) {
    account.moveClockTo(began + (edits * 60 * MINUTE_MS) / 500);
    edit(account, 'People', 'Notes', `${edits}`);
  }
  expect(state.mails.length).toBeGreaterThan(0);
  expect(new Set(state.mails.map(({ sentAtMs }) => Math.floor((sentAtMs - began) / (60 * MINUTE_MS))))).toEqual(
    new Set([0]),
  );
  // Twelve such hours, and half an hour for the calls.
  expect(triggerMinutes(account) * 12).toBeLessThan(60);
});
