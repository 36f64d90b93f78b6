/** What the page's server answers: whom it turns away, and what each person gets to see. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Hono } from 'hono';
import { LocalAccount } from '../../../../local/account/localAccount.ts';
import type { LocalFile, LocalState } from '../../../../local/account/state.ts';
import { isLocalHost, isOwnServiceCall } from '../../../../local/host/page/localOnly.ts';
import { pageApp } from '../../../../local/host/page/pageApp.ts';
import { PageSession } from '../../../../local/host/page/pageSession.ts';
import type { Activity, Done, DriveView, MailView, Overview } from '../../../../local/host/page/pageTypes.ts';
import { DOC, docContent, SHEET, smallMail, smallSheet, smallState, withWorkbook } from '../../files/smallState.ts';

const HOST = '127.0.0.1:4180';
const NASTY = '<img src=x onerror=alert(1)>';
const PARENT = 'parent@example.org';
let out: string;
let app: Hono;
let state: LocalState;
let session: PageSession;

beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'callboard-page-'));
  state = smallState(
    [
      { id: 'play', name: `Play ${NASTY}` },
      { id: 'book', name: 'Workbook', mimeType: SHEET, parents: ['play'] },
      { id: 'doc', name: `Report ${NASTY}`, mimeType: DOC, parents: ['play'], content: docContent('<h1>Report</h1>') },
      { id: 'bin', name: 'Binned', mimeType: DOC, trashed: true, content: docContent('gone') },
    ],
    [
      smallMail({
        number: 1,
        to: [PARENT],
        bcc: ['other@example.org'],
        subject: `Call ${NASTY}`,
        html: '<p>Be there</p>',
      }),
      smallMail({ number: 2, to: ['other@example.org'], subject: 'Not for the parent' }),
    ],
  );
  withWorkbook(state, 'book', [
    smallSheet(
      'People',
      [['Name'], [NASTY]],
      {},
      { sheetId: 0, gridProperties: { rowCount: 9, columnCount: 3, frozenRowCount: 1 } },
    ),
  ]);
  for (const file of Object.values(state.files)) {
    file.permissions = [{ id: 'owner', type: 'user', role: 'owner', emailAddress: state.me }];
  }
  state.activeSpreadsheetId = 'book';
  const { nowMs, me, scriptTimeZone } = state;
  const account = LocalAccount.create({ nowMs, me, scriptTimeZone, bundleDir: out, state });
  session = new PageSession({ account, steps: [], problems: [], outDir: out });
  app = pageApp(session, 4180);
});
afterEach(async () => {
  await session.files();
  rmSync(out, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://${HOST}${path}`, { headers: { host: HOST, ...headers } });
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(`http://${HOST}${path}`, {
    method: 'POST',
    headers: { host: HOST, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const json = async <T>(response: Response | Promise<Response>): Promise<T> => (await (await response).json()) as T;

describe('who may ask', () => {
  it.each(['callboard.example.org', '127.0.0.1:4181', '127.0.0.1.example.org:4180', 'localhost'])(
    'turns the host %s away',
    async (host) => expect((await get('/', { host })).status).toBe(403),
  );

  it('takes this computer by both its names', () => {
    expect([HOST, 'localhost:4180', undefined].map((host) => isLocalHost(host, 4180))).toEqual([true, true, false]);
  });

  it.each([
    ['https://example.org', undefined],
    ['null', undefined],
    ['http://127.0.0.1:3000', undefined],
    [undefined, 'cross-site'],
    [undefined, 'same-site'],
  ])('refuses a request from the origin %s, site %s', async (origin, site) => {
    const headers = { ...(origin && { origin }), ...(site && { 'sec-fetch-site': site }) };
    expect((await post('/api/clock', { as: state.me, to: 'day' }, headers)).status).toBe(403);
    expect((await get('/api/overview', headers)).status).toBe(403);
  });

  it('lets a link from another site open the page, and nothing more', () => {
    const headers: Record<string, string> = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    expect(isOwnServiceCall('GET', (name) => headers[name], 4180)).toBe(true);
    expect(isOwnServiceCall('POST', (name) => headers[name], 4180)).toBe(false);
    expect(isOwnServiceCall('GET', (name) => ({ ...headers, 'sec-fetch-dest': 'iframe' })[name], 4180)).toBe(false);
  });

  it('refuses what a form of another site could send', async () => {
    const response = await post('/api/clock', { as: state.me, to: 'day' }, { 'content-type': 'text/plain' });
    expect(response.status).toBe(415);
  });

  it('sends a strict policy with every answer', async () => {
    for (const path of ['/', '/api/overview', '/nothing']) {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self'/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});

describe('files and mail', () => {
  it('shows documents and messages in frames that can run nothing', async () => {
    for (const path of ['/file/doc/html', '/mail/1/html']) {
      expect((await get(path)).headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox$/);
    }
  });

  it('gives the real file to download, as it is now', async () => {
    await post('/api/cell', { as: state.me, spreadsheetId: 'book', sheetId: 0, row: 2, column: 0, text: 'Ana' });
    const response = await get('/file/book/download');
    expect(response.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''Workbook.xlsx");
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await response.arrayBuffer()) as ExcelJS.Buffer);
    expect([2, 3].map((row) => workbook.worksheets[0]?.getCell(row, 1).value)).toEqual([NASTY, 'Ana']);
  });

  it.each([
    '/file/bin/html',
    '/file/play/download',
    '/file/__proto__/html',
    '/file/..%2Fx/download',
    '/mail/9/html',
    '/nothing',
  ])('answers 404 for %s', async (path) => expect((await get(path)).status).toBe(404));

  it('shows a parent only what is shared with them and what they were sent', async () => {
    const drive = async () => (await json<DriveView>(get(`/api/drive?as=${PARENT}`))).files.map((file) => file.id);
    expect(await drive()).toEqual([]);
    expect((await get(`/file/doc/html?as=${PARENT}`)).status).toBe(404);
    await post('/api/share', { as: state.me, fileId: 'doc', email: PARENT, role: 'reader' });
    expect(await drive()).toEqual(['doc']);
    const mail = await json<MailView>(get(`/api/mail?as=${PARENT}`));
    expect(mail).toMatchObject({ boxes: [], mails: [{ number: 1, to: [PARENT], bcc: [] }] });
    expect((await get(`/mail/2/html?as=${PARENT}`)).status).toBe(404);
  });

  it('shows the sender everything, and what one address received', async () => {
    expect((await json<MailView>(get('/api/mail'))).mails.map((mail) => mail.number)).toEqual([2, 1]);
    expect((await json<MailView>(get(`/api/mail?box=${PARENT}`))).mails).toMatchObject([{ number: 1, bcc: [] }]);
  });
});

describe('an archived production', () => {
  beforeEach(() => {
    const tags = { callboardKind: 'archive', callboardKey: 'archive/workbook' };
    const book = state.files.book as LocalFile;
    state.files.kept = { ...book, id: 'kept', name: 'Play: Archive', properties: tags };
    withWorkbook(state, 'kept', [
      smallSheet(
        'Production',
        [
          ['Setting', 'Value'],
          ['Title', 'Play'],
        ],
        {},
        { sheetId: 0 },
      ),
    ]);
    delete state.files.book;
    delete state.spreadsheets.book;
  });
  const overview = (as: string) => json<Overview>(get(`/api/overview?as=${as}`));

  it('is named, with the workbook that leads back to it, to whoever may see that', async () => {
    expect(await overview(state.me)).toMatchObject({
      title: 'Play',
      workbookId: null,
      archives: [{ id: 'kept', name: 'Play: Archive' }],
    });
    expect(await overview(PARENT)).toMatchObject({ archives: [] });
  });

  it('has its menu in that workbook, which is the one that is open from then on', async () => {
    await post('/api/open', { as: state.me, workbook: 'kept' });
    expect(await overview(state.me)).toMatchObject({ workbookId: 'kept' });
  });

  it('has none for whoever may not edit it, and none in what is no workbook of Callboard’s', async () => {
    state.files.other = { ...(state.files.kept as LocalFile), id: 'other', properties: {} };
    withWorkbook(state, 'other', [smallSheet('Notes', [['Note']], {}, { sheetId: 0 })]);
    for (const [as, workbook] of [
      [PARENT, 'kept'],
      [state.me, 'other'],
      [state.me, 'book'],
    ]) {
      expect(await json(post('/api/open', { as, workbook }))).toMatchObject({
        error: expect.stringMatching(/can edit/),
      });
    }
    expect(state.activeSpreadsheetId).toBe('book');
  });
});

describe('editing', () => {
  const cell = { spreadsheetId: 'book', sheetId: 0, row: 1, column: 0 };

  it('refuses whoever may not, and changes nothing', async () => {
    const done = await json<Done>(post('/api/cell', { ...cell, as: PARENT, text: 'Mine' }));
    expect(done).toEqual({ ok: false, message: `${PARENT} may not edit "Workbook"` });
    expect(state.spreadsheets.book?.sheets[0]?.rows[1]?.[0]?.userEnteredValue).toEqual({ stringValue: NASTY });
  });

  it('takes text as typed, and writes the state and the files a moment later', async () => {
    await post('/api/cell', { ...cell, as: state.me, text: '1/2' });
    expect(state.spreadsheets.book?.sheets[0]?.rows[1]?.[0]?.userEnteredValue).toEqual({
      numberValue: expect.any(Number),
    });
    await session.files();
    const kept = JSON.parse(readFileSync(join(out, '.callboard', 'state.json'), 'utf8')) as LocalState;
    expect(kept.spreadsheets.book?.sheets[0]?.rows[1]).toEqual(state.spreadsheets.book?.sheets[0]?.rows[1]);
  });

  it.each([
    [{ kind: 'insertRow', rowIndex: 1 }, [['Name'], [''], [NASTY]]],
    [{ kind: 'deleteRow', rowIndex: 1 }, [['Name']]],
    [
      { kind: 'insertColumn', before: 'Name', header: 'ID' },
      [
        ['ID', 'Name'],
        ['', NASTY],
      ],
    ],
  ])('carries %j out', async (change, expected) => {
    expect(await json<Done>(post('/api/tab', { as: state.me, spreadsheetId: 'book', sheetId: 0, ...change }))).toEqual({
      ok: true,
      fired: [],
    });
    const rows = state.spreadsheets.book?.sheets[0]?.rows ?? [];
    const texts = rows.map((row) =>
      expected[0]?.map((_, column) => row?.[column]?.userEnteredValue?.stringValue ?? ''),
    );
    expect(texts).toEqual(expected);
  });
});

describe('tabs and columns', () => {
  const sheets = () => state.spreadsheets.book?.sheets ?? [];
  const change = (body: Record<string, unknown>) =>
    json<Done>(post('/api/tab', { as: state.me, spreadsheetId: 'book', sheetId: 0, ...body }));

  it('are added, renamed and deleted', async () => {
    await change({ kind: 'addTab', title: 'Mine' });
    await change({ kind: 'renameTab', title: 'Company' });
    expect(sheets().map((sheet) => sheet.properties.title)).toEqual(['Company', 'Mine']);
    await change({ kind: 'deleteTab' });
    expect(sheets().map((sheet) => sheet.properties.title)).toEqual(['Mine']);
  });

  it('are moved, hidden, sorted and deleted', async () => {
    const headers = () => sheets()[0]?.rows[0]?.map((cell) => cell?.userEnteredValue?.stringValue);
    await change({ kind: 'insertColumn', before: 'Name', header: 'ID' });
    await change({ kind: 'moveColumn', header: 'ID', columnIndex: 1 });
    expect(headers()).toEqual(['Name', 'ID']);
    await change({ kind: 'hideColumn', header: 'ID' });
    expect(sheets()[0]?.columnMetadata[1]?.hiddenByUser).toBe(true);
    expect(await change({ kind: 'sort', header: 'Name', descending: true })).toEqual({ ok: true, fired: [] });
    await change({ kind: 'deleteColumn', header: 'ID' });
    expect(headers()).toEqual(['Name']);
  });

  it('that are not there are named, and nothing is changed', async () => {
    expect(await change({ kind: 'sort', header: 'Age', descending: false })).toMatchObject({
      ok: false,
      message: expect.stringContaining('no column "Age"'),
    });
    expect((await post('/api/tab', { as: state.me, spreadsheetId: 'book', sheetId: 0, kind: 'burn' })).status).toBe(
      400,
    );
  });
});

describe('the clock', () => {
  const clock = async () => (await json<Overview>(get('/api/overview'))).clock;

  it('goes on by the hour, to the evening, by a day, and to a moment, in the production’s zone', async () => {
    await post('/api/clock', { as: state.me, to: '2027-03-13T12:00' });
    await post('/api/clock', { as: state.me, to: 'hour' });
    expect(await clock()).toMatchObject({ date: '2027-03-13', time: '13:00' });
    await post('/api/clock', { as: state.me, to: 'evening' });
    expect(await clock()).toMatchObject({ date: '2027-03-13', time: '18:00' });
    await post('/api/clock', { as: state.me, to: 'day' });
    expect(await clock()).toMatchObject({ date: '2027-03-14', time: '18:00' });
  });

  it.each(['yesterday', '2001-01-01T00:00', '2099-01-01T00:00'])('refuses %s and stays', async (to) => {
    const before = await clock();
    expect(await json<Done>(post('/api/clock', { as: state.me, to }))).toMatchObject({ ok: false });
    expect(await clock()).toEqual(before);
  });
});

describe('faults', () => {
  it('are armed, listed, and taken back', async () => {
    const armed = async () => (await json<Activity>(get('/api/activity'))).armed;
    await post('/api/faults', { as: state.me, kind: 'kill', call: 3 });
    expect(await armed()).toEqual([{ kind: 'kill', inCalls: 3 }]);
    await post('/api/faults', { as: state.me, kind: 'none' });
    expect(await armed()).toEqual([]);
  });

  it('of an unknown kind are refused', async () => {
    expect((await post('/api/faults', { as: state.me, kind: 'fire', call: 1 })).status).toBe(400);
  });
});
