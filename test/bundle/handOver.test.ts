/** Another stage manager in the middle of a production: what is shown, what is done, and that no call is lost or doubled. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import { epochOf, floatingTime } from '../../local/host/floatingTime.ts';
import { readTab } from '../../local/host/readTab.ts';
import { type RequestBundle, requestsOf } from '../../local/host/requestsOf.ts';
import { tickNow } from '../../local/runs/clockRun.ts';
import { permissionId, roleOn } from '../../local/services/drive/access.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, finished, SMALL, serviceCallsDuring, setUpAccount, workbookOf } from '../support/bundle.ts';

/** Nobody has chosen rules for the children of the fixture. */
const NO_HOURS = expect.stringContaining('Hours of children: no rules are chosen');
const ANA = 'ana.reyes@example.org';
const BEN = 'ben.okafor@example.org';
const DEE = 'dee@example.org';

function production(options: { now?: string; consumerAccount?: boolean } = {}) {
  const { now = '2027-03-05T16:30', consumerAccount = false } = options;
  const account = setUpAccount(SMALL, { now, consumerAccount });
  const call = callsOf(account);
  call('repairTriggers');
  const file = (name: string) => {
    const found = Object.values(account.state.files).find((one) => one.name === name);
    if (!found) throw new Error(`There is no ${name}`);
    return found;
  };
  return { account, call, ben: callsAs(account, BEN), file, owns: (name: string) => file(name).ownerEmail };
}

function callsAs(account: LocalAccount, as: string): RequestBundle {
  return requestsOf(account, { as });
}

/** Looks, then hands over what was seen. */
function handOver(call: RequestBundle, ownership: boolean, to = 'P002') {
  const { hash } = call('previewHandOver', { to, ownership });
  return finished(call, call('handOver', { to, ownership, hash }));
}

function setting(account: LocalAccount, name: string): unknown {
  return readTab(workbookOf(account), 'Production').find((row) => row.Setting === name)?.Value;
}

/** The hourly run of the old stage manager's trigger. */
function tick(account: LocalAccount): void {
  tickNow(account);
}

function clockTo(account: LocalAccount, text: string): void {
  const moment = floatingTime(text);
  if (moment) account.moveClockTo(epochOf(moment, 'Europe/London'));
}

/** Everything of the production, by name, that belongs to somebody. */
function ownedBy(account: LocalAccount, address: string): string[] {
  const { files, rootId } = account.state;
  return Object.values(files).flatMap(({ id, name, ownerEmail }) =>
    id !== rootId && ownerEmail === address ? [name] : [],
  );
}

