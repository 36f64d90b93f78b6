/** The simple scripts that Callboard is compared with do what Callboard does for the same production, and are counted fairly. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LocalAccount } from '../../../local/account/localAccount.ts';
import type { LocalFile, LocalState } from '../../../local/account/state.ts';
import { benchJobs, type ProductionCost } from '../../../local/bench/benchJobs.ts';
import { compareJobs } from '../../../local/bench/compareJobs.ts';
import { dayAllowances } from '../../../local/bench/dayAllowances.ts';
import { BENCH_DAY, madeUpProduction, NEXT_DAY } from '../../../local/bench/madeUpProduction.ts';
import { benchPlain } from '../../../local/bench/plain/benchPlain.ts';
import { benchTroubles } from '../../../local/bench/plain/benchTroubles.ts';
import { plainAccount, runToItsEnd } from '../../../local/bench/plain/plainAccount.ts';
import { foldersIn, productionPlan } from '../../../local/bench/plain/productionPlan.ts';
import { isCallMail } from '../../../local/host/callMail.ts';
import { readTab } from '../../../local/host/readTab.ts';
import { bundleDir } from '../../support/bundle.ts';

const scriptsDir = fileURLToPath(new URL('../../../local/bench/plain/scripts', import.meta.url));
const FILES = madeUpProduction({ cast: 6, guardians: 12, events: 8, scenes: 8 });
const DOC = 'application/vnd.google-apps.document';

let callboard: ProductionCost;
beforeAll(() => {
  callboard = benchJobs(FILES, bundleDir(), { folders: 46, photos: 5, calls: 2 });
});

function account(state?: LocalState): LocalAccount {
  const { nowMs, me, scriptTimeZone } = callboard.setUp;
  return plainAccount({ nowMs, me, scriptTimeZone, scriptsDir, ...(state === undefined ? {} : { state }) });
}

function setUp(): LocalAccount {
  const made = account();
  made.run('setUpProduction', [productionPlan(callboard.setUp, FILES)]);
  return made;
}

const filesOf = ({ state }: LocalAccount): LocalFile[] => Object.values(state.files);
const openBook = ({ state }: LocalAccount) => state.spreadsheets[state.activeSpreadsheetId ?? ''];

/** Of the production as Callboard has it before the archive. */
const ofCallboard = (): LocalFile[] => Object.values(callboard.beforeArchive.files);
const keptBy = (files: LocalFile[], kind: string): LocalFile | undefined =>
  files.find(({ properties }) => properties.callboardKind === kind);

it('sets up the same folders and tabs as Callboard, with the same people', () => {
  const plan = productionPlan(callboard.setUp, FILES);
  const made = setUp();
  const top = filesOf(made).find(({ name }) => name === plan.title);
  expect(plan.folders.length).toBeGreaterThan(5);
  expect(foldersIn(made.state, top?.id ?? '')).toEqual(plan.folders);
  expect(openBook(made)?.sheets.map(({ properties }) => properties.title)).toEqual(plan.tabs.map(({ name }) => name));
  expect(readTab(openBook(made), 'People').map(({ Name: name }) => name)).toContain('Actor Number6');
  expect(readTab(openBook(made), 'Scenes')[0]).toMatchObject({ Scene: '1.1' });
});

it('mails the call to the same addresses as Callboard, once, and marks each', () => {
  const made = setUp();
  for (const script of ['sendCall', 'sendCallCarefully']) made.run(script, [NEXT_DAY]);
  const calls = callboard.beforeArchive.mails.filter(isCallMail);
  expect(calls).toHaveLength(13);
  expect(made.state.mails.flatMap(({ to }) => to).sort()).toEqual(calls.flatMap(({ to }) => to).sort());
  expect(readTab(openBook(made), 'Call list').map(({ Sent: sent }) => sent)).toEqual(calls.map(() => 'sent'));
});

