/** The production's Google calendar through the built bundle: equal to what is published, and nobody's but its own. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import {
  callsOf,
  finished,
  MIDSUMMER,
  SMALL,
  serviceCallsDuring,
  setUpAccount,
  workbookOf,
} from '../support/bundle.ts';

function production(fixture: Parameters<typeof setUpAccount>[0] = SMALL) {
  const account = setUpAccount(fixture, { now: '2027-03-04T09:00' });
  return { account, call: callsOf(account) };
}

function update(account: LocalAccount) {
  const call = callsOf(account);
  return serviceCallsDuring(account, () => finished(call, call('updateCalendar', { answer: '' }))).filter((one) =>
    one.method.startsWith('calendar.'),
  );
}

function shown(account: LocalAccount) {
  return Object.values(account.state.calendars).flatMap(({ events }) =>
    Object.values(events)
      .filter((event) => event.status !== 'cancelled')
      .map((event) => {
        const { start, end } = event as { start: { dateTime: string }; end: { dateTime: string } };
        return `${start.dateTime} ${end.dateTime} ${String(event.summary)}`;
      })
      .sort(),
  );
}

function edit(account: LocalAccount, eventId: string, set: Record<string, string>) {
  editCells(workbookOf(account), { tab: 'Schedule', where: { 'Event ID': eventId }, set });
}

it('shows exactly the published events, and a second run writes nothing', () => {
  const { account } = production();
  update(account);
  expect(shown(account)).toEqual([
    '2027-03-05T16:00:00 2027-03-05T18:00:00 Rehearsal: Tiny Play',
    '2027-03-06T10:00:00 2027-03-06T12:00:00 Rehearsal: Tiny Play',
  ]);
  expect(update(account).map((one) => one.method)).toEqual(['calendar.events.list']);
  expect(Object.keys(account.state.calendars)).toHaveLength(1);
});

it('changes only what differs, and brings back an event that was cancelled and published again', () => {
  const { account } = production();
  update(account);
  edit(account, 'E001', { Status: 'Cancelled' });
  expect(update(account).map((one) => one.method)).toEqual(['calendar.events.list', 'calendar.events.delete']);
  expect(shown(account)).toHaveLength(1);
  edit(account, 'E001', { Status: 'Published', End: '25:10' });
  expect(update(account).map((one) => one.method)).toEqual(['calendar.events.list', 'calendar.events.insert']);
  expect(shown(account)[0]).toContain('2027-03-05T16:00:00 2027-03-06T01:10:00');
  edit(account, 'E002', { Location: 'Roof' });
  expect(update(account).map((one) => one.method)).toEqual([
    'calendar.events.list',
    'calendar.events.insert',
    'calendar.events.update',
  ]);
});

it('makes a new calendar when a person has deleted it, and takes it away with one click', () => {
  const { account, call } = production();
  update(account);
  account.state.calendars = {};
  update(account);
  expect(shown(account)).toHaveLength(2);
  expect(call('calendarView').sharingPage).toMatch(/^https:\/\/calendar\.google\.com\//);
  expect(call('removeCalendar').state).toBe('done');
  expect(account.state.calendars).toEqual({});
  expect(call('calendarView')).toEqual({ there: false, unsure: false, sharingPage: '', problem: '' });
});

it('asks whether a calendar is there when its making was interrupted, and makes no second one by itself', () => {
  const { account, call } = production();
  account.faults.arm({ call: 1, kind: 'transient-after', method: 'calendar.calendars.insert' });
  expect(call('updateCalendar', { answer: '' }).state).not.toBe('done');
  const asked = call('updateCalendar', { answer: '' });
  expect(asked).toMatchObject({ state: 'refused', unchanged: 'Nothing was changed.' });
  expect(call('calendarView').unsure).toBe(true);
  expect(call('updateCalendar', { answer: 'somebody@else.example.org' }).state).toBe('refused');
  const [id] = Object.keys(account.state.calendars);
  finished(call, call('updateCalendar', { answer: id ?? '' }));
  expect(Object.keys(account.state.calendars)).toEqual([id]);
  expect(shown(account)).toHaveLength(2);
});

it('names nobody, whatever is typed into Work', () => {
  const { account } = production(MIDSUMMER);
  update(account);
  const text = JSON.stringify(account.state.calendars);
  expect(text).not.toMatch(/Camille|Declan|Marisol|Ruairí/);
  expect(shown(account)).toHaveLength(50);
});

it('follows the schedule by itself when the call goes out, once somebody has asked for it', () => {
  const account = setUpAccount(SMALL, { now: '2027-03-05T12:00' });
  const call = callsOf(account);
  call('repairTriggers');
  update(account);
  edit(account, 'E002', { Location: 'Roof' });
  account.moveClockTo(account.state.nowMs + 8 * 3_600_000);
  expect(account.state.mails.length).toBeGreaterThan(0);
  expect(JSON.stringify(account.state.calendars)).toContain('Roof');
});
