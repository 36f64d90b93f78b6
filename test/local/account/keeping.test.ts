import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalAccount } from '../../../local/account/localAccount.ts';
import { scriptAccount } from '../runs/scriptAccount.ts';

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

test('an account that is saved and opened again is the same', () => {
  const account = scriptAccount(SCRIPT);
  account.run('work');
  const file = join(folder, 'state.json');
  account.save(file);
  const opened = LocalAccount.open(file, { bundleDir: account.bundleDir });
  expect(opened.state).toEqual(account.state);
  opened.run('work');
  opened.save(file);
  expect(readdirSync(folder)).toEqual(['state.json']);
  expect(LocalAccount.open(file, { bundleDir: account.bundleDir }).state.mails).toHaveLength(2);
});

test('the log of service calls has one line for each service call, with the HTML only counted', () => {
  const serviceCallFile = join(folder, 'requests.ndjson');
  const account = scriptAccount(SCRIPT, { serviceCallFile });
  account.run('work');
  const lines = readFileSync(serviceCallFile, 'utf8').trim().split('\n');
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
  const account = scriptAccount(SCRIPT);
  const before = structuredClone(account.state);
  account.run('work');
  account.state = structuredClone(before);
  expect(account.state.mails).toEqual([]);
  account.run('work');
  expect(account.state.mails).toHaveLength(1);
});
