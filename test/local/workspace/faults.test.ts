import { RunKilled, ScriptError } from '../../../local/workspace/errors.ts';
import type { FaultKind } from '../../../local/workspace/faults.ts';
import { evaluator, scriptWorkspace, thrownBy } from './scriptWorkspace.ts';

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
  const workspace = scriptWorkspace(STUBBORN);
  workspace.faults.arm({ call, kind });
  let outcome: unknown;
  try {
    outcome = workspace.run('stubborn');
  } catch (error) {
    outcome = error;
  }
  expect(workspace.faults.struck).toEqual([{ atCall: call, kind }]);
  return { kept: Object.keys(Object.values(workspace.state.properties.document)[0] ?? {}), outcome };
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
    const workspace = scriptWorkspace(STUBBORN);
    workspace.faults.arm({ call: 1, kind: 'kill' });
    const startedMs = workspace.state.nowMs;
    expect(() => workspace.run('stubborn')).toThrow(RunKilled);
    expect(workspace.state.nowMs - startedMs).toBe(62);
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
    const workspace = scriptWorkspace(STUBBORN);
    workspace.faults.arm({ call: 1, kind: 'revoked' });
    workspace.run('stubborn');
    expect(workspace.run('stubborn')).toEqual([]);
  });

  test('strikes once, counted from when it was armed', () => {
    const workspace = scriptWorkspace(STUBBORN);
    workspace.run('stubborn');
    workspace.faults.arm({ call: 4, kind: 'kill' });
    expect(workspace.run('stubborn')).toEqual([]);
    expect(() => workspace.run('stubborn')).toThrow(RunKilled);
    expect(workspace.run('stubborn')).toEqual([]);
  });

  test('is not taken by a run that is already dead', () => {
    const workspace = scriptWorkspace(STUBBORN);
    workspace.faults.arm({ call: 1, kind: 'kill' });
    workspace.faults.arm({ call: 2, kind: 'permanent' });
    expect(() => workspace.run('stubborn')).toThrow(RunKilled);
    expect(workspace.run('stubborn')).toEqual(['Access denied: PropertiesService.']);
  });

  test('carries status and reason where advanced services have them', () => {
    const { evaluate, workspace } = evaluator();
    const detailsOf = (kind: FaultKind, call: string) => {
      workspace.faults.arm({ call: 1, kind });
      return evaluate(`try { ${call} } catch (e) { [e.name, e.details.code, e.details.errors[0].reason] }`);
    };
    const name = 'GoogleJsonResponseException';
    const id = workspace.state.activeSpreadsheetId;
    expect(detailsOf('transient-before', 'Drive.Files.list()')).toEqual([name, 503, 'backendError']);
    expect(detailsOf('permanent', 'Drive.Files.list()')).toEqual([name, 403, 'insufficientFilePermissions']);
    expect(detailsOf('quota', 'Drive.Files.list()')).toEqual([name, 403, 'userRateLimitExceeded']);
    expect(detailsOf('quota', `Sheets.Spreadsheets.get("${id}")`)).toEqual([name, 429, 'rateLimitExceeded']);
    expect(detailsOf('revoked', 'Drive.Files.list()')).toEqual([name, 401, 'authError']);
  });

  test('speaks the language of the workspace', () => {
    const workspace = scriptWorkspace(STUBBORN);
    workspace.locale = 'de';
    workspace.faults.arm({ call: 1, kind: 'transient-before' });
    expect(workspace.run('stubborn')).toEqual([expect.stringContaining('Serverfehler')]);
  });

  test('uses up the mail of the whole day', () => {
    const { evaluate, workspace } = evaluator();
    const send = () => evaluate('MailApp.sendEmail({ to: "a@example.org", body: "x" })');
    workspace.faults.arm({ call: 1, kind: 'quota' });
    expect(send).toThrow('Service invoked too many times for one day: email.');
    expect(evaluate('MailApp.getRemainingDailyQuota()')).toBe(0);
    expect(send).toThrow('Service invoked too many times for one day: email.');
    workspace.moveClockTo(workspace.state.nowMs + 24 * 3600_000);
    send();
    expect(workspace.state.mails).toHaveLength(1);
    workspace.faults.arm({ call: 1, kind: 'quota' });
    expect(evaluate('MailApp.getRemainingDailyQuota()')).toBe(0);
  });
});