describe('Before handing over', () => {
  test('who, replies, access, triggers, ownership and what is left are shown, and nothing is changed', () => {
    const { account, call } = production();
    const before = structuredClone(account.state.files);
    const shown = call('previewHandOver', { to: 'Ben Okafor', ownership: true });
    expect(shown).toMatchObject({ name: 'Ben Okafor', email: BEN, ownership: true, problems: [], notices: [] });
    const steps = shown.steps.join('\n');
    expect(steps).toContain('still go to stage@example.org, as the setting Reply to says');
    expect(steps).toContain('Confidential goes over with the rest');
    expect(steps).toContain('2 files and 42 folders');
    expect(steps).toContain('Google may mail Ben Okafor');
    expect(steps).toContain('your automatic calls are turned off');
    expect(shown.theirs.join('\n')).toContain('Turn on automatic calls');
    expect(shown.theirs.join('\n')).toContain('Friday 5 March 2027 at 6:00 pm: the call for Saturday 6 March 2027');
    const without = call('previewHandOver', { to: 'P002', ownership: false });
    expect(without.steps.join('\n')).toContain('Ben Okafor may not open Confidential');
    expect(without.hash).not.toBe(shown.hash);
    expect(account.state.files).toEqual(before);
    expect(setting(account, 'Stage manager')).toBe('Ana Reyes');
  });

  test('everything that is in the way of a person is named at once, and nothing can be done', () => {
    const { call } = production();
    const { hash, problems } = call('previewHandOver', { to: 'Cleo Park', ownership: false });
    expect(hash).toBe('');
    expect(problems.map(({ tab, column }) => `${tab} ${column}`)).toEqual(['People Minor', 'People Email']);
    expect(call('previewHandOver', { to: 'Nobody', ownership: false }).problems[0]?.message).toContain(
      'Nobody in People is “Nobody”',
    );
    const done = call('handOver', { to: 'Cleo Park', ownership: false, hash: 'x' });
    expect(done).toMatchObject({ state: 'refused', unchanged: 'Nothing was changed.' });
    expect(done.problems.length).toBe(2);
  });

  test('only what was looked at is done', () => {
    const { account, call } = production();
    expect(call('handOver', { to: 'P002', ownership: false, hash: '' }).state).toBe('refused');
    const { hash } = call('previewHandOver', { to: 'P002', ownership: false });
    expect(call('handOver', { to: 'P002', ownership: true, hash }).state).toBe('refused');
    const withFiles = call('previewHandOver', { to: 'P002', ownership: true }).hash;
    const designs = Object.values(account.state.files).find(({ name }) => name === 'Designs');
    const id = '1FileAddedSinceItWasLookedAt000000';
    if (designs) account.state.files[id] = { ...structuredClone(designs), id, name: 'Late', properties: {} };
    expect(call('handOver', { to: 'P002', ownership: true, hash: withFiles }).state).toBe('refused');
    editCells(workbookOf(account), {
      tab: 'People',
      where: { 'Person ID': 'P002' },
      set: { Email: 'b@example.org' },
    });
    expect(call('handOver', { to: 'P002', ownership: false, hash })).toMatchObject({
      state: 'refused',
      unchanged: 'Nothing was handed over.',
    });
    expect(setting(account, 'Stage manager email')).toBe(ANA);
  });

  test('a call that is due and somebody else who looks are said', () => {
    const { account, file } = production({ now: '2027-03-05T18:05' });
    const grant = {
      id: permissionId({ type: 'user', emailAddress: DEE }),
      type: 'user',
      role: 'writer',
      emailAddress: DEE,
    } as const;
    file('Tiny Play 2027').permissions.push({ ...grant });
    const notices = callsAs(account, DEE)('previewHandOver', { to: 'P002', ownership: false }).notices.join('\n');
    expect(notices).toContain('The call for Saturday 6 March 2027 is due and has not gone out');
    expect(notices).toContain('the stage manager in Start here is Ana Reyes');
    expect(notices).toContain(`Automatic calls belong to ${ANA}`);
    expect(account.state.triggers.length).toBe(2);
  });
});

