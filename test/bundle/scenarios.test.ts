/** Scenarios through the command and the built bundle: the examples hold, and what goes wrong is said by line. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../../local/host/command.ts';
import type { Summary } from '../../local/host/summary.ts';
import { bundleDir, MIDSUMMER, SMALL } from '../support/bundle.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/scenarios', import.meta.url));

let folder: string;
let printed: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-scenario-'));
  printed = '';
});
afterEach(() => rmSync(folder, { recursive: true }));
beforeAll(() => {
  process.env.CALLBOARD_REQUEST_LOG = process.env.CALLBOARD_TEST_REQUESTS ?? '';
});
afterAll(() => {
  delete process.env.CALLBOARD_REQUEST_LOG;
});

async function command(input: string, ...args: string[]): Promise<number> {
  const print = (text: string): void => {
    printed += text;
  };
  return runCommand(['--input', input, '--once', '--out', 'out', ...args], {
    currentFolder: folder,
    bundleDir: bundleDir(),
    nowMs: Date.UTC(2027, 2, 5, 12),
    terminal: { out: print, err: print },
    stop: new AbortController().signal,
  });
}

/** Plays lines on the small production, set up on Friday 5 March 2027 at 17:00. */
function play(...lines: object[]): Promise<number> {
  writeFileSync(join(folder, 'own.ndjson'), lines.map((line) => JSON.stringify(line)).join('\n'));
  return command(SMALL, '--now', '2027-03-05T17:00', '--scenario', 'own.ndjson');
}

const summary = (): Summary => JSON.parse(readFileSync(join(folder, 'out', 'summary.json'), 'utf8')) as Summary;

describe('the examples', () => {
  it.each(readdirSync(EXAMPLES).filter((name) => name.endsWith('.ndjson')))('%s holds', async (name) => {
    const status = await command(MIDSUMMER, '--scenario', join(EXAMPLES, name));
    expect(printed.split('\n').filter((line) => line.startsWith('FAIL'))).toEqual([]);
    expect(status).toBe(0);
  });
});

