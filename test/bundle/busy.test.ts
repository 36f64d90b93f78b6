/** While one run holds the lock, another says that it is busy, and nothing is changed by it. */
import type { BrowserRequests } from '../../src/entry/browserRequests.ts';
import type { JobKind } from '../../src/jobs/jobKinds.ts';
import { callsOf, SMALL, setUpAccount } from '../support/bundle.ts';

type Asked = [keyof BrowserRequests, unknown[]];

/** A kind of job that is missing here does not compile. */
const JOBS: Record<JobKind, Asked> = {
  setUp: ['setUp', [{ files: [], settings: {} }]],
  signIn: ['makeSignIn', [{ date: '' }]],
  report: ['makeReport', [{ date: '' }]],
  dailyCall: ['sendCall', [{ date: '', hash: 'x', partial: false }]],
  sendReport: ['sendReport', [{ date: '', hash: 'x', partial: false }]],
  fillSchedule: ['applyFill', [{ action: 'cancel', eventId: 'E001', hash: 'x' }]],
  calendar: ['updateCalendar', [{ answer: '' }]],
  sharing: ['applySharing', [{ hash: 'x' }]],
  import: ['applyImport', [{ tab: 'People', text: 'Name', hash: 'x' }]],
  contactSheets: ['makeContactSheets', []],
  auditions: ['makeAuditions', []],
  archive: ['archive', [{ hash: 'x', title: 'x', reason: 'x' }]],
  restore: ['restoreArchive', []],
  reflections: ['makeReflections', []],
  handOver: ['handOver', [{ to: 'P002', ownership: false, hash: 'x' }]],
};
const OTHERS: Asked[] = [
  ['continueJob', []],
  ['cancelJob', []],
  ['resend', [{ key: 'x' }]],
  ['markAsSent', [{ key: 'x' }]],
  ['removeCalendar', []],
  ['undoSharing', []],
  ['endKeptRecord', [{ className: 'x' }]],
  ['keepRecordLonger', [{ className: 'x', years: '1', approvedBy: 'x' }]],
  ['addLesson', [{ lesson: 'x', department: '', nextTime: '' }]],
  ['startNextSeason', [{ title: 'x', year: '2028' }]],
];

it.each([...Object.values(JOBS), ...OTHERS])('%s says that it is busy and changes nothing', (name, args) => {
  const account = setUpAccount(SMALL, { now: '2027-03-05T18:00' });
  let answer: unknown = null;
  let [before, after] = ['', ''];
  account.beforeCall = (call) => {
    if (!call.method.startsWith('sheets.')) return;
    account.beforeCall = null;
    // What is left once the clock is taken out, which moves on while the second run waits.
    const world = (): string => JSON.stringify({ ...account.state, nowMs: 0 });
    before = world();
    answer = account.run(name, args, { source: 'browser' });
    after = world();
  };
  expect(callsOf(account)('makeSignIn', { date: '' }).state).toBe('done');
  expect(answer).toMatchObject({ state: 'busy', unchanged: 'Nothing was changed.' });
  expect(after).toBe(before);
});