describe('Handing over', () => {
  test('gives another adult the replies and the folders, and takes the triggers away', () => {
    const { account, call, file } = production();
    const done = handOver(call, false);
    expect(done.message).toContain('Ben Okafor is the stage manager now and may edit everything except Confidential');
    expect(setting(account, 'Stage manager email')).toBe(BEN);
    expect(setting(account, 'Reply to')).toBe('stage@example.org');
    expect(account.state.triggers).toEqual([]);
    expect(roleOn(account.state, file('Daily Calls'), BEN)).toBe('writer');
    expect(roleOn(account.state, file('Confidential'), BEN)).toBeNull();
    expect(ownedBy(account, BEN)).toEqual([]);
    expect(account.shareMails).toEqual([]);
  });

  test('takes away the telephone that families ring, and says so before', () => {
    const { account, call } = production();
    const typed = { tab: 'Production', where: { Setting: 'Phone when late' }, set: { Value: '020 7946 0123' } };
    editCells(workbookOf(account), typed);
    const { steps } = call('previewHandOver', { to: 'P002', ownership: false });
    expect(steps.join()).toContain('Phone when late (020 7946 0123) is cleared. Ben Okafor types their own');
    handOver(call, false);
    expect(setting(account, 'Phone when late')).toBeNull();
  });

  test('takes replies along that went to the stage manager', () => {
    const { account, call } = production();
    editCells(workbookOf(account), { tab: 'Production', where: { Setting: 'Reply to' }, set: { Value: ANA } });
    handOver(call, false);
    expect(setting(account, 'Reply to')).toBe(BEN);
  });

  test('inside one organisation hands over every file and folder, Confidential among them, and leaves others’ alone', () => {
    const { account, call, ben, file, owns } = production();
    file('Cue Sheets').ownerEmail = DEE;
    const before = ownedBy(account, ANA);
    const done = handOver(call, true);
    expect(ownedBy(account, ANA)).toEqual([]);
    expect(ownedBy(account, BEN).sort()).toEqual(before.sort());
    expect(owns('Cue Sheets')).toBe(DEE);
    expect(roleOn(account.state, file('Confidential'), ANA)).toBe('writer');
    expect(done.message).toContain('Nothing in the production is yours any more');
    const { changes } = ben('checkSharing');
    expect(changes).toContainEqual(expect.objectContaining({ who: ANA, path: 'Confidential', was: 'Edit', now: 'No' }));
    expect(account.shareMails.every(({ to }) => to === BEN)).toBe(true);
    expect(account.state.mails).toEqual([]);
  });

  test('elsewhere asks for the production folder and the two workbooks, and the rest stays', () => {
    const { account, call, ben, file, owns } = production({ consumerAccount: true });
    const done = handOver(call, true);
    expect(done.message).toContain('asked Ben Okafor to own 3 of them');
    expect(done.toDo).toContain('pendingowner:me');
    const asked = Object.values(account.state.files).filter(({ permissions }) =>
      permissions.some((one) => one.pendingOwner),
    );
    const names = ['Tiny Play 2027', 'Tiny Play: Callboard', 'Tiny Play: Confidential'];
    expect(asked.map(({ name }) => name).sort()).toEqual(names);
    expect(account.shareMails.map(({ to }) => to)).toEqual([BEN, BEN, BEN]);
    expect(ownedBy(account, BEN)).toEqual([]);
    expect(roleOn(account.state, file('Incident Reports'), BEN)).toBeNull();
    expect(ben('health').warnings.join()).toContain('pendingowner:me');
    expect(ben('health').folderOwner).toBe(ANA);
    // Again, nobody is asked twice.
    handOver(call, true);
    expect(account.shareMails.length).toBe(3);
    expect(owns('Tiny Play 2027')).toBe(ANA);
  });

  test('to another organisation hands over all but ownership, and says so', () => {
    const { account, call, file } = production();
    const outside = 'ben@school.example.com';
    editCells(workbookOf(account), { tab: 'People', where: { 'Person ID': 'P002' }, set: { Email: outside } });
    const done = handOver(call, true);
    expect(done.message).toContain('does not hand files over between your two accounts');
    expect(setting(account, 'Stage manager email')).toBe(outside);
    expect(ownedBy(account, outside)).toEqual([]);
    expect(roleOn(account.state, file('Confidential'), outside)).toBeNull();
    expect(account.state.triggers).toEqual([]);
  });

  test('opens Confidential only for what Google hands over', () => {
    const { account, call, file } = production();
    const outside = 'ben@school.example.com';
    editCells(workbookOf(account), { tab: 'People', where: { 'Person ID': 'P002' }, set: { Email: outside } });
    const confidential = file('Confidential');
    for (const one of Object.values(account.state.files)) if (one !== confidential) one.ownerEmail = DEE;
    handOver(call, true);
    expect(account.serviceCalls.some(({ method }) => method === 'drive.permissions.delete')).toBe(true);
    expect(roleOn(account.state, confidential, outside)).toBeNull();
  });

  test('stops trying after five refusals, leaves the rest as it is, and can be done again', () => {
    const { account, call } = production();
    for (let number = 1; number <= 5; number++) {
      account.faults.arm({ call: number, kind: 'permanent', method: 'drive.permissions.update' });
    }
    const done = handOver(call, true);
    expect(done.message).toContain('Google refused some, so 44 are still yours');
    expect(account.serviceCalls.filter(({ method }) => method === 'drive.permissions.update').length).toBe(5);
    handOver(call, true);
    expect(ownedBy(account, ANA)).toEqual([]);
  });

  test('a person without a Google account is said in words, and the triggers stay', () => {
    const { account, call } = production();
    account.state.withoutGoogleAccount = [BEN];
    const { hash } = call('previewHandOver', { to: 'P002', ownership: false });
    expect(call('handOver', { to: 'P002', ownership: false, hash }).message).toContain(
      'probably has no Google account',
    );
    expect(setting(account, 'Stage manager email')).toBe(ANA);
    expect(account.state.triggers.length).toBe(2);
  });

  test('what one person began, another cannot finish, and their triggers stay', () => {
    const { account, call, ben } = production();
    const { hash } = call('previewHandOver', { to: 'P002', ownership: true });
    account.faults.arm({ call: 1, kind: 'kill', method: 'drive.permissions.update' });
    expect(() => call('handOver', { to: 'P002', ownership: true, hash })).toThrow();
    ben('repairTriggers', { replacing: ben('repairTriggers').takeOver?.trigger ?? '' });
    const mine = () => account.state.triggers.filter(({ ownerEmail }) => ownerEmail === BEN).length;
    expect(ben('continueJob')).toMatchObject({ state: 'busy' });
    expect(mine()).toBe(2);
    finished(call, call('continueJob'));
    expect(mine()).toBe(2);
    expect(account.state.triggers.length).toBe(2);
    expect(ownedBy(account, ANA)).toEqual([]);
    // Whose triggers those are is not forgotten.
    expect(ben('health')).toMatchObject({ owner: BEN, goesOut: true, warnings: [NO_HOURS] });
  });
});

