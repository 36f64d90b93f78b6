/** Addresses in the settings that must not be used, through set-up, import, the report and the automatic call. */
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, filesOf, finished, newAccount, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const NOW = '2027-03-05T17:30';
const HOUR_MS = 3_600_000;
const MINOR = 'dev.shah@example.org';
const SM = 'ana.reyes@example.org';

/** An actor, so that the list names somebody of the company. */
function listBen(account: ReturnType<typeof setUpAccount>): void {
  const set = { Value: `${SM}; ben.okafor@example.org` };
  editCells(workbookOf(account), { tab: 'Production', where: { Setting: 'Report list' }, set });
}

function changed(name: string, change: (text: string) => string) {
  return filesOf(SMALL).map((file) => (file.name === name ? { ...file, text: change(file.text) } : file));
}

test('a stage manager who counts as a minor is refused at set-up, with the row and what to type', () => {
  const files = changed('people.csv', (text) => text.replace('07700 900001,No', '07700 900001,'));
  const account = newAccount(files, { now: NOW });
  const before = Object.keys(account.state.files);
  const outcome = callsOf(account)('setUp', { files, settings: {} });
  expect(outcome.state).toBe('refused');
  const said = outcome.problems.map(({ file, message }) => `${file}: ${message}`);
  expect(said).toEqual([
    expect.stringMatching(/^production.csv: Stage manager email: .*type No under Minor in People/),
    expect.stringMatching(/^production.csv: Report list: /),
  ]);
  expect(Object.keys(account.state.files)).toEqual(before);
});

test('a minor’s address is refused where it is imported into Production', () => {
  const account = setUpAccount(SMALL, { now: NOW });
  const text = `Setting,Value\nReport list,${SM}; ${MINOR}`;
  const preview = callsOf(account)('previewImport', { tab: 'Production', text });
  expect(preview.hash).toBe('');
  expect(preview.problems).toEqual([
    expect.objectContaining({ row: 2, column: 'Value', message: expect.stringContaining('Dev Shah, who is under 18') }),
  ]);
});

test('an import that makes a setting’s address a minor’s says so', () => {
  const account = setUpAccount(SMALL, { now: NOW });
  listBen(account);
  const text = 'Person ID,Name,Minor\nP002,Ben Okafor,Yes';
  const preview = callsOf(account)('previewImport', { tab: 'People', text });
  expect(preview.problems).toEqual([]);
  const said = preview.notices.map(({ tab, message }) => `${tab}: ${message}`).join('\n');
  expect(said).toContain(
    'Start here: Report list: ben.okafor@example.org is the address of Ben Okafor, who is under 18',
  );
});

test('a report leaves out who must not get it, and says who', () => {
  const account = setUpAccount(SMALL, { now: NOW });
  const call = callsOf(account);
  listBen(account);
  editCells(workbookOf(account), { tab: 'People', where: { Name: 'Ben Okafor' }, set: { Active: 'No' } });
  finished(call, call('makeReport', { date: '2027-03-05' }));
  const preview = call('previewReport', { date: '2027-03-05' });
  expect(preview.problems.map(({ message }) => message).join()).toContain('Ben Okafor, who has left');
  finished(call, call('sendReport', { date: '2027-03-05', hash: preview.hash, partial: false }));
  expect(account.state.mails.flatMap(({ to, bcc }) => [...to, ...bcc])).toEqual([SM]);
});

test('while the stage manager’s address is a minor’s no call goes out, and the account that runs is told', () => {
  const account = setUpAccount(SMALL, { now: NOW });
  const call = callsOf(account);
  call('repairTriggers');
  editCells(workbookOf(account), {
    tab: 'Production',
    where: { Setting: 'Stage manager email' },
    set: { Value: MINOR },
  });
  account.moveClockTo(account.state.nowMs + 2 * HOUR_MS);
  expect(account.state.mails.map(({ to, replyTo }) => [to, replyTo ?? ''])).toEqual([[[SM], '']]);
  expect(account.state.mails[0]?.html).toContain('Dev Shah, who is under 18');
});
