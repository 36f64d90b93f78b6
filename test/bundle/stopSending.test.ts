/** Sending is stopped between two messages, and stays stopped; states that somebody types send nothing again. */
import { readTab } from '../../local/host/readTab.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import type { LocalWorkspace } from '../../local/workspace/localWorkspace.ts';
import { usageOf } from '../../local/workspace/usage.ts';
import type { JobReport } from '../../src/jobs/report.ts';
import { callsOf, MIDSUMMER, SMALL, setUpWorkspace, workbookOf } from '../support/bundle.ts';

const DATE = '2027-03-06';
const HOUR_MS = 3_600_000;
const ASM = 'asm@example.org';

function evening(now = '2027-03-05T17:30'): LocalWorkspace {
  const workspace = setUpWorkspace(MIDSUMMER, { now, consumerAccount: false });
  callsOf(workspace)('repairTriggers');
  return workspace;
}

/** Somebody chooses Stop while this message goes out. */
function stopAt(workspace: LocalWorkspace, message: number): () => JobReport | null {
  let answer: JobReport | null = null;
  let sent = 0;
  workspace.beforeCall = ({ method }) => {
    if (method !== 'MailApp.sendEmail' || ++sent !== message) return;
    workspace.beforeCall = null;
    answer = workspace.run('stopSending', [], { source: 'browser' }) as JobReport;
  };
  return () => answer;
}

const rows = (workspace: LocalWorkspace) => readTab(workbookOf(workspace), 'Outbox');
const count = (workspace: LocalWorkspace, state: string) => rows(workspace).filter((row) => row.State === state).length;

it('stops what a person sends after a few more messages, and says how many have not gone', () => {
  const workspace = evening('2027-03-05T09:00');
  const call = callsOf(workspace);
  const answer = stopAt(workspace, 8);
  const { hash } = call('previewCall', { date: DATE });
  const report = call('sendCall', { date: DATE, hash, partial: false });
  expect(answer()).toMatchObject({ state: 'cancelled', message: 'Sending stops after a few more messages.' });
  expect(report).toMatchObject({ state: 'cancelled', message: expect.stringMatching(/9 messages sent, 36 not sent/) });
  expect([count(workspace, 'Sent'), count(workspace, 'Cancelled')]).toEqual([9, 36]);
  const today = call('getToday');
  expect(today.job).toBe(null);
  expect(today.calls.find((one) => one.date === DATE)).toMatchObject({ state: 'stopped', messages: 36 });
});

it('stays stopped for the tick, and goes on only when somebody previews and sends', () => {
  const workspace = evening();
  const call = callsOf(workspace);
  stopAt(workspace, 3);
  workspace.moveClockTo(workspace.state.nowMs + 5 * HOUR_MS);
  expect(count(workspace, 'Sent')).toBeLessThanOrEqual(8);
  expect(count(workspace, 'Pending')).toBe(0);
  const { hash } = call('previewCall', { date: DATE });
  expect(call('sendCall', { date: DATE, hash, partial: false }).state).toBe('done');
  const readers = workspace.state.mails.filter(({ subject }) => subject.startsWith('Call for')).map(({ to }) => to[0]);
  expect([readers.length, new Set(readers).size]).toEqual([45, 45]);
});

it('stops what waits for its next slice, and nothing else', () => {
  const workspace = evening('2027-03-05T09:00');
  const call = callsOf(workspace);
  workspace.faults.arm({ call: 5, kind: 'kill', method: 'MailApp.sendEmail' });
  const { hash } = call('previewCall', { date: DATE });
  expect(() => call('sendCall', { date: DATE, hash, partial: false })).toThrow();
  expect(call('stopSending')).toMatchObject({ state: 'cancelled', message: 'Stopped. 40 messages have not gone out.' });
  expect(call('stopSending')).toMatchObject({ state: 'nothing' });
  workspace.moveClockTo(workspace.state.nowMs + 4 * HOUR_MS);
  expect(workspace.state.mails.filter(({ subject }) => subject.includes('6 March'))).toHaveLength(4);
});

