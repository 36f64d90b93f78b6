import type { FaultKind } from '../../../local/account/faults.ts';
import { RunKilled, ScriptError } from '../../../local/runs/errors.ts';
import { evaluator, scriptAccount, thrownBy } from '../runs/scriptAccount.ts';

/** Keeps going after every error, as no bundle may. */
const STUBBORN = `
  function stubborn() {
    var store = PropertiesService.getDocumentProperties();
    var errors = [];
    ['a', 'b', 'c'].forEach(function (key) {
      try { store.setProperty(key, key); } catch (e) { errors.push(e.message); }
    });
    try { Utilities.sleep(1000); } catch (e) { errors.push(e.message); }
    return errors;
  }`;

function keptAfter(kind: FaultKind, call = 2): { kept: string[]; outcome: unknown } {
  const account = scriptAccount(STUBBORN);
  account.faults.arm({ call, kind });
  let outcome: unknown;
  try {
    outcome = account.run('stubborn');
  } catch (error) {
    outcome = error;
  }
  expect(account.faults.struck).toEqual([{ atCall: call, kind }]);
  return { kept: Object.keys(Object.values(account.state.properties.document)[0] ?? {}), outcome };
}

describe('an armed fault', () => {
  test('that kills stops every later call, and no catch helps', () => {
    const { kept, outcome } = keptAfter('kill');
    expect(kept).toEqual(['a']);
    expect(outcome).toBeInstanceOf(RunKilled);
  });

  test('that kills after the call leaves its effect', () => {
    const { kept, outcome } = keptAfter('kill-after');
    expect(kept).toEqual(['a', 'b']);
    expect(outcome).toBeInstanceOf(RunKilled);
  });

  test('that kills lets no time pass any more', () => {
    const account = scriptAccount(STUBBORN);
    account.faults.arm({ call: 1, kind: 'kill' });
    const startedMs = account.state.nowMs;
    expect(() => account.run('stubborn')).toThrow(RunKilled);
    expect(account.state.nowMs - startedMs).toBe(62);
  });

  test('that is transient fails one call, before or after its effect', () => {
    expect(keptAfter('transient-before')).toEqual({
      kept: ['a', 'c'],
      outcome: [expect.stringContaining('server error')],
    });
    expect(keptAfter('transient-after')).toEqual({
      kept: ['a', 'b', 'c'],
      outcome: [expect.stringContaining('server error')],
    });
  });

  test('that is permanent or a used-up quota fails one call without effect', () => {
    expect(keptAfter('permanent')).toEqual({ kept: ['a', 'c'], outcome: ['Access denied: PropertiesService.'] });
    expect(keptAfter('quota')).toEqual({
      kept: ['a', 'c'],
      outcome: ['Service invoked too many times for one day: PropertiesService.'],
    });
  });

  test('that revokes the authorisation fails every later call of the run, and not of the next', () => {
    const { kept, outcome } = keptAfter('revoked');
    expect(kept).toEqual(['a']);
    expect(outcome).toEqual([
      'Authorization is required to perform that action.',
      'Authorization is required to perform that action.',
    ]);
    const account = scriptAccount(STUBBORN);
    account.faults.arm({ call: 1, kind: 'revoked' });
    account.run('stubborn');
    expect(account.run('stubborn')).toEqual([]);
  });

  test('strikes once, counted from when it was armed', () => {
    const account = scriptAccount(STUBBORN);
    account.run('stubborn');
    account.faults.arm({ call: 4, kind: 'kill' });
    expect(account.run('stubborn')).toEqual([]);
    expect(() => account.run('stubborn')).toThrow(RunKilled);
    expect(account.run('stubborn')).toEqual([]);
  });

  test('is not taken by a run that is already dead', () => {
    const account = scriptAccount(STUBBORN);
    account.faults.arm({ call: 1, kind: 'kill' });
    account.faults.arm({ call: 2, kind: 'permanent' });
    expect(() => account.run('stubborn')).toThrow(RunKilled);
    expect(account.run('stubborn')).toEqual(['Access denied: PropertiesService.']);
  });

  test('carries status and reason where advanced services have them', () => {
    const { evaluate, account } = evaluator();
    const detailsOf = (kind: FaultKind, call: string) => {
      account.faults.arm({ call: 1, kind });
      return evaluate(`try { ${call} } catch (e) { [e.name, e.details.code, e.details.errors[0].reason] }`);
    };
    const name = 'GoogleJsonResponseException';
    const id = account.state.activeSpreadsheetId;
    expect(detailsOf('transient-before', 'Drive.Files.list()')).toEqual([name, 503, 'backendError']);
    expect(detailsOf('permanent', 'Drive.Files.list()')).toEqual([name, 403, 'insufficientFilePermissions']);
    expect(detailsOf('quota', 'Drive.Files.list()')).toEqual([name, 403, 'userRateLimitExceeded']);
    expect(detailsOf('quota', `Sheets.Spreadsheets.get("${id}")`)).toEqual([name, 429, 'rateLimitExceeded']);
    expect(detailsOf('revoked', 'Drive.Files.list()')).toEqual([name, 401, 'authError']);
  });

  test('speaks the language of the account', () => {
    const account = scriptAccount(STUBBORN);
    account.locale = 'de';
    account.faults.arm({ call: 1, kind: 'transient-before' });
    expect(account.run('stubborn')).toEqual([expect.stringContaining('Serverfehler')]);
  });

  test('uses up the mail of the whole day', () => {
    const { evaluate, account } = evaluator();
    const send = () => evaluate('MailApp.sendEmail({ to: "a@example.org", body: "x" })');
    account.faults.arm({ call: 1, kind: 'quota' });
    expect(send).toThrow('Service invoked too many times for one day: email.');
    expect(evaluate('MailApp.getRemainingDailyQuota()')).toBe(0);
    expect(send).toThrow('Service invoked too many times for one day: email.');
    account.moveClockTo(account.state.nowMs + 24 * 3600_000);
    send();
    expect(account.state.mails).toHaveLength(1);
    account.faults.arm({ call: 1, kind: 'quota' });
    expect(evaluate('MailApp.getRemainingDailyQuota()')).toBe(0);
  });
});

