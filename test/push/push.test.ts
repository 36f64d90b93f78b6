/** clasp, for real, against a stand-in of the Apps Script API on 127.0.0.1: what is pushed is what was built. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { bundleDir } from '../support/bundle.ts';

interface PushedFile {
  name: string;
  type: string;
  source: string;
}

const root = resolve(import.meta.dirname, '../..');
const calls: { method: string; url: string; body: string }[] = [];
let server: Server;
let folder: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      calls.push({ method: request.method ?? '', url: request.url ?? '', body });
      response.setHeader('content-type', 'application/json');
      response.end(request.method === 'PUT' ? body : JSON.stringify({ scriptId: 'script-of-the-test', files: [] }));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  folder = mkdtempSync(join(tmpdir(), 'callboard-push-'));
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

describe('npm run push', () => {
  it('pushes exactly the built files, the manifest included', async () => {
    const built = bundleDir();
    const settings = JSON.parse(readFileSync(join(root, '.clasp.json'), 'utf8')) as { rootDir: string };
    expect(settings.rootDir).toBe('build/dist');
    writeFileSync(
      join(folder, '.clasp.json'),
      JSON.stringify({ scriptId: 'script-of-the-test', rootDir: 'build/dist' }),
    );
    cpSync(built, join(folder, 'build/dist'), { recursive: true });
    const token = {
      type: 'authorized_user',
      client_id: 'made-up',
      client_secret: 'made-up',
      refresh_token: 'made-up',
      access_token: 'made-up',
      expiry_date: 4102444800000,
    };
    const credentials = join(folder, 'credentials.json');
    writeFileSync(credentials, JSON.stringify({ tokens: { default: token } }));
    const { port } = server.address() as AddressInfo;
    const preload = join(root, 'test/push/loopbackScriptApi.mjs');
    const clasp = join(root, 'node_modules/@google/clasp/build/src/index.js');
    await promisify(execFile)('node', ['--import', preload, clasp, '-A', credentials, 'push', '-f'], {
      cwd: folder,
      env: { ...process.env, NODE_OPTIONS: '', SCRIPT_API_URL: `http://127.0.0.1:${port}/` },
    });
    const put = calls.find((call) => call.method === 'PUT');
    expect(put?.url).toMatch(/^\/v1\/projects\/script-of-the-test\/content/);
    const files = (JSON.parse(put?.body ?? '{}') as { files: PushedFile[] }).files;
    const pushed = files.map((file) => `${file.name}.${{ SERVER_JS: 'js', HTML: 'html', JSON: 'json' }[file.type]}`);
    expect(pushed.sort()).toEqual(readdirSync(built).sort());
    const code = files.find((file) => file.name === 'Code');
    expect(code?.source).toBe(readFileSync(join(built, 'Code.js'), 'utf8'));
  });
});
