/** The two triggers: what they cost, whose they are, and what is said when one is missing. */
import { askAsPage } from '../../local/host/requestsOf.ts';
import type { Health } from '../../src/entry/today/healthTypes.ts';
import { MIDSUMMER, SMALL, setUpAccount } from '../support/bundle.ts';
import { type Stage, stageFrom } from './harness.ts';
import { thirtyDays } from './thirtyDays.ts';

const HOUR_MS = 3_600_000;
const ANOTHER = 'asm@example.org';

function stage(now = '2027-03-04T09:00'): Stage {
  const one = stageFrom(setUpAccount(SMALL, { now, log: false }).state);
  one.call('repairTriggers');
  return one;
}

function triggersOf({ account }: Stage): string[] {
  return account.state.triggers.map(({ handler, ownerEmail }) => `${handler} ${ownerEmail}`);
}

test('thirty days of ticks for the example use less than 10 trigger minutes a day, and idle ones at most 3 calls', () => {
  const account = setUpAccount(MIDSUMMER, { now: '2027-02-20T09:00', log: false });
  askAsPage(account, 'repairTriggers', []);
  const use = thirtyDays(account);
  expect(use.ticks).toBeGreaterThanOrEqual(30 * 24);
  expect(use.mails).toBeGreaterThan(0);
  expect(Math.max(...use.minutesADay)).toBeLessThan(10);
  expect(use.mostIdleCalls).toBeLessThanOrEqual(3);
});

test('triggers are installed once, however often the click is repeated, and an unchanged one is left alone', () => {
  const one = stage();
  const ids = one.account.state.triggers.map(({ id }) => id);
  one.call('repairTriggers');
  expect(one.account.state.triggers.map(({ id }) => id)).toEqual(ids);
  expect(one.call('health').triggersInstalled).toBe(true);
});

test('no trigger is made or taken away in a trigger run', () => {
  const one = stage('2027-03-05T17:30');
  const first = one.account.serviceCalls.length;
  one.account.moveClockTo(one.account.state.nowMs + 30 * HOUR_MS);
  one.account.fireEdit({} as never);
  const methods = one.account.serviceCalls.slice(first).map(({ method }) => method);
  expect(methods).toContain('MailApp.sendEmail');
  expect(methods.filter((method) => /^ScriptApp.*(new|delete)Trigger/.test(method))).toEqual([]);
});

test('a missing trigger is said, and made again by the click', () => {
  const one = stage();
  const { state } = one.account;
  state.triggers = state.triggers.filter(({ handler }) => handler !== 'tick');
  expect(one.call('health').warnings.join()).toMatch(/Automatic calls are only half on/);
  const after = one.call('repairTriggers').warnings.filter((words) => !words.includes('Hours of children'));
  expect(after).toEqual([]);
  expect(triggersOf(one).sort()).toEqual([`tick ${state.me}`, `whenEdited ${state.me}`]);
});

test('triggers that belong to somebody else are said by name', () => {
  const one = stage();
  const { state } = one.account;
  const owner = state.me;
  const workbook = state.files[state.activeSpreadsheetId ?? ''];
  workbook?.permissions.push({ id: 'asm', type: 'user', role: 'writer', emailAddress: ANOTHER });
  const said = askAsPage(one.account, 'health', [], { as: ANOTHER }) as { warnings: string[] };
  expect(said.warnings.join()).toContain(`Automatic calls were turned on by ${owner}`);
});

test('after somebody else has taken over, the old hourly trigger does nothing', () => {
  const one = stage('2027-03-05T17:30');
  const { state } = one.account;
  const [before] = state.triggers;
  for (const file of Object.values(state.files).filter(({ parents }) => parents[0] === state.rootId)) {
    file.permissions.push({ id: 'asm', type: 'user', role: 'writer', emailAddress: ANOTHER });
  }
  const install = (replacing: string) =>
    askAsPage(one.account, 'repairTriggers', [{ replacing }], { as: ANOTHER }) as Health;
  install(install('').takeOver?.trigger ?? '');
  one.account.state.nowMs += HOUR_MS;
  const first = one.account.serviceCalls.length;
  one.account.run('tick', [{ triggerUid: before?.id }], { source: 'trigger' });
  expect(one.account.serviceCalls.slice(first).map(({ method }) => method)).toEqual([
    'PropertiesService.getProperties',
  ]);
  expect(state.mails).toEqual([]);
});

test('no heartbeat for 26 hours is said at the next opening, and not before', () => {
  const one = stage();
  const { state } = one.account;
  for (const trigger of state.triggers) trigger.disabled = true;
  one.account.moveClockTo(state.nowMs + 25 * HOUR_MS);
  expect(one.call('health').warnings.join()).not.toMatch(/has not run/);
  one.account.moveClockTo(state.nowMs + 2 * HOUR_MS);
  expect(one.call('health').warnings.join()).toMatch(/have not run for more than a day/);
});

test('an edit that came while a long job ran is caught up with by the next tick', () => {
  const one = stage();
  one.account.beforeCall = ({ method }) => {
    if (method !== 'drive.files.create') return;
    one.account.beforeCall = null;
    one.account.editAs(one.account.state.me, {
      tab: 'People',
      set: { Name: 'Nora New', Group: 'Crew', Minor: 'No' },
    });
  };
  one.call('makeSignIn', { date: '2027-03-06' });
  const ids = () => JSON.stringify(one.account.state.spreadsheets).includes('P005');
  expect(ids()).toBe(false);
  one.account.moveClockTo(one.account.state.nowMs + HOUR_MS);
  expect(ids()).toBe(true);
});

test('a run that finds the lock taken says that it is busy, and changes nothing', () => {
  const one = stage();
  let said = '';
  let before = '';
  let after = '';
  one.account.beforeCall = ({ method }) => {
    if (method !== 'drive.files.create') return;
    one.account.beforeCall = null;
    const { nowMs: _, ...rest } = one.account.state;
    before = JSON.stringify(rest);
    const outcome = one.call('makeReport', { date: '2027-03-06' });
    said = `${outcome.state} ${outcome.unchanged}`;
    after = JSON.stringify({ ...one.account.state, nowMs: undefined });
  };
  one.call('makeSignIn', { date: '2027-03-06' });
  expect(said).toBe('busy Nothing was changed.');
  expect(after).toBe(before);
});
