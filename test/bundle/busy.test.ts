/** While one run holds the lock, another says that it is busy, and nothing is changed by it. */
import type { BrowserCalls } from '../../src/entry/browserCalls.ts';
import { callsOf, SMALL, setUpWorkspace } from '../support/bundle.ts';

const REQUESTS: [keyof BrowserCalls, unknown[]][] = [
  ['setUp', [{ files: [], settings: {} }]],
  ['makeSignIn', [{ date: '' }]],
  ['makeReport', [{ date: '' }]],
  ['sendCall', [{ date: '', hash: 'x', partial: false }]],
  ['sendReport', [{ date: '', hash: 'x', partial: false }]],
  ['continueJob', []],
  ['cancelJob', []],
  ['resend', [{ key: 'x' }]],
  ['markAsSent', [{ key: 'x' }]],
  ['makeReflections', []],
  ['addLesson', [{ lesson: 'x', department: '', nextTime: '' }]],
  ['startNextSeason', [{ title: 'x', year: '2028' }]],
];

it.each(REQUESTS)('%s says that it is busy and changes nothing', (name, args) => {
  const workspace = setUpWorkspace(SMALL, { now: '2027-03-05T18:00' });
  let answer: unknown = null;
  let [before, after] = ['', ''];
  workspace.beforeCall = (call) => {
    if (!call.method.startsWith('sheets.')) return;
    workspace.beforeCall = null;
    // What is left once the clock is taken out, which moves on while the second run waits.
    const world = (): string => JSON.stringify({ ...workspace.state, nowMs: 0 });
    before = world();
    answer = workspace.run(name, args, { source: 'browser' });
    after = world();
  };
  expect(callsOf(workspace)('makeSignIn', { date: '' }).state).toBe('done');
  expect(answer).toMatchObject({ state: 'busy', unchanged: 'Nothing was changed.' });
  expect(after).toBe(before);
});
