/** While an archive or a hand-over is interrupted nothing else is written by Callboard; what a person types is not lost. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import { askAsPage } from '../../local/host/requestsOf.ts';
import { tableOf } from '../../local/services/sheets/findCells.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import type { BrowserRequests } from '../../src/entry/browserRequests.ts';
import type { OrderAsked } from '../../src/features/rehearsalOrder/orderTypes.ts';
import type { JobOutcome } from '../../src/jobs/outcome.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';
import { closed, cutOffAtTheCertificate, named } from '../support/closedProduction.ts';
import { EVERY_REQUEST, IMPORTED } from '../support/everyRequest.ts';

const HOUR_MS = 3_600_000;

const WAITING = Object.entries(EVERY_REQUEST).flatMap(([name, args]) =>
  typeof args === 'string' ? [] : [[name as keyof BrowserRequests, args] as const],
);

const world = ({ state }: LocalAccount) => JSON.stringify({ ...state, nowMs: 0 });

/** Makes what was previewed while it still could be. */
function withHash(call: ReturnType<typeof callsOf>, name: string, args: readonly unknown[]): unknown[] {
  const hashes: Partial<Record<string, () => string>> = {
    applyFill: () => call('previewFill', { action: 'cancel', eventId: 'E001' }).hash,
    applyOrder: () => call('previewOrder', args[0] as OrderAsked).hash,
    applyImport: () => call('previewImport', { tab: 'People', text: IMPORTED }).hash,
    sendCall: () => call('previewCall', { date: '2027-03-06' }).hash,
    applySharing: () => call('checkSharing').hash,
    handOver: () => call('previewHandOver', { to: 'P002', ownership: false }).hash,
  };
  const hash = hashes[name]?.();
  return args.map((arg) => (hash === undefined ? arg : { ...(arg as object), hash }));
}

/** An archive that Google has ended somewhere before its end. */
function interrupted() {
  const one = closed();
  const { hash, title } = one.call('previewArchive');
  one.account.faults.arm({ call: 60, kind: 'kill' });
  expect(() => one.call('archive', { hash, title, reason: 'The venue closes' })).toThrow();
  one.account.faults.disarm();
  return one;
}

describe('While an archive is interrupted', () => {
  const start = interrupted();

  test.each(WAITING)('%s says so and changes nothing', (name, args) => {
    const { account, call } = start;
    const asked = withHash(call, name, args);
    const before = world(account);
    const answer = askAsPage(account, name, asked) as JobOutcome & { warnings?: string[] };
    expect(answer.warnings?.[0] ?? answer.message).toContain('The production is being archived.');
    if (answer.warnings === undefined) {
      expect(answer).toMatchObject({ state: 'busy', unchanged: 'Nothing was changed.' });
      expect(answer.toDo).toContain('cancel it');
    }
    expect(world(account)).toBe(before);
  });

  test('a draft of the wizard touches no workbook', () => {
    const { account, call } = start;
    const before = JSON.stringify([account.state.spreadsheets, account.state.files]);
    call('saveDraft', { settings: { Title: 'Another' } });
    expect(JSON.stringify([account.state.spreadsheets, account.state.files])).toBe(before);
  });
});

test('the hourly tick mails nobody and fills in nothing while an archive cannot go on, and catches up once it is undone', () => {
  const { account, call } = interrupted();
  const { state } = account;
  const now = new Date(state.nowMs).toISOString().slice(0, 10);
  const set = { Date: now, Start: '22:00', End: '23:00', Type: 'Rehearsal', Scenes: '1; 99', Status: 'Published' };
  appendRow(workbookOf(account), { tab: 'Schedule', set: { 'Event ID': 'E050', ...set } });
  account.editAs(state.me, { tab: 'People', set: { Name: 'Nora New', Group: 'Cast' } });
  const { mails } = state;
  const sent = mails.length;
  const people = () => JSON.stringify(tableOf(workbookOf(account), 'People').rows);
  // Somebody has taken the archive folder away, so that the archive stops again and again.
  for (const file of Object.values(state.files)) {
    if (file.properties.callboardKey === 'archive/workbook') file.trashed = true;
  }
  for (let hour = 0; hour < 4; hour++) account.moveClockTo(state.nowMs + HOUR_MS);
  expect(mails.length).toBe(sent);
  expect(people()).not.toContain('P005');
  expect(JSON.stringify(tableOf(workbookOf(account), 'Outbox').rows)).not.toContain('held/');
  for (const file of Object.values(state.files)) file.trashed = false;
  expect(call('cancelJob').state).toBe('cancelled');
  call('repairTriggers');
  account.editAs(state.me, { tab: 'Notes', set: { Date: now, Departments: 'Props', Note: 'Cup' } });
  expect(people()).toContain('P005');
});