describe('the hook before each call', () => {
  test('sees each call with its number', () => {
    const account = scriptAccount(STUBBORN);
    const seen: [string, number][] = [];
    account.beforeCall = (call, n) => seen.push([call.method, n]);
    account.run('stubborn');
    expect(seen).toEqual([1, 2, 3].map((n) => ['PropertiesService.setProperty', n]));
  });

  test('may run the bundle in between, which then finds the lock taken', () => {
    const account = scriptAccount(`
      function locked() {
        var lock = LockService.getDocumentLock();
        if (!lock.tryLock(5000)) return 'busy';
        PropertiesService.getDocumentProperties().setProperty('by', 'me');
        return 'done';
      }`);
    const inner: unknown[] = [];
    account.beforeCall = (call) => {
      if (call.method !== 'PropertiesService.setProperty') return;
      account.beforeCall = null;
      const beforeMs = account.state.nowMs;
      inner.push(account.run('locked'), account.state.nowMs - beforeMs);
    };
    expect(account.run('locked')).toBe('done');
    expect(inner).toEqual(['busy', 5060]);
    expect(account.run('locked')).toBe('done');
  });

  test('may be followed by a kill of the outer run only', () => {
    const account = scriptAccount(STUBBORN);
    account.faults.arm({ call: 1, kind: 'kill' });
    account.beforeCall = () => {
      account.beforeCall = null;
      expect(account.run('stubborn')).toEqual([]);
    };
    expect(() => account.run('stubborn')).toThrow(RunKilled);
  });
});

describe('a lock', () => {
  test('is let go when its run ends, even by a kill', () => {
    const { evaluate, account } = evaluator();
    const take = 'LockService.getDocumentLock().tryLock(10)';
    account.faults.arm({ call: 2, kind: 'kill' });
    expect(() => evaluate(`${take}; ${take}`)).toThrow(RunKilled);
    expect(evaluate(take)).toBe(true);
  });

  test('is held again by the run that holds it, and waiting for another says so', () => {
    const { evaluate, account } = evaluator();
    const lock = 'LockService.getScriptLock()';
    expect(
      evaluate(`[${lock}.tryLock(1), ${lock}.tryLock(1), ${lock}.hasLock(), ${lock}.releaseLock(), ${lock}.hasLock()]`),
    ).toEqual([true, true, true, null, false]);
    let error: Error | undefined;
    account.beforeCall = (call) => {
      if (call.method !== 'LockService.hasLock') return;
      account.beforeCall = null;
      error = thrownBy(() => evaluate(`${lock}.waitLock(30)`));
    };
    evaluate(`${lock}.tryLock(1); ${lock}.hasLock()`);
    expect(error).toBeInstanceOf(ScriptError);
    expect(error?.message).toContain('Lock timeout');
  });
});

it('counts only the calls of a method where one is named', () => {
  const account = scriptAccount(`function both() {
    var store = PropertiesService.getDocumentProperties();
    store.getProperties();
    store.setProperty('a', 'a');
    store.getProperties();
    store.setProperty('b', 'b');
  }`);
  account.faults.arm({ call: 2, kind: 'kill', method: 'PropertiesService.setProperty' });
  expect(account.faults.armed).toEqual([{ inCalls: 2, kind: 'kill', method: 'PropertiesService.setProperty' }]);
  expect(() => account.run('both')).toThrow(RunKilled);
  expect(account.faults.struck).toEqual([{ atCall: 4, kind: 'kill' }]);
  expect(Object.values(account.state.properties.document)).toEqual([{ a: 'a' }]);
});
