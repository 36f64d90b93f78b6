/** The book through the bundle: blocking and Show Bible, looked at and made. */
import { readTab } from '../../local/host/readTab.ts';
import { tickNow } from '../../local/runs/clockRun.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import { fileNamed } from '../support/archivedProduction.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const NOW = '2027-03-05T09:00';

function opened() {
  const account = setUpAccount(SMALL, { now: NOW, log: false });
  const call = callsOf(account);
  const book = () => workbookOf(account);
  const move = (id: string, set: Record<string, string>) =>
    appendRow(book(), { tab: 'Blocking', set: { 'Blocking ID': id, Character: 'Mina', ...set } });
  const html = (name: string) =>
    String((fileNamed(account, name).content as { data?: string } | undefined)?.data ?? '');
  return { account, call, book, move, html };
}

it('makes a sheet for each page with moves, in the usual signs, and writes down the numbers that it gave', () => {
  const { call, move, book, html } = opened();
  expect(call('blockingShown').blocking).toEqual({ words: 'no note', page: '', problems: [] });
  expect(call('makeBlocking')).toMatchObject({ state: 'nothing' });
  move('BL001', { Page: '12', Move: 'crosses to down stage left', No: '3' });
  move('BL002', { Page: '12', Move: 'enters SR' });
  move('BL003', { Page: '9', Move: 'X' });
  expect(call('blockingShown').blocking?.words).toBe('3 notes on 2 pages');
  finished(call, call('makeBlocking'));
  expect(readTab(book(), 'Blocking').map(({ No }) => No)).toEqual(['3', '4', '1']);
  const page = html('Blocking');
  expect(page.indexOf('Beside page 9')).toBeLessThan(page.indexOf('Beside page 12'));
  expect(page).toContain('X → DSL');
  expect(page).not.toMatch(/Okafor|Park|@/);
  expect(call('makeBlocking').message).toContain('1 up to date');
});

it('lists in the Show Bible what was issued, with versions, and nothing that is sealed', () => {
  const { call, html, book, account } = opened();
  const names = { where: { Setting: 'Names in calls' }, set: { Value: 'First name and initial' } };
  editCells(book(), { tab: 'Production', ...names });
  const work = '16:00-16:30 Scene 1, Cleo Park; 16:30-17:00 Fitting: Cleo Park';
  editCells(book(), { tab: 'Schedule', where: { 'Event ID': 'E002' }, set: { Work: work } });
  finished(call, call('makeSchedules', { date: '' }));
  finished(call, call('makeContactSheets'));
  finished(call, call('makeReport', { date: '' }));
  appendRow(book(), {
    tab: 'Reports',
    set: { Report: 'Incident report', No: '7', Doc: 'Secret', 'File ID': 'x'.repeat(30) },
  });
  expect(call('bibleShown').page).toContain('Week schedule');
  finished(call, call('makeBible'));
  const page = html('Show Bible');
  for (const text of [
    'Issue 1',
    'Week schedule',
    'Team contact sheet',
    'Rehearsal report 1',
    'v1',
    'Mouse',
    'X → crosses to',
    'LX Lighting',
  ])
    expect(page).toContain(text);
  expect(page).not.toMatch(/example\.org|Secret/);
  expect(call('makeBible').message).toContain('1 up to date');
  // Names as the setting has them.
  expect(page).toContain('Cleo P');
  expect(page).not.toContain('Cleo Park');
  editCells(book(), { tab: 'Schedule', where: { 'Event ID': 'E002' }, set: { Status: 'Cancelled' } });
  expect(call('makeBible').message).toContain('1 re-issued');
  expect(html('Show Bible')).toContain('Issue 2');
  expect(html('Show Bible')).toContain('Cancelled:');
  expect(account.state.mails).toEqual([]);
});

it('keeps the Show Bible current with the call of the day, once somebody has made it', () => {
  const { account, call, html, book } = opened();
  call('repairTriggers');
  finished(call, call('makeBible'));
  expect(html('Show Bible')).not.toContain('Daily call');
  editCells(book(), { tab: 'Scenes', where: { Scene: '1' }, set: { Title: 'The Storm' } });
  account.state.nowMs = Date.parse('2027-03-05T18:05Z');
  tickNow(account);
  expect(account.state.mails.length).toBeGreaterThan(0);
  expect(html('Show Bible')).toContain('Issue 2');
  expect(html('Show Bible')).toContain('The Storm');
});
