/** What each job costs on Google: the number of service calls, which is what a run's time and quota are spent on. */
import { tickNow } from '../../local/runs/clockRun.ts';
import {
  callsOf,
  filesOf,
  finished,
  MIDSUMMER,
  newAccount,
  serviceCallsDuring,
  setUpAccount,
} from '../support/bundle.ts';

const now = '2027-03-05T18:00';
const methodsOf = (requests: readonly { method: string }[]): string[] => requests.map((one) => one.method);

it('sets the example up in 15 calls and one a folder', () => {
  const account = newAccount(MIDSUMMER, { now });
  const call = callsOf(account);
  const made = serviceCallsDuring(account, () => {
    finished(call, call('setUp', { files: filesOf(MIDSUMMER), settings: {} }));
  });
  const folders = Object.values(account.state.files).filter((file) => file.mimeType.endsWith('.folder')).length - 1;
  const permissions = methodsOf(made).filter((method) => method.startsWith('drive.permissions.')).length;
  expect(folders).toBeGreaterThan(40);
  expect(made.length).toBeLessThanOrEqual(15 + folders + permissions);
});

it('makes a sign-in sheet in 7 calls, and each further one of the day in 1', () => {
  const account = setUpAccount(MIDSUMMER, { now });
  const call = callsOf(account);
  const made = serviceCallsDuring(account, () => finished(call, call('makeSignIn', { date: '' })));
  expect(made.length).toBeLessThanOrEqual(7 + 1);
});

it('makes a report in 8 calls', () => {
  const account = setUpAccount(MIDSUMMER, { now });
  const call = callsOf(account);
  const made = serviceCallsDuring(account, () => finished(call, call('makeReport', { date: '' })));
  expect(made.length).toBeLessThanOrEqual(8);
});

it.each([
  ['previewCall', 4],
  ['previewReport', 5],
] as const)('shows %s in %i calls, and writes nothing', (name, most) => {
  const account = setUpAccount(MIDSUMMER, { now });
  const call = callsOf(account);
  finished(call, call('makeReport', { date: '' }));
  const before = JSON.stringify({ ...account.state, nowMs: 0 });
  const made = serviceCallsDuring(account, () => {
    expect(call(name, { date: '' }).messages.length).toBeGreaterThan(0);
  });
  expect(made.length).toBeLessThanOrEqual(most);
  expect(JSON.stringify({ ...account.state, nowMs: 0 })).toBe(before);
});

it('sends to N people with N mails, N property writes, 2 calls a chunk of 20, a look at every fifth whether to stop, and 8 more', () => {
  const account = setUpAccount(MIDSUMMER, { now });
  const call = callsOf(account);
  const preview = call('previewCall', { date: '' });
  const count = preview.messages.length;
  const made = methodsOf(
    serviceCallsDuring(account, () => {
      finished(call, call('sendCall', { date: preview.date, hash: preview.hash, partial: false }));
    }),
  );
  expect(count).toBeGreaterThan(40);
  const mails = made.filter((method) => method === 'MailApp.sendEmail').length;
  const notes = made.filter((method) => method === 'PropertiesService.setProperty').length;
  expect(mails).toBe(count);
  expect(notes).toBeGreaterThanOrEqual(count);
  expect(made.length - 2 * count).toBeLessThanOrEqual(2 * Math.ceil(count / 20) + Math.ceil(count / 5) + 8);
});

it('makes at most three calls in a tick with nothing to do', () => {
  const account = setUpAccount(MIDSUMMER, { now: '2027-03-05T09:00' });
  callsOf(account)('repairTriggers');
  tickNow(account);
  const made = serviceCallsDuring(account, () => tickNow(account));
  expect(made.length).toBeLessThanOrEqual(3);
});

it('reads back of a write only the tabs that it wrote to, and of these their headers and the rows that it meant', () => {
  const account = setUpAccount(MIDSUMMER, { now });
  const call = callsOf(account);
  const preview = call('previewCall', { date: '' });
  const made = serviceCallsDuring(account, () => {
    finished(call, call('sendCall', { date: preview.date, hash: preview.hash, partial: false }));
  });
  const ranges = made
    .filter(({ method }) => method === 'sheets.spreadsheets.batchUpdate')
    .map(({ body }) => (body as { responseRanges?: string[] }).responseRanges ?? []);
  const tabs = ranges.map((some) => [...new Set(some.map((range) => range.split('!')[0]))].join());
  expect(new Set(tabs)).toEqual(new Set(["'Reports','Outbox'", "'Outbox'"]));
  expect(tabs.filter((one) => one === "'Outbox'").length).toBeGreaterThan(1);
  // Beside the first write, which adds rows: nothing reaches to the bottom, and never more than two chunks of twenty messages.
  const later = ranges.slice(1).flat();
  const rows = later.map((range) => {
    const [from = 0, to = Number.POSITIVE_INFINITY] = (range.split('!')[1] ?? '').split(':').map(Number);
    return to - from + 1;
  });
  expect(Math.max(...rows)).toBeLessThanOrEqual(41);
});
