/** Fault tests by the ten thousand share their globals between runs: they may, because the bundle leaves nothing in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accountFrom, callsOf, finished, SMALL, setUpAccount } from '../support/bundle.ts';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const DATE = '2027-03-06';

/** A morning's work, with the account that it leaves behind and everything that was answered. */
function morning(keepsContexts: boolean) {
  const { state } = setUpAccount(SMALL, { now: '2027-03-04T09:00', log: false });
  const account = accountFrom(structuredClone(state), { log: false, keepsContexts });
  const call = callsOf(account);
  const answers: unknown[] = [
    call('health'),
    call('repairTriggers'),
    finished(call, call('makeSignIn', { date: DATE })),
  ];
  const { hash } = call('previewCall', { date: DATE });
  answers.push(finished(call, call('sendCall', { date: DATE, hash, partial: false })));
  answers.push(finished(call, call('applySharing', { hash: call('checkSharing').hash })));
  answers.push(...account.moveClockTo(account.state.nowMs + 3 * 3_600_000).map(({ result }) => result));
  return { answers, state: account.state, logs: account.logs };
}

test('runs that share their globals do and answer what runs with new ones do, and so does a second account in them', () => {
  const asGoogle = morning(false);
  expect(morning(true)).toEqual(asGoogle);
  expect(morning(true)).toEqual(asGoogle);
});

test('a run that was ended leaves the next one in the same globals as it was', () => {
  const { state } = setUpAccount(SMALL, { now: '2027-03-04T09:00', log: false });
  const account = accountFrom(state, { log: false, keepsContexts: true });
  const call = callsOf(account);
  for (const number of [1, 4, 7]) {
    account.faults.arm({ call: number, kind: 'kill' });
    expect(() => call('makeSignIn', { date: DATE })).toThrow(/The run was ended/);
  }
  expect(finished(call, call('makeSignIn', { date: DATE })).state).toBe('done');
});

/** Words told apart, which come out the same each time. */
const MAY_REMEMBER = ['script/scriptTokens.ts: const known', 'values/names.ts: const knownWords'];
/** At the top level of a file: what can be set again, and what is empty and waits to be filled. A WeakMap ends with its run. */
const MEMORY = /^(?:export )?((?:let|var) \w+|const \w+(?=.*(?:= new (?:Map|Set)(?:<.*>)?\(\)|= \[\]|= \{\});$))/gm;

test('nothing in src remembers anything from one run to the next', () => {
  const found = sources(SRC).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(MEMORY)].map(([, what]) => `${relative(SRC, file)}: ${what}`),
  );
  expect(found).toEqual(MAY_REMEMBER);
});

/** The page is another program. */
function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'sidebar' ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}
