/**
 * The README's steps with real clasp, against a stand-in of Google's Apps Script API and Drive on 127.0.0.1: what is
 * missing is said first, a spreadsheet with its script is made, and what is pushed is what was built.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { installedProgram } from '../../build/ownPackage.mjs';

interface PushedFile {
  name: string;
  type: string;
  source: string;
}

const SCRIPT = '1ScriptOfTheTest00000000000';
const SHEET = 'sheetOfTheTest';
const root = resolve(import.meta.dirname, '../..');
/** clasp is no part of `npm ci`; where CALLBOARD_CLASP says that it is required, as in CI, it must not be missing. */
const hasClasp = installedProgram('clasp') !== '';
if (!hasClasp) process.stderr.write('test/push: clasp is not tried; npm run clasp -- --version installs it.\n');
let calls: { method: string; path: string; body: string }[] = [];
/** What the next answer of the script API is instead, as Google words it. */
let refusal: { status: number; message: string } | null = null;
let server: Server;
let folder: string;

function answerTo(method: string, path: string, body: string): unknown {
  if (path === '/drive/v3/files') return { id: SHEET };
  if (path === '/v1/projects') return { scriptId: SCRIPT, title: (JSON.parse(body) as { title: string }).title };
  const manifest = { name: 'appsscript', type: 'JSON', source: '{"timeZone":"Etc/UTC"}' };
  return method === 'PUT' ? JSON.parse(body) : { scriptId: SCRIPT, files: [manifest] };
}

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      const path = (request.url ?? '').split('?')[0] ?? '';
      const method = request.method ?? '';
      calls.push({ method, path, body });
      response.setHeader('content-type', 'application/json');
      if (refusal !== null) {
        response.statusCode = refusal.status;
        response.end(JSON.stringify({ error: { code: refusal.status, message: refusal.message } }));
      } else response.end(JSON.stringify(answerTo(method, path, body)));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-push-'));
  calls = [];
  refusal = null;
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function logIn(): void {
  const token = {
    type: 'authorized_user',
    client_id: 'made-up',
    client_secret: 'made-up',
    refresh_token: 'made-up',
    access_token: 'made-up',
    expiry_date: 4102444800000,
  };
  writeFileSync(join(folder, 'credentials.json'), JSON.stringify({ tokens: { default: token } }));
}

/**
 * `npm run create` or `npm run push` in the test's folder.
 * @param asksGoogle false where it ends before clasp is started, which then need not be led to this machine
 */
function npmRun(step: 'create' | 'push', asksGoogle = true): Promise<{ code: number; said: string }> {
  const { port } = server.address() as AddressInfo;
  const env = {
    ...process.env,
    clasp_config_auth: join(folder, 'credentials.json'),
    NODE_OPTIONS: asksGoogle ? `--import ${join(root, 'test/push/loopbackScriptApi.mjs')}` : '',
    SCRIPT_API_URL: `http://127.0.0.1:${port}/`,
  };
  return new Promise((done) => {
    const program = execFile('node', [join(root, 'build/googleSteps.mjs'), step], { cwd: folder, env });
    let said = '';
    program.stdout?.on('data', (part) => {
      said += part;
    });
    program.stderr?.on('data', (part) => {
      said += part;
    });
    program.on('close', (code) => done({ code: code ?? 1, said }));
  });
}

test('before anything is asked of Google, everything that is missing is said at once', async () => {
  const { code, said } = await npmRun('push', false);
  expect(code).toBe(2);
  expect(said).toMatch(/Nobody is logged in.*npm run login/);
  expect(said).toMatch(/No script to push to.*npm run create/);
  expect([calls, existsSync(join(folder, 'build'))]).toEqual([[], false]);
});

test.each([
  ['{"scriptId": "REPLACE_WITH_YOUR_SCRIPT_ID!", "rootDir": "build/dist"}', /names no script/],
  [`{"scriptId": "${SCRIPT}"}`, /"rootDir": "build\/dist"/],
  ['{', /is not JSON/],
])('a .clasp.json of %s is named before clasp fails', async (text, expected) => {
  logIn();
  writeFileSync(join(folder, '.clasp.json'), text);
  const { code, said } = await npmRun('push', false);
  expect([code, calls]).toEqual([2, []]);
  expect(said).toMatch(expected);
});

if (process.env.CALLBOARD_CLASP === 'required') {
  test('clasp is installed', () => {
    expect(hasClasp).toBe(true);
  });
}

/** A test for which clasp is needed; it passes, and says so, where there is none. */
function claspTest(behaviour: string, body: () => Promise<void>): void {
  if (hasClasp) test(behaviour, body);
  else test(`${behaviour}: skipped, clasp is not installed`, () => undefined);
}

claspTest(
  'a spreadsheet with its script is made, and exactly the built files are pushed to it, the manifest included',
  async () => {
    logIn();
    expect((await npmRun('create')).code).toBe(0);
    expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /drive/v3/files',
      'POST /v1/projects',
      `GET /v1/projects/${SCRIPT}/content`,
    ]);
    expect(JSON.parse(calls[1]?.body ?? '')).toEqual({ parentId: SHEET, title: 'Callboard' });
    const { code, said } = await npmRun('push');
    expect(code).toBe(0);
    expect(said).toContain(`https://drive.google.com/open?id=${SHEET}`);
    const put = calls.find(({ method }) => method === 'PUT');
    expect(put?.path).toBe(`/v1/projects/${SCRIPT}/content`);
    const { files } = JSON.parse(put?.body ?? '{}') as { files: PushedFile[] };
    const built = join(folder, 'build/dist');
    const pushed = files.map((file) => `${file.name}.${{ SERVER_JS: 'js', HTML: 'html', JSON: 'json' }[file.type]}`);
    expect(pushed.sort()).toEqual(readdirSync(built).sort());
    const code_ = files.find((file) => file.name === 'Code');
    expect(code_?.source).toBe(readFileSync(join(built, 'Code.js'), 'utf8'));
    expect((await npmRun('create', false)).said).toMatch(/belongs to the script/);
  },
);

const REFUSALS: [status: number, message: string, expected: RegExp][] = [
  [403, 'User has not enabled the Apps Script API. Enable it by visiting …', /usersettings/],
  [404, 'Requested entity was not found.', /cannot reach the script/],
];
for (const [status, message, expected] of REFUSALS) {
  claspTest(`what Google says with ${status} becomes what to do`, async () => {
    logIn();
    writeFileSync(join(folder, '.clasp.json'), JSON.stringify({ scriptId: SCRIPT, rootDir: 'build/dist' }));
    refusal = { status, message };
    const { code, said } = await npmRun('push');
    expect(code).toBe(1);
    expect(said).toMatch(expected);
  });
}
