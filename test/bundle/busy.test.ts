/** While one run holds the lock, another says that it is busy, and nothing is changed by it. */
import { askAsPage } from '../../local/host/requestsOf.ts';
import { callsOf, SMALL, setUpAccount } from '../support/bundle.ts';
import { EVERY_REQUEST } from '../support/everyRequest.ts';

/** What changes nothing in the production need not wait, and marks wait for other devices alone; nor may what stops the sending. */
const NEED_NOT: readonly string[] = ['looks', 'draft', 'marks'];

const REQUESTS = Object.entries(EVERY_REQUEST).flatMap(([name, asked]): [string, unknown[]][] => {
  if (name === 'stopSending' || NEED_NOT.includes(String(asked))) return [];
  return [[name, typeof asked === 'string' ? [] : [...asked]]];
});

it.each(REQUESTS)('%s says that it is busy and changes nothing', (name, args) => {
  const account = setUpAccount(SMALL, { now: '2027-03-05T18:00' });
  let answer: { warnings?: string[] } = {};
  let [before, after] = ['', ''];
  account.beforeCall = (call) => {
    if (!call.method.startsWith('sheets.')) return;
    account.beforeCall = null;
    // What is left once the clock is taken out, which moves on while the second run waits.
    const world = (): string => JSON.stringify({ ...account.state, nowMs: 0 });
    before = world();
    answer = askAsPage(account, name, args) as typeof answer;
    after = world();
  };
  expect(callsOf(account)('makeSignIn', { date: '' }).state).toBe('done');
  if (answer.warnings === undefined) {
    expect(answer).toMatchObject({ state: 'busy', unchanged: 'Nothing was changed.' });
  } else {
    expect(answer.warnings[0]).toContain('is busy with another job');
  }
  expect(after).toBe(before);
});
