/** Runs that overlap: they interleave, contend for locks, and are refused past thirty. */
import type { RunBeside } from '../../../local/runs/together.ts';
import { NOON, scriptAccount } from './scriptAccount.ts';

const SCRIPT = `
  function add(name) {
    const store = PropertiesService.getScriptProperties();
    const before = store.getProperty('list') || '';
    store.setProperty('list', before + name);
    return before;
  }
  function locked(kind, waitMs, name, heldMs) {
    const lock = LockService['get' + kind + 'Lock']();
    if (!lock.tryLock(waitMs)) return 'busy';
    const before = add(name);
    Utilities.sleep(heldMs);
    return before + ' at ' + Date.now();
  }
  function fails() { throw new Error('no'); }
`;

const add = (name: string, more: Partial<RunBeside> = {}): RunBeside => ({ name: 'add', args: [name], ...more });
const locked = (kind: string, waitMs: number, name: string, heldMs = 1000): RunBeside => ({
  name: 'locked',
  args: [kind, waitMs, name, heldMs],
});
const results = (ended: unknown[]) => ended.map((one) => (one as { result?: unknown }).result);

test('two runs that read before either writes lose one of the two changes', () => {
  const account = scriptAccount(SCRIPT);
  expect(results(account.runTogether([add('a'), add('b')]))).toEqual(['', '']);
  expect(account.state.properties.script.list).toBe('b');
});

test('a run that starts when the other has ended sees what it has written', () => {
  const account = scriptAccount(SCRIPT);
  expect(results(account.runTogether([add('b', { afterMs: 5000 }), add('a')]))).toEqual(['a', '']);
  expect(account.state.nowMs).toBeGreaterThanOrEqual(NOON + 5000);
});

test.each(['Document', 'Script', 'User'])('the %s lock is waited for until the other run has ended', (kind) => {
  const account = scriptAccount(SCRIPT);
  const [first, second] = results(account.runTogether([locked(kind, 5000, 'a'), locked(kind, 5000, 'b')])) as string[];
  expect(first).toMatch(/^ at /);
  expect(second).toMatch(/^a at /);
  expect(Number(second?.slice(5)) - Number(first?.slice(4))).toBeGreaterThanOrEqual(1000);
  expect(account.state.properties.script.list).toBe('ab');
});

test('a lock that is held for longer than somebody waits is not given, and waiting takes its time', () => {
  const account = scriptAccount(SCRIPT);
  const ended = account.runTogether([locked('Script', 0, 'a', 9000), locked('Script', 2000, 'b')]);
  expect(results(ended)[1]).toBe('busy');
  expect(ended[1]?.endedMs).toBeGreaterThanOrEqual(NOON + 2000);
  expect(ended[1]?.endedMs).toBeLessThan(NOON + 3000);
});

test('of many who wait for one lock each gets it in turn, the same way each time', () => {
  const lists = [1, 2].map(() => {
    const account = scriptAccount(SCRIPT);
    account.runTogether(['a', 'b', 'c', 'd', 'e'].map((name) => locked('Script', 60_000, name, 300)));
    return account.state.properties.script.list ?? '';
  });
  expect([...(lists[0] ?? '')].sort().join('')).toBe('abcde');
  expect(lists[1]).toBe(lists[0]);
});

test('locks of different scripts, documents and people are different locks', () => {
  const account = scriptAccount(SCRIPT);
  const other = { ...locked('User', 0, 'b'), options: { as: 'ben@example.org' } };
  expect(results(account.runTogether([locked('User', 0, 'a'), other]))).not.toContain('busy');
  const elsewhere = { ...locked('Document', 0, 'b'), options: { container: 'another' } };
  expect(results(account.runTogether([locked('Document', 0, 'a'), elsewhere]))).not.toContain('busy');
});

test('the thirty-first run of one person is refused, that of another is not, and later there is room again', () => {
  const account = scriptAccount(SCRIPT);
  const thirty = Array.from({ length: 30 }, () => locked('Script', 0, 'x', 100));
  const ended = account.runTogether([
    ...thirty,
    add('y'),
    add('z', { options: { as: 'ben@example.org' } }),
    add('later', { afterMs: 60_000 }),
  ]);
  expect(ended[30]).toMatchObject({ error: { message: expect.stringContaining('too many scripts running') } });
  expect(ended.filter((one) => 'error' in one)).toHaveLength(1);
  expect(account.runs.filter(({ error }) => error !== undefined)).toHaveLength(1);
});

test('an error of one run is its own, and what it held is let go', () => {
  const account = scriptAccount(SCRIPT);
  const [failed, done] = account.runTogether([{ name: 'fails' }, add('a')]);
  expect(failed).toMatchObject({ error: { message: 'no' } });
  expect(done).toMatchObject({ result: '' });
  expect(account.run('add', ['b'])).toBe('a');
});

test('the time of triggers that overlap counts for each', () => {
  const account = scriptAccount(SCRIPT);
  const fired = { ...locked('Script', 20_000, 'a', 4000), options: { source: 'trigger' as const } };
  account.runTogether([fired, fired]);
  const [usage] = Object.values(account.state.usage);
  expect(usage?.triggerMs).toBeGreaterThan(12_000);
});
