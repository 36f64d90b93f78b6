/** What the stage manager is told of calls that go out by themselves, or do not: through the built bundle. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import { usageOf } from '../../local/account/usage.ts';
import { isCallMail } from '../../local/host/callMail.ts';
import { readTab } from '../../local/host/readTab.ts';
import { tickNow } from '../../local/runs/clockRun.ts';
import { deleteColumn, deleteTab, renameHeader } from '../../local/services/sheets/structureEdits.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, filesOf, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const HOUR_MS = 3_600_000;
const MANAGER = 'ana.reyes@example.org';

/** The small production with its triggers, on Friday before the hour at which Saturday's call goes out. */
function friday(now = '2027-03-05T16:30'): LocalAccount {
  const account = setUpAccount(SMALL, { now });
  callsOf(account)('repairTriggers');
  return account;
}

function hours(account: LocalAccount, count: number): void {
  for (let hour = 0; hour < count; hour++) account.moveClockTo(account.state.nowMs + HOUR_MS);
}

function edit(account: LocalAccount, tab: string, where: Record<string, string>, set: Record<string, string>): void {
  editCells(workbookOf(account), { tab, where, set });
}

/** Whether an event is on: what is typed into the row of Saturday's only rehearsal. */
function saturday(account: LocalAccount, set: Record<string, string>): void {
  edit(account, 'Schedule', { 'Event ID': 'E002' }, set);
}

const subjects = ({ state }: LocalAccount) => state.mails.map((mail) => mail.subject);
const notices = (account: LocalAccount) => subjects(account).filter((subject) => !isCallMail({ subject }));
const outbox = (account: LocalAccount) => readTab(workbookOf(account), 'Outbox');
const WAITS = 'The call for Saturday 6 March 2027 is held: Tiny Play';

describe('a day whose only event cannot be read', () => {
  it.each([
    ['an end before its start', { End: '09:00' }, 'column End'],
    ['a start that has lost a digit', { Start: '4.3' }, 'column Start'],
    ['no start', { Start: '' }, 'column Start'],
    ['a type whose formula is broken', { Type: '#REF!' }, 'column Type'],
    ['a status that is none', { Status: 'Tentative' }, 'column Status'],
    ['a date that is none', { Date: 'TBA' }, 'column Date'],
  ])('holds the call and is mailed once: %s', (_what, set, place) => {
    const account = friday();
    saturday(account, set);
    hours(account, 10);
    expect(subjects(account)).toEqual([WAITS]);
    expect(account.state.mails[0]?.text).toContain(`Schedule, row 3, ${place}`);
    expect(callsOf(account)('getToday').calls[0]).toMatchObject({ date: '2027-03-06', state: 'held' });
    expect(callsOf(account)('health').warnings.join()).toContain('The call for Saturday 6 March 2027 is held');
  });

  it('is called within the hour once it is put right', () => {
    const account = friday();
    saturday(account, { End: '09:00' });
    hours(account, 8);
    saturday(account, { End: '12:00' });
    hours(account, 1);
    const [notice, ...calls] = account.state.mails;
    expect(notice?.subject.split(':')[0]).toBe(WAITS.split(':')[0]);
    expect(calls.map((mail) => [isCallMail(mail), mail.text.split(':')[0]])).toEqual(
      Array.from({ length: 5 }, () => [true, 'Call for Saturday 6 March 2027']),
    );
  });

  it('is mailed again when another thing is wrong with it', () => {
    const account = friday();
    saturday(account, { End: '09:00' });
    hours(account, 8);
    saturday(account, { Start: 'soon' });
    hours(account, 2);
    expect(subjects(account)).toEqual([WAITS, WAITS]);
  });

  it('costs an idle tick no more than another day', () => {
    const account = friday();
    saturday(account, { End: '09:00' });
    hours(account, 8);
    const before = account.serviceCalls.length;
    tickNow(account);
    expect(account.serviceCalls.length - before).toBeLessThanOrEqual(3);
  });

  it('without a date is not said anew for every day of the week', () => {
    const account = friday();
    saturday(account, { Date: 'TBA' });
    hours(account, 4 * 24);
    expect(notices(account)).toEqual([WAITS]);
  });
});

