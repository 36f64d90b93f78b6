/** Automatic calls go out from the account whose triggers run: one that can send them, and never another's without a question. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import type { LocalMail } from '../../local/account/state.ts';
import { askAsPage } from '../../local/host/requestsOf.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import type { TriggersAsked } from '../../src/entry/browserRequests.ts';
import type { Health } from '../../src/entry/today/healthTypes.ts';
import { callsOf, SMALL, serviceCallsDuring, setUpAccount, workbookOf } from '../support/bundle.ts';
import { closed, named } from '../support/closedProduction.ts';

const OTHER = 'asm@example.org';
const HOUR_MS = 3_600_000;
const ROOT = 'Tiny Play 2027';

function give(account: LocalAccount, name: string, role: 'reader' | 'writer'): void {
  named(account, name).permissions.push({ id: `asm-${role}`, type: 'user', role, emailAddress: OTHER });
}

/** The stage manager's triggers run; an assistant opens the workbook. */
function production(prepare: (account: LocalAccount) => void = () => {}) {
  const account = setUpAccount(SMALL, { now: '2027-03-05T15:30' });
  callsOf(account)('repairTriggers');
  prepare(account);
  account.moveClockTo(account.state.nowMs + HOUR_MS);
  const install = (asked?: TriggersAsked) =>
    askAsPage(account, 'repairTriggers', asked === undefined ? [] : [asked], { as: OTHER }) as Health;
  return { account, install, owners: () => account.state.triggers.map(({ ownerEmail }) => ownerEmail) };
}

/** Who has mailed the call by the next morning. */
function senders({ account }: ReturnType<typeof production>): string[] {
  account.moveClockTo(account.state.nowMs + 10 * HOUR_MS);
  return [...new Set(account.state.mails.map(({ from }) => from))];
}

it.each([
  [
    'sees nothing but the workbook',
    (one: LocalAccount) => give(one, 'Tiny Play: Callboard', 'writer'),
    'cannot open the folder Daily Calls',
  ],
  [
    'may only look into the folders',
    (one: LocalAccount) => {
      give(one, 'Tiny Play: Callboard', 'writer');
      give(one, ROOT, 'reader');
    },
    'may see the folder Daily Calls but not change it',
  ],
  [
    'may only look into anything',
    (one: LocalAccount) => give(one, ROOT, 'reader'),
    'may see this workbook but not change it',
  ],
  [
    'finds the folder in the bin',
    (one: LocalAccount) => {
      give(one, ROOT, 'writer');
      named(one, 'Daily Calls').trashed = true;
    },
    '“Daily Calls” is in the bin',
  ],
  [
    'cannot look up the clearances that a call needs',
    (one: LocalAccount) => {
      give(one, ROOT, 'writer');
      const where = { Setting: 'Uncleared adults' };
      editCells(workbookOf(one), { tab: 'Production', where, set: { Value: 'Leave out' } });
    },
    'cannot open the Confidential workbook',
  ],
])('refuses somebody who %s, and the calls go on as before', (_who, prepare, why) => {
  const one = production(prepare);
  const answer = one.install({ replacing: '' });
  expect(answer.warnings[0]).toContain(why);
  expect(answer.takeOver).toBeNull();
  expect(one.owners()).toEqual([one.account.state.me, one.account.state.me]);
});

it('goes on sending from the old account after somebody was refused', () => {
  const one = production((account) => give(account, 'Tiny Play: Callboard', 'writer'));
  one.install();
  expect(senders(one)).toEqual([one.account.state.me]);
});

it('refuses an account that Callboard may not mail from', () => {
  const one = production((account) => give(account, ROOT, 'writer'));
  one.account.state.untickedScopes = { [OTHER]: ['script.send_mail'] };
  expect(one.install().warnings.join()).toContain('Callboard may not send calls and reports as you');
  expect(one.owners()).toEqual([one.account.state.me, one.account.state.me]);
});

it('asks before it replaces triggers that run, says whose and since when, and changes nothing until then', () => {
  const one = production((account) => give(account, ROOT, 'writer'));
  const remembered = () => structuredClone([one.account.state.triggers, one.account.state.properties]);
  const before = remembered();
  const { takeOver } = one.install();
  expect(takeOver).toMatchObject({ owner: one.account.state.me });
  expect(takeOver?.question.replace(/\d+ minutes/, '«some» minutes')).toBe(
    `Calls go out from ${one.account.state.me}, where automatic calls were turned on 1 hour ago. They ran «some» minutes ago. If you turn them on, calls go out from your account and no longer from theirs.`,
  );
  expect(remembered()).toEqual(before);
  expect(one.install({ replacing: 'another trigger' }).takeOver).toEqual(takeOver);
  const answer = one.install({ replacing: takeOver?.trigger ?? '' });
  expect(answer).toMatchObject({ takeOver: null, triggersInstalled: true, owner: OTHER });
  expect(senders(one)).toEqual([OTHER]);
});