describe('Health after handing over', () => {
  test('says to both, before anything else, that nobody’s triggers send the calls', () => {
    const { call, ben } = production();
    expect(call('health')).toMatchObject({ goesOut: true, folderOwner: '' });
    handOver(call, false);
    const theirs = ben('health');
    expect(theirs).toMatchObject({ goesOut: false, triggersInstalled: false, owner: '', folderOwner: ANA });
    expect(theirs.warnings[0]).toContain('No call goes out by itself! You are the stage manager now');
    expect(call('health').warnings[0]).toContain(
      'Ben Okafor is the stage manager now and gets the replies at stage@example.org',
    );
    expect(ben('getToday').attention[0]?.title).toContain('You are the stage manager now');
    ben('repairTriggers');
    expect(ben('health')).toMatchObject({ goesOut: true, warnings: [NO_HOURS] });
    expect(call('health').warnings).toEqual([
      expect.stringContaining(`Automatic calls were turned on by ${BEN}`),
      NO_HOURS,
    ]);
  });

  test('warns when the triggers are not the stage manager’s', () => {
    const { account, call, ben } = production();
    handOver(call, true);
    call('repairTriggers');
    expect(call('health').warnings).toEqual([expect.stringContaining('calls go out from your account'), NO_HOURS]);
    expect(ben('health').warnings).toEqual([
      expect.stringContaining(`Automatic calls were turned on by ${ANA}`),
      NO_HOURS,
    ]);
    expect(ben('health').folderOwner).toBe('');
    expect(serviceCallsDuring(account, () => ben('health')).length).toBeLessThanOrEqual(9);
  });
});

