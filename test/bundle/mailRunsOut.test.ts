/** A personal account of 100 addresses a day and a company of 161: what is said beforehand, who is mailed, who is named. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import { usageOf } from '../../local/account/usage.ts';
import { isCallMail } from '../../local/host/callMail.ts';
import { epochOf } from '../../local/host/floatingTime.ts';
import { readTab } from '../../local/host/readTab.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import { SEEN_KEY } from '../../src/mail/dayAllowance.ts';
import { callsOf, filesOf, newAccount, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const HOUR_MS = 3_600_000;
const MANAGER = 'ana.reyes@example.org';
const WHOLE = 'The call for Saturday 6 March 2027 has not gone out: Tiny Play';
const MISSED = 'The call for Saturday 6 March 2027 was not sent: Tiny Play';
const PART = 'Part of the call for Saturday 6 March 2027 has not gone out: Tiny Play';
const child = (number: number) => `Kid Number${number}`;

/** Children with two guardians each, and their stage manager: the second half of the tab is called in the morning. */
function companyOf(children: number) {
  const numbers = Array.from({ length: children }, (_, at) => at + 1);
  const [afternoon, morning] = [numbers.slice(0, children / 2), numbers.slice(children / 2)];
  const people = numbers.map((number) => `K${number},${child(number)},Cast,,Yes,Yes`);
  const guardians = numbers.flatMap((number) =>
    ['Mother', 'Father'].map(
      (who, at) => `G${2 * number + at},${who} Of${number},K${number},${who.toLowerCase()}${number}@example.org,Yes`,
    ),
  );
  const schedule = [
    `E001,2027-03-06,14:00,16:00,Rehearsal,${afternoon.map(child).join('; ')},Published`,
    `E002,2027-03-06,10:00,12:00,Rehearsal,Ana Reyes; ${morning.map(child).join('; ')},Published`,
  ];
  const file = (name: string, ...lines: string[]) => ({ name, text: lines.join('\n') });
  const files = [
    ...filesOf(SMALL).filter(({ name }) => name === 'production.csv'),
    file('people.csv', 'Person ID,Name,Group,Email,Minor,Active', `P001,Ana Reyes,Staff,${MANAGER},No,Yes`, ...people),
    file('guardians.csv', 'Guardian ID,Name,Of,Email,Gets calls', ...guardians),
    file('schedule.csv', 'Event ID,Date,Start,End,Type,Also called,Status', ...schedule),
  ];
  return { files, numbers, afternoon, morning };
}

/** 161 addresses. */
const LARGE = companyOf(80);
/** 21 addresses, of which 11 are called in the morning; quicker where only the proportions matter. */
const FEW = companyOf(10);

function friday({ files }: { files: typeof LARGE.files }, setting = '', consumerAccount = true): LocalAccount {
  const account = setUpAccount(files, { now: '2027-03-05T16:30', consumerAccount });
  callsOf(account)('repairTriggers');
  if (setting !== '') choose(account, setting);
  return account;
}

function choose(account: LocalAccount, value: string): void {
  editCells(workbookOf(account), {
    tab: 'Production',
    where: { Setting: 'When mail runs out' },
    set: { Value: value },
  });
}

function hours(account: LocalAccount, count: number): void {
  for (let hour = 0; hour < count; hour++) account.moveClockTo(account.state.nowMs + HOUR_MS);
}

/** How many addresses of the day's allowance are left, whose 24 hours began on Friday at this time. */
function leave(account: LocalAccount, addresses: number, since: string): void {
  const usage = usageOf(account.state, account.state.me);
  usage.mailRecipients = (account.state.consumerAccount ? 100 : 1500) - addresses;
  usage.sinceMs = epochOf({ date: '2027-03-05', time: since }, 'Europe/London');
}

const outbox = (account: LocalAccount) => readTab(workbookOf(account), 'Outbox');
const statesOf = (account: LocalAccount) => {
  const counts: Record<string, number> = {};
  for (const { Kind, State } of outbox(account)) {
    if (Kind === 'Daily call') counts[String(State)] = (counts[String(State)] ?? 0) + 1;
  }
  return counts;
};
const toManager = ({ state }: LocalAccount) =>
  state.mails.filter(({ to, subject }) => to[0] === MANAGER && !isCallMail({ subject }));
const callMails = ({ state }: LocalAccount) => state.mails.filter(isCallMail);
/** How many guardians of each child were mailed. */
const toldOf = (account: LocalAccount, number: number) =>
  callMails(account).filter(({ to }) => new RegExp(`^(mother|father)${number}@`).test(to[0] ?? '')).length;
const countOf = (account: LocalAccount, numbers: readonly number[], told: number) =>
  numbers.filter((number) => toldOf(account, number) === told).length;
/** The names of children of whom nobody was told. */
const untold = (account: LocalAccount, numbers: readonly number[]) =>
  numbers
    .filter((number) => toldOf(account, number) === 0)
    .map(child)
    .sort();
