/** Papers that are one page, as LibreOffice sets them; where it is not installed the test passes and says so. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docxOf } from '../../local/files/docx/docxOf.ts';
import { readTab } from '../../local/host/readTab.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, finished, MIDSUMMER, setUpAccount, workbookOf } from '../support/bundle.ts';

const isThere = spawnSync('soffice', ['--version']).status === 0;
const SECONDS = 240;
const PAPERS = ['Rehearsal Report 1 - 2027-03-05', 'Audition form', 'Cast contact sheet', 'Week schedule 2027-03-01'];

/** Of each paper, in one run of the program: it takes long to begin. */
async function pagesOf(papers: readonly [name: string, html: string][], folder: string): Promise<[string, number][]> {
  const files = await Promise.all(
    papers.map(async ([name, html], at) => {
      const file = join(folder, `${at}.docx`);
      writeFileSync(file, await docxOf(html, name, new Date(0)));
      return file;
    }),
  );
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const run = ['--headless', '--convert-to', 'pdf', '--outdir', folder];
  execFileSync('soffice', [profile, ...run, ...files], { stdio: 'ignore' });
  return papers.map(([name], at) => {
    const pdf = readFileSync(join(folder, `${at}.pdf`), 'latin1');
    return [name, pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0];
  });
}

test(
  isThere
    ? 'the papers of the example that are one page fit on it'
    : 'the papers of the example that are one page: skipped, LibreOffice is missing',
  async () => {
    if (!isThere) return;
    const account = setUpAccount(MIDSUMMER, { now: '2027-03-05T14:00', log: false });
    const audition = { 'Event ID': 'E900', Date: '2027-02-27', Start: '18:00', End: '20:00', Type: 'Audition' };
    appendRow(workbookOf(account), { tab: 'Schedule', set: { ...audition, Status: 'Published' } });
    // What is open from earlier days comes besides, and makes a second page.
    for (const { 'Note ID': id } of readTab(workbookOf(account), 'Notes')) {
      editCells(workbookOf(account), { tab: 'Notes', where: { 'Note ID': String(id) }, set: { Status: 'Done' } });
    }
    const call = callsOf(account);
    finished(call, call('makeReport', { date: '' }));
    finished(call, call('makeAuditions'));
    finished(call, call('makeContactSheets'));
    finished(call, call('makeSchedules', { date: '' }));
    const folder = mkdtempSync(join(tmpdir(), 'callboard-'));
    try {
      const files = Object.values(account.state.files);
      const papers = PAPERS.map((name): [string, string] => [
        name,
        files.find((file) => file.name === name)?.content?.data ?? '',
      ]);
      expect(papers.filter(([, html]) => html === '')).toEqual([]);
      expect(await pagesOf(papers, folder)).toEqual(PAPERS.map((name) => [name, 1]));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  SECONDS * 1000,
);

test('what a job made is linked by what it is', () => {
  const account = setUpAccount(MIDSUMMER, { now: '2027-03-05T14:00', log: false });
  const call = callsOf(account);
  const linksOf = (outcome: { links: { name: string; link: string }[] }) => {
    for (const { link } of outcome.links) expect(link).toMatch(/^https:\/\/docs\.google\.com\//);
    return outcome.links.map(({ name }) => name);
  };
  expect(linksOf(call('makeSignIn', { date: '' }))).toEqual([
    'Sign-in sheet, Fri 5 Mar, 4:00 pm, Rehearsal',
    'Sign-in sheet, Fri 5 Mar, 4:00 pm, Music',
  ]);
  expect(linksOf(call('makeReport', { date: '' }))).toEqual(['Rehearsal report 1, Fri 5 Mar']);
  expect(linksOf(call('makeSchedules', { date: '' }))).toEqual([
    'Week schedule, from Mon 1 Mar',
    'Month schedule, March 2027',
  ]);
  expect(linksOf(call('makeReflections'))).toHaveLength(2);
  // There already: it is linked all the same.
  expect(linksOf(call('makeSchedules', { date: '' }))).toHaveLength(2);
});

test('a schedule that hangs there is issued again with the next; one that is over stays, and a new date alone is no revision', () => {
  const account = setUpAccount(MIDSUMMER, { now: '2027-03-05T14:00', log: false });
  const call = callsOf(account);
  const make = (date: string) => call('makeSchedules', { date }).message;
  expect(make('2027-02-24')).toBe('Schedules for the company: 2 made.');
  expect(make('2027-03-10')).toBe('Schedules for the company: 2 made.');
  account.state.nowMs += 24 * 3_600_000;
  expect(make('2027-03-06')).toBe('Schedules for the company: 1 made, 2 up to date.');
  const new10 = { 'Event ID': 'E901', Date: '2027-03-10', Start: '10:00', End: '11:00', Type: 'Meeting' };
  appendRow(workbookOf(account), { tab: 'Schedule', set: { ...new10, Status: 'Published' } });
  expect(make('2027-03-06')).toBe('Schedules for the company: 2 re-issued, 1 up to date.');
});
