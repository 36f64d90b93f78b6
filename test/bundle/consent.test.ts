/** A person may leave a permission's box unticked: it is said as that, nothing is tried again, and nothing is in doubt. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import { tableOf } from '../../local/services/sheets/findCells.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const ME = 'ana.reyes@example.org';

function without(...scopes: string[]): { account: LocalAccount; call: ReturnType<typeof callsOf> } {
  const account = setUpAccount(SMALL, { now: '2027-03-05T17:00' });
  const call = callsOf(account);
  call('repairTriggers');
  account.state.untickedScopes = { [ME]: scopes };
  return { account, call };
}

const states = (account: LocalAccount) => {
  const { headers, rows } = tableOf(workbookOf(account), 'Outbox');
  return [...new Set(rows.map((row) => String(row[headers.indexOf('State')])))];
};

describe.each(['en', 'de'] as const)('With Google speaking %s, a box that is unticked', (locale) => {
  test('for mail keeps a call from going out, and leaves no message in doubt', () => {
    const { account, call } = without();
    account.locale = locale;
    const { hash, date } = call('previewCall', { date: '' });
    const before = account.serviceCalls.length;
    // The box is taken away between two messages.
    account.beforeCall = ({ method }) => {
      if (method !== 'MailApp.sendEmail' || account.state.mails.length < 1) return;
      account.state.untickedScopes = { [ME]: ['script.send_mail'] };
    };
    const outcome = call('sendCall', { date, hash, partial: false });
    expect(outcome).toMatchObject({
      state: 'stopped',
      message: expect.stringContaining('send calls and reports as you'),
    });
    expect(outcome.toDo).toContain('Turn on automatic calls');
    expect(account.state.mails).toHaveLength(1);
    expect(states(account).sort()).toEqual(['Pending', 'Sent']);
    const tried = account.serviceCalls.slice(before).filter(({ method }) => method === 'MailApp.sendEmail');
    expect(tried).toHaveLength(2);
    account.beforeCall = null;
    account.state.untickedScopes = {};
    finished(call, call('continueJob'));
    expect(states(account)).toEqual(['Sent']);
  });

  test('for mail is found by the tick before anything is begun, and the call goes out once it is ticked', () => {
    const { account } = without('script.send_mail');
    account.locale = locale;
    const runs = account.moveClockTo(account.state.nowMs + 2 * 3_600_000);
    expect(runs.map(({ error }) => error)).toEqual([undefined, undefined]);
    expect(runs.at(-1)?.result).toMatchObject({ state: 'refused', message: expect.stringContaining('may not send') });
    expect(account.serviceCalls.filter(({ method }) => method === 'MailApp.sendEmail')).toEqual([]);
    expect(states(account)).toEqual([]);
    account.state.untickedScopes = {};
    account.moveClockTo(account.state.nowMs + 3_600_000);
    expect(account.state.mails.length).toBeGreaterThan(0);
  });

  test.each([
    ['script.send_mail', /may not send calls and reports/],
    ['calendar.app.created', /may not keep a calendar/],
    ['script.scriptapp', /may not turn on automatic calls/],
    ['drive', /may not make the production’s folders/],
  ])('%s is named by Health, with what to do, and Health asks nobody', (scope, words) => {
    const { account, call } = without(scope);
    account.locale = locale;
    const warnings = call('health').warnings.join();
    expect(warnings).toMatch(words);
    expect(warnings).toContain('tick every box.');
    expect(account.ui.consentAsked).toBe(0);
  });

  test('for files is said at once, without waiting for it to pass', () => {
    const { account, call } = without('drive');
    account.locale = locale;
    const before = account.state.nowMs;
    const outcome = call('makeSignIn', { date: '2027-03-06' });
    expect(outcome).toMatchObject({
      state: 'refused',
      message: expect.stringContaining('may not make the production’s'),
    });
    expect(account.state.nowMs - before).toBeLessThan(2_000);
  });
});

describe('Google is asked once more', () => {
  const menu = (account: LocalAccount, item: string) => {
    try {
      account.run(item, [], { source: 'menu' });
      return true;
    } catch {
      return false;
    }
  };

  test('where a person clicks, and not again for what they leave out a second time', () => {
    const { account } = without('calendar.app.created');
    expect([menu(account, 'showSidebar'), account.ui.consentAsked]).toEqual([false, 1]);
    expect([menu(account, 'showSidebar'), account.ui.consentAsked]).toEqual([true, 1]);
    expect(account.ui.sidebar).not.toBeNull();
    account.state.untickedScopes = { [ME]: ['script.send_mail'] };
    expect([menu(account, 'showCall'), account.ui.consentAsked]).toEqual([false, 2]);
  });

  test('whenever the triggers are installed from the menu', () => {
    const { account } = without('script.send_mail');
    for (const times of [1, 2]) {
      expect([menu(account, 'menuRepairTriggers'), account.ui.consentAsked]).toEqual([false, times]);
    }
    account.state.untickedScopes = {};
    expect([menu(account, 'menuRepairTriggers'), account.ui.consentAsked]).toEqual([true, 2]);
  });

  test('nowhere by a trigger', () => {
    const { account } = without('script.send_mail', 'drive', 'script.scriptapp');
    account.moveClockTo(account.state.nowMs + 3 * 3_600_000);
    expect(account.ui.consentAsked).toBe(0);
    expect(account.serviceCalls.filter(({ method }) => method === 'ScriptApp.requireAllScopes')).toEqual([]);
  });
});
