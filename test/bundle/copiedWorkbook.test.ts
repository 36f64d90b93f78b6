/** A copy of a workbook, with everything that Google copies along, does nothing until it is set up itself. */
import type { LocalWorkspace } from '../../local/workspace/localWorkspace.ts';
import { callsOf, finished, SMALL, setUpWorkspace, workbookOf } from '../support/bundle.ts';

const COPY = '1CopiedSpreadsheet00000000000000000000000000';

/** Opens a copy of the workbook, as Drive's "Make a copy" leaves it at its worst: with properties and marks. */
function openCopy(workspace: LocalWorkspace): void {
  const { state } = workspace;
  const workbook = workbookOf(workspace);
  const file = state.files[workbook.spreadsheetId];
  if (!file) throw new Error('The workbook has no file');
  state.files[COPY] = { ...structuredClone(file), id: COPY, name: `Copy of ${file.name}`, parents: [state.rootId] };
  state.spreadsheets[COPY] = { ...structuredClone(workbook), spreadsheetId: COPY };
  state.properties.document[COPY] = structuredClone(state.properties.document[workbook.spreadsheetId] ?? {});
  // Google copies no triggers; the harsher reading is that they fire in the copy.
  for (const trigger of state.triggers) trigger.documentId = COPY;
  state.activeSpreadsheetId = COPY;
}

function copied(): LocalWorkspace {
  const workspace = setUpWorkspace(SMALL, { now: '2027-03-05T17:30' });
  callsOf(workspace)('repairTriggers');
  openCopy(workspace);
  return workspace;
}

const world = (workspace: LocalWorkspace): unknown =>
  structuredClone({
    files: workspace.state.files,
    spreadsheets: workspace.state.spreadsheets,
    mails: workspace.state.mails,
    triggers: workspace.state.triggers.map(({ id, documentId }) => ({ id, documentId })),
  });

it('sends nothing by the clock and changes nothing', () => {
  const workspace = copied();
  const before = world(workspace);
  const runs = workspace.moveClockTo(workspace.state.nowMs + 24 * 3600_000);
  expect(runs.length).toBeGreaterThan(20);
  expect(world(workspace)).toEqual(before);
});

it('makes and sends nothing when asked to, and says why', () => {
  const workspace = copied();
  const call = callsOf(workspace);
  const before = world(workspace);
  for (const report of [
    call('makeSignIn', { date: '' }),
    call('makeReport', { date: '' }),
    call('sendCall', { date: '2027-03-06', hash: 'x', partial: false }),
  ]) {
    expect(report).toMatchObject({ state: 'refused', message: expect.stringContaining('copy of another production') });
  }
  expect(call('health')).toMatchObject({ copied: true, setUp: false });
  call('repairTriggers');
  expect(world(workspace)).toEqual(before);
});

it('becomes a production of its own when it is set up, and leaves the first one alone', () => {
  const workspace = copied();
  const call = callsOf(workspace);
  const before = structuredClone(workspace.state.files);
  finished(call, call('setUp', { files: [], settings: {} }));
  for (const [id, file] of Object.entries(before)) {
    if (id !== COPY) expect(workspace.state.files[id]).toEqual(file);
  }
  const marks = (id: string) => workspace.state.files[id]?.properties.callboard;
  const first = Object.values(before).find((file) => file.properties.callboardKind === 'workbook' && file.id !== COPY);
  expect(marks(COPY)).not.toBe(marks(first?.id ?? ''));
  expect(finished(call, call('makeSignIn', { date: '' })).state).toBe('done');
});
