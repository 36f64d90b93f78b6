/** Rows that are pencilled in: they hold no call up, and setting up names them or works. */
import { isCallMail } from '../../local/host/callMail.ts';
import { appendRow } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, filesOf, newAccount, setUpAccount, workbookOf } from '../support/bundle.ts';
import { caseFolder, caseTest } from '../support/sharedCases.ts';

const CASE = '14-tba';

caseTest(CASE, 'setting up names the cells of a draft that say TBA, and builds nothing', (folder) => {
  const account = newAccount(folder, { now: '2027-03-05T18:00' });
  const outcome = callsOf(account)('setUp', { files: filesOf(folder), settings: {} });
  if (outcome.state === 'done' || outcome.state === 'more') return;
  expect(outcome.problems.map(({ file, row, column }) => [file, row, column])).toEqual([
    ['schedule.csv', 5, 'Start'],
    ['schedule.csv', 5, 'End'],
  ]);
});

const STRIKE = { Type: 'Strike', Work: 'Break set', Status: 'Draft' };

caseTest(CASE, 'a draft without a date or an hour holds no call up, and nobody is mailed about it', () => {
  for (const set of [
    { Date: 'TBA', Start: '10:00', End: '12:00' },
    { Date: '2027-04-11', Start: 'TBA', End: 'TBA' },
    { Date: '2027-03-06', Start: 'TBA', End: 'TBA' },
  ]) {
    const account = setUpAccount(caseFolder('base'), { now: '2027-03-05T17:00' });
    callsOf(account)('repairTriggers');
    appendRow(workbookOf(account), { tab: 'Schedule', set: { ...STRIKE, ...set } });
    for (let hour = 0; hour < 16; hour++) account.moveClockTo(account.state.nowMs + 3_600_000);
    expect(account.state.mails.map(isCallMail)).toEqual(Array.from({ length: 5 }, () => true));
    expect(account.state.mails[0]?.text).toMatch(/^Call for Saturday 6 March 2027/);
  }
});
