/** Automatic calls go out from the account whose triggers run: one that can send them, and never another's without a question. */
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import type { LocalWorkspace } from '../../local/workspace/localWorkspace.ts';
import type { LocalMail } from '../../local/workspace/state.ts';
import type { TriggersAsked } from '../../src/entry/browserCalls.ts';
import type { Health } from '../../src/entry/today/healthTypes.ts';
import { callsOf, requestsDuring, SMALL, setUpWorkspace, workbookOf } from '../support/bundle.ts';
import { closed, named } from '../support/closedProduction.ts';

const OTHER = 'asm@example.org';
const HOUR_MS = 3_600_000;
const ROOT = 'Tiny Play 2027';

function give(workspace: LocalWorkspace, name: string, role: 'reader' | 'writer'): void {
  named(workspace, name).permissions.push({ id: `asm-${role}`, type: 'user', role, emailAddress: OTHER });
}

/** The stage manager's triggers run; an assistant opens the workbook. */
function production(prepare: (workspace: LocalWorkspace) => void = () => {}) {
  const workspace = setUpWorkspace(SMALL, { now: '2027-03-05T15:30' });
  callsOf(workspace)('repairTriggers');
  prepare(workspace);
  workspace.moveClockTo(workspace.state.nowMs + HOUR_MS);
  const install = (asked?: TriggersAsked) =>
    workspace.run('repairTriggers', asked === undefined ? [] : [asked], { source: 'browser', as: OTHER }) as Health;
  return { workspace, install, owners: () => workspace.state.triggers.map(({ ownerEmail }) => ownerEmail) };
}

/** Who has mailed the call by the next morning. */
function senders({ workspace }: ReturnType<typeof production>): string[] {
  workspace.moveClockTo(workspace.state.nowMs + 10 * HOUR_MS);
  return [...new Set(workspace.state.mails.map(({ from }) => from))];
}

