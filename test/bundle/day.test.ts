/** A whole day through the command and the built bundle: what it makes, that it is made once, and input that is refused. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../../local/host/command.ts';
import type { Summary } from '../../local/host/summary.ts';
import { problemLine } from '../../src/port/appError.ts';
import { AWKWARD, bundleDir, MIDSUMMER, SMALL } from '../support/bundle.ts';

const BAD = fileURLToPath(new URL('../fixtures/bad', import.meta.url));

let folder: string;
let printed: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-day-'));
  printed = '';
});
afterEach(() => rmSync(folder, { recursive: true }));
beforeAll(() => {
  process.env.CALLBOARD_REQUEST_LOG = process.env.CALLBOARD_TEST_REQUESTS ?? '';
});
afterAll(() => {
  delete process.env.CALLBOARD_REQUEST_LOG;
});

function day(input: string, now: string, ...more: string[]): Promise<number> {
  const print = (text: string): void => {
    printed += text;
  };
  return runCommand(['--input', input, '--once', '--out', 'out', '--now', now, ...more], {
    currentFolder: folder,
    bundleDir: bundleDir(),
    nowMs: 0,
    terminal: { out: print, err: print },
    stop: new AbortController().signal,
  });
}

const summary = (): Summary => JSON.parse(readFileSync(join(folder, 'out', 'summary.json'), 'utf8')) as Summary;
const failed = (): string[] => printed.split('\n').filter((line) => line.startsWith('FAIL'));
const counted = (kinds: string[]): Record<string, number> =>
  Object.fromEntries([...new Set(kinds)].sort().map((kind) => [kind, kinds.filter((one) => one === kind).length]));

it('makes sign-in sheets, tomorrow’s call and today’s report, and mails both', async () => {
  expect(await day(MIDSUMMER, '2027-03-05T18:00')).toBe(0);
  const { docs, mails, steps } = summary();
  expect(steps.map((step) => step.name)).toContain('Report e-mail');
  expect(counted(docs.map((doc) => doc.kind))).toEqual({ 'daily-call': 1, 'rehearsal-report': 1, 'sign-in': 2 });
  expect(counted(mails.map((mail) => mail.kind))).toEqual({ call: mails.length - 12, report: 12 });
  expect(mails.map((mail) => mail.state)).toEqual(mails.map(() => 'Sent'));
  expect(new Set(mails.map((mail) => mail.key)).size).toBe(mails.length);
});

it('makes and sends nothing again when it is run again, and says so', async () => {
  await day(SMALL, '2027-03-05T18:00');
  const first = summary();
  printed = '';
  expect(await day(SMALL, '2027-03-05T18:00')).toBe(0);
  const { folders, docs, mails } = summary();
  expect({ folders, docs, mails }).toEqual({ folders: first.folders, docs: first.docs, mails: first.mails });
  expect(printed).toMatch(/Nothing was sent again: the \d+ messages in Mail\/ went out before\./);
  expect(printed).toMatch(/Daily call +.*nothing has changed since/);
  expect(printed).toMatch(/Report e-mail +.*nothing has changed since/);
  expect(printed).toMatch(/Write the files +0 written/);
});

it('keeps an archived production as it is when it is run again', async () => {
  expect(await day(SMALL, '2027-03-05T18:00', '--archive')).toBe(0);
  const first = summary();
  expect(first.steps.map((step) => step.name)).toContain('Archive');
  printed = '';
  expect(await day(SMALL, '2027-03-06T18:00')).toBe(0);
  expect(printed).toMatch(/Set up +The production is archived/);
  expect(printed).toMatch(/Write the files +0 written/);
  expect(summary().folders).toEqual(first.folders);
});

it('does a day with names, texts and columns as awkward as they come', async () => {
  const status = await day(AWKWARD, '2027-03-05T18:00');
  expect(failed()).toEqual([]);
  expect(status).toBe(0);
  expect(summary().mails.length).toBeGreaterThan(1);
});

describe('refuses with everything that is wrong, and builds nothing,', () => {
  it.each(readdirSync(BAD))('%s', async (name) => {
    expect(await day(join(BAD, name), '2027-03-05T18:00')).toBe(2);
    const places = summary().problems.map((problem) => problemLine({ ...problem, message: '' }).replace(/: $/, ''));
    const expected = readFileSync(join(BAD, name, 'expected.txt'), 'utf8')
      .trim()
      .split('\n');
    expect([...new Set(places)].sort()).toEqual([...expected].sort());
    expect(readdirSync(join(folder, 'out'))).toEqual(['summary.json']);
  });
});
