import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalState } from '../../../local/account/state.ts';
import { runCommand } from '../../../local/host/command.ts';

it('opens an account in which nothing was run, mailed or set up', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'callboard-empty-'));
  writeFileSync(join(folder, 'Code.js'), 'function setUp() { throw new Error("not asked for"); }');
  const status = await runCommand(['--empty', '--once', '--out', 'e'], {
    currentFolder: folder,
    bundleDir: folder,
    nowMs: Date.UTC(2027, 0, 5, 15),
    terminal: { out: () => {}, err: () => {} },
    stop: new AbortController().signal,
  });
  expect(status).toBe(0);
  const state = JSON.parse(readFileSync(join(folder, 'e/.callboard/state.json'), 'utf8')) as LocalState;
  expect(state).toMatchObject({ nowMs: Date.UTC(2027, 0, 5, 15), mails: [], triggers: [] });
  expect(readdirSync(join(folder, 'e/Drive'))).toEqual(['Untitled spreadsheet.xlsx']);
  expect(existsSync(join(folder, 'e/summary.json'))).toBe(false);
  rmSync(folder, { recursive: true });
});
