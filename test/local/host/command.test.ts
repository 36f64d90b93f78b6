/** The command against a small bundle that answers as the product does; the product itself is tested elsewhere. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../../local/host/command.ts';
import type { Summary } from '../../../local/host/summary.ts';

const BUNDLE = `
function report(state, message, more) {
  return Object.assign({ job: null, state: state, done: 1, total: 1, message: message, unchanged: '', toDo: '', problems: [] }, more);
}
function store() { return PropertiesService.getDocumentProperties(); }
function setUp(key, request) {
  var bad = request.files.filter(function (file) { return file.text.indexOf('BAD') >= 0; });
  if (bad.length > 0) {
    return report('refused', 'Nothing was changed.', {
      problems: bad.map(function (file) { return { file: file.name, row: 2, column: 'Name', message: 'BAD is no name. Type another.' }; })
    });
  }
  if (store().getProperties().setUp) return report('nothing', 'Already set up.');
  store().setProperties({ setUp: 'yes' });
  return report('more', 'Half of it.');
}
function continueJob() { return report('done', 'Set up.'); }
function makeSignIn() { return report('nothing', 'There is no rehearsal today.'); }
function previewCall() {
  var sent = store().getProperties().sent;
  return { date: '2027-03-06', revision: 1, hash: 'h1', messages: [], recipients: 1, quotaLeft: 9, conflicts: [], unreachable: [],
    problems: [], nothing: sent ? 'The call was already sent.' : '' };
}
function sendCall(key, request) {
  if (request.hash !== 'h1') return report('refused', 'Not what was previewed.');
  store().setProperties({ sent: 'yes', 'outbox.inFlight': 'call/2027-03-06/1/x' });
  MailApp.sendEmail({ to: 'ana@example.org', subject: 'Call', body: 'Be there', htmlBody: '<p>Be there</p>', name: 'SM' });
  return report('done', '1 message sent.');
}
function previewReport() {
  return { date: '2027-03-05', hash: 'r1', messages: [], recipients: 0, quotaLeft: 9, problems: [], nothing: 'The setting Report list is empty.' };
}
function makeReport() { return report('done', 'Report 1.', { unchanged: 'No mail was sent.', toDo: 'Try again.' }); }
`;

let folder: string;
let out: string;
let printed: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-command-'));
  out = join(folder, 'out');
  printed = '';
  mkdirSync(join(folder, 'bundle'));
  mkdirSync(join(folder, 'tiny'));
  bundle(BUNDLE);
  input('production.csv', 'Setting,Value\nTime zone,America/New_York\nStage manager email,sm@example.org\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

const bundle = (code: string): void => writeFileSync(join(folder, 'bundle', 'Code.js'), code);
const input = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, 'tiny', name), content);
const summary = (): Summary => JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as Summary;
const stepsThatFailed = (): string[] =>
  summary()
    .steps.filter((step) => !step.ok)
    .map((step) => step.name);

function run(args: string[] = ['--once'], stop = new AbortController().signal): Promise<number> {
  const print = (text: string): void => {
    printed += text;
  };
  return runCommand(['--input', 'tiny', '--now', '2027-03-05T18:00', ...args], {
    currentFolder: folder,
    bundleDir: join(folder, 'bundle'),
    nowMs: 0,
    terminal: { out: print, err: print },
    stop,
  });
}

describe('a good day', () => {
  it('does every step, writes everything down and exits 0', async () => {
    expect(await run()).toBe(0);
    expect(printed).toMatch(/ok {4}Set up +Set up\./);
    expect(printed).toContain('Friday 5 March 2027, 18:00 in America/New_York');
    expect(summary().steps.map((step) => step.name)).toEqual([
      'Read the input',
      'Clock',
      'Set up',
      'Sign-in sheets',
      'Daily call',
      'Rehearsal report',
      'Report e-mail',
      'Write the files',
    ]);
    expect(summary().mails).toEqual([
      {
        kind: 'call',
        to: ['ana@example.org'],
        cc: [],
        bcc: [],
        subject: 'Call',
        file: 'Mail/0001 Call.eml',
        key: 'call/2027-03-06/1/x',
      },
    ]);
    expect(summary().calls.byMethod['MailApp.sendEmail']).toBe(1);
    const lines = readFileSync(join(out, 'requests.ndjson'), 'utf8').trim().split('\n');
    expect(lines).toHaveLength(summary().calls.total);
    expect(existsSync(join(out, 'Mail', '0001 Call.eml'))).toBe(true);
  });

  it('can be run again: no second mail, nothing written, and it says so', async () => {
    await run();
    printed = '';
    expect(await run()).toBe(0);
    expect(printed).toMatch(/Set up +Already set up\./);
    expect(printed).toMatch(/Daily call +The call was already sent\./);
    expect(printed).toMatch(/0 written/);
    expect(printed).toContain('Nothing was sent again: the 1 message in Mail/ went out before.');
    expect(summary().mails).toHaveLength(1);
  });

  it('opens the archive when the production was archived on the page, and sets nothing up', async () => {
    await run();
    const file = join(out, '.callboard', 'state.json');
    const state = JSON.parse(readFileSync(file, 'utf8'));
    const book = state.files[state.activeSpreadsheetId];
    book.properties = { callboardKind: 'archive', callboardKey: 'archive/workbook' };
    writeFileSync(file, JSON.stringify({ ...state, activeSpreadsheetId: 'gone' }));
    printed = '';
    expect(await run()).toBe(0);
    expect(printed).toMatch(/Set up +The production is archived/);
  });

  it('goes on to the next day, but never back', async () => {
    await run();
    expect(await run(['--once', '--now', '2027-03-06T18:00'])).toBe(0);
    expect(printed).toContain('Saturday 6 March 2027, 18:00');
    printed = '';
    await run(['--once', '--now', '2027-03-01T18:00']);
    expect(printed).toMatch(/Saturday 6 March 2027, 18:00.*never goes back \(asked for Monday 1 March 2027, 18:00\)/);
  });
});

describe('input that cannot be used', () => {
  it.each([
    [
      'what the product turns down',
      () => input('people.csv', 'Name\nBAD\n'),
      'people.csv, row 2, column Name: BAD is no name. Type another.',
    ],
    [
      'a file that is not UTF-8',
      () => input('people.csv', Buffer.from('Name\nJos\xe9\n', 'latin1')),
      'people.csv, row 2, column Name: ',
    ],
    ['a folder that is not there', () => rmSync(join(folder, 'tiny'), { recursive: true }), 'There is no folder'],
    ['a folder without a CSV file', () => rmSync(join(folder, 'tiny', 'production.csv')), 'holds no CSV file'],
  ])('exits 2 for %s, names it, and leaves the summary only', async (_what, spoil, line) => {
    spoil();
    expect(await run()).toBe(2);
    expect(printed).toContain(line);
    expect(readdirSync(out)).toEqual(['summary.json']);
    expect(summary().problems).toHaveLength(1);
    expect(summary().steps.at(-1)).toMatchObject({ name: 'Set up', ok: false });
  });

  it('lists what cannot be read together with what the product finds', async () => {
    input('people.csv', Buffer.from('Name\nJos\xe9\n', 'latin1'));
    input('scenes.csv', 'BAD');
    await run();
    expect(summary().problems.map((problem) => problem.file)).toEqual(['people.csv', 'scenes.csv']);
  });

  it('changes nothing of an earlier day', async () => {
    await run();
    const before = readFileSync(join(out, '.callboard', 'state.json'), 'utf8');
    input('people.csv', 'BAD');
    expect(await run()).toBe(2);
    expect(readFileSync(join(out, '.callboard', 'state.json'), 'utf8')).toBe(before);
    expect(existsSync(join(out, 'Mail', '0001 Call.eml'))).toBe(true);
  });
});

describe('a day that goes wrong', () => {
  it.each(['stopped', 'busy', 'refused', 'cancelled'])(
    'exits 1 when a job answers %s, and says what to do',
    async (state) => {
      bundle(BUNDLE.replace("report('done', 'Report 1.'", `report('${state}', 'Report 1.'`));
      expect(await run()).toBe(1);
      expect(stepsThatFailed()).toEqual(['Rehearsal report']);
      expect(printed).toMatch(/FAIL {2}Rehearsal report +Report 1\. No mail was sent\. Try again\./);
    },
  );

  it('exits 1 when the bundle throws, without a stack trace, and still writes what was made', async () => {
    bundle(
      BUNDLE.replace(
        "return report('done', 'Report 1.'",
        "throw new Error('The lights went out.'); return report('done', 'Report 1.'",
      ),
    );
    expect(await run()).toBe(1);
    expect(printed).toContain('The lights went out.');
    expect(printed).not.toMatch(/\n\s+at /);
    expect(existsSync(join(out, 'Mail', '0001 Call.eml'))).toBe(true);
  });

  it('ends a job that never gets done', async () => {
    bundle(BUNDLE.replace("report('done', 'Set up.')", "report('more', 'Again.')"));
    expect(await run()).toBe(1);
    expect(stepsThatFailed()).toEqual(['Set up']);
  });

  it('says so when the add-on has not been built', async () => {
    rmSync(join(folder, 'bundle', 'Code.js'));
    expect(await run()).toBe(1);
    expect(printed).toContain('npm run build');
  });

  it('exits 2 when the out folder is a file, and leaves that alone', async () => {
    writeFileSync(out, 'mine');
    expect(await run()).toBe(2);
    expect(printed).toMatch(/is a file\. Choose a folder for --out\./);
    expect(readFileSync(out, 'utf8')).toBe('mine');
  });

  it('exits 2 for an option that it does not know', async () => {
    expect(await run(['--twice'])).toBe(2);
    expect(printed).toContain('--help');
    expect(existsSync(out)).toBe(false);
  });
});

describe('the page', () => {
  it('is served until it is told to stop', async () => {
    const stop = new AbortController();
    const port = await freePort();
    const ended = run(['--port', String(port)], stop.signal);
    for (let waitedMs = 0; !printed.includes('Look at it') && waitedMs < 5000; waitedMs += 20) {
      await new Promise((wake) => setTimeout(wake, 20));
    }
    const response = await fetch(`http://127.0.0.1:${port}/`);
    expect(response.status).toBe(200);
    stop.abort();
    expect(await ended).toBe(0);
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  });

  it('exits 1 when its port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((ready) => other.once('listening', ready));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(await run(['--port', String(port)])).toBe(1);
    expect(printed).toContain(`Port ${port} is in use`);
    other.close();
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === 'object' && address ? address.port : 0;
}
