import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Hono } from 'hono';
import { writeWorkspace } from '../../../../local/files/writeWorkspace.ts';
import { isLocalHost } from '../../../../local/host/page/localOnly.ts';
import { pageApp } from '../../../../local/host/page/pageApp.ts';
import { emptySummary } from '../../../../local/host/summary.ts';
import { DOC, docContent, SHEET, smallMail, smallSheet, smallState, withWorkbook } from '../../files/smallState.ts';

const HOST = '127.0.0.1:4180';
const NASTY = '<img src=x onerror=alert(1)>';
let out: string;
let app: Hono;

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'callboard-page-'));
  const date = { userEnteredFormat: { numberFormat: { type: 'DATE' } }, userEnteredValue: { numberValue: 46451 } };
  const state = smallState(
    [
      { id: 'play', name: `Play ${NASTY}` },
      { id: 'book', name: 'Workbook', mimeType: SHEET, parents: ['play'] },
      { id: 'doc', name: `Report ${NASTY}`, mimeType: DOC, parents: ['play'], content: docContent('<h1>Report</h1>') },
      { id: 'bin', name: 'Binned', mimeType: DOC, trashed: true, content: docContent('gone') },
    ],
    [smallMail({ subject: `Call ${NASTY}`, bcc: ['hidden@example.org'], text: NASTY })],
  );
  withWorkbook(state, 'book', [
    smallSheet(
      'People',
      [
        ['Name', 'Since'],
        [NASTY, date],
      ],
      {},
      { gridProperties: { rowCount: 9, columnCount: 2, frozenRowCount: 1 } },
    ),
    smallSheet('Hidden', [['secret']], {}, { sheetId: 8, index: 1, hidden: true }),
  ]);
  const files = await writeWorkspace(state, out);
  const summary = emptySummary([{ name: 'Set up', ok: false, detail: `No ${NASTY}` }], []);
  app = pageApp({ state, files, summary, outDir: out }, 4180);
});
afterAll(() => rmSync(out, { recursive: true }));

const get = (path: string, host = HOST) => app.request(`http://${host}${path}`, { headers: { host } });
const text = async (path: string): Promise<string> => (await get(path)).text();

describe('the first page', () => {
  it('lists the steps, the Drive tree and the mail, and links to each file', async () => {
    const page = await text('/');
    expect(page).toContain('<strong>Set up</strong>');
    expect(page).toContain('failed.');
    expect(page).toContain('href="/file/doc"');
    expect(page).toContain('href="/file/book"');
    expect(page).toContain('href="/mail/1"');
    expect(page).not.toContain('Binned');
  });

  it.each(['/', '/file/doc', '/file/book', '/mail/1'])('escapes everything on %s', async (path) => {
    const page = await text(path);
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img');
  });
});

describe('a file', () => {
  it('shows a tab as a table with dates that can be read, and hides hidden tabs', async () => {
    const page = await text('/file/book');
    expect(page).toContain('<th scope="col">Name</th>');
    expect(page).toContain('<td>2027-03-05</td>');
    expect(page).not.toContain('Hidden');
    expect(await text('/file/book?tab=8')).not.toContain('secret');
  });

  it('shows documents and messages in a frame that can run nothing', async () => {
    for (const path of ['/file/doc', '/mail/1']) {
      expect(await text(path)).toContain(
        `<iframe sandbox="" title="The ${path === '/mail/1' ? 'message as a web page' : 'document'}"`,
      );
      const frame = await get(`${path}/html`);
      expect(frame.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox$/);
    }
  });

  it('can be downloaded as the real file', async () => {
    const response = await get('/file/book/download');
    expect(response.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''Workbook.xlsx");
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await response.arrayBuffer()) as ExcelJS.Buffer);
    expect(workbook.worksheets[0]?.getCell('A2').value).toBe(NASTY);
    expect(await text('/mail/1/download')).toContain('Bcc: hidden@example.org');
  });

  it.each([
    '/file/bin',
    '/file/bin/html',
    '/file/play',
    '/file/__proto__',
    '/file/..%2Fx/download',
    '/mail/9',
    '/nothing',
  ])('answers 404 for %s', async (path) => expect((await get(path)).status).toBe(404));
});

describe('who may see it', () => {
  it.each(['callboard.example.org', '127.0.0.1:4181', '127.0.0.1.example.org:4180', 'localhost'])(
    'turns the host %s away',
    async (host) => {
      const response = await get('/', host);
      expect(response.status).toBe(403);
      expect(await response.text()).not.toContain('Drive');
    },
  );

  it('takes this computer by both its names', () => {
    expect([HOST, 'localhost:4180', undefined].map((host) => isLocalHost(host, 4180))).toEqual([true, true, false]);
  });

  it('sends a strict policy with every page', async () => {
    const { headers } = await get('/');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});