/** The names in a notice's line for an hour. */
const namedAt = (text: string | undefined, hour: string) =>
  (text ?? '')
    .split('\n')
    .find((one) => one.startsWith(`- ${hour}: `))
    ?.slice(`- ${hour}: `.length)
    .split(', ')
    .sort();

describe('a call of 161 addresses that goes out by itself on a personal account', () => {
  it('is held, and the stage manager alone is mailed, at once and once', () => {
    const account = friday(LARGE);
    hours(account, 4);
    expect(account.state.mails.map(({ to, subject }) => [to[0], subject])).toEqual([[MANAGER, WHOLE]]);
    const [mail] = account.state.mails;
    expect(mail?.text).toContain(
      'goes to 161 addresses, and Google lets this account mail only 100 more today, 1 of them kept',
    );
    expect(mail?.text).toContain('send what fits: 99 messages, those called earliest first.');
    expect(mail?.text).toContain('It does not go out by itself: this account may mail only 100 addresses a day.');
    expect(mail?.text).toContain('Set When mail runs out to Earliest called first.');
  });

  it('goes to those called earliest where that was chosen, by whole families, and names who is not told', () => {
    const account = friday(LARGE, 'Earliest called first');
    const { morning, afternoon } = LARGE;
    hours(account, 4);
    expect(statesOf(account)).toEqual({ Sent: 99, Pending: 62 });
    expect(callMails(account)).toHaveLength(99);
    expect([countOf(account, morning, 2), countOf(account, afternoon, 2), countOf(account, afternoon, 0)]).toEqual([
      40, 9, 31,
    ]);
    const notices = toManager(account);
    expect(notices.map(({ subject }) => subject)).toEqual([PART]);
    expect(notices[0]?.text).toContain('99 of 161 messages have gone out, to those called earliest.');
    expect(namedAt(notices[0]?.text, '2:00 pm')).toEqual(untold(account, afternoon));
    expect(usageOf(account.state, account.state.me).mailRecipients).toBe(100);
  });
});

describe('the rest of a call that went to those called earliest', () => {
  const EARLIEST = 'Earliest called first';

  it('goes out as soon as there is quota, to those whose own call is far enough away, and to nobody twice', () => {
    const account = friday(FEW, EARLIEST);
    leave(account, 14, '09:30');
    hours(account, 14);
    expect(statesOf(account)).toEqual({ Sent: 13, Pending: 8 });
    hours(account, 4);
    expect(statesOf(account)).toEqual({ Sent: 21 });
    expect(countOf(account, FEW.numbers, 2)).toBe(10);
    expect(new Set(callMails(account).map(({ to }) => to[0])).size).toBe(21);
    expect(toManager(account).map(({ subject }) => subject)).toEqual([PART]);
  });

  it('is Missed for whom it is too late, tells the others, and says whom to phone', () => {
    const account = friday(FEW, EARLIEST);
    leave(account, 8, '09:30');
    hours(account, 14);
    // 7 fit: the stage manager and three families of the morning.
    expect([countOf(account, FEW.morning, 2), countOf(account, FEW.afternoon, 0)]).toEqual([3, 5]);
    hours(account, 4);
    expect(statesOf(account)).toEqual({ Sent: 7 + 10, Missed: 4 });
    expect([countOf(account, FEW.morning, 0), countOf(account, FEW.afternoon, 2)]).toEqual([2, 5]);
    const [part, late, ...more] = toManager(account);
    expect([part?.subject, late?.subject, more]).toEqual([PART, MISSED, []]);
    for (const name of untold(account, FEW.morning)) expect(late?.text).toContain(`- ${name}: `);
    expect(late?.text).not.toContain(`${child(1)}:`);
  });

  it('is Missed for all when no quota comes back in time, and nothing is sent stale', () => {
    const account = friday(FEW, EARLIEST);
    leave(account, 14, '16:00');
    hours(account, 26);
    expect(statesOf(account)).toEqual({ Sent: 13, Missed: 8 });
    expect(callMails(account)).toHaveLength(13);
    expect(toManager(account).map(({ subject }) => subject)).toEqual([PART, MISSED]);
  });

  it('does not go out once somebody has stopped it: it is Cancelled', () => {
    const account = friday(FEW, EARLIEST);
    leave(account, 14, '09:30');
    hours(account, 3);
    callsOf(account)('stopSending');
    expect(statesOf(account)).toEqual({ Sent: 13, Cancelled: 8 });
    hours(account, 16);
    expect(callMails(account)).toHaveLength(13);
  });

  it.each([1, 2, 12, 13])('goes out after a run that was killed at message %i, and nobody is told twice', (message) => {
    const account = friday(FEW, EARLIEST);
    leave(account, 14, '09:30');
    account.faults.arm({ call: message, kind: 'kill', method: 'MailApp.sendEmail' });
    hours(account, 18);
    expect(new Set(callMails(account).map(({ to }) => to[0])).size).toBe(callMails(account).length);
    expect(statesOf(account)).toEqual({ Sent: 20, Unconfirmed: 1 });
  });
});

