/** Jobs that are longer than a run may be, and companies that are larger than most. */
import type { InputFile } from '../../src/jobs/inputFile.ts';
import { LEDGER_KEY } from '../../src/jobs/job.ts';
import { filesOf, SMALL, setUpAccount } from '../support/bundle.ts';
import { goOn, type Stage, stageFrom } from './harness.ts';
import { documentProperties } from './ledgerLoss.ts';
import { outboxRows } from './outboxRows.ts';

const CALL_DATE = '2027-03-06';
/** What a property may hold, in bytes, with room to spare. */
const MOST_BYTES = 8 * 1024;

/** A crew of so many adults, all called on `CALL_DATE`. */
function largeCompany(people: number): InputFile[] {
  const rows = Array.from({ length: people }, (_, index) => {
    const number = String(index + 1).padStart(3, '0');
    return `P${number},Person ${number},,,Crew,,,person${number}@example.org,,No,Yes,`;
  });
  const header = 'Person ID,Name,Called,Pronouns,Group,Role,Characters,Email,Phone,Minor,Active,Notes';
  const schedule =
    'Event ID,Date,Start,End,Type,Location,Work,Scenes,Also called,Not called,Notes,Status\n' +
    `E001,${CALL_DATE},10:00,12:00,Rehearsal,Hall,Work,,Full company,,,Published\n`;
  return [
    ...filesOf(SMALL).filter(({ name }) => name === 'production.csv'),
    { name: 'people.csv', text: `${header}\n${rows.join('\n')}\n` },
    { name: 'schedule.csv', text: schedule },
  ];
}

function stage(people: number): Stage {
  const state = setUpAccount(largeCompany(people), {
    now: '2027-03-04T09:00',
    consumerAccount: false,
    log: false,
  }).state;
  return stageFrom(state);
}

function send({ call }: Stage) {
  const { hash } = call('previewCall', { date: CALL_DATE });
  return call('sendCall', { date: CALL_DATE, hash, partial: false });
}

test('a call to 500 people stops cleanly before Google ends the run, goes on, and reaches each of them once', () => {
  const one = stage(500);
  let largest = 0;
  one.account.beforeCall = () => {
    const ledger = documentProperties(one.account.state)[LEDGER_KEY] ?? '';
    largest = Math.max(largest, Buffer.byteLength(ledger));
  };
  const first = send(one);
  expect([first.state, first.toDo]).toEqual(['more', 'Callboard goes on by itself.']);
  expect(first.done).toBeGreaterThan(200);
  goOn(one);
  const readers = one.account.state.mails.flatMap(({ to }) => to);
  expect([readers.length, new Set(readers).size]).toEqual([500, 500]);
  expect(largest).toBeGreaterThan(0);
  expect(largest).toBeLessThan(MOST_BYTES);
});

test('a run that Google ends after six minutes leaves one message to ask about, and the next run sends the rest', () => {
  const one = stage(30);
  let sent = 0;
  one.account.beforeCall = ({ method }) => {
    if (method === 'MailApp.sendEmail' && ++sent === 3) one.account.state.nowMs += 7 * 60_000;
  };
  expect(() => send(one)).toThrow(/longer than 360 s/);
  one.account.beforeCall = null;
  goOn(one);
  const states = outboxRows(one.account.state).map(({ State }) => State);
  expect(states.filter((state) => state === 'Unconfirmed')).toHaveLength(1);
  expect(states.filter((state) => state === 'Sent')).toHaveLength(29);
});
