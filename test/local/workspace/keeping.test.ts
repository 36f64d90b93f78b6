import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalWorkspace } from '../../../local/workspace/localWorkspace.ts';
import { scriptWorkspace } from './scriptWorkspace.ts';

const SCRIPT = `function work() {
  Drive.Files.create({ name: 'Report', mimeType: 'application/vnd.google-apps.document' }, Utilities.newBlob('<p>x</p>', 'text/html'));
  try { Drive.Files.get('nothing', { fields: 'id' }); } catch (e) {}
  MailApp.sendEmail({ to: 'a@example.org', body: 'x' });
}`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-keeping-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a workspace that is saved and opened again is the same', () => {
  const workspace = scriptWorkspace(SCRIPT);
  workspace.run('work');
  const file = join(folder, 'state.json');
  workspace.save(file);
  const opened = LocalWorkspace.open(file, { bundleDir: workspace.bundleDir });
  expect(opened.state).toEqual(workspace.state);
  opened.run('work');
  opened.save(file);
  expect(readdirSync(folder)).toEqual(['state.json']);
  expect(LocalWorkspace.open(file, { bundleDir: workspace.bundleDir }).state.mails).toHaveLength(2);
});

test('the request log has one line for each service call, with the HTML only counted', () => {
  const requestLogFile = join(folder, 'requests.ndjson');
  const workspace = scriptWorkspace(SCRIPT, { requestLogFile });
  workspace.run('work');
  const lines = readFileSync(requestLogFile, 'utf8').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      method: 'drive.files.create',
      params: {},
      body: { name: 'Report', mimeType: 'application/vnd.google-apps.document' },
      media: { mimeType: 'text/html', bytes: 8 },
      ms: 2000,
      run: 1,
    },
    { method: 'drive.files.get', params: { fileId: 'nothing', fields: 'id' }, ms: 250, run: 1, error: 404 },
    { method: 'MailApp.sendEmail', params: {}, body: { recipients: 1, bytes: 1 }, ms: 900, run: 1 },
  ]);
});

test('a state that is copied before a run brings back what was before it', () => {
  const workspace = scriptWorkspace(SCRIPT);
  const before = structuredClone(workspace.state);
  workspace.run('work');
  workspace.state = structuredClone(before);
  expect(workspace.state.mails).toEqual([]);
  workspace.run('work');
  expect(workspace.state.mails).toHaveLength(1);
});
