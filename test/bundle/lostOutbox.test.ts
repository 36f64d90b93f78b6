/** An Outbox that is lost sends nothing again: what went out is known from Reports and from a note, and a person decides. */
import { readTab } from '../../local/host/readTab.ts';
import { deleteRows, deleteTab } from '../../local/services/sheets/structureEdits.ts';
import type { LocalWorkspace } from '../../local/workspace/localWorkspace.ts';
import type { LocalSheet } from '../../local/workspace/state.ts';
import { callsOf, finished, SMALL, setUpWorkspace, workbookOf } from '../support/bundle.ts';

const DATE = '2027-03-06';
const HOUR_MS = 3_600_000;
/** Messages of the call: one to each adult who is called, and to each guardian. */
const SENT = 5;

/** The evening's call has gone out by itself, at ten past six. */
function sentByItself() {
  const workspace = setUpWorkspace(SMALL, { now: '2027-03-05T15:30', consumerAccount: false });
  const call = callsOf(workspace);
  call('repairTriggers');
  workspace.moveClockTo(workspace.state.nowMs + 4 * HOUR_MS);
  expect(calls(workspace)).toHaveLength(SENT);
  return { workspace, call };
}

const calls = ({ state }: LocalWorkspace) => state.mails.filter(({ subject }) => subject.startsWith('Call for '));
const notices = ({ state }: LocalWorkspace) => state.mails.filter(({ subject }) => subject.includes(' waits: '));

function sheetOf(workspace: LocalWorkspace, title: string): LocalSheet {
  const found = workbookOf(workspace).sheets.find(({ properties }) => properties.title === title);
  if (found === undefined) throw new Error(`There is no tab ${title}`);
  return found;
}

function wipe(workspace: LocalWorkspace, title: string): void {
  deleteRows(workbookOf(workspace), title, 1, sheetOf(workspace, title).rows.length - 1);
}

const repair = ({ workspace, call }: ReturnType<typeof sentByItself>) =>
  finished(call, call('setUp', { files: [], settings: {} })) && workspace;

it.each([
  [
    'the tab was deleted and repaired',
    (one: ReturnType<typeof sentByItself>) => {
      deleteTab(workbookOf(one.workspace), 'Outbox');
      repair(one);
    },
  ],
  ['all its rows were deleted', ({ workspace }: ReturnType<typeof sentByItself>) => wipe(workspace, 'Outbox')],
  [
    'the workbook is as it was before the call',
    ({ workspace }: ReturnType<typeof sentByItself>) => {
      wipe(workspace, 'Outbox');
      wipe(workspace, 'Reports');
    },
  ],
  [
    'both tabs were deleted and repaired',
    (one: ReturnType<typeof sentByItself>) => {
      deleteTab(workbookOf(one.workspace), 'Outbox');
      deleteTab(workbookOf(one.workspace), 'Reports');
      repair(one);
    },
  ],
])('sends nothing again where %s, tells the stage manager once, and lets a person send', (_what, lose) => {
  const one = sentByItself();
  const { workspace, call } = one;
  lose(one);
  workspace.moveClockTo(workspace.state.nowMs + 9 * HOUR_MS);
  expect(calls(workspace)).toHaveLength(SENT);
  expect(notices(workspace)).toHaveLength(1);
  expect(notices(workspace)[0]).toMatchObject({ to: ['ana.reyes@example.org'] });
  expect(notices(workspace)[0]?.text).toContain('the Outbox has no message of it any more');
  const preview = call('previewCall', { date: DATE });
  expect(preview.problems.map(({ message }) => message).join()).toContain('the Outbox has no message of it any more');
  expect(preview.sendsAt).toContain('It does not go out by itself');
  expect(preview.messages).toHaveLength(SENT);
  const sent = finished(call, call('sendCall', { date: DATE, hash: preview.hash, partial: false }));
  expect(sent.message).toContain(`${SENT} messages sent`);
  expect(calls(workspace)).toHaveLength(2 * SENT);
  expect(calls(workspace).at(-1)?.subject).toContain('revision 2');
  workspace.moveClockTo(workspace.state.nowMs + 2 * HOUR_MS);
  expect(calls(workspace)).toHaveLength(2 * SENT);
  expect(notices(workspace)).toHaveLength(1);
});

it('is said on the day itself as well, and nobody is told that the call was missed', () => {
  const one = sentByItself();
  const { workspace } = one;
  wipe(workspace, 'Outbox');
  workspace.moveClockTo(workspace.state.nowMs + 20 * HOUR_MS);
  expect(calls(workspace)).toHaveLength(SENT);
  expect(workspace.state.mails.filter(({ subject }) => subject.includes('not sent'))).toEqual([]);
  expect(readTab(workbookOf(workspace), 'Outbox').filter(({ State }) => State === 'Missed')).toEqual([]);
});

it('sends what waits to nobody else’s households where only the rows of those who were told are gone', () => {
  const { workspace } = sentByItself();
  const outbox = sheetOf(workspace, 'Outbox');
  const columnOf = (header: string) =>
    (outbox.rows[0] ?? []).findIndex((cell) => cell?.userEnteredValue?.stringValue === header);
  const state = columnOf('State');
  const last = outbox.rows.filter((row) => row?.[0]?.userEnteredValue?.stringValue?.startsWith('call/')).pop();
  if (last === undefined || state < 0) throw new Error('There is a message of the call');
  last[state] = { ...last[state], userEnteredValue: { stringValue: 'Pending' } };
  // As a row that waits for quota stands there.
  last[columnOf('Attempted')] = null;
  outbox.rows.splice(1, outbox.rows.length - 1, last);
  workspace.moveClockTo(workspace.state.nowMs + 3 * HOUR_MS);
  expect(calls(workspace)).toHaveLength(SENT);
  expect(notices(workspace)).toHaveLength(1);
});

it('sends the call of the next day by itself as ever', () => {
  const { workspace } = sentByItself();
  wipe(workspace, 'Outbox');
  workspace.editAs(workspace.state.me, {
    tab: 'Schedule',
    set: { Date: '2027-03-07', Start: '18:00', End: '20:00', Type: 'Rehearsal', Scenes: '1', Status: 'Published' },
  });
  workspace.moveClockTo(workspace.state.nowMs + 24 * HOUR_MS);
  expect(calls(workspace).filter(({ subject }) => subject.includes('7 March'))).not.toEqual([]);
});