describe('the hook before each call', () => {
  test('sees each call with its number', () => {
    const workspace = scriptWorkspace(STUBBORN);
    const seen: [string, number][] = [];
    workspace.beforeCall = (call, n) => seen.push([call.method, n]);
    workspace.run('stubborn');
    expect(seen).toEqual([1, 2, 3].map((n) => ['PropertiesService.setProperty', n]));
  });

  test('may run the bundle in between, which then finds the lock taken', () => {
    const workspace = scriptWorkspace(`
      function locked() {
        var lock = LockService.getDocumentLock();
        if (!lock.tryLock(5000)) return 'busy';
        PropertiesService.getDocumentProperties().setProperty('by', 'me');
        return 'done';
      }`);
    const inner: unknown[] = [];
    workspace.beforeCall = (call) => {
      if (call.method !== 'PropertiesService.setProperty') return;
      workspace.beforeCall = null;
      const beforeMs = workspace.state.nowMs;
      inner.push(workspace.run('locked'), workspace.state.nowMs - beforeMs);
    };
    expect(workspace.run('locked')).toBe('done');
    expect(inner).toEqual(['busy', 5060]);
    expect(workspace.run('locked')).toBe('done');
  });

  test('may be followed by a kill of the outer run only', () => {
    const workspace = scriptWorkspace(STUBBORN);
    workspace.faults.arm({ call: 1, kind: 'kill' });
    workspace.beforeCall = () => {
      workspace.beforeCall = null;
      expect(workspace.run('stubborn')).toEqual([]);
    };
    expect(() => workspace.run('stubborn')).toThrow(RunKilled);
  });
});

describe('a lock', () => {
  test('is let go when its run ends, even by a kill', () => {
    const { evaluate, workspace } = evaluator();
    const take = 'LockService.getDocumentLock().tryLock(10)';
    workspace.faults.arm({ call: 2, kind: 'kill' });
    expect(() => evaluate(`${take}; ${take}`)).toThrow(RunKilled);
    expect(evaluate(take)).toBe(true);
  });

  test('is held again by the run that holds it, and waiting for another says so', () => {
    const { evaluate, workspace } = evaluator();
    const lock = 'LockService.getScriptLock()';
    expect(
      evaluate(`[${lock}.tryLock(1), ${lock}.tryLock(1), ${lock}.hasLock(), ${lock}.releaseLock(), ${lock}.hasLock()]`),
    ).toEqual([true, true, true, null, false]);
    let error: Error | undefined;
    workspace.beforeCall = (call) => {
      if (call.method !== 'LockService.hasLock') return;
      workspace.beforeCall = null;
      error = thrownBy(() => evaluate(`${lock}.waitLock(30)`));
    };
    evaluate(`${lock}.tryLock(1); ${lock}.hasLock()`);
    expect(error).toBeInstanceOf(ScriptError);
    expect(error?.message).toContain('Lock timeout');
  });
});

it('counts only the calls of a method where one is named', () => {
  const workspace = scriptWorkspace(`function both() {
    var store = PropertiesService.getDocumentProperties();
    store.getProperties();
    store.setProperty('a', 'a');
    store.getProperties();
    store.setProperty('b', 'b');
  }`);
  workspace.faults.arm({ call: 2, kind: 'kill', method: 'PropertiesService.setProperty' });
  expect(workspace.faults.armed).toEqual([{ inCalls: 2, kind: 'kill', method: 'PropertiesService.setProperty' }]);
  expect(() => workspace.run('both')).toThrow(RunKilled);
  expect(workspace.faults.struck).toEqual([{ atCall: 4, kind: 'kill' }]);
  expect(Object.values(workspace.state.properties.document)).toEqual([{ a: 'a' }]);
});
