/** An event that is moved to another day after its call went out keeps one entry in everybody's calendar. */
import ICAL from 'ical.js';
import type { LocalMail } from '../../local/account/state.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, setUpAccount, workbookOf } from '../support/bundle.ts';
import { caseFolder, caseTest } from '../support/sharedCases.ts';

const READER = 'marta.silva@example.org';
const HOUR_MS = 3_600_000;

interface Entry {
  method: string;
  uid: string;
  sequence: number;
  day: string;
}

function entries(mails: readonly LocalMail[]): Entry[] {
  return mails
    .filter((mail) => mail.to.includes(READER))
    .flatMap((mail) => mail.attachments)
    .flatMap(({ base64 }) => {
      const file = new ICAL.Component(ICAL.parse(Buffer.from(base64, 'base64').toString('utf8')));
      return file.getAllSubcomponents('vevent').map((one) => {
        const event = new ICAL.Event(one);
        const day = event.startDate.toJSDate().toISOString().slice(0, 10);
        return { method: String(file.getFirstPropertyValue('method')), uid: event.uid, sequence: event.sequence, day };
      });
    });
}

function stage() {
  const account = setUpAccount(caseFolder('base'), { now: '2027-03-05T17:00' });
  const call = callsOf(account);
  call('repairTriggers');
  const until = (hours: number) => {
    for (let hour = 0; hour < hours; hour++) account.moveClockTo(account.state.nowMs + HOUR_MS);
  };
  const edit = (set: Record<string, string>) =>
    editCells(workbookOf(account), { tab: 'Schedule', where: { 'Event ID': 'E002' }, set });
  const send = (date: string) => {
    const { hash } = call('previewCall', { date });
    expect(call('sendCall', { date, hash, partial: false }).state).toBe('done');
  };
  const own = () => entries(account.state.mails);
  return { account, until, edit, send, own };
}

const growing = (all: readonly Entry[]) =>
  all.every((one, at) => at === 0 || one.sequence > (all[at - 1]?.sequence ?? 0));

caseTest('11-moved-event', 'the entry of the new day has a higher sequence than the cancellation of the old', () => {
  const { until, edit, send, own } = stage();
  until(3);
  edit({ Date: '2027-03-07' });
  send('2027-03-06');
  until(24);
  const e002 = own().filter(({ uid }) => uid.startsWith('E002.'));
  expect(e002.map(({ method, day }) => [method, day])).toEqual([
    ['PUBLISH', '2027-03-06'],
    ['CANCEL', '2027-03-06'],
    ['PUBLISH', '2027-03-07'],
  ]);
  expect(new Set(e002.map(({ uid }) => uid)).size).toBe(1);
  expect(growing(e002)).toBe(true);
});

caseTest(
  '11-moved-event',
  'a day that is issued again after the new one takes the moved entry away from nobody',
  () => {
    const { until, edit, send, own } = stage();
    until(3);
    edit({ Date: '2027-03-07' });
    until(24);
    send('2027-03-06');
    const e002 = own().filter(({ uid }) => uid.startsWith('E002.'));
    expect(e002.map(({ method, day }) => [method, day])).toEqual([
      ['PUBLISH', '2027-03-06'],
      ['PUBLISH', '2027-03-07'],
    ]);
    expect(growing(e002)).toBe(true);
  },
);

caseTest('11-moved-event', 'a changed hour, then a moved day: the sequence grows through all of it', () => {
  const { until, edit, send, own } = stage();
  until(3);
  edit({ Start: '11:00', End: '13:00' });
  send('2027-03-06');
  edit({ Date: '2027-03-07' });
  until(24);
  const e002 = own().filter(({ uid }) => uid.startsWith('E002.'));
  expect(e002.map(({ method, day }) => [method, day])).toEqual([
    ['PUBLISH', '2027-03-06'],
    ['PUBLISH', '2027-03-06'],
    ['PUBLISH', '2027-03-07'],
  ]);
  expect(growing(e002)).toBe(true);
});

caseTest('11-moved-event', 'the sequence grows although somebody emptied the Outbox', () => {
  const { account, until, edit, send, own } = stage();
  until(3);
  const outbox = workbookOf(account).sheets.find((sheet) => sheet.properties.title === 'Outbox');
  outbox?.rows.splice(1);
  edit({ Date: '2027-03-07' });
  send('2027-03-07');
  const e002 = own().filter(({ uid }) => uid.startsWith('E002.'));
  expect(e002).toHaveLength(2);
  expect(growing(e002)).toBe(true);
});
