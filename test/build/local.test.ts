/** The local account as `npm start` runs it: built, with nothing of its sources and no package beside it. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { localInto } from '../../build/local.mjs';
import { isUpToDate, saveMade } from '../../build/run.mjs';
import { bundleDir } from '../support/bundle.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const EXAMPLE = join(ROOT, 'examples/midsummer');

let folder: string;
let made: string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-local-'));
  made = await localInto(join(folder, 'local'));
  cpSync(bundleDir(), join(folder, 'dist'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const main = (...args: string[]): [string, string[]] => [process.execPath, [join(folder, 'local/main.js'), ...args]];

test('a day runs from the built files alone, wherever they lie, and writes every kind of file', async () => {
  const out = join(folder, 'out');
  const { stdout } = await promisify(execFile)(...main('--once', '--input', EXAMPLE, '--out', out), { cwd: folder });
  expect(stdout).toContain('The day is done.');
  const written = readdirSync(out, { recursive: true, encoding: 'utf8' });
  for (const end of ['.xlsx', '.docx', '.eml']) expect(written.some((name) => name.endsWith(end))).toBe(true);
});

test('an error of the built files names the lines of the sources', () => {
  const maps = readdirSync(join(folder, 'local')).filter((name) => name.endsWith('.js.map'));
  const sources = maps.flatMap((name) => {
    const map: { sources: string[] } = JSON.parse(readFileSync(join(folder, 'local', name), 'utf8'));
    return map.sources.map((source) => resolve(folder, 'local', source));
  });
  expect(sources).toContain(join(ROOT, 'local/host/command.ts'));
  const ours = sources.filter((source) => relative(ROOT, source).startsWith('local/'));
  expect(ours.filter((source) => !existsSync(source))).toEqual([]);
});

/** The page of an empty account, on a free port. */
async function servedPage(): Promise<{ url: string; program: ChildProcess }> {
  const free = createServer();
  await new Promise<void>((done) => free.listen(0, '127.0.0.1', done));
  const { port } = free.address() as AddressInfo;
  await new Promise((done) => free.close(done));
  const [node, args] = main('--empty', '--out', join(folder, 'empty'), '--port', String(port));
  const program = spawn(node, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((done) => {
    program.stdout?.on('data', (part) => {
      if (String(part).includes('Look at it on')) done();
    });
  });
  return { url: `http://127.0.0.1:${port}`, program };
}

test('the page is given the script and style that were built, which are asked of nobody when it opens', async () => {
  const { url, program } = await servedPage();
  try {
    for (const name of ['page.js', 'page.css']) {
      const answer = await fetch(`${url}/${name}`);
      expect([name, answer.status]).toEqual([name, 200]);
      expect(await answer.text()).toBe(readFileSync(join(folder, 'local', name), 'utf8'));
    }
  } finally {
    program.kill('SIGTERM');
    await new Promise((done) => program.on('close', done));
  }
});

test('a build leaves what a page that runs may still load, and takes away what is older than a day', async () => {
  const [fresh, old] = ['docxOf-FRESH.js', 'docxOf-OLD.js'].map((name) => join(folder, 'local', name)) as [
    string,
    string,
  ];
  for (const file of [fresh, old]) writeFileSync(file, '');
  const twoDaysAgo = new Date(Date.now() - 48 * 60 * 60 * 1000);
  utimesSync(old, twoDaysAgo, twoDaysAgo);
  await localInto(join(folder, 'local'));
  expect([existsSync(fresh), existsSync(old)]).toEqual([true, false]);
});

describe('what is built is built again', () => {
  const file = (): string => join(folder, 'made.json');

  test('not while everything that went into it and came of it is as it was', () => {
    saveMade(made, file());
    expect(isUpToDate(file())).toBe(true);
    expect(made).toContain(join(ROOT, 'local/host/page/client/page.tsx'));
    expect(made).toContain(join(ROOT, 'local/runs/inside.js'));
  });

  test('when a source was saved, when something built is gone, and when nothing was ever built', () => {
    const [source, built] = [join(folder, 'source.ts'), join(folder, 'built.js')];
    writeFileSync(source, 'one');
    writeFileSync(built, 'two');
    saveMade([source, built], file());
    expect(isUpToDate(file())).toBe(true);
    utimesSync(source, statSync(source).atime, new Date(0));
    expect(isUpToDate(file())).toBe(false);
    saveMade([source, built], file());
    rmSync(built);
    expect(isUpToDate(file())).toBe(false);
    expect(isUpToDate(join(folder, 'never.json'))).toBe(false);
  });
});
