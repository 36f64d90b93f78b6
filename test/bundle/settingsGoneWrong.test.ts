/** Settings that go wrong while a production runs: somebody is told, and nothing goes out at a wrong hour or to a wrong person. */
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import type { LocalWorkspace } from '../../local/workspace/localWorkspace.ts';
import { callsOf, SMALL, setUpWorkspace, workbookOf } from '../support/bundle.ts';

const HOUR_MS = 3_600_000;
const SM = 'ana.reyes@example.org';

/** The small production half an hour before its call goes out, with the setting as somebody has typed it. */
function running(setting: string, value: string): LocalWorkspace {
  const workspace = setUpWorkspace(SMALL, { now: '2027-03-05T17:30' });
  callsOf(workspace)('repairTriggers');
  type(workspace, setting, value);
  return workspace;
}

function type(workspace: LocalWorkspace, setting: string, value: string): void {
  editCells(workbookOf(workspace), { tab: 'Production', where: { Setting: setting }, set: { Value: value } });
}

describe.each(['Europe/Atlantis', 'soon', ''])('while the zone is %j', (zone) => {
  it('the stage manager is told once and no call goes out, until it is put right', () => {
    const workspace = running('Time zone', zone);
    workspace.moveClockTo(workspace.state.nowMs + 3 * HOUR_MS);
    expect(workspace.state.mails.map(({ to }) => to)).toEqual([[SM]]);
    expect(workspace.state.mails[0]?.html).toContain('Time zone');
    type(workspace, 'Time zone', 'Europe/London');
    workspace.moveClockTo(workspace.state.nowMs + 2 * HOUR_MS);
    expect(workspace.state.mails.length).toBeGreaterThan(2);
  });

  it('Today and Health say so, and a call that is sent by hand has no calendar file', () => {
    const workspace = running('Time zone', zone);
    const call = callsOf(workspace);
    const today = call('getToday');
    expect(today.state).toBe('ready');
    expect(today.problems.map(({ message }) => message).join()).toContain('Time zone');
    expect(call('health').warnings.join()).toContain('Time zone');
    const { date, hash } = call('previewCall', { date: '2027-03-06' });
    expect(call('sendCall', { date, hash, partial: false }).state).toBe('done');
    expect(workspace.state.mails.length).toBeGreaterThan(3);
    expect(workspace.state.mails.flatMap(({ attachments }) => attachments)).toEqual([]);
  });
});

it('Health says in which row a setting is wrong or hardly meant', () => {
  const workspace = running('Opening', '2027-03-01');
  const said = callsOf(workspace)('health').warnings.join('\n');
  expect(said).toMatch(/Production, row \d+, column Value: Opening is on Monday 1 March 2027, before First rehearsal/);
  type(workspace, 'Late after (minutes)', 'a few');
  expect(callsOf(workspace)('health').warnings.join()).toContain('Late after (minutes): ');
});