it.each(['Draft', 'Cancelled', 'canceled', ''])('holds nothing for a row that cannot be read and is %j', (status) => {
  const account = friday();
  appendRow(workbookOf(account), {
    tab: 'Schedule',
    set: { Date: 'TBA', Start: 'TBA', End: 'TBA', Type: 'Strike', 'Also called': 'Nobody', Status: status },
  });
  hours(account, 8);
  expect(notices(account)).toEqual([]);
  expect(account.state.mails).toHaveLength(5);
});

describe('somebody whom a call does not reach', () => {
  it('is in one mail to the stage manager, with the cells to blame, and in Health', () => {
    const account = friday();
    edit(account, 'Guardians', { 'Guardian ID': 'G003' }, { Email: '' });
    edit(account, 'Production', { Setting: 'Call messages' }, { Value: 'Company list address' });
    hours(account, 12);
    expect(account.state.mails).toHaveLength(4 + 1);
    const mail = account.state.mails.at(-1);
    expect([mail?.to, mail?.subject]).toEqual([
      [MANAGER],
      'Not reached by the call for Saturday 6 March 2027: Tiny Play',
    ]);
    expect(mail?.text).toContain('Phone them:\n- Dev Shah has no guardian with a usable email address');
    expect(mail?.text).toContain('Call list address is empty. Calls go to each family instead.');
    expect(callsOf(account)('health').warnings.join()).toContain('does not reach Dev Shah');
  });

  it('is said where nobody at all is reached', () => {
    const account = friday();
    saturday(account, { Work: '', Scenes: '', 'Also called': 'Dev Shah' });
    edit(account, 'Guardians', { 'Guardian ID': 'G003' }, { Of: '' });
    hours(account, 12);
    expect(notices(account)).toHaveLength(1);
    expect(account.state.mails[0]?.text).toContain('Dev Shah is under 18 (or Minor is blank) and has no guardian');
  });

  it('is said of each day, but a cell that is wrong only once', () => {
    const account = friday();
    edit(account, 'Guardians', { 'Guardian ID': 'G003' }, { Email: '' });
    edit(account, 'Production', { Setting: 'Call messages' }, { Value: 'Company list address' });
    const event = { Start: '10:00', End: '12:00', Type: 'Rehearsal', 'Also called': 'Ana Reyes; Dev Shah' };
    appendRow(workbookOf(account), { tab: 'Schedule', set: { ...event, Date: '2027-03-07', Status: 'Published' } });
    hours(account, 36);
    const said = account.state.mails.filter(({ subject }) => subject.startsWith('Not reached'));
    expect(said.map(({ text }) => text.includes('Dev Shah'))).toEqual([true, true]);
    expect(said.map(({ text }) => text.includes('Call list address is empty'))).toEqual([true, false]);
  });
});

describe('a call that Google’s quota stops', () => {
  function leave(account: LocalAccount, left: number): void {
    usageOf(account.state, account.state.me).mailRecipients = 100 - left;
  }

  it('is mailed to the stage manager at once, and once', () => {
    const account = friday();
    leave(account, 4);
    hours(account, 4);
    expect(subjects(account)).toEqual(['The call for Saturday 6 March 2027 has not gone out: Tiny Play']);
    expect(account.state.mails[0]?.text).toContain(
      'goes to 5 addresses, and Google lets this account mail only 4 more',
    );
    expect(callsOf(account)('getToday').calls).toMatchObject([{ state: 'tooMany' }]);
    expect(callsOf(account)('health').warnings.join()).toContain('Google lets you mail only 3 more today');
  });

  it('because the company is larger than a personal account may mail in a day is mailed at once', () => {
    const people = Array.from(
      { length: 161 },
      (_, at) => `Q${at},Person Number${at},Crew,person${at}@example.org,No,Yes`,
    );
    const schedule = `Event ID,Date,Start,End,Type,Also called,Status\nE001,2027-03-06,10:00,12:00,Rehearsal,Crew,Published`;
    const files = [
      ...filesOf(SMALL).filter(({ name }) => name === 'production.csv'),
      { name: 'people.csv', text: `Person ID,Name,Group,Email,Minor,Active\n${people.join('\n')}\n` },
      { name: 'schedule.csv', text: `${schedule}\n` },
    ];
    const account = setUpAccount(files, { now: '2027-03-05T16:30' });
    callsOf(account)('repairTriggers');
    hours(account, 3);
    expect(account.state.mails.map(({ to, subject }) => [to[0], subject])).toEqual([
      [MANAGER, 'The call for Saturday 6 March 2027 has not gone out: Tiny Play'],
    ]);
    expect(account.state.mails[0]?.text).toContain('goes to 161 addresses, and Google lets this account mail only 100');
  });

  it('with nothing left at all is said in Health, and mailed as soon as there is quota', () => {
    const account = friday();
    leave(account, 0);
    hours(account, 3);
    expect(subjects(account)).toEqual([]);
    expect(callsOf(account)('health').warnings.join()).toContain('the stage manager has not been mailed yet');
    leave(account, 1);
    hours(account, 1);
    expect(subjects(account)).toEqual(['The call for Saturday 6 March 2027 has not gone out: Tiny Play']);
  });

  it('goes out when there is enough, and what waited to be said is no longer said', () => {
    const account = friday();
    leave(account, 0);
    hours(account, 3);
    leave(account, 50);
    hours(account, 1);
    expect([account.state.mails.length, notices(account)]).toEqual([5, []]);
    expect(outbox(account).filter((row) => row.Kind === 'Call stopped')).toMatchObject([{ State: 'Cancelled' }]);
  });
});

