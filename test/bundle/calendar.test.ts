/** The production's Google calendar through the built bundle: equal to what is published, and nobody's but its own. */
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import type { LocalWorkspace } from '../../local/workspace/localWorkspace.ts';
import { callsOf, finished, MIDSUMMER, requestsDuring, SMALL, setUpWorkspace, workbookOf } from '../support/bundle.ts';

function production(fixture: Parameters<typeof setUpWorkspace>[0] = SMALL) {
  const workspace = setUpWorkspace(fixture, { now: '2027-03-04T09:00' });
  return { workspace, call: callsOf(workspace) };
}

function update(workspace: LocalWorkspace) {
  const call = callsOf(workspace);
  return requestsDuring(workspace, () => finished(call, call('updateCalendar', { answer: '' }))).filter((one) =>
    one.method.startsWith('calendar.'),
  );
}

function shown(workspace: LocalWorkspace) {
  return Object.values(workspace.state.calendars).flatMap(({ events }) =>
    Object.values(events)
      .filter((event) => event.status !== 'cancelled')
      .map((event) => {
        const { start, end } = event as { start: { dateTime: string }; end: { dateTime: string } };
        return `${start.dateTime} ${end.dateTime} ${String(event.summary)}`;
      })
      .sort(),
  );
}

function edit(workspace: LocalWorkspace, eventId: string, set: Record<string, string>) {
  editCells(workbookOf(workspace), { tab: 'Schedule', where: { 'Event ID': eventId }, set });
}

it('shows exactly the published events, and a second run writes nothing', () => {
  const { workspace } = production();
  update(workspace);
  expect(shown(workspace)).toEqual([
    '2027-03-05T16:00:00 2027-03-05T18:00:00 Rehearsal: Tiny Play',
    '2027-03-06T10:00:00 2027-03-06T12:00:00 Rehearsal: Tiny Play',
  ]);
  expect(update(workspace).map((one) => one.method)).toEqual(['calendar.events.list']);
  expect(Object.keys(workspace.state.calendars)).toHaveLength(1);
});

it('changes only what differs, and brings back an event that was cancelled and published again', () => {
  const { workspace } = production();
  update(workspace);
  edit(workspace, 'E001', { Status: 'Cancelled' });
  expect(update(workspace).map((one) => one.method)).toEqual(['calendar.events.list', 'calendar.events.delete']);
  expect(shown(workspace)).toHaveLength(1);
  edit(workspace, 'E001', { Status: 'Published', End: '25:10' });
  expect(update(workspace).map((one) => one.method)).toEqual(['calendar.events.list', 'calendar.events.insert']);
  expect(shown(workspace)[0]).toContain('2027-03-05T16:00:00 2027-03-06T01:10:00');
  edit(workspace, 'E002', { Location: 'Roof' });
  expect(update(workspace).map((one) => one.method)).toEqual([
    'calendar.events.list',
    'calendar.events.insert',
    'calendar.events.update',
  ]);
});

it('makes a new calendar when a person has deleted it, and takes it away with one click', () => {
  const { workspace, call } = production();
  update(workspace);
  workspace.state.calendars = {};
  update(workspace);
  expect(shown(workspace)).toHaveLength(2);
  expect(call('calendarView').sharingPage).toMatch(/^https:\/\/calendar\.google\.com\//);
  expect(call('removeCalendar').state).toBe('done');
  expect(workspace.state.calendars).toEqual({});
  expect(call('calendarView')).toEqual({ there: false, unsure: false, sharingPage: '', problem: '' });
});

it('asks whether a calendar is there when its making was interrupted, and makes no second one by itself', () => {
  const { workspace, call } = production();
  workspace.faults.arm({ call: 1, kind: 'transient-after', method: 'calendar.calendars.insert' });
  expect(call('updateCalendar', { answer: '' }).state).not.toBe('done');
  const asked = call('updateCalendar', { answer: '' });
  expect(asked).toMatchObject({ state: 'refused', unchanged: 'Nothing was changed.' });
  expect(call('calendarView').unsure).toBe(true);
  expect(call('updateCalendar', { answer: 'somebody@else.example.org' }).state).toBe('refused');
  const [id] = Object.keys(workspace.state.calendars);
  finished(call, call('updateCalendar', { answer: id ?? '' }));
  expect(Object.keys(workspace.state.calendars)).toEqual([id]);
  expect(shown(workspace)).toHaveLength(2);
});

it('names nobody, whatever is typed into Work', () => {
  const { workspace } = production(MIDSUMMER);
  update(workspace);
  const text = JSON.stringify(workspace.state.calendars);
  expect(text).not.toMatch(/Camille|Declan|Marisol|Ruairí/);
  expect(shown(workspace)).toHaveLength(50);
});

it('follows the schedule by itself when the call goes out, once somebody has asked for it', () => {
  const workspace = setUpWorkspace(SMALL, { now: '2027-03-05T12:00' });
  const call = callsOf(workspace);
  call('repairTriggers');
  update(workspace);
  edit(workspace, 'E002', { Location: 'Roof' });
  workspace.moveClockTo(workspace.state.nowMs + 8 * 3_600_000);
  expect(workspace.state.mails.length).toBeGreaterThan(0);
  expect(JSON.stringify(workspace.state.calendars)).toContain('Roof');
});