it.each([
  [
    'sees nothing but the workbook',
    (one: LocalWorkspace) => give(one, 'Tiny Play: Callboard', 'writer'),
    'cannot open the folder Daily Calls',
  ],
  [
    'may only look into the folders',
    (one: LocalWorkspace) => {
      give(one, 'Tiny Play: Callboard', 'writer');
      give(one, ROOT, 'reader');
    },
    'may see the folder Daily Calls but not change it',
  ],
  [
    'may only look into anything',
    (one: LocalWorkspace) => give(one, ROOT, 'reader'),
    'may see this workbook but not change it',
  ],
  [
    'finds the folder in the bin',
    (one: LocalWorkspace) => {
      give(one, ROOT, 'writer');
      named(one, 'Daily Calls').trashed = true;
    },
    '“Daily Calls” is in the bin',
  ],
  [
    'cannot look up the clearances that a call needs',
    (one: LocalWorkspace) => {
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
  expect(one.owners()).toEqual([one.workspace.state.me, one.workspace.state.me]);
});

it('goes on sending from the old account after somebody was refused', () => {
  const one = production((workspace) => give(workspace, 'Tiny Play: Callboard', 'writer'));
  one.install();
  expect(senders(one)).toEqual([one.workspace.state.me]);
});

it('refuses an account that Callboard may not mail from', () => {
  const one = production((workspace) => give(workspace, ROOT, 'writer'));
  one.workspace.state.untickedScopes = { [OTHER]: ['script.send_mail'] };
  expect(one.install().warnings.join()).toContain('Callboard may not send calls and reports as you');
  expect(one.owners()).toEqual([one.workspace.state.me, one.workspace.state.me]);
});

it('asks before it replaces triggers that run, says whose and since when, and changes nothing until then', () => {
  const one = production((workspace) => give(workspace, ROOT, 'writer'));
  const remembered = () => structuredClone([one.workspace.state.triggers, one.workspace.state.properties]);
  const before = remembered();
  const { takeOver } = one.install();
  expect(takeOver).toMatchObject({ owner: one.workspace.state.me });
  expect(takeOver?.question.replace(/\d+ minutes/, '«some» minutes')).toBe(
    `Calls go out from ${one.workspace.state.me}, whose triggers were installed 1 hour ago. They ran «some» minutes ago. If yours are installed, calls go out from your account, and theirs do nothing any more.`,
  );
  expect(remembered()).toEqual(before);
  expect(one.install({ replacing: 'another trigger' }).takeOver).toEqual(takeOver);
  const answer = one.install({ replacing: takeOver?.trigger ?? '' });
  expect(answer).toMatchObject({ takeOver: null, triggersInstalled: true, owner: OTHER });
  expect(senders(one)).toEqual([OTHER]);
});

it('asks nobody about triggers that have been silent for more than a day, or are one’s own', () => {
  const one = production((workspace) => give(workspace, ROOT, 'writer'));
  expect(callsOf(one.workspace)('repairTriggers').takeOver).toBeNull();
  for (const trigger of one.workspace.state.triggers) trigger.disabled = true;
  one.workspace.moveClockTo(one.workspace.state.nowMs + 27 * HOUR_MS);
  expect(one.install()).toMatchObject({ takeOver: null, triggersInstalled: true, owner: OTHER });
});

it('installs nothing while the production is being archived', () => {
  const { workspace, call } = closed();
  const { hash, title } = call('previewArchive');
  workspace.faults.arm({ call: 60, kind: 'kill' });
  expect(() => call('archive', { hash, title, reason: 'The venue closes' })).toThrow();
  workspace.faults.disarm();
  give(workspace, ROOT, 'writer');
  const answer = workspace.run('repairTriggers', [{ replacing: '' }], { source: 'browser', as: OTHER }) as Health;
  expect(answer.warnings[0]).toContain('The production is being archived.');
  expect(workspace.state.triggers.map(({ ownerEmail }) => ownerEmail)).not.toContain(OTHER);
});

/** The assistant has taken over, and tomorrow's call is theirs to send. */
function takenOver() {
  const one = production((workspace) => {
    give(workspace, ROOT, 'writer');
    // Nobody minds whose turn it is: the old trigger goes on firing.
    workspace.state.consumerAccount = false;
  });
  one.install({ replacing: one.install().takeOver?.trigger ?? '' });
  const { state } = one.workspace;
  const isTold = ({ from, subject }: LocalMail) =>
    from === state.me && subject.startsWith('No call goes out by itself');
  return { ...one, told: () => state.mails.filter(isTold) };
}

it.each([
  [
    'run and fail, because the folder was closed to them',
    ({ workspace }: ReturnType<typeof takenOver>) => {
      const root = named(workspace, ROOT);
      root.permissions = root.permissions.filter(({ emailAddress }) => emailAddress !== OTHER);
    },
    'run and fail',
  ],
  [
    'run and may not mail',
    ({ workspace }: ReturnType<typeof takenOver>) => {
      workspace.state.untickedScopes = { [OTHER]: ['script.send_mail'] };
    },
    'run and fail',
  ],
  [
    'do not run any more',
    ({ workspace }: ReturnType<typeof takenOver>) => {
      for (const trigger of workspace.state.triggers) if (trigger.ownerEmail === OTHER) trigger.disabled = true;
    },
    'have stopped running',
  ],
])('lets the old trigger tell the stage manager once when those that took over %s', (_what, spoil, why) => {
  const one = takenOver();
  spoil(one);
  one.workspace.moveClockTo(one.workspace.state.nowMs + 16 * HOUR_MS);
  expect(one.told()).toHaveLength(1);
  expect(one.told()[0]).toMatchObject({ from: one.workspace.state.me, to: [one.workspace.state.me] });
  expect(one.told()[0]?.text).toContain(why);
  expect(one.told()[0]?.text).toContain(OTHER);
});

it('lets the old trigger do nothing, in one call, while those that took over work', () => {
  const one = takenOver();
  one.workspace.moveClockTo(one.workspace.state.nowMs + 30 * HOUR_MS);
  expect(one.told()).toEqual([]);
  const old = one.workspace.state.triggers.find(
    ({ handler, ownerEmail }) => handler === 'tick' && ownerEmail === one.workspace.state.me,
  );
  const made = requestsDuring(one.workspace, () =>
    one.workspace.run('tick', [{ triggerUid: old?.id }], { source: 'trigger' }),
  );
  expect(made).toHaveLength(1);
});

it('says to whoever opens the workbook that the hourly trigger fails', () => {
  const one = takenOver();
  one.workspace.state.untickedScopes = { [OTHER]: ['script.send_mail'] };
  one.workspace.moveClockTo(one.workspace.state.nowMs + 8 * HOUR_MS);
  const call = callsOf(one.workspace);
  expect(call('health').warnings.join()).toContain('has run for hours without success');
  expect(
    call('getToday')
      .attention.map(({ title }) => title)
      .join(),
  ).toContain('has run for hours without success');
});