it('does not stop the next call, which nobody has asked to stop', () => {
  const workspace = evening('2027-03-05T09:00');
  const call = callsOf(workspace);
  call('stopSending');
  const { hash } = call('previewCall', { date: DATE });
  expect(call('sendCall', { date: DATE, hash, partial: false }).state).toBe('done');
});

describe('a state that somebody types over a message that was sent', () => {
  it.each(['Sending', 'Pending', '', 'Cancelled', 'not sent'])('sends nothing again: %j', (typed) => {
    const workspace = setUpWorkspace(SMALL, { now: '2027-03-05T17:30' });
    const call = callsOf(workspace);
    call('repairTriggers');
    workspace.moveClockTo(workspace.state.nowMs + 2 * HOUR_MS);
    const before = workspace.state.mails.length;
    expect(before).toBe(5);
    for (const { Key } of rows(workspace).slice(1, 4)) {
      editCells(workbookOf(workspace), { tab: 'Outbox', where: { Key: String(Key) }, set: { State: typed } });
    }
    workspace.moveClockTo(workspace.state.nowMs + 3 * HOUR_MS);
    const { hash } = call('previewCall', { date: DATE });
    call('sendCall', { date: DATE, hash, partial: false });
    expect(workspace.state.mails).toHaveLength(before);
    // A person is asked about each of them.
    expect(call('getToday').messages.map(({ state }) => state)).toEqual(['Unconfirmed', 'Unconfirmed', 'Unconfirmed']);
  });
});

describe('two accounts in turn', () => {
  function withAsm(now = '2027-03-05T09:00'): LocalWorkspace {
    const workspace = setUpWorkspace(SMALL, { now });
    const { state } = workspace;
    const workbook = state.files[state.activeSpreadsheetId ?? ''];
    const root = Object.values(state.files).filter((file) => file.mimeType.endsWith('.folder') || file === workbook);
    for (const file of root) {
      file.permissions.push({ id: 'asm', type: 'user', role: 'writer', emailAddress: ASM });
    }
    callsOf(workspace)('repairTriggers');
    return workspace;
  }
  const as = (workspace: LocalWorkspace, name: string, ...args: unknown[]) =>
    workspace.run(name, args, { source: 'browser', as: ASM }) as JobReport & { hash: string };

  it('send one call together: the other goes on where the first one’s allowance ended, and nobody hears twice', () => {
    const workspace = withAsm();
    const { state } = workspace;
    usageOf(state, state.me).mailRecipients = 98;
    const call = callsOf(workspace);
    const { hash } = call('previewCall', { date: DATE });
    expect(call('sendCall', { date: DATE, hash, partial: true }).state).toBe('stopped');
    expect(state.mails).toHaveLength(2);
    expect(as(workspace, 'continueJob').state).toBe('done');
    workspace.moveClockTo(state.nowMs + 3 * HOUR_MS);
    const readers = state.mails.map(({ to }) => to[0]);
    expect([readers.length, new Set(readers).size]).toEqual([5, 5]);
    expect(new Set(state.mails.map(({ from }) => from))).toEqual(new Set([state.me, ASM]));
  });

  it('preview the same call and send it one after the other: the second one sends nothing', () => {
    const workspace = withAsm();
    const call = callsOf(workspace);
    const { hash } = call('previewCall', { date: DATE });
    const other = as(workspace, 'previewCall', { date: DATE });
    call('sendCall', { date: DATE, hash, partial: false });
    as(workspace, 'sendCall', { date: DATE, hash: other.hash, partial: false });
    expect(workspace.state.mails).toHaveLength(5);
  });

  it('one stops what the other sends', () => {
    const workspace = withAsm();
    const call = callsOf(workspace);
    let sent = 0;
    workspace.beforeCall = ({ method }) => {
      if (method === 'MailApp.sendEmail' && ++sent === 1) as(workspace, 'stopSending');
    };
    const { hash } = call('previewCall', { date: DATE });
    expect(call('sendCall', { date: DATE, hash, partial: false }).state).toBe('cancelled');
    expect(workspace.state.mails.length).toBeLessThan(5);
  });
});