it('makes a sign-in sheet for each event with everybody called, and as many rows of Attendance as Callboard', () => {
  const made = setUp();
  made.run('makeSignIn', [BENCH_DAY]);
  const sheets = filesOf(made).filter(({ name }) => name.startsWith('Sign-in 2027'));
  expect(sheets).toHaveLength(4);
  expect(sheets.map(({ parents }) => made.state.files[parents[0] ?? '']?.name)).toEqual(
    sheets.map(() => 'Sign-In Sheets'),
  );
  expect(sheets[0]?.content?.data).toContain('<td>Actor Number6</td>');
  const before = callboard.beforeArchive.spreadsheets[keptBy(ofCallboard(), 'workbook')?.id ?? ''];
  expect(readTab(openBook(made), 'Attendance')).toHaveLength(readTab(before, 'Attendance').length);
});

it('makes a numbered report that says who has no mark', () => {
  const made = setUp();
  made.run('makeSignIn', [BENCH_DAY]);
  made.run('makeReport', [BENCH_DAY]);
  const report = filesOf(made).find(({ name }) => name === `Rehearsal Report 1 - ${BENCH_DAY}`);
  expect(report?.content?.data).toMatch(/Not marked: .*Actor Number3/);
  expect(readTab(openBook(made), 'Reports')).toMatchObject([{ Report: 'Rehearsal Report 1', No: 1 }]);
});

it('archives every file that Callboard archives, with a PDF beside each document', () => {
  const state = structuredClone(callboard.beforeArchive);
  const made = account(state);
  const top = keptBy(ofCallboard(), 'production');
  state.properties.document[state.activeSpreadsheetId ?? ''] = { production: top?.id ?? '' };
  const docs = ofCallboard().filter(({ mimeType }) => mimeType === DOC);
  expect(docs.length).toBeGreaterThan(6);
  expect(runToItsEnd(made, 'archiveProduction', [])).toBe('archived');
  const archive = filesOf(made).find(({ name }) => name === `${top?.name} - Archive`);
  const within = (file: LocalFile | undefined): boolean =>
    file !== undefined && (file.id === archive?.id || within(made.state.files[file.parents[0] ?? '']));
  const moved = ofCallboard().filter(({ mimeType, parents }) => !mimeType.endsWith('folder') && parents.length > 0);
  expect(moved.filter(({ id }) => !within(made.state.files[id]))).toEqual([]);
  const pdfs = filesOf(made).filter(({ mimeType }) => mimeType === 'application/pdf');
  expect(pdfs.filter(within)).toHaveLength(docs.length);
  expect(made.state.files[top?.id ?? '']?.trashed).toBe(true);
});

it('compares every job of the bench with a floor, and those that have a script with it', () => {
  const compared = compareJobs(callboard, benchPlain(FILES, scriptsDir, callboard));
  expect(compared.map(({ job }) => job)).toEqual(callboard.jobs.map(({ job }) => job));
  for (const { job, now, floor } of compared) expect([job, floor > 0 && floor <= now]).toEqual([job, true]);
  const withScript = compared.filter(({ plain }) => plain !== null).map(({ job }) => job);
  expect(withScript).toEqual([
    'Set up',
    'Sign-in sheet, one event',
    'Sign-in sheets',
    'Send call',
    'Report',
    'Archive',
  ]);
  const send = compared.find(({ job }) => job === 'Send call');
  expect(send?.plain).toBeLessThan(send?.now ?? 0);
  expect(send?.plainCarefully).toBe((send?.plain ?? 0) + 13 - 1);
});

it('says what a day uses of what Google allows', () => {
  const used = dayAllowances(callboard).map((one) => one.used);
  // Thirteen addresses of the call and three of the report; four sign-in sheets, the call and the report.
  expect([used[0], used[2]]).toEqual([16, 6]);
  expect(used[1]).toBeGreaterThan(0);
  expect(used[3]).toBeGreaterThan(24 + 13);
});

