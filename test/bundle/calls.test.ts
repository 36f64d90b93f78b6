/** The daily call through the built bundle: what each household is told, what changes, and what it costs. */
import ICAL from 'ical.js';
import type { LocalAccount } from '../../local/account/localAccount.ts';
import type { LocalMail } from '../../local/account/state.ts';
import { readTab } from '../../local/host/readTab.ts';
import type { RequestBundle } from '../../local/host/requestsOf.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import type { CallChoiceAsked } from '../../src/features/calls/callTypes.ts';
import {
  callsOf,
  filesOf,
  finished,
  MIDSUMMER,
  SMALL,
  serviceCallsDuring,
  setUpAccount,
  workbookOf,
} from '../support/bundle.ts';

const DATE = '2027-03-06';

function evening(fixture: Parameters<typeof setUpAccount>[0] = SMALL) {
  const account = setUpAccount(fixture, { now: '2027-03-05T18:05', consumerAccount: false });
  return { account, call: callsOf(account) };
}

function send(call: RequestBundle, choice: Partial<CallChoiceAsked & { confirmed: boolean }> = {}) {
  const preview = call('previewCall', { date: DATE, ...choice });
  const outcome = finished(call, call('sendCall', { date: DATE, hash: preview.hash, partial: false, ...choice }));
  return { preview, outcome };
}

function edit(account: LocalAccount, eventId: string, set: Record<string, string>) {
  editCells(workbookOf(account), { tab: 'Schedule', where: { 'Event ID': eventId }, set });
}

const files = (mail: LocalMail | undefined) =>
  (mail?.attachments ?? []).map(({ name, base64 }) => ({ name, text: Buffer.from(base64, 'base64').toString('utf8') }));

function entriesOf(mail: LocalMail | undefined, name: string) {
  const file = files(mail).find((one) => one.name === name);
  if (file === undefined) return [];
  return new ICAL.Component(ICAL.parse(file.text)).getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one);
    return {
      uid: event.uid,
      sequence: event.sequence,
      start: event.startDate.toJSDate().toISOString(),
      end: event.endDate.toJSDate().toISOString(),
      status: String(one.getFirstPropertyValue('status')),
      summary: event.summary,
    };
  });
}

it('tells each household its own windows, with a calendar file that says the same', () => {
  const { account, call } = evening(MIDSUMMER);
  send(call);
  const mail = account.state.mails.find((one) => one.to.includes('nora.orourke@example.org'));
  expect(mail?.text).toContain("YOUR CALL: Declan O'Rourke\n  10:00 am to 10:25 am\n    Fitting: Bottom\n");
  expect(mail?.text).toContain('11:00 am to 11:20 am\n    Tech: Scene 1.2\n');
  expect(mail?.text).toContain('SUBJECT TO CHANGE');
  // 5 hours behind UTC: the clocks go forward only on the 14th.
  expect(entriesOf(mail, 'call.ics').map(({ start, end }) => [start, end])).toEqual([
    ['2027-03-06T15:00:00.000Z', '2027-03-06T15:25:00.000Z'],
    ['2027-03-06T16:00:00.000Z', '2027-03-06T16:20:00.000Z'],
    ['2027-03-06T19:00:00.000Z', '2027-03-06T20:00:00.000Z'],
  ]);
});

it('calls nobody into a conflict, and says so before', () => {
  const { call } = evening(MIDSUMMER);
  const preview = call('previewCall', { date: DATE });
  expect(preview.conflicts.join('\n')).toContain('Yūto Hayashi: away 2:00 pm to 2:30 pm');
  const yuto = preview.messages.find((message) => message.to.includes('keiko.hayashi@example.org'));
  expect(yuto?.text).toContain('2:30 pm to 3:00 pm');
  expect(preview.rehearsable).toContain('Tech at 2:00 pm: 3.1 (2:00 pm to 3:00 pm) has nobody for Flute, Moth.');
  expect(preview.sendsAt).toBe('It goes out by itself within the hour.');
  expect(preview.problems).toEqual([]);
});