it('asks nobody about triggers that have been silent for more than a day, or are one’s own', () => {
  const one = production((account) => give(account, ROOT, 'writer'));
  expect(callsOf(one.account)('repairTriggers').takeOver).toBeNull();
  for (const trigger of one.account.state.triggers) trigger.disabled = true;
  one.account.moveClockTo(one.account.state.nowMs + 27 * HOUR_MS);
  expect(one.install()).toMatchObject({ takeOver: null, triggersInstalled: true, owner: OTHER });
});

it('installs nothing while the production is being archived', () => {
  const { account, call } = closed();
  const { hash, title } = call('previewArchive');
  account.faults.arm({ call: 60, kind: 'kill' });
  expect(() => call('archive', { hash, title, reason: 'The venue closes' })).toThrow();
  account.faults.disarm();
  give(account, ROOT, 'writer');
  const answer = askAsPage(account, 'repairTriggers', [{ replacing: '' }], { as: OTHER }) as Health;
  expect(answer.warnings[0]).toContain('The production is being archived.');
  expect(account.state.triggers.map(({ ownerEmail }) => ownerEmail)).not.toContain(OTHER);
});

/** The assistant has taken over, and tomorrow's call is theirs to send. */
function takenOver() {
  const one = production((account) => {
    give(account, ROOT, 'writer');
    // Nobody minds whose turn it is: the old trigger goes on firing.
    account.state.consumerAccount = false;
  });
  one.install({ replacing: one.install().takeOver?.trigger ?? '' });
  const { state } = one.account;
  const isSent = ({ from, subject }: LocalMail) =>
    from === state.me && subject.startsWith('No call goes out by itself');
  return { ...one, told: () => state.mails.filter(isSent) };
}

it.each([
  [
    'run and fail, because the folder was closed to them',
    ({ account }: ReturnType<typeof takenOver>) => {
      const root = named(account, ROOT);
      root.permissions = root.permissions.filter(({ emailAddress }) => emailAddress !== OTHER);
    },
    'where automatic calls fail',
  ],
  [
    'run and may not mail',
    ({ account }: ReturnType<typeof takenOver>) => {
      account.state.untickedScopes = { [OTHER]: ['script.send_mail'] };
    },
    'where automatic calls fail',
  ],
  [
    'do not run any more',
    ({ account }: ReturnType<typeof takenOver>) => {
      for (const trigger of account.state.triggers) if (trigger.ownerEmail === OTHER) trigger.disabled = true;
    },
    'have stopped running',
  ],
])('lets the old trigger tell the stage manager once when those that took over %s', (_what, spoil, why) => {
  const one = takenOver();
  spoil(one);
  one.account.moveClockTo(one.account.state.nowMs + 16 * HOUR_MS);
  expect(one.told()).toHaveLength(1);
  expect(one.told()[0]).toMatchObject({ from: one.account.state.me, to: [one.account.state.me] });
  expect(one.told()[0]?.text).toContain(why);
  expect(one.told()[0]?.text).toContain(OTHER);
});

it('lets the old trigger do nothing, in one call, while those that took over work', () => {
  const one = takenOver();
  one.account.moveClockTo(one.account.state.nowMs + 30 * HOUR_MS);
  expect(one.told()).toEqual([]);
  const old = one.account.state.triggers.find(
    ({ handler, ownerEmail }) => handler === 'tick' && ownerEmail === one.account.state.me,
  );
  const made = serviceCallsDuring(one.account, () =>
    one.account.run('tick', [{ triggerUid: old?.id }], { source: 'trigger' }),
  );
  expect(made).toHaveLength(1);
});

it('says to whoever opens the workbook that the hourly trigger fails', () => {
  const one = takenOver();
  one.account.state.untickedScopes = { [OTHER]: ['script.send_mail'] };
  one.account.moveClockTo(one.account.state.nowMs + 8 * HOUR_MS);
  const call = callsOf(one.account);
  expect(call('health').warnings.join()).toContain('have failed for hours');
  expect(
    call('getToday')
      .attention.map(({ title }) => title)
      .join(),
  ).toContain('have failed for hours');
});
