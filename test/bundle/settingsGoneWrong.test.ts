/** Settings that go wrong while a production runs: somebody is told, and nothing goes out at a wrong hour or to a wrong person. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const HOUR_MS = 3_600_000;
const SM = 'ana.reyes@example.org';

/** The small production half an hour before its call goes out, with the setting as somebody has typed it. */
function running(setting: string, value: string): LocalAccount {
  const account = setUpAccount(SMALL, { now: '2027-03-05T17:30' });
  callsOf(account)('repairTriggers');
  type(account, setting, value);
  return account;
}

function type(account: LocalAccount, setting: string, value: string): void {
  editCells(workbookOf(account), { tab: 'Production', where: { Setting: setting }, set: { Value: value } });
}

describe.each(['Europe/Atlantis', 'soon', ''])('while the zone is %j', (zone) => {
  it('the stage manager is told once and no call goes out, until it is put right', () => {
    const account = running('Time zone', zone);
    account.moveClockTo(account.state.nowMs + 3 * HOUR_MS);
    expect(account.state.mails.map(({ to }) => to)).toEqual([[SM]]);
    expect(account.state.mails[0]?.html).toContain('Time zone');
    type(account, 'Time zone', 'Europe/London');
    account.moveClockTo(account.state.nowMs + 2 * HOUR_MS);
    expect(account.state.mails.length).toBeGreaterThan(2);
  });

  it('Today and Health say so, and a call that is sent by hand has no calendar file', () => {
    const account = running('Time zone', zone);
    const call = callsOf(account);
    const today = call('getToday');
    expect(today.state).toBe('ready');
    const shown = today.attention.flatMap(({ lines, problems }) => [
      ...lines,
      ...problems.map(({ message }) => message),
    ]);
    expect(shown.join()).toContain('Time zone');
    expect(call('health').warnings.join()).toContain('Time zone');
    const { date, hash } = call('previewCall', { date: '2027-03-06' });
    expect(call('sendCall', { date, hash, partial: false }).state).toBe('done');
    expect(account.state.mails.length).toBeGreaterThan(3);
    expect(account.state.mails.flatMap(({ attachments }) => attachments)).toEqual([]);
  });
});

it('Health says in which row a setting is wrong or hardly meant', () => {
  const account = running('Opening', '2027-03-01');
  const said = callsOf(account)('health').warnings.join('\n');
  expect(said).toMatch(/Start here, row \d+, column Value: Opening is on Monday 1 March 2027, before First rehearsal/);
  type(account, 'Late after (minutes)', 'a few');
  expect(callsOf(account)('health').warnings.join()).toContain('Late after (minutes): ');
});