it('sends a change only to those whose own call changed, marks it, and updates the same calendar entry', () => {
  const { account, call } = evening();
  send(call);
  const first = account.state.mails.length;
  expect(call('callChanges', { date: DATE })).toMatchObject({ revision: 1, messages: 0, changes: [] });
  // Scene 2 begins earlier; whoever is only in scene 1 hears nothing.
  edit(account, 'E002', { Work: '10:00-10:30 Scene 1; 10:45-12:00 Scene 2', Scenes: '1; 2' });
  expect(call('callChanges', { date: DATE }).messages).toBeGreaterThan(0);
  const { preview } = send(call);
  const again = account.state.mails.slice(first);
  expect(preview.replaces).toBe(1);
  expect(again.map((mail) => mail.subject)).toEqual(
    again.map(() => expect.stringMatching(/^CHANGED: Sat 6 March, \p{L}+.* 10:\d\d am$/u)),
  );
  const changed = again[0];
  expect(changed?.text).toContain('This replaces revision 1.');
  expect(changed?.text).toMatch(/CHANGED: .*\n\s+\(was /);
  expect(changed?.html).toContain('CHANGED');
  const before = account.state.mails.slice(0, first).find((mail) => mail.to[0] === changed?.to[0]);
  const [old] = entriesOf(before, 'call.ics');
  const [entry] = entriesOf(changed, 'call.ics');
  expect(entry?.uid).toBe(old?.uid);
  expect(entry?.sequence).toBeGreaterThan(old?.sequence ?? Number.POSITIVE_INFINITY);
  expect(call('callChanges', { date: DATE })).toMatchObject({ revision: 2, messages: 0 });
});

it('tells news again when it comes back after something else was told', () => {
  const { account, call } = evening();
  send(call);
  const first = account.state.mails.length;
  edit(account, 'E002', { Location: 'Roof' });
  send(call);
  edit(account, 'E002', { Location: 'Corner Hall' });
  send(call);
  expect(account.state.mails).toHaveLength(first * 3);
  expect(account.state.mails.at(-1)?.text).toContain('This replaces revision 2.');
  expect(call('previewCall', { date: DATE }).nothing).toContain('nothing has changed since');
});

it('tells somebody who has a conflict by now that they are not called any more, and the others nothing', () => {
  const { account, call } = evening();
  send(call);
  const first = account.state.mails.length;
  appendRow(workbookOf(account), { tab: 'Conflicts', set: { Person: 'Dev Shah', 'From date': DATE } });
  send(call);
  const again = account.state.mails.slice(first);
  expect(again.map((mail) => mail.to)).toEqual([['meera.shah@example.org']]);
  expect(again[0]?.text).toContain('Dev is not called on this day any more.');
});

it('tells everybody who was called that a cancelled call is off, and takes it out of their calendars', () => {
  const { account, call } = evening();
  send(call);
  const told = account.state.mails.map((mail) => mail.to[0]).sort();
  edit(account, 'E002', { Status: 'Cancelled' });
  const { preview } = send(call);
  const again = account.state.mails.slice(told.length);
  expect(again.map((mail) => mail.to[0]).sort()).toEqual(told);
  for (const mail of again) {
    expect(mail.subject).toMatch(/^CANCELLED: /);
    expect(mail.text).toMatch(/CANCELLED: 1[01]:00 am/);
    const before = account.state.mails.find((one) => one.to[0] === mail.to[0]);
    expect(entriesOf(mail, 'cancelled.ics').map(({ uid, status }) => [uid, status])).toEqual(
      entriesOf(before, 'call.ics').map(({ uid }) => [uid, 'CANCELLED']),
    );
  }
  expect(preview.changes.join()).toContain('CANCELLED');
  expect(call('previewCall', { date: DATE }).nothing).toContain('nothing has changed since');
});

it('re-issues to everybody when that is chosen, and then knows that all have it', () => {
  const { account, call } = evening();
  send(call);
  const first = account.state.mails.length;
  edit(account, 'E002', { 'Not called': 'Ana Reyes' });
  send(call, { to: 'all' });
  expect(account.state.mails.length).toBeGreaterThanOrEqual(first * 2 - 1);
  expect(call('previewCall', { date: DATE }).nothing).not.toBe('');
  expect(call('previewCall', { date: DATE, to: 'all' }).nothing).not.toBe('');
});

it('sends one message to the company list address when that is chosen, with nobody’s own call on top', () => {
  const { account, call } = evening();
  editCells(workbookOf(account), {
    tab: 'Production',
    where: { Setting: 'Call list address' },
    set: { Value: 'everybody@example.org' },
  });
  send(call, { via: 'list' });
  expect(account.state.mails.map((mail) => mail.to)).toEqual([['everybody@example.org']]);
  expect(account.state.mails[0]?.text).not.toContain('YOUR CALL');
  expect(call('previewCall', { date: DATE, via: 'list' }).nothing).not.toBe('');
});

it('names everything that is wrong with the day, and still sends the rest when told to', () => {
  const { account, call } = evening();
  const book = workbookOf(account);
  const event = {
    'Event ID': 'E003',
    Date: DATE,
    Start: '14:00',
    End: '13:00',
    Type: 'Rehearsal',
    Status: 'Published',
  };
  appendRow(book, { tab: 'Schedule', set: event });
  appendRow(book, { tab: 'Conflicts', set: { Person: 'Nobody Known', 'From date': DATE } });
  edit(account, 'E002', { 'Also called': 'Ana Reyes; Somebody' });
  const { preview } = send(call);
  const places = preview.problems.map(({ tab, row, column }) => `${tab} ${row} ${column}`);
  expect(places).toEqual(['Schedule 4 End', 'Schedule 3 Also called', 'Conflicts 3 Person']);
  expect(preview.sendsAt).toContain('does not go out by itself');
  expect(account.state.mails.map((mail) => mail.to[0])).toContain('ana.reyes@example.org');
});

it('sends one to each when the list is set and has no address, and says so', () => {
  const { account, call } = evening();
  const setting = { tab: 'Production', where: { Setting: 'Call messages' }, set: { Value: 'Company list address' } };
  editCells(workbookOf(account), setting);
  const { preview } = send(call);
  expect(account.state.mails.length).toBeGreaterThan(1);
  expect(preview.problems.map((problem) => problem.message).join()).toContain('Call list address is empty');
});

it('waits by itself while something cannot be understood, tells the stage manager once, and goes when told to', () => {
  const { account, call } = evening();
  call('repairTriggers');
  edit(account, 'E002', { Work: '4:00-3:00 Scene 1', Scenes: '1; 99' });
  for (let hour = 1; hour <= 3; hour++) account.moveClockTo(account.state.nowMs + 3_600_000);
  expect(account.state.mails.map((mail) => mail.subject)).toEqual([
    'The call for Saturday 6 March 2027 is held: Tiny Play',
  ]);
  expect(account.state.mails[0]?.text).toContain('Schedule, row 3, column Scenes: There is no scene “99”');
  expect(account.state.mails[0]?.text).toContain('Schedule, row 3, column Work: “4:00-3:00 Scene 1”');
  const { preview } = send(call, { confirmed: true });
  expect(preview.problems.map(({ tab, row, column }) => [tab, row, column])).toEqual([
    ['Schedule', 3, 'Scenes'],
    ['Schedule', 3, 'Work'],
  ]);
  expect(account.state.mails.length).toBeGreaterThan(1);
});

it('keeps one Doc a day, which says what changed since the last issue', () => {
  const { account, call } = evening();
  send(call);
  edit(account, 'E002', { End: '13:00' });
  send(call);
  const docs = Object.values(account.state.files).filter((file) => file.name === 'Daily Call 2027-03-06');
  expect(docs).toHaveLength(1);
  expect(docs[0]?.content?.data).toContain('This replaces revision 1.');
  expect(docs[0]?.content?.data).toContain('CHANGED');
});

it('previews in four calls, and sends 45 messages in 45 mails and as few others as promised', () => {
  const { account, call } = evening(MIDSUMMER);
  const preview = serviceCallsDuring(account, () => call('previewCall', { date: DATE }));
  expect(preview.length).toBeLessThanOrEqual(4);
  const { hash, messages } = call('previewCall', { date: DATE });
  const sent = serviceCallsDuring(account, () => call('sendCall', { date: DATE, hash, partial: false }));
  const chunks = Math.ceil(messages.length / 20);
  expect(sent.filter((one) => one.method === 'MailApp.sendEmail')).toHaveLength(messages.length);
  const looks = Math.floor(messages.length / 5);
  expect(sent.length).toBeLessThanOrEqual(2 * messages.length + 2 * chunks + looks + 8);
});

it('goes out at the set hour of the production’s zone on the eve of both clock changes', () => {
  for (const [eve, day] of [
    ['2027-03-27', '2027-03-28'],
    ['2027-10-30', '2027-10-31'],
  ]) {
    const files = filesOf(SMALL).map((file) =>
      file.name === 'schedule.csv' ? { ...file, text: file.text.replaceAll('2027-03-06', day ?? '') } : file,
    );
    const account = setUpAccount(files, { now: `${eve}T12:00` });
    account.state.scriptTimeZone = 'America/Los_Angeles';
    callsOf(account)('repairTriggers');
    account.moveClockTo(account.state.nowMs + 8 * 3_600_000);
    const sent = account.state.mails.map((mail) => new Date(mail.sentAtMs).toISOString().slice(0, 13));
    expect(sent.length).toBeGreaterThan(0);
    // 18:00 in London: 18:00 UTC before the clocks go forward, 17:00 UTC before they go back; the tick comes within the hour.
    const hour = eve === '2027-03-27' ? 18 : 17;
    expect(sent.every((at) => at === `${eve}T${hour}` || at === `${eve}T${hour + 1}`)).toBe(true);
    // 10:00 on the day itself: summer time in March, winter time in October.
    const begins = entriesOf(account.state.mails[0], 'call.ics').map((entry) => entry.start)[0];
    expect(begins?.slice(0, 13)).toBe(`${day}T${eve === '2027-03-27' ? '09' : '10'}`);
  }
});

it('keeps no name and no address of a call in properties or logs', () => {
  const { account, call } = evening(MIDSUMMER);
  send(call);
  const kept = JSON.stringify([account.state.properties, account.logs]);
  expect(kept).not.toMatch(/@(?!group)|Declan|Suharti/);
  expect(readTab(workbookOf(account), 'Outbox').every((row) => !String(row.Told).includes('@'))).toBe(true);
});