describe('On the evening of the hand-over', () => {
  const mailed = (account: LocalAccount) =>
    account.state.mails.map(({ from, to, replyTo }) => ({ from, to: to.join(), replyTo }));

  test('the new stage manager’s trigger sends the call once, from their account', () => {
    const { account, call, ben } = production();
    handOver(call, true);
    clockTo(account, '2027-03-05T18:30');
    expect(account.state.mails).toEqual([]);
    ben('repairTriggers');
    clockTo(account, '2027-03-06T03:00');
    const sent = mailed(account);
    expect(sent.length).toBeGreaterThan(0);
    expect(new Set(sent.map(({ to }) => to)).size).toBe(sent.length);
    expect(sent.every(({ from, replyTo }) => from === BEN && replyTo === 'stage@example.org')).toBe(true);
    expect(readTab(workbookOf(account), 'Outbox').every(({ State }) => State === 'Sent')).toBe(true);
  });

  test('nothing is handed over while messages are going out, and nothing is lost or sent twice', () => {
    const { account, call, ben } = production({ now: '2027-03-05T18:05' });
    const { hash } = call('previewHandOver', { to: 'P002', ownership: false });
    account.faults.arm({ call: 2, kind: 'kill', method: 'MailApp.sendEmail' });
    expect(() => tick(account)).toThrow();
    const half = mailed(account).length;
    expect(half).toBe(1);
    expect(call('previewHandOver', { to: 'P002', ownership: false }).problems[0]?.message).toContain('still going out');
    expect(call('handOver', { to: 'P002', ownership: false, hash })).toMatchObject({ state: 'busy' });
    expect(account.state.triggers.length).toBe(2);
    finished(call, call('continueJob'));
    handOver(call, false);
    ben('repairTriggers');
    clockTo(account, '2027-03-06T03:00');
    const sent = mailed(account).map(({ to }) => to);
    expect(new Set(sent).size).toBe(sent.length);
    // The one that was in flight is for a person to decide about; the others went out.
    const states = readTab(workbookOf(account), 'Outbox').map(({ State }) => State);
    expect(states.filter((state) => state === 'Unconfirmed').length).toBe(1);
    expect(states.filter((state) => state === 'Sent').length).toBe(states.length - 1);
  });

  test('a call that was half sent and cancelled goes out to the rest only, from the new account', () => {
    const { account, call, ben } = production({ now: '2027-03-05T18:05' });
    account.faults.arm({ call: 2, kind: 'kill', method: 'MailApp.sendEmail' });
    expect(() => tick(account)).toThrow();
    call('cancelJob');
    const before = mailed(account).map(({ to }) => to);
    handOver(call, true);
    ben('repairTriggers');
    const preview = ben('previewCall', { date: '2027-03-06' });
    finished(ben, ben('sendCall', { date: '2027-03-06', hash: preview.hash, partial: false }));
    const sent = mailed(account);
    expect(new Set(sent.map(({ to }) => to)).size).toBe(sent.length);
    expect(sent.slice(before.length).every(({ from }) => from === BEN)).toBe(true);
  });

  test('a hand-over that is cut off is finished by the old stage manager’s trigger, which still sends the call', () => {
    const { account, call } = production({ now: '2027-03-05T18:05' });
    const { hash } = call('previewHandOver', { to: 'P002', ownership: true });
    account.faults.arm({ call: 5, kind: 'kill-after', method: 'drive.permissions.update' });
    expect(() => call('handOver', { to: 'P002', ownership: true, hash })).toThrow();
    tick(account);
    // Made by that run, after everything else had changed hands.
    expect(ownedBy(account, ANA)).toEqual(['Daily Call 2027-03-06']);
    expect(account.state.triggers).toEqual([]);
    const sent = mailed(account);
    expect(sent.length).toBeGreaterThan(0);
    expect(new Set(sent.map(({ to }) => to)).size).toBe(sent.length);
  });
});

test('hands over hundreds of files in slices', () => {
  const { account, call, file } = production();
  const sample = file('Cue Sheets');
  for (let number = 0; number < 400; number++) {
    const id = `1Made${String(number).padStart(28, '0')}`;
    account.state.files[id] = {
      ...structuredClone(sample),
      id,
      name: `Photo ${number}`,
      mimeType: 'image/png',
      parents: [sample.id],
      properties: {},
    };
  }
  const shortcut = '1Shortcut000000000000000000000000';
  const more = {
    id: shortcut,
    name: 'Shortcut',
    mimeType: 'application/vnd.google-apps.shortcut',
    parents: [sample.id],
  };
  account.state.files[shortcut] = { ...structuredClone(sample), ...more, properties: {} };
  const { hash } = call('previewHandOver', { to: 'P002', ownership: true });
  const first = call('handOver', { to: 'P002', ownership: true, hash });
  expect(first).toMatchObject({ state: 'more', total: 444 });
  expect(first.done).toBeGreaterThan(200);
  expect(call('health').goesOut).toBe(true);
  finished(call, first);
  // Google lets nobody hand over a shortcut, so none is tried.
  expect(ownedBy(account, ANA)).toEqual(['Shortcut']);
});
