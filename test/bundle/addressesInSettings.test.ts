/** Addresses in the settings that must not be used, through set-up, import, the report and the automatic call. */
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, filesOf, finished, newWorkspace, SMALL, setUpWorkspace, workbookOf } from '../support/bundle.ts';

const NOW = '2027-03-05T17:30';
const HOUR_MS = 3_600_000;
const MINOR = 'dev.shah@example.org';
const SM = 'ana.reyes@example.org';

function changed(name: string, change: (text: string) => string) {
  return filesOf(SMALL).map((file) => (file.name === name ? { ...file, text: change(file.text) } : file));
}

test('a stage manager who counts as a minor is refused at set-up, with the row and what to type', () => {
  const files = changed('people.csv', (text) => text.replace('07700 900001,No', '07700 900001,'));
  const workspace = newWorkspace(files, { now: NOW });
  const before = Object.keys(workspace.state.files);
  const report = callsOf(workspace)('setUp', { files, settings: {} });
  expect(report.state).toBe('refused');
  const said = report.problems.map(({ file, message }) => `${file}: ${message}`);
  expect(said).toEqual([
    expect.stringMatching(/^production.csv: Stage manager email: .*type No under Minor in People/),
    expect.stringMatching(/^production.csv: Report list: /),
  ]);
  expect(Object.keys(workspace.state.files)).toEqual(before);
});

test('a minor’s address is refused where it is imported into Production', () => {
  const workspace = setUpWorkspace(SMALL, { now: NOW });
  const text = `Setting,Value\nReport list,${SM}; ${MINOR}`;
  const preview = callsOf(workspace)('previewImport', { tab: 'Production', text });
  expect(preview.hash).toBe('');
  expect(preview.problems).toEqual([
    expect.objectContaining({ row: 2, column: 'Value', message: expect.stringContaining('Dev Shah, a minor') }),
  ]);
});

test('an import that makes a setting’s address a minor’s says so', () => {
  const workspace = setUpWorkspace(SMALL, { now: NOW });
  const text = 'Person ID,Name,Minor\nP002,Ben Okafor,Yes';
  const preview = callsOf(workspace)('previewImport', { tab: 'People', text });
  expect(preview.problems).toEqual([]);
  const said = preview.notices.map(({ tab, message }) => `${tab}: ${message}`).join('\n');
  expect(said).toContain('Production: Report list: ben.okafor@example.org is the address of Ben Okafor, a minor');
});

test('a report leaves out who must not get it, and says who', () => {
  const workspace = setUpWorkspace(SMALL, { now: NOW });
  const call = callsOf(workspace);
  editCells(workbookOf(workspace), { tab: 'People', where: { Name: 'Ben Okafor' }, set: { Active: 'No' } });
  finished(call, call('makeReport', { date: '2027-03-05' }));
  const preview = call('previewReport', { date: '2027-03-05' });
  expect(preview.problems.map(({ message }) => message).join()).toContain('Ben Okafor, who has left');
  finished(call, call('sendReport', { date: '2027-03-05', hash: preview.hash, partial: false }));
  expect(workspace.state.mails.flatMap(({ to, bcc }) => [...to, ...bcc])).toEqual([SM]);
});

test('while the stage manager’s address is a minor’s no call goes out, and the account that runs is told', () => {
  const workspace = setUpWorkspace(SMALL, { now: NOW });
  const call = callsOf(workspace);
  call('repairTriggers');
  editCells(workbookOf(workspace), {
    tab: 'Production',
    where: { Setting: 'Stage manager email' },
    set: { Value: MINOR },
  });
  workspace.moveClockTo(workspace.state.nowMs + 2 * HOUR_MS);
  expect(workspace.state.mails.map(({ to, replyTo }) => [to, replyTo ?? ''])).toEqual([[[SM], '']]);
  expect(workspace.state.mails[0]?.html).toContain('Dev Shah, a minor');
});
