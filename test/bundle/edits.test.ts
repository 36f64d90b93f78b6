/** Edits by anybody run in the stage manager's name: what they cost, and that calls go out however many there are. */
import { tableOf } from '../../local/services/sheets/findCells.ts';
import type { LocalWorkspace } from '../../local/workspace/localWorkspace.ts';
import { usageOf } from '../../local/workspace/usage.ts';
import { callsOf, requestsDuring, SMALL, setUpWorkspace, workbookOf } from '../support/bundle.ts';

const MINUTE_MS = 60_000;

function installed(now = '2027-03-05T12:00'): LocalWorkspace {
  const workspace = setUpWorkspace(SMALL, { now, log: false });
  callsOf(workspace)('repairTriggers');
  return workspace;
}

const sheetId = (workspace: LocalWorkspace, title: string) =>
  workbookOf(workspace).sheets.find(({ properties }) => properties.title === title)?.properties.sheetId ?? -1;

/** Types into the first row below the headers of a tab. */
function edit(workspace: LocalWorkspace, tab: string, header: string, text: string): void {
  const { headers } = tableOf(workbookOf(workspace), tab);
  const place = { sheetId: sheetId(workspace, tab), row: 1, column: headers.indexOf(header) };
  const spreadsheetId = workspace.state.activeSpreadsheetId ?? '';
  for (const { error } of workspace.typeAs(workspace.state.me, { spreadsheetId, ...place, text })) {
    if (error) throw error;
  }
}

const newPerson = (workspace: LocalWorkspace, Name: string) =>
  workspace.editAs(workspace.state.me, { tab: 'People', set: { Name, Group: 'Crew', Minor: 'No' } });

const ids = (workspace: LocalWorkspace) =>
  tableOf(workbookOf(workspace), 'People').rows.map((row) => String(row[0] ?? ''));

const triggerMinutes = ({ state }: LocalWorkspace) => usageOf(state, state.me).triggerMs / MINUTE_MS;

describe('An edit', () => {
  test('in a tab that Callboard does not fill asks nothing but where it was', () => {
    const workspace = installed();
    const methods = requestsDuring(workspace, () => edit(workspace, 'Production', 'Value', 'Tiny Play')).map(
      ({ method }) => method,
    );
    expect(methods).toEqual(['SpreadsheetApp.Range.getSheet']);
  });

  test('in another tab reads that tab alone while no row of it lacks an ID', () => {
    const workspace = installed();
    const requests = requestsDuring(workspace, () => edit(workspace, 'People', 'Notes', 'x'));
    const [read] = requests.filter(({ method }) => method.startsWith('sheets.spreadsheets.values'));
    expect(read?.body).toMatchObject({ dataFilters: [{ gridRange: { sheetId: sheetId(workspace, 'People') } }] });
    expect(ids(workspace)).not.toContain('');
  });

  test('does not wait for a long job, and is looked at by the tick', () => {
    const workspace = installed();
    let tookMs = 0;
    workspace.beforeCall = ({ method }) => {
      if (method !== 'drive.files.create') return;
      workspace.beforeCall = null;
      const before = workspace.state.nowMs;
      newPerson(workspace, 'Nora New');
      tookMs = workspace.state.nowMs - before;
    };
    callsOf(workspace)('makeSignIn', { date: '2027-03-06' });
    expect(tookMs).toBeGreaterThan(0);
    expect(tookMs).toBeLessThan(500);
    expect(ids(workspace)).toContain('');
    workspace.moveClockTo(workspace.state.nowMs + 60 * MINUTE_MS);
    expect(ids(workspace)).not.toContain('');
  });

  test('that comes while another is looked at is not forgotten', () => {
    const workspace = installed();
    let reads = 0;
    workspace.beforeCall = ({ method }) => {
      // After the first has read the workbook, and again when it has written.
      if (method !== 'PropertiesService.getProperties' || ++reads < 3) return;
      if (reads === 3) newPerson(workspace, 'Second New');
    };
    newPerson(workspace, 'First New');
    expect(reads).toBeGreaterThan(3);
    expect(ids(workspace)).not.toContain('');
  });

  test('of several within seconds is looked at too, the last as well', () => {
    const workspace = installed();
    for (const name of ['Ann', 'Bob', 'Cyd']) newPerson(workspace, `${name} New`);
    expect(ids(workspace)).not.toContain('');
  });

  test('when the day’s time for edits is used up waits for minutes, and a time is that of the first that waits', () => {
    const workspace = installed('2027-03-06T09:00');
    callsOf(workspace)('makeSignIn', { date: '2027-03-06' });
    const { state } = workspace;
    const store = state.properties.document[state.activeSpreadsheetId ?? ''] ?? {};
    store.edits = JSON.stringify({ sinceMs: state.nowMs - 1, usedMs: 16 * MINUTE_MS, lastMs: state.nowMs });
    const began = state.nowMs;
    const attendance = () => tableOf(workbookOf(workspace), 'Attendance');
    const cell = (header: string) => attendance().rows[0]?.[attendance().headers.indexOf(header)];
    edit(workspace, 'Attendance', 'In', 'x');
    expect(cell('In')).toBe('x');
    state.nowMs = began + 6 * MINUTE_MS;
    newPerson(workspace, 'Nora New');
    const minutes = Math.round(Number(cell('In')) * 24 * 60);
    expect(minutes).toBe(9 * 60);
  });
});

test('five hundred edits an hour leave the hourly trigger its time, and the call goes out at its hour', () => {
  const workspace = installed('2027-03-05T18:00');
  const { state } = workspace;
  const began = state.nowMs;
  // As it is after an hour like this one.
  const store = state.properties.document[state.activeSpreadsheetId ?? ''] ?? {};
  store.edits = JSON.stringify({ sinceMs: began - 60 * MINUTE_MS, usedMs: 8 * MINUTE_MS, lastMs: began });
  for (let edits = 1; edits <= 500; edits++) {
    workspace.moveClockTo(began + (edits * 60 * MINUTE_MS) / 500);
    edit(workspace, 'People', 'Notes', `${edits}`);
  }
  expect(state.mails.length).toBeGreaterThan(0);
  expect(new Set(state.mails.map(({ sentAtMs }) => Math.floor((sentAtMs - began) / (60 * MINUTE_MS))))).toEqual(
    new Set([0]),
  );
  // Twelve such hours, and half an hour for the calls.
  expect(triggerMinutes(workspace) * 12).toBeLessThan(60);
});