it('installs the triggers and lets the clock fire them, and writes each message down with its key and state', async () => {
  expect(await play({ clock: '2027-03-05T19:00' }, { expect: { mails: 5, runs: 2 } })).toBe(0);
  expect(summary().steps.map((step) => step.name)).toEqual([
    'Read the input',
    'Clock',
    'Set up',
    'Triggers',
    'Line 1: clock',
    'Line 2: expect',
    'Write the files',
  ]);
  expect(summary().mails).toHaveLength(5);
  for (const mail of summary().mails) {
    expect(mail).toMatchObject({ kind: 'call', key: expect.stringMatching(/^call\/2027-03-06\//), state: 'Sent' });
    expect(existsSync(join(folder, 'out', mail.file))).toBe(true);
  }
});

it('ends a killed run only, keeps what it did, and goes on', async () => {
  const status = await play(
    { fault: { call: 3, kind: 'kill' } },
    { call: 'makeSignIn', args: [{ date: '2027-03-05' }] },
    { expect: { error: '*run was ended*', docs: 0 } },
    { call: 'makeSignIn', args: [{ date: '2027-03-05' }] },
    { expect: { error: null, docs: { kind: 'sign-in', count: 1 } } },
  );
  expect(status).toBe(0);
});

it('kills a trigger in its place, and the next hour goes on', async () => {
  const status = await play(
    { clock: '2027-03-05T17:55' },
    { fault: { call: 2, kind: 'kill', method: 'MailApp.sendEmail' } },
    { clock: '2027-03-05T18:55' },
    { expect: { runs: { handler: 'tick', error: '*run was ended*', count: 1 } } },
    { clock: '2027-03-05T20:55' },
    {
      expect: {
        mailsInAll: { kind: 'call', count: 4 },
        outbox: { Sent: 4, Unconfirmed: 1, Pending: 0, Sending: 0 },
        sentTwice: 0,
      },
    },
  );
  expect(printed).toContain('tick: The run was ended');
  expect(status).toBe(0);
});

it('exits 1 when an expectation does not hold, and says in which line and what was found', async () => {
  const status = await play(
    { clock: '2027-03-05T19:00' },
    { expect: { mails: 3, docs: { kind: 'daily-call', count: 1 }, outbox: { Sent: 9 } } },
    { expect: { tab: 'Schedule', where: { 'Event ID': 'E002' }, has: { Location: 'The moon' } } },
    { expect: { mails: 5 } },
  );
  expect(status).toBe(1);
  expect(printed).toMatch(
    /FAIL {2}Line 2: expect +mails: expected 3 messages, found 5; outbox: expected 9 rows Sent, found 5/,
  );
  expect(printed).toMatch(/FAIL {2}Line 3: expect +tab: expected "The moon" in Location, found "Corner Hall"/);
  expect(printed).toMatch(/ok {4}Line 4: expect/);
  expect(
    summary()
      .steps.filter((step) => !step.ok)
      .map((step) => step.name),
  ).toEqual(['Line 2: expect', 'Line 3: expect']);
  expect(existsSync(join(folder, 'out', 'Drive'))).toBe(true);
});

it.each([
  ['a tab that is not there', { edit: { tab: 'Nowhere', set: { Name: 'x' } } }, 'There is no tab "Nowhere"'],
  ['a row that is not there', { edit: { tab: 'People', where: { 'Person ID': 'P9' }, set: { Name: 'x' } } }, 'no row'],
  ['a result that is not there', { call: 'sendCall', args: [{ hash: '$result.hash' }] }, 'The last result has no hash'],
  ['a message that is not there', { call: 'resend', args: [{ key: '$outbox.Failed' }] }, 'one Failed row'],
])('exits 1 for %s', async (_what, line, words) => {
  expect(await play(line)).toBe(1);
  expect(printed).toMatch(/FAIL {2}Line 1/);
  expect(printed).toContain(words);
});

it('says what was found instead of each thing that can be expected', async () => {
  const expectations: [object, string][] = [
    [{ mailsInAll: { to: 'ana.reyes@example.org' } }, 'expected at least 1 messages, found 0 like that, of 0'],
    [{ sentTwice: 1 }, 'expected 1 messages sent more than once, found 0'],
    [{ folders: { name: 'Nowhere' } }, 'expected at least 1 folders, found 0 like that'],
    [{ triggers: { handler: 'tick', atMost: 0 } }, 'expected at most 0 triggers, found 1 like that, of 2'],
    [{ runs: 1 }, 'expected 1 trigger runs, found 0'],
    [{ calls: { method: 'MailApp.*', count: 2 } }, 'expected 2 service calls, found 0 like that'],
    [{ result: { state: 'done' } }, 'expected {"state":"done"}, but is null'],
    [{ error: '*' }, 'expected "*", found none'],
    [{ dialog: '*made*' }, 'expected "*made*", found none'],
    [{ tab: 'People', where: { Name: '*a*' }, rows: 9 }, 'expected 9 rows with {"Name":"*a*"} in People, found 4'],
    [{ tab: 'People', has: { Shoe: '1' } }, 'has no column "Shoe"'],
  ];
  expect(await play(...expectations.map(([expected]) => ({ expect: expected })))).toBe(1);
  for (const [index, [, words]] of expectations.entries()) {
    expect(printed.split('\n').find((line) => line.includes(`Line ${index + 1}:`))).toContain(words);
  }
});

it('exits 2 for a file with lines that are wrong, names each of them, and builds nothing', async () => {
  expect(await play({ clock: 'soon' }, { call: 'makeSignIn' }, { call: 'makeCoffee' })).toBe(2);
  expect(printed).toContain('own.ndjson, row 1: clock must be a date and time');
  expect(printed).toContain('own.ndjson, row 3: call must be one of the add-on');
  expect(readdirSync(join(folder, 'out'))).toEqual(['summary.json']);
  expect(summary().problems.map((problem) => problem.row)).toEqual([1, 3]);
});

it('exits 2 for a file that is not there', async () => {
  expect(await command(SMALL, '--scenario', 'none.ndjson')).toBe(2);
  expect(printed).toContain('There is no file');
});

it('leaves the account of a day alone', async () => {
  await command(SMALL, '--now', '2027-03-05T17:00');
  const kept = readFileSync(join(folder, 'out', '.callboard', 'state.json'), 'utf8');
  expect(await play({ expect: { mails: 0 } })).toBe(2);
  expect(printed).toContain('holds the account of an earlier day');
  expect(readFileSync(join(folder, 'out', '.callboard', 'state.json'), 'utf8')).toBe(kept);
});

it('begins anew each time it is played', async () => {
  const lines = [{ clock: '2027-03-05T19:00' }, { expect: { mails: 5 } }];
  expect([await play(...lines), await play(...lines)]).toEqual([0, 0]);
  expect(summary().mails).toHaveLength(5);
});
