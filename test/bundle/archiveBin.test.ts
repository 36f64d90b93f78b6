/** What the archive makes is not left in the bin, from which Google deletes it within 30 days. */
import { isTrashed } from '../../local/services/drive/access.ts';
import type { LocalWorkspace } from '../../local/workspace/localWorkspace.ts';
import type { LocalFile } from '../../local/workspace/state.ts';
import type { JobReport } from '../../src/jobs/report.ts';
import { finished } from '../support/bundle.ts';
import { archiveAll, cells, closed, inside, named, sheetOf } from '../support/closedProduction.ts';

function withIncident() {
  return closed((one) => {
    sheetOf(one, 'Incidents').rows.push(cells(['I001', 46000, 0.5, 'Hall', 'KEPTPEOPLE', 'KEPTFACTS']));
  });
}

/** Somebody puts a file of this name into the bin, as soon as it is there and the run has made so many calls more. */
function putIntoBin(workspace: LocalWorkspace, name: string, callsLater: number): void {
  let since = 0;
  workspace.beforeCall = () => {
    const file = Object.values(workspace.state.files).find((one) => one.name === name);
    if (file === undefined || since > callsLater) return;
    since++;
    if (since > callsLater) file.trashed = true;
  };
}

const inBin = ({ state }: LocalWorkspace) =>
  Object.values(state.files).flatMap((file) => (isTrashed(state, file) ? [file.name] : []));
const holdsRecords = ({ state }: LocalWorkspace) =>
  Object.values(state.files).some(({ name }) => name === 'Tiny Play: Callboard');

describe.each([2, 10, 40])(
  'Put into the bin by somebody while the archive runs, %i calls after it was made',
  (calls) => {
    test.each(['Tiny Play: Archive', 'Tiny Play: Incidents'])('%s: the archive stops until it is taken out', (name) => {
      const { workspace, call } = withIncident();
      const { hash, title } = call('previewArchive');
      putIntoBin(workspace, name, calls);
      const report: JobReport = call('archive', { hash, title, reason: 'now' });
      workspace.beforeCall = null;
      expect([report.state, holdsRecords(workspace)]).toEqual(['stopped', true]);
      expect(JSON.stringify(report)).toContain(`“${name}” is in the bin`);
      expect(call('continueJob').state).toBe('stopped');
      named(workspace, name).trashed = false;
      finished(call, call('continueJob'));
      expect(inBin(workspace)).toEqual([]);
      expect(holdsRecords(workspace)).toBe(false);
    });
  },
);

test.each(['Certificate of archive', 'manifest.json', 'Rehearsal Report 1 - 2027-03-05.pdf'])(
  '%s is made again when somebody puts it into the bin between two runs',
  (name) => {
    const { workspace, call } = withIncident();
    const { hash, title } = call('previewArchive');
    workspace.beforeCall = () => {
      if (Object.values(workspace.state.files).some((file) => file.name === name)) {
        workspace.beforeCall = null;
        workspace.faults.arm({ call: 2, kind: 'kill' });
      }
    };
    expect(() => call('archive', { hash, title, reason: 'now' })).toThrow();
    named(workspace, name).trashed = true;
    finished(call, call('continueJob'));
    expect(inside(workspace.state).filter((file) => file.name === name)).toHaveLength(1);
  },
);

test.each([
  ['deleted for good', ({ state }: LocalWorkspace, file: LocalFile) => delete state.files[file.id]],
  ['moved away', ({ state }: LocalWorkspace, file: LocalFile) => Object.assign(file, { parents: [state.rootId] })],
])('A kept record that is %s at the last moment: the archive stops, and makes it again', (_how, act) => {
  const { workspace, call } = withIncident();
  const { hash, title } = call('previewArchive');
  workspace.beforeCall = ({ method, body }) => {
    if (method !== 'drive.files.create' || !JSON.stringify(body).includes('Certificate of archive')) return;
    workspace.beforeCall = null;
    act(workspace, named(workspace, 'Tiny Play: Incidents'));
  };
  const report: JobReport = call('archive', { hash, title, reason: 'now' });
  expect([report.state, holdsRecords(workspace)]).toEqual(['stopped', true]);
  expect(JSON.stringify(report)).toContain('“Tiny Play: Incidents” was deleted or moved out');
  finished(call, call('continueJob'));
  const kept = inside(workspace.state).filter(({ name }) => name === 'Tiny Play: Incidents');
  expect(JSON.stringify(kept.map(({ id }) => workspace.state.spreadsheets[id]))).toContain('KEPTPEOPLE');
});

test('an attempt that was given up, and its workbook in the bin: said before anything happens', () => {
  const { workspace, call } = withIncident();
  const first = call('previewArchive');
  workspace.faults.arm({ call: 50, kind: 'kill' });
  expect(() => call('archive', { hash: first.hash, title: first.title, reason: 'now' })).toThrow();
  workspace.faults.disarm();
  delete workspace.state.properties.document[workspace.state.activeSpreadsheetId ?? '']?.job;
  named(workspace, 'Tiny Play: Archive').trashed = true;
  const plan = call('previewArchive');
  expect(plan.problems.map(({ message }) => message)).toEqual([
    expect.stringContaining('“Tiny Play: Archive” is in the bin'),
  ]);
  named(workspace, 'Tiny Play: Archive').trashed = false;
  archiveAll({ workspace, call });
  expect(inBin(workspace)).toEqual([]);
});
