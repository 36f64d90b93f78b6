/** A person may leave a permission's box unticked: it is said as that, nothing is tried again, and nothing is in doubt. */
import { tableOf } from '../../local/services/sheets/findCells.ts';
import type { LocalWorkspace } from '../../local/workspace/localWorkspace.ts';
import { callsOf, finished, SMALL, setUpWorkspace, workbookOf } from '../support/bundle.ts';

const ME = 'ana.reyes@example.org';

function without(...scopes: string[]): { workspace: LocalWorkspace; call: ReturnType<typeof callsOf> } {
  const workspace = setUpWorkspace(SMALL, { now: '2027-03-05T17:00' });
  const call = callsOf(workspace);
  call('repairTriggers');
  workspace.state.untickedScopes = { [ME]: scopes };
  return { workspace, call };
}

const states = (workspace: LocalWorkspace) => {
  const { headers, rows } = tableOf(workbookOf(workspace), 'Outbox');
  return [...new Set(rows.map((row) => String(row[headers.indexOf('State')])))];
};

describe.each(['en', 'de'] as const)('With Google speaking %s, a box that is unticked', (locale) => {
  test('for mail keeps a call from going out, and leaves no message in doubt', () => {
    const { workspace, call } = without();
    workspace.locale = locale;
    const { hash, date } = call('previewCall', { date: '' });
    const before = workspace.requests.length;
    // The box is taken away between two messages.
    workspace.beforeCall = ({ method }) => {
      if (method !== 'MailApp.sendEmail' || workspace.state.mails.length < 1) return;
      workspace.state.untickedScopes = { [ME]: ['script.send_mail'] };
    };
    const report = call('sendCall', { date, hash, partial: false });
    expect(report).toMatchObject({
      state: 'stopped',
      message: expect.stringContaining('send calls and reports as you'),
    });
    expect(report.toDo).toContain('Install or repair triggers');
    expect(workspace.state.mails).toHaveLength(1);
    expect(states(workspace).sort()).toEqual(['Pending', 'Sent']);
    const tried = workspace.requests.slice(before).filter(({ method }) => method === 'MailApp.sendEmail');
    expect(tried).toHaveLength(2);
    workspace.beforeCall = null;
    workspace.state.untickedScopes = {};
    finished(call, call('continueJob'));
    expect(states(workspace)).toEqual(['Sent']);
  });

  test('for mail is found by the tick before anything is begun, and the call goes out once it is ticked', () => {
    const { workspace } = without('script.send_mail');
    workspace.locale = locale;
    const runs = workspace.moveClockTo(workspace.state.nowMs + 2 * 3_600_000);
    expect(runs.map(({ error }) => error)).toEqual([undefined, undefined]);
    expect(runs.at(-1)?.result).toMatchObject({ state: 'refused', message: expect.stringContaining('may not send') });
    expect(workspace.requests.filter(({ method }) => method === 'MailApp.sendEmail')).toEqual([]);
    expect(states(workspace)).toEqual([]);
    workspace.state.untickedScopes = {};
    workspace.moveClockTo(workspace.state.nowMs + 3_600_000);
    expect(workspace.state.mails.length).toBeGreaterThan(0);
  });

  test.each([
    ['script.send_mail', /may not send calls and reports/],
    ['calendar.app.created', /may not keep a calendar/],
    ['script.scriptapp', /may not install the triggers/],
    ['drive', /may not make the production’s folders/],
  ])('%s is named by Health, with what to do, and Health asks nobody', (scope, words) => {
    const { workspace, call } = without(scope);
    workspace.locale = locale;
    const warnings = call('health').warnings.join();
    expect(warnings).toMatch(words);
    expect(warnings).toContain('Tick every box.');
    expect(workspace.ui.consentAsked).toBe(0);
  });

  test('for files is said at once, without waiting for it to pass', () => {
    const { workspace, call } = without('drive');
    workspace.locale = locale;
    const before = workspace.state.nowMs;
    const report = call('makeSignIn', { date: '2027-03-06' });
    expect(report).toMatchObject({
      state: 'refused',
      message: expect.stringContaining('may not make the production’s'),
    });
    expect(workspace.state.nowMs - before).toBeLessThan(2_000);
  });
});

describe('Google is asked once more', () => {
  const menu = (workspace: LocalWorkspace, item: string) => {
    try {
      workspace.run(item, [], { source: 'menu' });
      return true;
    } catch {
      return false;
    }
  };

  test('where a person clicks, and not again for what they leave out a second time', () => {
    const { workspace } = without('calendar.app.created');
    expect([menu(workspace, 'showSidebar'), workspace.ui.consentAsked]).toEqual([false, 1]);
    expect([menu(workspace, 'showSidebar'), workspace.ui.consentAsked]).toEqual([true, 1]);
    expect(workspace.ui.sidebar).not.toBeNull();
    workspace.state.untickedScopes = { [ME]: ['script.send_mail'] };
    expect([menu(workspace, 'showCall'), workspace.ui.consentAsked]).toEqual([false, 2]);
  });

  test('whenever the triggers are installed from the menu', () => {
    const { workspace } = without('script.send_mail');
    for (const times of [1, 2]) {
      expect([menu(workspace, 'menuRepairTriggers'), workspace.ui.consentAsked]).toEqual([false, times]);
    }
    workspace.state.untickedScopes = {};
    expect([menu(workspace, 'menuRepairTriggers'), workspace.ui.consentAsked]).toEqual([true, 2]);
  });

  test('nowhere by a trigger', () => {
    const { workspace } = without('script.send_mail', 'drive', 'script.scriptapp');
    workspace.moveClockTo(workspace.state.nowMs + 3 * 3_600_000);
    expect(workspace.ui.consentAsked).toBe(0);
    expect(workspace.requests.filter(({ method }) => method === 'ScriptApp.requireAllScopes')).toEqual([]);
  });
});