describe('What a person types after the archive has copied the workbook', () => {
  const kept = (account: LocalAccount, name: string, tab: string) => {
    const book = account.state.spreadsheets[named(account, `Tiny Play: ${name}`).id];
    if (book === undefined) throw new Error(`There is no ${name}`);
    return JSON.stringify(tableOf(book, tab).rows);
  };
  const confidential = (account: LocalAccount) => {
    const book = account.state.spreadsheets[named(account, 'Tiny Play: Confidential').id];
    if (book === undefined) throw new Error('There is a Confidential workbook');
    return book;
  };

  test('is in the records that are kept, and the papers show it', () => {
    const one = closed((account) => {
      editCells(workbookOf(account), {
        tab: 'Retention',
        where: { Class: 'Notes and messages' },
        set: { Action: 'Keep' },
      });
    });
    const { account, call } = one;
    cutOffAtTheCertificate(one);
    const pdf = () =>
      Object.values(account.state.files).filter(
        ({ properties }) => properties.callboardKey === `archive/pdf/${named(account, 'Tiny Play: Archive').id}`,
      );
    const before = pdf().map(({ id }) => id);
    const book = workbookOf(account);
    editCells(book, { tab: 'Attendance', where: { 'Person ID': 'P003' }, set: { 'Collected by': 'Rosa Park' } });
    appendRow(book, { tab: 'Lessons', set: { Lesson: 'Label both ends of every cable' } });
    appendRow(book, { tab: 'Notes', set: { Date: '2027-03-20', Departments: 'Props', Note: 'The cup was lent' } });
    const incident = { 'Incident ID': 'I001', Date: '2027-03-20', 'What happened': 'A fall at the load-out' };
    appendRow(confidential(account), { tab: 'Incidents', set: incident });
    expect(finished(call, call('continueJob')).state).toBe('done');
    expect(kept(account, 'Sign-in registers', 'Attendance')).toContain('Rosa Park');
    expect(kept(account, 'Archive', 'Lessons')).toContain('Label both ends');
    expect(kept(account, 'Notes and messages', 'Notes')).toContain('The cup was lent');
    expect(kept(account, 'Incidents', 'Incidents')).toContain('A fall at the load-out');
    expect(pdf()).toHaveLength(1);
    expect(before).not.toContain(pdf()[0]?.id);
    for (const name of ['Archive', 'Incidents', 'Sign-in registers']) {
      expect(named(account, `Tiny Play: ${name}`).contentRestrictions).toHaveLength(1);
    }
    expect(kept(account, 'Archive', 'Kept records')).toMatch(/"Incidents","Keep until",[^\]]*"Yes"/);
  });

  test('is looked for again after the folder was moved', () => {
    const { account, call } = closed();
    let typed = false;
    account.beforeCall = ({ method, params }) => {
      if (typed || method !== 'drive.files.update' || !JSON.stringify(params).includes('removeParents')) return;
      typed = true;
      appendRow(workbookOf(account), { tab: 'Lessons', set: { Lesson: 'Typed at the very end' } });
    };
    const { hash, title } = call('previewArchive');
    finished(call, call('archive', { hash, title, reason: 'The venue closes' }));
    expect(typed).toBe(true);
    expect(kept(account, 'Archive', 'Lessons')).toContain('Typed at the very end');
  });

  test('stays in the copy when the rows were all taken out', () => {
    const one = closed();
    const { account, call } = one;
    cutOffAtTheCertificate(one);
    const attendance = workbookOf(account).sheets.find(({ properties }) => properties.title === 'Attendance');
    attendance?.rows.splice(1);
    finished(call, call('continueJob'));
    expect(kept(account, 'Sign-in registers', 'Attendance')).toContain('P003');
  });
});

test('a hand-over that is interrupted is not forgotten for another job', () => {
  const account = setUpAccount(SMALL, { now: '2027-03-04T09:00', consumerAccount: false });
  const call = callsOf(account);
  const next = { 'Person ID': 'P090', Name: 'Nora New', Group: 'Staff', Email: 'nora.new@example.org', Minor: 'No' };
  appendRow(workbookOf(account), { tab: 'People', set: next });
  const choice = { to: 'P090', ownership: true };
  const { hash } = call('previewHandOver', choice);
  account.faults.arm({ call: 25, kind: 'kill' });
  expect(() => call('handOver', { ...choice, hash })).toThrow();
  account.faults.disarm();
  expect(call('makeSignIn', { date: '' })).toMatchObject({
    state: 'busy',
    message: 'The production is being handed over.',
  });
  expect(finished(call, call('continueJob')).job).toBe('handOver');
  expect(call('makeSignIn', { date: '2027-03-05' }).state).toBe('done');
});