describe('a call that was never tried', () => {
  it('because the trigger did not run is Missed, and the stage manager is told whom to phone', () => {
    const account = friday('2027-03-04T09:00');
    hours(account, 1);
    for (const trigger of account.state.triggers) trigger.disabled = true;
    account.moveClockTo(account.state.nowMs + 100 * HOUR_MS);
    for (const trigger of account.state.triggers) trigger.disabled = false;
    hours(account, 3);
    expect(
      new Set(
        outbox(account)
          .filter((row) => row.Kind === 'Daily call')
          .map((row) => row.State),
      ),
    ).toEqual(new Set(['Missed']));
    expect(subjects(account)).toEqual([
      'The call for Friday 5 March 2027 was not sent: Tiny Play',
      'The call for Saturday 6 March 2027 was not sent: Tiny Play',
    ]);
    expect(account.state.mails[1]?.text).toContain('- Dev Shah: meera.shah@example.org');
  });

  it('because it was held until too late is Missed and said', () => {
    const account = friday();
    saturday(account, { Scenes: '1; 99' });
    hours(account, 24);
    expect(subjects(account)).toEqual([WAITS, 'The call for Saturday 6 March 2027 was not sent: Tiny Play']);
    expect(account.state.mails[1]?.text).toContain('Something in the workbook could not be read.');
  });

  it('before the triggers were installed is nobody’s business', () => {
    const account = setUpAccount(SMALL, { now: '2027-03-05T17:00' });
    callsOf(account)('repairTriggers');
    account.moveClockTo(account.state.nowMs + HOUR_MS / 2);
    expect(subjects(account)).toEqual([]);
  });
});

describe('a workbook that the tick cannot read', () => {
  it.each([
    ['a tab is gone', (account: LocalAccount) => deleteTab(workbookOf(account), 'Breakdown'), 'Breakdown'],
    ['a column is gone', (account: LocalAccount) => deleteColumn(workbookOf(account), 'Outbox', 'State'), 'State'],
    ['Production is gone', (account: LocalAccount) => deleteTab(workbookOf(account), 'Production'), 'Production'],
  ])('is mailed once: %s', (_what, spoil, word) => {
    const account = friday();
    spoil(account);
    hours(account, 12);
    expect(account.state.mails.map(({ to, subject }) => [to[0], subject.split(':')[0]])).toEqual([
      [MANAGER, 'No call goes out by itself'],
    ]);
    expect(account.state.mails[0]?.text).toContain(word);
  });

  it('is mailed again when it comes back after it was put right', () => {
    const account = friday('2027-03-04T09:00');
    const rename = (from: string, to: string) => renameHeader(workbookOf(account), 'Schedule', from, to);
    rename('Type', 'Kind of event');
    hours(account, 2);
    rename('Kind of event', 'Type');
    hours(account, 2);
    rename('Type', 'Kind of event');
    hours(account, 2);
    expect(subjects(account)).toHaveLength(2);
  });

  it('and a folder that is gone is said, too', () => {
    const account = friday();
    for (const file of Object.values(account.state.files)) {
      if (file.name === 'Daily Calls') delete account.state.files[file.id];
    }
    hours(account, 9);
    expect(notices(account).map((subject) => subject.split(':')[0])).toEqual([
      'The call for Saturday 6 March 2027 cannot go out',
    ]);
  });
});