it('refuses a job that has no floor', () => {
  const job = { job: 'Juggle', detail: '', calls: 1, byMethod: {}, modelledMs: 1 };
  expect(() => compareJobs({ jobs: [job], beforeArchive: callboard.beforeArchive }, [])).toThrow('Juggle');
});

it('counts who gets a call twice when a run is stopped or started again', () => {
  const troubles = benchTroubles(FILES, scriptsDir, callboard.setUp, bundleDir());
  const found = (sender: string) =>
    troubles.filter((one) => one.sender === sender).map(({ twice, missing }) => [twice, missing]);
  // Of 13 messages the seventh is the one at which the run is stopped.
  expect(found('Mail merge')).toEqual([
    [0, 0],
    [6, 0],
    [7, 0],
    [13, 0],
  ]);
  expect(found('Mail merge, carefully')).toEqual([
    [0, 0],
    [0, 0],
    [1, 0],
    [7, 0],
  ]);
  expect(found('Callboard')).toEqual([
    [0, 0],
    [0, 1],
    [0, 0],
    [0, 0],
  ]);
  expect(troubles.filter(({ sender }) => sender === 'Callboard').map(({ asked }) => asked)).toEqual([0, 1, 1, 0]);
});

describe('what counts as a call of a simple script', () => {
  const COUNTS: [what: string, script: string, calls: string[]][] = [
    ['naming a tab and a range is none', `sheet.getRange(1, 1, 3, 3); book.getSheetByName('Sheet1');`, []],
    [
      'writes that nothing is read between are one',
      `for (const n of ['1', '2', '3']) sheet.appendRow([n]);`,
      ['flush'],
    ],
    [
      'a reading sends what waits first',
      `sheet.getRange(1, 1).setValue('a'); log(sheet.getDataRange().getDisplayValues());`,
      ['flush', 'Range.getDisplayValues'],
    ],
    [
      'reading again costs something only after a write',
      `sheet.getDataRange().getDisplayValues(); sheet.getRange(1, 1).getDisplayValues(); sheet.appendRow(['b']); sheet.getDataRange().getDisplayValues();`,
      ['Range.getDisplayValues', 'flush', 'Range.getDisplayValues'],
    ],
    ['a flush with nothing to write is none', 'SpreadsheetApp.flush(); SpreadsheetApp.flush();', []],
  ];
  const folder = mkdtempSync(join(tmpdir(), 'plain-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(COUNTS)('%s', (_, script, calls) => {
    const file = `const log = () => {}; function count() { const book = SpreadsheetApp.getActiveSpreadsheet(); const sheet = book.getSheets()[0]; ${script} }`;
    const scripts = mkdtempSync(join(folder, 'one-'));
    writeFileSync(join(scripts, 'count.js'), file);
    const made = plainAccount({ nowMs: 0, me: 'sam.reed@example.org', scriptTimeZone: 'UTC', scriptsDir: scripts });
    made.run('count');
    expect(made.serviceCalls.map(({ method }) => method)).toEqual(
      ['getActiveSpreadsheet', ...calls].map((member) => `SpreadsheetApp.${member}`),
    );
  });

  it('what waits is lost with a run that is ended, and kept by one that fails', () => {
    const scripts = mkdtempSync(join(folder, 'fails-'));
    const body = (end: string) => `SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].appendRow(['kept']); ${end}`;
    writeFileSync(
      join(scripts, 'count.js'),
      `function fails() { ${body(`throw new Error('no')`)} } function ends() { ${body('MailApp.getRemainingDailyQuota();')} }`,
    );
    const made = plainAccount({ nowMs: 0, me: 'sam.reed@example.org', scriptTimeZone: 'UTC', scriptsDir: scripts });
    made.faults.arm({ call: 2, kind: 'kill' });
    expect(() => made.run('ends')).toThrow('ended');
    expect(openBook(made)?.sheets[0]?.rows).toEqual([]);
    expect(() => made.run('fails')).toThrow('no');
    expect(openBook(made)?.sheets[0]?.rows).toHaveLength(1);
  });
});
