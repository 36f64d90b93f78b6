/** What the sidebar shows first, as the bundle answers it. */
import { deleteTab } from '../../local/services/sheets/structureEdits.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import type { LocalWorkspace } from '../../local/workspace/localWorkspace.ts';
import {
  callsOf,
  finished,
  MIDSUMMER,
  newWorkspace,
  requestsDuring,
  SMALL,
  setUpWorkspace,
  workbookOf,
} from '../support/bundle.ts';

const now = '2027-03-05T15:00';

function sendTomorrow(workspace: LocalWorkspace): void {
  const call = callsOf(workspace);
  const { date, hash } = call('previewCall', { date: '' });
  finished(call, call('sendCall', { date, hash, partial: false }));
}

it('reads the workbook once and changes nothing, in at most six calls', () => {
  const workspace = setUpWorkspace(MIDSUMMER, { now });
  const before = JSON.stringify({ ...workspace.state, nowMs: 0 });
  const requests = requestsDuring(workspace, () => callsOf(workspace)('getToday'));
  expect(requests.length).toBeLessThanOrEqual(6);
  expect(requests.filter(({ method }) => method.startsWith('sheets.'))).toHaveLength(1);
  expect(JSON.stringify({ ...workspace.state, nowMs: 0 })).toBe(before);
});

it('says what is on, who is called and what comes next', () => {
  const today = callsOf(setUpWorkspace(SMALL, { now }))('getToday');
  expect(today).toMatchObject({ state: 'ready', time: '3:00 pm' });
  expect(today.today).toMatchObject({
    words: 'Friday 5 March 2027',
    events: [{ type: 'Rehearsal', start: '4:00 pm', end: '6:00 pm', location: 'Corner Hall' }],
  });
  expect(today.next).toMatchObject({ date: '2027-03-06' });
  expect(today.upcoming.map(({ id }) => id)).toEqual(['E001', 'E002']);
});

it('says of a call whether and when it goes out by itself', () => {
  const workspace = setUpWorkspace(SMALL, { now });
  const call = callsOf(workspace);
  const tomorrow = () => call('getToday').calls.find(({ date }) => date === '2027-03-06');
  expect(tomorrow()).toMatchObject({ state: 'due', when: expect.stringContaining('not installed') });
  call('repairTriggers');
  expect(tomorrow()).toMatchObject({ state: 'due', when: expect.stringContaining('6:00 pm') });
});

it('says that a call was sent, and when something has changed since', () => {
  const workspace = setUpWorkspace(SMALL, { now });
  const call = callsOf(workspace);
  const tomorrow = () => call('getToday').calls.find(({ date }) => date === '2027-03-06');
  sendTomorrow(workspace);
  expect(tomorrow()).toMatchObject({ state: 'sent', messages: workspace.state.mails.length });
  editCells(workbookOf(workspace), { tab: 'Schedule', where: { 'Event ID': 'E002' }, set: { Location: 'The Attic' } });
  expect(tomorrow()).toMatchObject({ state: 'changed' });
  expect(tomorrow()?.messages).toBeGreaterThan(0);
});

it('says no more of today’s call once the last event has begun', () => {
  const workspace = setUpWorkspace(SMALL, { now: '2027-03-05T17:00' });
  expect(callsOf(workspace)('getToday').calls.map(({ date }) => date)).toEqual(['2027-03-06']);
});

it('shows a job that was interrupted, and nothing of it once it is cancelled', () => {
  const workspace = setUpWorkspace(SMALL, { now });
  const call = callsOf(workspace);
  const { date, hash } = call('previewCall', { date: '' });
  workspace.beforeCall = ({ method }) => {
    if (method === 'MailApp.sendEmail') workspace.faults.arm({ call: 1, kind: 'kill' });
  };
  expect(() => call('sendCall', { date, hash, partial: false })).toThrow();
  workspace.beforeCall = null;
  workspace.faults.disarm();
  expect(call('getToday').job).toMatchObject({ kind: 'dailyCall', words: 'Sending the call' });
  call('cancelJob');
  expect(call('getToday').job).toBeNull();
});

it.each([
  ['a fresh workbook', () => newWorkspace(SMALL, { now }), 'notSetUp'],
  ['a copy', () => copied(setUpWorkspace(SMALL, { now })), 'copied'],
  ['a workbook without its Schedule', () => withoutSchedule(setUpWorkspace(SMALL, { now })), 'trouble'],
  ['a workbook whose memory is gone', () => forgetful(setUpWorkspace(SMALL, { now })), 'marked'],
])('tells how %s stands', (_what, make, state) => {
  expect(callsOf(make())('getToday').state).toBe(state);
});

/** As File, Make a copy does: another id, the same document properties. */
function copied(workspace: LocalWorkspace): LocalWorkspace {
  const { state } = workspace;
  const from = state.activeSpreadsheetId ?? '';
  const [file, book] = [state.files[from], state.spreadsheets[from]];
  if (!file || !book) throw new Error('There is no workbook');
  const id = 'copy-of-the-workbook-000000000000000000000000';
  state.files[id] = { ...structuredClone(file), id, properties: {} };
  state.spreadsheets[id] = { ...structuredClone(book), spreadsheetId: id };
  state.properties.document[id] = { ...state.properties.document[from] };
  state.activeSpreadsheetId = id;
  return workspace;
}

function withoutSchedule(workspace: LocalWorkspace): LocalWorkspace {
  deleteTab(workbookOf(workspace), 'Schedule');
  return workspace;
}

function forgetful(workspace: LocalWorkspace): LocalWorkspace {
  workspace.state.properties.document = {};
  return workspace;
}