it('counts a choice that cannot be read as holding the call, and says so', () => {
  const account = friday(FEW, 'Erliest called first');
  leave(account, 14, '09:30');
  hours(account, 4);
  expect(account.state.mails.map(({ to }) => to[0])).toEqual([MANAGER]);
  expect(account.state.mails[0]?.text).toContain(
    '“Erliest called first” is not one of Hold the call, Earliest called first',
  );
});

describe('a person who sends a call for which too little is left', () => {
  it('sees how many fit and who would be left, and sends exactly those', () => {
    const account = friday(FEW);
    leave(account, 14, '09:30');
    const call = callsOf(account);
    const preview = call('previewCall', { date: '2027-03-06' });
    expect(preview).toMatchObject({ recipients: 21, quotaLeft: 13, fits: 13 });
    expect(preview.left).toEqual([expect.stringMatching(/^2:00 pm: (Kid Number\d(, )?){4}$/)]);
    let outcome = call('sendCall', { date: preview.date, hash: preview.hash, partial: true });
    while (outcome.state === 'more') outcome = call('continueJob');
    expect([outcome.state, callMails(account).length]).toEqual(['stopped', 13]);
    expect(namedAt(`- ${preview.left[0]}`, '2:00 pm')).toEqual(untold(account, FEW.afternoon));
    expect(usageOf(account.state, account.state.me).mailRecipients).toBe(99);
  });

  it('is refused without saying that a part may go, even where the last address would be enough', () => {
    const account = friday(FEW);
    leave(account, 21, '09:30');
    const preview = callsOf(account)('previewCall', { date: '2027-03-06' });
    const outcome = callsOf(account)('sendCall', { date: preview.date, hash: preview.hash, partial: false });
    expect([outcome.state, account.state.mails]).toEqual(['refused', []]);
  });
});

describe('a company that is more than may be mailed in a day', () => {
  const WORDS =
    'A call to the full company goes to 161 addresses. Google lets this account mail 100 a day, and 1 is kept';
  const said = (problems: readonly { message: string }[]) => problems.map(({ message }) => message).join('\n');

  it('is said in the wizard and in what came of setting up, and not where the account may mail more', () => {
    for (const [consumerAccount, times] of [
      [true, 1],
      [false, 0],
    ] as const) {
      const account = newAccount(LARGE.files, { now: '2027-03-05T16:30', consumerAccount });
      const call = callsOf(account);
      const { notices } = call('previewSetUp', { files: LARGE.files, settings: {} });
      let outcome = call('setUp', { files: LARGE.files, settings: {} });
      while (outcome.state === 'more') outcome = call('continueJob');
      expect([said(notices), said(outcome.problems)].filter((one) => one.includes(WORDS))).toHaveLength(2 * times);
    }
  });

  it('is said on Today, in Health and in the company’s check', () => {
    const call = callsOf(friday(LARGE));
    expect(
      call('getToday')
        .attention.flatMap(({ lines }) => lines)
        .join(),
    ).toContain(WORDS);
    expect(call('health').warnings.join()).toContain(WORDS);
    expect(said(call('checkCompany', { date: '' }).people)).toContain(WORDS);
  });

  it('is not said of a Workspace account, not even when it has little left today', () => {
    const account = friday(LARGE, '', false);
    leave(account, 20, '16:00');
    const call = callsOf(account);
    expect(
      call('getToday')
        .attention.flatMap(({ lines }) => lines)
        .join(),
    ).not.toContain('full company');
    expect(call('health').warnings.join()).not.toContain('full company');
    expect(said(call('checkCompany', { date: '' }).people)).not.toContain('full company');
    call('repairTriggers');
    expect(account.state.properties.document[workbookOf(account).spreadsheetId]?.[SEEN_KEY]).toBe('1500');
  });

  it('is not said where the company has a list', () => {
    const account = friday(LARGE);
    const set = (Setting: string, Value: string) =>
      editCells(workbookOf(account), { tab: 'Production', where: { Setting }, set: { Value } });
    set('Call messages', 'Company list address');
    set('Call list address', 'everybody@example.org');
    expect(callsOf(account)('health').warnings.join()).not.toContain('full company');
  });

  it('is said by the import with which it grows past that, and by none that adds no address', () => {
    const account = setUpAccount(SMALL, { now: '2027-03-05T16:30' });
    const call = callsOf(account);
    call('repairTriggers');
    const importOf = (text: string) => {
      const asked = { tab: 'People', text, isFile: true };
      const preview = call('previewImport', asked);
      return [said(preview.notices), said(call('applyImport', { ...asked, hash: preview.hash }).problems)];
    };
    const crew = (from: number, count: number) =>
      `Name,Group,Email,Minor\n${Array.from({ length: count }, (_, at) => `Hand Number${from + at},Crew,hand${from + at}@example.org,No`).join('\n')}\n`;
    expect(importOf(crew(0, 60)).join()).not.toContain('full company');
    for (const one of importOf(crew(60, 60))) expect(one).toContain('Google lets this account mail 100 a day');
    expect(importOf('Name,Group,Email,Minor\nNo Mail,Crew,,No\n').join()).not.toContain('full company');
  });
});
